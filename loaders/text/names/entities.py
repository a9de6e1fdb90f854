"""Who is being put together while an article is read: an actor that still grows."""

from dataclasses import dataclass, field

from loaders.text.names import vocabulary as v
from loaders.text.records import ActorKind, MentionKind, Span
from loaders.text.tokens import Tokens


@dataclass(slots=True, eq=False)
class Entity:
    """An actor with its mentions; `name` is set where the text's own forms do not decide."""

    kind: ActorKind
    name: str | None = None
    parent: "Entity | None" = None
    method: str = "name"
    mentions: list[tuple[Span, MentionKind]] = field(default_factory=list)

    def add(self, span: Span, kind: MentionKind = MentionKind.NAME) -> None:
        """Record a mention."""
        self.mentions.append((span, kind))


def name_span(tokens: Tokens, first: int, end: int) -> Span:
    """Return the characters of the tokens without a possessive ending."""
    word = tokens.words[end - 1]
    return Span(tokens.starts[first], tokens.ends[end - 1] - len(word) + len(v.bare(word)))
