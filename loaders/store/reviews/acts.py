"""What people decide about single readings: each decision is one review, in one transaction.

A review changes rows and notes what they held (`ledger`). To undo one, all reviews of its
article are taken back and the others decided anew: so it is as if it had never been.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, select, text

from db.errors import ReviewError
from db.invariants import QUOTATION_MARKS
from db.keys import clip, name_key
from db.models import Actor, Article
from db.readings import Reading
from db.text_quotes import find_text_quote, text_quote
from loaders.store.across import rejoin_sources, tie, ties_of
from loaders.store.actors import forget_unused
from loaders.store.inserting import write_numbered
from loaders.store.judgements import Act
from loaders.store.known import known_names
from loaders.store.quantities import point_quantities
from loaders.store.renaming import new_actor
from loaders.store.reviews.anew import decide, decide_anew, lift
from loaders.store.reviews.effects import REJECTED, MisfitError
from loaders.store.reviews.ledger import CHANGES, REVIEWS, TABLES
from loaders.store.rows import Row, amend, fetch, id_of, number_of, table_of
from loaders.store.storable import storable_line

_ACTORS = table_of(Actor)
_ARTICLES = table_of(Article)

_CORRECTED: Row = {"verdict": "corrected"}

_MOST_KNOWN = 3
"""How many of those who are called so already are told."""

_KINDS = {
    "quotes": ("direct", "partial", "scare"),
    "claims": ("own voice",),
    "attributions": ("direct", "mixed", "indirect"),
}


def confirm(connection: Connection, reading: Reading, act: Act) -> int:
    """Decide that a reading is right, and return the review; of a quote, whose it is too.

    Raises:
        ReviewError: where there is no such reading, or it is reviewed already.
    """
    row = _reading(connection, reading)
    if row["status"] != "read":
        raise ReviewError(what=f"{reading} is {row['status']} already")
    return _write(connection, reading, row, act, {"verdict": "confirmed"})


def reject(connection: Connection, reading: Reading, act: Act) -> int:
    """Decide that there is no such thing, and return the review.

    With an attribution go its quotes and claims; with the last of these goes the attribution.

    Raises:
        ReviewError: where there is no such reading, or it is rejected already.
    """
    return _write(connection, reading, _reading(connection, reading), act, {"verdict": REJECTED})


def correct_speaker(
    connection: Connection, reading: Reading, speaker_id: int | None, act: Act
) -> int:
    """Decide who speaks (None: nobody can tell), and return the review.

    It is about the attribution: all of its quotes and claims are then by this speaker.

    Raises:
        ReviewError: where there is no such reading or speaker, or nobody's words.
    """
    row = _reading(connection, reading)
    if reading.table != "attributions":
        if row["attribution_id"] is None:
            raise ReviewError(
                what=f"{reading} is nobody's words",
                remedy=f"Say what it is first: onrecord review correct {reading} --kind direct",
            )
        reading = Reading("attributions", number_of(row, "attribution_id"))
        row = _reading(connection, reading)
    name = connection.scalar(select(_ACTORS.c.name).where(_ACTORS.c.id == speaker_id))
    if speaker_id is not None and name is None:
        raise ReviewError(what=f"there is nobody with the number {speaker_id}")
    what: Row = {"part": "speaker", "after": name, "speaker_id": speaker_id}
    return _write(connection, reading, row, act, {**_CORRECTED, **what})


def correct_speaker_to_new(connection: Connection, reading: Reading, name: str, act: Act) -> int:
    """Decide that a person speaks whom no article names so far, and return the review.

    Articles that are read from now on meet them by this name, as they do others. Once the
    review is undone they are gone, unless something else is theirs by then.

    Raises:
        ReviewError: where a person is called so already; and what `correct_speaker` raises.
        JudgementError: for no name.
    """
    _lock(connection)
    called = clip(storable_line(name, "the name"))
    key = name_key(called)
    known = known_names(connection, [key])["person", key, None]
    if known:
        ids = ", ".join(map(str, sorted(known)[:_MOST_KNOWN]))
        raise ReviewError(
            what=f"a person is called {called} already, number {ids}",
            remedy="Give the number as the speaker: --speaker",
        )
    like: Row = {"kind": "person", "number": None, "parent_id": None}
    return correct_speaker(connection, reading, new_actor(connection, like, called, ()), act)


def correct_kind(connection: Connection, reading: Reading, kind: str, act: Act) -> int:
    """Decide of what kind a reading is, and return the review.

    A scare quote becomes nobody's; one that was, gets an attribution by nobody known.

    Raises:
        ReviewError: where there is no such reading, or it cannot be of this kind.
    """
    row = _reading(connection, reading)
    if kind not in _KINDS[reading.table]:
        kinds = ", ".join(_KINDS[reading.table])
        raise ReviewError(
            what=f"{reading} cannot be of the kind {kind}", remedy=f"It may be: {kinds}"
        )
    if row["kind"] == kind:
        raise ReviewError(what=f"{reading} is of the kind {kind} already")
    return _write(connection, reading, row, act, {**_CORRECTED, "part": "kind", "after": kind})


def correct_span(connection: Connection, reading: Reading, start: int, end: int, act: Act) -> int:
    """Decide where a quote or a claim stands, and return the review.

    `start` and `end` count code points of the article's text, half open.

    Raises:
        ReviewError: where there is no such reading, or it cannot stand there.
    """
    row = _reading(connection, reading)
    if reading.table == "attributions":
        raise ReviewError(
            what=f"{reading} stands where its quotes and claims do",
            remedy="Correct the span of one of these",
        )
    whole = _text(connection, row)
    if not 0 <= start < end <= len(whole):
        raise ReviewError(what=f"the article has no characters {start} to {end}")
    if (start, end) == (row["start_char"], row["end_char"]):
        raise ReviewError(what=f"{reading} stands there already")
    around = whole[:start][-1:], whole[end:][:1]
    if reading.table == "quotes" and not all(m and m in QUOTATION_MARKS for m in around):
        raise ReviewError(what="a quote stands right between quotation marks, and this does not")
    place = text_quote(whole, start, end)
    if find_text_quote(whole, place) is None:
        raise ReviewError(what="the same words stand in several places with the same around them")
    words: Row = {"after": place.exact, "after_prefix": place.prefix, "after_suffix": place.suffix}
    return _write(connection, reading, row, act, {**_CORRECTED, "part": "span", **words})


def undo(connection: Connection, review_id: int, act: Act) -> list[int]:
    """Undo a review, as if it had never been; return those that it leaves without a reading.

    Raises:
        ReviewError: where there is none of this number, or it is undone already.
    """
    rows = fetch(connection, REVIEWS, REVIEWS.c.id == review_id)
    if not rows:
        raise ReviewError(what=f"there is no review {review_id}")
    [review] = rows
    if review["undone_at"] is not None:
        raise ReviewError(what=f"review {review_id} was undone by {review['undone_by']}")
    _lock(connection)
    # The name stays, and the actor need not: what is undone holds nobody.
    undone: Row = {"speaker_id": None, "undone_at": act.at}
    undone["undone_by"] = storable_line(act.by, "who reviews")
    speakers = [] if review["speaker_id"] is None else [number_of(review, "speaker_id")]
    if review["article_id"] is None:
        amend(connection, REVIEWS, {review_id: undone})
        forget_unused(connection, speakers)
        return []
    article_id = number_of(review, "article_id")
    before = _orphans(connection, article_id)
    with _tied(connection, article_id):
        lift(connection, article_id)
        amend(connection, REVIEWS, {review_id: undone})
        decide_anew(connection, article_id)
        point_quantities(connection, article_id)
    forget_unused(connection, speakers)
    return sorted(_orphans(connection, article_id) - before - {review_id})


def _orphans(connection: Connection, article_id: int) -> set[int]:
    own = (REVIEWS.c.article_id == article_id) & REVIEWS.c.is_orphaned
    return set(connection.scalars(select(REVIEWS.c.id).where(own)))


def _reading(connection: Connection, reading: Reading) -> Row:
    """Return the row of a reading, locked against others who write; refuse a rejected one."""
    _lock(connection)
    table = TABLES[reading.table]
    rows = fetch(connection, table, table.c.id == reading.row_id)
    if not rows:
        raise ReviewError(what=f"there is no {reading}")
    if rows[0]["status"] == REJECTED:
        query = select(CHANGES.c.review_id).where(
            CHANGES.c.table_name == reading.table,
            CHANGES.c.row_id == reading.row_id,
            CHANGES.c.column_name == "status",
        )
        number = connection.scalar(query.order_by(CHANGES.c.review_id.desc()).limit(1))
        remedy = None if number is None else f"Undo that first: onrecord review undo {number}"
        raise ReviewError(what=f"{reading} is rejected", remedy=remedy)
    return rows[0]


def _text(connection: Connection, row: Row) -> str:
    query = select(_ARTICLES.c.text).where(_ARTICLES.c.id == row["article_id"])
    return connection.scalar(query) or ""


def _write(connection: Connection, reading: Reading, row: Row, act: Act, what: Row) -> int:
    """Write a review, `what` it says in its columns, and let it take effect."""
    article_id, text = number_of(row, "article_id"), _text(connection, row)
    place = text_quote(text, number_of(row, "start_char"), number_of(row, "end_char"))
    review: Row = {
        **dict.fromkeys(("part", "after", "after_prefix", "after_suffix", "speaker_id")),
        "article_id": article_id,
        "table_name": reading.table,
        "row_id": reading.row_id,
        **place._asdict(),
        "reason": None if act.reason is None else storable_line(act.reason, "the reason"),
        "reviewed_by": storable_line(act.by, "who reviews"),
        "reviewed_at": act.at,
        **what,
    }
    review["id"] = write_numbered(connection, REVIEWS, [review])[0]
    with _tied(connection, article_id):
        try:
            decide(connection, review, TABLES[reading.table], row, text)
        except MisfitError as error:
            raise ReviewError(what=f"{reading}: {error}") from error
        point_quantities(connection, article_id)
    return id_of(review)


@contextmanager
def _tied(connection: Connection, article_id: int) -> Iterator[None]:
    """Bring what an article has in common with others to what is changed meanwhile."""
    before = ties_of(connection, article_id)
    yield
    tie(connection, article_id, before)
    rejoin_sources(connection, article_id)


def _lock(connection: Connection) -> None:
    if connection.dialect.name == "postgresql":
        # As SQLite does: one review at a time, and none beside a load.
        tables = ", ".join(("judgements", "reviews", *TABLES))
        connection.execute(text(f"LOCK TABLE {tables} IN SHARE ROW EXCLUSIVE MODE"))
