"""What an article asserts in its own voice: facts by how checkable they are, opinions apart."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from loaders.text.own_voice.sorting import Sort, sort_of
from loaders.text.own_voice.stretches import stretches
from loaders.text.own_voice.worth import Evidence, worth_of
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
    named = [each for each in around.mentions if each.kind is MentionKind.NAME]
    numbers = [each.span for each in around.quantities if each.value != 1]  # "one of them"
    days = [each.span for each in around.dates if not each.is_modifier]
    found = []
    for first, end in stretches(tokens, blocks, attributions, quotes):
        sort = sort_of(tokens, first, end)
        span = tokens.span(first, end)
        evidence = Evidence(_actors_in(named, span), _any_in(numbers, span), _any_in(days, span))
        worth = worth_of(tokens, first, end, evidence)
        if sort is not Sort.NONE and worth is not None:
            standing = Standing(_STANCES.get(sort, Stance.ASSERTS))
            kept = worth if sort is Sort.FACT else None
            found.append(Claim(span, None, is_split=False, standing=standing, worth=kept))
    return tuple(found)


def _any_in(spans: Sequence[Span], whole: Span) -> bool:
    """Tell whether one of the spans, in the order of the text, begins in a whole."""
    at = bisect_left(spans, whole.start, key=lambda span: span.start)
    return at < len(spans) and spans[at].start < whole.end


def _actors_in(mentions: Sequence[Mention], whole: Span) -> int:
    """Return how many actors the mentions that begin in a whole name."""
    at = bisect_left(mentions, whole.start, key=lambda each: each.span.start)
    end = bisect_left(mentions, whole.end, key=lambda each: each.span.start)
    return len({each.actor for each in mentions[at:end]})
