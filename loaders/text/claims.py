"""What is put forward: the propositions of reported speech, each with its attribution.

A claim is the content of an indirect or mixed attribution, without the "that" that leads
to it. Direct quotations are quotes and no claims: their words speak for themselves.
"""

import re

from loaders.text.records import Attribution, AttributionKind, Claim, Span

_LEAD = re.compile(r"that\b[\s,]*|[\s,:;—–-]+", re.IGNORECASE)
_FEWEST_WORDS = 2


def find_claims(text: str, attributions: tuple[Attribution, ...]) -> tuple[Claim, ...]:
    """Return the claims in the order of their attributions; spans are in the text."""
    claims = []
    for index, attribution in enumerate(attributions):
        if attribution.kind is AttributionKind.DIRECT:
            continue
        span = _without_lead(text, attribution.hull)
        if len(span.of(text).split()) >= _FEWEST_WORDS:
            claims.append(Claim(span, index, is_split=len(attribution.content) > 1))
    return tuple(claims)


def _without_lead(text: str, hull: Span) -> Span:
    start = hull.start
    match = _LEAD.match(text, start, hull.end)
    if match and match.end() < hull.end:
        start = match.end()
    return Span(start, hull.end)
