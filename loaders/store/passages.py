"""Passages that articles share: each is found when the later of the two is stored.

The index holds the sketches of what no passage covers yet. Of many copies each therefore
meets the one that was stored first, and a passage is a row for each copy, not for each
pair of copies.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import islice
from typing import NamedTuple

from sqlalchemy import Connection, delete, exists, select

from db.models import Article, ArticleSketch, PassageKey
from db.models import Passage as PassageRow
from loaders.identity.counterparts import Alignment, aligned
from loaders.identity.passages import Passage, find_passages
from loaders.identity.sketches import SCHEME, Sketch, sketch, worth_comparing
from loaders.store.among import among, matching
from loaders.store.inserting import write
from loaders.store.rows import Row, chunks, table_of
from loaders.store.shared import texts
from loaders.text.records import Span

_ARTICLES = table_of(Article)
_SKETCHES = table_of(ArticleSketch)
_KEYS = table_of(PassageKey)
_PASSAGES = table_of(PassageRow)

_POSTED = select(_KEYS.c.key, _KEYS.c.article_id, _KEYS.c.start_char, _KEYS.c.end_char).where(
    among(_KEYS.c.key)
)

_MOST_POSTINGS = 20
"""How many articles a key may lead to: what more of them have is a stock phrase."""

_MOST_COMPARED = 8
"""How many articles are compared with a new one: those that share most sketches with it."""

_MOST_PIECES = 8
"""In how many pieces what is not covered yet is compared with another article."""

_COVERED = 0.6
"""Share of a stretch that other articles must have in passages for it to be known from them."""

_MOST_FETCHED = 40
"""How many articles are looked at, whose sentences may share a key by chance."""


class _Posting(NamedTuple):
    """A sentence of an article that has a key."""

    article_id: int
    span: Span


Postings = Mapping[int, Sequence[_Posting]]


class _Found(NamedTuple):
    other_id: int
    passage: Passage


def compare_article(connection: Connection, article_id: int) -> set[int]:
    """Write which passages an article shares with those stored before.

    An article that was compared before, by the same scheme of sketches, is left as it is.
    Returns the articles that lost passages (`forget_passages`).
    """
    compared = select(_SKETCHES.c.scheme).where(_SKETCHES.c.article_id == article_id)
    if connection.scalar(compared) == SCHEME:
        return set()
    parted = forget_passages(connection, article_id)
    text = texts(connection, [article_id])[article_id]
    compare_new_article(connection, article_id, text, sketch(text))
    return parted


def compare_new_article(
    connection: Connection, article_id: int, text: str, sketches: Sequence[Sketch]
) -> bool:
    """Write which passages an article shares that shares none yet; tell whether there are any."""
    postings = _postings(connection, {key for each in sketches for key in each.keys})
    found, uncovered = _found(connection, text, sketches, postings)
    write(connection, _PASSAGES, [_row(article_id, each) for each in found])
    _store_keys(connection, article_id, uncovered, postings)
    write(connection, _SKETCHES, [{"article_id": article_id, "scheme": SCHEME}])
    return bool(found)


def forget_passages(connection: Connection, article_id: int) -> set[int]:
    """Delete what an article shares, since its text is not what it was.

    The articles that had passages from it lose all of theirs, and wait to be compared anew.
    Returns the other articles of every passage that is gone.
    """
    later = select(_PASSAGES.c.article_id).where(_PASSAGES.c.other_id == article_id)
    stale = {article_id, *connection.scalars(later)}
    parted = set(stale)
    for some in chunks(stale):
        others = select(_PASSAGES.c.other_id).where(_PASSAGES.c.article_id.in_(some))
        parted.update(connection.scalars(others))
        for table in (_PASSAGES, _KEYS, _SKETCHES):
            connection.execute(delete(table).where(table.c.article_id.in_(some)))
    return parted - {article_id}


def uncompared(connection: Connection, limit: int) -> list[int]:
    """Return articles that wait to be compared, at most `limit`, the oldest first."""
    current = exists().where(_SKETCHES.c.article_id == _ARTICLES.c.id, _SKETCHES.c.scheme == SCHEME)
    query = select(_ARTICLES.c.id).where(~current).order_by(_ARTICLES.c.id).limit(limit)
    return list(connection.scalars(query))


def _postings(connection: Connection, keys: Collection[int]) -> Postings:
    found: dict[int, list[_Posting]] = defaultdict(list)
    for key, article_id, start, end in matching(connection, _POSTED, keys):
        found[key].append(_Posting(article_id, Span(start, end)))
    return found


def _found(
    connection: Connection, text: str, sketches: Sequence[Sketch], postings: Postings
) -> tuple[list[_Found], list[Sketch]]:
    """Return the passages shared with the likeliest articles, and the sketches of the rest.

    A passage is left out that says nothing new.
    """
    pairs: dict[int, set[tuple[Span, Span]]] = defaultdict(set)
    for each in sketches:
        for posting in (posting for key in each.keys for posting in postings.get(key, ())):
            pairs[posting.article_id].add((each.span, posting.span))
    most = sorted(pairs, key=lambda each: (-len(pairs[each]), each))[:_MOST_FETCHED]
    others = texts(connection, most)
    likely = (each for each in most if _is_worth_comparing(text, others[each], pairs[each]))
    likeliest = list(islice(likely, _MOST_COMPARED))
    covered = bytearray(len(text))
    kept: list[_Found] = []
    # The oldest first: what several have, all that come later have from one.
    for other_id in sorted(likeliest):
        fresh = list(_fresh(text, others[other_id], sketches, covered))
        kept += (_Found(other_id, passage) for passage in fresh)
        for passage in fresh:
            _cover(covered, aligned(text, others[other_id], passage.span, passage.other))
    return kept, [sketched for sketched in sketches if not _is_covered(sketched.span, covered)]


def _fresh(
    text: str, other: str, sketches: Sequence[Sketch], covered: bytearray
) -> Iterator[Passage]:
    """Yield the passages of two texts that hold something not covered yet."""
    lacking = [not _is_covered(each.span, covered) for each in sketches]
    for piece in _pieces(text, sketches, lacking):
        for each in find_passages(piece.of(text), other):
            span = Span(each.span.start + piece.start, each.span.end + piece.start)
            if any(
                lacks and span.meets(known.span)
                for known, lacks in zip(sketches, lacking, strict=True)
            ):
                yield each._replace(span=span)


def _pieces(text: str, sketches: Sequence[Sketch], lacking: Sequence[bool]) -> list[Span]:
    """Return the parts of a text that are not covered, with a sentence around each.

    A sentence alone may be too short for a passage, though it stands in one.
    """
    last = len(sketches) - 1
    found: list[Span] = []
    for index, lacks in enumerate(lacking):
        if lacks:
            start = sketches[index - 1].span.start if index > 1 else 0
            end = sketches[index + 1].span.end if index < last - 1 else len(text)
            if found and start < found[-1].end:
                found[-1] = Span(found[-1].start, end)
            else:
                found.append(Span(start, end))
    found.sort(key=lambda each: each.start - each.end)
    return sorted(found[:_MOST_PIECES])


def _is_worth_comparing(text: str, other: str, pairs: Collection[tuple[Span, Span]]) -> bool:
    """Tell whether two articles share more than a phrase, by the sentences that share a key."""
    return any(worth_comparing(one.of(text), two.of(other)) for one, two in sorted(pairs))


def _cover(covered: bytearray, alignment: Alignment) -> None:
    """Note what of a text has been found in another, but for what lies between in one alone."""
    for (start, end), _ in alignment.kept():
        covered[start:end] = b"\1" * (end - start)


def _is_covered(span: Span, covered: bytearray) -> bool:
    return covered.count(1, span.start, span.end) >= _COVERED * (span.end - span.start)


def _store_keys(
    connection: Connection, article_id: int, sketches: Sequence[Sketch], postings: Postings
) -> None:
    places = {key: each.span for each in reversed(sketches) for key in each.keys}
    rows: list[Row] = [
        {"key": key, "article_id": article_id, "start_char": span.start, "end_char": span.end}
        for key, span in sorted(places.items())
        if len(postings.get(key, ())) < _MOST_POSTINGS
    ]
    write(connection, _KEYS, rows)


def _row(article_id: int, found: _Found) -> Row:
    passage = found.passage
    return {
        "article_id": article_id,
        "start_char": passage.span.start,
        "end_char": passage.span.end,
        "other_id": found.other_id,
        "other_start": passage.other.start,
        "other_end": passage.other.end,
        "similarity": round(passage.similarity, 3),
    }


def sharing(connection: Connection, article_id: int) -> set[int]:
    """Return the other articles that an article shares passages with."""
    ends = (
        (_PASSAGES.c.article_id, _PASSAGES.c.other_id),
        (_PASSAGES.c.other_id, _PASSAGES.c.article_id),
    )
    return {
        each
        for own, other in ends
        for each in connection.scalars(select(other).where(own == article_id))
    }
