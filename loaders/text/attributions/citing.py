"""Who passes on whose words: "the Herald said …, citing two officials"."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from loaders.text.attributions.draft import Draft
from loaders.text.attributions.page import Page
from loaders.text.attributions.passing import PASSING, cited, says
from loaders.text.attributions.scan import Scan
from loaders.text.grammar.state import Verb
from loaders.text.records import PASSED_ON, Quote

Range = tuple[int, int]
_REPORTING = frozenset(
    {"that-clause", "bare clause", "wh-clause", "clause before", "clause before, inverted"}
    | {"tag before", "tag after", "tag after, inverted", "verb and quoted words"}
    | {"verb and colon"}
)
"""The rules by which somebody says the words that he has from another."""
_NEAR = 8  # sayings on either side of who is cited that are looked at
_TAG_REACH = 8  # tokens from a cue, over times and phrases, to who is cited


class PassedOn(NamedTuple):
    """A draft of who passes words on, with that of the one whose words they are."""

    through: Draft
    cited: Draft


class _Citing(NamedTuple):
    """Tokens: the verb, and the phrase for whom it cites."""

    verb: int
    source: Range


def find_cited(page: Page, found: list[Scan], drafts: list[Draft]) -> list[PassedOn]:
    """Return whose words are passed on by whom; the drafts that these replace leave `drafts`.

    Only words that somebody says: who closes a bridge, citing a report, passes nothing on.
    """
    passed: dict[int, PassedOn] = {}
    said = [draft for draft in drafts if draft.cue and draft.source and draft.rule in _REPORTING]
    said.sort(key=_cue_of)
    cues = set()
    for each in _citings(found):
        through = _through(page, each, said)
        if through is None or id(through) in passed:
            continue
        cue = (each.verb, each.verb + 1)
        cues.add(cue)
        if through.source and through.source[0] < each.verb < through.source[1]:
            through.source = (through.source[0], each.verb - 1)  # before the comma
        own = Draft(each.source, cue, through.contents, PASSED_ON)
        passed[id(through)] = PassedOn(through, own)
    drafts[:] = [draft for draft in drafts if draft.cue not in cues]
    return list(passed.values())


def _cue_of(draft: Draft) -> int:
    return draft.cue[0] if draft.cue else 0


def _citings(found: list[Scan]) -> Iterator[_Citing]:
    for scan in found:
        if PASSING.isdisjoint(scan.words):
            continue
        for verb in scan.parse.verbs:
            phrase = cited(scan, verb.end - 1) if _leads(scan, verb) else None
            if phrase is not None and not says(scan, phrase):
                yield _Citing(scan.unit.at[verb.end - 1], scan.tokens(*phrase))


def _leads(scan: Scan, verb: Verb) -> bool:
    """Tell whether a participle stands behind a comma, or opens the sentence."""
    before = scan.unit.tags[verb.start - 1] if verb.start else "."
    return verb.end - verb.start == 1 and before in ",.&y"


def _through(page: Page, citing: _Citing, said: list[Draft]) -> Draft | None:
    """Return the nearest draft of the sentence whose words are from who is cited."""
    first, end = page.sentence(citing.verb)
    place = page.tokens.span(citing.verb, citing.verb + 1)
    best: tuple[int, Draft] | None = None
    middle = bisect_left(said, citing.verb, key=_cue_of)
    for draft in said[max(0, middle - _NEAR) : middle + _NEAR]:
        if draft.cue is None:
            continue
        if not first <= draft.cue[0] < end or page.quoted[draft.cue[0]] >= 0:
            continue
        if any(content.holds(place) for content in draft.contents):
            continue
        distance = _distance(page, citing, draft)
        if distance is not None and (best is None or distance <= best[0]):
            best = distance, draft
    return best[1] if best else None


def _distance(page: Page, citing: _Citing, draft: Draft) -> int | None:
    """Return how far from its saying somebody is cited, None where it is not for that."""
    assert draft.cue is not None  # noqa: S101 - the caller has seen to it
    assert draft.source is not None  # noqa: S101
    comma = citing.verb - 1
    reach = page.range_of(draft.contents[-1])[1]
    if draft.cue[1] < reach <= comma and not _words(page, reach, comma):
        return 0  # "said the bridge was closed, citing …"
    told = max(draft.cue[1], draft.source[1] if draft.source[0] > draft.cue[0] else 0)
    if told <= comma <= told + _TAG_REACH and not any(
        page.words[token] == "," for token in range(told, comma)
    ):
        return 1 + comma - told  # "…, the Herald reported on Monday, citing …"
    if draft.source[0] < citing.verb < draft.cue[0] and draft.source[1] >= comma:
        return 1  # "The Herald, citing …, reported"
    after = citing.source[1]
    if draft.source[0] >= after and not _words(page, after, draft.source[0]):
        return 1  # "Citing …, the Herald reported"
    return None


def _words(page: Page, first: int, end: int) -> bool:
    """Tell whether there is a word in a range of tokens."""
    return any(page.words[token][0].isalnum() for token in range(first, end))


def insert_cited(
    drafts: list[Draft], quotes: tuple[Quote, ...], passed: list[PassedOn]
) -> tuple[Quote, ...]:
    """Put who is cited behind who passes it on, in place, and give the quotes to the former."""
    behind = {id(each.through): each.cited for each in passed}
    places: list[int] = []
    result: list[Draft] = []
    for draft in drafts:
        result.append(draft)
        other = behind.get(id(draft))
        if other is not None:
            other.contents = list(draft.contents)
            other.through = draft
            result.append(other)
        places.append(len(result) - 1)
    drafts[:] = result
    return tuple(
        quote
        if quote.attribution is None
        else replace(quote, attribution=places[quote.attribution])
        for quote in quotes
    )
