"""What an article asserts in its own voice: facts by how checkable they are, opinions apart."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from loaders.text.own_voice.lexicon import words
from loaders.text.own_voice.predicates import main_verb
from loaders.text.own_voice.sorting import Sort, sort_of
from loaders.text.own_voice.stretches import stretches
from loaders.text.own_voice.worth import Clause, Evidence, is_of_something, reasons_of, worth_of
from loaders.text.records import (
    Attribution,
    Block,
    Claim,
    DateExpression,
    Mention,
    MentionKind,
    Quantity,
    Quote,
    Span,
    Stance,
    Standing,
)
from loaders.text.tokens import Tokens

__all__ = ["Around", "find_own_voice"]

_NUMERAL = re.compile(r"\d")
_FEW = 2
_DATED = frozenset({"number", "date", "decision", "casualties", "violence"})
"""What makes even a gesture a matter of record."""
_PLAN_REACH = 6  # tokens from the main verb to what is planned
_STANCES = {Sort.PREDICTION: Stance.PREDICTS, Sort.OPINION: Stance.BELIEVES}


@dataclass(frozen=True, slots=True)
class Around:
    """What earlier stages read in the text, each in its order."""

    mentions: tuple[Mention, ...]
    dates: tuple[DateExpression, ...]
    quantities: tuple[Quantity, ...]


def find_own_voice(
    tokens: Tokens,
    blocks: Sequence[Block],
    attributions: Sequence[Attribution],
    quotes: Sequence[Quote],
    around: Around,
) -> tuple[Claim, ...]:
    """Return the claims of the article itself, in the order of the text; no two overlap.

    A fact is asserted and has a `worth`; what tells of the future is predicted, and what
    judges is believed, both without. What describes and cannot be checked is no claim.
    """
    found = _Found.of(tokens, around)
    runs = stretches(tokens, blocks, attributions, quotes, found.days)
    claims = (_claim(tokens, each, found) for each in runs)
    return tuple(each for each in claims if each is not None)


@dataclass(frozen=True, slots=True)
class _Found:
    """What tells that a clause can be checked, each in the order of the text."""

    named: list[Mention]
    numbers: list[Span]
    days: list[Span]

    @staticmethod
    def of(tokens: Tokens, around: Around) -> "_Found":
        """Return what of the earlier stages counts."""
        return _Found(
            [each for each in around.mentions if each.kind is MentionKind.NAME],
            [each.span for each in around.quantities if _counts(tokens.text, each)],
            [each.span for each in around.dates if not each.is_modifier],
        )


def _counts(text: str, quantity: Quantity) -> bool:
    """Tell a number from "one of them" and from "two sides"; "one of 45" is one."""
    is_small = quantity.value <= _FEW and quantity.unit is None
    return not is_small or bool(_NUMERAL.search(text, *quantity.span))


def _claim(tokens: Tokens, run: tuple[int, int], found: _Found) -> Claim | None:
    """Return what a run of tokens claims, None where it can not be checked."""
    first, end = run
    verb = main_verb(tokens, first, end)
    if verb is None:
        return None
    span = tokens.span(first, end)
    sort = sort_of(tokens, first, end, verb)
    is_introduced = bool(found.named) and found.named[0].span.start < span.start
    evidence = Evidence(
        _actors_in(found.named, span),
        _any_in(found.numbers, span),
        _any_in(found.days, span),
        is_introduced,
    )
    reasons = reasons_of(tokens, Clause(first, end, verb), evidence)
    is_dated = "date" in reasons and worth_of(reasons) is not None
    if sort is Sort.PREDICTION and is_dated and _is_planned(tokens, verb, end):
        sort = Sort.FACT
    if sort is Sort.FACT:
        is_scene = tokens.lowers[verb] in words("scene") and _DATED.isdisjoint(reasons)
        worth = None if is_scene else worth_of(reasons)
        return None if worth is None else Claim(span, None, is_split=False, worth=worth)
    if sort is Sort.NONE or not is_of_something(reasons):
        return None
    return Claim(span, None, is_split=False, standing=Standing(_STANCES[sort]))


def _is_planned(tokens: Tokens, verb: int, end: int) -> bool:
    """Tell what is set for a day, which can be checked now, from what may come out so or not."""
    return not words("schedule").isdisjoint(tokens.lowers[verb : min(end, verb + _PLAN_REACH)])


def _any_in(spans: Sequence[Span], whole: Span) -> bool:
    """Tell whether one of the spans, in the order of the text, begins in a whole."""
    at = bisect_left(spans, whole.start, key=lambda span: span.start)
    return at < len(spans) and spans[at].start < whole.end


def _actors_in(mentions: Sequence[Mention], whole: Span) -> int:
    """Return how many actors the mentions that begin in a whole name."""
    at = bisect_left(mentions, whole.start, key=lambda each: each.span.start)
    end = bisect_left(mentions, whole.end, key=lambda each: each.span.start)
    return len({each.actor for each in mentions[at:end]})
