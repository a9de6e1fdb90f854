"""The actors of one article as they are met: the named ones, then those only described."""

from collections.abc import Iterator
from itertools import islice

from loaders.text.lexicon import (
    COUNTRIES,
    COUNTRY_BY_ADJECTIVE,
    COUNTRY_BY_NAME,
    GIVEN_NAMES,
)
from loaders.text.records import Actor, ActorKind, Mention, MentionKind, Names, Number, Span
from loaders.text.resolve.heads import DEFINITE, INDEFINITE, Phrase
from loaders.text.tokens import Tokens

_DROPPED = frozenset({"a", "an", "the", "one", "this", "that"})
_ORGANS = frozenset({"army", "navy", "military", "police", "parliament", "government", "ministry"})
"""Of these a state has one, so that a description of it means one body in every article."""

_ADDRESSED = {"mr": "m", "sir": "m", "lord": "m"} | dict.fromkeys(
    ("mrs", "ms", "miss", "lady", "dame"), "f"
)
_NEAR_BLOCKS = 1  # a short description takes up the nearest one of this paragraph or the last


_MOST_MET = 200
"""Descriptions with one head noun that a further one is compared with: more are in no article."""

_Described = dict[tuple[int, frozenset[str]], int]
"""Actors known by description only, with its words: the block where each was last met, in order."""


