"""Bare surnames joined to the one person they can mean, once the files of a run are stored.

The rules are those of `loaders.identity.bearers`. Whoever is joined keeps a row of
`actors`, which points at the person (`merged_into_id`), and `read_as_id` keeps pointing at
it: a judgement can take the two apart again.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, Row, func, select

from db.models import Actor as ActorRow
from db.models import ActorKey, ArticleActor
from loaders.identity.bearers import MOST_BEARERS, shortlist, shortlist_bodies
from loaders.identity.persons import is_partial
from loaders.store.clusters import ends_of
from loaders.store.rows import chunks, table_of
from loaders.store.weighing import Shortlist, Weighing, found_everywhere

_ACTORS = table_of(ActorRow)
_KEYS = table_of(ActorKey)
_REFS = table_of(ArticleActor)

Evidence = dict[str, Any]

_AT_ONCE = 50
"""How many surnames are weighed at a time: memory holds what is known of their bearers."""


@dataclass(slots=True)
class _Surname:
    """Those of one surname: called by it alone, and known by their full names."""

    partial: dict[int, str] = field(default_factory=dict)
    full: dict[int, str] = field(default_factory=dict)


def last_actor(connection: Connection) -> int:
    """Return the last id of `actors`."""
    return connection.scalar(select(func.max(_ACTORS.c.id))) or 0


def join_surnames(connection: Connection, since: int) -> None:
    """Join bare surnames to whom they mean, where somebody of the name is new.

    `since` is the last id of `actors` before the run; 0 weighs all there are.
    """
    touched = sorted(_touched(connection, since))
    everywhere = found_everywhere(connection)
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
            Weighing(connection, names, asked, shortlist, everywhere).join(lists_others=True)
    for kind, one_of in (("person", shortlist), ("organization", shortlist_bodies)):
        rows = _doubtful(connection, since, kind)
        for start in range(0, len(rows), _AT_ONCE):
            _join_doubtful(connection, rows[start : start + _AT_ONCE], one_of, everywhere)


def _doubtful(connection: Connection, since: int, kind: str) -> list[Row[int, str, Evidence]]:
    """Return the new actors of a kind that may be somebody else by one measure alone."""
    query = select(_REFS.c.actor_id, _ACTORS.c.name, _REFS.c.evidence)
    query = query.join(_ACTORS, _ACTORS.c.id == _REFS.c.actor_id)
    query = query.where(_REFS.c.is_ambiguous, _REFS.c.actor_id > since)
    query = query.where(_ACTORS.c.kind == kind, _ACTORS.c.merged_into_id.is_(None))
    rows = connection.execute(query.order_by(_REFS.c.actor_id)).all()
    return [row for row in rows if kind != "person" or not is_partial(row.name)]


def _join_doubtful(
    connection: Connection,
    rows: Sequence[Row[int, str, Evidence]],
    one_of: Shortlist,
    everywhere: frozenset[int],
) -> None:
    """Join doubtful names to whom they may be, where the articles agree."""
    asked = {row.actor_id: set(row.evidence.get("candidates", ())) for row in rows}
    ends = ends_of(connection, set().union(*asked.values()))
    names = {row.actor_id: row.name for row in rows}
    for some in chunks(set(ends.values())):
        known = select(_ACTORS.c.id, _ACTORS.c.name).where(_ACTORS.c.id.in_(some))
        names.update((actor_id, name) for actor_id, name in connection.execute(known))
    meant = {
        each: {ends[other] for other in asked[each] if other in ends} - {each} for each in asked
    }
    Weighing(connection, names, meant, one_of, everywhere).join(lists_others=False)


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
