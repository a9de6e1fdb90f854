"""Articles as moulds: their text with the places of names, to be told again of other people."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from random import Random
from typing import NamedTuple

from benchmarks.casting import Form
from loaders.text.attributions.lexicon import adjectives, nouns, verb_forms
from loaders.text.lexicon import (
    AUXILIARIES,
    COPULAS,
    FUNCTION_WORDS,
    GIVEN_NAMES,
    ORGANIZATION_HEADS,
    PERSON_NOUNS,
    PORTFOLIO_WORDS,
    RELATIVES,
    TITLE_HEADS,
    TITLE_MODIFIERS,
    rows,
)
from loaders.text.reading import read
from loaders.text.records import Actor, ActorKind, BlockKind, MentionKind, Reading, Span

_KEPT = frozenset(ORGANIZATION_HEADS).union(
    *(FUNCTION_WORDS, PERSON_NOUNS, RELATIVES, TITLE_HEADS, TITLE_MODIFIERS, PORTFOLIO_WORDS),
    *(AUXILIARIES, COPULAS, (row[0] for row in rows("source_nouns.tsv"))),
)
"""Words by which speakers are known, and those that hold a sentence together."""
_WORD = re.compile(
    r"(?<![\w’'.-])[a-z]{3,}(?![\w’'-])|(?<![\d,.])(?:3[2-9]|[4-9]\d|\d{3})(?![\d,.])"
)
"""Words in small letters, and numbers that are neither days nor years."""
_VOWELS = "aeiou"
_NOUNS = ("n", "s")
_WIDENED = 0.4  # of the nouns
_REWORDED = 0.95  # of the words that can be
_LOUD = 3  # letters from which a name in capitals is written so for its place


class Slot(NamedTuple):
    """A place of a name: whose (an index among the people, then the outlets), and its words."""

    who: int
    words: str


Line = tuple[str | Slot, ...]
_Class = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Mould:
    """An article with the places of names: its headline, its paragraphs.

    `people` are the fullest forms of those it names, `outlets` the outlets it speaks of.
    """

    id: str
    headline: Line
    paragraphs: tuple[Line, ...]
    people: tuple[str, ...]
    outlets: tuple[str, ...]

    def sex(self, who: int) -> str:
        """Return m, f or u for one of the people, by the given name."""
        return GIVEN_NAMES.get(self.people[who].split()[0].lower(), "u")


@dataclass(frozen=True, slots=True)
class Story:
    """An article's words: headline and paragraphs."""

    headline: str
    paragraphs: tuple[str, ...]

    @property
    def text(self) -> str:
        """All of it."""
        return "\n\n".join((self.headline, *self.paragraphs))


def mould(article_id: str, text: str) -> Mould | None:
    """Return a text as a mould, None where it has no headline or fewer than three paragraphs."""
    reading = read(text)
    people = _indices(reading.actors, is_outlet=False)
    outlets = _indices(reading.actors, is_outlet=True)
    at = {actor: index for index, actor in enumerate((*people, *outlets))}
    slots = [
        (mention.span, at[mention.actor])
        for mention in reading.mentions
        if mention.kind is MentionKind.NAME and mention.actor in at
    ]
    lines = [
        (block.kind, _line(reading, block.span, slots)) for block in reading.blocks if block.span
    ]
    headlines = [line for kind, line in lines if kind is BlockKind.HEADLINE]
    paragraphs = tuple(line for kind, line in lines if kind is BlockKind.PARAGRAPH)
    if not headlines or len(paragraphs) < 3:
        return None
    names = [reading.actors[actor].name for actor in at]
    split = len(people)
    return Mould(article_id, headlines[0], paragraphs, tuple(names[:split]), tuple(names[split:]))


def _indices(actors: Sequence[Actor], *, is_outlet: bool) -> list[int]:
    kind = ActorKind.ORGANIZATION if is_outlet else ActorKind.PERSON
    return [
        index
        for index, actor in enumerate(actors)
        if actor.kind is kind and (not is_outlet or _is_outlet(actor.name))
    ]


