"""What a judgement may be about: whom, where, and what was judged before."""

from collections.abc import Collection, Mapping

from sqlalchemy import Connection, func, or_, select

from db.errors import JudgementError
from loaders.store.clusters import ACTORS, IN_FORCE, JUDGEMENTS, REFS, ends_of, members
from loaders.store.rows import Row, chunks, fetch


def actors_of(connection: Connection, *actor_ids: int) -> list[Row]:
    """Return the rows of whom the actors proved to be, in the same order.

    Raises:
        JudgementError: where there is no such actor.
    """
    ends = ends_of(connection, actor_ids)
    query = select(ACTORS).where(ACTORS.c.id.in_(ends.values()))
    rows = {row["id"]: dict(row) for row in connection.execute(query).mappings()}
    for each in actor_ids:
        if each not in ends:
            raise JudgementError(what=f"there is nobody with the number {each}")
    return [rows[ends[each]] for each in actor_ids]


def two_actors(connection: Connection, one_id: int, other_id: int) -> list[Row]:
    """Return the rows of whom two actors proved to be.

    Raises:
        JudgementError: where these are one, or there is no such actor.
    """
    one, other = actors_of(connection, one_id, other_id)
    if one_id == other_id:
        raise JudgementError(what=f"{told(one)} is one, not two")
    if one["id"] == other["id"]:
        raise JudgementError(what=f"{one_id} and {other_id} are one already, {told(one)}")
    return [one, other]


def require_one_kind(one: Row, other: Row) -> None:
    """Make sure that two actors can be one: a person is no organization.

    Raises:
        JudgementError: where they are of two kinds.
    """
    if one["kind"] != other["kind"]:
        raise JudgementError(
            what=f"{told(one)} and {told(other)} are of two kinds, {one['kind']} and "
            f"{other['kind']}"
        )


def told(actor: Row) -> str:
    """Return how people are told of an actor: by its name and its number."""
    return f"{actor['name']} ({actor['id']})"


def verdicts_between(connection: Connection, one_id: int, other_id: int) -> dict[int, str]:
    """Return the judgements in force on whether any of the one is any of the other."""
    here, there = members(connection, one_id), members(connection, other_id)
    found: dict[int, str] = {}
    for some in chunks(here):
        query = select(JUDGEMENTS).where(
            IN_FORCE,
            JUDGEMENTS.c.verdict.in_(("different", "unsure")),
            or_(JUDGEMENTS.c.actor_id.in_(some), JUDGEMENTS.c.other_id.in_(some)),
        )
        for row in connection.execute(query).mappings():
            if {row["actor_id"], row["other_id"]} & there:
                found[row["id"]] = row["verdict"]
    return found


def refuse_again(against: Mapping[int, str], *verdicts: str) -> None:
    """Make sure that none of the judgements has one of the verdicts.

    Raises:
        JudgementError: where one has.
    """
    for number, verdict in sorted(against.items()):
        if verdict in verdicts:
            raise JudgementError(what=f"judgement {number} says already that they are {verdict}")


def rows_in(connection: Connection, actor: Row, article_ids: Collection[int]) -> list[Row]:
    """Return the rows of an actor in some articles.

    Raises:
        JudgementError: where it is not in all of them, or in no others.
    """
    is_actor = REFS.c.actor_id == actor["id"]
    rows = [
        row
        for some in chunks(set(article_ids))
        for row in fetch(connection, REFS, is_actor & REFS.c.article_id.in_(some))
    ]
    missing = set(article_ids) - {row["article_id"] for row in rows}
    if missing or not rows:
        numbers = ", ".join(map(str, sorted(missing)))
        raise JudgementError(what=f"{told(actor)} is not in article {numbers}")
    if connection.scalar(select(func.count()).where(is_actor)) == len(rows):
        raise JudgementError(
            what=f"{told(actor)} is in no other article, so nothing would be left",
            remedy="Rename it, or merge it with another, instead",
        )
    return rows
