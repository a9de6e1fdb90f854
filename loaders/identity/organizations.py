"""Whether two names of organizations can mean one, and the keys that such are found by."""

from functools import lru_cache

from rapidfuzz.distance import DamerauLevenshtein, Indel

from loaders.identity.bodies import LINKS, OWNERS, TAILS, BodyName, body_name, initials, is_state
from loaders.identity.lexicon import PARTICLES
from loaders.identity.persons import Verdict
from loaders.identity.spelling import same_surname, sound_key
from loaders.text.lexicon import (
    COMMON_WORDS,
    GIVEN_NAMES,
    ORGANIZATION_HEADS,
    PLACES,
    PORTFOLIO_WORDS,
    SURNAMES,
)

_PLACES = frozenset(place.lower() for place in PLACES)
_GENERIC = frozenset(ORGANIZATION_HEADS) | PORTFOLIO_WORDS | LINKS | TAILS | OWNERS
_ENGLISH = COMMON_WORDS | _GENERIC
_MINISTRIES = frozenset({"ministry", "department"})
_WHERE = frozenset({"of", "in", "at"})
_SHORTEST = 6  # letters from which two spellings of a lone word are held to be one
_SHORTEST_ERROR = 6  # letters of a word from which one may be a typing error
_NEAR = 0.75  # share of letters that two spellings of one name keep
_LONGEST_KEY = 60
_MOST_KEYS = 6
_VOWELS = frozenset("aeiou")
_CACHED = 1 << 16


def organization_key(name: str, state: str | None = None) -> str:
    """Return what all plain variants of an organization's name share, in small Latin letters.

    Articles, spelling, hyphens, apostrophes, dots, legal forms and the order of "Ministry of
    Defence" are levelled, the state in front or behind is left out, and a form that the
    lexicon knows is that of its full name. It is "" for a name without letters or digits.
    """
    return body_name(name, state).key


def organization_state(name: str) -> str | None:
    """Return the state that an organization's name tells, as `COUNTRIES` names it."""
    return body_name(name).state


def is_generic(name: str, state: str | None = None) -> bool:
    """Tell whether a name is that of many bodies: "Foreign Ministry", no state being known."""
    body = body_name(name, state)
    is_known = body.is_state or body.state is not None or body.known is not None
    return not is_known and set(body.words) <= _GENERIC


def organization_similarity(one: str, other: str) -> float:
    """Return the share of letters that the levelled names of two bodies have alike, 0 to 1."""
    return Indel.normalized_similarity(organization_key(one), organization_key(other))


def compare_organizations(
    one: str, other: str, state: str | None = None, other_state: str | None = None
) -> Verdict:
    """Return what two names, and the states of the bodies, tell about whether they mean one.

    `state` and `other_state` are names of states, None where not known; a state that the
    name tells need not be given. Bodies of two states are different. The same are those
    whose levelled names are one, or whose names are no English words and agree in their
    sound and in their letters, if both states are known or neither is. An abbreviation, a
    short form or a near spelling leaves it open.
    """
    first, second = body_name(one, state), body_name(other, other_state)
    if first.state and second.state and first.state != second.state:
        return Verdict.DIFFERENT
    verdict = _compared(first, second)
    if verdict is Verdict.SAME and bool(first.state) != bool(second.state):
        return Verdict.UNSURE
    return verdict


@lru_cache(maxsize=_CACHED)
def organization_keys(name: str, state: str | None = None) -> frozenset[str]:
    """Return the keys of a name, six at most, in ASCII: "o:" and no more than 60 characters.

    Two names that `compare_organizations` finds the same, or that one may be an abbreviation
    or a short form of the other, share one.
    """
    body = body_name(name, state)
    if not body.key:
        return frozenset()
    found = [body.key, *_leads(_without_owner(body.words))]
    if _is_foreign(body.words):
        found.append("~" + sound_key(_joined(body.words)))
    found += ["=" + letters for letters in _abbreviations(body)]
    return frozenset("o:" + key[:_LONGEST_KEY] for key in found[:_MOST_KEYS])


def _abbreviations(body: BodyName) -> list[str]:
    """Return what a body is or may be called by its initials, the likeliest first."""
    own = {body.letters} - {""}
    return sorted(own | initials(body), key=lambda letters: (letters not in own, letters))


def _leads(words: tuple[str, ...]) -> list[str]:
    """Return the words that a name shares with its short forms."""
    at = next((i for i, word in enumerate(words[1:], 1) if word not in LINKS), None)
    if len(words) > 2 and words[1] == "and":
        at = len(words) - 1  # "foreign and trade ministry" for "foreign ministry"
    pair = [] if at is None else [f">{_heard(words[0])} {_heard(words[at])}"]
    is_lone = words[0] not in _ENGLISH or words[1:] in ((), ("company",))
    return [*pair, ">" + words[0]] if is_lone else pair


def _heard(word: str) -> str:
    """Return an English word as it is, "ministry" for a department, another by its sound."""
    if word in _MINISTRIES:
        return "ministry"
    is_spelt = word in _ENGLISH or not word.isalpha()
    return word if is_spelt else sound_key(_without_h(word))


