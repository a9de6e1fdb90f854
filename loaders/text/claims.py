"""What is put forward: the propositions of reported speech, each with its attribution.

A claim is the content of an indirect or mixed attribution, without the "that" that leads
to it. Direct quotations are quotes and no claims: their words speak for themselves; what
somebody is said to think or say inside one is a claim again.
"""

import re

from loaders.text.records import (
    PASSED_ON,
    Attribution,
    AttributionKind,
    Claim,
    Quote,
    QuoteKind,
    Span,
)

_LEAD = re.compile(
    r"that\b(?!\s(?:is|was|will|would|can|could|has|had|may|might|must|does|did)\b)[\s,]*|[\s,:;—–-]+",
    re.IGNORECASE,
)
# A refusal to speak puts nothing forward.
_REFUSAL = re.compile(
    r"(?:to (?:comment|elaborate|answer|respond|speak|be (?:named|identified|quoted))\b"
    r"|(?:a |an |repeated |multiple |several )?requests? for (?:comment|an? interview))",
    re.IGNORECASE,
)
# What an interviewer asked puts nothing forward either.
_QUESTIONS = frozenset({"passive, wh-clause"})
_MARKS = " ,.\"'”’»"  # what closes the quotation that a claim stands in
_FEWEST_WORDS = 2


def find_claims(
    text: str, attributions: tuple[Attribution, ...], quotes: tuple[Quote, ...]
) -> tuple[Claim, ...]:
    """Return the claims in the order of their attributions; spans are in the text.

    What one passes on from another is the other's claim alone.
    """
    passed_on = {each.parent for each in attributions if each.rule == PASSED_ON}
    quoted: dict[int, list[Quote]] = {}
    for quote in quotes:
        if quote.attribution is not None:
            quoted.setdefault(quote.attribution, []).append(quote)
    claims = []
    for index, attribution in enumerate(attributions):
        if index in passed_on:
            continue
        own = quoted.get(index, [])
        if (attribution.kind is AttributionKind.DIRECT and own) or attribution.rule in _QUESTIONS:
            continue
        contents = _reported(attribution.content, own)
        if not contents:
            continue
        span = _without_lead(text, Span(contents[0].start, contents[-1].end))
        if attribution.kind is AttributionKind.DIRECT:
            span = Span(span.start, span.start + len(span.of(text).rstrip(_MARKS)))
        words = span.of(text)
        if len(words.split()) >= _FEWEST_WORDS and not _REFUSAL.match(words):
            claims.append(Claim(span, index, is_split=len(contents) > 1))
    return tuple(claims)


def _reported(contents: tuple[Span, ...], quotes: list[Quote]) -> list[Span]:
    """Return what of a content stands before the first sentence that is all quotation.

    A speaker's own sentences often follow what is reported of him; they are quotes.
    """
    direct = [quote.span for quote in quotes if quote.kind is QuoteKind.DIRECT]
    first = min((span.start for span in direct), default=None)
    if first is None:
        return list(contents)
    before = [span for span in contents if span.start < first - 1]
    if before and before[-1].end > first:
        before[-1] = Span(before[-1].start, first - 1)
    return before


def _without_lead(text: str, hull: Span) -> Span:
    start, end = hull.start, hull.end
    match = _LEAD.match(text, start, end)
    if match and match.end() < end:
        start = match.end()
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)
