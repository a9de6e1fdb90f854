"""What a database holds of a generated corpus, beside what is true of it."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from pathlib import PurePath
from typing import Any, NamedTuple

from sqlalchemy import Connection, MetaData, Table, func, inspect, select

from benchmarks.agreement import Item, Score, b_cubed, mean, of_each, of_pairs, pairwise
from benchmarks.generate import Named, Truth
from db.models import Actor, Article, ArticleActor, Attribution, Quote, SourceFile
from loaders.store.rows import Row, table_of

_ACTORS = table_of(Actor)
_REFS = table_of(ArticleActor)
_ATTRIBUTIONS = table_of(Attribution)
_QUOTES = table_of(Quote)
_BEGINNING = 5
"""Words by which a quotation is known again in a copy, however it was cut or re-punctuated."""

Pair = frozenset[str]


class Met(NamedTuple):
    """Somebody whom an article names: who it truly is, and the actor it was held to be."""

    named: Named
    actor_id: int


def names_of(connection: Connection) -> dict[int, str]:
    """Return the file name of each article by its id."""
    files, articles = table_of(SourceFile), table_of(Article)
    query = select(articles.c.id, files.c.path)
    query = query.join(files, files.c.id == articles.c.source_file_id)
    return {number: PurePath(path).name for number, path in connection.execute(query)}


def counts(connection: Connection) -> dict[str, int]:
    """Return how many actors of each kind there are, and how they were met."""
    kinds: dict[str, int] = {
        f"{kind} actors": number
        for kind, number in connection.execute(
            select(_ACTORS.c.kind, func.count()).group_by(_ACTORS.c.kind).order_by(_ACTORS.c.kind)
        )
    }
    query = select(_REFS.c.evidence, _REFS.c.is_ambiguous).where(_REFS.c.evidence.is_not(None))
    met = candidates = ambiguous = number = 0
    for evidence, is_ambiguous in connection.execute(query):
        number += 1
        met += "met" in evidence
        candidates += len(evidence.get("candidates", ()))
        ambiguous += bool(is_ambiguous)
    return kinds | {
        "actors in articles": number,
        "met by another spelling": met,
        "candidates kept": candidates,
        "ambiguous": ambiguous,
    }


def met_persons(connection: Connection, truths: Iterable[Truth]) -> list[Met]:
    """Return whom the database holds those to be whom the articles name.

    Somebody counts whose article has a person of that name, in full or as a spelling.
    """
    rows: dict[str, list[Row]] = defaultdict(list)
    names = names_of(connection)
    actor = func.coalesce(_ACTORS.c.merged_into_id, _ACTORS.c.id).label("actor_id")
    query = select(_REFS.c.article_id, _REFS.c.name_text, _REFS.c.evidence, actor)
    query = query.join(_ACTORS, _ACTORS.c.id == _REFS.c.actor_id)
    for row in connection.execute(query.where(_ACTORS.c.kind == "person")).mappings():
        rows[names[row["article_id"]]].append(dict(row))
    return [
        Met(named, actor_id)
        for truth in truths
        for named in truth.people
        if (actor_id := _actor_of(named.name, rows[truth.article])) is not None
    ]


def _actor_of(name: str, rows: Sequence[Row]) -> int | None:
    for row in rows:
        if row["name_text"] == name:
            return _number(row["actor_id"])
    for row in rows:
        evidence = row["evidence"]
        if isinstance(evidence, dict) and name in evidence.get("spellings", ()):
            return _number(row["actor_id"])
    return None


def _number(value: object) -> int:
    assert isinstance(value, int)  # noqa: S101
    return value


def persons_table(met: Sequence[Met], number: int) -> Iterator[str]:
    """Yield what was made of the persons: over all pairs, over each, and by kinds of forms."""
    items: list[Item] = [(each.named.person, each.actor_id) for each in met]
    yield f"persons: {len(met):,} of {number:,} names in articles were read as somebody's"
    yield f"  pairwise   {pairwise(items)}"
    yield f"  B-cubed    {b_cubed(items)}"
    full = [item for item, each in zip(items, met, strict=True) if each.named.kind != "bare"]
    yield f"  full names {pairwise(full)} (pairwise)"
    by_kind: dict[str, list[Score]] = defaultdict(list)
    for each, score in zip(met, of_each(items), strict=True):
        by_kind[each.named.kind].append(score)
    for kind, scores in sorted(by_kind.items()):
        yield f"  {kind:<10} {mean(scores)} (B-cubed, {len(scores):,} names)"


def true_copies(truths: Iterable[Truth]) -> set[Pair]:
    """Return the pairs of articles that are copies of one another or of one article."""
    groups: dict[str, list[str]] = defaultdict(list)
    for truth in truths:
        groups[truth.root].append(truth.article)
    return {frozenset(pair) for group in groups.values() for pair in combinations(group, 2)}


def found_copies(connection: Connection) -> set[Pair] | None:
    """Return the pairs that share a passage, directly or with one and the same third article.

    None where the database has no table of passages.
    """
    table = _table(connection, "passages")
    if table is None:
        return None
    names = names_of(connection)
    other = table.c["other_id" if "other_id" in table.c else "original_id"]
    stars: dict[int, set[int]] = defaultdict(set)
    for one, star in connection.execute(select(table.c.article_id, other).distinct()):
        stars[star].update((one, star))
    return {
        frozenset((names[a], names[b]))
        for group in stars.values()
        for a, b in combinations(sorted(group), 2)
    }


def _table(connection: Connection, name: str) -> Table | None:
    if not inspect(connection).has_table(name):
        return None
    return Table(name, MetaData(), autoload_with=connection)


def copies_table(connection: Connection, truths: Sequence[Truth]) -> Iterator[str]:
    """Yield how well copies were found. Two tellings of one mould count neither way.

    They share what was left of the wording of the article that both were made of.
    """
    found, true = found_copies(connection), true_copies(truths)
    if found is None:
        yield "copies: the database has no table of passages"
        return
    mould = {truth.article: truth.mould for truth in truths}
    alike = {pair for pair in found - true if len({mould[each] for each in pair}) == 1}
    yield f"copies: {of_pairs(found - alike, true)} ({len(true):,} true pairs of articles)"
    yield f"  {len(alike):,} more pairs share the wording of one mould"


def utterances_table(connection: Connection, truths: Sequence[Truth]) -> Iterator[str]:
    """Yield how well quotations of one act of speech were joined, pairwise.

    Truly one are those that begin with the same five words in copies of one article.
    """
    columns = {each["name"] for each in inspect(connection).get_columns("attributions")}
    if "utterance_id" not in columns:
        yield "utterances: the attributions have none"
        return
    items = _utterances(connection, {truth.article: truth.root for truth in truths})
    several = sum(number > 1 for number in Counter(true for true, _ in items).values())
    yield f"utterances: {pairwise(items)} (pairwise, {several:,} in several articles)"


def _utterances(connection: Connection, roots: dict[str, str]) -> list[Item]:
    names = names_of(connection)
    attributions = _table(connection, "attributions")
    assert attributions is not None  # noqa: S101
    query: Any = select(
        attributions.c.id, attributions.c.article_id, attributions.c.utterance_id, _QUOTES.c.text
    ).join(_QUOTES, _QUOTES.c.attribution_id == attributions.c.id)
    items: list[Item] = []
    seen: set[int] = set()
    for number, article_id, utterance, text in connection.execute(query.order_by(_QUOTES.c.id)):
        words = re.findall(r"\w+", text.lower())[:_BEGINNING]
        if number in seen or len(words) < _BEGINNING:
            continue
        seen.add(number)
        own = f"alone {number}" if utterance is None else utterance
        items.append(((roots[names[article_id]], *words), own))
    return items
