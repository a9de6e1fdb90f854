"""How alike two descriptions of unnamed sources are: never who they are, only who they may be."""

import re
from enum import StrEnum
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from loaders.identity.bodies import body_name, levelled
from loaders.text.lexicon import (
    ADDRESS_WORDS,
    COUNTRIES,
    COUNTRY_BY_ADJECTIVE,
    COUNTRY_BY_NAME,
    FORMER_WORDS,
    rows,
)
from loaders.text.nouns import noun_class

_ROWS = rows("descriptor_words.tsv", 3)


def _of_class(wanted: str) -> frozenset[str]:
    return frozenset(word for word, kind, _ in _ROWS if kind == wanted)


_RANKS = {word: field for word, kind, field in _ROWS if kind == "rank"}
_LEADS = _of_class("lead")
_DROPPED = _LEADS | _of_class("hidden") | ADDRESS_WORDS
_OWNERS = _of_class("owner")
_STOPS = _of_class("stop")
_PLACES = _of_class("place")
_ANYBODY = _of_class("anybody")
_KINDS = _of_class("kind")
_CROWDS = _of_class("crowd") | frozenset(
    word for word, kind in rows("source_nouns.tsv", 2) if kind in ("person", "several", "share")
)
"""Heads that tell nothing by themselves."""

_LONGEST = 300  # characters of a description that are looked at
_WORD = re.compile(r"[\w&][\w.&'’-]*|[,(;:—–]")
_POSSESSIVE = re.compile(r"['’]s?\Z")
_ARTICLES = frozenset({"the", "a", "an", "this", "that"})
_NAME_LINKS = frozenset({"of", "for", "and"})
_SIZES = (3, 2, 1)
_SHORTEST_PLURAL = 4
_CACHED = 1 << 14


class Alike(StrEnum):
    """How alike two descriptions are that do not contradict one another."""

    SAME_WORDS = "same words"
    SAME_OFFICE = "same office"


class Descriptor(NamedTuple):
    """What a description tells: the head noun in the singular and its modifiers.

    `states` are names in `COUNTRIES`, `fields` levelled words or bodies, `weak` those among
    them that tell nothing outside the article: "the company", a "young" man.
    """

    head: str
    is_former: bool
    rank: str
    fields: frozenset[str]
    states: frozenset[str]
    weak: frozenset[str]

    @property
    def telling(self) -> frozenset[str]:
        """What may link him to another article."""
        return (self.fields - self.weak) | self.states

    @property
    def told(self) -> frozenset[str]:
        """What the modifiers tell, but for whether it is past."""
        return self.fields | self.states | ({self.rank} - {""})


def descriptor_key(description: str) -> str | None:
    """Return the head noun and the telling modifiers of a description, in a fixed order.

    "a senior Western diplomat who asked not to be named" is "diplomat: senior, western".
    How many they are, why they are not named and how they know ("familiar with the talks")
    is left out. None where nothing could link two articles: "a man", "officials",
    "his lawyer", "a spokesman for the company".
    """
    found = descriptor(description)
    if found is None or not found.telling:
        return None
    parts = ["former"] * found.is_former + [found.rank] * bool(found.rank)
    parts += sorted(found.fields) + sorted(found.states)
    return f"{found.head}: {', '.join(parts)}" if parts else found.head


def alike(one: str, other: str) -> Alike | None:
    """Return how alike two descriptions are, None where they are not or tell nothing.

    They must have one head noun, and one must tell all that the other tells: a "Russian
    diplomat" is neither an American nor a Western one. Whoever is former is not compared with
    those who are not. Alike descriptions are never more than possibly of one source.
    """
    first, second = descriptor(one), descriptor(other)
    if first is None or second is None or first.head != second.head:
        return None
    if first.is_former != second.is_former:
        return None
    if first.rank == second.rank and first.told == second.told:
        return Alike.SAME_WORDS
    is_nested = first.told <= second.told or second.told <= first.told
    return Alike.SAME_OFFICE if is_nested else None


@lru_cache(maxsize=_CACHED)
def descriptor(description: str) -> Descriptor | None:
    """Return the parts of a description, None where it tells nothing that could link."""
    core, behind = _parts(_WORD.findall(description[:_LONGEST]))
    if not core or not _OWNERS.isdisjoint(map(str.lower, core)) or _is_joint(core):
        return None
    found = _collected(_singular(core[-1].lower()), [core[:-1], *behind])
    if not found.telling and (found.head in _CROWDS or found.weak):
        return None
    return found


def _is_joint(core: list[str]) -> bool:
    """Tell whether several are named together: "lawyers and experts"."""
    return any(
        after == "and" and noun_class(word.lower())[1] in ("person", "several")
        for word, after in pairwise(core)
    )


