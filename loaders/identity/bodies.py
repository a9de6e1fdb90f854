"""What the name of an organization is made of: its words levelled, its state, its abbreviation."""

import re
from functools import cache, lru_cache
from typing import NamedTuple

from anyascii import anyascii

from loaders.text.lexicon import (
    COMMON_WORDS,
    COUNTRIES,
    COUNTRY_BY_ADJECTIVE,
    COUNTRY_BY_NAME,
    ORGANIZATION_BY_NAME,
    ORGANIZATION_HEADS,
    ORGANIZATIONS,
    rows,
)

_ROWS = rows("organization_words.tsv", 3)


def _of_class(wanted: str) -> frozenset[str]:
    return frozenset(word for word, kind, _ in _ROWS if kind == wanted)


_SPELLINGS: dict[tuple[str, ...], list[str]] = {
    tuple(word.split()): field.split() for word, kind, field in _ROWS if kind == "spelling"
}
_FORMS = _of_class("form")
_TURNED = _of_class("turned")
_SMALL = _of_class("small")
LINKS: frozenset[str] = _of_class("link")
"""What a long name goes on with after its short form: "National Coalition | for ..."."""

TAILS: frozenset[str] = _of_class("tail")
"""What only says what a body is, at the end of its name: "Group"."""

OWNERS: frozenset[str] = _of_class("owner")
"""Whose a body is, in front of its name: "Senate"."""

ORGANS: frozenset[str] = frozenset(w for w, kind in ORGANIZATION_HEADS.items() if kind == "organ")

_LONGEST = 400  # characters of a name that are looked at
_SIZES = (3, 2, 1)
_INTRODUCED = re.compile(r"\s*\(([A-Za-z.&-]{2,10})\)\s*\Z")
_APOSTROPHES = re.compile(r"['’‘ʼʻ`´.]")
_PREFIX = re.compile(r"\bco-(?=[a-z])", re.IGNORECASE)
_PARTS = re.compile("[^a-z0-9]+")
_ABBREVIATION = re.compile(r"[A-Za-z]{3,7}")
_FROM_EVERYWHERE = frozenset({"america", "american"})
"""Of a state only before an organ: the American Chamber of Commerce is not that of the U.S."""
_PLACED = frozenset({"university", "college"})
"""The University of X is not X University."""
_ABBREVIATED = frozenset({"us", "uk", "un", "eu"})
_CLUB = ["football", "club"]
_COMPANIES = frozenset({"corp", "corporation", "co", "company"})
_LEGAL_ALONE = frozenset({"inc", "incorporated", "ltd", "limited", "llc", "plc", "gmbh"})
"""Forms that no word of a language is like."""
_MINISTRIES = frozenset({"ministry", "department"})
_CACHED = 1 << 16


class BodyName(NamedTuple):
    """An organization's name as it is compared; `is_state`: it is that of a state itself.

    `words` are levelled, without articles, legal forms and the state, a ministry's with its
    field in front; `written` are those that initials are taken from, the state's among
    them, `skipped` how many of them are the state's. `letters` is an abbreviation in small
    letters, else "". `state` is the name of a state in `COUNTRIES`, None for not known.
    """

    words: tuple[str, ...]
    state: str | None
    written: tuple[str, ...]
    skipped: int
    letters: str
    known: int | None
    is_state: bool

    @property
    def key(self) -> str:
        """What all plain variants of the name share, the state aside."""
        return "".join(self.words)


@lru_cache(maxsize=_CACHED)
def body_name(name: str, state: str | None = None) -> BodyName:
    """Return the parts of a name; `state` is the body's where more than the name tells it."""
    given = _state_named(state)
    plain = _without_abbreviation(name[:_LONGEST])
    words = _words(plain)
    if tuple(words) in _states():
        named = tuple(_words(_states()[tuple(words)]))
        return BodyName(named, given, tuple(words), 0, "", None, is_state=True)
    words = _without_form(words)
    found, first, end = _state_in(words)
    rest = words[first:end] if found else words
    known = _known(words, given)
    if known is not None and found and _known(rest, given or found) != known:
        found = None  # the state is a part of the name: "British Broadcasting Corporation"
    if known is None and found:
        known = _known(rest, given or found)
    written = tuple(words)
    if known is not None:
        found = ORGANIZATIONS[known].country or found
        rest = _words(ORGANIZATIONS[known].name)
    return BodyName(
        words=tuple(_turned(rest)),
        state=given or found,
        written=written,
        skipped=first,
        letters=_letters(plain),
        known=known,
        is_state=False,
    )


def initials(body: BodyName) -> frozenset[str]:
    """Return what a name of several words may be abbreviated to: three letters or more."""
    own = body.written[body.skipped :]
    choices = [body.written, own, own + body.written[: body.skipped]]
    choices += [tuple(word for word in each if word not in _SMALL) for each in choices[:2]]
    short = {
        "".join(word if word in _ABBREVIATED else word[0] for word in each)
        for each in choices
        if len(each) > 2 or (len(each) > 1 and each[0] not in _ABBREVIATED)
    }
    return frozenset(letters for letters in short if _ABBREVIATION.fullmatch(letters))


def levelled(text: str) -> str:
    """Return plain words in small Latin letters and one spelling, run together."""
    return "".join(_words(text))


