"""Descriptions as sources: offices, unnamed people, documents, short names of bodies."""

from loaders.text.nouns import noun_class
from loaders.text.records import ActorKind, MentionKind, Span, Speaker
from loaders.text.resolve.documents import Documents
from loaders.text.resolve.heads import Phrase
from loaders.text.resolve.homes import Homes, bare
from loaders.text.resolve.scene import Scene

_ARTICLES = frozenset({"the", "this", "that", "a", "an"})
_AGENT_ENDINGS = ("er", "or", "ist", "ian", "eer", "ant", "man", "woman", "person")
_SHORTEST = 4
_BARE = 2  # words of "the ministry", which names nobody without one named before
_UNKNOWN = Speaker(None, "description", "stated")


class Descriptions:
    """Resolves noun phrases without a name of their own at the end."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._cast = scene.cast
        self._roles: dict[str, list[int]] = {}
        for index, role in enumerate(scene.names.roles):
            for word in {noun_class(word)[0] for word in role.title.split()}:
                self._roles.setdefault(word, []).append(index)
        self._homes = Homes(scene)
        self._documents = Documents(scene, self._homes)

    def resolve(self, phrase: Phrase, span: Span) -> Speaker:
        """Return whom a description means: somebody known, or an actor of its own."""
        if phrase.noun in {"person", "several"} or (not phrase.noun and _is_agent(phrase)):
            return self._person(phrase, span)
        if phrase.noun == "document" and not phrase.plural:
            return self._documents.resolve(phrase, span)
        if phrase.noun == "body":
            return self._body(phrase, span)
        word = self._cast.tokens.words[phrase.first]
        state = self._cast.state(bare(word)) if phrase.end - phrase.first == 1 else None
        if state is not None:
            self._cast.mention(_core(phrase, self._scene), MentionKind.METONYM, state)
            return Speaker(state, "adjective or possessive of a state", "stated")
        named = self._scene.named_in(_core(phrase, self._scene))
        if len(named) == 1 and self._cast.tokens.lowers[phrase.core - 1].endswith(("'s", "s'")):
            return Speaker(named[0], "possessive", "stated")
        return _UNKNOWN

    def _person(self, phrase: Phrase, span: Span) -> Speaker:
        if not phrase.indefinite and not phrase.plural:
            holders = self._office_holders(phrase)
            if holders:
                return self._scene.chosen(holders, span, "office", MentionKind.DESCRIPTION)
        if phrase.definite:
            earlier = self._cast.met_before(phrase)
            if earlier is not None:
                self._cast.remember(phrase, earlier)
                return self._scene.chosen([earlier], span, "description", MentionKind.DESCRIPTION)
        return self._new(phrase, span, ActorKind.UNNAMED, "description")

    def _new(self, phrase: Phrase, span: Span, kind: ActorKind, method: str) -> Speaker:
        actor = self._cast.describe(phrase, kind, self._homes.home(phrase, kind))
        self._cast.mention(span, MentionKind.DESCRIPTION, actor)
        return Speaker(actor, method, "stated")

    def _body(self, phrase: Phrase, span: Span) -> Speaker:
        """Resolve "the Bakhtar news agency" and, to the lone body of that noun, "the agency"."""
        named = self._scene.named_in(_core(phrase, self._scene))
        if len(named) == 1:
            if self._cast.actors[named[0]].kind is ActorKind.PERSON:  # "the Clinton campaign"
                return self._new(phrase, span, ActorKind.ORGANIZATION, "description of a body")
            return Speaker(named[0], "name and what it is", "stated")
        if phrase.plural and not phrase.definite:
            return self._new(phrase, span, ActorKind.GROUP, "description")
        if phrase.core - phrase.first == 1 and not phrase.definite:  # "police"
            return self._new(phrase, span, ActorKind.ORGANIZATION, "description of a body")
        if not phrase.definite or named:
            return _UNKNOWN
        bodies = self._last_body(phrase, self._homes.bodies.get(phrase.head, []))
        is_told = phrase.core - phrase.first > _BARE or self._homes.is_state_s(phrase)
        if not bodies and is_told:  # "the transport ministry", "Peru's army"
            return self._new(phrase, span, ActorKind.ORGANIZATION, "description of a body")
        return self._scene.chosen(bodies, span, "short name", MentionKind.DESCRIPTION)

    def _last_body(self, phrase: Phrase, named: list[int]) -> list[int]:
        """Return the organization that "the ministry" takes up.

        The lone one with that noun in its name; of several, or of none, the last to speak
        in this paragraph or the one before.
        """
        if len(named) == 1 or (not named and phrase.core - phrase.first > _BARE):
            return named
        block = self._cast.block(phrase.first)
        spoke = [
            actor
            for near in (block, block - 1)
            for actor, _ in self._scene.spoke_in(near)
            if self._scene.is_body(actor) and (not named or actor in named)
        ]
        return spoke[:1] or named

    def _office_holders(self, phrase: Phrase) -> list[int]:
        """Return the named persons whose title has every word of the description.

        The words that name a body ("Peru's", "Peruvian") must fit the title's own body.
        """
        tokens = self._cast.tokens
        words = range(phrase.first, phrase.core)
        plain = {
            noun_class(tokens.lowers[token])[0]
            for token in words
            if tokens.words[token][0].islower() and tokens.lowers[token] not in _ARTICLES
        }
        bodies = self._scene.named_in(_core(phrase, self._scene))
        bodies += [s for t in words if (s := self._cast.state(bare(tokens.words[t]))) is not None]
        found: list[int] = []
        for index in self._roles.get(phrase.head, []):
            role = self._scene.names.roles[index]
            title = {noun_class(word)[0] for word in role.title.split()}
            fits = plain <= title and (not bodies or role.organization in bodies)
            if fits and not role.is_former and role.actor not in found:
                found.append(role.actor)
        return found


def _is_agent(phrase: Phrase) -> bool:
    """Tell whether "a shipowner", "two beekeepers" are people by the ending of the noun."""
    singular = phrase.head.removesuffix("s")
    return phrase.indefinite and len(singular) > _SHORTEST and singular.endswith(_AGENT_ENDINGS)


def _core(phrase: Phrase, scene: Scene) -> Span:
    return scene.cast.tokens.span(phrase.first, phrase.core)
