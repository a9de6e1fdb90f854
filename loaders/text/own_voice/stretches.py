"""Which runs of tokens an article says in its own voice: sentences, or what is left of them."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache

from loaders.text.grammar.lexicon import closed_words
from loaders.text.nouns import noun_class
from loaders.text.own_voice.edges import EDGES, trimmed
from loaders.text.own_voice.lexicon import finite_at, is_past, words
from loaders.text.own_voice.predicates import main_verb
from loaders.text.records import Attribution, Block, BlockKind, Quote, Span
from loaders.text.tokens import Tokens

Range = tuple[int, int]
_TELLING = frozenset({BlockKind.PARAGRAPH, BlockKind.SUMMARY, BlockKind.CAPTION})
# "It rejected her call for talks" states what it did; the call is hers.
_NOMINAL = "noun"
_ACTS = frozenset({"verb and object", "verb and preposition", "verb and gerund"})
_SOURCE, _SAID = 1, 2
_RELATIVES = frozenset({"who", "which"})
_HOLDING = frozenset("from of to about at into for is are was were be been not".split())
_LINKS = frozenset({"and", "but", "while", "yet"})
_PRONOUNS = frozenset({"he", "she", "it", "they", "this", "these", "those", "there", "neither"})
_DETERMINERS = frozenset({"the", "a", "an", "his", "her", "its", "their", "some", "many", "no"})
_DASHES = frozenset({"—", "–", "-", "--"})
_PARTING_MARKS = _DASHES | {";", ",", ":"}
_SUBJECT_REACH = 8  # tokens in which a clause shows its verb
_OPENING_REACH = 14  # tokens that may open a sentence before its subject is told
_OBJECT_REACH = 5  # tokens behind a verb that may tell of its object
_FEWEST = 4  # tokens of a statement


def stretches(
    tokens: Tokens,
    blocks: Sequence[Block],
    attributions: Sequence[Attribution],
    quotes: Sequence[Quote],
    days: Sequence[Span],
) -> Iterator[Range]:
    """Yield the runs of tokens that stand in nobody's words, a clause each, in order.

    A sentence that reports speech is left out but for a main clause before or after it. An
    act without a clause of its own ("called on Monday for talks") is the article's to tell
    where one of the `days` dates it, though what it is about is somebody's claim too.
    """
    reports = [each for each in attributions if not _is_told(tokens, each, days)]
    covered = _covered(tokens, reports, quotes)
    for index, (first, end) in enumerate(tokens.sentences):
        if blocks[tokens.blocks[index]].kind not in _TELLING or tokens.words[end - 1] == "?":
            continue
        for run in _free(tokens, covered, first, end):
            for clause in _clauses(tokens, *run):
                start, until = trimmed(tokens, *clause)
                if until - start >= _FEWEST:
                    yield start, until


def _is_told(tokens: Tokens, attribution: Attribution, days: Sequence[Span]) -> bool:
    """Tell whether the article tells of an act, and does not report what somebody says."""
    if attribution.rule.startswith(_NOMINAL):
        return not _reports(tokens, attribution)
    if attribution.rule not in _ACTS or attribution.parent is not None or not attribution.cue:
        return False
    at, _ = tokens.within(attribution.cue[0])
    if tokens.lowers[at].endswith("ing"):
        return False  # "unions demanding higher pay"
    sentence = tokens.span(*tokens.sentences[tokens.places[at]])
    after = bisect_left(days, sentence.start, key=lambda day: day.start)
    return after < len(days) and days[after].start < sentence.end


def _covered(tokens: Tokens, reports: Sequence[Attribution], quotes: Sequence[Quote]) -> bytearray:
    """Return for each token whose it is: the article's (0), a source (1), a report or words (2)."""
    covered = bytearray(len(tokens.words))
    said = [span for each in reports for span in (*each.cue, *each.content)]
    said += [quote.span for quote in quotes if quote.attribution is not None]
    for whose, spans in (
        (_SOURCE, [span for each in reports for span in each.source]),
        (_SAID, said),
    ):
        for span in spans:
            first, end = tokens.within(span)
            covered[first:end] = bytes((whose,)) * (end - first)
    return covered


def _reports(tokens: Tokens, attribution: Attribution) -> bool:
    """Tell whether a noun's cue has a verb: "voiced her fear that", not "her fear that"."""
    return any(
        finite_at(tokens, at)
        for cue in attribution.cue[:1]
        for at in range(*tokens.within(cue))[:_SUBJECT_REACH]
    )


def _free(tokens: Tokens, covered: bytearray, first: int, end: int) -> Iterator[Range]:
    """Yield a sentence that reports nothing whole, of another its main clauses at the edges.

    The clause before a report has the source for a subject where the report is only joined
    to it: "Lee flew to Lima and said that", "Lee met Ann Ruiz, who said that".
    """
    told = covered[first:end]
    if not any(told):
        yield first, end
        return
    said = told.find(_SAID)
    before = first + (said if said >= 0 else told.find(_SOURCE))
    after = first + max(told.rfind(_SOURCE), told.rfind(_SAID)) + 1
    until = _clause_end(tokens, covered, first, before)
    if (
        until is not None
        and _states(tokens, first, until)
        and not _tells(tokens, first, until, before)
    ):
        yield first, until
    if after < end and _opens_clause(tokens, after, end):
        yield after, end


