"""What a database holds of a generated corpus, beside what is true of it."""

import re
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from pathlib import PurePath
from typing import NamedTuple

from sqlalchemy import Connection, func, select

from benchmarks.agreement import Item, Score, b_cubed, mean, of_each, of_pairs, pairwise
from benchmarks.generate import Named, Truth
from db.models import Actor, Article, ArticleActor, Passage, Quote, SourceFile, UtteranceVariant
from loaders.store.rows import Row, table_of

_ACTORS = table_of(Actor)
_REFS = table_of(ArticleActor)
_PASSAGES = table_of(Passage)
_VARIANTS = table_of(UtteranceVariant)
_QUOTES = table_of(Quote)
_BEGINNING = 5
"""Words by which a quotation is known again in a copy, however it was cut or re-punctuated."""

Pair = frozenset[Hashable]


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


def found_copies(connection: Connection) -> set[Pair]:
    """Return the pairs that share a passage, directly or with one and the same third article."""
    names = names_of(connection)
    stars: dict[int, set[int]] = defaultdict(set)
    query = select(_PASSAGES.c.article_id, _PASSAGES.c.other_id).distinct()
    for one, star in connection.execute(query):
        stars[star].update((one, star))
    return {
        frozenset((names[a], names[b]))
        for group in stars.values()
        for a, b in combinations(sorted(group), 2)
    }


def copies_table(connection: Connection, truths: Sequence[Truth]) -> Iterator[str]:
    """Yield how well copies were found. Two tellings of one mould count neither way.

    They share what was left of the wording of the article that both were made of.
    """
    mould: dict[Hashable, str] = {truth.article: truth.mould for truth in truths}
    yield from _pairs_table("copies", found_copies(connection), true_copies(truths), mould)


def utterances_table(connection: Connection, truths: Sequence[Truth]) -> Iterator[str]:
    """Yield how well quotations of one act of speech were joined, over pairs of attributions.

    Truly one are those that begin with the same five words in copies of one article. As of
    copies, what two tellings of one mould share counts neither way.
    """
    of_article = {truth.article: truth for truth in truths}
    true: dict[Hashable, list[int]] = defaultdict(list)
    found: dict[Hashable, list[int]] = defaultdict(list)
    article: dict[Hashable, str] = {}
    for number, name, utterance, words in _quoted(connection):
        article[number] = name
        true[(of_article[name].root, *words)].append(number)
        if utterance is not None:
            found[utterance].append(number)
    mould = {number: of_article[name].mould for number, name in article.items()}
    joined, one = _across(found.values(), article), _across(true.values(), article)
    yield from _pairs_table("utterances", joined, one, mould)


def _across(groups: Iterable[list[int]], article: Mapping[Hashable, str]) -> set[Pair]:
    """Return the pairs within the groups that stand in two articles."""
    return {
        frozenset(pair)
        for group in groups
        for pair in combinations(group, 2)
        if article[pair[0]] != article[pair[1]]
    }


def _pairs_table(
    what: str, found: set[Pair], true: set[Pair], mould: Mapping[Hashable, str]
) -> Iterator[str]:
    alike = {pair for pair in found - true if len({mould[each] for each in pair}) == 1}
    yield f"{what}: {of_pairs(found - alike, true)} ({len(true):,} true pairs)"
    yield f"  {len(alike):,} more pairs are of two tellings of one mould"


def _quoted(connection: Connection) -> Iterator[tuple[int, str, int | None, list[str]]]:
    """Yield each attribution with its article, its utterance and the first words quoted."""
    names = names_of(connection)
    of_it = _VARIANTS.c.attribution_id == _QUOTES.c.attribution_id
    query = select(
        _QUOTES.c.attribution_id, _QUOTES.c.article_id, _VARIANTS.c.utterance_id, _QUOTES.c.text
    ).select_from(_QUOTES.outerjoin(_VARIANTS, of_it))
    query = query.where(_QUOTES.c.attribution_id.is_not(None)).order_by(_QUOTES.c.id)
    seen: set[int] = set()
    for number, article_id, utterance, text in connection.execute(query):
        words = re.findall(r"\w+", text.lower())[:_BEGINNING]
        if number not in seen and len(words) == _BEGINNING:
            seen.add(number)
            yield number, names[article_id], utterance, words
