"""Where the words of a claim stand: several stages and the store ask it."""

from loaders.text.records import Attribution, Claim, Reading, Span


def pieces_of(claim: Claim, attribution: Attribution | None) -> tuple[Span, ...]:
    """Return where a claim's own words stand: of a split one, without what interrupts it.

    `attribution` is the claim's own, None for the article's own voice.
    """
    if not claim.is_split or attribution is None:
        return (claim.span,)
    return tuple(
        Span(max(piece.start, claim.span.start), min(piece.end, claim.span.end))
        for piece in attribution.content
        if piece.meets(claim.span)
    )


def claim_text(reading: Reading, claim: Claim) -> str:
    """Return a claim's words: of a split one, the content without what interrupts it."""
    said = None if claim.attribution is None else reading.attributions[claim.attribution]
    return " ".join(piece.of(reading.text) for piece in pieces_of(claim, said))
