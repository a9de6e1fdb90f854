"""Which expression of time dates what a claim tells."""

from bisect import bisect_left
from collections.abc import Sequence

from loaders.text.events.lexicon import kinds_of, words_of
from loaders.text.events.telling import Telling
from loaders.text.grammar.state import Clause, Range
from loaders.text.records import Bound, DateExpression, Span

_WHEN = 80  # and one in a clause with "when"
_NOUNS = frozenset("nsN")
_OPEN = 20  # positions that a date with an open side counts as farther away
_SUBJECT = 40  # positions that a date inside the subject counts as farther away
_MOST = 12  # expressions of time of a claim that are looked at
_LOOSE = frozenset({"about", "from"})  # "news about today", "a jump from November"


def find_happened(
    telling: Telling, dates: Sequence[DateExpression], anchor: int
) -> DateExpression | None:
    """Return the expression nearest to what happens (a position) that dates it, if any does.

    `dates` are those of the article in the order of the text.
    """
    part = telling.span(telling.first, telling.end)
    best: tuple[int, int] | None = None
    found = None
    first = bisect_left(dates, part.start, key=lambda each: each.span.start)
    for at in range(first, min(first + _MOST, len(dates))):
        date = dates[at]
        if date.span.end > part.end:
            break
        position = telling.position(telling.tokens.within(date.span)[0])
        loose = date.end is None and telling.word(position) in _LOOSE
        if date.is_modifier or loose or not _stands(telling, date.span, position):
            continue
        far = _distance(telling, position, anchor)
        if far is not None and date.bound is not Bound.ON:
            far += _OPEN
        if far is not None and (best is None or (far, at) < best):
            best, found = (far, at), date
    return found


def date_within(
    telling: Telling, dates: Sequence[DateExpression], phrase: Range
) -> DateExpression | None:
    """Return the expression that tells an event apart and so dates it: "his Aug. 28 visit"."""
    span = telling.span(*phrase)
    at = bisect_left(dates, span.start, key=lambda each: each.span.start)
    if at < len(dates) and span.holds(dates[at].span) and dates[at].is_modifier:
        return dates[at]
    return None


def _stands(telling: Telling, span: Span, position: int) -> bool:
    """Tell whether a date stands among the claim's own words, and in its unit."""
    if not telling.first <= position < telling.end or telling.is_away(position):
        return False
    token = telling.scan.unit.at[position]
    if telling.tokens.starts[token] != span.start or telling.word(position - 1) == "of":
        return False  # "the crash of 1929"
    if telling.word(position - 1) == "for" and telling.word(position - 2) not in words_of("plan"):
        return False  # "the accounts for 2014"
    behind = telling.position(telling.tokens.within(span)[1])
    behind += telling.word(behind) == ","
    led = telling.word(position) == "the"
    return not (led and behind < telling.end and telling.tags[behind] in "nsa")


def _distance(telling: Telling, position: int, anchor: int) -> int | None:
    """Return how far a date is from what it dates, None where it dates something else."""
    main = telling.main
    far = abs(position - anchor)
    if main is None:
        return far if _is_dated(telling, position) else None
    clauses = telling.scan.parse.clauses
    own = telling.path(main.clause)
    inner = [index for index in telling.path(telling.clause_at(position)) if index not in own]
    if inner and all(_is_when(telling, clauses[index]) for index in inner):
        return far + _WHEN
    impersonal = main.subject is not None and telling.scan.words[main.subject[0]] == "it"
    if any(clauses[index].kind != "that" or not impersonal for index in inner):
        return None  # but "it was clear that the bridge would open in May"
    if _hangs_on_noun(telling, position):
        return None
    if main.subject is not None and main.subject[0] < position < main.subject[1] <= main.start:
        far += _SUBJECT
    return far


def _is_when(telling: Telling, clause: Clause) -> bool:
    return clause.kind != "main" and telling.word(clause.start) == "when"


def _is_dated(telling: Telling, position: int) -> bool:
    """Tell whether a noun phrase means what happens, and a date stands in none of its clauses.

    The date behind another noun is as often that of the words that report it: "announced the
    deal on Monday".
    """
    head = next((end - 1 for kind, _, end in telling.chunks(telling.first) if kind == "N"), None)
    if head is None or "happening" not in kinds_of(telling.word(head)):
        return False
    return not any(
        telling.first < clause.start <= position and clause.kind != "main"
        for clause in telling.scan.parse.clauses
    ) and not _hangs_on_noun(telling, position)


def _hangs_on_noun(telling: Telling, position: int) -> bool:
    """Tell whether the verb before a date is a participle on a noun: "the law passed in 2010"."""
    before = None
    for verb in telling.verbs():
        if verb.start >= position:
            break
        before = verb
    if before is None or before is telling.main or before.finite:
        return False
    behind_noun = before.noun is not None or (
        before.tags == "P" and telling.tags[telling.first : before.start].rstrip("r")[-1:] in _NOUNS
    )
    return behind_noun and before.tags[0] in "Pg" and "," not in telling.tags[before.end : position]
