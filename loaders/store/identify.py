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

Judgements bind all of this. Whoever is met is read as the actor of that name and held to
be whom it proved to be; rows of actors that somebody judged stay as they are; two who
were judged different do not meet.
"""

from collections.abc import Iterator, Mapping, Sequence

from sqlalchemy import Connection, or_, select

from db.keys import clip, name_key
from db.models import KEY_LIMIT, ArticleActor
from db.models import Actor as ActorRow
from loaders.identity.organizations import is_generic
from loaders.store.errors import UnstorableError
from loaders.store.inserting import write_numbered
from loaders.store.keys import Named, store_keys
from loaders.store.known import DESCRIBED, known_names
from loaders.store.links import Link, kept, met
from loaders.store.rows import Row, amend, chunks, differs, id_of, is_reviewed, number_of, table_of
from loaders.store.spellings import Fits, find_fits
from loaders.store.verdicts import apart_from, bearing, judged
from loaders.text.records import Actor, ActorKind

_ACTORS = table_of(ActorRow)
_REFS = table_of(ArticleActor)

_MOST_CANDIDATES = 20
"""How many others a row of an article keeps that it may mean."""


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
    return actor.kind is ActorKind.ORGANIZATION and not actor.method.startswith(DESCRIBED)


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
        self._taken: set[int] = set()  # as whom the article's actors are read
        self._held: set[int] = set()  # and whom they are held to be

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
        self._taken.add(link.read_as_id)
        self._held.add(link.actor_id)

    def _row(self, index: int) -> Row:
        actor = self._actors[index]
        parent = None if actor.parent is None else self._links[actor.parent].read_as_id
        return {
            "kind": actor.kind.value,
            "name": clip(actor.name),
            "sort_name": sort_name(actor),
            "number": actor.number.value if actor.number else None,
            "parent_id": parent,
        }

    def _before(self) -> dict[int, Row]:
        ids = set(map(_actor_of, self._stored.values()))
        return {
            id_of(dict(row)): dict(row)
            for some in chunks(ids)
            for row in self._connection.execute(
                select(_ACTORS).where(_ACTORS.c.id.in_(some))
            ).mappings()
        }

    def _keep(self, rows: Mapping[int, Row], before: Mapping[int, Row]) -> None:
        """Leave those who were read before and have not changed, or were judged, as they are."""
        read = {index: self._stored[index] for index in rows if index in self._stored}
        judgements = judged(self._connection, set(map(_actor_of, read.values())))
        for index, row in rows.items():
            stored = self._stored.get(index)
            if not stored:
                continue
            actor_id = number_of(stored, "actor_id")
            # The name of an actor that other articles share is not this article's to change.
            shared = ("name", "sort_name") if is_shared(self._actors[index]) else ()
            fixed = {name: value for name, value in row.items() if name not in shared}
            read_as_id = number_of(stored, "read_as_id")
            is_judged = is_reviewed(stored) or actor_id != read_as_id or actor_id in judgements
            if is_judged or not differs(before[actor_id], fixed):
                self._link(index, kept(stored))

    def _meet(self, rows: Mapping[int, Row]) -> dict[int, tuple[int, ...]]:
        """Link those whom exactly one known actor fits; return the candidates of the others."""
        shared = {i: name_key(self._actors[i].name) for i in rows if is_shared(self._actors[i])}
        known = known_names(self._connection, set(shared.values()))
        several: dict[int, tuple[int, ...]] = {}
        otherwise: list[int] = []
        for index, key in shared.items():
            kind, parent = self._actors[index].kind, self._actors[index].parent
            parent_id = None if parent is None else self._links[parent].actor_id
            fits = known[kind.value, key, parent_id]
            if len(fits) > 1 or (fits and self._is_generic(index)):
                several[index] = tuple(sorted(fits))
            elif fits:
                [(end, read_as)] = fits.items()
                # Two names of one article may be of one person, if somebody says so.
                free = sorted(read_as - self._taken, key=lambda each: (each != end, each))
                if free:
                    self._link(index, Link(end, free[0]))
            else:
                otherwise.append(index)
        return several | self._meet_otherwise(otherwise)

    def _meet_otherwise(self, indices: Sequence[int]) -> dict[int, tuple[int, ...]]:
        """Link those who are known by another spelling; return the candidates of the others."""
        if not indices:
            return {}
        names = {index: self._named(index) for index in indices}
        found = find_fits(self._connection, set(names.values()), self._article_id)
        several: dict[int, tuple[int, ...]] = {}
        for index, name in names.items():
            fits = found[name]
            ids = {fit.actor_id for fit in fits.same}
            rivals = self._rivals(index, fits)
            others = {fit.actor_id for fit in fits.doubtful} | rivals
            if len(ids) == 1 and not ids & self._held and not rivals:
                self._link(index, met(max(fits.same, key=lambda fit: fit.similarity)))
            elif ids or others:
                several[index] = tuple(sorted(ids | others))
        return several

    def _rivals(self, index: int, fits: Fits) -> set[int]:
        """Return who may be meant as well, and was judged different from one who fits."""
        apart = apart_from(self._connection, {fit.actor_id for fit in fits.same})
        if not apart:
            return set()
        likely = {fit.actor_id for fit in fits.doubtful}
        likely |= bearing(self._connection, name_key(self._actors[index].name))
        return likely & set().union(*apart.values())

    def _write(self, rows: Mapping[int, Row], candidates: Mapping[int, tuple[int, ...]]) -> None:
        """Write who is not known: in place of whom this article alone knew, or as somebody new."""
        own = self._own(rows)
        amend(self._connection, _ACTORS, {own[i]: row for i, row in rows.items() if i in own})
        fresh = [index for index in rows if index not in own]
        written = write_numbered(self._connection, _ACTORS, [rows[index] for index in fresh])
        ids = {**own, **dict(zip(fresh, written, strict=True))}
        names = {ids[index]: self._all_named(index) for index in ids}
        store_keys(self._connection, names, renamed=own.values())
        for index, actor_id in ids.items():
            others: Row = (
                {"candidates": list(candidates[index])[:_MOST_CANDIDATES]}
                if index in candidates
                else {}
            )
            self._link(index, Link(actor_id, actor_id, others))

    def _is_generic(self, index: int) -> bool:
        """Tell whether many bodies are called so: "Foreign Ministry", of no known state."""
        actor = self._actors[index]
        is_body = actor.kind is ActorKind.ORGANIZATION and actor.parent is None
        return is_body and is_generic(actor.name)

    def _named(self, index: int) -> Named:
        actor = self._actors[index]
        parent = None if actor.parent is None else clip(self._actors[actor.parent].name)
        return Named(actor.kind.value, clip(actor.name), parent)

    def _all_named(self, index: int) -> list[Named]:
        """Return the names that an actor is found by: its own, and a body's abbreviations."""
        actor, named = self._actors[index], self._named(index)
        if actor.kind is not ActorKind.ORGANIZATION:
            return [named]
        short = [each for each in actor.spellings if each.isupper() and " " not in each]
        every = [named, *(named._replace(name=clip(each)) for each in short)]
        return every if is_shared(actor) else []

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


def _actor_of(stored: Row) -> int:
    return number_of(stored, "actor_id")
