"""Who and what the arguments of questions mean."""

from collections.abc import Collection, Sequence

from rapidfuzz import fuzz, process
from sqlalchemy import Row, Select, func, literal, or_, select
from sqlalchemy.orm import Session, aliased

from db.arguments import OutletName, Who
from db.errors import NotOneError
from db.keys import name_key, row_id
from db.models import Actor, ActorKey, ActorName, Outlet
from db.queries.people import JUDGEABLE, Named, PersonName, find_only, find_people

ANYBODY = ("person", "organization", "unnamed", "document", "group")
"""Every kind of actor."""

_MOST = 10
_NEAR = 5
_NAMED_AT_MOST = 50
_SHORT = 3
"""Letters of words such as "the", which alone find too much."""
_NEAR_AMONG = 50_000
_NEAR_ENOUGH = 70


def the_actor(session: Session, who: Who, kinds: Collection[str] = ANYBODY) -> Named:
    """Return the one actor of some kinds that is meant, by name, spelling, words of it or id.

    A surname that several persons have means them all, also where articles call only one of
    them by it alone.

    Raises:
        NotOneError: Several are meant, whom it lists; or nobody, and it lists near names.
    """
    words = str(who)
    only = find_only(session, words, kinds)
    others: tuple[PersonName, ...] = ()
    if only is not None and only.kind == "person" and row_id(words.strip()) is None:
        others = _namesakes(session, only, name_key(words))
    if only is not None and not others:
        return only
    found = find_people(session, words, _MOST + 1, kinds) + others
    if found:
        raise NotOneError(
            what=f"{words!r} may mean any of these",
            remedy="Give one by its id",
            choices=_listed(found),
        )
    if row_id(words.strip()) is not None:
        raise NotOneError(
            what=f"nobody has the id {words.strip()}", remedy="Give words of a name", choices=()
        )
    raise NotOneError(
        what=f"nobody is called {words!r}",
        remedy="Give an id or words of a name",
        choices=_listed(_near(session, words, kinds)),
    )


def called(session: Session, words: str, limit: int = 5) -> tuple[PersonName, ...]:
    """Return persons and bodies whose name the words are, at most `limit`, never by a number.

    A spelling comes first, with others of that surname; else, where there are not too many
    names to go through, whoever has all the words among those of one spelling.
    """
    key = name_key(words)
    if not key or row_id(words.strip()) is not None:
        return ()
    of_name = select(ActorName.actor_id).where(ActorName.name_key == key)
    found = _bearers(session, of_name, limit)
    people = {each.id: each for each in found}
    for each in found:
        if each.kind == "person" and len(people) < limit:
            others = _namesakes(session, Named(each.id, each.kind, each.name), key)
            people |= {other.id: other for other in others}
    if found:
        return tuple(people.values())[:limit]
    is_telling = any(len(part) > _SHORT for part in key.split())
    if is_telling and (session.scalar(select(func.max(ActorName.id))) or 0) <= _NEAR_AMONG:
        padded = literal(" ") + ActorName.name_key + " "
        holding = (padded.contains(f" {part} ", autoescape=True) for part in key.split())
        return _bearers(session, select(ActorName.actor_id).where(*holding), limit)
    return ()


def _bearers(session: Session, named: Select[int], limit: int) -> tuple[PersonName, ...]:
    """Return persons and bodies among some actors, or whom they proved to be."""
    who = aliased(Actor)
    ends = session.scalars(
        select(func.coalesce(who.merged_into_id, who.id))
        .where(who.id.in_(named), func.coalesce(who.kind, "").in_(JUDGEABLE))
        .distinct()
        .limit(_NAMED_AT_MOST)
    )
    people = [each for key in ends.all() for each in find_people(session, str(key), 1)]
    return tuple(sorted(people, key=lambda each: (-each.articles, each.id)))[:limit]


