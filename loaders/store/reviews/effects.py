"""What follows from a review for the rows of its article."""

from collections.abc import Callable

from sqlalchemy import Table, and_, func, select

from db.keys import name_key
from db.models import Actor, Article, AttributionSpan
from db.text_quotes import TextQuote, find_text_quote
from loaders.store.clusters import ends_of
from loaders.store.inserting import write
from loaders.store.reviews.ledger import ATTRIBUTIONS, CLAIMS, QUOTES, REFS, Ledger, said_by
from loaders.store.rows import Row, fetch, id_of, number_of, table_of

_ACTORS = table_of(Actor)
_ARTICLES = table_of(Article)
_SPANS = table_of(AttributionSpan)

BY_REVIEW = "review"
"""The method of what a person says: a speaker, an act of saying."""

REJECTED = "rejected"
_CORRECTED: Row = {"status": "corrected"}


class MisfitError(Exception):
    """A review that cannot take effect as things stand: its text says why, as a clause."""


def take_effect(ledger: Ledger, review: Row, table: Table, row: Row) -> None:
    """Change a row, and what hangs on it, as a review says.

    Raises:
        MisfitError: where that cannot be; what was changed until then is to be taken back.
    """
    if review["verdict"] == "confirmed":
        _confirm(ledger, table, row)
    elif review["verdict"] == REJECTED:
        _reject(ledger, table, row)
    else:
        _CORRECTIONS[str(review["part"])](ledger, review, table, row)


def _confirm(ledger: Ledger, table: Table, row: Row) -> None:
    ledger.set(table, row, {"status": "confirmed"})
    said = _attribution(ledger, row) if table is not ATTRIBUTIONS else None
    if said is not None and said["status"] == "read":
        ledger.set(ATTRIBUTIONS, said, {"status": "confirmed"})


def _reject(ledger: Ledger, table: Table, row: Row) -> None:
    ledger.set(table, row, {"status": REJECTED})
    if table is ATTRIBUTIONS:
        for each, part in said_by(ledger.connection, id_of(row)):
            ledger.set(each, part, {"status": REJECTED})
    else:
        _strike_empty(ledger, _attribution(ledger, row))


def _strike_empty(ledger: Ledger, said: Row | None) -> None:
    """Reject an attribution of which nothing is left."""
    if said is None:
        return
    rest = said_by(ledger.connection, id_of(said))
    if all(part["status"] == REJECTED for _, part in rest):
        ledger.set(ATTRIBUTIONS, said, {"status": REJECTED})


def _attribution(ledger: Ledger, row: Row) -> Row | None:
    rows = fetch(ledger.connection, ATTRIBUTIONS, ATTRIBUTIONS.c.id == row["attribution_id"])
    return rows[0] if rows else None


def _correct_speaker(ledger: Ledger, review: Row, table: Table, row: Row) -> None:
    ref = None
    if review["speaker_id"] is not None:
        ref = _ref(ledger, number_of(row, "article_id"), number_of(review, "speaker_id"))
    rule = str(row["method"]).partition("; ")[0]
    ledger.set(
        table,
        row,
        {
            "speaker_ref_id": ref and ref["id"],
            "speaker_id": ref and ref["actor_id"],
            "certainty": None,
            "method": rule if rule == BY_REVIEW else f"{rule}; {BY_REVIEW}",
            **_CORRECTED,
        },
    )


def _ref(ledger: Ledger, article_id: int, actor_id: int) -> Row:
    """Return the row of somebody among an article's actors, made where there is none."""
    own = (REFS.c.article_id == article_id) & (REFS.c.status != REJECTED)
    refs = fetch(ledger.connection, REFS, own)
    end = ends_of(ledger.connection, [actor_id]).get(actor_id, actor_id)
    for column, sought in (("read_as_id", actor_id), ("actor_id", end)):
        found = [ref for ref in refs if ref[column] == sought]
        if found:
            return found[0]
    [name] = ledger.connection.scalars(select(_ACTORS.c.name).where(_ACTORS.c.id == actor_id))
    key = name_key(name)
    last = select(func.max(REFS.c.number)).where(
        REFS.c.article_id == article_id, REFS.c.name_key == key
    )
    made: Row = {
        "article_id": article_id,
        "actor_id": end,
        "read_as_id": actor_id,
        "name_text": name,
        "name_key": key,
        "number": (ledger.connection.scalar(last) or 0) + 1,
        "method": BY_REVIEW,
        **_CORRECTED,
    }
    return {**made, "id": ledger.make(REFS, made)}


def _correct_kind(ledger: Ledger, review: Row, table: Table, row: Row) -> None:
    kind = review["after"]
    values: Row = {"kind": kind, **_CORRECTED}
    if table is QUOTES and row["kind"] == "scare":
        values["attribution_id"] = _make_attribution(ledger, row)
        ledger.set(table, row, values)
        return
    said = None
    if kind in {"scare", "own voice"}:
        own_voice: Row = {**row, "attribution_id": None}
        if table is CLAIMS and _is_taken(ledger, table, own_voice):
            raise MisfitError("the article claims the same in its own voice already")
        said = _attribution(ledger, row)
        values["attribution_id"] = None
    ledger.set(table, row, values)
    _strike_empty(ledger, said)


def _make_attribution(ledger: Ledger, quote: Row) -> int:
    """Make an act of saying by nobody known, of which the content is a quote."""
    place = {name: quote[name] for name in ("start_char", "end_char")}
    dated_on = select(_ARTICLES.c.published_on).where(_ARTICLES.c.id == quote["article_id"])
    made: Row = {
        "article_id": quote["article_id"],
        "kind": "direct",
        **place,
        "method": BY_REVIEW,
        "dated_on": ledger.connection.scalar(dated_on),
        **_CORRECTED,
    }
    key = ledger.make(ATTRIBUTIONS, made)
    piece: Row = {"attribution_id": key, "role": "content", "position": 0, "text": quote["text"]}
    write(ledger.connection, _SPANS, [{**piece, **place}])
    return key


def _correct_span(ledger: Ledger, review: Row, table: Table, row: Row) -> None:
    names = ("after", "after_prefix", "after_suffix")
    words, before, behind = (str(review[name]) for name in names)
    text = select(_ARTICLES.c.text).where(_ARTICLES.c.id == row["article_id"])
    place = find_text_quote(ledger.connection.scalar(text) or "", TextQuote(words, before, behind))
    if place is None:
        raise MisfitError("the words it was corrected to stand nowhere, or in several places")
    start, end = place
    if _is_taken(ledger, table, {**row, "start_char": start, "end_char": end}):
        raise MisfitError("another reading stands at this place already")
    values: Row = {"start_char": start, "end_char": end, "text": words, **_CORRECTED}
    if table is CLAIMS:
        values["is_split"] = False
    ledger.set(table, row, values)


def _is_taken(ledger: Ledger, table: Table, row: Row) -> bool:
    """Tell whether another row stands in the place of this one; of claims, by the same voice."""
    names = ["article_id", "start_char", "end_char"]
    if table is CLAIMS:
        names.append("attribution_id")
    same = and_(*(table.c[name].is_not_distinct_from(row[name]) for name in names))
    return bool(fetch(ledger.connection, table, same & (table.c.id != row["id"])))


Correction = Callable[[Ledger, Row, Table, Row], None]

_CORRECTIONS: dict[str, Correction] = {
    "speaker": _correct_speaker,
    "kind": _correct_kind,
    "span": _correct_span,
}
