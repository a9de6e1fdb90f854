"""Who said what: sources, cues and contents, and what every quotation is.

The terms are those of the PARC and PolNeAR corpora. Rules and word lists only: each
attribution names the rule that found it.
"""

from bisect import bisect_left
from collections import deque
from typing import NamedTuple

from loaders.text.attributions.according import find_according
from loaders.text.attributions.citing import find_cited, insert_cited
from loaders.text.attributions.classify import classify
from loaders.text.attributions.continuations import adopt
from loaders.text.attributions.draft import Draft
from loaders.text.attributions.headings import find_headings
from loaders.text.attributions.nominals import find_nominals
from loaders.text.attributions.page import Page, make_page
from loaders.text.attributions.scan import Scan, scans, tag_page
from loaders.text.attributions.tags import Tagger
from loaders.text.attributions.turns import find_turns
from loaders.text.attributions.verbs import find_verbs
from loaders.text.records import Attribution, Marked, Quote, Span
from loaders.text.tokens import Tokens

__all__ = ["Attributed", "attribute", "find_attributions"]


class Attributed(NamedTuple):
    """The attributions and quotations of an article, and the grammar they were found by."""

    attributions: tuple[Attribution, ...]
    quotes: tuple[Quote, ...]
    scans: list[Scan]


def find_attributions(
    tokens: Tokens, marked: tuple[Marked, ...]
) -> tuple[tuple[Attribution, ...], tuple[Quote, ...]]:
    """Return every attribution of an article and every quotation with what it is.

    Attributions are in the order of their contents, an outer one before those inside it.
    """
    return attribute(tokens, marked)[:2]


def attribute(tokens: Tokens, marked: tuple[Marked, ...]) -> Attributed:
    """Return what `find_attributions` returns, with the parsed units for the stages after it."""
    page = make_page(tokens, marked)
    tags = tag_page(page)
    turns = find_turns(page)
    found = scans(page, _set_off(tags, turns))
    turns += find_headings(page, tags)
    tagger = Tagger(page, found, turns)
    drafts = tagger.find()
    drafts += turns
    taken = tagger.used
    nominal = find_nominals(page, found, taken)
    weaker = find_verbs(page, found, taken, drafts) + nominal
    weaker += find_according(page, found, taken)
    drafts += _released(page, tags, weaker, drafts)
    drafts = _without_weak_children(page, _settled(drafts))
    passed = find_cited(page, found, drafts)
    adopt(page, drafts)
    quotes = insert_cited(drafts, classify(page, drafts), passed)
    parents = _parents(drafts)
    attributions = tuple(
        draft.finished(page, parent) for draft, parent in zip(drafts, parents, strict=True)
    )
    return Attributed(attributions, quotes, found)


def _set_off(tags: str, turns: list[Draft]) -> str:
    """Return the tags with the names that open turns as breaks: no part of what is said."""
    letters = list(tags)
    for draft in turns:
        if draft.source and draft.cue:
            letters[draft.source[0] : draft.cue[1]] = ";" * (draft.cue[1] - draft.source[0])
    return "".join(letters)


_LEADS = frozenset("kWf&y,")  # what leads to a clause and is no part of the one before
_DEEPEST = 50  # attributions that may hold one another
_VOICES = frozenset(
    {"that-clause", "bare clause", "wh-clause", "according to", "as-clause", "clause before"}
    | {"clause before, inverted", "verb and quoted words", "noun and that-clause", "turn"}
    | {"tag before", "tag after", "tag after, inverted", "untagged quotation", "name and colon"}
)
"""The rules by which a second voice speaks inside another's words."""


def _released(page: Page, tags: str, drafts: list[Draft], quoting: list[Draft]) -> list[Draft]:
    """Return drafts whose contents end before a speaker's tag that stands in them.

    `She spoke of debts when he asked, "Whose?"`: what he asks is no part of what she speaks of.
    """
    starts = sorted(
        min(draft.source or draft.cue, draft.cue)[0]
        for draft in quoting
        if draft.cue and draft.quotes and page.quoted[draft.cue[0]] < 0
    )
    kept = []
    for draft in drafts:
        content = draft.contents[-1]
        first, end = page.range_of(content)
        at = bisect_left(starts, first)
        if at < len(starts) and starts[at] < end and page.quoted[first] < 0:
            end = starts[at]
            while end > first and tags[end - 1] in _LEADS:
                end -= 1
            span = page.content_span(first, end) if end > first else None
            if span is None:
                continue
            draft.contents[-1] = span
        kept.append(draft)
    return kept


def _hull(draft: Draft) -> Span:
    if len(draft.contents) == 1:
        return draft.contents[0]
    return Span(min(s.start for s in draft.contents), max(s.end for s in draft.contents))


def _settled(drafts: list[Draft]) -> list[Draft]:
    """Return the drafts in order, without those whose content another has already."""
    drafts.sort(key=lambda draft: (_hull(draft).start, -_hull(draft).end))
    kept: list[Draft] = []
    seen: set[Span] = set()
    before: Span | None = None
    for draft in drafts:
        if before is not None:
            _clip(draft, before)
        hull = _hull(draft)
        if hull not in seen:
            seen.add(hull)
            kept.append(draft)
            before = hull
    return kept


def _clip(draft: Draft, before: Span) -> None:
    """End a clause that begins inside another's content where that content ends."""
    start, end = draft.contents[0].start, draft.contents[0].end
    crosses = before.start < start < before.end < end
    if crosses and len(draft.contents) == 1 and not draft.quotes:
        draft.contents = [Span(start, before.end)]


def _without_weak_children(page: Page, drafts: list[Draft]) -> list[Draft]:
    """Drop what is inside another's words and only a verb with a phrase, or nobody's.

    Inside reported speech "they want peace" is part of what is said; a second voice is
    one that says, thinks or is quoted.
    """
    return [
        draft
        for draft, parent in zip(drafts, _parents(drafts), strict=True)
        if parent is None
        or (draft.rule in _VOICES and not _impersonal(page, draft))
        or _holds_quotation(page, draft)
    ]


def _holds_quotation(page: Page, draft: Draft) -> bool:
    """Tell whether a content has a quotation of its own: its words must find their speaker."""
    first, end = page.range_of(_hull(draft))
    own = page.quoted[draft.cue[0]] if draft.cue else -1
    return any(page.quoted[token] not in {own, -1} for token in range(first, end))


def _impersonal(page: Page, draft: Draft) -> bool:
    if draft.source is None:
        return draft.rule != "untagged quotation" and not draft.quotes
    first, end = draft.source
    return end - first == 1 and page.lowers[first] in {"it", "which", "that", "this"}


def _parents(drafts: list[Draft]) -> list[int | None]:
    """Return for each draft the index of the innermost one whose content holds it."""
    parents: list[int | None] = []
    open_ones: deque[int] = deque(maxlen=_DEEPEST)
    hulls = [_hull(draft) for draft in drafts]
    for index, hull in enumerate(hulls):
        while open_ones and hulls[open_ones[-1]].end <= hull.start:
            open_ones.pop()
        if drafts[index].through is not None:
            parents.append(index - 1)
        else:
            parents.append(next((e for e in reversed(open_ones) if _holds(drafts[e], hull)), None))
        open_ones.append(index)
    return parents


def _holds(draft: Draft, hull: Span) -> bool:
    return any(content.holds(hull) for content in draft.contents)
