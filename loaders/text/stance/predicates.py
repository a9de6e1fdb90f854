"""The finite verb of a claim's main clause, by word lists and one pass from left to right.

Clauses that lie before it are counted: what opens one ("who", "if", "that") waits for a verb
of its own. This is much less than a parse, and asks for nothing but the words.
"""

from dataclasses import dataclass, field

from loaders.text.stance.hedges import is_modal
from loaders.text.stance.lexicon import classes_of, clause_takers, is_negative
from loaders.text.tokens import Tokens

_OPENERS = frozenset(
    "who which whom whose whoever where if because although though unless whereas while whether "
    "when what why how lest".split()
)
_FRONTED = frozenset("after before since until as once like".split())
"""What opens a clause where it begins one, and leads a phrase elsewhere."""
_BOUNDS = frozenset({".", ";", "?", "!", ":"})
_LONGEST = 80  # tokens in which the verb must be found
_NOMINATIVES = frozenset({"i", "he", "she", "we", "they"})
_PLURAL = frozenset({"i", "you", "we", "they", "who", "that", "which"})
_NO_NOUN = frozenset("dqaf")
_GROUP = 7  # tokens of a verb group


@dataclass(slots=True)
class Predicate:
    """A clause's finite verb: its token and class, and where its group ends (`head`).

    `head` is the verb itself, or what stands behind an auxiliary and its adverbs. `outer`
    holds the tokens before the verb that stand in no clause of their own.
    """

    at: int
    kind: str
    head: int
    outer: list[int] = field(default_factory=list)


def find_predicate(tokens: Tokens, first: int, end: int) -> Predicate | None:
    """Return the main verb among the tokens of a range, None where there is none."""
    end = min(end, first + _LONGEST)
    lowers = tokens.lowers
    outer: list[int] = []
    weak: Predicate | None = None
    waiting, fronted, joined, at = 0, False, False, first
    while at < end:
        lower = lowers[at]
        if lower in _BOUNDS and at > first:
            break
        if _opens(lowers, at, first):
            if weak is not None:
                break
            waiting += 1
            fronted = lower in _FRONTED
        elif lower == ",":
            if weak is not None:
                break
            waiting -= fronted and waiting > 0
            fronted = False
        elif lower in {"and", "or", "but"}:
            if weak is not None:
                break
            joined = True
            at += 1
            continue
        elif weak is not None and (lower in _NOMINATIVES or lower in clause_takers()):
            break
        elif kind := _finite(tokens, at, first, waiting):
            found = Predicate(at, kind, _head(lowers, at, end, kind), outer)
            if waiting:
                waiting -= 1
                at = found.head
            elif joined and weak is None and _goes_on(outer, at):
                at = found.head  # "who came and left will"
            elif kind in "MBHO" or (kind != "P" and weak is None):
                return found
            elif weak is None:
                weak = found
                if lower in clause_takers():
                    return found
        elif not waiting and weak is None:
            outer.append(at)
        joined = False
        at += 1
    return weak


def _goes_on(outer: list[int], at: int) -> bool:
    """Tell whether "and" joins a verb to one of a clause inside: no outer noun stands between."""
    return bool(outer) and outer[-1] < at - 2


def _opens(lowers: list[str], at: int, first: int) -> bool:
    """Tell whether a word opens a clause that has a verb of its own."""
    lower = lowers[at]
    if lower in _OPENERS:
        return at > first or lower not in {"whether", "what", "who", "why", "how"}
    if lower in _FRONTED:
        return at == first or lowers[at - 1] == ","
    if lower != "that" or at == first:
        return False
    return classes_of(lowers[at - 1])[0] not in "f,"


def _finite(tokens: Tokens, at: int, first: int, waiting: int) -> str:
    """Return the class of a finite verb, "" for any other word; P may be a participle."""
    lower = tokens.lowers[at]
    classes = classes_of(lower)
    before = tokens.lowers[at - 1] if at > first else ""
    kind = classes[0]
    if kind in "MBHO" and (len(classes) == 1):
        if before == "to" or (kind == "H" and before and classes_of(before)[0] == "M"):
            return ""
        return kind if kind != "M" or is_modal(tokens, at) else ""
    if at == first or not waiting and tokens.words[at][0].isupper():
        return ""
    if before == "to" or classes_of(before)[0] in _NO_NOUN:
        return ""
    return _lexical(tokens, at, before, classes, waiting)


def _lexical(tokens: Tokens, at: int, before: str, classes: str, waiting: int) -> str:
    following = tokens.lowers[at + 1] if at + 1 < len(tokens.lowers) else ""
    if "D" in classes:
        if following == "by" or before == ",":
            return ""
        sure = "P" not in classes or before in _PLURAL or before in {"he", "she", "it"}
        return "D" if sure else "P"
    object_follows = following == "that" or classes_of(following or ".")[0] in "dqiomjf"
    if "z" in classes:
        subject = before in {"he", "she", "it", "who", "which", "that"} or object_follows
        return "z" if classes[0] == "z" or subject else ""
    if "v" in classes:
        plural = before in _PLURAL or (classes_of(before)[0] == "s" and classes[0] == "v")
        plural = plural or (before == "that" and waiting > 0)
        return "v" if plural else ""
    return ""


def _head(lowers: list[str], at: int, end: int, kind: str) -> int:
    """Return the token that ends a verb group: the verb behind its auxiliaries and adverbs."""
    if kind not in "MBHO":
        return at
    head = at + 1
    while head < min(end, at + _GROUP):
        lower = lowers[head]
        classes = classes_of(lower)
        if not (is_negative(lower) or classes[0] in "rbh" or lower in {"have", "also"}):
            break
        head += 1
    return min(head, end - 1) if head > at else at
