"""Sources that one article describes and its copies describe too: the same individual.

Nobody is known by a description alone: "a diplomat" of one article is not that of the next.
But where two articles share the words of a passage, the source it names is one.
"""

from collections.abc import Container, Mapping, Sequence
from typing import NamedTuple

from sqlalchemy import Connection, select

from db.models import Actor, ArticleActor, Attribution
from loaders.identity.descriptors import alike
from loaders.identity.persons import Verdict, compare_persons, is_partial
from loaders.store.clusters import join_actors, part_actors
from loaders.store.rows import Row, amend, chunks, fetch, id_of, is_reviewed, number_of, table_of
from loaders.store.trees import Join
from loaders.store.verdicts import judged

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
    article_id: int


def join_sources(connection: Connection, article_id: int, copies: Sequence[Join]) -> None:
    """Join the sources of an article to those of the copies whose words they say.

    Only those are joined that the article alone knows: unnamed ones, documents, and people
    it calls by their surname. They keep their rows, which point at whom they proved to be.
    Who was joined so and says no words of the other any more is parted again.
    """
    refs = {id_of(row): row for row in fetch(connection, _REFS, _REFS.c.article_id == article_id)}
    _part(connection, refs, _pairs(connection, refs, copies))
    pairs = _pairs(connection, refs, copies)
    bound = judged(connection, {each.actor_id for pair in pairs for each in pair})
    present = {number_of(row, "actor_id") for row in refs.values()}
    into: dict[int, int] = {}
    linked: dict[int, Row] = {}
    for one, other in pairs:
        ref = refs[one.ref_id]
        if one.actor_id in {*into, *bound} or other.actor_id in present or not _is_free(ref):
            continue
        if _is_same(one, other):
            present.add(other.actor_id)
            into[one.actor_id] = other.actor_id
            linked[one.ref_id] = _linked(ref, other)
    amend(connection, _REFS, linked)
    join_actors(connection, into)


def _pairs(
    connection: Connection, refs: Container[int], copies: Sequence[Join]
) -> list[tuple[_Speaker, _Speaker]]:
    """Return who says the same words in an article and in another."""
    speakers = _speakers(connection, {each for join in copies for each in join[:2]})
    return [
        (speakers[mine], speakers[theirs])
        for mine, theirs, *_ in copies
        if mine in speakers and theirs in speakers and speakers[mine].ref_id in refs
    ]


def _part(
    connection: Connection,
    refs: dict[int, Row],
    pairs: Sequence[tuple[_Speaker, _Speaker]],
) -> None:
    """Part whom the machine joined here and no words bear out any more, if nobody judged them."""
    borne_out = {(one.ref_id, other.actor_id) for one, other in pairs}
    parted: dict[int, Row] = {}
    for ref_id, ref in refs.items():
        evidence = ref["evidence"]
        if isinstance(evidence, dict) and _COPY in evidence and not is_reviewed(ref):
            rest = {name: value for name, value in evidence.items() if name != _COPY}
            if (ref_id, number_of(ref, "actor_id")) not in borne_out:
                parted[ref_id] = {"evidence": rest}
    sides = ("read_as_id", "actor_id")
    bound = judged(connection, {number_of(refs[each], side) for each in parted for side in sides})
    for ref_id in list(parted):
        if bound & {refs[ref_id][side] for side in sides}:
            del parted[ref_id]
    if not parted:
        return
    amend(connection, _REFS, parted)
    part_actors(connection, {number_of(refs[each], "read_as_id") for each in parted})
    for some in chunks(parted):
        refs |= {id_of(row): row for row in fetch(connection, _REFS, _REFS.c.id.in_(some))}


def _speakers(connection: Connection, ids: set[int]) -> dict[int, _Speaker]:
    query = select(
        _ATTRIBUTIONS.c.id,
        _ATTRIBUTIONS.c.speaker_ref_id,
        _ACTORS.c.id,
        _ACTORS.c.kind,
        _ACTORS.c.name,
        _ACTORS.c.number,
        _ATTRIBUTIONS.c.article_id,
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


def _linked(ref: Row, other: _Speaker) -> Row:
    before: Mapping[str, object] = ref["evidence"] if isinstance(ref["evidence"], dict) else {}
    evidence: dict[str, object] = {
        "spellings": before.get("spellings", []),
        _COPY: {"name": other.name, "article": other.article_id},
    }
    return {"evidence": evidence, "is_ambiguous": False}
