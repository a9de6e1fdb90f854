"""Persons and bodies by other spellings of their names: who fits."""

from collections import defaultdict
from collections.abc import Collection
from typing import NamedTuple

from sqlalchemy import Connection, and_, bindparam, exists, func, or_, select

from db.models import Actor as ActorRow
from db.models import ActorKey, ArticleActor, Judgement
from loaders.identity.organizations import compare_organizations, organization_similarity
from loaders.identity.persons import Verdict, compare_persons, is_partial, similarity
from loaders.store.among import among, matching
from loaders.store.keys import Named, keys_of
from loaders.store.rows import table_of

_ACTORS = table_of(ActorRow)
_JUDGEMENTS = table_of(Judgement)
_KEYS = table_of(ActorKey)
_REFS = table_of(ArticleActor)
_ENOUGH = 0.6  # similarity of two spellings from which letters and sounds agree


class Fit(NamedTuple):
    """A known actor whose name may be the same, as it is spelt there, and how similar.

    `read_as_id` is the actor of that name, `actor_id` whom it proved to be.
    """

    actor_id: int
    name: str
    similarity: float
    read_as_id: int


class Fits(NamedTuple):
    """Who is the same by both measures, and who may be by one of them."""

    same: tuple[Fit, ...]
    doubtful: tuple[Fit, ...]


class _Known(NamedTuple):
    end_id: int
    actor_id: int
    named: Named


def find_fits(
    connection: Connection, wanted: Collection[Named], article_id: int
) -> dict[Named, Fits]:
    """Return for each name those known from other articles who may bear it.

    For persons two measures must agree on the same: the parts of the names sound alike
    each by itself, and the letters as a whole are similar. Bodies are the same where
    their levelled names and their states are.
    """
    keys = {each: _telling_keys(each) for each in wanted}
    known = _known(connection, {key for some in keys.values() for key in some}, article_id)
    return {
        each: _fits(each, {other for key in keys[each] for other in known[key]}) for each in wanted
    }


def _telling_keys(named: Named) -> frozenset[str]:
    """Return the keys that tell enough: a surname alone does not."""
    return frozenset(key for key in keys_of(named) if ":" in key)


def _fits(named: Named, known: Collection[_Known]) -> Fits:
    same: list[Fit] = []
    doubtful: list[Fit] = []
    for end_id, actor_id, other in known:
        if other.kind != named.kind:
            continue
        verdict, alike = _compared(named, other)
        if verdict is not Verdict.DIFFERENT:
            fit = Fit(end_id, other.name, round(alike, 3), actor_id)
            (same if verdict is Verdict.SAME else doubtful).append(fit)
    return Fits(tuple(sorted(same)), tuple(sorted(doubtful)))


def _compared(one: Named, other: Named) -> tuple[Verdict, float]:
    """Return whether two names mean one actor, by both measures, and how similar they are."""
    if one.kind == "organization":
        return _compared_bodies(one, other), organization_similarity(one.name, other.name)
    verdict, alike = compare_persons(one.name, other.name), similarity(one.name, other.name)
    if verdict is Verdict.UNSURE and (is_partial(one.name) or is_partial(other.name)):
        verdict = Verdict.DIFFERENT  # left to what else the article says
    if verdict is Verdict.SAME and alike < _ENOUGH:
        verdict = Verdict.UNSURE
    return verdict, alike


def _compared_bodies(one: Named, other: Named) -> Verdict:
    """Compare two bodies, whose parents must not differ; one parent alone leaves it open."""
    verdict = compare_organizations(one.name, other.name, one.state, other.state)
    if one.parent == other.parent:
        return verdict
    is_open = None in (one.parent, other.parent) and verdict is not Verdict.DIFFERENT
    return Verdict.UNSURE if is_open else Verdict.DIFFERENT


def _known(
    connection: Connection, keys: Collection[str], article_id: int
) -> dict[str, set[_Known]]:
    """Return by key who has it: whom they proved to be, who they are, and a name.

    Whoever was renamed is also known by the name before.
    """
    found: dict[str, set[_Known]] = defaultdict(set)
    rows = matching(connection, _KEYED, keys, article=article_id)
    for key, end_id, actor_id, kind, name, name_before, parent_name in rows:
        found[key].update(
            _Known(end_id, actor_id, Named(kind, each, parent_name))
            for each in (name, name_before)
            if each
        )
    return found


_PARENTS = _ACTORS.alias("parent")
_IS_RENAMED = and_(
    _JUDGEMENTS.c.actor_id == _ACTORS.c.id,
    _JUDGEMENTS.c.verdict == "name",
    _JUDGEMENTS.c.undone_at.is_(None),
)
_KEYED = (
    select(
        _KEYS.c.key,
        func.coalesce(_ACTORS.c.merged_into_id, _ACTORS.c.id),
        _ACTORS.c.id,
        _ACTORS.c.kind,
        _ACTORS.c.name,
        _JUDGEMENTS.c.name_before,
        _PARENTS.c.name,
    )
    .join(_ACTORS, _ACTORS.c.id == _KEYS.c.actor_id)
    .outerjoin(_PARENTS, _PARENTS.c.id == _ACTORS.c.parent_id)
    .outerjoin(_JUDGEMENTS, _IS_RENAMED)
    .where(
        among(_KEYS.c.key),
        or_(
            *(
                exists().where(column == _ACTORS.c.id, _REFS.c.article_id != bindparam("article"))
                for column in (_REFS.c.actor_id, _REFS.c.read_as_id)
            ),
            _ACTORS.c.merged_into_id.is_not(None),
        ),
    )
)
"""The keys of those whom other articles know, with their names."""