def _compared(one: BodyName, other: BodyName) -> Verdict:
    """Compare two names of bodies whose states do not contradict one another."""
    if one.key and one.key == other.key:
        return Verdict.SAME
    if not one.key or not other.key:
        return Verdict.DIFFERENT
    if one.is_state or other.is_state:
        return Verdict.DIFFERENT
    if one.letters in initials(other) or other.letters in initials(one):
        return Verdict.UNSURE
    if one.known is not None and other.known is not None:
        return Verdict.DIFFERENT
    has_letters = bool(one.letters or other.letters)
    if not has_letters and _sounds_same(one.words, other.words):
        return Verdict.SAME
    if _is_shortened(one.words, other.words):
        return Verdict.UNSURE
    is_ministry = one.state and {one.words[-1], other.words[-1]} <= _MINISTRIES
    if is_ministry and other.state and one.words[:-1] == other.words[:-1]:
        return Verdict.UNSURE
    is_near = not has_letters and _is_near(one.words, other.words)
    return Verdict.UNSURE if is_near else Verdict.DIFFERENT


def _without_owner(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words without "senate" or "federal" in front of a name of two words."""
    return words[1:] if len(words) > 2 and words[0] in OWNERS else words


def _is_shortened(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Tell whether one name may be short for the other, with or without its owner."""
    first, second = _without_owner(one), _without_owner(other)
    if first != one and second != other and one[0] != other[0]:
        return False  # a committee of the Senate and one of the House
    shorter, longer = sorted((first, second), key=len)
    return shorter == longer or _is_short_form(shorter, longer)


def _is_short_form(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Tell whether a name is the beginning of a longer one that may be the same."""
    if len(short) >= len(long):
        return False
    if len(short) == 1 and short[0] in _ENGLISH:
        return short[0] not in _GENERIC and long == (*short, "company")
    if long[: len(short)] == short:
        added = long[len(short) :]
        if added[0] in LINKS:
            return not _is_placed(added)  # a chapter of a party is not the party
        return " ".join(added) in TAILS or _is_surname_of(short, added)
    head = len(short) - 1
    return long[-1] == short[-1] and long[:head] == short[:head] and long[head] == "and"


def _is_placed(added: tuple[str, ...]) -> bool:
    """Tell whether what follows a short form says where: "of Oregon", "in Cairo"."""
    if added[0] not in _WHERE:
        return False
    places = [" ".join(added[1 : 1 + size]) for size in (1, 2, 3)]
    return any(place in _PLACES or is_state(place) for place in places)


def _is_surname_of(short: tuple[str, ...], added: tuple[str, ...]) -> bool:
    """Tell whether a lone uncommon word is left of two: "Goldman", "Goldman Sachs"."""
    alone = len(short) == len(added) == 1 and short[0] not in _PLACES
    return alone and added[0] not in PARTICLES | _ENGLISH


def _joined(words: tuple[str, ...]) -> str:
    """Return the letters of a name without the articles of other languages."""
    kept = [word for word in words if word not in PARTICLES] or list(words)
    return "".join(map(_without_h, kept)).replace("ks", "x")


def _without_h(word: str) -> str:
    return word[:-1] if word.endswith(("ah", "eh")) and len(word) > 3 else word


def _is_foreign(words: tuple[str, ...]) -> bool:
    kept = [word for word in words if word not in PARTICLES]
    return bool(kept) and _ENGLISH.isdisjoint(kept) and "".join(kept).isalpha()


def _sounds_same(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Tell whether two names without an English word are one by their sound and letters."""
    if not (_is_foreign(one) and _is_foreign(other)):
        return False
    first, second = _joined(one), _joined(other)
    if min(len(first), len(second)) < _SHORTEST or not same_surname(first, second):
        return False
    if first[0] != second[0] and {first[0], second[0]} & _VOWELS:
        return False  # "Intel", "Entel"
    if not (SURNAMES | GIVEN_NAMES.keys()).isdisjoint((first, second)):
        return first == second
    return DamerauLevenshtein.normalized_similarity(first, second) >= _NEAR


def _is_near(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Tell whether the names are alike word by word, or as a whole where no word is English."""
    if _is_foreign(one) and _is_foreign(other):
        first_letters, second_letters = _joined(one), _joined(other)
        return same_surname(first_letters, second_letters) or _is_respelt(
            first_letters, second_letters
        )
    first = [_without_h(word) for word in one if word not in PARTICLES]
    second = [_without_h(word) for word in other if word not in PARTICLES]
    if len(first) != len(second):
        return False
    return all(a == b or _is_word_near(a, b) for a, b in zip(first, second, strict=True))


def _is_respelt(one: str, other: str) -> bool:
    """Tell whether the consonants of two names are one, whatever their vowels."""
    near = DamerauLevenshtein.normalized_similarity(one, other) >= _NEAR
    return near and min(len(one), len(other)) >= _SHORTEST and sound_key(one) == sound_key(other)


def _is_word_near(one: str, other: str) -> bool:
    if one + "s" == other or other + "s" == one:
        return True
    common = (one in _ENGLISH) + (other in _ENGLISH)
    if common == 0 and same_surname(one, other):
        return True
    long = min(len(one), len(other)) >= _SHORTEST_ERROR
    is_one_off = long and DamerauLevenshtein.distance(one, other) == 1
    return common < 2 and is_one_off and not {one, other} <= SURNAMES
