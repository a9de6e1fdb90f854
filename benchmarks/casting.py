"""Made-up people for generated articles, who grow in number as the people of news do.

Each name that an article needs is somebody new with one probability, and otherwise
whoever an earlier draw gave: the few who are drawn often are drawn ever more often, and
new names never cease (H. A. Simon, On a class of skew distribution functions, 1955).
"""

import tomllib
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

from loaders.text.lexicon import GIVEN_NAMES, SURNAMES, rows

MADE_UP: dict[str, Any] = tomllib.loads(
    Path(__file__).with_name("made_up.toml").read_text(encoding="utf-8")
)
_NEW = 0.35  # of the names that articles draw
_MADE_SURNAME = 0.35  # of the people: a surname that is in no list and may be respelt
_RELATIVE = 0.05  # of the people: with the surname of an earlier one
_VARIED = 0.25  # of the times that somebody is drawn: under another form of the name
_BARE = 0.04  # of the times that somebody known is drawn: by the surname alone
_SHORTEST = 3  # letters of a surname
_LETTERS = "ABCDEFGHJKLMNPRSTW"


@dataclass(frozen=True, slots=True)
class Form:
    """A name as an article writes it; `given` is "" where it never gives more than the surname.

    `kind` is own, given (another form of the given name), surname (transliterated
    otherwise), middle (with an initial), initial (in place of the given name) or bare.
    """

    kind: str
    given: str
    surname: str

    @property
    def name(self) -> str:
        """The fullest form."""
        return f"{self.given} {self.surname}".strip()


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody made up: the own name first among the forms."""

    number: int
    sex: str
    forms: tuple[Form, ...]


class Cast:
    """The people of a corpus; `drawn` tells of each draw's outcome, for the next ones."""

    def __init__(self, rng: Random) -> None:
        self._rng = rng
        self._given = _given_names(rng)
        self._surnames = [each.capitalize() for each in sorted(SURNAMES) if len(each) >= _SHORTEST]
        rng.shuffle(self._surnames)
        self._drawn: dict[str, list[Person]] = defaultdict(list)
        self._names: set[str] = set()
        self._born: list[Person] = []

    def part(self, sex: str) -> tuple[Person, Form]:
        """Return whom an article speaks of, and how it writes the name; sex is m, f or u."""
        rng = self._rng
        sex = sex if sex in ("m", "f") else rng.choice("mf")
        drawn = self._drawn[sex]
        is_new = not drawn or rng.random() < _NEW
        person = self.newcomer(sex) if is_new else rng.choice(drawn)
        drawn.append(person)
        own = person.forms[0]
        if not is_new and rng.random() < _BARE:
            return person, Form("bare", "", own.surname)
        others = person.forms[1:]
        return person, rng.choice(others) if others and rng.random() < _VARIED else own

    def newcomer(self, sex: str) -> Person:
        """Return somebody new, whose name nobody else bears as it is spelt."""
        rng = self._rng
        while True:
            given = _frequent(self._given[sex], rng, 3)
            is_made = rng.random() < _MADE_SURNAME
            surname = self._made_surname() if is_made else _frequent(self._surnames, rng, 2)
            if self._born and rng.random() < _RELATIVE:
                surname = rng.choice(self._born).forms[0].surname
            own = Form("own", given, surname)
            if own.name not in self._names:
                break
        person = Person(len(self._born), sex, (own, *_others(own, rng)))
        self._names.update(form.name for form in person.forms)
        self._born.append(person)
        return person

    def _made_surname(self) -> str:
        before, after = self._rng.choice(MADE_UP["surname_parts"])
        return f"{before}{_frequent(self._given['m'], self._rng, 2)}{after}"


def _given_names(rng: Random) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for sex in "mf":
        found[sex] = [each.capitalize() for each in sorted(GIVEN_NAMES) if GIVEN_NAMES[each] == sex]
        rng.shuffle(found[sex])
    return found


def _frequent(names: list[str], rng: Random, power: int) -> str:
    """Return a name, the first ones far more often than the last, as names are borne."""
    return names[int(len(names) * rng.random() ** power)]


def _groups() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for line in rows("given_name_variants.txt"):
        group = line[0].split()
        for name in group:
            found.setdefault(name, [each for each in group if each != name])
    return found


_GROUPS = _groups()


def _others(own: Form, rng: Random) -> list[Form]:
    """Return the other forms of a name."""
    initial = Form("initial", f"{own.given[0]}.", own.surname)
    middle = Form("middle", f"{own.given} {rng.choice(_LETTERS)}.", own.surname)
    found = [initial, middle]
    group = _GROUPS.get(own.given.lower())
    if group:
        found += [Form("given", rng.choice(group).capitalize(), own.surname)] * 2
    respelt = respell(own.surname, MADE_UP["transliterations"])
    if own.surname.lower() not in SURNAMES and respelt:
        found += [Form("surname", own.given, rng.choice(respelt))] * 3
    return found


def respell(word: str, pairs: list[list[str]]) -> list[str]:
    """Return the spellings of a word with the letters of one pair changed, either way.

    Prefixes ("al-") change at the beginning, other letters at their first place behind it.
    """
    found = []
    for one, other in (*pairs, *([b, a] for a, b in pairs)):
        if one.endswith(("-", " ")):
            at = 0 if word.startswith(one) else -1
        else:
            at = -1 if one in other and other in word else word.find(one, 1)
        if at >= 0:
            found.append(word[:at] + other + word[at + len(one) :])
    return found
