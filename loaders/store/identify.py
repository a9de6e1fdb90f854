"""Which actors of an article are known from other articles already.

The rules are cautious. A person with a full name (two words or more) and an organization
meet the actor of their kind whose own name has the same key; an organization must also
have the same parent, so that the ministries of two states stay apart. A person whose name
is spelt otherwise meets the one known person whose name is the same by two measures
(`spellings`); where only one measure says so, the article gets an actor of its own, and
the other is kept as a candidate. Whoever has one word for a name, is a group or a
document, or is not named at all but described ("the tribunal" of one article is not that
of the next) is an actor of this article only. Where several known actors share the name, nothing
decides between them: the article gets an actor of its own, marked as ambiguous. A later
version may know more (titles, dates, outlets); it will find the candidates kept.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from sqlalchemy import Connection, and_, exists, func, or_, select

from db.keys import clip, name_key
from db.models import KEY_LIMIT, ActorName, ArticleActor
from db.models import Actor as ActorRow
from loaders.store.errors import UnstorableError
from loaders.store.rows import (
    Row,
    amend,
    chunks,
    differs,
    id_of,
    is_reviewed,
    number_of,
    table_of,
    write_numbered,
)
from loaders.store.spellings import Fit, find_fits, store_keys
from loaders.text.records import Actor, ActorKind

_ACTORS = table_of(ActorRow)
_NAMES = table_of(ActorName)
_REFS = table_of(ArticleActor)

_DESCRIBED = "description"
"""How the methods begin of actors that an article describes and does not name."""


@dataclass(frozen=True, slots=True)
class Link:
    """Whom an actor of the article is held to be, and what that rests on.

    `evidence` holds the other "candidates", or how the actor was "met" by another spelling;
    `score` is how sure that is, 0 to 1.
    """

    actor_id: int
    evidence: Row = field(default_factory=dict)
    score: float | None = None


def identify(
    connection: Connection, article_id: int, actors: Sequence[Actor], stored: Sequence[Row | None]
) -> list[Link]:
    """Return whom each actor of an article is, writing those not known yet.

    `stored` are the article's rows of `article_actors` for the same names, where it has
    been read before: whoever still fits stays who they were.
    """
    return _Identification(connection, article_id, actors, stored).links()


def is_shared(actor: Actor) -> bool:
    """Tell whether an actor of this name may be known from other articles."""
    key = name_key(actor.name)
    if not key or len(key) == KEY_LIMIT:  # cut short: other names may begin alike
        return False
    if actor.kind is ActorKind.PERSON:
        return " " in key
    return actor.kind is ActorKind.ORGANIZATION and not actor.method.startswith(_DESCRIBED)


def sort_name(actor: Actor) -> str:
    """Return the form that lists are sorted by: `Doe, Jane` for a person's full name."""
    given, _, family = actor.name.rpartition(" ")
    if actor.kind is not ActorKind.PERSON or not given:
        return clip(actor.name)
    return clip(f"{family}, {given}")


