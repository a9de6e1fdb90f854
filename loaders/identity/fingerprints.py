"""What an article's words are met by in others: worked out while it is read, on any processor."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from loaders.identity.propositions import claim_keys
from loaders.identity.sketches import Sketch, sketch
from loaders.identity.utterances import quote_keys
from loaders.text.claim_pieces import claim_text
from loaders.text.records import Reading


@dataclass(frozen=True, slots=True)
class Fingerprints:
    """The keys of an article's text, claims and quotes, each found by its words.

    What is not there is worked out when it is asked for, and kept.
    """

    texts: dict[str, tuple[Sketch, ...]] = field(default_factory=dict)
    claims: dict[str, frozenset[int]] = field(default_factory=dict)
    quotes: dict[tuple[str, ...], frozenset[int]] = field(default_factory=dict)

    def sketch(self, text: str) -> tuple[Sketch, ...]:
        """Return the sketches of a text (`loaders.identity.sketches`)."""
        if text not in self.texts:
            self.texts[text] = sketch(text)
        return self.texts[text]

    def claim_keys(self, text: str) -> frozenset[int]:
        """Return the keys of a claim's words (`loaders.identity.propositions`)."""
        if text not in self.claims:
            self.claims[text] = claim_keys(text)
        return self.claims[text]

    def quote_keys(self, pieces: Sequence[str]) -> frozenset[int]:
        """Return the keys of what an attribution quotes (`loaders.identity.quoted`)."""
        key = tuple(pieces)
        if key not in self.quotes:
            self.quotes[key] = quote_keys(key)
        return self.quotes[key]


def fingerprints(reading: Reading) -> Fingerprints:
    """Return the keys of all that a reading found. Pure; time is linear."""
    found = Fingerprints()
    found.sketch(reading.text)
    for claim in reading.claims:
        found.claim_keys(claim_text(reading, claim))
    pieces: dict[int, list[str]] = defaultdict(list)
    for quote in sorted(reading.quotes, key=lambda each: each.span):
        if quote.attribution is not None:
            pieces[quote.attribution].append(quote.span.of(reading.text))
    for each in pieces.values():
        found.quote_keys(each)
    return found
