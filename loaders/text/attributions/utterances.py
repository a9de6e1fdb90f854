"""Whether a quotation stands by itself: as a sentence, as all there is of a paragraph."""

from loaders.text.attributions.page import Page
from loaders.text.attributions.words import SENTENCE_ENDS
from loaders.text.records import Span


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
    span: Span = page.marked[index].span
    words = span.of(page.tokens.text)
    if end - first < 5 or not words[:1]:
        return False
    opens = first == start or page.quoted[first - 1] >= 0 or page.words[first - 1] in {":", ")"}
    begins = words[0].isupper() or words[0] in "[(.…" or words[0].isdigit()
    if page.words[first - 1] in SENTENCE_ENDS and first:
        opens = True
    closed = words.rstrip()[-1:] in {".", "!", "?", ",", "…", "—", ")"}
    return opens and begins and (closed or not page.marked[index].is_closed)
