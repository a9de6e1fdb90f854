"""What stands between a cue and its content: whom one spoke to, when, through what."""

from typing import NamedTuple

from loaders.text.attributions.page import Page
from loaders.text.attributions.words import (
    AUXILIARIES,
    BREAKS,
    CONTRACTED,
    DETERMINERS,
    MEDIUM_NOUNS,
    PREPOSITIONS,
    PRONOUNS,
    SUBJECTS,
    SUBORDINATORS,
    TIME_WORDS,
)
from loaders.text.grammar.times import TIME_NOUNS
from loaders.text.lexicon import VERB_FORMS
from loaders.text.nouns import noun_class

_OBJECTS = frozenset({"me", "him", "her", "us", "them", "you", "himself", "herself", "themselves"})
_TIME_LEADS = frozenset(
    "on in at late early earlier last this next past recent previous same the a few several two "
    "three that over during just for of only mid".split()
)
_MEDIUM_LEADS = frozenset({"in", "on", "via", "at", "during", "through", "by", "over", "from"})
_MANNERS = frozenset("out publicly again here aloud flatly very well clearly perfectly".split())
_ADDRESSEE_REACH = 10
_MEDIUM_REACH = 9
_PLACE_WORDS = 3
_MOST = 4  # adjuncts of one cue
_CLOSING = 40  # tokens in which they stand where they close a phrase
Range = tuple[int, int]


class Adjuncts(NamedTuple):
    """What stood after a cue; `end` is the first token after it all."""

    end: int
    addressee: Range | None = None
    said: Range | None = None
    medium: Range | None = None


def adjuncts_after(page: Page, at: int, limit: int, *, addressed: bool) -> Adjuncts:
    """Read the addressee (of a verb that takes one), the time and the medium after a cue."""
    addressee = said = medium = None
    if addressed:
        addressee = _addressee(page, at, limit)
        at = addressee[1] if addressee else at
    for _ in range(_MOST):
        skip = at + 1 if at < limit and page.lowers[at] == "," else at
        if skip >= limit or page.quoted[skip] != page.quoted[at - 1]:
            break
        if said is None and (found := time_at(page, skip, limit)):
            said, at = found, _over_brackets(page, found[1], limit)
        elif medium is None and (found := medium_at(page, skip, limit)):
            medium, at = found, found[1]
        elif addressee is None and page.lowers[skip] in {"to", "with"} and skip == at:
            found = _addressee(page, at + 1, limit)
            if found is None or not _after_addressee(page, found[1], limit):
                break
            addressee, at = found, found[1]
        elif skip == at and (end := _place_end(page, at, limit)) > at:
            at = end
        elif page.lowers[skip : skip + 2] == ["speaking", "to"] and addressee is None:
            addressee = _addressee(page, skip + 2, limit)
            at = addressee[1] if addressee else at
            if addressee is None:
                break
        elif page.lowers[skip] in _MANNERS:
            at = skip + 1
        else:
            break
    return Adjuncts(at, addressee, said, medium)


def adjuncts_before(page: Page, first: int, end: int) -> Adjuncts | None:
    """Read the medium that closes a phrase, with whom it was with and when, if it has one.

    `end` of the result is where they begin: "the delays | in a call with Lee on Saturday".
    """
    for at in range(max(first + 1, end - _CLOSING), end):
        if page.lowers[at] not in _MEDIUM_LEADS or page.quoted[at] >= 0:
            continue
        if page.lowers[at + 1 : at + 2] == ["the"]:
            continue  # "the numbers in the report"
        found = adjuncts_after(page, at, end, addressed=False)
        if found.end >= end and found.medium is not None and found.medium[0] == at:
            return found._replace(end=at, addressee=found.addressee or _met(page, found.medium))
    return None


def source_before(page: Page, source: Range) -> tuple[Range, Adjuncts | None]:
    """Return a source without when and through what it speaks: "the minister | in recent days"."""
    first, end = source
    for at in range(first + 1, min(end, first + _CLOSING)):
        before = page.lowers[at - 1]
        if before in VERB_FORMS or before in SUBORDINATORS:
            break  # "a survey released Wednesday", "the minister who in May"
        if page.lowers[at] == "of" or before in PREPOSITIONS:
            continue
        found = adjuncts_after(page, at, end, addressed=False)
        leads = at in {(found.said or (-1, 0))[0], (found.medium or (-1, 0))[0]}
        if leads and found.end >= end:
            return (first, at), found
    return source, None


def joined(*several: Adjuncts | None) -> Adjuncts | None:
    """Return the adjuncts from several places as one; of each sort the first counts."""
    found: Adjuncts | None = None
    for each in several:
        if found is None or each is None:
            found = found or each
        else:
            found = Adjuncts(
                found.end,
                found.addressee or each.addressee,
                found.said or each.said,
                found.medium or each.medium,
            )
    return found


def _met(page: Page, medium: Range) -> Range | None:
    """Return with whom one spoke: "in a telephone call with Lee"."""
    for at in range(medium[0] + 1, medium[1] - 1):
        if page.lowers[at] in {"with", "to"}:
            return _addressee(page, at + 1, medium[1])
    return None


