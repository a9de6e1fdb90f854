"""What a claim is about: the words that are the subject of its main clause."""

from itertools import islice

from loaders.text.events.telling import Telling
from loaders.text.grammar.state import Range, Verb
from loaders.text.records import Span

_EXPLETIVES = frozenset({"it", "there", "it's", "there's"})
_NOMINAL = frozenset("nsNuiomC")
_LONGEST = 120  # characters
_PAIRS = (("“", "”"), ('"', '"'))
_MARKS = frozenset('“”"')
_IDLE = frozenset({"time", "up"})  # "it is time to go"
_LINKING = frozenset("seem seems seemed appear appears appeared".split())


def find_subject(telling: Telling) -> Range | None:
    """Return the positions of the subject, None where the claim has none of its own."""
    main = telling.main
    if main is None:
        return _named_thing(telling)
    if main.tags[0] == "T":
        return _named_thing(telling)
    if main.subject is None:
        return None
    start, end = main.subject
    if telling.is_away(start):
        return _before(telling, start)
    if telling.scan.words[start] in _EXPLETIVES:
        return _behind_expletive(telling, main, telling.scan.words[start])
    if start < telling.first or end > telling.end:
        return None
    return _bare(telling, start, end)


def subject_span(telling: Telling, subject: Range | None) -> Span | None:
    """Return the characters of a subject, without marks at its edges; None if it is too long."""
    if subject is None:
        return None
    start, end = subject
    while start < end and telling.tags[start] in '",;:-(&y':
        start += 1
    while end > start and telling.tags[end - 1] in '",;:-(&yrf':
        end -= 1
    if start >= end or not _NOMINAL.intersection(telling.tags[start:end]):
        return None
    span = telling.span(start, end)
    if telling.tags[end - 1] == "C":  # "he's"
        word = telling.word(end - 1)
        span = Span(span.start, span.end - len(word) + word.index("'"))
    whole = _with_marks(telling.tokens.text, span)
    return whole if whole and whole.end - whole.start <= _LONGEST else None


def _with_marks(text: str, span: Span) -> Span | None:
    """Return a span with the mark that its quotation lacks; None where it cuts through two."""
    if _MARKS.isdisjoint(span.of(text)):
        return span
    for opening, closing in _PAIRS:
        words = span.of(text)
        lacks = words.count(opening) - words.count(closing)
        if opening == closing:
            lacks = words.count(opening) % 2
        if lacks > 0 and text[span.end : span.end + 1] == closing:
            span = Span(span.start, span.end + 1)
        elif lacks:
            return None
        elif opening != closing and words.find(closing) < words.find(opening):
            return None  # "accusations” and “slander"
    return span


def _before(telling: Telling, at: int) -> Range | None:
    """Return the noun phrase before an insertion: "The bridge, he said, would open"."""
    while at > telling.first and telling.is_away(at - 1):
        at -= 1
    found = _named_thing(telling)
    return _bare(telling, found[0], at) if found is not None and found[0] < at else None


def _bare(telling: Telling, start: int, end: int) -> Range | None:
    """Return a noun phrase without the clauses and appositions that hang on it."""
    tags = telling.tags
    for clause in telling.scan.parse.clauses:
        if start < clause.start < end:
            end = clause.start
    for at in range(start + 1, end):
        if tags[at] in "twWk" or (tags[at] in ":;(-"):
            end = at
            break
        if tags[at] == "," and not _lists(telling, at, end):
            end = at
            break
    while start < end and tags[start] in 'r",&y':
        start += 1
    return (start, end) if start < end else None


def _lists(telling: Telling, comma: int, end: int) -> bool:
    """Tell whether a comma parts the members of a list: "Ann Lee, Bo Kim and the mayor"."""
    tags = telling.tags
    if tags[comma + 1 : comma + 2] in {"a", "n"} and tags[comma - 1 : comma] == "a":
        return True  # "a long, hard war"
    return "&" in tags[comma:end] and tags[comma + 1 : comma + 2] not in {"d", "f"}


def _behind_expletive(telling: Telling, main: Verb, word: str) -> Range | None:
    """Return what "there is" or "it is" leads up to, the word itself where "it" means something."""
    if word.startswith("there"):
        for kind, start, end in telling.chunks(main.end):
            if kind == "N":
                return start, _of_end(telling, end)
            if kind not in {"r", "x"} and telling.tags[start:end] != "Tb":
                return None
        return None
    start = main.subject[0] if main.subject else main.start
    if start < telling.first:
        return None
    ahead = telling.tags[main.end : telling.end].lstrip("rx")
    if main.tags[0] not in "BCM" and telling.word(main.end - 1) not in _LINKING:
        return start, start + 1
    at = main.end + len(telling.tags[main.end : telling.end]) - len(ahead)
    while at < telling.end and (telling.tags[at] in "arxP" or telling.word(at) in _IDLE):
        at += 1
    follows = telling.tags[at : at + 1]
    if at > main.end and follows == "t":
        for verb in telling.verbs():
            if verb.start > at and verb.finite and verb.subject and verb.subject[0] > at:
                return _bare(telling, *verb.subject)
    if at > main.end and follows in {"t", "T", "W"}:
        return None
    return start, start + 1


def _named_thing(telling: Telling) -> Range | None:
    """Return the noun phrase that a claim without a verb begins with, and what it is of."""
    for kind, start, end in telling.chunks(telling.first):
        if kind == "N":
            return start, _of_end(telling, end)
        if kind not in {"r", '"', "f"}:
            return None
    return None


def _of_end(telling: Telling, end: int) -> int:
    """Return where a noun phrase ends with the one that "of" hangs on it."""
    found = list(islice(telling.chunks(end), 2)) if telling.word(end) == "of" else []
    return found[1][2] if len(found) > 1 and found[1][0] == "N" else end
