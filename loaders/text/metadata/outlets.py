"""The addresses and notices by which a document says who published it."""

import re
from urllib.parse import urlsplit

from loaders.text.records import Block, BlockKind, Segmented, Span

_LABEL = re.compile(
    r"(?:url|link|address|permalink|source|article|web|from|at)\s?:\s*$", re.IGNORECASE
)
_LABELLED = re.compile(r"(?!<?(?:https?|www\.))[^:]{1,110}:\s", re.IGNORECASE)
_HOST = re.compile(r"[\w.-]+")  # any script
_SQUASH = re.compile(r"[\W_]+")
_NOTICE = re.compile(
    r"(?:©|\([cC]\)|&copy;|\b[Cc]opyright\b|\bCOPYRIGHT\b)(?:\s?(?:©|\([cC]\)|&copy;|[Cc]opyright|[Bb]y\b|\d{4}(?:\s?[-–]\s?\d{2,4})?,?)){0,6}+\s?"
    r"(?P<holder>[^\W\d_a-z][^|•·\n;©]{1,80}?)"
    r"(?=\s?(?:[|•·\n;©]|\.(?:\s|$)|,?\s(?:all|ALL|All)\s[Rr]ights|,?\s\d{4}|$))"
)
_RIGHTS = re.compile(
    r"(?:all rights|reserved|the author|protected|notice|policy|contact|terms)\b", re.IGNORECASE
)


def squash(text: str) -> str:
    """Return the letters and digits alone, in lower case."""
    return _SQUASH.sub("", text).lower()


def own_urls(source: str, segmented: Segmented) -> list[Span]:
    """Return the places, in the text, of the document's own address.

    Of several addresses it is the labelled one, else the one above the first paragraph.
    """
    blocks = segmented.blocks
    found = [
        (index, block, block.span)
        for index, block in enumerate(blocks)
        if block.kind is BlockKind.URL and block.span is not None
    ]
    if len({span.of(segmented.text) for _, _, span in found}) > 1:
        body = next(
            (block.source.start for block in blocks if block.kind is BlockKind.PARAGRAPH), 0
        )
        labelled = [
            each
            for each in found
            if _LABELLED.match(each[1].source.of(source))
            or (each[0] and _is_label(source, blocks[each[0] - 1]))
        ]
        found = labelled or [each for each in found if each[1].source.start < body]
    return [span for _, _, span in found[:1]]


def _is_label(source: str, block: Block) -> bool:
    return block.span is None and bool(
        _LABEL.search(source, max(0, block.source.end - 40), block.source.end)
    )


def host_of(url: str) -> str:
    """Return the host of an address, in lower case and without "www."; "" where it has none."""
    try:
        host = urlsplit(url if "//" in url else f"//{url}").hostname or ""
    except ValueError:
        return ""
    return host.removeprefix("www.") if _HOST.fullmatch(host) else ""


def place_of_host(text: str, address: Span, host: str) -> Span:
    """Return where the host of an address stands: all of the address if it is written otherwise."""
    found = re.search(re.escape(host), address.of(text), re.IGNORECASE)
    return Span(address.start + found.start(), address.start + found.end()) if found else address


def path_of(url: str) -> str:
    """Return the path of an address; all of it where it has no host, or none that can be."""
    try:
        return urlsplit(url).path if "//" in url else url
    except ValueError:
        return url


def copyright_holder(text: str) -> tuple[str, Span] | None:
    """Return whom the last copyright notice in the text names, and where."""
    last = None
    for match in _NOTICE.finditer(text):
        if not _RIGHTS.match(match["holder"]):
            last = match
    if last is None:
        return None
    words = last["holder"].rstrip(" ,-–")
    return words, Span(last.start("holder"), last.start("holder") + len(words))
