"""Whom each source means: names, pronouns and descriptions resolved within one article.

Rather silent than wrong: where the text leaves more than one candidate the speaker is
unknown and the candidates are kept.
"""

from dataclasses import dataclass

from loaders.text.records import Actor, Attribution, Mention, Names, Quote, Speaker
from loaders.text.resolve.cast import Cast
from loaders.text.resolve.scene import is_quoted
from loaders.text.resolve.sources import Resolver
from loaders.text.tokens import Tokens

__all__ = ["Resolved", "resolve"]


@dataclass(frozen=True, slots=True)
class Resolved:
    """All actors and mentions, and, parallel to the attributions, speakers and addressees."""

    actors: tuple[Actor, ...]
    mentions: tuple[Mention, ...]
    speakers: tuple[Speaker, ...]
    addressees: tuple[int | None, ...]


def resolve(
    tokens: Tokens,
    names: Names,
    attributions: tuple[Attribution, ...],
    quotes: tuple[Quote, ...],
) -> Resolved:
    """Return who speaks and who is spoken to in every attribution."""
    cast = Cast(tokens, names)
    resolver = Resolver(cast, names, attributions)
    order = sorted(range(len(attributions)), key=lambda index: _place(attributions[index]))
    # Voices inside a quotation wait, since who is quoted may stand behind it.
    waiting = [index for index in order if is_quoted(attributions, attributions[index])]
    later = set(waiting)
    speakers: dict[int, Speaker] = {}
    for index in [*(each for each in order if each not in later), *waiting]:
        speakers[index] = resolver.speaker(index)
    _echo(speakers, quotes)
    addressees = tuple(resolver.addressee(attribution) for attribution in attributions)
    mentions = sorted(cast.mentions, key=lambda mention: (mention.span.start, mention.span.end))
    return Resolved(
        tuple(cast.actors),
        tuple(mentions),
        tuple(speakers[index] for index in range(len(attributions))),
        addressees,
    )


def _place(attribution: Attribution) -> int:
    """Return where the source stands, so that sources are met in the order of the text."""
    return attribution.source[0].start if attribution.source else attribution.hull.start


def _echo(speakers: dict[int, Speaker], quotes: tuple[Quote, ...]) -> None:
    """Give a quotation that carries on from another's attribution that one's speaker."""
    for quote in quotes:
        if quote.attribution is None or quote.continues is None:
            continue
        earlier = quotes[quote.continues].attribution
        if earlier is None or earlier == quote.attribution:
            continue
        said = speakers[earlier]
        if speakers[quote.attribution].actor is None and said.actor is not None:
            speakers[quote.attribution] = Speaker(said.actor, "echo of a quotation", "inferred")
