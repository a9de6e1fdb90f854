"""The names of a text whose every line is a paragraph."""

import re

from loaders.text.names import find_names
from loaders.text.records import Block, BlockKind, Names, Span
from loaders.text.tokens import Tokens, tokenize


def tokens_of(text: str) -> Tokens:
    blocks = [
        Block(BlockKind.PARAGRAPH, Span(*match.span()), Span(*match.span()))
        for match in re.finditer(r"[^\n]+", text)
    ]
    return tokenize(text, tuple(blocks))


def names_of(text: str) -> Names:
    return find_names(tokens_of(text))
