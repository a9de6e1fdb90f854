"""Where articles repeat others, and which of their attributions are copies.

Of two articles that share a passage the one repeats it that did not have it first, or,
where nothing proves which did, the one that was stored later. Several may have had it
before the article that they all point at: then all but one of them repeat that one.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from sqlalchemy import Connection, select, update

from db.models import Attribution, Passage
from loaders.identity.directions import precedence
from loaders.store.publications import publications
from loaders.store.rows import chunks, table_of
from loaders.store.shared import CLAIMED, Shared, alignments, shared
from loaders.text.records import Span

_ATTRIBUTIONS = table_of(Attribution)
_PASSAGES = table_of(Passage)

_Rivals = Mapping[int, Sequence[Shared]]
"""What several had before one article that they point at, by its id: the first comes first."""


class _Attribution(NamedTuple):
    id: int
    span: Span
    is_copy: bool


_Attributions = Mapping[int, Sequence[_Attribution]]
"""Those to be marked, by their articles' ids."""


def mark_copies(connection: Connection, article_ids: Collection[int]) -> None:
    """Write for every attribution of the articles whether it is a copy.

    It is if most of it lies in what its article repeats. Where one of the articles had
    something first, or has lost what it had, others are marked anew as well.
    """
    rivals = _rivals(connection, article_ids, centres=article_ids)
    leaders = {each.article_id for some in rivals.values() for each in _leaders(some, article_ids)}
    ids = {*article_ids, *leaders}
    rivals |= _rivals(connection, ids - set(article_ids))
    _mark(connection, rivals, _attributions(connection, ids))


def mark_new_copies(connection: Connection, article_id: int, passages: Collection[Shared]) -> None:
    """Write the same once an article shares its first passages, and nothing points at it yet.

    By it others repeat more, and none repeats less: of theirs only those are looked at that
    were no copies and stand in what is shared now.
    """
    rivals = _rivals(connection, [article_id])
    places: dict[int, list[Span]] = defaultdict(list)
    for each in passages:
        if each.is_claimed:
            places[each.other_id].append(each.other)
    for some in rivals.values():
        here = [each.other for each in some if each.article_id == article_id]
        for each in _leaders(some, [article_id]):
            if _meets(each.other, here):
                places[each.article_id].append(each.span)
    found = _attributions(connection, {article_id, *places})
    for other_id, spans in places.items():
        found[other_id] = [
            each for each in found[other_id] if not each.is_copy and _meets(each.span, spans)
        ]
    others = {other_id for other_id in places if found[other_id]}
    _mark(connection, rivals | _rivals(connection, others), found)


def _rivals(
    connection: Connection, ids: Collection[int], centres: Collection[int] = ()
) -> dict[int, list[Shared]]:
    """Return what articles and others had before one that they point at, or one of `centres`."""
    claimed = select(_PASSAGES.c.other_id).where(CLAIMED).distinct()
    centres = {*centres} | {
        each
        for some in chunks(ids)
        for each in connection.scalars(claimed.where(_PASSAGES.c.article_id.in_(some)))
    }
    found: dict[int, list[Shared]] = defaultdict(list)
    for some in chunks(centres):
        for each in shared(connection, _PASSAGES.c.other_id.in_(some) & CLAIMED):
            found[each.other_id].append(each)
    articles = {each.article_id for some in found.values() for each in some}
    known = publications(connection, articles | centres)

    def rank(each: Shared) -> tuple[tuple[bool, date], int]:
        return precedence(known[each.other_id], known[each.article_id]), each.article_id

    return {centre_id: sorted(some, key=rank) for centre_id, some in found.items()}


def _leaders(rivals: Sequence[Shared], but: Collection[int]) -> Iterator[Shared]:
    """Yield those that would have had a part of the text first without some of the articles."""
    covered = bytearray(max(each.other.end for each in rivals))
    for each in rivals:
        place = each.other
        if each.article_id not in but and covered.count(1, *place) < place.end - place.start:
            yield each
            _cover(covered, place)


