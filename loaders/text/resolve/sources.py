"""One source at a time: which actor its words mean, and how that is known."""

from bisect import bisect_left

from loaders.text.nouns import noun_class
from loaders.text.records import (
    ActorKind,
    Attribution,
    AttributionKind,
    MentionKind,
    Names,
    Span,
    Speaker,
)
from loaders.text.resolve.cast import Cast
from loaders.text.resolve.heads import (
    FIRST,
    PLURAL,
    PRONOUNS,
    RELATIVES,
    SINGULAR,
    Phrase,
    phrase_of,
)

_NOBODY = Speaker(None, "no source", "stated")
_NEAR_BLOCKS = 2  # how many blocks back a pronoun or short description may reach
_SPEAKING = frozenset({ActorKind.PERSON, ActorKind.UNNAMED})


class Resolver:
    """Resolves sources in the order of the text, remembering who spoke where."""

    def __init__(self, cast: Cast, names: Names, attributions: tuple[Attribution, ...]) -> None:
        self._cast = cast
        self._names = names
        self._attributions = attributions
        self._starts = [mention.span.start for mention in names.mentions]
        self._roles: dict[str, list[int]] = {}
        for index, role in enumerate(names.roles):
            for word in role.title.split():
                self._roles.setdefault(noun_class(word)[0], []).append(index)
        self._spoke: list[tuple[int, int, int]] = []  # (block, source start, actor)
        self._known: dict[int, Speaker] = {}
        self._by_source: dict[tuple[int, int], Speaker] = {}

    def speaker(self, index: int) -> Speaker:
        """Return whom the source of an attribution means."""
        attribution = self._attributions[index]
        if not attribution.source:
            return _NOBODY
        span = Span(attribution.source[0].start, attribution.source[-1].end)
        speaker = self._by_source.get((span.start, span.end)) or self._resolve(attribution, span)
        self._known[index] = speaker
        self._by_source[span.start, span.end] = speaker
        if speaker.actor is not None:
            first, _ = self._cast.tokens.within(span)
            self._spoke.append((self._cast.block(first), span.start, speaker.actor))
        return speaker

    def addressee(self, attribution: Attribution) -> int | None:
        """Return the named actor that an attribution is addressed to, if any."""
        if attribution.addressee is None:
            return None
        named = self._named_in(attribution.addressee)
        return named[-1] if named else None

    def _resolve(self, attribution: Attribution, span: Span) -> Speaker:
        phrase = phrase_of(self._cast.tokens, span)
        if phrase is None:
            return _NOBODY
        word = self._cast.tokens.lowers[phrase.first].split("'")[0]
        if phrase.end - phrase.first == 1 and word in PRONOUNS:
            return self._pronoun(attribution, span, word)
        core = self._cast.tokens.span(phrase.first, phrase.core)
        named = self._name_at_end(core)
        if named is not None:
            together = self._together(phrase, core)
            return together or Speaker(named, "name", "stated")
        return self._description(phrase, span)

    def _name_at_end(self, core: Span) -> int | None:
        """Return the actor whose name ends the phrase: what stands before it are titles."""
        position = bisect_left(self._starts, core.end) - 1
        if position < 0:
            return None
        mention = self._names.mentions[position]
        if mention.span.end < core.end or mention.span.start < core.start:
            return None
        return mention.actor

    def _named_in(self, span: Span) -> list[int]:
        position = bisect_left(self._starts, span.start)
        found = []
        while position < len(self._starts) and self._starts[position] < span.end:
            actor = self._names.mentions[position].actor
            if actor is not None and actor not in found:
                found.append(actor)
            position += 1
        return found

    def _together(self, phrase: Phrase, core: Span) -> Speaker | None:
        """Return the group that two names joined by "and" make."""
        tokens = self._cast.tokens
        joint = [t for t in range(phrase.first, phrase.core) if tokens.lowers[t] == "and"]
        named = self._named_in(core)
        if not joint or len(named) < 2:
            return None
        before = self._name_at_end(tokens.span(phrase.first, joint[-1]))
        if before is None or before == named[-1]:
            return None
        actors = self._cast.actors
        name = f"{actors[before].name} and {actors[named[-1]].name}"
        return Speaker(self._cast.group(name), "named together", "stated", (before, named[-1]))

    def _pronoun(self, attribution: Attribution, span: Span, word: str) -> Speaker:
        if word in RELATIVES:
            return self._antecedent(span)
        if word in FIRST:
            return self._first_person(attribution, span)
        kinds = _SPEAKING if word in SINGULAR | PLURAL else frozenset({ActorKind.ORGANIZATION})
        candidates = self._candidates(span, kinds, plural=word in PLURAL)
        return self._chosen(candidates, span, "pronoun", MentionKind.PRONOUN)

    def _first_person(self, attribution: Attribution, span: Span) -> Speaker:
        """Resolve "I think" inside a quotation to whoever speaks the quotation."""
        parent = attribution.parent
        outer = self._known.get(parent) if parent is not None else None
        if outer is None or outer.actor is None:
            return Speaker(None, "first person", "stated")
        if self._attributions[parent or 0].kind is AttributionKind.INDIRECT:
            return Speaker(None, "first person", "stated")
        self._cast.mention(span, MentionKind.PRONOUN, outer.actor)
        return Speaker(outer.actor, "first person of the quotation", "resolved")

    def _antecedent(self, span: Span) -> Speaker:
        """Resolve "who" to the name right before it."""
        position = bisect_left(self._starts, span.start) - 1
        if position >= 0:
            mention = self._names.mentions[position]
            between = self._cast.tokens.text[mention.span.end : span.start]
            if not between.strip(" ,") and mention.actor is not None:
                self._cast.mention(span, MentionKind.PRONOUN, mention.actor)
                return Speaker(mention.actor, "relative pronoun", "resolved")
        return Speaker(None, "relative pronoun", "stated")

    def _candidates(self, span: Span, kinds: frozenset[ActorKind], *, plural: bool) -> list[int]:
        """Return who a pronoun may mean: who spoke last nearby, else who is named nearby."""
        tokens, actors = self._cast.tokens, self._cast.actors
        first, _ = tokens.within(span)
        block = self._cast.block(first)
        for near in range(block, block - _NEAR_BLOCKS, -1):
            spoke = [
                actor
                for at, start, actor in self._spoke
                if at == near
                and start < span.start
                and actors[actor].kind in kinds
                and (_is_plural(actors[actor].number) == plural)
            ]
            named = [] if plural else self._named_between(near, span.start, kinds)
            if spoke:
                later = [actor for actor in named if actor != spoke[-1]]
                return [spoke[-1]] if near == block or not later else [spoke[-1], *later]
            if named:
                return named
        return []

    def _named_between(self, block: int, before: int, kinds: frozenset[ActorKind]) -> list[int]:
        """Return the actors named in a block before an offset, each once."""
        found: list[int] = []
        for mention in self._names.mentions[: bisect_left(self._starts, before)][-40:]:
            first, _ = self._cast.tokens.within(mention.span)
            if mention.actor is None or self._cast.block(first) != block:
                continue
            if self._cast.actors[mention.actor].kind in kinds and mention.actor not in found:
                found.append(mention.actor)
        return found

    def _chosen(self, candidates: list[int], span: Span, method: str, kind: MentionKind) -> Speaker:
        if len(candidates) != 1:
            self._cast.mention(span, kind, None)
            return Speaker(None, method, "resolved", tuple(candidates))
        self._cast.mention(span, kind, candidates[0])
        return Speaker(candidates[0], method, "resolved")

    def _description(self, phrase: Phrase, span: Span) -> Speaker:
        if phrase.noun in {"person", "several"}:
            return self._person(phrase, span)
        if phrase.noun == "document" and not phrase.plural:
            earlier = self._met_before(phrase) if phrase.definite else []
            if len(earlier) == 1:
                return self._chosen(earlier, span, "document", MentionKind.DESCRIPTION)
            issuers = [a for a in self._named_in(span) if self._is_body(a)]
            actor = self._cast.describe(phrase, ActorKind.DOCUMENT, issuers[0] if issuers else None)
            self._cast.mention(span, MentionKind.DESCRIPTION, actor)
            return Speaker(actor, "document", "stated")
        if phrase.noun == "body" and phrase.definite:
            bodies = self._bodies(phrase)
            return self._chosen(bodies, span, "short name", MentionKind.DESCRIPTION)
        if phrase.noun:
            return Speaker(None, "description", "stated")
        named = self._named_in(self._cast.tokens.span(phrase.first, phrase.core))
        if len(named) == 1 and not phrase.indefinite:
            possessive = self._cast.tokens.lowers[phrase.core - 1].endswith(("'s", "s'"))
            if possessive:
                return Speaker(named[0], "possessive", "stated")
        return Speaker(None, "description", "stated")

    def _is_body(self, actor: int) -> bool:
        return self._cast.actors[actor].kind is ActorKind.ORGANIZATION

    def _bodies(self, phrase: Phrase) -> list[int]:
        """Return the organizations whose name ends in the noun of "the coalition"."""
        return [
            index
            for index, actor in enumerate(self._cast.actors)
            if actor.kind is ActorKind.ORGANIZATION
            and any(phrase.head in spelling.lower().split() for spelling in actor.spellings)
        ]

    def _person(self, phrase: Phrase, span: Span) -> Speaker:
        if not phrase.indefinite and not phrase.plural:
            holders = self._office_holders(phrase)
            if len(holders) == 1:
                return self._chosen(holders, span, "office", MentionKind.DESCRIPTION)
        if phrase.definite:
            earlier = self._met_before(phrase)
            if len(earlier) == 1:
                self._cast.remember(phrase, earlier[0])
                return self._chosen(earlier, span, "description", MentionKind.DESCRIPTION)
            if len(earlier) > 1:
                return self._chosen(earlier, span, "description", MentionKind.DESCRIPTION)
        bodies = [a for a in self._named_in(span) if self._is_body(a)]
        actor = self._cast.describe(phrase, ActorKind.UNNAMED, bodies[0] if bodies else None)
        self._cast.mention(span, MentionKind.DESCRIPTION, actor)
        return Speaker(actor, "description", "stated")

    def _office_holders(self, phrase: Phrase) -> list[int]:
        """Return the named persons whose title has every word of the description."""
        tokens = self._cast.tokens
        wanted = [
            noun_class(word)[0]
            for word in tokens.lowers[phrase.first : phrase.core]
            if word[0].isalpha() and word not in {"the", "this", "that", "a", "an"}
        ]
        bodies = self._named_in(tokens.span(phrase.first, phrase.core))
        plain = [word for word in wanted if not self._names_body(word, phrase)]
        found: list[int] = []
        for index in self._roles.get(phrase.head, []):
            role = self._names.roles[index]
            title = {noun_class(word)[0] for word in role.title.split()}
            fits = set(plain) <= title and (not bodies or role.organization in bodies)
            if fits and not role.is_former and role.actor not in found:
                found.append(role.actor)
        return found

    def _names_body(self, word: str, phrase: Phrase) -> bool:
        """Tell whether a word of the description names or is the adjective of a body."""
        tokens = self._cast.tokens
        for token in range(phrase.first, phrase.core - 1):
            if tokens.lowers[token] == word or noun_class(tokens.lowers[token])[0] == word:
                capital = tokens.words[token][0].isupper()
                return capital or word.endswith(("'s", "s'"))
        return False

    def _met_before(self, phrase: Phrase) -> list[int]:
        """Return the described actors that a definite description may take up.

        The same head noun, no word of its own that the earlier description lacks; the
        nearest in the same paragraph or the one before, else only a lone one.
        """
        words = phrase.words(self._cast.tokens) - {"the", "this", "that"}
        block = self._cast.block(phrase.first)
        fitting = [
            met
            for met in self._cast.described
            if met.head == phrase.head
            and met.plural == phrase.plural
            and words - {phrase.head} <= met.words
        ]
        near = [met for met in fitting if block - met.block <= 1]
        pool = near or fitting
        if near:
            return [near[-1].actor]
        return list(dict.fromkeys(met.actor for met in pool))


def _is_plural(number: object) -> bool:
    return str(number) == "several"
