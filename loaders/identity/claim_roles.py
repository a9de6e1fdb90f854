"""Who stands at which end of what a claim tells: the order and the prepositions of its words.

"Rebels attacked the army" and "The army attacked rebels" have the same words.
"""

from collections.abc import Iterable, Sequence
from itertools import combinations
from typing import NamedTuple

from loaders.identity.claim_tokens import Token
from loaders.identity.claim_words import BASES, PARTICIPLES, PAST_FORMS, class_of, rows_of

_MOST_ROLES = 40
"""Words whose order is compared."""
_LONGEST_PHRASE = 4
"""Words of weight that belong to a preposition."""

_DIRECTIONS = rows_of("direction")
_PREPOSITIONS = class_of("preposition")
_BE = frozenset("is are was were be been being am".split())
_AND = frozenset(("and", "or"))
_ADVERB = "ly"
_BARE = ""
_OF = "of"


class Role(NamedTuple):
    """A word of weight: its preposition if it has one, and the list it is joined in by "and"."""

    stem: str
    preposition: str
    group: int


class _Placed(NamedTuple):
    stem: str
    preposition: str
    group: int
    is_passive: bool


def roles_of(words: Sequence[tuple[Token, str | None]]) -> tuple[Role, ...]:
    """Return the roles of the words that weigh something, in an active clause's order.

    `words` are all words of a claim, each with its stem, None for a small one.
    """
    placed = _placed(words)
    verb = next((at for at, each in enumerate(placed) if each.is_passive), None)
    if verb is not None:
        rest = placed[verb + 1 :]
        agent = [each._replace(preposition=_BARE) for each in rest if each.preposition == "by"]
        others = [each for each in rest if each.preposition != "by"]
        placed = [*agent, placed[verb], *placed[:verb], *others]
    return tuple(Role(*each[:3]) for each in placed)


def _placed(words: Sequence[tuple[Token, str | None]]) -> list[_Placed]:
    found: list[_Placed] = []
    preposition, left, group = _BARE, 0, 0
    is_joined = is_be = False
    for at, (token, stem) in enumerate(words):
        key = token.key
        if token.breaks:
            preposition, is_be = _BARE, False
        if stem is None:
            if key in _DIRECTIONS or key in _PREPOSITIONS:
                following = words[at + 1][0].key if at + 1 < len(words) else ""
                leads = key == "to" and following in BASES
                preposition, left = (_BARE, 0) if leads else (key, _LONGEST_PHRASE)
            elif key in _BE:
                preposition, is_be = _BARE, True
            is_joined = key in _AND
            continue
        if (key in PAST_FORMS and not token.is_name) or left == 0:
            preposition = _BARE
        is_passive = is_be and (key in PARTICIPLES or key.endswith("ed"))
        if not key.endswith(_ADVERB):
            is_be = False
        group += not is_joined
        is_joined = False
        left = max(0, left - 1)
        if len(found) < _MOST_ROLES and not (key.endswith(_ADVERB) and not token.is_name):
            found.append(_Placed(stem, preposition, group, is_passive))
    return found


def are_turned(one: Iterable[Role], other: Iterable[Role]) -> bool:
    """Tell whether what two claims share stands at other ends of what is done.

    Two words without preposition that stand the other way round, unless they are joined by
    "and" in both; one with "from" here and "to" there; two that have changed places with one
    another before and behind a preposition.
    """
    first, second = _by_stem(one), _by_stem(other)
    both = [name for name in first if name in second]
    order = {name: at for at, name in enumerate(second)}
    for name in both:
        here, there = (_DIRECTIONS.get(each[name].preposition) for each in (first, second))
        if here is not None and there is not None and here != there:
            return True
    for a, b in combinations(both, 2):
        mine, theirs = (first[a], first[b]), (second[a], second[b])
        if _OF in (each.preposition for each in (*mine, *theirs)):
            continue  # "the ferry's captain" and "the captain of the ferry"
        bare = [not each.preposition for each in (*mine, *theirs)]
        if all(bare):
            joined = mine[0].group == mine[1].group and theirs[0].group == theirs[1].group
            if order[a] > order[b] and not joined:
                return True
        elif bare in ([True, False, False, True], [False, True, True, False]):
            return True
    return False


def _by_stem(roles: Iterable[Role]) -> dict[str, Role]:
    found: dict[str, Role] = {}
    for each in roles:
        found.setdefault(each.stem, each)
    return found