def _clause_end(tokens: Tokens, covered: bytearray, first: int, before: int) -> int | None:
    """Return where a clause ends that stands before reported speech, None where none does.

    A mark, a conjunction, a relative or a participle must part the two: in "rejected his
    call" none does.
    """
    at, is_parted = before, _is_participle(tokens, first, before)
    while (
        not is_parted and at > first and (covered[at - 1] == _SOURCE or _is_adverb(tokens, at - 1))
    ):
        if tokens.lowers[at - 1] in _RELATIVES or tokens.words[at - 1] in EDGES:
            break
        at -= 1
    if is_parted and at - 1 > first and _is_adverb(tokens, at - 1):
        at -= tokens.lowers[at - 2] in _dangling()  # "followed him by softly singing"
    while at > first and (tokens.words[at - 1] in EDGES or tokens.lowers[at - 1] in _dangling()):
        at -= 1
        is_parted = is_parted or tokens.lowers[at] in _parting()
    opening = _opening(tokens, first, at)
    if opening is not None or not is_parted:
        return opening
    subject = _last_source(covered, first, at)
    if subject is None or main_verb(tokens, subject, at) is not None:
        return at
    return _clause_end(tokens, covered, first, subject) if _is_led(tokens, subject) else at


def _is_participle(tokens: Tokens, first: int, at: int) -> bool:
    """Tell whether a cue is a participle that a whole clause can do without."""
    held = at > first and tokens.lowers[at - 1] in _HOLDING
    return tokens.lowers[at].endswith("ing") and not held


def _opening(tokens: Tokens, first: int, end: int) -> int | None:
    """Return where the last words before a report open its sentence: "…, but on Monday he said"."""
    for at in range(end - 1, max(first, end - _OPENING_REACH), -1):
        if finite_at(tokens, at):
            return None
        is_after_mark = tokens.words[at - 1] in EDGES and tokens.lowers[at] in _LINKS
        if is_after_mark or tokens.words[at] == ";":
            return at - is_after_mark
    return None


def _last_source(covered: bytearray, first: int, end: int) -> int | None:
    """Return where the last source between two tokens begins, past the first of them."""
    last = covered.rfind(_SOURCE, first, end)
    while last > first and covered[last - 1] == _SOURCE:
        last -= 1
    return last if last > first else None


def _is_led(tokens: Tokens, at: int) -> bool:
    """Tell whether a mark or conjunction before a source begins a clause of its own."""
    return tokens.words[at - 1] in EDGES or tokens.lowers[at - 1] in _LINKS


def _tells(tokens: Tokens, first: int, until: int, before: int) -> bool:
    """Tell whether a clause only says that there was a report: "issued a statement saying"."""
    verb = main_verb(tokens, first, until)
    if until != before or verb is None:
        return False
    objects = tokens.lowers[verb + 1 : min(until, verb + _OBJECT_REACH)]
    issues = tokens.lowers[verb] in words("issuing")
    return issues and any(noun_class(lower)[1] == "document" for lower in objects)


def _is_adverb(tokens: Tokens, at: int) -> bool:
    return closed_words().get(tokens.lowers[at]) == "r" or tokens.lowers[at].endswith("ly")


@cache
def _parting() -> frozenset[str]:
    return words("subordinate") | _LINKS | {",", ";", "—", "–"}


@cache
def _dangling() -> frozenset[str]:
    """Return the words that only lead to what follows them."""
    return (
        _parting()
        | _DETERMINERS
        | {"of", "by", "to", "in", "at", "with", "for", "on", "given", "fact"}
        | {"later", "also", "then", "has", "had"}
    )


def _clauses(tokens: Tokens, first: int, end: int) -> Iterator[Range]:
    """Yield the main clauses that marks, or commas with a conjunction, set side by side."""
    start = first
    marks = [at for at in range(first + 1, end - 1) if tokens.words[at] in _PARTING_MARKS]
    has_dashes = sum(tokens.words[at] in _DASHES for at in marks) > 1
    for at in marks:
        if has_dashes and tokens.words[at] in _DASHES:
            continue
        if _opens_clause(tokens, at, end) and _states(tokens, start, at):
            yield start, at
            start = at + 2 if tokens.lowers[at + 1] == "while" else at
    yield start, end


def _opens_clause(tokens: Tokens, at: int, end: int) -> bool:
    """Tell whether a mark leads to a main clause: ", and the ferry sank", "; it sank"."""
    mark = tokens.words[at]
    if mark != "," and mark in _PARTING_MARKS:
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
