"""Sources that one article describes and its copies describe too: the same individual.

Nobody is known by a description alone: "a diplomat" of one article is not that of the next.
But where two articles share the words of a passage, the source it names is one.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from sqlalchemy import Connection, select, update

from db.models import Actor, ArticleActor, Attribution
from loaders.identity.descriptors import alike
from loaders.identity.persons import Verdict, compare_persons, is_partial
from loaders.store.rows import Row, amend, chunks, fetch, id_of, is_reviewed, number_of, table_of
from loaders.store.utterances import Join

_ACTORS = table_of(Actor)
_ATTRIBUTIONS = table_of(Attribution)
_REFS = table_of(ArticleActor)

_COPY = "copy"
"""The key in a row's evidence that says it was joined here."""


class _Speaker(NamedTuple):
    ref_id: int
    actor_id: int
    kind: str
    name: str
    number: str | None


def join_sources(connection: Connection, article_id: int, copies: Sequence[Join]) -> None:
    """Join the sources of an article to those of the copies whose words they say.

    Only those are joined that the article alone knows: unnamed ones, documents, and people
    it calls by their surname. They keep their rows, which point at whom they proved to be.
    Who was joined so and says no words of the other any more is parted again.
    """
    refs = {id_of(row): row for row in fetch(connection, _REFS, _REFS.c.article_id == article_id)}
    speakers = _speakers(connection, {each for join in copies for each in join[:2]})
    pairs = [
        (speakers[mine], speakers[theirs], theirs)
        for mine, theirs, *_ in copies
        if mine in speakers and theirs in speakers and speakers[mine].ref_id in refs
    ]
    _part(connection, refs, {(one.ref_id, other.actor_id) for one, other, _ in pairs})
    present = {number_of(row, "actor_id") for row in refs.values()}
    merged: dict[int, int] = {}
    linked: dict[int, Row] = {}
    for one, other, attribution_id in pairs:
        ref = refs[one.ref_id]
        if one.actor_id in merged or other.actor_id in present or not _is_free(ref):
            continue
        if _is_same(one, other):
            present.add(other.actor_id)
            merged[one.actor_id] = other.actor_id
            linked[one.ref_id] = _linked(ref, other, attribution_id)
    amend(connection, _REFS, linked)
    _merge(connection, merged)


def _part(connection: Connection, refs: Mapping[int, Row], pairs: set[tuple[int, int]]) -> None:
    """Undo what was joined here and no pair of a row and an actor bears out any more."""
    parted: dict[int, Row] = {}
    for ref_id, ref in refs.items():
        evidence = ref["evidence"]
        if not isinstance(evidence, dict) or _COPY not in evidence or is_reviewed(ref):
            continue
        if (ref_id, number_of(ref, "actor_id")) not in pairs:
            rest = {name: value for name, value in evidence.items() if name != _COPY}
            parted[ref_id] = {"actor_id": ref["read_as_id"], "evidence": rest}
            ref.update(parted[ref_id])
    amend(connection, _REFS, parted)
    alone: dict[int, Row] = {
        number_of(row, "actor_id"): {"merged_into_id": None} for row in parted.values()
    }
    amend(connection, _ACTORS, alone)


def _merge(connection: Connection, merged: Mapping[int, int]) -> None:
    """Let actors point at whom they proved to be, and with them whoever points at them."""
    for actor_id, other_id in merged.items():
        theirs = update(_REFS).where(_REFS.c.actor_id == actor_id)
        connection.execute(theirs.values(actor_id=other_id))
        them = (_ACTORS.c.id == actor_id) | (_ACTORS.c.merged_into_id == actor_id)
        connection.execute(update(_ACTORS).where(them).values(merged_into_id=other_id))


def _speakers(connection: Connection, ids: set[int]) -> dict[int, _Speaker]:
    query = select(
        _ATTRIBUTIONS.c.id,
        _ATTRIBUTIONS.c.speaker_ref_id,
        _ACTORS.c.id,
        _ACTORS.c.kind,
        _ACTORS.c.name,
        _ACTORS.c.number,
    ).join(_ACTORS, _ACTORS.c.id == _ATTRIBUTIONS.c.speaker_id)
    return {
        row[0]: _Speaker(*row[1:])
        for some in chunks(ids)
        for row in connection.execute(query.where(_ATTRIBUTIONS.c.id.in_(some)))
    }


def _is_free(ref: Row) -> bool:
    """Tell whether the actor of a row is still who the reader took it for."""
    return not is_reviewed(ref) and ref["actor_id"] == ref["read_as_id"]


def _is_same(one: _Speaker, other: _Speaker) -> bool:
    """Tell whether two names of the source of one passage can be the same one's."""
    if one.kind == "person" == other.kind:
        fits = compare_persons(one.name, other.name) is not Verdict.DIFFERENT
        return is_partial(one.name) and fits
    if one.kind not in ("unnamed", "document") or (one.kind, one.number) != (
        other.kind,
        other.number,
    ):
        return False
    return one.name.casefold() == other.name.casefold() or alike(one.name, other.name) is not None


def _linked(ref: Row, other: _Speaker, attribution_id: int) -> Row:
    before: Mapping[str, object] = ref["evidence"] if isinstance(ref["evidence"], dict) else {}
    evidence: dict[str, object] = {
        "spellings": before.get("spellings", []),
        _COPY: {"name": other.name, "attribution": attribution_id},
    }
    return {"actor_id": other.actor_id, "evidence": evidence, "is_ambiguous": False}