def _place_end(page: Page, at: int, limit: int) -> int:
    """Return the end of "from Cairo", "in New York" after a verb, else `at`."""
    end = at + 1
    while end < limit and page.words[end][0].isupper() and page.lowers[end] not in DETERMINERS:
        end += 1
    named = 1 < end - at <= _PLACE_WORDS + 1 and page.lowers[at] in {"from", "in", "at"}
    return end if named else at


def _over_brackets(page: Page, at: int, limit: int) -> int:
    """Skip an editor's insertion: "yesterday [March 3]"."""
    if at < limit and page.words[at] == "[":
        for token in range(at + 1, min(limit, at + _ADDRESSEE_REACH)):
            if page.words[token] == "]":
                return token + 1
    return at


def _after_addressee(page: Page, at: int, limit: int) -> bool:
    """Tell whether a to-phrase ends where a content or a further adjunct may begin."""
    if at >= limit:
        return True
    word = page.lowers[at]
    return word in {"that", ",", ":", "."} or word in TIME_WORDS or word in _MEDIUM_LEADS


def _addressee(page: Page, at: int, limit: int) -> Range | None:
    if at >= limit or page.quoted[at] != page.quoted[at - 1]:
        return None
    word = page.words[at]
    lower = page.lowers[at]
    if lower in _OBJECTS:
        return at, at + 1
    if not word[0].isalpha() or lower in _NO_ADDRESSEE:
        return None
    proper = word[0].isupper() or (lower == "the" and _capital(page, at + 1, limit))
    end = at + 1
    while end < min(limit, at + _ADDRESSEE_REACH):
        word, lower = page.words[end], page.lowers[end]
        if page.quoted[end] != page.quoted[at] or word in BREAKS or word == ",":
            break
        joins = lower in {"of", "&", "and"} and proper
        if joins and _capital(page, end + 1, limit):
            end += 1
            continue
        if not word[0].isalpha() or lower in _ADDRESSEE_STOPS:
            break
        if word[0].isupper() != proper and end > at + (page.lowers[at] in DETERMINERS):
            possessive = page.lowers[end - 1].endswith("'s")
            if not possessive and not noun_class(lower)[1]:
                break
        end += 1
    return (at, end) if page.lowers[end - 1] not in DETERMINERS else None


_NO_ADDRESSEE = SUBJECTS | SUBORDINATORS | PREPOSITIONS | CONTRACTED | {"not", "never"}
_ADDRESSEE_STOPS = (_NO_ADDRESSEE | DETERMINERS | TIME_WORDS | AUXILIARIES) | {
    "there",
    "here",
    "and",
    "or",
    "but",
    "via",
}


def _capital(page: Page, at: int, limit: int) -> bool:
    return at < limit and page.words[at][0].isupper()


def time_at(page: Page, at: int, limit: int) -> Range | None:
    """Return the expression of time that begins at a token: "on Monday", "last week"."""
    end = at
    telling = False
    while end < min(limit, at + 7):
        lower = page.lowers[end]
        if lower in TIME_WORDS or lower in TIME_NOUNS:
            if lower in {"may", "march", "second"} and not page.words[end][0].isupper():
                break
            telling = True
        elif not (lower in _TIME_LEADS or (lower[0].isdigit() and (telling or end > at))) or (
            telling and not (lower[0].isdigit() or lower == "of")
        ):
            break
        end += 1
    while end > at and page.lowers[end - 1] in _TIME_LEADS:
        end -= 1
    if page.lowers[at] in {"the", "a"}:
        return None  # "the night train"
    year = end == at + 2 and page.lowers[at] == "in" and len(page.lowers[at + 1]) == 4
    if not telling and not (year and page.lowers[at + 1].isdigit()):
        return None
    return (at, end) if end > at else None


def medium_at(page: Page, at: int, limit: int) -> Range | None:
    """Return the medium phrase that begins at a token: "in a statement", "on Twitter"."""
    if page.lowers[at] not in _MEDIUM_LEADS:
        return None
    end = at + 1
    telling = False
    while end < min(limit, at + _MEDIUM_REACH + 4 * telling):
        word, lower = page.words[end], page.lowers[end]
        if word in BREAKS or word == "," or lower in _MEDIUM_STOPS:
            break
        new = lower in DETERMINERS or lower in PRONOUNS
        if telling and new and page.lowers[end - 1] not in _MEDIUM_GOES_ON:
            break
        if telling and (lower in TIME_WORDS):
            break
        telling = telling or lower in MEDIUM_NOUNS
        end += 1
    while end > at and page.lowers[end - 1] in PREPOSITIONS:
        end -= 1
    return (at, end) if telling else None


_MEDIUM_GOES_ON = frozenset({"with", "to", "on", "by", "of", "in", "at", "for"})
_MEDIUM_STOPS = (SUBORDINATORS - {"after", "before"}) | AUXILIARIES | {"but", "adding"}
