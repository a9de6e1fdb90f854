"""Attributions without a verb of their own: "according to", and nouns with a that-clause."""

from loaders.text.attributions.contents import content_end
from loaders.text.attributions.draft import Draft
from loaders.text.attributions.heads import can_speak, is_finite
from loaders.text.attributions.lexicon import that_nouns
from loaders.text.attributions.page import Page
from loaders.text.attributions.phrases import phrase_after
from loaders.text.attributions.words import (
    ADVERBS,
    AUXILIARIES,
    BREAKS,
    LEADERS,
    POSSESSIVES,
    PREPOSITIONS,
)
from loaders.text.records import Span

_NOUN_REACH = 8
_HOLDER_LEADS = frozenset({"among", "amongst", "of", "by", "from"})
Range = tuple[int, int]


def find_according(page: Page) -> list[Draft]:
    """Return the attributions that "according to" makes, in the order of the text."""
    drafts = []
    for at, word in enumerate(page.lowers[:-2]):
        if word == "according" and page.lowers[at + 1] == "to":
            draft = _according(page, at)
            if draft is not None:
                drafts.append(draft)
    return drafts


def _according(page: Page, at: int) -> Draft | None:
    start, limit = page.sentence(at)
    before = _clause_start(page, start, at)
    verbal = any(is_finite(page, token) for token in range(before, at))
    opens = page.lowers[before] in PREPOSITIONS | ADVERBS or before == at
    fronted = opens and not verbal
    source = phrase_after(page, at + 2, limit, fronted=not verbal)
    if source is None or not can_speak(page, source):
        return None
    contents: list[Span] = []
    if not fronted:
        span = page.clause_span(before, at)
        contents += [span] if span else []
    after = source[1]
    if not verbal and after < limit and page.words[after] == ",":
        span = page.clause_span(after + 1, content_end(page, after + 1, limit))
        contents += [span] if span else []
    return Draft(source, (at, at + 2), contents, "according to") if contents else None


def _clause_start(page: Page, start: int, at: int) -> int:
    """Return where the clause that "according to" closes begins."""
    for token in range(at - 1, start, -1):
        if page.words[token] == ";" and page.quoted[token] == page.quoted[at]:
            return token + 1
    while start < at and page.lowers[start] in LEADERS | {","}:
        start += 1
    return start


def find_nominal(page: Page) -> list[Draft]:
    """Return the attributions of nouns that take a that-clause ("their view that …")."""
    nouns = that_nouns()
    drafts = []
    for at, word in enumerate(page.lowers[:-1]):
        if word in nouns and page.words[at][0].islower():
            draft = _nominal(page, at)
            if draft is not None:
                drafts.append(draft)
    return drafts


def _nominal(page: Page, at: int) -> Draft | None:
    start, limit = page.sentence(at)
    holder = None
    that = at + 1
    if that < limit and page.lowers[that] in _HOLDER_LEADS:
        holder = phrase_after(page, that + 1, min(limit, that + _NOUN_REACH))
        that = holder[1] if holder else limit
    if that + 1 >= limit or page.lowers[that] != "that":
        return None
    if page.lowers[that + 1] in AUXILIARIES or page.words[that + 1] in BREAKS:
        return None  # a relative clause: "the claims that were made"
    span = page.clause_span(that, content_end(page, that, limit))
    if span is None:
        return None
    source = holder or _holder(page, at, start)
    return Draft(source, (at, at + 1), [span], "noun and that-clause")


def _holder(page: Page, at: int, start: int) -> Range | None:
    """Return whose view it is: "Lee's view", "their view", "the Russian view"."""
    for token in range(at - 1, max(start, at - _NOUN_REACH) - 1, -1):
        lower = page.lowers[token]
        if lower in POSSESSIVES:
            return token, token + 1
        if lower.endswith(("'s", "s'")):
            first = token
            while first > start and page.words[first - 1][0].isupper():
                first -= 1
            return first, token + 1
        if page.words[token][0].isupper() and token > start:
            return token, token + 1
        if lower in PREPOSITIONS or page.words[token] in BREAKS or lower in AUXILIARIES:
            return None
    return None
