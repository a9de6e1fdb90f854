"""What every quotation is: direct, partial or scare, and whose.

*Direct* is a clause or more of somebody; *partial* a fragment inside reported speech;
*scare* a term held at a distance, nobody's utterance.
"""

import re
from bisect import bisect_right
from itertools import pairwise
from typing import NamedTuple

from loaders.text.attributions.draft import Draft
from loaders.text.attributions.page import Page
from loaders.text.attributions.words import (
    AUXILIARIES,
    BE,
    CONTRACTED,
    DASHES,
    DETERMINERS,
    SENTENCE_ENDS,
    SMALL,
    SUBJECTS,
)
from loaders.text.lexicon import VERB_FORMS
from loaders.text.records import Marked, Quote, QuoteKind, Span

_SHORTEST_CLAUSE = 4
_CLAUSE_REACH = 14  # tokens in which a clause shows its verb
_DISTANCES = frozenset({"so-called", "self-styled", "self-proclaimed", "alleged"})
_CALLING = frozenset(
    "call calls called calling dubbed termed labeled labelled branded deemed".split()
)
_CALLING_REACH = 6  # tokens from "called" over its object to the quoted word
_NAMING = frozenset("as call calls called calling dubbed named termed labeled labelled so".split())
_FRAGMENT = 4  # words from which a fragment that nobody is said to speak is still an utterance
_DEEPEST = 50  # contents that may hold one another
_ECHO = 2  # words from which a heading's quotation is sought in the body
_WORD = re.compile(r"\w+(?:['’]\w+)?")


def classify(page: Page, drafts: list[Draft]) -> tuple[Quote, ...]:
    """Return a quote for every pair of marks; every one but a scare quote has a draft.

    Drafts that quotations go on from are extended, and new ones are appended, in place.
    """
    owners = {index: draft for draft in drafts for index in draft.quotes}
    opening = {(id(draft), min(draft.quotes)) for draft in drafts if draft.quotes}
    holders = _Holders(drafts)
    words = [_WORD.findall(marked.span.of(page.tokens.text)) for marked in page.marked]
    kinds = [
        _owned(page, index, words[index], own, opens=(id(own), index) in opening)
        if (own := owners.get(index))
        else _kind(page, drafts, holders.of(marked.span), index, words[index])
        for index, marked in enumerate(page.marked)
    ]
    kinds = _echoes(page, drafts, kinds, words)
    order = sorted(
        (draft for draft in drafts if draft.contents),
        key=lambda draft: (min(draft.contents).start, -max(s.end for s in draft.contents)),
    )
    drafts[:] = order
    places = {id(draft): place for place, draft in enumerate(order)}
    goes_on = _goes_on(page, drafts)
    kept = [index for index, each in enumerate(page.marked) if each.span.start < each.span.end]
    numbers = {index: number for number, index in enumerate(kept)}
    quotes = []
    for index in kept:
        marked, (kind, draft, echo) = page.marked[index], kinds[index]
        earlier = goes_on.get(index) if echo is None else echo
        quote = Quote(
            span=marked.span,
            kind=kind,
            attribution=None if draft is None else places[id(draft)],
            continues=None if earlier is None else numbers.get(earlier),
            is_closed=marked.is_closed,
        )
        quotes.append(quote)
    return tuple(quotes)


_Kind = tuple[QuoteKind, Draft | None, int | None]


class _Held(NamedTuple):
    """The draft that a quotation lies in, and which of its contents."""

    draft: Draft
    content: Span


def _owned(page: Page, index: int, words: list[str], own: Draft, *, opens: bool) -> _Kind:
    """Return the kind of a quotation that an attribution was made from."""
    whole = _is_clause(page, page.marked[index], words, opens=opens)
    return (QuoteKind.DIRECT if whole else QuoteKind.PARTIAL), own, None


def _kind(
    page: Page, drafts: list[Draft], held: _Held | None, index: int, words: list[str]
) -> _Kind:
    marked = page.marked[index]
    holder = held.draft if held else None
    first, _ = page.range_of(marked.marks)
    distanced = first > 0 and page.lowers[first - 1] in _DISTANCES
    said = (
        not distanced and (len(words) > 1 or _is_predicate(page, marked)) and not _is_title(words)
    )
    whole = _has_sentences(page, marked)
    if held is not None and (whole or _is_spoken(page, marked, held)):
        return QuoteKind.DIRECT, held.draft, None
    if holder is not None and said:
        return QuoteKind.PARTIAL, holder, None
    if holder is None and said and len(words) >= _FRAGMENT:
        holder = Draft(None, None, [marked.marks], "quoted words, no speaker", [index])
        drafts.append(holder)
        return QuoteKind.PARTIAL, holder, None
    return QuoteKind.SCARE, None, None


def _is_spoken(page: Page, marked: Marked, held: _Held) -> bool:
    """Tell whether a quotation inside a content is a whole utterance.

    It is all that follows a speaker's colon; or all of what the "that" or the verb leads to,
    and has a subject and a verb; or it stands inside another quotation after a comma or
    colon and begins with a capital.
    """
    text = page.tokens.text
    first, end = page.range_of(marked.marks)
    holder, content = held
    if end - first < _SHORTEST_CLAUSE or page.words[first + 1].endswith("ing"):
        return False
    if content == marked.marks and holder.cue and page.words[holder.cue[0]] == ":":
        return True
    nested = page.quoted[first] >= 0 and page.marked[page.quoted[first]] is not marked
    led = text[max(0, marked.marks.start - 2) : marked.marks.start].rstrip()[-1:] in {",", ":"}
    if nested and led and marked.span.of(text)[:1].isupper():
        return True
    before = text[content.start : marked.marks.start].strip(" ,").lower()
    after = text[marked.marks.end : content.end]
    if before not in {"", "that"} or any(map(str.isalnum, after)):
        return False
    opens = page.lowers[first + 1] in SUBJECTS | CONTRACTED | DETERMINERS
    opens = opens or page.words[first + 1][0].isupper()
    ahead = range(first + 2, min(end, first + _CLAUSE_REACH))
    return opens and any(_shows_subject(page.lowers[token]) for token in ahead)


