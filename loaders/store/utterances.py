"""One act of speech in several articles: each attribution meets the others that quote it.

Attributions meet by the words they quote, and, in copies, by their place in a passage
that two articles share: there unquoted words meet too. The variants of an utterance hang
on its first like the nodes of a tree: each but the first names the one it was joined to.
When one goes, those that hung on it are let go and joined anew.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

from sqlalchemy import Connection, delete, func, select

from db.models import Attribution, QuoteKey, Utterance, UtteranceVariant
from loaders.identity.groups import connected, spanning
from loaders.identity.utterances import quote_keys, same_utterance
from loaders.store.quoted import Joined, Quoted, quoted_by, quoted_in, utterances_of
from loaders.store.rows import Row, chunks, fetch, number_of, table_of, write, write_numbered

_ATTRIBUTIONS = table_of(Attribution)
_KEYS = table_of(QuoteKey)
_UTTERANCES = table_of(Utterance)
_VARIANTS = table_of(UtteranceVariant)

SHARED_PASSAGE = "shared passage"
"""The method of those that were joined since they stand in one place of copies."""

_MOST_POSTINGS = 20
"""How many attributions a key may lead to: what more of them have is a common turn."""

_MOST_COMPARED = 8
"""How many attributions are compared with a new one: those that share most keys with it."""

_NOTHING_MORE = frozenset(("same words", "respelt", "split differently"))
"""How variants differ of which the later needs no keys: whoever meets it meets the earlier."""

_FIRST: Row = {"like_id": None, "method": "first", "similarity": None}


class Join(NamedTuple):
    """Why an attribution is a variant of the same utterance as another, stored before."""

    attribution_id: int
    like_id: int
    method: str
    similarity: float


class Loosened(NamedTuple):
    """Other articles whose attributions are to be joined anew, and utterances to be pruned."""

    articles: set[int]
    utterances: set[int]


def join_utterances(
    connection: Connection, article_id: int, before: Joined, copies: Sequence[Join]
) -> Loosened:
    """Write which attributions of an article are variants of what others say.

    `before` is how they were joined last: those that quote the same stay as they are.
    `copies` are those that stand in a shared passage.
    """
    now = quoted_in(connection, article_id)
    apart = {each for each in before.quoted if now.get(each) != before.quoted[each]}
    apart |= _parted(connection, article_id, copies)
    touched = {*before.utterances, *utterances_of(connection, apart).values()}
    loose = apart | _fallen(connection, touched, apart)
    elsewhere = _articles(connection, loose) - {article_id}
    _forget(connection, loose)
    fresh = {each: said for each, said in now.items() if each not in before.quoted or each in loose}
    known = utterances_of(connection, {each for join in copies for each in join[:2]})
    new = [join for join in copies if known.get(join[0], 0) != known.get(join[1], -1)]
    written = _join(connection, [*new, *_alike(connection, article_id, fresh, copies)])
    _store_keys(connection, fresh, written)
    return Loosened(elsewhere, touched)


def prune(connection: Connection, utterances: Collection[int]) -> None:
    """Delete those of the utterances that one attribution is left of, or none."""
    for some in chunks(utterances):
        kept = (
            select(_VARIANTS.c.utterance_id)
            .where(_VARIANTS.c.utterance_id.in_(some))
            .group_by(_VARIANTS.c.utterance_id)
            .having(func.count() > 1)
        )
        alone = set(some) - set(connection.scalars(kept))
        connection.execute(delete(_UTTERANCES).where(_UTTERANCES.c.id.in_(alone)))


def _parted(connection: Connection, article_id: int, copies: Sequence[Join]) -> set[int]:
    """Return the attributions of an article that no longer stand where their counterparts do."""
    pairs = {each[:2] for each in copies} | {each[1::-1] for each in copies}
    query = (
        select(_VARIANTS.c.attribution_id, _VARIANTS.c.like_id)
        .join(_ATTRIBUTIONS, _ATTRIBUTIONS.c.id == _VARIANTS.c.attribution_id)
        .where(_ATTRIBUTIONS.c.article_id == article_id, _VARIANTS.c.method == SHARED_PASSAGE)
    )
    return {mine for mine, theirs in connection.execute(query) if (mine, theirs) not in pairs}


def _fallen(connection: Connection, utterances: Collection[int], gone: Collection[int]) -> set[int]:
    """Return the variants of utterances that hung on one that is gone, or on such a one."""
    hung: dict[int, list[int]] = defaultdict(list)
    rest: set[int] = set()
    waiting: list[int] = []
    for some in chunks(utterances):
        for row in fetch(connection, _VARIANTS, _VARIANTS.c.utterance_id.in_(some)):
            attribution_id = number_of(row, "attribution_id")
            if attribution_id in gone:
                continue
            rest.add(attribution_id)
            if row["like_id"] is None and row["method"] == _FIRST["method"]:
                waiting.append(attribution_id)
            elif row["like_id"] is not None:
                hung[number_of(row, "like_id")].append(attribution_id)
    while waiting:
        each = waiting.pop()
        rest.discard(each)
        waiting += hung[each]
    return rest


def _articles(connection: Connection, attribution_ids: Collection[int]) -> set[int]:
    query = select(_ATTRIBUTIONS.c.article_id).distinct()
    return {
        article_id
        for some in chunks(attribution_ids)
        for article_id in connection.scalars(query.where(_ATTRIBUTIONS.c.id.in_(some)))
    }


def _forget(connection: Connection, attribution_ids: Collection[int]) -> None:
    """Delete what attributions were joined by."""
    for some in chunks(attribution_ids):
        for table in (_KEYS, _VARIANTS):
            connection.execute(delete(table).where(table.c.attribution_id.in_(some)))


def _alike(
    connection: Connection, article_id: int, fresh: Quoted, copies: Sequence[Join]
) -> list[Join]:
    """Return which attributions of other articles quote the same act of speech."""
    keys = {each: quote_keys(said.pieces) for each, said in fresh.items()}
    postings = _postings(connection, {key for some in keys.values() for key in some}, article_id)
    known = _repeated(connection, keys, copies)
    likeliest = {each: _likeliest(keys[each], postings) for each in fresh if each not in known}
    others = quoted_by(connection, {other for some in likeliest.values() for other in some})
    found: list[Join] = []
    for each, some in likeliest.items():
        for other in some:
            match = same_utterance(fresh[each], others[other]) if other in others else None
            if match:
                found.append(Join(each, other, match.method, match.similarity))
    return found


def _store_keys(connection: Connection, fresh: Quoted, written: Mapping[int, Row]) -> None:
    """Write the keys by which attributions that say more, or less, than their like are met.

    Those without keys of their own are met through it: keys are at the root of each tree,
    and wherever the words change on the way from there. `written` are the variants that
    were hung up.
    """
    likes = {number_of(row, "like_id") for row in written.values() if row["like_id"]}
    quoted = {**quoted_by(connection, (likes | written.keys()) - fresh.keys()), **fresh}
    keys = {each: quote_keys(said.pieces) for each, said in quoted.items()}
    wanted = {
        each: keys[each]
        for each in sorted({*fresh, *written} & keys.keys())
        if each not in written or _needs_keys(written[each], keys)
    }
    for some in chunks(wanted):
        query = select(_KEYS.c.attribution_id).where(_KEYS.c.attribution_id.in_(some)).distinct()
        for each in connection.scalars(query).all():
            del wanted[each]
    posted = _posted(connection, {key for some in wanted.values() for key in some})
    rows: list[Row] = [
        {"key": key, "attribution_id": each}
        for each, some in wanted.items()
        for key in sorted(some)
        if posted[key] < _MOST_POSTINGS
    ]
    write(connection, _KEYS, rows)


def _needs_keys(variant: Row, keys: Mapping[int, Collection[int]]) -> bool:
    """Tell whether a variant has keys that the one it hangs on has not, or lacks some of its."""
    if variant["like_id"] is None:
        return True
    if variant["method"] != SHARED_PASSAGE:
        return variant["method"] not in _NOTHING_MORE
    mine, theirs = (number_of(variant, name) for name in ("attribution_id", "like_id"))
    return keys[mine] != keys.get(theirs)


def _repeated(
    connection: Connection, keys: Mapping[int, Collection[int]], copies: Sequence[Join]
) -> set[int]:
    """Return those that quote the very words of their counterpart in a shared passage."""
    pairs = [each[:2] for each in copies if each.attribution_id in keys]
    originals = quoted_by(connection, {theirs for _, theirs in pairs})
    return {
        mine
        for mine, theirs in pairs
        if theirs in originals and keys[mine] == quote_keys(originals[theirs].pieces)
    }


def _posted(connection: Connection, keys: Collection[int]) -> Counter[int]:
    """Return how many attributions each key leads to."""
    found: Counter[int] = Counter()
    query = select(_KEYS.c.key, func.count()).group_by(_KEYS.c.key)
    for some in chunks(keys):
        found.update(
            {row[0]: row[1] for row in connection.execute(query.where(_KEYS.c.key.in_(some)))}
        )
    return found


def _postings(
    connection: Connection, keys: Collection[int], article_id: int
) -> Mapping[int, Sequence[int]]:
    found: dict[int, list[int]] = defaultdict(list)
    query = select(_KEYS.c.key, _KEYS.c.attribution_id)
    query = query.join(_ATTRIBUTIONS, _ATTRIBUTIONS.c.id == _KEYS.c.attribution_id)
    query = query.where(_ATTRIBUTIONS.c.article_id != article_id)
    for some in chunks(keys):
        for key, attribution_id in connection.execute(query.where(_KEYS.c.key.in_(some))):
            found[key].append(attribution_id)
    return found


def _likeliest(keys: Iterable[int], postings: Mapping[int, Sequence[int]]) -> list[int]:
    hits = Counter(other for key in keys for other in postings.get(key, ()))
    return sorted(hits, key=lambda each: (-hits[each], each))[:_MOST_COMPARED]


def _join(connection: Connection, joins: Sequence[Join]) -> dict[int, Row]:
    """Write the variants, in new utterances and in those there are; make one of those that meet.

    Returns what was written, by attribution.
    """
    known = utterances_of(connection, {each for join in joins for each in join[:2]})
    # Utterances that there are stand in the groups as numbers below zero.
    pairs = [*(join[:2] for join in joins), *((each, -known[each]) for each in known)]
    groups = connected(pairs)
    place = {each: index for index, group in enumerate(groups) for each in group}
    links: dict[int, list[Join]] = defaultdict(list)
    for join in joins:
        links[place[join.attribution_id]].append(join)
    rows: list[Row] = []
    for index, group in enumerate(groups):
        numbers = sorted(-each for each in group if each < 0)
        if numbers:
            starts = [each for each in group if known.get(each) == numbers[0]]
        else:
            method = links[index][0].method
            numbers = write_numbered(connection, _UTTERANCES, [{"method": method}])
            starts = [min(group)]
            rows.append({**_FIRST, "attribution_id": starts[0], "utterance_id": numbers[0]})
        links[index] += _taken_apart(connection, numbers[1:])
        rows += _hung(starts, links[index], numbers[0])
    write(connection, _VARIANTS, rows)
    return {number_of(row, "attribution_id"): row for row in rows}


def _taken_apart(connection: Connection, utterances: Sequence[int]) -> list[Join]:
    """Delete utterances, and return what their variants were joined by."""
    found: list[Join] = []
    query = select(*(_VARIANTS.c[name] for name in Join._fields))
    for some in chunks(utterances):
        own = _VARIANTS.c.utterance_id.in_(some), _VARIANTS.c.like_id.is_not(None)
        found += (Join(*row) for row in connection.execute(query.where(*own)))
        connection.execute(delete(_VARIANTS).where(own[0]))
        connection.execute(delete(_UTTERANCES).where(_UTTERANCES.c.id.in_(some)))
    return found


def _hung(starts: Collection[int], joins: Sequence[Join], utterance_id: int) -> Iterable[Row]:
    """Yield the variants that hang on some that are written, each on one of those before it."""
    for each, index in spanning(starts, [join[:2] for join in joins]).items():
        mine, theirs, method, similarity = joins[index]
        yield {
            "attribution_id": each,
            "utterance_id": utterance_id,
            "like_id": theirs if each == mine else mine,
            "method": method,
            "similarity": similarity,
        }
