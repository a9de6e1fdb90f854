"""Who said what: sources, cues and contents, and what every quotation is.

The terms are those of the PARC and PolNeAR corpora. Rules and word lists only: each
attribution names the rule that found it.
"""

from collections import deque

from loaders.text.attributions.according import find_according, find_nominal
from loaders.text.attributions.classify import classify
from loaders.text.attributions.clauses import find_clauses
from loaders.text.attributions.draft import Draft
from loaders.text.attributions.groups import find_groups
from loaders.text.attributions.page import Page, make_page
from loaders.text.attributions.tags import Tagger
from loaders.text.attributions.trailing import SECOND_VOICE
from loaders.text.records import Attribution, Marked, Quote, Span
from loaders.text.tokens import Tokens

__all__ = ["find_attributions"]


def find_attributions(
    tokens: Tokens, marked: tuple[Marked, ...]
) -> tuple[tuple[Attribution, ...], tuple[Quote, ...]]:
    """Return every attribution of an article and every quotation with what it is.

    Attributions are in the order of their contents, an outer one before those inside it.
    """
    page = make_page(tokens, marked)
    groups = find_groups(page)
    tagger = Tagger(page, groups)
    drafts = tagger.find()
    drafts += find_clauses(page, groups, drafts)
    drafts += find_according(page) + find_nominal(page)
    drafts = _without_weak_children(page, _settled(drafts))
    quotes = classify(page, drafts)
    parents = _parents(drafts)
    attributions = tuple(
        draft.finished(page, parent) for draft, parent in zip(drafts, parents, strict=True)
    )
    return attributions, quotes


_DEEPEST = 50  # attributions that may hold one another
_VOICES = frozenset(
    {
        "that-clause",
        "bare clause",
        "wh-clause",
        "according to",
        "clause before",
        "as-clause",
        SECOND_VOICE,
    }
    | {"clause before, inverted", "verb and quoted words", "noun and that-clause"}
    | {"tag before", "tag after", "tag after, inverted", "untagged quotation", "name and colon"}
)
"""The rules by which a second voice speaks inside another's words."""


def _hull(draft: Draft) -> Span:
    return Span(min(s.start for s in draft.contents), max(s.end for s in draft.contents))


def _settled(drafts: list[Draft]) -> list[Draft]:
    """Return the drafts in order, without those whose content another has already."""
    drafts.sort(key=lambda draft: (_hull(draft).start, -_hull(draft).end))
    kept: list[Draft] = []
    seen: set[tuple[Span, tuple[int, int] | None]] = set()
    for draft in drafts:
        if kept:
            _clip(draft, _hull(kept[-1]))
        hull = _hull(draft)
        voice = draft.source if draft.rule == SECOND_VOICE else None
        if (hull, voice) not in seen:
            seen.add((hull, voice))
            kept.append(draft)
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
        parents.append(next((e for e in reversed(open_ones) if _holds(drafts[e], hull)), None))
        open_ones.append(index)
    return parents


def _holds(draft: Draft, hull: Span) -> bool:
    return any(content.holds(hull) for content in draft.contents)