class _Identification:
    def __init__(
        self,
        connection: Connection,
        article_id: int,
        actors: Sequence[Actor],
        stored: Sequence[Row | None],
    ) -> None:
        self._connection = connection
        self._article_id = article_id
        self._actors = actors
        self._stored = {index: row for index, row in enumerate(stored) if row}
        self._links: dict[int, Link] = {}
        self._taken: set[int] = set()

    def links(self) -> list[Link]:
        before = self._before()
        for level in _levels(self._actors):
            rows = {index: self._row(index) for index in level}
            self._keep(rows, before)
            candidates = self._meet({i: rows[i] for i in level if i not in self._links})
            self._write({i: rows[i] for i in level if i not in self._links}, candidates)
        return [self._links[index] for index in range(len(self._actors))]

    def _link(self, index: int, link: Link) -> None:
        self._links[index] = link
        self._taken.add(link.actor_id)

    def _row(self, index: int) -> Row:
        actor = self._actors[index]
        parent = None if actor.parent is None else self._links[actor.parent].actor_id
        return {
            "kind": actor.kind.value,
            "name": clip(actor.name),
            "sort_name": sort_name(actor),
            "number": actor.number.value if actor.number else None,
            "parent_id": parent,
        }

    def _before(self) -> dict[int, Row]:
        ids = {number_of(row, "actor_id") for row in self._stored.values()}
        return {
            id_of(dict(row)): dict(row)
            for some in chunks(ids)
            for row in self._connection.execute(
                select(_ACTORS).where(_ACTORS.c.id.in_(some))
            ).mappings()
        }

    def _keep(self, rows: Mapping[int, Row], before: Mapping[int, Row]) -> None:
        """Leave those who were read before and have not changed as they are."""
        for index, row in rows.items():
            stored = self._stored.get(index)
            if not stored:
                continue
            actor_id = number_of(stored, "actor_id")
            # The name of an actor that other articles share is not this article's to change.
            shared = ("name", "sort_name") if is_shared(self._actors[index]) else ()
            fixed = {name: value for name, value in row.items() if name not in shared}
            is_judged = is_reviewed(stored) or actor_id != stored["read_as_id"]
            if is_judged or not differs(before[actor_id], fixed):
                self._link(index, _kept(stored))

    def _meet(self, rows: Mapping[int, Row]) -> dict[int, tuple[int, ...]]:
        """Link those whom exactly one known actor fits; return the candidates of the others."""
        shared = {i: name_key(self._actors[i].name) for i in rows if is_shared(self._actors[i])}
        known = self._known(set(shared.values()))
        several: dict[int, tuple[int, ...]] = {}
        otherwise: list[int] = []
        for index, key in shared.items():
            row = rows[index]
            fits = known[row["kind"], key, row["parent_id"]]
            if len(fits) > 1:
                several[index] = tuple(sorted(fits))
            elif fits and not fits & self._taken:
                self._link(index, Link(next(iter(fits))))
            elif not fits and row["kind"] == "person":
                otherwise.append(index)
        return several | self._meet_otherwise(otherwise)

    def _meet_otherwise(self, indices: Sequence[int]) -> dict[int, tuple[int, ...]]:
        """Link persons who are known by another spelling; return the candidates of the others."""
        if not indices:
            return {}
        names = {index: clip(self._actors[index].name) for index in indices}
        found = find_fits(self._connection, set(names.values()), self._article_id)
        several: dict[int, tuple[int, ...]] = {}
        for index, name in names.items():
            same, doubtful = found[name]
            ids = {fit.actor_id for fit in same}
            if len(ids) == 1 and not ids & self._taken:
                self._link(index, _met(same[0]))
            elif same or doubtful:
                several[index] = tuple(sorted(ids | {fit.actor_id for fit in doubtful}))
        return several

    def _known(self, keys: Collection[str]) -> dict[tuple[object, ...], set[int]]:
        found: dict[tuple[object, ...], set[int]] = defaultdict(set)
        own_name = and_(_NAMES.c.actor_id == _ACTORS.c.id, _NAMES.c.name == _ACTORS.c.name)
        ref = exists().where(_REFS.c.actor_id == _ACTORS.c.id)
        is_described = _REFS.c.method.startswith(_DESCRIBED)
        query = select(
            _ACTORS.c.kind,
            _NAMES.c.name_key,
            _ACTORS.c.parent_id,
            func.coalesce(_ACTORS.c.merged_into_id, _ACTORS.c.id),
        ).join(_NAMES, own_name)
        query = query.where(or_(~ref.where(is_described), ref.where(~is_described)))
        for some in chunks(keys):
            for kind, key, parent, actor_id in self._connection.execute(
                query.where(_NAMES.c.name_key.in_(some))
            ):
                found[kind, key, parent].add(actor_id)
        return found

    def _write(self, rows: Mapping[int, Row], candidates: Mapping[int, tuple[int, ...]]) -> None:
        """Write who is not known: in place of whom this article alone knew, or as somebody new."""
        own = self._own(rows)
        amend(self._connection, _ACTORS, {own[i]: row for i, row in rows.items() if i in own})
        fresh = [index for index in rows if index not in own]
        written = write_numbered(self._connection, _ACTORS, [rows[index] for index in fresh])
        ids = {**own, **dict(zip(fresh, written, strict=True))}
        people = [i for i in ids if self._actors[i].kind is ActorKind.PERSON]
        names = {ids[i]: self._actors[i].name for i in people}
        store_keys(self._connection, names, renamed=own.values())
        for index, actor_id in ids.items():
            others: Row = {"candidates": list(candidates[index])} if index in candidates else {}
            self._link(index, Link(actor_id, others))

    def _own(self, rows: Mapping[int, Row]) -> dict[int, int]:
        """Return the actors that stood for these in this article and in no other."""
        before = {
            index: actor_id
            for index in rows
            if (stored := self._stored.get(index))
            and (actor_id := number_of(stored, "actor_id")) not in self._taken
        }
        elsewhere: set[int] = set()
        for some in chunks(set(before.values())):
            used = or_(_REFS.c.actor_id.in_(some), _REFS.c.read_as_id.in_(some))
            for pair in self._connection.execute(
                select(_REFS.c.actor_id, _REFS.c.read_as_id).where(
                    used, _REFS.c.article_id != self._article_id
                )
            ):
                elsewhere.update(pair)
        return {index: each for index, each in before.items() if each not in elsewhere}


def _levels(actors: Sequence[Actor]) -> Iterator[list[int]]:
    """Yield the actors' indices, parents before those who hang on them."""
    done: set[int | None] = {None}
    rest = list(range(len(actors)))
    while rest:
        level = [index for index in rest if actors[index].parent in done]
        if not level:
            name = actors[rest[0]].name
            message = f"the parents of {name!r} lead round in a circle"
            raise UnstorableError(message)
        yield level
        done.update(level)
        rest = [index for index in rest if index not in done]


def _kept(stored: Row) -> Link:
    """Return the link of a stored row, with what it rests on."""
    evidence = stored["evidence"] if isinstance(stored["evidence"], dict) else {}
    rest = {name: value for name, value in evidence.items() if name != "spellings"}
    score = stored["score"]
    return Link(number_of(stored, "actor_id"), rest, score if isinstance(score, float) else None)


def _met(fit: Fit) -> Link:
    """Return the link to a person who is known by another spelling."""
    evidence: Row = {"met": {"name": fit.name, "similarity": fit.similarity}}
    return Link(fit.actor_id, evidence, fit.similarity)
