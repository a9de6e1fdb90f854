"""Turns of a transcript or interview: "LEE: …", "Q: …", a paragraph each."""

import re
from collections import Counter

from loaders.text.attributions.draft import Draft
from loaders.text.attributions.page import Page
from loaders.text.records import Span

_TURN = re.compile(
    r"[\"“]?\s{0,3}((?:[^\W\d_a-z][\w.’'-]{0,30})(?:\s[^\W\d_a-z][\w.’'-]{0,30}){0,4})\s?:\s+(?=\S)"
)
_FEWEST = 3  # turns from which an article is read as having them
_SPOKEN = re.compile(r"\b(?:I|we|We|you|You|my|My|our|Our|me|us)\b")
_QUOTED = re.compile('["“”]')
_LONGEST_NAME = 50


def find_turns(page: Page) -> list[Draft]:
    """Return an attribution for every paragraph that a speaker's name and a colon open.

    A name counts as a speaker's where it opens several paragraphs, itself or by its last
    word or initials, or where it is one of several in capitals.
    """
    found = []
    blocks = _blocks(page)
    for block, (start, end) in blocks.items():
        match = _TURN.match(page.tokens.text, start, min(end, start + _LONGEST_NAME))
        if match and any(map(str.isalpha, page.tokens.text[match.end() : end])):
            found.append((block, match.span(1), match.end(), end))
    names = Counter(page.tokens.text[slice(*name)] for _, name, _, _ in found)
    turns = [turn for turn in found if _speaks(page.tokens.text[slice(*turn[1])], names)]
    if len(turns) < _FEWEST:
        return []
    drafts = [_draft(page, Span(*name), Span(start, end)) for _, name, start, end in turns]
    for draft, (block, *_), (following, *_) in zip(drafts, turns, turns[1:], strict=False):
        between = [Span(*blocks[each]) for each in range(block + 1, following) if each in blocks]
        if all(_goes_on(each.of(page.tokens.text)) for each in between):
            draft.contents += between
    return drafts


def _goes_on(paragraph: str) -> bool:
    """Tell whether a paragraph between two turns is spoken too: it says "I" and quotes nobody."""
    return _SPOKEN.search(paragraph) is not None and not _QUOTED.search(paragraph)


def _blocks(page: Page) -> dict[int, tuple[int, int]]:
    """Return the characters of every block, from its first token to its last."""
    blocks: dict[int, tuple[int, int]] = {}
    tokens = page.tokens
    for (first, end), block in zip(tokens.sentences, tokens.blocks, strict=True):
        if first < end:
            start = blocks.get(block, (tokens.starts[first], 0))[0]
            blocks[block] = (start, tokens.ends[end - 1])
    return blocks


def _speaks(name: str, names: Counter[str]) -> bool:
    if names[name] > 1 or (name.isupper() and len(names) > 1):
        return True
    words = name.split()
    short = {words[-1], "".join(word[0] for word in words)}
    return len(words) > 1 and any(names[each] > 1 for each in short)


def _draft(page: Page, name: Span, words: Span) -> Draft:
    source = page.range_of(name)
    colon = source[1], source[1] + 1
    text = words.of(page.tokens.text)
    whole = text[:1] not in '"“' and text[-1:] in '"”'
    content = Span(words.start, words.end - 1) if whole else words
    # A mark may open before the name: the quotation is the turn's all the same.
    opened = page.quoted[source[0]]
    return Draft(source, colon, [content], "turn", [opened] if opened >= 0 else [])
