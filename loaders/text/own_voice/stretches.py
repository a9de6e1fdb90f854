"""Which runs of tokens an article says in its own voice: sentences, or what is left of them."""

from collections.abc import Iterator, Sequence
from functools import cache

from loaders.text.own_voice.lexicon import finite_at, is_past, phrases, words
from loaders.text.records import Attribution, Block, BlockKind, Quote, Span
from loaders.text.tokens import Tokens

Range = tuple[int, int]
_TELLING = frozenset({BlockKind.PARAGRAPH, BlockKind.SUMMARY, BlockKind.CAPTION})
# "It rejected her call for talks" states what it did; the call is hers.
_NOMINAL = "noun"
_LINKS = frozenset({"and", "but", "while", "yet"})
_PRONOUNS = frozenset({"he", "she", "it", "they", "this", "these", "those", "there", "neither"})
_DETERMINERS = frozenset({"the", "a", "an", "his", "her", "its", "their", "some", "many", "no"})
_EDGES = frozenset(",;:—–-.!")
_MARKS = frozenset("\"'“”‘’")
_SUBJECT_REACH = 8  # tokens in which a clause shows its verb
_FEWEST = 4  # tokens of a statement


def stretches(
    tokens: Tokens,
    blocks: Sequence[Block],
    attributions: Sequence[Attribution],
    quotes: Sequence[Quote],
) -> Iterator[Range]:
    """Yield the runs of tokens that stand in nobody's words, a clause each, in order.

    A sentence that reports speech is left out but for a main clause before or after it.
    """
    covered = _covered(tokens, attributions, quotes)
    for index, (first, end) in enumerate(tokens.sentences):
        if blocks[tokens.blocks[index]].kind not in _TELLING or tokens.words[end - 1] == "?":
            continue
        for run in _free(tokens, covered, first, end):
            for clause in _clauses(tokens, *run):
                trimmed = _trimmed(tokens, *clause)
                if trimmed[1] - trimmed[0] >= _FEWEST:
                    yield trimmed


def _covered(
    tokens: Tokens, attributions: Sequence[Attribution], quotes: Sequence[Quote]
) -> bytearray:
    """Return for each token whether it belongs to somebody's words or to the report of them."""
    covered = bytearray(len(tokens.words))

    def cover(span: Span) -> None:
        first, end = tokens.within(span)
        covered[first:end] = b"\1" * (end - first)

    for attribution in attributions:
        if attribution.rule.startswith(_NOMINAL) and not _reports(tokens, attribution):
            continue
        for span in (*attribution.source, *attribution.cue, *attribution.content):
            cover(span)
    for quote in quotes:
        if quote.attribution is not None:
            cover(quote.span)
    return covered


def _reports(tokens: Tokens, attribution: Attribution) -> bool:
    """Tell whether a noun's cue has a verb: "voiced her fear that", not "her fear that"."""
    return any(
        finite_at(tokens, at)
        for cue in attribution.cue[:1]
        for at in range(*tokens.within(cue))[:_SUBJECT_REACH]
    )


def _free(tokens: Tokens, covered: bytearray, first: int, end: int) -> Iterator[Range]:
    """Yield a sentence that reports nothing whole, of another its main clauses at the edges."""
    told = covered[first:end]
    if not any(told):
        yield first, end
        return
    before = first + told.index(1)
    after = first + told.rindex(1) + 1
    until = _clause_end(tokens, first, before)
    if until is not None and _states(tokens, first, until):
        yield first, until
    if after < end and _opens_clause(tokens, after, end):
        yield after, end


def _clause_end(tokens: Tokens, first: int, before: int) -> int | None:
    """Return where a clause ends that stands before reported speech, None where none does.

    A mark, a conjunction or a relative must part the two: in "rejected his call" none does.
    """
    at, is_parted = before, False
    while at > first and (tokens.words[at - 1] in _EDGES or tokens.lowers[at - 1] in _dangling()):
        at -= 1
        is_parted = is_parted or tokens.lowers[at] in _parting()
    return at if is_parted else None


@cache
def _parting() -> frozenset[str]:
    return words("subordinate") | _LINKS | {",", ";", "—", "–"}


@cache
def _dangling() -> frozenset[str]:
    """Return the words that only lead to what follows them."""
    return _parting() | _DETERMINERS | {"of", "by", "to", "in", "at", "with", "for", "on"}


def _clauses(tokens: Tokens, first: int, end: int) -> Iterator[Range]:
    """Yield the main clauses that semicolons, or commas with a conjunction, set side by side."""
    start = first
    for at in range(first + 1, end - 1):
        if tokens.words[at] not in {";", ","}:
            continue
        if _opens_clause(tokens, at, end) and _states(tokens, start, at):
            yield start, at
            start = at
    yield start, end


def _opens_clause(tokens: Tokens, at: int, end: int) -> bool:
    """Tell whether a mark leads to a main clause: ", and the ferry sank", "; it sank"."""
    mark = tokens.words[at]
    if mark == ";":
        return _has_subject(tokens, at + 1, end)
    if mark != "," or at + 2 >= end or tokens.lowers[at + 1] not in _LINKS:
        return False
    return _has_subject(tokens, at + 2, end)


def _has_subject(tokens: Tokens, at: int, end: int) -> bool:
    if at >= end:
        return False
    word, lower = tokens.words[at], tokens.lowers[at]
    if lower not in _PRONOUNS | _DETERMINERS and not word[0].isupper():
        return False
    reach = min(end, at + _SUBJECT_REACH)
    for place in range(at + 1, reach):
        if tokens.words[place] == ",":
            return False
        if finite_at(tokens, place) and not _is_modifier(tokens, place):
            return True
    return False


def _is_modifier(tokens: Tokens, at: int) -> bool:
    """Tell a participle before a noun: "the recently dismissed deputy"."""
    before = tokens.lowers[at - 1]
    return is_past(tokens.lowers[at]) and (before in _DETERMINERS or before.endswith("ly"))


def _states(tokens: Tokens, first: int, end: int) -> bool:
    """Tell whether a run has a verb of its own."""
    return end - first >= _FEWEST and any(finite_at(tokens, at) for at in range(first, end))


def _trimmed(tokens: Tokens, first: int, end: int) -> Range:
    """Return a run without marks at its edges and without words that only lead to it."""
    alone = sum(tokens.words[at] in _MARKS for at in range(first, end)) % 2 == 1
    edges = _EDGES | _MARKS if alone else _EDGES
    last = -1
    while first != last:
        last = first
        while first < end and tokens.words[first] in edges:
            first += 1
        first = _past_lead(tokens, first, end)
    while end > first and tokens.words[end - 1] in edges:
        end -= 1
    return first, end


def _past_lead(tokens: Tokens, first: int, end: int) -> int:
    if first >= end:
        return first
    if tokens.lowers[first] in words("connective"):
        return first + 1
    for phrase in phrases("connective"):
        if tuple(tokens.lowers[first : first + len(phrase)]) == phrase:
            return first + len(phrase)
    return first
