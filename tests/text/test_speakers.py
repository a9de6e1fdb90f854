"""Whose words: every quotation with its kind and speaker, and whom sources mean.

The stages are handed who is named (the `@` lines of a case), so that only they are tried.
"""

import pytest

from loaders.text.attributions import find_attributions
from loaders.text.quotes import find_quotes
from loaders.text.records import Actor, ActorKind, Attribution, Quote, QuoteKind, Speaker
from loaders.text.resolve import Resolved, resolve
from loaders.text.tokens import tokenize
from tests.text.case_files import Case, names_of, params, read_cases, without_article

_KINDS = {str(kind) for kind in QuoteKind}
_UNKNOWN = "?"
_FILES = ("speakers.txt", "speakers_together.txt", "speakers_documents.txt")
_ALL = [case for file in _FILES for case in read_cases(file)]
_Read = tuple[tuple[Attribution, ...], tuple[Quote, ...], Resolved]


def _read(case: Case) -> _Read:
    tokens = tokenize(case.text, case.blocks)
    attributions, quotes = find_attributions(tokens, find_quotes(case.text, case.blocks))
    return attributions, quotes, resolve(tokens, names_of(case), attributions, quotes)


def _named(actors: tuple[Actor, ...], actor: int | None) -> str | None:
    return _UNKNOWN if actor is None else without_article(actors[actor].name)


def _by(resolved: Resolved, attribution: int | None) -> str | None:
    if attribution is None:
        return None
    return _named(resolved.actors, resolved.speakers[attribution].actor)


@pytest.mark.parametrize("case", params("speakers.txt", "quotations"))
def test_every_quotation_has_its_kind_and_speaker(case: Case) -> None:
    _, quotes, resolved = _read(case)
    found = [
        (each.span.of(case.text), str(each.kind), _by(resolved, each.attribution))
        for each in quotes
    ]
    drawn = [
        (each.span.of(case.text), each.name, without_article(each.says.get("by")))
        for each in case.drawn
        if each.name in _KINDS
    ]
    assert found == drawn


@pytest.mark.parametrize("case", params("speakers.txt", "sources"))
def test_every_drawn_source_and_addressee_means_its_actor(case: Case) -> None:
    attributions, _, resolved = _read(case)
    meant = {
        (span.end, _by(resolved, index))
        for index, each in enumerate(attributions)
        for span in each.source[-1:]
    }
    addressees = {
        _named(resolved.actors, actor) for actor in resolved.addressees if actor is not None
    }
    for each in case.drawn:
        if each.name == "who":
            assert (each.span.end, without_article(each.says["is"])) in meant
    assert addressees == {
        without_article(each.says["is"]) for each in case.drawn if each.name == "to"
    }


def _group(resolved: Resolved, actor: int | None) -> tuple[str, ...]:
    if actor is None:
        return ()
    return tuple(resolved.actors[each].name for each in resolved.actors[actor].members)


@pytest.mark.parametrize("case", params("speakers_together.txt", "groups"))
def test_names_that_one_verb_joins_are_a_group_with_members(case: Case) -> None:
    attributions, _, resolved = _read(case)
    meant = {
        (each.source[-1].end, _by(resolved, index), _group(resolved, speaker.actor))
        for index, (each, speaker) in enumerate(zip(attributions, resolved.speakers, strict=True))
        if each.source
    }
    for each in case.drawn:
        if each.name == "who":
            of = tuple(each.says["of"].split("; ")) if "of" in each.says else ()
            edge = len(each.span.of(case.text).rstrip(",")) + each.span.start
            assert (edge, without_article(each.says["is"]), of) in meant


@pytest.mark.parametrize("case", params("speakers_documents.txt", "documents"))
def test_a_document_is_told_apart_by_who_issued_it(case: Case) -> None:
    attributions, _, resolved = _read(case)
    meant = {
        (each.source[-1].end, _by(resolved, index), _issuer(resolved, speaker.actor))
        for index, (each, speaker) in enumerate(zip(attributions, resolved.speakers, strict=True))
        if each.source
    }
    for each in case.drawn:
        issuer = without_article(each.says.get("from"))
        assert (each.span.end, without_article(each.says["is"]), issuer) in meant


def _issuer(resolved: Resolved, actor: int | None) -> str | None:
    issuer = None if actor is None else resolved.actors[actor].parent
    return None if issuer is None else _named(resolved.actors, issuer)


def test_a_further_statement_of_nobody_is_another_actor() -> None:
    [case] = [each for each in _ALL if each.label == "two reports of nobody are two"]
    attributions, _, resolved = _read(case)
    assert len({speaker.actor for speaker in resolved.speakers}) == len(attributions) == 2


@pytest.mark.parametrize("case", _ALL, ids=lambda case: case.label)
def test_laws_of_groups(case: Case) -> None:
    _, _, resolved = _read(case)
    groups = [actor for actor in resolved.actors if actor.members]
    for actor in groups:
        assert actor.kind is ActorKind.GROUP
        assert actor.method == "members"
        assert len(set(actor.members)) == len(actor.members) > 1
        assert all(not resolved.actors[member].members for member in actor.members)
        *others, last = (resolved.actors[member].name for member in actor.members)
        assert actor.name == f"{', '.join(others)} and {last}"
    assert len({frozenset(actor.members) for actor in groups}) == len(groups)


@pytest.mark.parametrize("case", _ALL, ids=lambda case: case.label)
def test_laws_of_resolution(case: Case) -> None:
    attributions, quotes, resolved = _read(case)
    assert len(resolved.speakers) == len(resolved.addressees) == len(attributions)
    actors = range(len(resolved.actors))
    for speaker in resolved.speakers:
        assert speaker.actor is None or speaker.actor in actors
        assert set(speaker.candidates) <= set(actors)
        assert speaker.certainty in {"stated", "resolved", "inferred"}
    for mention in resolved.mentions:
        assert mention.actor is None or mention.actor in actors
        assert mention.span.of(case.text).strip()
    for actor in resolved.actors:
        assert (actor.kind is ActorKind.UNNAMED) == (actor.number is not None)
        assert actor.parent is None or actor.parent in actors
    for each in quotes:
        assert each.attribution is None or isinstance(resolved.speakers[each.attribution], Speaker)
    assert resolved.actors[: len(names_of(case).actors)] == names_of(case).actors
