"""Attributions that stand in a passage two articles share: each with its counterpart."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from sqlalchemy import Connection, and_, func, select

from db.models import Attribution, AttributionSpan
from loaders.identity.counterparts import Alignment
from loaders.store.rows import chunks, table_of
from loaders.store.shared import Shared, alignments, shared_by
from loaders.store.trees import Join
from loaders.store.utterances import SHARED_PASSAGE
from loaders.text.records import Span

_ATTRIBUTIONS = table_of(Attribution)
_SPANS = table_of(AttributionSpan)

_LEAST_SHARED = 0.6
"""Share of the wider of two places that both must cover to hold the same attribution; of the
narrower, if their cues stand in one place too: one article may have trimmed what was said."""

_AT_ONCE = 200
"""How many passages are looked at together, with the attributions of their articles."""


class _Placed(NamedTuple):
    """An attribution, and where its content and its cue stand."""

    id: int
    content: Span
    cue: Span | None


class _Counterpart(NamedTuple):
    share: float
    join: Join


def copied_in(connection: Connection, article_id: int) -> list[Join]:
    """Return the attributions of passages that an article shares, each with its counterpart.

    The first of the two is the one of the article that was compared later. The content of
    each stands where that of its counterpart is carried to. The closest pairs come first.
    """
    passages = shared_by(connection, article_id)
    found: list[_Counterpart] = []
    for start in range(0, len(passages), _AT_ONCE):
        found += _counterparts(connection, passages[start : start + _AT_ONCE])
    return [each.join for each in sorted(found, key=lambda each: -each.share)]


def _counterparts(connection: Connection, passages: Sequence[Shared]) -> Iterator[_Counterpart]:
    placed = _placed(connection, {end for p in passages for end in (p.article_id, p.other_id)})
    pairs = {
        each: (
            [own for own in placed[each.article_id] if each.span.meets(own.content)],
            [own for own in placed[each.other_id] if each.other.meets(own.content)],
        )
        for each in passages
    }
    telling = (each for each, (mine, theirs) in pairs.items() if mine and theirs)
    for each, alignment in alignments(connection, telling):
        yield from _carried(alignment, *pairs[each])


def _carried(
    alignment: Alignment, mine: Sequence[_Placed], theirs: Sequence[_Placed]
) -> Iterator[_Counterpart]:
    for each in mine:
        content = alignment.carry(each.content)
        if content is None:
            continue
        cue = alignment.carry(each.cue) if each.cue else None
        (share, inner), like_id = max((_fit(content, cue, other), -other.id) for other in theirs)
        if share > 0:
            yield _Counterpart(share, Join(each.id, -like_id, SHARED_PASSAGE, round(inner, 3)))


def _fit(content: Span, cue: Span | None, other: _Placed) -> tuple[float, float]:
    """Return how much of the wider and of the narrower of two places is shared, 0 if too little."""
    common = max(0, min(content.end, other.content.end) - max(content.start, other.content.start))
    lengths = sorted(span.end - span.start for span in (content, other.content))
    inner, outer = (common / length for length in lengths)
    same_cue = cue is not None and other.cue is not None and cue.meets(other.cue)
    return (outer, inner) if (inner if same_cue else outer) >= _LEAST_SHARED else (0.0, 0.0)


def _placed(connection: Connection, ids: Collection[int]) -> dict[int, list[_Placed]]:
    """Return the attributions of the articles."""
    is_cue = and_(_SPANS.c.attribution_id == _ATTRIBUTIONS.c.id, _SPANS.c.role == "cue")
    columns = [_ATTRIBUTIONS.c[name] for name in ("article_id", "id", "start_char", "end_char")]
    cue = [func.min(_SPANS.c.start_char), func.max(_SPANS.c.end_char)]
    query = select(*columns, *cue).outerjoin(_SPANS, is_cue).group_by(_ATTRIBUTIONS.c.id)
    query = query.where(_ATTRIBUTIONS.c.status != "rejected")
    found: dict[int, list[_Placed]] = defaultdict(list)
    for some in chunks(ids):
        rows = connection.execute(query.where(_ATTRIBUTIONS.c.article_id.in_(some)))
        for article_id, key, start, end, first, last in rows:
            cue_span = None if first is None else Span(first, last)
            found[article_id].append(_Placed(key, Span(start, end), cue_span))
    return found
