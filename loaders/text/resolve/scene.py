"""Where names stand and who spoke where: what pronouns and descriptions are resolved by."""

from bisect import bisect_left
from collections.abc import Iterator

from loaders.text.records import (
    ActorKind,
    Attribution,
    Mention,
    MentionKind,
    Names,
    Span,
    Speaker,
)
from loaders.text.resolve.cast import Cast

_RECENT_SAID = 12  # how many contents back names are looked for in what was said
_RECENT_NAMES = 40  # how many mentions back a pronoun may reach


class Scene:
    """The named mentions of an article, and the sources resolved so far, in their order."""

    def __init__(self, cast: Cast, names: Names, attributions: tuple[Attribution, ...]) -> None:
        self.cast = cast
        self.names = names
        self.attributions = attributions
        self.known: dict[int, Speaker] = {}
        self._starts = [mention.span.start for mention in names.mentions]
        self._spoke: list[tuple[int, int, int]] = []  # (block, source start, actor), in order
        self._said: list[Span] = []

    def note(self, index: int, speaker: Speaker) -> None:
        """Remember how the source of an attribution was resolved."""
        attribution = self.attributions[index]
        self.known[index] = speaker
        self._said.extend(attribution.content)
        if speaker.actor is not None and attribution.source:
            first, _ = self.cast.tokens.within(attribution.source[0])
            start = attribution.source[0].start
            self._spoke.append((self.cast.block(first), start, speaker.actor))

    def mention_at(self, start: int) -> Mention | None:
        """Return the named mention that begins at an offset."""
        position = bisect_left(self._starts, start)
        if position < len(self._starts) and self._starts[position] == start:
            return self.names.mentions[position]
        return None

    def mention_before(self, offset: int) -> Mention | None:
        """Return the last named mention that begins before an offset."""
        position = bisect_left(self._starts, offset) - 1
        return self.names.mentions[position] if position >= 0 else None

    def name_at_end(self, span: Span) -> int | None:
        """Return the actor whose name ends the span: what stands before it are titles."""
        mention = self.mention_before(span.end)
        if mention is None or mention.span.end < span.end or mention.span.start < span.start:
            return None
        return mention.actor

    def named_in(self, span: Span) -> list[int]:
        """Return the actors named in a span, each once, in order."""
        found: list[int] = []
        position = bisect_left(self._starts, span.start)
        while position < len(self._starts) and self._starts[position] < span.end:
            actor = self.names.mentions[position].actor
            if actor is not None and actor not in found:
                found.append(actor)
            position += 1
        return found

    def spoke_in(self, block: int) -> Iterator[tuple[int, int]]:
        """Yield who spoke in a block and where the source stands, the last first."""
        for at, start, actor in reversed(self._spoke):
            if at < block:
                return
            if at == block:
                yield actor, start

    def named_before(
        self, offset: int, block: int, words: tuple[Span, ...], since: int = 0
    ) -> list[int]:
        """Return the actors named in a block from `since` to an offset, each once, in order.

        Names inside `words` or what was said shortly before do not count: nobody speaks of
        himself by name, and whom a speaker mentions is not thereby the one who goes on.
        """
        spoken = (*words, *self._said[-_RECENT_SAID:])
        last = bisect_left(self._starts, offset)
        found: list[int] = []
        for mention in self.names.mentions[max(0, last - _RECENT_NAMES) : last]:
            first, _ = self.cast.tokens.within(mention.span)
            if mention.actor is None or self.cast.block(first) != block:
                continue
            if mention.span.start < since:
                continue
            if mention.actor in found or any(said.holds(mention.span) for said in spoken):
                continue
            found.append(mention.actor)
        return found

    def chosen(self, candidates: list[int], span: Span, method: str, kind: MentionKind) -> Speaker:
        """Return the lone candidate as the speaker, or nobody with the candidates kept."""
        lone = candidates[0] if len(candidates) == 1 else None
        self.cast.mention(span, kind, lone)
        kept = () if lone is not None else tuple(candidates)
        return Speaker(lone, method, "resolved", kept)

    def is_body(self, actor: int) -> bool:
        """Tell whether an actor is an organization."""
        return self.cast.actors[actor].kind is ActorKind.ORGANIZATION
