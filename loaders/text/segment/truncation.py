"""Whether a document shows that its article was cut off."""

import re
from itertools import islice

from loaders.text.records import Block, BlockKind, Segmented
from loaders.text.segment.notices import CUT_OFFS, pattern_of

_PLAIN = re.compile(r"^[\W_]+|[*_`\[\]]|\(https?://[^\s)]*\)|<https?://[^\s>]*>")
_CUT_OFF = re.compile(pattern_of(CUT_OFFS))
_ON = re.compile(
    r"(?:click (?:here )?(?:to )?)?(?:(?:read|see|view) (?:more|on|the (?:rest|full|whole|entire)"
    r"|full (?:story|article))|(?:continue|keep) reading)\b.{0,80}$"
)
_ELLIPSIS = re.compile(r"(?:…|\.{3}|\. \. \.)[\])\"”’»]*$")
_REACH = 12  # lines behind the last paragraph, among them those of share buttons and tags


def is_truncated(text: str, article: Segmented) -> bool:
    """Tell whether the last paragraph goes on elsewhere.

    A notice behind it says that one must subscribe or register to read on; or it breaks off
    with an ellipsis, and a link to the rest follows. `text` is what was segmented. An offer
    to subscribe, or a link to another article, tells nothing.
    """
    last = _last_paragraph(article.blocks)
    if last < 0:
        return False
    paragraph = article.blocks[last]
    cut = (
        line
        for block in article.blocks[last + 1 :]
        if block.kind is BlockKind.BOILERPLATE
        for line in block.source.of(text).splitlines()
    )
    behind = list(islice(filter(None, map(_plain, cut)), _REACH))
    if any(_CUT_OFF.match(line) for line in behind):
        return True
    said = paragraph.span.of(article.text).rstrip() if paragraph.span else ""
    return bool(behind and _ELLIPSIS.search(said) and _ON.match(behind[0]))


def _last_paragraph(blocks: tuple[Block, ...]) -> int:
    kinds = [block.kind for block in blocks]
    return len(kinds) - 1 - kinds[::-1].index(_PARAGRAPH) if _PARAGRAPH in kinds else -1


def _plain(line: str) -> str:
    """Return a block in lower case without marks of emphasis and links."""
    return " ".join(_PLAIN.sub("", line).split()).lower()


_PARAGRAPH = BlockKind.PARAGRAPH
