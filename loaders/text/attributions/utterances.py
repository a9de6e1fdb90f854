"""Whether a quotation stands by itself: as a sentence, as all there is of a paragraph."""

from loaders.text.attributions.lexicon import verb_forms
from loaders.text.attributions.page import Page
from loaders.text.attributions.words import BREAKS, MARKS, SENTENCE_ENDS, SMALL, TAG_LEADS
from loaders.text.grammar.state import SPEECH

_FEWEST = 5  # tokens of an utterance, marks included
_SPEAKERS = frozenset({"he", "she", "they", "the", "a", "one"})
_TITLE_WORDS = 8
_ENDS = frozenset({".", "!", "?", ",", "…", "—", ")", "]"})


def fills_block(page: Page, first: int, end: int) -> bool:
    """Tell whether the block that the quotation begins holds nothing but quotations."""
    block = page.block(first)
    if first and page.block(first - 1) == block:
        return False
    while end < len(page.words) and page.block(end) == block:
        if page.quoted[end] < 0 and page.words[end] not in SENTENCE_ENDS:
            return False
        end += 1
    return True


def is_utterance(page: Page, index: int, first: int, end: int) -> bool:
    """Tell whether a quotation stands as a sentence of its own."""
    start, _ = page.sentence(first)
    words = page.marked[index].span.of(page.tokens.text)
    if end - first < _FEWEST or not words[:1] or (words[0], words[-1]) == ("(", ")"):
        return False  # a stage direction says nothing
    opens = first == start or page.quoted[first - 1] >= 0 or page.words[first - 1] in {":", ")"}
    begins = words[0].isupper() or words[0] in "[(.…'‘" or words[0].isdigit()
    if first and (page.words[first - 1] in SENTENCE_ENDS or page.words[first - 1][-1] == "."):
        opens = True
    closed = words.rstrip(" '’\"”")[-1:] in _ENDS
    return opens and begins and (closed or not page.marked[index].is_closed)


def stands_apart(page: Page, index: int, first: int, end: int) -> bool:
    """Tell whether a quotation is no part of the grammar of the words around it.

    It is an utterance, or what a tag can follow or lead up to.
    """
    if is_utterance(page, index, first, end):
        return True
    start, _ = page.sentence(first)
    before = page.words[first - 1] if first > start else "."
    if before not in BREAKS and before != ",":
        return False
    last = last_word(page, first, end)
    after = page.words[end] if end < len(page.words) else "."
    if last in TAG_LEADS or after == ",":
        return True
    capital = page.marked[index].span.of(page.tokens.text)[:1].isupper()
    if before == "." and capital and end - first >= _FEWEST and not is_title(page, index):
        return after[:1].isupper() or after in _SPEAKERS or _speaks(after)
    closes = end >= page.sentence(first)[1] and end - first >= _FEWEST
    return before in {",", ":"} and (capital or closes)


def _speaks(word: str) -> bool:
    """Tell whether a word is a verb of speech in a form that tags have ("said")."""
    form = verb_forms().get(word)
    return form is not None and form.verb.frames >= SPEECH and bool(form.kinds & {"past", "s"})


def is_title(page: Page, index: int) -> bool:
    """Tell whether all longer words of a quotation are capitalised, as in the title of a work."""
    words = page.marked[index].span.of(page.tokens.text).split()
    telling = [word for word in words if word.lower() not in SMALL]
    return len(words) <= _TITLE_WORDS and all(not word[0].islower() for word in telling)


def last_word(page: Page, first: int, end: int) -> str:
    """Return the last token of a quotation that is no mark."""
    last = end - 1
    while last > first and page.words[last] in MARKS:
        last -= 1
    return page.words[last]