def _attributions(connection: Connection, ids: Collection[int]) -> dict[int, list[_Attribution]]:
    names = ("article_id", "id", "start_char", "end_char", "is_copy")
    query = select(*(_ATTRIBUTIONS.c[name] for name in names))
    found: dict[int, list[_Attribution]] = {each: [] for each in ids}
    for some in chunks(ids):
        for row in connection.execute(query.where(_ATTRIBUTIONS.c.article_id.in_(some))):
            span = Span(row.start_char, row.end_char)
            found[row.article_id].append(_Attribution(row.id, span, row.is_copy))
    return found


def _mark(connection: Connection, rivals: _Rivals, attributions: _Attributions) -> None:
    """Write which attributions are copies; their articles' rivals are given."""
    places: dict[int, list[Span]] = defaultdict(list)
    for article_id, span in _repeated(connection, attributions):
        places[article_id].append(span)
    for some in rivals.values():
        for article_id, span in _yielded(connection, some, attributions):
            places[article_id].append(span)
    turned: dict[bool, list[int]] = {True: [], False: []}
    for article_id, found in attributions.items():
        covered = _covered(places.get(article_id, ()))
        for each in found:
            inside = covered.count(1, *each.span)
            is_copy = 2 * inside > each.span.end - each.span.start
            if is_copy != each.is_copy:
                turned[is_copy].append(each.id)
    for is_copy, changed in turned.items():
        for some_ids in chunks(changed):
            where = _ATTRIBUTIONS.c.id.in_(some_ids)
            connection.execute(update(_ATTRIBUTIONS).where(where).values(is_copy=is_copy))


def _repeated(connection: Connection, attributions: _Attributions) -> Iterator[tuple[int, Span]]:
    """Yield what articles have after others: their ids, and where it stands.

    What no attribution stands in is left out.
    """
    ids = [article_id for article_id, own in attributions.items() if own]
    passages = [
        each
        for some in chunks(ids)
        for each in shared(
            connection,
            _PASSAGES.c.article_id.in_(some) | (_PASSAGES.c.other_id.in_(some) & CLAIMED),
        )
        if _holds_any(attributions, *_later(each))
    ]
    for each, alignment in alignments(connection, passages):
        for own, other in alignment.kept():
            yield (each.other_id, other) if each.is_claimed else (each.article_id, own)


def _later(passage: Shared) -> tuple[int, Span]:
    """Return the article that had a passage after the other, and where it stands in it."""
    if passage.is_claimed:
        return passage.other_id, passage.other
    return passage.article_id, passage.span


def _yielded(
    connection: Connection, rivals: Sequence[Shared], attributions: _Attributions
) -> Iterator[tuple[int, Span]]:
    """Yield what rivals have that another had before: the articles' ids, and where it stands.

    What no attribution stands in is left out.
    """
    covered = bytearray(max(each.other.end for each in rivals))
    for each in rivals:
        is_asked = _holds_any(attributions, each.article_id, each.span)
        if is_asked and covered.find(1, *each.other) >= 0:
            for _, alignment in alignments(connection, [each]):
                for own, other in alignment.kept():
                    if 2 * covered.count(1, *other) > other.end - other.start:
                        yield each.article_id, own
        _cover(covered, each.other)


def _holds_any(attributions: _Attributions, article_id: int, span: Span) -> bool:
    """Tell whether a stretch of an article holds something of those to be marked."""
    return _meets(span, [each.span for each in attributions.get(article_id, ())])


def _meets(span: Span, others: Sequence[Span]) -> bool:
    return any(span.meets(each) for each in others)


def _cover(covered: bytearray, place: Span) -> None:
    covered[place.start : place.end] = b"\1" * (place.end - place.start)


def _covered(places: Sequence[Span]) -> bytearray:
    """Return a 1 for every character of a text that lies in one of the places, up to the last."""
    covered = bytearray(max((each.end for each in places), default=0))
    for each in places:
        _cover(covered, each)
    return covered
