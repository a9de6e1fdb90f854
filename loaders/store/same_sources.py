"""Sources that one article describes and its copies describe too: the same individual.

Nobody is known by a description alone: "a diplomat" of one article is not that of the next.
But where two articles share the words of a passage, the source it names is one.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from sqlalchemy import Connection, select

from db.models import Actor, ArticleActor, Attribution
from loaders.identity.descriptors import alike
from loaders.identity.persons import Verdict, compare_persons, is_partial
from loaders.store.clusters import join_actors
from loaders.store.rows import Row, amend, chunks, fetch, id_of, is_reviewed, number_of, table_of
from loaders.store.utterances import Join
from loaders.store.verdicts import judged

_ACTORS = table_of(Actor)
_ATTRIBUTIONS = table_of(Attribution)
_REFS = table_of(ArticleActor)


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
    """
    speakers = _speakers(connection, {each for join in copies for each in join[:2]})
    refs = {id_of(row): row for row in fetch(connection, _REFS, _REFS.c.article_id == article_id)}
    bound = judged(connection, {each.actor_id for each in speakers.values()})
    present = {number_of(row, "actor_id") for row in refs.values()}
    into: dict[int, int] = {}
    linked: dict[int, Row] = {}
    for mine, theirs, *_ in copies:
        if mine not in speakers or theirs not in speakers:
            continue
        one, other = speakers[mine], speakers[theirs]
        ref = refs[one.ref_id]
        if one.actor_id in {*into, *bound} or other.actor_id in present or not _is_free(ref):
            continue
        if _is_same(one, other):
            present.add(other.actor_id)
            into[one.actor_id] = other.actor_id
            linked[one.ref_id] = _linked(ref, other, theirs)
    amend(connection, _REFS, linked)
    join_actors(connection, into)


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
        "copy": {"name": other.name, "attribution": attribution_id},
    }
    return {"evidence": evidence, "is_ambiguous": False}