class Cast:
    """Keeps the actors and mentions of an article and adds described ones to them."""

    def __init__(self, tokens: Tokens, names: Names) -> None:
        self.tokens = tokens
        self.actors: list[Actor] = list(names.actors)
        self.mentions: list[Mention] = list(names.mentions)
        self._described: dict[tuple[str, bool], _Described] = {}
        self._spans = {mention.span for mention in names.mentions}
        self._keys: dict[tuple[str, Number | None], int] = {}
        self._groups: dict[frozenset[int], int] = {}
        self._spellings: dict[str, list[int]] = {}
        self._states: dict[str, int] = {}
        self._addressed = dict(self._genders(names.mentions))
        for index, actor in enumerate(self.actors):
            self._keys.setdefault((actor.name.casefold(), actor.number), index)
            self._states.setdefault(actor.name, index)
            for spelling in actor.spellings:
                self._spellings.setdefault(spelling, []).append(index)

    def _genders(self, mentions: tuple[Mention, ...]) -> Iterator[tuple[int, str]]:
        """Yield the actors that the text calls Mr. or Ms., with the gender that tells."""
        tokens = self.tokens
        for mention in mentions:
            at, end = tokens.within(mention.span)
            if mention.actor is None or at >= end:
                continue
            before = at - 2 if at > 1 and tokens.words[at - 1] == "." else at - 1
            word = next((w for w in (at, max(before, 0)) if tokens.lowers[w] in _ADDRESSED), None)
            if word is not None:
                yield mention.actor, _ADDRESSED[tokens.lowers[word]]

    def spelt(self, words: str) -> int | None:
        """Return the one named actor that the article spells so, else None."""
        found = self._spellings.get(words, [])
        return found[0] if len(found) == 1 else None

    def gender(self, actor: int) -> str:
        """Return m or f where a person's title or given name tells, else u."""
        if self.actors[actor].kind is not ActorKind.PERSON:
            return "u"
        words = self.actors[actor].name.lower().split()
        given = GIVEN_NAMES.get(words[0], "u") if len(words) > 1 else "u"
        return self._addressed.get(actor, given)

    def state(self, word: str) -> int | None:
        """Return the actor of a state that a word names or is the adjective of, if it acts."""
        index = COUNTRY_BY_ADJECTIVE.get(word, COUNTRY_BY_NAME.get(word))
        return None if index is None else self._states.get(COUNTRIES[index].name)

    def is_state(self, word: str) -> bool:
        """Tell whether a word names a state or is the adjective of one."""
        return word in COUNTRY_BY_ADJECTIVE or word in COUNTRY_BY_NAME

    def stands_for(self, word: str, name: str) -> bool:
        """Tell whether a word names the state of a name, or is its adjective."""
        index = COUNTRY_BY_ADJECTIVE.get(word, COUNTRY_BY_NAME.get(word))
        return index is not None and COUNTRIES[index].name == name

    def owner(self, word: str) -> int | None:
        """Return the actor of the state that a source is of, which need not act itself.

        A name that people, towns and provinces bear too ("Jordan") must act to be a state.
        """
        index = COUNTRY_BY_ADJECTIVE.get(word)
        if index is None and word.isupper():  # "U.S."
            index = COUNTRY_BY_NAME.get(word)
        if index is None:
            return self.state(word)
        name = COUNTRIES[index].name
        state = self._known(name, Actor(ActorKind.ORGANIZATION, name, (), method="state"))
        self._states.setdefault(name, state)
        return state

    def country(self, words: str) -> int | None:
        """Return the actor of a state named so, which speaking makes one."""
        index = COUNTRY_BY_NAME.get(words)
        if index is None:
            return None
        name = COUNTRIES[index].name
        spellings = tuple(dict.fromkeys((name, words)))
        actor = self._known(name, Actor(ActorKind.ORGANIZATION, name, spellings, method="state"))
        self._states.setdefault(name, actor)
        return actor

    def mention(self, span: Span, kind: MentionKind, actor: int | None) -> None:
        """Record a mention, once a place."""
        if span not in self._spans:
            self._spans.add(span)
            self.mentions.append(Mention(span, kind, actor))

    def block(self, token: int) -> int:
        """Return the block that a token stands in."""
        return self.tokens.blocks[self.tokens.sentence_at(token)]

    def describe(self, phrase: Phrase, kind: ActorKind, parent: int | None) -> int:
        """Return the actor of a description, a new one where the words are new."""
        number = None
        if kind is ActorKind.UNNAMED:
            number = Number.SEVERAL if phrase.plural else Number.ONE
        name = self.name(phrase)
        method = "organ of a state" if self._is_organ(phrase, name, parent) else "description"
        actor = self._known(name, Actor(kind, name, (name,), number, parent, method))
        self.remember(phrase, actor)
        return actor

    def document(self, name: str, issuer: int | None, *, apart: bool) -> int:
        """Return the actor of a document; `apart`: another one than those of the same name."""
        actor = Actor(ActorKind.DOCUMENT, name, (name,), parent=issuer, method="description")
        if not apart:
            return self._known(name, actor)
        self.actors.append(actor)
        return len(self.actors) - 1

    def _is_organ(self, phrase: Phrase, name: str, parent: int | None) -> bool:
        """Tell whether a description is "Peru's army", or "the Peruvian health ministry"."""
        if parent is None or phrase.head not in _ORGANS or phrase.plural:
            return False
        is_told = phrase.head != "ministry" or name.count(" ") > 1
        return is_told and self.is_state(self.actors[parent].name)

    def group(self, members: tuple[int, ...]) -> int:
        """Return the actor of several named together, one for a set of members in any order."""
        key = frozenset(members)
        if key not in self._groups:
            *others, last = (self.actors[member].name for member in members)
            name = f"{', '.join(others)} and {last}"
            group = Actor(ActorKind.GROUP, name, (name,), method="members", members=members)
            self._groups[key] = len(self.actors)
            self.actors.append(group)
        return self._groups[key]

    def _known(self, name: str, actor: Actor) -> int:
        key = (name.casefold(), actor.number)
        if key not in self._keys:
            self._keys[key] = len(self.actors)
            self.actors.append(actor)
        return self._keys[key]

    def remember(self, phrase: Phrase, actor: int) -> None:
        """Note that a description was met here."""
        met = self._described.setdefault((phrase.head, phrase.plural), {})
        words = phrase.words(self.tokens)
        met.pop((actor, words), None)  # to come last
        met[actor, words] = self.block(phrase.first)

    def met_before(self, phrase: Phrase) -> int | None:
        """Return the described actor that a definite description takes up.

        It has the same head noun and all the words of the description: the nearest in this
        paragraph or the one before, else only a lone one.
        """
        words = phrase.words(self.tokens) - {"the", "this", "that"}
        words -= {self.tokens.lowers[phrase.core - 1]}
        met = self._described.get((phrase.head, phrase.plural), {})
        latest = islice(reversed(met.items()), _MOST_MET)
        fitting = [(actor, block) for (actor, said), block in latest if words <= said]
        if fitting and self.block(phrase.first) - fitting[0][1] <= _NEAR_BLOCKS:
            return fitting[0][0]
        actors = {actor for actor, _ in fitting}
        return actors.pop() if len(actors) == 1 and len(met) <= _MOST_MET else None

    def name(self, phrase: Phrase) -> str:
        """Return the name of who is known by a description only: its words."""
        first = phrase.first
        if self.tokens.lowers[first] in _DROPPED and phrase.end - first > 1:
            first += 1
        end = first + 1
        while end < phrase.end and self.tokens.words[end] != ",":
            end += 1  # ", who asked not to be named" belongs to the mention, not to the name
        name = " ".join(self.tokens.span(first, end).of(self.tokens.text).split())
        determined = self.tokens.lowers[first] in INDEFINITE | DEFINITE
        return name[0].lower() + name[1:] if determined else name