def _without_abbreviation(name: str) -> str:
    """Return "National Council" for "National Council (NC)"; "(Marxist)" is no abbreviation."""
    found = _INTRODUCED.search(name)
    if found is None:
        return name
    rest, letters = name[: found.start()], found[1]
    words = _words(rest)
    large = [word for word in words if word not in _SMALL]
    fits = letters.lower().replace(".", "") in {
        "".join(word[0] for word in each) for each in (words, large)
    }
    return rest if fits or (letters.isupper() and not rest.isupper()) else name


def _words(text: str) -> list[str]:
    """Return a name's words in small Latin letters, levelled, without articles."""
    plain = _PREFIX.sub("co", _APOSTROPHES.sub("", anyascii(text).replace("&", " and ")))
    words = [word for word in _PARTS.split(plain.lower()) if word and word != "the"]
    if words and words[0] in ("fc", "afc"):
        words = [*words[1:], words[0]]  # "FC Barcelona"
    return _respelt(words)


def _respelt(words: list[str]) -> list[str]:
    found: list[str] = []
    at = 0
    while at < len(words):
        size = next((n for n in (3, 2, 1) if tuple(words[at : at + n]) in _SPELLINGS), 0)
        spelt = _SPELLINGS[tuple(words[at : at + size])] if size else [words[at]]
        found += [re.sub(r"isation(s?)\Z", r"ization\1", word) for word in spelt]
        at += size or 1
    return found


def _without_form(words: list[str]) -> list[str]:
    """Return the words without a legal form, kept where it leaves a word like any other."""
    end = len(words)
    if end == 2 and words[1] in _FORMS - _LEGAL_ALONE and words[0] in COMMON_WORDS:
        return [words[0], "company" if words[1] in _COMPANIES else words[1]]  # "News Corp"
    if end > 3 and words[-2:] == _CLUB:
        end -= 2  # "Marlow United FC"; one word left would be the town
    while end > 1 and words[end - 1] in _FORMS:
        end -= 1
        if end > 1 and words[end - 1] == "and":
            end -= 1  # "& Co."
    return words if end == 1 and words[0] in ORGANIZATION_HEADS else words[:end]


def _turned(words: list[str]) -> list[str]:
    """Return "committee on foreign relations" as "foreign relations committee"."""
    at = next((i for i, word in enumerate(words) if word in _TURNED), len(words))
    rest = words[at + 2 :]
    if rest and words[at + 1] in ("of", "for", "on") and LINKS.isdisjoint({*rest} - {"and"}):
        words = [*words[:at], *rest, words[at]]
    if not words or words[-1] not in _MINISTRIES:
        return words
    spelt = _respelt(words)
    return [word for word in spelt if word != "affairs"] if len(spelt) > 2 else spelt


@cache
def _states() -> dict[tuple[str, ...], str]:
    forms = COUNTRY_BY_ADJECTIVE | COUNTRY_BY_NAME
    found = {tuple(_words(form)): COUNTRIES[index].name for form, index in forms.items()}
    owners = {(*form[:-1], form[-1] + "s"): name for form, name in found.items()}
    return owners | found  # "Peru's Foreign Ministry"


def is_state(name: str) -> bool:
    """Tell whether a name, in any spelling, is that of a state."""
    return tuple(_words(name)) in _states()


def _state_named(state: str | None) -> str | None:
    return None if state is None else _states().get(tuple(_words(state)), state)


def _state_in(words: list[str]) -> tuple[str | None, int, int]:
    """Return the state that a name begins or ends with, and where the rest begins and ends."""
    whole = len(words)
    for size in _SIZES:
        lead, rest = tuple(words[:size]), words[size:]
        if lead in _states() and _stands_alone(lead, rest) and rest[0] not in LINKS:
            return _states()[lead], size, whole
        behind, rest = tuple(words[-size:]), words[: -size - 1]
        is_placed = words[-size - 1 : -size] != ["of"] or not _PLACED.isdisjoint(rest)
        if behind in _states() and not is_placed and _stands_alone(behind, rest):
            return _states()[behind], 0, whole - size - 1
    return None, 0, whole


def _stands_alone(state: tuple[str, ...], rest: list[str]) -> bool:
    """Tell whether what is left of a name without the state's is a name of its own."""
    has_organ = not ORGANS.isdisjoint(rest)
    return has_organ or (len(rest) > 1 and _FROM_EVERYWHERE.isdisjoint(state))


@cache
def _lexicon() -> dict[str, int]:
    found: dict[str, int] = {}
    for form, index in ORGANIZATION_BY_NAME.items():
        found.setdefault("".join(_turned(_without_form(_words(form)))), index)
    return found


def _known(words: list[str], state: str | None) -> int | None:
    """Return the lexicon's organization of the name, unless it is another state's."""
    index = _lexicon().get("".join(_turned(words)))
    country = None if index is None else ORGANIZATIONS[index].country
    return None if country and state and country != state else index


def _letters(name: str) -> str:
    plain = _APOSTROPHES.sub("", name).strip()
    capitals = sum(letter.isupper() for letter in plain)
    return plain.lower() if _ABBREVIATION.fullmatch(plain) and capitals > 1 else ""
