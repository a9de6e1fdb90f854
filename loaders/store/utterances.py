"""One act of speech in several articles: each attribution meets the others that quote it.

Attributions meet by the words they quote, and, in copies, by their place in a passage
that two articles share: there unquoted words meet too.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

from sqlalchemy import Connection, delete, func, select, update
from sqlalchemy.sql import ColumnElement

from db.models import Actor, Article, Attribution, Quote, QuoteKey, Utterance, Variant
from loaders.identity.groups import connected
from loaders.identity.utterances import Said, quote_keys, same_utterance
from loaders.store.rows import Row, chunks, table_of, write, write_numbered

_ACTORS = table_of(Actor)
_ARTICLES = table_of(Article)
_ATTRIBUTIONS = table_of(Attribution)
_QUOTES = table_of(Quote)
_KEYS = table_of(QuoteKey)
_UTTERANCES = table_of(Utterance)
_VARIANTS = table_of(Variant)

_MOST_POSTINGS = 20
"""How many attributions a key may lead to: what more of them have is a common turn."""

_MOST_COMPARED = 8
"""How many attributions are compared with a new one: those that share most keys with it."""

_NOTHING_MORE = frozenset(("same words", "respelt", "split differently"))
"""How variants differ of which the later needs no keys: whoever meets it meets the earlier."""

_FIRST: Row = {"like_id": None, "method": "first", "similarity": None}

Quoted = dict[int, Said]
"""Attributions by their ids, and what each quotes."""


class Join(NamedTuple):
    """Why an attribution is a variant of the same utterance as another, stored before."""

    attribution_id: int
    like_id: int
    method: str
    similarity: float


def quoted_in(connection: Connection, article_id: int) -> Quoted:
    """Return the attributions of an article that quote, with what each quotes."""
    return _quoted(connection, _ATTRIBUTIONS.c.article_id == article_id)


def join_utterances(
    connection: Connection, article_id: int, before: Quoted, copies: Sequence[Join]
) -> None:
    """Write which attributions of an article are variants of what others say.

    `before` is what the attributions quoted when they were joined last: those that quote
    the same stay as they are. `copies` are those that stand in a shared passage.
    """
    now = quoted_in(connection, article_id)
    changed = [each for each in before if now.get(each) != before[each]]
    touched = _forget(connection, changed)
    fresh = {each: said for each, said in now.items() if each not in before or each in changed}
    known = _variants(connection, fresh.keys() | {each.attribution_id for each in copies})
    found = [each for each in copies if each.attribution_id not in known]
    copied = {each.attribution_id for each in found}
    found += _alike(connection, article_id, fresh, copied)
    _join(connection, found)
    prune(connection, touched)


def variants_of(connection: Connection, article_id: int) -> set[int]:
    """Return the utterances that an article has a variant of."""
    query = select(_VARIANTS.c.utterance_id).join(
        _ATTRIBUTIONS, _ATTRIBUTIONS.c.id == _VARIANTS.c.attribution_id
    )
    return set(connection.scalars(query.where(_ATTRIBUTIONS.c.article_id == article_id)))


def joined_in(connection: Connection, article_id: int) -> Quoted:
    """Return the attributions of an article that were joined before, with what each quotes."""
    quoted = quoted_in(connection, article_id)
    known: set[int] = set()
    for table in (_KEYS, _VARIANTS):
        for some in chunks(quoted):
            query = select(table.c.attribution_id).where(table.c.attribution_id.in_(some))
            known.update(connection.scalars(query))
    return {each: said for each, said in quoted.items() if each in known}


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


def _quoted(connection: Connection, where: ColumnElement[bool]) -> Quoted:
    is_named = (_ACTORS.c.kind == "organization") | (
        (_ACTORS.c.kind == "person") & _ACTORS.c.name.contains(" ")
    )
    query = (
        select(
            _ATTRIBUTIONS.c.id,
            _ATTRIBUTIONS.c.speaker_id,
            _ARTICLES.c.published_on,
            _ARTICLES.c.published_until,
            is_named.label("is_named"),
            _QUOTES.c.text,
        )
        .join(_QUOTES, _QUOTES.c.attribution_id == _ATTRIBUTIONS.c.id)
        .join(_ARTICLES, _ARTICLES.c.id == _ATTRIBUTIONS.c.article_id)
        .outerjoin(_ACTORS, _ACTORS.c.id == _ATTRIBUTIONS.c.speaker_id)
        .where(where, _QUOTES.c.status != "rejected", _ATTRIBUTIONS.c.status != "rejected")
        .order_by(_ATTRIBUTIONS.c.id, _QUOTES.c.start_char)
    )
    found: Quoted = {}
    for key, speaker, on, until, named, text in connection.execute(query):
        pieces = found[key].pieces if key in found else ()
        found[key] = Said((*pieces, text), speaker, on, until, is_local=not named)
    return found


def _forget(connection: Connection, changed: Collection[int]) -> set[int]:
    """Delete what attributions were joined by; return the utterances they were variants of."""
    touched: set[int] = set(_variants(connection, changed).values())
    for some in chunks(changed):
        for table in (_KEYS, _VARIANTS):
            connection.execute(delete(table).where(table.c.attribution_id.in_(some)))
    return touched


def _variants(connection: Connection, ids: Collection[int]) -> dict[int, int]:
    """Return the utterances of those attributions that are variants of one."""
    query = select(_VARIANTS.c.attribution_id, _VARIANTS.c.utterance_id)
    return {
        attribution_id: utterance_id
        for some in chunks(ids)
        for attribution_id, utterance_id in connection.execute(
            query.where(_VARIANTS.c.attribution_id.in_(some))
        )
    }


def _alike(
    connection: Connection, article_id: int, fresh: Quoted, copied: Collection[int]
) -> list[Join]:
    """Return which attributions of other articles quote the same act of speech.

    Keys are written of those that say more than what they met.
    """
    keys = {each: quote_keys(said.pieces) for each, said in fresh.items()}
    postings = _postings(connection, {key for some in keys.values() for key in some}, article_id)
    likeliest = {each: _likeliest(keys[each], postings) for each in fresh if each not in copied}
    every = {other for some in likeliest.values() for other in some}
    others: Quoted = {}
    for part in chunks(every):
        others |= _quoted(connection, _ATTRIBUTIONS.c.id.in_(part))
    found: list[Join] = []
    known = set(copied)
    for each, some in likeliest.items():
        for other in some:
            match = same_utterance(fresh[each], others[other]) if other in others else None
            if match:
                found.append(Join(each, other, match.method, match.similarity))
                known.update([each] if match.method in _NOTHING_MORE else [])
    rows: list[Row] = [
        {"key": key, "attribution_id": each}
        for each in fresh
        if each not in known
        for key in sorted(keys[each])
        if len(postings.get(key, ())) < _MOST_POSTINGS
    ]
    write(connection, _KEYS, rows)
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


def _join(connection: Connection, joins: Sequence[Join]) -> None:
    """Write the variants, in new utterances and in those there are; make one of those that meet."""
    known = _variants(connection, {each for join in joins for each in join[:2]})
    # Utterances that there are stand in the groups as numbers below zero.
    pairs = [*(join[:2] for join in joins), *((each, -known[each]) for each in known)]
    groups = connected(pairs)
    new = [sorted(group) for group in groups if min(group) > 0]
    reasons = _reasons(joins)
    methods: list[Row] = [{"method": reasons[group[-1]]["method"]} for group in new]
    numbers = write_numbered(connection, _UTTERANCES, methods)
    rows: list[Row] = []
    for number, (first, *rest) in zip(numbers, new, strict=True):
        rows.append({**_FIRST, "attribution_id": first, "utterance_id": number})
        rows += ({**reasons[each], "utterance_id": number} for each in rest)
    for group in groups:
        number, *met = sorted(-each for each in group if each < 0) or [0]
        _unite(connection, number, met)
        strangers = [each for each in group if number and each > 0 and each not in known]
        rows += ({**reasons[each], "utterance_id": number} for each in strangers)
    write(connection, _VARIANTS, rows)


def _unite(connection: Connection, utterance_id: int, met: Sequence[int]) -> None:
    """Make the variants of some utterances variants of one."""
    if met:
        theirs = update(_VARIANTS).where(_VARIANTS.c.utterance_id.in_(met))
        connection.execute(theirs.values(utterance_id=utterance_id))
        connection.execute(delete(_UTTERANCES).where(_UTTERANCES.c.id.in_(met)))


def _reasons(joins: Sequence[Join]) -> dict[int, Row]:
    """Return for each attribution the row that says why it was joined, but for its utterance."""
    found: dict[int, Row] = {}
    for mine, theirs, method, similarity in joins:
        row: Row = {"method": method, "similarity": similarity}
        found.setdefault(mine, {"attribution_id": mine, "like_id": theirs, **row})
    for mine, theirs, method, similarity in joins:
        row = {"method": method, "similarity": similarity}
        found.setdefault(theirs, {"attribution_id": theirs, "like_id": mine, **row})
    return found
