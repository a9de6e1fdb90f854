"""Attributions that "according to" makes, before or after what it reports."""

from loaders.text.attributions.connectives import past_connective
from loaders.text.attributions.draft import Draft
from loaders.text.attributions.ends import trim
from loaders.text.attributions.heads import can_speak
from loaders.text.attributions.page import Page
from loaders.text.attributions.phrases import phrase_at
from loaders.text.attributions.scan import Scan
from loaders.text.records import Span


def find_according(page: Page, found: list[Scan], taken: set[int]) -> list[Draft]:
    """Return the attributions in the order of the text; `taken` holds tokens of tags."""
    drafts = []
    for scan in found:
        if "according" not in scan.words:
            continue
        for at, (_, start, _) in enumerate(scan.parse.chunks):
            leads = scan.words[start : start + 2] == ["according", "to"]
            if leads and scan.unit.at[start] not in taken:
                draft = _according(page, scan, at)
                if draft is not None:
                    drafts.append(draft)
    return drafts


def _according(page: Page, scan: Scan, at: int) -> Draft | None:
    tags = scan.unit.tags
    start = scan.parse.chunks[at][1]
    first = _clause_start(scan, start)
    fronted = first == start
    verbal = any(first <= verb.start < start and verb.finite for verb in scan.parse.verbs)
    named = phrase_at(scan, at + 2, fronted=not verbal)
    if named is None or not can_speak(page, scan.tokens(*named[0])):
        return None
    source, after = named
    contents: list[Span | None] = []
    if not fronted:
        end = trim(scan, first, start)
        first = past_connective(scan, first, end)
        contents.append(page.content_span(*scan.tokens(first, end)) if end > first else None)
    position = scan.parse.chunks[after][1] if after < len(scan.parse.chunks) else len(tags)
    if not verbal and position < len(tags) and tags[position] == ",":
        end = trim(scan, position + 1, _sentence_end(scan, position))
        if end > position + 1:
            contents.append(page.content_span(*scan.tokens(position + 1, end)))
    spans = [span for span in contents if span is not None]
    if not spans:
        return None
    return Draft(scan.tokens(*source), scan.tokens(start, start + 2), spans, "according to")


def _clause_start(scan: Scan, at: int) -> int:
    """Return where the clause that "according to" closes begins."""
    tags = scan.unit.tags
    first = at
    inside = scan.quoted[at]
    while first > 0 and tags[first - 1] not in ";:" and inside in (-1, scan.quoted[first - 1]):
        first -= 1
    while first < at and tags[first] == ",":
        first += 1
    return first


def _sentence_end(scan: Scan, at: int) -> int:
    """Return where a semicolon, or the unit, ends what follows."""
    found = scan.unit.tags.find(";", at)
    return found if found >= 0 else len(scan.unit.tags)
