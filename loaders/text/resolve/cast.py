"""The actors of one article as they are met: the named ones, then those only described."""

from dataclasses import dataclass

from loaders.text.records import Actor, ActorKind, Mention, MentionKind, Names, Number, Span
from loaders.text.resolve.heads import Phrase
from loaders.text.tokens import Tokens

_DROPPED = frozenset({"a", "an", "the", "one", "another", "this", "that"})


@dataclass(frozen=True, slots=True)
class Described:
    """An actor known by description only, where it was last met."""

    actor: int
    head: str
    words: frozenset[str]
    block: int
    plural: bool


class Cast:
    """Keeps the actors and mentions of an article and adds described ones to them."""

    def __init__(self, tokens: Tokens, names: Names) -> None:
        self.tokens = tokens
        self.actors: list[Actor] = list(names.actors)
        self.mentions: list[Mention] = list(names.mentions)
        self.described: list[Described] = []
        self._spans = {(mention.span.start, mention.span.end) for mention in names.mentions}
        self._keys = {
            (actor.name.casefold(), actor.number): index for index, actor in enumerate(self.actors)
        }

    def mention(self, span: Span, kind: MentionKind, actor: int | None) -> None:
        """Record a mention, once a place."""
        if (span.start, span.end) not in self._spans:
            self._spans.add((span.start, span.end))
            self.mentions.append(Mention(span, kind, actor))

    def block(self, token: int) -> int:
        """Return the block that a token stands in."""
        return self.tokens.blocks[self.tokens.sentence_at(token)]

    def describe(self, phrase: Phrase, kind: ActorKind, parent: int | None) -> int:
        """Return the actor of a description, a new one where the words are new."""
        name = self._name(phrase)
        number = None
        if kind is ActorKind.UNNAMED:
            number = Number.SEVERAL if phrase.plural else Number.ONE
        key = (name.casefold(), number)
        if key not in self._keys:
            self._keys[key] = len(self.actors)
            self.actors.append(Actor(kind, name, (name,), number, parent, "description"))
        actor = self._keys[key]
        self.remember(phrase, actor)
        return actor

    def group(self, name: str) -> int:
        """Return the actor of several named together."""
        key = (name.casefold(), None)
        if key not in self._keys:
            self._keys[key] = len(self.actors)
            self.actors.append(Actor(ActorKind.GROUP, name, (name,), method="named together"))
        return self._keys[key]

    def remember(self, phrase: Phrase, actor: int) -> None:
        """Note that a description was met here."""
        words = phrase.words(self.tokens)
        block = self.block(phrase.first)
        self.described.append(Described(actor, phrase.head, words, block, phrase.plural))

    def _name(self, phrase: Phrase) -> str:
        first = phrase.first
        if self.tokens.lowers[first] in _DROPPED and phrase.end - first > 1:
            first += 1
        return " ".join(self.tokens.span(first, phrase.end).of(self.tokens.text).split())