def _has_sentences(page: Page, marked: Marked) -> bool:
    """Tell whether a quotation goes over the end of a sentence."""
    first, end = page.range_of(marked.span)
    ends = (token for token in range(first, end - 1) if page.words[token] in SENTENCE_ENDS)
    return any(page.words[token + 1][0].isupper() for token in ends)


def _shows_subject(word: str) -> bool:
    """Tell whether a word is a verb in a form that no infinitive has."""
    inflected = word.endswith("s") or (word.endswith("ed") and word != "need")
    return word in AUXILIARIES or word in CONTRACTED or (word in VERB_FORMS and inflected)


class _Holders:
    """Finds the innermost draft whose content holds a span."""

    def __init__(self, drafts: list[Draft]) -> None:
        self._contents = sorted(
            (content.start, -content.end, position)
            for position, draft in enumerate(drafts)
            for content in draft.contents
        )
        self._starts = [each[0] for each in self._contents]
        self._drafts = tuple(drafts)

    def of(self, span: Span) -> _Held | None:
        """Return the draft with the shortest content around the span, the nearest ones seen."""
        last = bisect_right(self._starts, span.start)
        fitting = [
            (-end - start, position, start)
            for start, end, position in self._contents[max(0, last - _DEEPEST) : last]
            if -end >= span.end
        ]
        if not fitting:
            return None
        length, position, start = min(fitting)
        return _Held(self._drafts[position], Span(start, start + length))


def _is_clause(page: Page, marked: Marked, words: list[str], *, opens: bool) -> bool:
    """Tell whether a tagged quotation is a clause or more, not a fragment led up to."""
    text = page.tokens.text
    if not words:
        return False
    opening = marked.span.of(text).lstrip("[(“‘'\". …")[:1]
    if not opening.islower() or words[0].lower() in SUBJECTS:
        return True
    if opens and _shows_subject(words[0].lower()):
        return False  # its subject stands outside: he said, "hides what it is"
    first, _ = page.range_of(marked.marks)
    before = page.words[first - 1] if first else ","
    return before in {",", ":", ".", ";"} or before in DASHES or marked.continues


def _is_predicate(page: Page, marked: Marked) -> bool:
    """Tell whether a quoted word is what is said of something (was "late", called it "late")."""
    first, _ = page.range_of(marked.marks)
    ahead = page.lowers[max(0, first - _CALLING_REACH) : first]
    if first and page.lowers[first - 1] in {"a", "an"}:
        first -= 1
    if any(word in _CALLING for word in ahead) and page.lowers[first - 1] not in DETERMINERS:
        return True
    for token in range(first - 1, max(first - 4, -1), -1):
        lower = page.lowers[token]
        if lower in BE or lower in _NAMING or lower in CONTRACTED:
            return True
        if not lower.endswith("ly") and lower not in {"it", "him", "her", "them", "not", "so"}:
            return False
    return False


def _is_title(words: list[str]) -> bool:
    """Tell whether all longer words are capitalised, as in the title of a work."""
    telling = [word for word in words if word.lower() not in SMALL]
    return len(telling) > 1 and all(not word[0].islower() for word in telling)


def _goes_on(page: Page, drafts: list[Draft]) -> dict[int, int]:
    """Return, for each quotation that carries on from another, the index of that one."""
    found: dict[int, int] = {}
    kept = [i for i, marked in enumerate(page.marked) if marked.span.start < marked.span.end]
    places = {index: place for place, index in enumerate(kept)}
    for draft in drafts:
        inside = sorted(index for index in draft.quotes if index in places)
        for earlier, later in pairwise(inside):
            found[later] = places[earlier]
    return found


def _echoes(
    page: Page, drafts: list[Draft], kinds: list[_Kind], words: list[list[str]]
) -> list[_Kind]:
    """Give a heading's quotation to whoever says the same words in the body."""
    direct = [
        (index, " ".join(words[index]).lower())
        for index, (kind, draft, _) in enumerate(kinds)
        if draft is not None and kind is not QuoteKind.SCARE
    ]
    ends = [page.tokens.ends[end - 1] for _, end in page.tokens.sentences]
    result = list(kinds)
    for index, (kind, draft, _) in enumerate(kinds):
        marked = page.marked[index]
        if kind is not QuoteKind.SCARE and not (draft and draft.source is None):
            continue
        if len(words[index]) < _ECHO or not _ends_without_stop(page, ends, marked):
            continue
        said = " ".join(words[index]).lower()
        echo = next((i for i, other in direct if i != index and f" {said} " in f" {other} "), None)
        if echo is None:
            continue
        own = draft or Draft(None, None, [marked.marks], "heading echoes a quotation", [index])
        if draft is None:
            drafts.append(own)
        result[index] = (QuoteKind.PARTIAL, own, echo)
    return result


def _ends_without_stop(page: Page, ends: list[int], marked: Marked) -> bool:
    """Tell whether the sentence of a quotation has no full stop, as headings do not."""
    sentence = bisect_right(ends, marked.marks.start)
    if sentence >= len(ends):
        return False
    first, end = page.tokens.sentences[sentence]
    return not any(word in SENTENCE_ENDS for word in page.words[max(first, end - 2) : end])
