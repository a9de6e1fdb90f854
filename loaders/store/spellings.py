"""Persons by other spellings of their names: the keys they are found by, and who fits."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from typing import NamedTuple

from sqlalchemy import Connection, delete, exists, func, select

from db.keys import clip
from db.models import KEY_LIMIT, ActorKey, ArticleActor
from db.models import Actor as ActorRow
from loaders.identity.persons import Verdict, compare_persons, person_keys, similarity, surname_keys
from loaders.store.rows import chunks, table_of, write

_ACTORS = table_of(ActorRow)
_KEYS = table_of(ActorKey)
_REFS = table_of(ArticleActor)
_ENOUGH = 0.6  # similarity of two spellings from which letters and sounds agree


class Fit(NamedTuple):
    """A known person whose name may be the same, as it is spelt there, and how similar."""

    actor_id: int
    name: str
    similarity: float


class Fits(NamedTuple):
    """Who is the same by both measures, and who may be by one of them."""

    same: tuple[Fit, ...]
    doubtful: tuple[Fit, ...]


def find_fits(connection: Connection, names: Collection[str], article_id: int) -> dict[str, Fits]:
    """Return for each name of a person those known from other articles who may bear it.

    Two measures must agree on the same: the parts of the names sound alike each by
    itself, and the letters as a whole are similar.
    """
    wanted = {name: person_keys(name) for name in names}
    known = _known(connection, {key for keys in wanted.values() for key in keys}, article_id)
    found: dict[str, Fits] = {}
    for name, keys in wanted.items():
        fits = [
            Fit(actor_id, spelling, round(similarity(name, spelling), 3))
            for actor_id, spelling in {pair for key in keys for pair in known[key]}
            if compare_persons(name, spelling) is Verdict.SAME
        ]
        found[name] = Fits(
            tuple(sorted(fit for fit in fits if fit.similarity >= _ENOUGH)),
            tuple(sorted(fit for fit in fits if fit.similarity < _ENOUGH)),
        )
    return found


def _known(
    connection: Connection, keys: Collection[str], article_id: int
) -> dict[str, set[tuple[int, str]]]:
    found: dict[str, set[tuple[int, str]]] = defaultdict(set)
    stands_for = func.coalesce(_ACTORS.c.merged_into_id, _ACTORS.c.id)
    query = select(_KEYS.c.key, stands_for, _ACTORS.c.name)
    query = query.join(_ACTORS, _ACTORS.c.id == _KEYS.c.actor_id)
    elsewhere = (_REFS.c.actor_id == _ACTORS.c.id) & (_REFS.c.article_id != article_id)
    query = query.where(exists().where(elsewhere) | _ACTORS.c.merged_into_id.is_not(None))
    for some in chunks(keys):
        for key, actor_id, name in connection.execute(query.where(_KEYS.c.key.in_(some))):
            found[key].add((actor_id, name))
    return found


def store_keys(connection: Connection, names: Mapping[int, str], renamed: Collection[int]) -> None:
    """Write the keys of persons, by the ids of their actors; the renamed lose those they had."""
    for some in chunks(renamed):
        connection.execute(delete(_KEYS).where(_KEYS.c.actor_id.in_(some)))
    _write(connection, names.items())


def fill_keys(connection: Connection) -> bool:
    """Write keys for the persons that an older version stored without; tell whether any were."""
    has_surname = (_KEYS.c.actor_id == _ACTORS.c.id) & ~_KEYS.c.key.contains(":")
    query = select(_ACTORS.c.id, _ACTORS.c.name).where(_ACTORS.c.kind == "person")
    rows = connection.execute(query.where(~exists().where(has_surname))).all()
    store_keys(connection, {row.id: row.name for row in rows}, renamed=[row.id for row in rows])
    return bool(rows)


def _write(connection: Connection, names: Iterable[tuple[int, str]]) -> None:
    write(
        connection,
        _KEYS,
        [
            {"actor_id": actor_id, "key": key}
            for actor_id, name in names
            for key in sorted(person_keys(clip(name)) | surname_keys(clip(name)))
            if len(key) <= KEY_LIMIT
        ],
    )