def the_outlet(session: Session, which: OutletName) -> int:
    """Return the id of the one outlet that is meant, by name, domain, words of its name or id.

    Raises:
        NotOneError: Several are meant, whom it lists; or none, and it lists near names.
    """
    words = str(which).strip()
    named = func.lower(Outlet.name)
    ways = [Outlet.id == row_id(words)] if row_id(words) is not None else []
    ways.append(or_(named == words.lower(), Outlet.domain == words.lower()))
    ways.append(Outlet.name.icontains(words, autoescape=True))
    outlets = select(Outlet.id, Outlet.name).order_by(Outlet.name).limit(_MOST + 1)
    found: Sequence[Row[int, str]] = ()
    for way in ways:
        found = session.execute(outlets.where(way)).all()
        if len(found) == 1:
            return int(found[0].id)
        if found:
            break
    else:
        raise NotOneError(
            what=f"no outlet is called {words!r}",
            remedy="Give its name or id",
            choices=_near_outlets(session, words),
        )
    raise NotOneError(
        what=f"{words!r} may mean any of these outlets",
        remedy="Give one by its id",
        choices=tuple(f"{row.id:>6}  {row.name}" for row in found),
    )


def _namesakes(session: Session, person: Named, surname: str) -> tuple[PersonName, ...]:
    """Return the other persons of a surname, unless it is all of the person's name."""
    if name_key(person.name) == surname:
        return ()
    own, other = aliased(ActorKey), aliased(ActorKey)
    ends = (f" {surname}", f"-{surname}")
    rows = session.scalars(
        select(Actor.id)
        .join(other, other.actor_id == Actor.id)
        .join(own, own.key == other.key)
        .join(ActorName, ActorName.actor_id == Actor.id)
        .where(own.actor_id == person.id, own.key.not_like("%:%"), Actor.id != person.id)
        .where(Actor.kind == "person", Actor.merged_into_id.is_(None))
        .where(or_(*(ActorName.name_key.endswith(each, autoescape=True) for each in ends)))
        .distinct()
        .limit(_MOST)
    )
    return tuple(each for key in rows.all() for each in find_people(session, str(key), 1))


def _near_outlets(session: Session, words: str) -> tuple[str, ...]:
    """Return the outlets whose names are spelt most like the words, else some of all."""
    rows = session.execute(select(Outlet.id, Outlet.name).limit(_NEAR_AMONG))
    names = {row.id: row.name for row in rows}
    near = process.extract(
        words,
        names,
        scorer=fuzz.WRatio,
        processor=name_key,
        limit=_NEAR,
        score_cutoff=_NEAR_ENOUGH,
    )
    found = [(key, name) for name, _, key in near] or sorted(names.items())[:_MOST]
    return tuple(f"{key:>6}  {name}" for key, name in found)


def _listed(found: Sequence[PersonName]) -> tuple[str, ...]:
    lines = [
        f"{each.id:>6}  {each.name} | {each.kind} | articles: {each.articles}"
        for each in found[:_MOST]
    ]
    return (*lines, "     …  and more") if len(found) > _MOST else tuple(lines)


def _near(session: Session, words: str, kinds: Collection[str]) -> tuple[PersonName, ...]:
    """Return actors whose names are spelt most like the words, the nearest first."""
    rows = session.execute(
        select(ActorName.name_key, func.coalesce(Actor.merged_into_id, Actor.id))
        .join(Actor, Actor.id == ActorName.actor_id)
        .where(Actor.kind.in_(kinds))
        .order_by(ActorName.id.desc())
        .limit(_NEAR_AMONG)
    )
    keys = {(key, actor_id): key for key, actor_id in rows}
    near = process.extract(
        name_key(words), keys, scorer=fuzz.WRatio, limit=4 * _NEAR, score_cutoff=_NEAR_ENOUGH
    )
    ids = list(dict.fromkeys(actor_id for _, _, (_, actor_id) in near))[:_NEAR]
    return tuple(each for key in ids for each in find_people(session, str(key), 1, kinds))
