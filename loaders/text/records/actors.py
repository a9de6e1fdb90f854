"""Who is who in an article: actors, where they are meant, what they are called."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from loaders.text.records.documents import Span


class ActorKind(StrEnum):
    """Who can speak."""

    PERSON = "person"
    ORGANIZATION = "organization"
    DOCUMENT = "document"
    GROUP = "group"
    UNNAMED = "unnamed"


class Number(StrEnum):
    """How many an unnamed source is."""

    ONE = "one"
    SEVERAL = "several"


class MentionKind(StrEnum):
    """How a place in the text means an actor."""

    NAME = "name"
    PRONOUN = "pronoun"
    DESCRIPTION = "description"
    METONYM = "metonym"


@dataclass(frozen=True, slots=True)
class Actor:
    """Who is who inside one article.

    `name` is the fullest form, `spellings` every form in order of first use, `parent` the
    index of a document's issuer or a ministry's state, `method` how the forms were joined,
    `members` the indices of those whom a group names, in the order of its name.
    """

    kind: ActorKind
    name: str
    spellings: tuple[str, ...]
    number: Number | None = None
    parent: int | None = None
    method: str = "name"
    members: tuple[int, ...] = ()


class Mention(NamedTuple):
    """A place in the text that names or means an actor (an index; None: not known whom)."""

    span: Span
    kind: MentionKind
    actor: int | None


@dataclass(frozen=True, slots=True)
class Role:
    """A title the text gives a person, as it stands (`span`) and in lower case (`title`)."""

    span: Span
    actor: int
    title: str
    organization: int | None = None
    is_former: bool = False


@dataclass(frozen=True, slots=True)
class Names:
    """The named actors of an article, their mentions in the order of the text, their roles."""

    actors: tuple[Actor, ...]
    mentions: tuple[Mention, ...]
    roles: tuple[Role, ...]
