"""What runs across the articles of a database, told by their files and words, not by ids.

So two databases can be compared that were loaded in different orders.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterable
from pathlib import PurePath
from typing import Any

from sqlalchemy import Engine

from loaders.identity.groups import connected
from tests.loaders.tables import ask

Place = tuple[str, str]
"""A file's name, and words of its article."""

Groups = frozenset[frozenset[Any]]

Relations = dict[str, object]

_ATTRIBUTIONS = (
    "SELECT attributions.id, source_files.path, attribution_spans.text, is_copy"
    " FROM attributions JOIN attribution_spans ON attribution_spans.attribution_id ="
    " attributions.id AND role = 'content' AND attribution_spans.position = 0"
    " JOIN articles ON articles.id = attributions.article_id"
    " JOIN source_files ON source_files.id = source_file_id"
)
_FILES = (
    "SELECT articles.id, path FROM articles JOIN source_files ON source_files.id = source_file_id"
)


def files(engine: Engine) -> dict[int, str]:
    """Return the file of each article."""
    return {article_id: PurePath(path).name for article_id, path in ask(engine, _FILES)}


def sharing(engine: Engine) -> Groups:
    """Return which files hang together by passages."""
    names = files(engine)
    pairs = ask(engine, "SELECT article_id, other_id FROM passages")
    return frozenset(
        frozenset(names[each] for each in group)
        for group in connected([(one, other) for one, other in pairs])
    )


def places(engine: Engine) -> dict[int, Place]:
    """Return where each attribution stands: its file, and the first words it reports."""
    rows = ask(engine, _ATTRIBUTIONS)
    return {key: (PurePath(path).name, _plain(words)) for key, path, words, _ in rows}


def copied(engine: Engine) -> set[Place]:
    """Return the attributions that are copies."""
    found = places(engine)
    return {found[key] for key, _, _, is_copy in ask(engine, _ATTRIBUTIONS) if is_copy}


def utterances(engine: Engine) -> Groups:
    """Return which attributions are variants of one utterance."""
    found = places(engine)
    rows = ask(engine, "SELECT utterance_id, attribution_id FROM utterance_variants")
    return _grouped((number, found[key]) for number, key in rows)


def propositions(engine: Engine) -> Groups:
    """Return which claims are of one proposition, with their numbers."""
    names = files(engine)
    rows = ask(
        engine,
        "SELECT proposition_id, article_id, text, start_char, numbers FROM proposition_claims"
        " JOIN claims ON claims.id = claim_id",
    )
    return _grouped((number, (names[article], *words)) for number, article, *words in rows)


def credited(engine: Engine) -> set[tuple[str, str, str]]:
    """Return which file credits which outlet, and how."""
    names = files(engine)
    rows = ask(
        engine,
        "SELECT article_id, outlets.name, kind FROM credits JOIN outlets ON outlets.id = outlet_id",
    )
    return {(names[article_id], outlet, kind) for article_id, outlet, kind in rows}


def sources(engine: Engine) -> Groups:
    """Return which of the unnamed sources of several articles are one."""
    names = files(engine)
    rows = ask(
        engine,
        "SELECT actor_id, article_id, name_text FROM article_actors"
        " JOIN actors ON actors.id = actor_id WHERE kind = 'unnamed'",
    )
    found = _grouped((actor_id, (names[article], name)) for actor_id, article, name in rows)
    return frozenset(group for group in found if len(group) > 1)


def across(engine: Engine) -> Relations:
    """Return all of it."""
    return {
        each.__name__: each(engine)
        for each in (sharing, copied, utterances, propositions, credited, sources)
    }


def _grouped(rows: Iterable[tuple[Hashable, Hashable]]) -> Groups:
    found: dict[Hashable, set[Hashable]] = defaultdict(set)
    for number, each in rows:
        found[number].add(each)
    return frozenset(map(frozenset, found.values()))


def _plain(words: str) -> str:
    return words.strip('"“” ,.')[:40]
