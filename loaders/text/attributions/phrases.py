"""Who says it, after the verb: the noun phrase that follows an inverted cue or a preposition."""

from loaders.text.attributions.scan import Scan
from loaders.text.attributions.words import MEDIUM_NOUNS, TIME_WORDS
from loaders.text.grammar.times import TIME_NOUNS
from loaders.text.nouns import noun_class

Range = tuple[int, int]
_JOINING = frozenset(
    {"of", "for", "from", "at", "with", "in", "to", "on", "behind", "against", "about"}
)


def phrase_at(scan: Scan, chunk: int, *, fronted: bool = False) -> tuple[Range, int] | None:
    """Return the noun phrase that begins with a chunk, and the chunk after it.

    The phrase is a range of positions, with its apposition. A `fronted` one ends at the
    comma that the sentence goes on after: it has an apposition only where a second comma
    closes one.
    """
    chunks = scan.parse.chunks
    if chunk >= len(chunks) or chunks[chunk][0] != "N":
        return None
    start = chunks[chunk][1]
    at = _over_modifier(scan, _simple(scan, chunk))
    over = _over_apposition(scan, at)
    if fronted and not (over < len(chunks) and chunks[over][0] == "," and over > at):
        over = at
    return (start, chunks[over - 1][2]), over


def _simple(scan: Scan, at: int) -> int:
    """Return the chunk after a noun phrase with the phrases that hang on it."""
    chunks = scan.parse.chunks
    at += 1
    while at + 1 < len(chunks) and chunks[at + 1][0] == "N":
        kind, start, _ = chunks[at]
        follower = chunks[at + 1]
        lead = scan.words[start]
        written = lead == "by" and noun_class(scan.words[start - 1])[1] == "document"
        joins = kind == "f" and (lead in _JOINING or written) and not _is_adjunct(scan, follower)
        if not joins and not (kind == "&" and scan.unit.tags[follower[1]] in "NdQq"):
            break
        at += 2
    return at


def _over_modifier(scan: Scan, at: int) -> int:
    """Return the chunk after "who asked not to be named", "obtained by Lee", or `at`."""
    chunks = scan.parse.chunks
    if at + 1 >= len(chunks):
        return at
    kind, start, _ = chunks[at]
    tag = scan.unit.tags[start]
    reduced = (tag == "P" or kind == "a") and chunks[at + 1][0] in "fN"
    if not reduced and (kind != "w" or chunks[at + 1][0] != "V"):
        return at
    after = at + 1
    while after < len(chunks) and chunks[after][0] not in ",.;:-Xtk&y":
        after += 1
    return after


def _is_adjunct(scan: Scan, chunk: tuple[str, int, int]) -> bool:
    """Tell whether a phrase is the time or medium of the saying, not part of the source."""
    _, start, end = chunk
    words = scan.words[start:end]
    if scan.is_time(start, end) or words[-1][0].isdigit():
        return True
    return any(word in TIME_WORDS or word in TIME_NOUNS or word in MEDIUM_NOUNS for word in words)


def _over_apposition(scan: Scan, at: int) -> int:
    """Return the chunk that ends ", a doctor with the agency", or `at`."""
    chunks = scan.parse.chunks
    while at + 1 < len(chunks) and chunks[at][0] == ",":
        kind, start, end = chunks[at + 1]
        if kind == "w":
            after = at + 2
            while after < len(chunks) and chunks[after][0] not in ",.;:-X":
                after += 1
        elif kind == "N" and not scan.is_time(start, end) and scan.unit.tags[start] not in "io":
            after = _simple(scan, at + 1)
            if (
                after < len(chunks)
                and chunks[after][0] == "V"
                and scan.unit.tags[chunks[after][1]] in "MHBOzDv"
            ):
                return at
            while after < len(chunks) and chunks[after][0] not in ",.;:-X":
                after += 1
        else:
            return at
        at = after
    return at
