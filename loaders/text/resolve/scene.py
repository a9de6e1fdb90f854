"""Where names stand and who spoke where: what pronouns and descriptions are resolved by."""

from bisect import bisect_left
from collections import deque
from collections.abc import Iterator

from loaders.text.lexicon import ADDRESS_WORDS, TITLE_HEADS, TITLE_MODIFIERS
from loaders.text.records import (
    ActorKind,
    Attribution,
    AttributionKind,
    Mention,
    MentionKind,
    Names,
    Span,
    Speaker,
)
from loaders.text.resolve.cast import Cast

_TITLES = TITLE_HEADS | ADDRESS_WORDS | TITLE_MODIFIERS | {".", "the", "a", "an"}
_POSSESSIVE = frozenset({"'", "’", "'s", "’s"})
_CLAUSE_LEADS = frozenset(
    "and but or yet so that when while as because if although though whereas after before since "
    "until where , ; : — – ( \" “ ” ‘ ’ '".split()
)
"""What a subject can follow inside a sentence."""
_RECENT_SAID = 12  # how many contents back names are looked for in what was said
_RECENT_SPOKE = 40  # how many sources back in a paragraph one looks for who goes on
_RECENT_NAMES = 40  # how many mentions back a pronoun may reach


def is_quoted(attributions: tuple[Attribution, ...], attribution: Attribution) -> bool:
    """Tell whether an attribution stands in somebody's quotation: who speaks there is quoted."""
    parent = attribution.parent
    return parent is not None and attributions[parent].kind is not AttributionKind.INDIRECT


class Scene:
    """The named mentions of an article, and the sources resolved so far, in their order."""

    def __init__(self, cast: Cast, names: Names, attributions: tuple[Attribution, ...]) -> None:
        self.cast = cast
        self.names = names
        self.attributions = attributions
        self.known: dict[int, Speaker] = {}
        self._starts = [mention.span.start for mention in names.mentions]
        tokens = cast.tokens
        self._blocks = [cast.block(bisect_left(tokens.starts, start)) for start in self._starts]
        self._spoke: dict[int, deque[tuple[int, int]]] = {}  # by block: actor, source start
        self._said: list[Span] = []

    def note(self, index: int, speaker: Speaker) -> None:
        """Remember how the source of an attribution was resolved."""
        attribution = self.attributions[index]
        self.known[index] = speaker
        self._said.extend(attribution.content)
        quoted = is_quoted(self.attributions, attribution)
        if speaker.actor is not None and attribution.source and not quoted:
            first, _ = self.cast.tokens.within(attribution.source[0])
            start = attribution.source[0].start
            spoke = self._spoke.setdefault(self.cast.block(first), deque(maxlen=_RECENT_SPOKE))
            spoke.append((speaker.actor, start))

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
        yield from reversed(self._spoke.get(block, ()))

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
        for at in range(max(0, last - _RECENT_NAMES), last):
            mention = self.names.mentions[at]
            if mention.actor is None or self._blocks[at] != block:
                continue
            if mention.span.start < since or self._owns(mention.span):
                continue
            if mention.actor in found or any(said.holds(mention.span) for said in spoken):
                continue
            found.append(mention.actor)
        return found

    def is_subject(self, actor: int, since: int, until: int) -> bool:
        """Tell whether an actor is named between two offsets where a subject can stand.

        That is at the beginning of a clause, titles before it left out: not behind a verb or
        a preposition ("told Ann Lee", "with Ann Lee"), and not as a possessor.
        """
        first, last = bisect_left(self._starts, since), bisect_left(self._starts, until)
        mentions = self.names.mentions[max(first, last - _RECENT_NAMES) : last]
        return any(m.actor == actor and self._opens_clause(m.span) for m in mentions)

    def _owns(self, span: Span) -> bool:
        """Tell whether a name is a possessor: "Lee's brother"."""
        tokens = self.cast.tokens
        _, end = tokens.within(span)
        after = tokens.lowers[end] if end < len(tokens.lowers) else ""
        return after in _POSSESSIVE or tokens.lowers[end - 1].endswith(("'s", "s'"))

    def _opens_clause(self, span: Span) -> bool:
        tokens = self.cast.tokens
        first, _ = tokens.within(span)
        begin, _ = tokens.sentences[tokens.sentence_at(first)]
        if self._owns(span):
            return False
        at = first - 1
        while at >= begin and (tokens.words[at][0].isupper() or tokens.lowers[at] in _TITLES):
            at -= 1
        return at < begin or tokens.lowers[at] in _CLAUSE_LEADS

    def chosen(self, candidates: list[int], span: Span, method: str, kind: MentionKind) -> Speaker:
        """Return the lone candidate as the speaker, or nobody with the candidates kept."""
        lone = candidates[0] if len(candidates) == 1 else None
        self.cast.mention(span, kind, lone)
        kept = () if lone is not None else tuple(candidates)
        return Speaker(lone, method, "resolved", kept)

    def is_body(self, actor: int) -> bool:
        """Tell whether an actor is an organization."""
        return self.cast.actors[actor].kind is ActorKind.ORGANIZATION
