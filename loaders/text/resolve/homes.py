"""Whose a source is: the body, state or person that a description says it belongs to."""

from loaders.text.grammar.times import TIME_NAMES
from loaders.text.nouns import noun_class
from loaders.text.records import ActorKind
from loaders.text.resolve.heads import Phrase, phrase_of
from loaders.text.resolve.scene import Scene
from loaders.text.resolve.together import listed

LEADS_HOME = frozenset({"of", "at", "from", "with", "by", "in"})
MADE_BY = frozenset({"by", "from"})
"""What stands before the one who issued a document, be it a person."""
ISSUED = frozenset(
    "issued published released posted sent signed written circulated drafted distributed "
    "circulated made tweeted put".split()
)
BESIDE_ISSUING = frozenset("also has had have later then on late early out".split()) | TIME_NAMES

_BETWEEN = ISSUED | BESIDE_ISSUING | {"that", "which", "was", "were", "is", "been"}
_SPEAKS_FOR = frozenset({"for", "to", "inside", "within"})
_OUTSIDE = frozenset(
    "customer client user viewer reader listener watcher critic opponent rival fan supporter "
    "backer detractor challenger investor shareholder observer competitor victim rebel "
    "post account tweet video clip feed page profile".split()
)
"""Nouns before which a body is what somebody uses, watches or fights: "a Boeing rival"."""
_STOPS = frozenset({"who", "whom", "which", "that", ",", "in", "on"})
_BARE = 2  # words of "the ministry", which names nobody without one named before


class Homes:
    """Tells whose a described source or document is, by the words of its description."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._cast = scene.cast
        self.bodies: dict[str, list[int]] = {}
        for index, actor in enumerate(scene.names.actors):
            if actor.kind is ActorKind.ORGANIZATION:
                words = {w for spelling in actor.spellings for w in spelling.lower().split()}
                for word in words:
                    self.bodies.setdefault(word, []).append(index)

    def home(self, phrase: Phrase, kind: ActorKind) -> int | None:
        """Return the body that a source or document is of: "a U.S. statement", "at the bank".

        Where several are named ("Peruvian and Chilean officials") it is not known of which.
        Of a document it may be a person too: "Lee's letter", "a letter from Lee".
        """
        tokens = self._cast.tokens
        first, last = phrase.first, phrase.core - 1
        if kind is ActorKind.ORGANIZATION and self.is_state_s(phrase):
            return self._cast.country(bare(tokens.words[first]))
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
        if kind is ActorKind.DOCUMENT:
            owner = self._owner(first, last)
            return self._maker(phrase) if owner is None else owner
        leads = LEADS_HOME | _SPEAKS_FOR if kind is ActorKind.UNNAMED else LEADS_HOME
        return self._behind(phrase, phrase.core, leads)

    def is_state_s(self, phrase: Phrase) -> bool:
        """Tell whether a description begins with the possessive of a state."""
        word = self._cast.tokens.words[phrase.first]
        return word.endswith(("'s", "’s")) and self._cast.is_state(bare(word))

    def _behind(self, phrase: Phrase, end: int, leads: frozenset[str]) -> int | None:
        """Return the body behind a preposition at `end`."""
        tokens = self._cast.tokens
        if end >= phrase.end or tokens.lowers[end] not in leads:
            return None
        stop = end + 1
        while stop < phrase.end and tokens.lowers[stop] not in _STOPS:
            stop += 1
        named = self._scene.named_in(tokens.span(end, stop))
        home = next((actor for actor in named if self._scene.is_body(actor)), None)
        return self._called(end + 1, stop) if home is None and not named else home

    def _owner(self, first: int, last: int) -> int | None:
        """Return the actor whose name, a possessive, stands before a document's noun."""
        tokens = self._cast.tokens
        owner = next((token for token in range(first, last) if owns(tokens.lowers[token])), -1)
        named = self._scene.named_in(tokens.span(first, owner + 1)) if owner >= first else []
        return named[-1] if named else None

    def _maker(self, phrase: Phrase) -> int | None:
        """Return who made a document: behind "by", "from", "issued by", or the body it is of."""
        tokens = self._cast.tokens
        at = maker_at(tokens.lowers, phrase.core, phrase.end)
        if at is not None:
            behind = phrase_of(tokens, tokens.span(at + 1, phrase.end))
            several = listed(self._scene, behind) if behind is not None else ()
            if several:
                return self._cast.group(several)
            named = None
            if behind and "and" not in tokens.lowers[behind.first : behind.core]:
                named = self._scene.name_at_end(tokens.span(behind.first, behind.core))
            if named is None:
                named = self._behind(phrase, at, LEADS_HOME)
            return self._cast.met_before(behind) if named is None and behind else named
        return self._behind(phrase, phrase.core, LEADS_HOME)

    def _states(self, words: list[str]) -> list[str]:
        """Return the words that name states or are adjectives of them: "South Korean"."""
        found: dict[str, None] = {}
        for at, word in enumerate(words):
            pair = f"{words[at - 1]} {bare(word)}" if at else ""
            if self._cast.is_state(pair):
                found.pop(words[at - 1], None)
                found[pair] = None
            elif self._cast.is_state(bare(word)):
                found[bare(word)] = None
        return list(found)

    def _is_public(self, actor: int) -> bool:
        """Tell whether an actor is a body that is named, and no state."""
        return self._scene.is_body(actor) and not self._cast.is_state(self._cast.actors[actor].name)

    def _called(self, first: int, stop: int) -> int | None:
        """Return the lone body of the article that is meant by "the ministry"."""
        words = self._cast.tokens.lowers[first:stop]
        if len(words) != _BARE or words[0] != "the" or noun_class(words[1])[1] != "body":
            return None
        bodies = self.bodies.get(words[1], [])
        return bodies[0] if len(bodies) == 1 else None


def maker_at(lowers: list[str], at: int, end: int) -> int | None:
    """Return where "by" or "from" and who made a document stand behind its noun, if they do."""
    while at < end and lowers[at] in _BETWEEN:
        at += 1
    return at if at + 1 < end and lowers[at] in MADE_BY else None


def owns(word: str) -> bool:
    """Tell whether a word, in small letters, is a possessive."""
    return word.endswith(("'s", "s'"))


def bare(word: str) -> str:
    """Return a word without the ending of a possessive."""
    return word.removesuffix("'s").removesuffix("’s").rstrip("'’")