def _is_outlet(name: str) -> bool:
    words = name.lower().split()
    return len(words) > 1 and ORGANIZATION_HEADS.get(words[-1]) == "outlet"


def _line(reading: Reading, block: Span, slots: Iterable[tuple[Span, int]]) -> Line:
    found: list[str | Slot] = []
    at = block.start
    for span, who in slots:
        if block.holds(span) and span.start >= at:
            found += [reading.text[at : span.start], Slot(who, span.of(reading.text))]
            at = span.end
    found.append(reading.text[at : block.end])
    return tuple(each for each in found if each)


class Wording:
    """The words of a corpus by their classes, from which a mould is told in other words.

    A dozen articles of one mould would else be copies of each other all over. They still
    share a sentence or two that is mostly names.
    """

    def __init__(self, moulds: Iterable[Mould]) -> None:
        self._classes = dict(rows("words.tsv", 2))
        self._words: dict[_Class, list[str]] = defaultdict(list)
        for each in moulds:
            for word in _words(each):
                self._words[self._class(word)].append(word)

    def other_words(self, told: Mould, rng: Random) -> dict[str, str]:
        """Return what a mould says in place of most of its words and numbers.

        That is another of the class, as frequent in the corpus, and before some nouns an
        adjective more: sentences that differ in single words would still be copies.
        """
        found: dict[str, str] = {}
        for word in dict.fromkeys(_words(told)):
            if word.isdecimal():
                found[word] = str(rng.randrange(10 ** (len(word) - 1), 10 ** len(word)))
            elif word not in _KEPT and rng.random() < _REWORDED:
                found[word] = rng.choice(self._words[self._class(word)])
            if self._classes.get(word, "")[:1] in _NOUNS and rng.random() < _WIDENED:
                extra = self._words["a", str(word[0] in _VOWELS)]
                more = f"{rng.choice(extra)} " if extra else ""
                found[word] = more + found.get(word, word)
        return found

    def _class(self, word: str) -> _Class:
        """Return what a word shares with those that can stand for it.

        Words of speech stand for others with the same complements, so that who says what is
        read alike; a word in no list, for one with the same ending.
        """
        verb = verb_forms().get(word)
        if verb:
            return (*sorted(verb.kinds), *sorted(verb.verb.frames))
        noun = nouns().get(word) or adjectives().get(word)
        if noun:
            return ("speech", self._classes.get(word, ""), *sorted(noun.frames))
        return (self._classes.get(word, word[-2:]), str(word[0] in _VOWELS))


def _words(told: Mould) -> Iterable[str]:
    for line in (told.headline, *told.paragraphs):
        for piece in line:
            if isinstance(piece, str):
                yield from _WORD.findall(piece)


def tell(
    told: Mould, forms: Sequence[Form], outlets: Sequence[str], words: Mapping[str, str]
) -> Story:
    """Return a mould with other people, outlets and words in it."""

    def line(pieces: Line) -> str:
        return "".join(
            filled(piece) if isinstance(piece, Slot) else _WORD.sub(reworded, piece)
            for piece in pieces
        )

    def reworded(match: re.Match[str]) -> str:
        return words.get(match[0], match[0])

    def filled(slot: Slot) -> str:
        if slot.who >= len(forms):
            return outlets[slot.who - len(forms)].removeprefix("The ")
        return _called(slot.words, told.people[slot.who], forms[slot.who])

    return Story(line(told.headline), tuple(map(line, told.paragraphs)))


def _called(words: str, full: str, form: Form) -> str:
    """Return the form of a name that stands where `words` did: in full, or a part of it."""
    is_given = " " in full and words == full.split(maxsplit=1)[0]
    name = form.surname
    if form.given and " " in words:
        name = form.name
    elif form.given and is_given and not form.given.endswith("."):
        name = form.given.split()[0]
    return name.upper() if words.isupper() and len(words) > _LOUD else name
