"""Bare surnames joined to the one person they can mean, once the files of a run are stored.

The rules are those of `loaders.identity.bearers`. Whoever is joined keeps a row of
`actors`, which points at the person (`merged_into_id`), and `read_as_id` keeps pointing at
it: a judgement can take the two apart again.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from sqlalchemy import Connection, func, select

from db.keys import name_key
from db.models import Actor as ActorRow
from db.models import ActorKey, ActorName, Article, ArticleActor, LoadRun, Role
from loaders.identity.bearers import MOST_BEARERS, Bearer, Choice, Office, choose
from loaders.identity.persons import is_partial
from loaders.store.rows import (
    Row,
    amend,
    chunks,
    fetch,
    id_of,
    is_reviewed,
    number_of,
    table_of,
    write,
)
from loaders.text.lexicon import COUNTRY_BY_NAME

_ACTORS = table_of(ActorRow)
_ARTICLES = table_of(Article)
_KEYS = table_of(ActorKey)
_NAMES = table_of(ActorName)
_REFS = table_of(ArticleActor)
_ROLES = table_of(Role)
_RUNS = table_of(LoadRun)

_AT_ONCE = 50
"""How many surnames are weighed at a time: memory holds what is known of their bearers."""

_LATEST = 200
"""How many articles of a bearer tell what he is called: the latest loaded."""

_SEARCHED = 50
"""How many of them are searched for companions."""

_TELLING = 0.05
"""Share of all articles in which a companion may stand at most: a president who is in every
third of them tells nothing."""

_FEW = 10
"""So many articles are never too many."""


@dataclass(slots=True)
class _Surname:
    """Those of one surname: called by it alone, and known by their full names."""

    partial: dict[int, str] = field(default_factory=dict)
    full: dict[int, str] = field(default_factory=dict)


def last_actor(connection: Connection, run_id: int) -> int:
    """Return the last id of `actors` before a run; 0 where an earlier run was cut short.

    Such a run has stored actors and never weighed their surnames.
    """
    before = select(_RUNS.c.ended_at).where(_RUNS.c.id < run_id).order_by(_RUNS.c.id.desc())
    ends = connection.scalars(before.limit(1)).all()
    if ends == [None]:
        return 0
    return connection.scalar(select(func.max(_ACTORS.c.id))) or 0


def join_surnames(connection: Connection, since: int) -> None:
    """Join bare surnames to whom they mean, where somebody of the name is new.

    `since` is the last id of `actors` before the run; 0 weighs all there are.
    """
    touched = sorted(_touched(connection, since))
    for start in range(0, len(touched), _AT_ONCE):
        surnames = _surnames(connection, touched[start : start + _AT_ONCE])
        asked: dict[int, set[int]] = defaultdict(set)
        names: dict[int, str] = {}
        for each in surnames:
            is_new = any(actor_id > since for actor_id in each.full)
            if len(each.full) > MOST_BEARERS:
                continue
            for actor_id, name in each.partial.items():
                if each.full and (is_new or actor_id > since):
                    asked[actor_id].update(each.full)
                    names |= {actor_id: name, **each.full}
        if asked:
            _Weighing(connection, names, asked).join()
    _join_doubtful(connection, since)


def _join_doubtful(connection: Connection, since: int) -> None:
    """Join new full names that may be somebody's by their sound alone, where an office agrees."""
    query = select(_REFS.c.actor_id, _ACTORS.c.name, _REFS.c.evidence)
    query = query.join(_ACTORS, _ACTORS.c.id == _REFS.c.actor_id)
    query = query.where(_REFS.c.is_ambiguous, _REFS.c.actor_id > since)
    query = query.where(_ACTORS.c.kind == "person", _ACTORS.c.merged_into_id.is_(None))
    found = [row for row in connection.execute(query) if not is_partial(row.name)]
    for start in range(0, len(found), _AT_ONCE):
        rows = found[start : start + _AT_ONCE]
        asked = {row.actor_id: set(row.evidence.get("candidates", ())) for row in rows}
        names = {row.actor_id: row.name for row in rows}
        for some in chunks(set().union(*asked.values())):
            known = select(_ACTORS.c.id, _ACTORS.c.name).where(_ACTORS.c.id.in_(some))
            known = known.where(_ACTORS.c.merged_into_id.is_(None))
            names.update((actor_id, name) for actor_id, name in connection.execute(known))
        _Weighing(connection, names, {each: asked[each] & names.keys() for each in asked}).join()


