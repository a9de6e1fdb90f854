"""Who is known by exactly a name: the actors whose own name it is, or was."""

from collections import defaultdict
from collections.abc import Collection

from sqlalchemy import Connection, and_, exists, func, or_, select
from sqlalchemy.sql import ColumnElement

from db.models import Actor, ActorName, ArticleActor, Judgement
from loaders.store.among import among, matching
from loaders.store.rows import table_of

DESCRIBED = "description"
"""How the methods begin of actors that an article describes and does not name."""

Known = dict[tuple[str, str, int | None], dict[int, set[int]]]
"""By kind, key and parent: whom the actors of that name proved to be, and the actors."""

_ACTORS = table_of(Actor)
_JUDGEMENTS = table_of(Judgement)
_NAMES = table_of(ActorName)
_REFS = table_of(ArticleActor)

IS_NAMED = (_ACTORS.c.kind == "organization") | (
    (_ACTORS.c.kind == "person") & _ACTORS.c.name.contains(" ")
)
"""Whether an actor bears a name that may be met in other articles."""


def known_names(connection: Connection, keys: Collection[str]) -> Known:
    """Return who is known by these folded names.

    The parent in the result is whom it proved to be. Whoever was renamed is also known by
    the name before, since articles go on using it.
    """
    found: Known = defaultdict(lambda: defaultdict(set))
    for kind, key, parent_id, end, actor_id in matching(connection, _NAMED, keys):
        found[kind, key, parent_id][end].add(actor_id)
    return found


def _is_own_name() -> ColumnElement[bool]:
    was = exists().where(
        _JUDGEMENTS.c.actor_id == _ACTORS.c.id,
        _JUDGEMENTS.c.verdict == "name",
        _JUDGEMENTS.c.undone_at.is_(None),
        _JUDGEMENTS.c.name_before == _NAMES.c.name,
    )
    return or_(_NAMES.c.name == _ACTORS.c.name, was)


def _is_named() -> ColumnElement[bool]:
    """Leave out whom articles describe and none names."""
    is_described = _REFS.c.method.startswith(DESCRIBED)
    refs = [column == _ACTORS.c.id for column in (_REFS.c.actor_id, _REFS.c.read_as_id)]
    # The first are found at once for whoever is in thousands of articles, one index each.
    return or_(
        *(exists().where(each, ~is_described) for each in refs),
        and_(*(~exists().where(each, is_described) for each in refs)),
    )


_PARENTS = _ACTORS.alias("parent")
_NAMED = (
    select(
        _ACTORS.c.kind,
        _NAMES.c.name_key,
        func.coalesce(_PARENTS.c.merged_into_id, _PARENTS.c.id),
        func.coalesce(_ACTORS.c.merged_into_id, _ACTORS.c.id),
        _ACTORS.c.id,
    )
    .join(_NAMES, _NAMES.c.actor_id == _ACTORS.c.id)
    .outerjoin(_PARENTS, _PARENTS.c.id == _ACTORS.c.parent_id)
    .where(_is_own_name(), _is_named(), among(_NAMES.c.name_key))
)
