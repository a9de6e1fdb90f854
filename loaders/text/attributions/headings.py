"""Headings that report: "Lee: Taxes must fall", "Poll: Lee leads in Ohio"."""

from loaders.text.attributions.draft import Draft
from loaders.text.attributions.page import Page
from loaders.text.attributions.words import SENTENCE_ENDS
from loaders.text.nouns import noun_class

_LONGEST_LEAD = 7  # tokens before the colon
_LEAD_TAGS = frozenset("NnsQadfm&")
_LABELS = frozenset(
    "update video watch listen notice note byline latest email live breaking exclusive".split()
)


def find_headings(page: Page, tags: str) -> list[Draft]:
    """Return an attribution for every heading that a speaker and a colon open.

    The speaker is somebody the article names elsewhere, or a noun for one ("Poll").
    """
    drafts = []
    named: set[str] | None = None
    for index, (first, end) in enumerate(page.tokens.sentences):
        colon = _colon(page, index, first, end)
        if colon < 0 or not all(tag in _LEAD_TAGS for tag in tags[first:colon]):
            continue
        if named is None:
            named = _named(page, tags)
        if _speaks(page, first, colon, named):
            span = page.content_span(colon + 1, end)
            if span is not None:
                cue = colon, colon + 1
                drafts.append(Draft((first, colon), cue, [span], "heading and colon"))
    return drafts


def _colon(page: Page, index: int, first: int, end: int) -> int:
    """Return the colon near the beginning of a block that is one sentence, or -1."""
    blocks = page.tokens.blocks
    alone = blocks[index : index + 2].count(blocks[index]) == 1
    alone = alone and (index == 0 or blocks[index - 1] != blocks[index])
    stopped = end > first and page.words[end - 1] in SENTENCE_ENDS
    if not alone or (index and stopped):
        return -1
    for token in range(first + 1, min(end - 2, first + _LONGEST_LEAD + 1)):
        if page.words[token] == ":":
            return token
    return -1


def _named(page: Page, tags: str) -> set[str]:
    """Return the names inside the article's sentences, where capitals tell."""
    starts = {first for first, _ in page.tokens.sentences[1:]}
    _, opening = page.tokens.sentences[0]
    return {
        page.words[token]
        for token in range(opening, len(page.words))
        if tags[token] == "N" and token not in starts
    }


def _speaks(page: Page, first: int, colon: int, named: set[str]) -> bool:
    words = page.words[first:colon]
    capitals = [word for word in words if word[0].isupper()]
    if words[-1].lower() in _LABELS or 2 * len(capitals) < len(words):
        return False
    return words[-1] in named or noun_class(words[-1].lower())[1] != "" or words[-1].isupper()
