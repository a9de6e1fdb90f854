"""The whole of reading: every stage in turn, over one document."""

from dataclasses import replace

from loaders.text.attributions import attribute
from loaders.text.claims import find_claims
from loaders.text.credits import find_credits
from loaders.text.dates import find_dates
from loaders.text.edits import Way, compose
from loaders.text.events import find_events
from loaders.text.metadata import find_metadata
from loaders.text.names import find_names
from loaders.text.own_voice import Around, find_own_voice
from loaders.text.quantities import find_quantities
from loaders.text.quotes import find_quotes
from loaders.text.records import (
    Attribution,
    Block,
    Claim,
    Quote,
    Reading,
    Span,
    Stance,
    Standing,
)
from loaders.text.repair import repair
from loaders.text.resolve import resolve
from loaders.text.segment import is_truncated, segment
from loaders.text.stance import find_standings
from loaders.text.tokens import Tokens, tokenize

READER_VERSION = "6"
"""What the rows of an article were read with.

It is raised whenever a change of the rules or word lists can change what is read from a
text, so that loading again reads stored files anew.
"""

_REJECTING = frozenset({Stance.DENIES, Stance.DOUBTS})


def read(source: str) -> Reading:
    """Return everything that can be read from a decoded document.

    Pure: the same source gives the same reading. Time and memory are linear in its length.
    """
    repaired = repair(source)
    article = segment(repaired.text)
    way = Way(repaired.edits)
    blocks = tuple(_placed(each, way) for each in article.blocks)
    facts = tuple(
        replace(fact, source=fact.source and _back(way, fact.source))
        for fact in find_metadata(repaired.text, article)
    )
    tokens = tokenize(article.text, blocks)
    names = find_names(tokens)
    attributions, quotes, scans = attribute(tokens, find_quotes(article.text, blocks))
    resolved = resolve(tokens, names, attributions, quotes)
    found = find_credits(repaired.text, article, tokens, names, attributions)
    credited = tuple(replace(each, source=_back(way, each.source)) for each in found)
    around = Around(resolved.mentions, find_dates(tokens), find_quantities(tokens))
    claims = _claims(tokens, blocks, (attributions, quotes), around)
    return Reading(
        text=article.text,
        edits=compose(source, repaired.edits, article.edits),
        blocks=blocks,
        facts=facts,
        actors=resolved.actors,
        mentions=resolved.mentions,
        roles=names.roles,
        attributions=attributions,
        speakers=resolved.speakers,
        addressees=resolved.addressees,
        quotes=quotes,
        claims=find_events(tokens, scans, names, around.dates, claims, attributions),
        credits=credited,
        dates=around.dates,
        quantities=around.quantities,
        is_truncated=is_truncated(repaired.text, article),
    )


def _placed(block: Block, way: Way) -> Block:
    return replace(block, source=_back(way, block.source))


def _claims(
    tokens: Tokens,
    blocks: tuple[Block, ...],
    said: tuple[tuple[Attribution, ...], tuple[Quote, ...]],
    around: Around,
) -> tuple[Claim, ...]:
    """Return what is put forward: by those who speak, in their order, then by the article."""
    attributions, quotes = said
    attributed = find_claims(tokens.text, attributions, quotes)
    claims = (*attributed, *find_own_voice(tokens, blocks, attributions, quotes, around))
    standings = find_standings(tokens, attributions, claims)
    return tuple(map(_standing, claims, standings))


def _standing(claim: Claim, standing: Standing) -> Claim:
    """Return the claim as firm as it is; the article's own keep their sort unless denied."""
    if claim.attribution is not None:
        return Claim(claim.span, claim.attribution, claim.is_split, standing)
    if standing.stance in _REJECTING and claim.standing.stance is Stance.ASSERTS:
        return replace(claim, standing=standing, worth=None)
    return replace(claim, standing=replace(standing, stance=claim.standing.stance))


def _back(way: Way, span: Span) -> Span:
    return Span(way.back(span.start), way.back(span.end, end=True))
