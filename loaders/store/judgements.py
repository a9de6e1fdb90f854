"""Judgements of people on who somebody is: each is one row, and what follows from it.

Nothing is lost by a judgement. An actor that proved to be another keeps its row, its
names and its key; every row of an article keeps whom it was read as. So undoing one is
working out again what the others say (`clusters`).
"""

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import UTC, datetime

from sqlalchemy import Connection, exists, select, text, update

from db.errors import ContradictionError, JudgementError
from db.keys import clip
from db.models.words import VerdictWord
from loaders.store.clusters import JUDGED, JUDGEMENTS, adopt, ends_of, place, settle
from loaders.store.inserting import write, write_numbered
from loaders.store.judgeable import (
    actors_of,
    refuse_again,
    require_one_kind,
    rows_in,
    told,
    two_actors,
    verdicts_between,
)
from loaders.store.renaming import call, fullest_name, new_actor, take_back
from loaders.store.rows import Row, chunks, id_of
from loaders.store.storable import storable_line


@dataclass(frozen=True, slots=True)
class Act:
    """Who judges, why (None: they did not say) and when."""

    by: str
    reason: str | None = None
    at: datetime = field(default_factory=lambda: datetime.now(UTC))


def merge(
    connection: Connection, kept_id: int, other_id: int, act: Act, *, overrule: bool = False
) -> int:
    """Judge that `other_id` proved to be `kept_id`, and return the judgement.

    Where one of them proved to be somebody already, that one is meant. With `overrule`,
    judgements that the two are different are undone, until this one is.

    Raises:
        ContradictionError: without `overrule`, where there are such judgements.
        JudgementError: where the two are one already, or of two kinds.
    """
    _begin(connection, kept_id, other_id)
    kept, other = two_actors(connection, kept_id, other_id)
    require_one_kind(kept, other)
    against = verdicts_between(connection, id_of(kept), id_of(other))
    different = sorted(number for number, verdict in against.items() if verdict == "different")
    if different and not overrule:
        raise ContradictionError(
            what=f"{told(kept)} and {told(other)} were judged different",
            judgements=tuple(different),
        )
    _set_aside(connection, against, act)
    judgement_id = _write(connection, "same", act, actor_id=kept["id"], other_id=other["id"])
    _amend(connection, against, {"overruled_by_id": judgement_id})
    settle(connection, [id_of(kept), id_of(other)])
    return judgement_id


def keep_apart(connection: Connection, one_id: int, other_id: int, act: Act) -> int:
    """Judge that two actors are different, and return the judgement.

    The machine never makes one of them. Where it did so before, that is taken back.

    Raises:
        JudgementError: where people judged them the same, or different already.
    """
    _begin(connection, one_id, other_id)
    one, other = actors_of(connection, one_id, other_id)
    if one_id == other_id:
        raise JudgementError(what=f"{told(one)} is one, not two")
    if one["id"] != other["id"]:
        one_id, other_id = id_of(one), id_of(other)
    against = verdicts_between(connection, one_id, other_id)
    refuse_again(against, "different")
    _set_aside(connection, against, act)
    judgement_id = _write_pair(connection, "different", act, (one_id, other_id))
    _amend(connection, against, {"overruled_by_id": judgement_id})
    settle(connection, [one_id, other_id])
    ends = ends_of(connection, [one_id, other_id])
    if ends[one_id] == ends[other_id]:
        raise JudgementError(
            what=f"people judged {one_id} and {other_id} to be one, {told(one)}",
            remedy="Undo that first: onrecord people log shows its number",
        )
    return judgement_id


def leave_open(connection: Connection, one_id: int, other_id: int, act: Act) -> int:
    """Judge that nobody can tell whether two actors are one, and return the judgement.

    Raises:
        JudgementError: where they are one, or were judged before.
    """
    _begin(connection, one_id, other_id)
    one, other = two_actors(connection, one_id, other_id)
    refuse_again(verdicts_between(connection, id_of(one), id_of(other)), "different", "unsure")
    return _write_pair(connection, "unsure", act, (id_of(one), id_of(other)))


