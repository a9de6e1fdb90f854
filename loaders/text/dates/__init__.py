"""When: expressions of time in an article, and the days they mean.

`find_dates` reads what the words say; `resolve_date` turns that into days, for which it
needs to know when the article was published. What the words leave open stays open.
"""

from collections.abc import Callable, Iterator

from loaders.text.dates import calendars, relative
from loaders.text.dates.bearers import month_bearers
from loaders.text.dates.moments import Draft, Found, Values, core_start
from loaders.text.dates.patterns import EXPRESSION
from loaders.text.dates.pieces import Pieces, stretches
from loaders.text.dates.resolving import resolve_date, said_days
from loaders.text.dates.tense import tense_at
from loaders.text.records import Bound, DateExpression, Span, Tense
from loaders.text.tokens import Tokens

__all__ = ["find_dates", "resolve_date", "said_days"]

_BUILDERS: dict[str, Callable[[Found], Draft | None]] = {
    each.__name__: each for each in (*calendars.BUILDERS, *relative.BUILDERS)
}
_OUTSIDE = "o4("  # what shows a time and is no part of it
_CLOSING = ").,"
_CONTEXT = 3  # letters around an expression that tell what it is
_LIMITS = frozenset({Bound.UNTIL, Bound.BEFORE})


def find_dates(tokens: Tokens) -> tuple[DateExpression, ...]:
    """Return the expressions of time in the order of the text; no two of them overlap.

    A recurring time ("every Monday"), a run of time ("two days of talks"), an age and a
    time of day are none. Time is linear in the length of the text.
    """
    found = stretches(tokens)
    bearers = month_bearers(tokens, found)
    return tuple(each for stretch in found for each in _in_stretch(tokens, stretch, bearers))


def _in_stretch(
    tokens: Tokens, stretch: Pieces, bearers: frozenset[int]
) -> Iterator[DateExpression]:
    letters = stretch.letters
    for match in EXPRESSION.finditer(letters):
        name = match.lastgroup or ""
        if name not in _BUILDERS:
            continue
        start, end = match.span()
        values = Values(match.group(), stretch.pieces[start:end])
        before = letters[max(start - _CONTEXT, 0) : start]
        here = Found(values, before, letters[end : end + _CONTEXT], tokens.text, bearers)
        draft = _BUILDERS[name](here)
        if draft is None:
            continue
        expression = _expression(tokens, stretch, here, draft, (start, end))
        is_ahead = expression.tense is Tense.FUTURE or any(each in here.letters for each in "90")
        if is_ahead or name != "ahead":
            yield expression


def _expression(
    tokens: Tokens, stretch: Pieces, found: Found, draft: Draft, place: tuple[int, int]
) -> DateExpression:
    start, end = place
    bound = draft.bound
    if found.is_modifier:
        bound = Bound.ON
        start += core_start(found.letters)
    while stretch.letters[start] in _OUTSIDE:
        start += 1
    while stretch.letters[end - 1] in _CLOSING:
        end -= 1
    tense = None
    if draft.start is not None and draft.start.year is None:
        at = stretch.at[start], stretch.at[end - 1] + 1
        tense = tense_at(tokens, at, subject=found.is_modifier, limit=bound in _LIMITS)
        tense = Tense.PAST if found.letters[0] == "s" else tense  # "since May"
    return DateExpression(
        Span(stretch.pieces[start].start, stretch.pieces[end - 1].end),
        draft.anchor,
        draft.precision,
        draft.start,
        draft.end,
        bound,
        tense,
        found.is_modifier,
    )
