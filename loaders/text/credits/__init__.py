"""Which outlets and agencies an article credits with what it tells, by its own words."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from loaders.text.credits.lexicon import is_agency
from loaders.text.credits.lines import CUES, credit_of, line_of
from loaders.text.credits.namings import Naming, in_brackets, line_tokens, namings, not_persons
from loaders.text.credits.told import Saying
from loaders.text.edits import Way
from loaders.text.records import (
    PROSE,
    Attribution,
    Block,
    BlockKind,
    Credit,
    CreditKind,
    Names,
    Segmented,
    Span,
)
from loaders.text.tokens import Tokens

__all__ = ["find_credits", "is_agency"]

_NO_CREDITS = frozenset({BlockKind.HEADLINE, BlockKind.URL, BlockKind.TAGS, BlockKind.DATE})
_HEADER = frozenset({BlockKind.HEADLINE, BlockKind.BYLINE, BlockKind.DATE, BlockKind.SUMMARY})
_CUE = re.compile(
    r"©|\(c\)|copyright|sources?\s?:|via\s?:|contribut|reporting|(?:inputs?|files|material) from"
    r"|^\W{0,2}by\s",
    re.IGNORECASE | re.MULTILINE,
)
_LONGEST = 400  # characters of a line of boilerplate that is looked at
_MOST = 500  # such lines


def find_credits(
    source: str,
    article: Segmented,
    tokens: Tokens,
    names: Names,
    attributions: tuple[Attribution, ...],
) -> tuple[Credit, ...]:
    """Return the credits of a document in the order of the source, one a place.

    `source` is the text that was segmented; the credits' sources are in it. A headline
    credits nobody, nor does a picture's credit; an outlet that is fined, watched or sold
    is only spoken of.
    """
    found = {
        (each.source.start, each.source.end): each
        for each in (
            *_in_text(article, tokens, names, attributions),
            *_in_boilerplate(source, article),
        )
    }
    return tuple(found[place] for place in sorted(found))


def _in_text(
    article: Segmented,
    tokens: Tokens,
    names: Names,
    attributions: tuple[Attribution, ...],
) -> Iterator[Credit]:
    way = Way(article.edits)
    found = not_persons(namings(tokens), tokens, names)
    starts = [each.span.start for each in found]
    told = _told(found, Saying(tokens, attributions))
    last = max((i for i, each in enumerate(article.blocks) if each.span is not None), default=0)
    may_contribute = any(cue in article.text for cue in CUES)
    for index, block in enumerate(article.blocks):
        if block.span is None or block.kind in _NO_CREDITS:
            continue
        if block.kind in PROSE:
            first, end = (bisect_left(starts, edge) for edge in block.span)
            inside = found[first:end]
        else:
            inside = namings(line_tokens(article.text, *block.span))
            if block.kind is BlockKind.DATELINE and not inside:
                inside = in_brackets(article.text, block.span)
        if not inside:
            continue
        is_alone = _signs(article.blocks, index, last)
        line = line_of(article.text, block.span, block.kind, inside, is_alone=is_alone)
        for each in inside:
            kind = credit_of(line, each, may_contribute=may_contribute)
            if kind is None and each.span.start in told and block.kind in PROSE:
                kind = CreditKind.TOLD
            if kind is not None:
                place = Span(way.back(each.span.start), way.back(each.span.end, end=True))
                yield Credit(kind, each.outlet, each.span, place)


def _told(found: list[Naming], saying: Saying) -> set[int]:
    """Return where the outlets are named through which somebody's words come."""
    told: set[int] = set()
    credited: Naming | None = None
    for each in found:
        if saying.told(each, credited):
            told.add(each.span.start)
            credited = each
        else:
            credited = None
    return told


def _signs(blocks: tuple[Block, ...], index: int, last: int) -> bool:
    """Tell whether a line with an agency's name alone signs the text, and no picture.

    It does right below the headline or byline, or at the very end, away from captions.
    """
    prose = [block for block in blocks[max(0, index - 1) : index + 2] if block.span is not None]
    near = {block.kind for block in prose if block is not blocks[index]}
    if BlockKind.CAPTION in near:
        return False
    before = blocks[index - 1].kind if index else None
    return before in _HEADER or index == last


def _in_boilerplate(source: str, article: Segmented) -> Iterator[Credit]:
    lines = 0
    for block in article.blocks:
        if block.span is not None:
            continue
        at = block.source.start
        while (cue := _CUE.search(source, at, block.source.end)) and lines < _MOST:
            start = max(block.source.start, source.rfind("\n", block.source.start, cue.end()) + 1)
            stop = source.find("\n", cue.end(), block.source.end)
            end = stop if stop >= 0 else block.source.end
            at = max(end, cue.end())
            lines += 1
            if end - start > _LONGEST:
                continue
            inside = namings(line_tokens(source, start, end))
            line = line_of(source, Span(start, end), BlockKind.BOILERPLATE, inside)
            for each in inside:
                kind = credit_of(line, each, may_contribute=True)
                if kind is not None:
                    yield Credit(kind, each.outlet, None, each.span)