def split(
    connection: Connection,
    actor_id: int,
    article_ids: Collection[int],
    act: Act,
    to: int | str | None = None,
) -> int:
    """Judge that an actor of some articles is another one, and return the judgement.

    `to` is who it is there: an actor, or the name of one to be made; None stands for the
    fullest name in those articles.

    Raises:
        JudgementError: where the actor is not in all of the articles, or in no others,
            and where `to` is the same actor or one of another kind.
    """
    _begin(connection, actor_id, *([to] if isinstance(to, int) else []))
    [actor] = actors_of(connection, actor_id)
    rows = rows_in(connection, actor, article_ids)
    name = None
    if isinstance(to, int):
        _, other = two_actors(connection, actor_id, to)
        require_one_kind(actor, other)
        other_id = id_of(other)
    else:
        name = fullest_name(rows) if to is None else clip(storable_line(to, "the name"))
        other_id = new_actor(connection, actor, name, rows)
    judgement_id = _write(
        connection, "split", act, actor_id=actor["id"], other_id=other_id, name=name
    )
    judged: list[Row] = [
        {"judgement_id": judgement_id, "article_actor_id": row["id"]} for row in rows
    ]
    write(connection, JUDGED, judged)
    place(connection, [id_of(row) for row in rows])
    return judgement_id


def rename(connection: Connection, actor_id: int, name: str, act: Act) -> int:
    """Judge that an actor is called otherwise, and return the judgement.

    Articles that use the name before go on meeting the actor.

    Raises:
        JudgementError: for no name, and for the one that the actor has.
    """
    _begin(connection, actor_id)
    [actor] = actors_of(connection, actor_id)
    called = clip(storable_line(name, "the name"))
    if called == actor["name"]:
        raise JudgementError(what=f"{told(actor)} is called so already")
    names: Row = {"name": called, "name_before": actor["name"]}
    judgement_id = _write(connection, "name", act, actor_id=actor["id"], **names)
    call(connection, actor, called)
    return judgement_id


def undo(connection: Connection, judgement_id: int, act: Act) -> None:
    """Undo a judgement; what it had overruled holds again, and what came later stays.

    Raises:
        JudgementError: where there is none of this number, or it is undone already.
    """
    query = select(JUDGEMENTS).where(JUDGEMENTS.c.id == judgement_id)
    row = connection.execute(query).mappings().one_or_none()
    if row is None:
        raise JudgementError(what=f"there is no judgement {judgement_id}")
    if row["undone_at"] is not None:
        when = f"{row['undone_at']:%Y-%m-%d}"
        raise JudgementError(
            what=f"judgement {judgement_id} was undone on {when} by {row['undone_by']}"
        )
    ids = [each for each in (row["actor_id"], row["other_id"]) if each is not None]
    _begin(connection, *ids)
    _set_aside(connection, [judgement_id], act)
    _bring_back(connection, judgement_id)
    if row["verdict"] == "name":
        take_back(connection, dict(row))
        return
    settle(connection, ids)
    rows = select(JUDGED.c.article_actor_id).where(JUDGED.c.judgement_id == judgement_id)
    place(connection, list(connection.scalars(rows)))


def _begin(connection: Connection, *actor_ids: int) -> None:
    if connection.dialect.name == "postgresql":
        # As SQLite does: one judgement at a time, and none beside a load.
        locked = "LOCK TABLE judgements, article_actors IN SHARE ROW EXCLUSIVE MODE"
        connection.execute(text(locked))
    adopt(connection, actor_ids)


def _write(connection: Connection, verdict: VerdictWord, act: Act, **columns: object) -> int:
    row: Row = {
        "verdict": verdict,
        "decided_by": storable_line(act.by, "who judges"),
        "reason": None if act.reason is None else storable_line(act.reason, "the reason"),
        "decided_at": act.at,
        **columns,
    }
    return write_numbered(connection, JUDGEMENTS, [row])[0]


def _write_pair(
    connection: Connection, verdict: VerdictWord, act: Act, pair: tuple[int, int]
) -> int:
    return _write(connection, verdict, act, actor_id=min(pair), other_id=max(pair))


def _amend(connection: Connection, judgement_ids: Collection[int], values: Row) -> None:
    for some in chunks(judgement_ids):
        connection.execute(update(JUDGEMENTS).where(JUDGEMENTS.c.id.in_(some)).values(values))


def _bring_back(connection: Connection, judgement_id: int) -> None:
    """Let what a judgement overruled hold again, unless its pair was judged anew since."""
    later = JUDGEMENTS.alias()
    is_judged = exists().where(
        later.c.actor_id == JUDGEMENTS.c.actor_id,
        later.c.other_id == JUDGEMENTS.c.other_id,
        later.c.verdict.in_(("different", "unsure")),
        later.c.undone_at.is_(None),
    )
    overruled = select(JUDGEMENTS.c.id).where(
        JUDGEMENTS.c.overruled_by_id == judgement_id, ~is_judged
    )
    holds_again: Row = {"undone_at": None, "undone_by": None, "overruled_by_id": None}
    _amend(connection, list(connection.scalars(overruled)), holds_again)


def _set_aside(connection: Connection, judgement_ids: Collection[int], act: Act) -> None:
    by = storable_line(act.by, "who judges")
    _amend(connection, judgement_ids, {"undone_at": act.at, "undone_by": by})