def _parts(words: list[str]) -> tuple[list[str], list[list[str]]]:
    """Return the words up to the head noun and, of each phrase behind it, the words."""
    at = 0
    while at < len(words) and (words[at].lower() in _LEADS or words[at].isdigit()):
        at += 1
    found: list[list[str]] = [[]]
    for here in range(at, len(words)):
        low = words[here].lower()
        is_done = low in _STOPS or not words[here][0].isalnum() or _is_participle(words, here, at)
        if is_done and here > at:
            break
        if low in _PLACES and not _in_name(words, here, at):
            found.append([])
        elif low not in _ARTICLES:
            found[-1].append(words[here])
    return found[0], [each for each in found[1:] if each]


def _is_participle(words: list[str], at: int, first: int) -> bool:
    """Tell whether a word follows a noun as "based", "gathered", "tracking" do."""
    is_one = words[at].islower() and words[at].endswith(("ing", "ed")) and at > first
    return is_one and noun_class(words[at - 1].lower())[1] not in ("", "body")


def _in_name(words: list[str], at: int, first: int) -> bool:
    """Tell whether a small word stands inside a name: "Ministry of Defence"."""
    if words[at].lower() not in _NAME_LINKS or not first < at < len(words) - 1:
        return False
    is_named = words[at - 1][0].isupper() and words[at + 1][0].isupper()
    return is_named and noun_class(words[at - 1].lower())[1] not in ("person", "several")


def _singular(head: str) -> str:
    bare = _POSSESSIVE.sub("", head)
    word, noun, _ = noun_class(bare)
    if noun_class(word[:-1])[1] and word.endswith("s"):
        return word[:-1]  # "voters", which has a class of its own
    is_plural = not noun and len(word) > _SHORTEST_PLURAL and word.endswith("s")
    return word[:-1] if is_plural and not word.endswith("ss") else word


def _collected(head: str, groups: list[list[str]]) -> Descriptor:
    """Return what the groups of modifiers tell, each a phrase of its own."""
    rank, is_former = "", False
    fields: set[str] = set()
    weak: set[str] = set()
    states: set[str] = set()
    for group in groups:
        named: list[str] = []
        at = 0
        while at < len(group):
            word = _POSSESSIVE.sub("", group[at])
            low = word.lower()
            size, state = (0, "") if _is_known(group) else _state_at(group, at)
            if size:
                states.add(state)
            elif low in _RANKS:
                rank = rank or _RANKS[low]
            elif low in FORMER_WORDS:
                is_former = True
            elif low.rstrip(".") not in _DROPPED:
                named.append(word)
            at += size or 1
        for words in _runs(named):
            key, state = _field(words)
            fields.update({key} - {""})
            states.update({state} - {""})
            if _is_weak(words, head):
                weak.add(key)
    return Descriptor(head, is_former, rank, frozenset(fields), frozenset(states), frozenset(weak))


def _field(words: list[str]) -> tuple[str, str]:
    """Return the key of a body or a plain word, and the state that the body's name tells."""
    if words[0].islower() and len(words) == 1:
        return levelled(words[0]), ""  # "labor" is no party's name
    body = body_name(" ".join(words))
    return body.key, body.state or ""


def _runs(words: list[str]) -> list[list[str]]:
    """Return the words parted into names ("Foreign Ministry", "defence ministry") and others."""
    found: list[list[str]] = []
    for word in words:
        is_body = noun_class(word.lower())[1] == "body" and word.lower() not in _KINDS
        is_name = word[0].isupper() or word in _NAME_LINKS
        last = found[-1][-1] if found else "-"
        if found and (is_body or (is_name and (last[0].isupper() or last in _NAME_LINKS))):
            found[-1].append(word)
        elif word not in _NAME_LINKS:
            found.append([word])
    return found


def _is_weak(words: list[str], head: str) -> bool:
    """Tell whether the words tell apart only who is who in one article."""
    if len(words) > 1 or words[0][0].isupper():
        return len(words) == 1 and _is_relative(words[0].lower())
    return head in _ANYBODY or _is_relative(words[0])


def _is_known(group: list[str]) -> bool:
    return len(group) > 1 and body_name(" ".join(group)).known is not None


def _state_at(words: list[str], at: int) -> tuple[int, str]:
    """Return how many words from here name a state, and which: "South Korean", "Peru's"."""
    for size in _SIZES:
        form = _POSSESSIVE.sub("", " ".join(words[at : at + size]))
        index = COUNTRY_BY_ADJECTIVE.get(form, COUNTRY_BY_NAME.get(form))
        if index is not None and at + size <= len(words):
            return size, COUNTRIES[index].name
    return 0, ""


def _is_relative(word: str) -> bool:
    return word not in _KINDS and noun_class(word)[1] == "body"
