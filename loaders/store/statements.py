"""What is said in an article: attributions with their spans, quotes."""

from collections.abc import Iterator, Mapping, Sequence

from sqlalchemy import Connection, Table

from db.models import Attribution as AttributionRow
from db.models import (
    AttributionSpan,
    QuoteKey,
    SpeakerCandidate,
    UtteranceVariant,
)
from db.models import Quote as QuoteRow
from loaders.store.claims import store_claims
from loaders.store.frame import Frame, spanned
from loaders.store.places import Key
from loaders.store.rows import (
    Row,
    amend,
    chunks,
    fetch,
    id_of,
    is_reviewed,
    remove_unused,
    replace,
    table_of,
    upsert,
)
from loaders.text.dates import said_days
from loaders.text.records import Attribution, Reading, Span

_ATTRIBUTIONS = table_of(AttributionRow)
_SPANS = table_of(AttributionSpan)
_CANDIDATES = table_of(SpeakerCandidate)
_ACROSS = (table_of(UtteranceVariant), table_of(QuoteKey))
_QUOTES = table_of(QuoteRow)


def store_statements(connection: Connection, frame: Frame, reading: Reading) -> None:
    """Write who said what, in place of what an earlier reading found."""
    stored = frame.stored(connection, _ATTRIBUTIONS)
    wanted = frame.wanted(
        _attribution_row(frame, reading, index) for index in range(len(reading.attributions))
    )
    unwanted = frame.unwanted(connection, _ATTRIBUTIONS, stored, wanted)
    found = upsert(connection, _ATTRIBUTIONS, stored, wanted)
    ids = [found[key] for key in wanted]
    parents = [None if a.parent is None else ids[a.parent] for a in reading.attributions]
    _point(connection, _ATTRIBUTIONS, "parent_id", dict(zip(ids, parents, strict=True)), stored)
    reviewed = {id_of(row) for row in stored.values() if is_reviewed(row)}
    unreviewed = [None if i in reviewed else i for i in ids]
    _store_spans(connection, frame, reading, unreviewed)
    _store_candidates(connection, frame, reading, unreviewed)
    _store_quotes(connection, frame, reading, ids)
    store_claims(connection, frame, reading, ids)
    remove_unused(connection, _ATTRIBUTIONS, unwanted, owned=[_SPANS, _CANDIDATES, *_ACROSS])


def _attribution_row(frame: Frame, reading: Reading, index: int) -> Row:
    attribution = reading.attributions[index]
    speaker = reading.speakers[index]
    addressee = reading.addressees[index]
    text = reading.text
    return {
        "article_id": frame.article_id,
        "kind": attribution.kind.value,
        "start_char": attribution.hull.start,
        "end_char": attribution.hull.end,
        "source_text": _words(text, attribution.source),
        "cue_text": _words(text, attribution.cue),
        **frame.resolved("speaker", speaker.actor),
        **frame.resolved("addressee", addressee),
        "method": "; ".join(filter(None, (attribution.rule, speaker.method))),
        "certainty": speaker.certainty if speaker.actor is not None else None,
        **_said(frame, reading, attribution),
        "medium_text": attribution.medium.of(text) if attribution.medium else None,
    }


def _said(frame: Frame, reading: Reading, attribution: Attribution) -> Row:
    """Return when it was said: in the text's words, and in days where they tell."""
    said = attribution.said
    days = said and said_days(reading.dates, said, frame.published_on, frame.published_until)
    on, until = days or (None, None)
    return {
        "said_on": on,
        "said_until": until,
        "said_text": said.of(reading.text) if said else None,
        "dated_on": on or frame.published_on,
    }


def _store_spans(
    connection: Connection, frame: Frame, reading: Reading, ids: Sequence[int | None]
) -> None:
    """Write the pieces of the attributions with these ids; None leaves those of one alone."""
    wanted: dict[Key, Row] = {}
    for attribution, key in zip(reading.attributions, ids, strict=True):
        if key is not None:
            for role, position, span in _pieces(attribution):
                wanted[key, role, position] = {
                    "attribution_id": key,
                    "role": role,
                    "position": position,
                    **spanned(reading.text, span),
                }
    _replace_owned(connection, _SPANS, () if frame.is_new else ids, wanted)


def _store_candidates(
    connection: Connection, frame: Frame, reading: Reading, ids: Sequence[int | None]
) -> None:
    """Write who may have spoken, where the speaker is unknown since several may have."""
    wanted: dict[Key, Row] = {
        (key, frame.refs[candidate].row_id): {
            "attribution_id": key,
            **frame.resolved("actor", candidate),
        }
        for speaker, key in zip(reading.speakers, ids, strict=True)
        if key is not None and speaker.actor is None
        for candidate in speaker.candidates
    }
    _replace_owned(connection, _CANDIDATES, () if frame.is_new else ids, wanted)


def _replace_owned(
    connection: Connection, table: Table, ids: Sequence[int | None], wanted: Mapping[Key, Row]
) -> None:
    """Make these the only rows that a table has for the attributions with these ids.

    Attributions that are new have none before, and need not be among them.
    """
    names = [column.name for column in table.primary_key]
    stored: dict[Key, Row] = {
        tuple(row[name] for name in names): row
        for some in chunks([key for key in ids if key is not None])
        for row in fetch(connection, table, table.c.attribution_id.in_(some))
    }
    replace(connection, table, stored, wanted)


def _pieces(attribution: Attribution) -> Iterator[tuple[str, int, Span]]:
    roles = (("source", attribution.source), ("cue", attribution.cue))
    for role, spans in (*roles, ("content", attribution.content)):
        for position, span in enumerate(spans):
            yield role, position, span


def _store_quotes(
    connection: Connection, frame: Frame, reading: Reading, attributions: Sequence[int]
) -> None:
    stored = frame.stored(connection, _QUOTES)
    wanted = frame.wanted(
        {
            "article_id": frame.article_id,
            **spanned(reading.text, quote.span),
            "kind": quote.kind.value,
            "attribution_id": _at(attributions, quote.attribution),
            "is_closed": quote.is_closed,
        }
        for quote in reading.quotes
    )
    unwanted = frame.unwanted(connection, _QUOTES, stored, wanted)
    remove_unused(connection, _QUOTES, unwanted)
    found = upsert(connection, _QUOTES, stored, wanted)
    ids = [found[key] for key in wanted]
    earlier = [_at(ids, quote.continues) for quote in reading.quotes]
    _point(connection, _QUOTES, "continues_id", dict(zip(ids, earlier, strict=True)), stored)
    # Once more, for those that a quote still carried on from.
    remove_unused(connection, _QUOTES, unwanted)


def _point(
    connection: Connection,
    table: Table,
    column: str,
    targets: Mapping[int, int | None],
    stored: Mapping[Key, Row],
) -> None:
    """Set a column that points within its own table, now that every row is there."""
    before = {id_of(row): row for row in stored.values()}
    changed: dict[int, Row] = {
        key: {column: target}
        for key, target in targets.items()
        if (target is not None if key not in before else before[key][column] != target)
        and not is_reviewed(before.get(key, {}))
    }
    amend(connection, table, changed)


def _words(text: str, spans: Sequence[Span]) -> str | None:
    return " ".join(span.of(text) for span in spans) or None


def _at(ids: Sequence[int], index: int | None) -> int | None:
    return None if index is None else ids[index]