def _touched(connection: Connection, since: int) -> set[str]:
    query = (
        select(_KEYS.c.key).distinct().where(_KEYS.c.actor_id > since, ~_KEYS.c.key.contains(":"))
    )
    return set(connection.scalars(query))


def _surnames(connection: Connection, keys: Sequence[str]) -> Iterable[_Surname]:
    found: dict[str, _Surname] = defaultdict(_Surname)
    query = select(_KEYS.c.key, _ACTORS.c.id, _ACTORS.c.name)
    query = query.join(_ACTORS, _ACTORS.c.id == _KEYS.c.actor_id)
    query = query.where(_KEYS.c.key.in_(keys), _ACTORS.c.merged_into_id.is_(None))
    for key, actor_id, name in connection.execute(query):
        group = found[key].partial if is_partial(name) else found[key].full
        group[actor_id] = name
    return found.values()


class _Weighing:
    """What is known of some bare names and of those who may be meant by them."""

    def __init__(
        self, connection: Connection, names: Mapping[int, str], asked: Mapping[int, set[int]]
    ) -> None:
        self._connection = connection
        self._names = names
        self._asked = asked
        self._refs = self._references()
        self._offices = self._known_offices()
        self._articles: dict[int, list[int]] = defaultdict(list)
        self._called: dict[int, Counter[str]] = defaultdict(Counter)
        self._note_articles()
        self._present = self._companions()

    def join(self) -> None:
        """Write whom each bare name means, or who it may be."""
        merged: dict[int, Row] = {}
        linked: dict[int, Row] = {}
        spelt: dict[tuple[int, str], None] = {}
        for actor_id, bearer_ids in self._asked.items():
            refs = [ref for ref in self._refs[actor_id] if not is_reviewed(ref)]
            if not refs or len(refs) < len(self._refs[actor_id]):
                continue
            choice = self._choice(actor_id, bearer_ids)
            if choice.bearer is None and not is_partial(self._names[actor_id]):
                continue  # its candidates are known, and stay
            if choice.bearer is not None:
                merged[actor_id] = {"merged_into_id": choice.bearer.id}
                spelt.update(((choice.bearer.id, name), None) for name in self._spellings(refs))
            linked.update(_linked(ref, choice) for ref in refs)
        amend(self._connection, _ACTORS, merged)
        amend(self._connection, _REFS, linked)
        self._store_names(spelt)

    def _choice(self, actor_id: int, bearer_ids: Collection[int]) -> Choice:
        around = self._around(actor_id)
        key = name_key(self._names[actor_id])
        bearers = [
            Bearer(
                each,
                self._names[each],
                self._called[each][key],
                frozenset(self._offices[each]),
                frozenset(self._around(each) & around - {each, actor_id}),
            )
            for each in sorted(bearer_ids)
        ]
        beside = [each for each in bearers if each.id in around]
        if beside:  # the article tells them apart, or leaves open which it means
            return Choice(None, tuple(beside))
        return choose(self._names[actor_id], frozenset(self._offices[actor_id]), bearers)

    def _around(self, actor_id: int) -> set[int]:
        """Return the actors that stand in the articles of one."""
        return set().union(*(self._present[each] for each in self._articles[actor_id]))

    def _references(self) -> dict[int, list[Row]]:
        found: dict[int, list[Row]] = defaultdict(list)
        for some in chunks(self._asked):
            for row in fetch(self._connection, _REFS, _REFS.c.actor_id.in_(some)):
                found[number_of(row, "actor_id")].append(row)
        return found

    def _known_offices(self) -> dict[int, set[Office]]:
        found: dict[int, set[Office]] = defaultdict(set)
        query = select(_ROLES.c.actor_id, _ROLES.c.title_key, _ROLES.c.organization_id).distinct()
        for some in chunks(self._names):
            rows = self._connection.execute(query.where(_ROLES.c.actor_id.in_(some)))
            for actor_id, title, body in rows:
                found[actor_id].add(Office(title, body))
        return found

    def _note_articles(self) -> None:
        """Note the latest articles of each, and how often they call them by what."""
        latest = func.row_number().over(
            partition_by=_REFS.c.actor_id, order_by=_REFS.c.article_id.desc()
        )
        columns = (_REFS.c.actor_id, _REFS.c.article_id, _REFS.c.evidence)
        for some in chunks(self._names):
            ranks = select(*columns, latest.label("rank")).where(_REFS.c.actor_id.in_(some))
            found = ranks.subquery()
            rows = self._connection.execute(select(*found.c).where(found.c.rank <= _LATEST))
            for actor_id, article_id, evidence, rank in rows:
                if rank <= _SEARCHED:
                    self._articles[actor_id].append(article_id)
                names = (evidence or {}).get("spellings", ())
                self._called[actor_id].update({name_key(each) for each in names})

    def _companions(self) -> dict[int, set[int]]:
        """Return the persons and bodies, but for states, of every article that matters."""
        found: dict[int, set[int]] = defaultdict(set)
        query = select(_REFS.c.article_id, _ACTORS.c.id, _ACTORS.c.name)
        query = query.join(_ACTORS, _ACTORS.c.id == _REFS.c.actor_id)
        query = query.where(_ACTORS.c.kind.in_(("person", "organization")))
        for some in chunks({each for articles in self._articles.values() for each in articles}):
            rows = self._connection.execute(query.where(_REFS.c.article_id.in_(some)))
            for article_id, actor_id, name in rows:
                if name not in COUNTRY_BY_NAME:
                    found[article_id].add(actor_id)
        everywhere = self._everywhere(set().union(*found.values()))
        return defaultdict(set, {each: found[each] - everywhere for each in found})

    def _everywhere(self, actor_ids: Collection[int]) -> set[int]:
        """Return those of the actors who stand in so many articles that they tell nothing."""
        total = self._connection.scalar(select(func.count()).select_from(_ARTICLES)) or 0
        found: set[int] = set()
        for some in chunks(actor_ids):
            query = select(_REFS.c.actor_id).where(_REFS.c.actor_id.in_(some))
            most = max(_FEW, _TELLING * total)
            found.update(
                self._connection.scalars(
                    query.group_by(_REFS.c.actor_id).having(func.count() > most)
                )
            )
        return found

    def _spellings(self, refs: Iterable[Row]) -> Iterator[str]:
        for ref in refs:
            evidence = ref["evidence"]
            if isinstance(evidence, dict):
                yield from evidence.get("spellings", ())

    def _store_names(self, wanted: Iterable[tuple[int, str]]) -> None:
        rows: list[Row] = [
            {"actor_id": actor_id, "name": name, "name_key": name_key(name)}
            for actor_id, name in wanted
        ]
        known = {
            (number_of(row, "actor_id"), row["name"])
            for some in chunks({number_of(row, "actor_id") for row in rows})
            for row in fetch(self._connection, _NAMES, _NAMES.c.actor_id.in_(some))
        }
        fresh = [row for row in rows if (row["actor_id"], row["name"]) not in known]
        write(self._connection, _NAMES, fresh)


def _linked(ref: Row, choice: Choice) -> tuple[int, Row]:
    """Return a row of `article_actors` with whom its bare name means, or who it may be."""
    before = ref["evidence"] if isinstance(ref["evidence"], dict) else {}
    evidence: dict[str, object] = {"spellings": before.get("spellings", [])}
    others = [each.id for each in choice.others]
    bearer = choice.bearer
    if bearer is None:
        if others:
            evidence["candidates"] = others
        who = ref["actor_id"]
    else:
        who = bearer.id
        evidence["surname"] = {
            "bearers": len(others) + 1,
            "called so": bearer.called_so,
            "title": choice.title,
            "companions": sorted(bearer.companions),
        }
    is_ambiguous = bearer is None and bool(others)
    return id_of(ref), {"actor_id": who, "evidence": evidence, "is_ambiguous": is_ambiguous}
