"""Descriptions as sources: offices, unnamed people, documents, short names of bodies."""

from loaders.text.grammar.times import TIME_NAMES
from loaders.text.nouns import noun_class
from loaders.text.records import ActorKind, MentionKind, Span, Speaker
from loaders.text.resolve.heads import Phrase
from loaders.text.resolve.scene import Scene

_ARTICLES = frozenset({"the", "this", "that", "a", "an"})
_LEADS_HOME = frozenset({"of", "at", "from", "with", "by", "in"})
_SPEAKS_FOR = frozenset({"for", "to", "inside", "within"})
_OUTSIDE = frozenset(
    "customer client user viewer reader listener watcher critic opponent rival fan supporter "
    "backer detractor challenger investor shareholder observer competitor victim rebel "
    "post account tweet video clip feed page profile".split()
)
"""Nouns before which a body is what somebody uses, watches or fights: "a Boeing rival"."""
_AGENT_ENDINGS = ("er", "or", "ist", "ian", "eer", "ant", "man", "woman", "person")
_SHORTEST = 4
_STOPS = frozenset({"who", "whom", "which", "that", ",", "in", "on"})
_ISSUING = frozenset("issued issues published publishes released releases posted sent".split())
_BESIDE_ISSUING = frozenset("also has had have later then on".split()) | TIME_NAMES
_ISSUED_REACH = 120  # tokens from "the statement" back to "a statement"
_ADJECTIVES = 2  # of "a joint written statement"
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
        self._bodies: dict[str, list[int]] = {}
        for index, actor in enumerate(scene.names.actors):
            if actor.kind is ActorKind.ORGANIZATION:
                words = {w for spelling in actor.spellings for w in spelling.lower().split()}
                for word in words:
                    self._bodies.setdefault(word, []).append(index)

    def resolve(self, phrase: Phrase, span: Span) -> Speaker:
        """Return whom a description means: somebody known, or an actor of its own."""
        if phrase.noun in {"person", "several"} or (not phrase.noun and _is_agent(phrase)):
            return self._person(phrase, span)
        if phrase.noun == "document" and not phrase.plural:
            return self._document(phrase, span)
        if phrase.noun == "body":
            return self._body(phrase, span)
        word = self._cast.tokens.words[phrase.first]
        state = self._cast.state(_bare(word)) if phrase.end - phrase.first == 1 else None
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

    def _document(self, phrase: Phrase, span: Span) -> Speaker:
        earlier = self._cast.met_before(phrase) if phrase.definite else None
        if earlier is not None:
            return self._scene.chosen([earlier], span, "document", MentionKind.DESCRIPTION)
        return self._new(phrase, span, ActorKind.DOCUMENT, "document")

    def _new(self, phrase: Phrase, span: Span, kind: ActorKind, method: str) -> Speaker:
        actor = self._cast.describe(phrase, kind, self._home(phrase, kind))
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
        bodies = self._last_body(phrase, self._bodies.get(phrase.head, []))
        is_told = phrase.core - phrase.first > _BARE or self._is_state_s(phrase)
        if not bodies and is_told:  # "the transport ministry", "Peru's army"
            return self._new(phrase, span, ActorKind.ORGANIZATION, "description of a body")
        return self._scene.chosen(bodies, span, "short name", MentionKind.DESCRIPTION)

    def _is_state_s(self, phrase: Phrase) -> bool:
        """Tell whether a description begins with the possessive of a state."""
        word = self._cast.tokens.words[phrase.first]
        return word.endswith(("'s", "’s")) and self._cast.is_state(_bare(word))

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

    def _home(self, phrase: Phrase, kind: ActorKind) -> int | None:
        """Return the body that a source or document is of: "a U.S. statement", "at the bank".

        Where several are named ("Peruvian and Chilean officials") it is not known of which.
        """
        tokens = self._cast.tokens
        first, last = phrase.first, phrase.core - 1
        if kind is ActorKind.ORGANIZATION and self._is_state_s(phrase):
            return self._cast.country(_bare(tokens.words[first]))
        if "of" in tokens.lowers[first:last] and kind is ActorKind.DOCUMENT:
            last = first  # "analysis of Pentagon data": what it is about
        if last > first and tokens.lowers[last - 1] != "and":
            bodies = self._scene.named_in(tokens.span(first, last))
            bodies = [a for a in bodies if self._is_public(a) and phrase.head not in _OUTSIDE]
            states = self._states(tokens.words[first:last])
            if bodies or states:  # the ministry of a state rather than the state
                lone = len(bodies) == 1 or (not bodies and len(states) == 1)
                home = bodies[0] if bodies else self._cast.owner(states[0])
                return home if lone else None
        issuer = self._issuer(phrase) if kind is ActorKind.DOCUMENT else None
        if issuer is not None:
            return issuer
        end = phrase.core
        leads = _LEADS_HOME | _SPEAKS_FOR if kind is ActorKind.UNNAMED else _LEADS_HOME
        if end >= phrase.end or tokens.lowers[end] not in leads:
            return None
        stop = end + 1
        while stop < phrase.end and tokens.lowers[stop] not in _STOPS:
            stop += 1
        named = self._scene.named_in(tokens.span(end, stop))
        home = next((actor for actor in named if self._scene.is_body(actor)), None)
        return self._called(end + 1, stop) if home is None and not named else home

    def _issuer(self, phrase: Phrase) -> int | None:
        """Return the body behind "the statement", where "a statement" stands shortly before.

        It is who issued that, or who said something in it.
        """
        tokens = self._cast.tokens
        if not phrase.definite:
            return None
        back = range(phrase.first - 1, max(_ADJECTIVES, phrase.first - _ISSUED_REACH), -1)
        noun = next((token for token in back if tokens.lowers[token] == phrase.head), None)
        if noun is None:
            return None
        near = range(noun - 1, noun - 2 - _ADJECTIVES, -1)
        lead = next((at - 1 for at in near if tokens.lowers[at] in {"a", "an"}), 0)
        if tokens.lowers[lead] in _ISSUING:
            return self._subject(lead)
        if tokens.lowers[lead] != "in":
            return None
        first, end = tokens.sentences[tokens.sentence_at(noun)]
        said = tokens.span(first, end)
        spoke = self._scene.spoke_in(self._cast.block(noun))
        bodies = {who for who, at in spoke if said.start <= at < said.end}
        who = bodies.pop() if len(bodies) == 1 else None
        return who if who is not None and self._scene.is_body(who) else None

    def _subject(self, verb: int) -> int | None:
        """Return the body whose name stands before a verb: "the Harbour Board on Monday issued"."""
        tokens = self._cast.tokens
        before = verb - 1
        while before > 0 and tokens.lowers[before] in _BESIDE_ISSUING:
            before -= 1
        name = self._scene.mention_before(tokens.ends[before])
        adjoins = name is not None and name.span.end == tokens.ends[before]
        who = name.actor if name is not None and adjoins else None
        return who if who is not None and self._scene.is_body(who) else None

    def _states(self, words: list[str]) -> list[str]:
        """Return the words that name states or are adjectives of them: "South Korean"."""
        found: dict[str, None] = {}
        for at, word in enumerate(words):
            pair = f"{words[at - 1]} {_bare(word)}" if at else ""
            if self._cast.is_state(pair):
                found.pop(words[at - 1], None)
                found[pair] = None
            elif self._cast.is_state(_bare(word)):
                found[_bare(word)] = None
        return list(found)

    def _is_public(self, actor: int) -> bool:
        """Tell whether an actor is a body that is named, and no state."""
        return self._scene.is_body(actor) and not self._cast.is_state(self._cast.actors[actor].name)

    def _called(self, first: int, stop: int) -> int | None:
        """Return the lone body of the article that is meant by "the ministry"."""
        words = self._cast.tokens.lowers[first:stop]
        if len(words) != _BARE or words[0] != "the" or noun_class(words[1])[1] != "body":
            return None
        bodies = self._bodies.get(words[1], [])
        return bodies[0] if len(bodies) == 1 else None

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
        bodies += [s for t in words if (s := self._cast.state(_bare(tokens.words[t]))) is not None]
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


def _bare(word: str) -> str:
    return word.removesuffix("'s").removesuffix("’s").rstrip("'’")
