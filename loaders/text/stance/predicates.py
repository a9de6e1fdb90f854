"""The finite verb of a claim's main clause, by word lists and one pass from left to right.

Clauses that lie before it are counted: what opens one ("who", "if", "that") waits for a verb
of its own. This is much less than a parse, and asks for nothing but the words.
"""

from dataclasses import dataclass, field
from functools import lru_cache

from loaders.text.stance.hedges import is_modal
from loaders.text.stance.lexicon import classes_of, clause_takers, is_negative
from loaders.text.stance.pieces import Piece

_OPENERS = frozenset(
    "who which whom whose whoever where if because although though unless whereas while whether "
    "when what why how lest".split()
)
_FRONTED = frozenset("after before since until as once like".split())
"""What opens a clause where it begins one, and leads a phrase elsewhere."""
_BOUNDS = frozenset({".", ";", "?", "!", ":"})
_NOMINATIVES = frozenset({"i", "he", "she", "we", "they"})
_JOINING = frozenset({"and", "or", "but"})
_PLURAL = frozenset({"i", "you", "we", "they", "who", "that", "which"})
_PARTING = _OPENERS | _FRONTED | _BOUNDS | _NOMINATIVES | _JOINING | {",", "that"}
_VERBAL = frozenset("MBHODPzv")
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


def find_predicate(piece: Piece) -> Predicate | None:
    """Return the main verb among the words of a claim, None where there is none."""
    walk = _Walk()
    lowers = piece.lowers
    at, end = 0, len(lowers)
    while at < end and not walk.is_over:
        if _is_plain(lowers[at]):
            walk.skip(at)
            at += 1
        else:
            at = walk.step(piece, at)
    return walk.found


@lru_cache(maxsize=1 << 16)
def _is_plain(lower: str) -> bool:
    """Tell whether a word is neither a finite verb nor what parts clauses: most are so."""
    if lower in _PARTING or lower in clause_takers():
        return False
    return _VERBAL.isdisjoint(classes_of(lower))


class _Walk:
    """Where a pass stands: the verb found so far, and the clauses that wait for theirs."""

    def __init__(self) -> None:
        self.found: Predicate | None = None
        self.is_over = False
        self._outer: list[int] = []
        self._waiting = 0
        self._is_fronted = False  # the last clause opened is one like "after the vote"
        self._is_joined = False  # "and" stands right before

    def skip(self, at: int) -> None:
        """Pass over a word that can be no verb and parts no clauses."""
        self._is_joined = False
        if not self._waiting and self.found is None:
            self._outer.append(at)

    def step(self, piece: Piece, at: int) -> int:
        """Read one word, or a verb group, and return the position behind it."""
        lowers = piece.lowers
        lower = lowers[at]
        joined, self._is_joined = self._is_joined, lower in _JOINING
        if lower in _BOUNDS and at:
            self.is_over = True
        elif _opens(lowers, at):
            self.is_over = self.found is not None
            self._waiting += 1
            self._is_fronted = lower in _FRONTED
        elif lower == "," or self._is_joined:
            self.is_over = self.found is not None
            if lower == ",":
                self._waiting -= self._is_fronted and self._waiting > 0
                self._is_fronted = False
        elif self.found is not None and (lower in _NOMINATIVES or lower in clause_takers()):
            self.is_over = True
        elif kind := _finite(piece, at, self._waiting):
            verb = Predicate(at, kind, _head(lowers, at, kind), self._outer)
            return self._verb(verb, lower, is_joined=joined)
        else:
            self.skip(at)
        return at + 1

    def _verb(self, verb: Predicate, lower: str, *, is_joined: bool) -> int:
        """Take a finite verb; one that may be a participle gives way to a later one."""
        if self._waiting:
            self._waiting -= 1
            return verb.head + 1
        if is_joined and self.found is None and _goes_on(self._outer, verb.at):
            return verb.head + 1  # "who came and left will"
        auxiliary = verb.kind in "MBHO"
        if auxiliary or self.found is None:
            self.found = verb
            self.is_over = auxiliary or verb.kind != "P" or lower in clause_takers()
        return verb.at + 1


def _goes_on(outer: list[int], at: int) -> bool:
    """Tell whether "and" joins a verb to one of a clause inside: no outer noun stands between."""
    return bool(outer) and outer[-1] < at - 2


def _opens(lowers: list[str], at: int) -> bool:
    """Tell whether a word opens a clause that has a verb of its own."""
    lower = lowers[at]
    if lower in _OPENERS:
        return at > 0 or lower not in {"whether", "what", "who", "why", "how"}
    if lower in _FRONTED:
        led = at + 1 < len(lowers) and lowers[at + 1] in _NOMINATIVES
        return at == 0 or lowers[at - 1] == "," or led
    if lower != "that" or at == 0:
        return False
    return classes_of(lowers[at - 1])[0] not in "f,"


def _finite(piece: Piece, at: int, waiting: int) -> str:
    """Return the class of a finite verb, "" for any other word; P may be a participle."""
    lower = piece.lowers[at]
    classes = classes_of(lower)
    before = piece.lowers[at - 1] if at else ""
    kind = classes[0]
    if kind in "MBHO" and (len(classes) == 1):
        if before == "to" or (kind == "H" and before and classes_of(before)[0] == "M"):
            return ""
        return kind if kind != "M" or is_modal(piece, at) else ""
    if at == 0 or (not waiting and piece.words[at][0].isupper()):
        return ""
    if before == "to" or classes_of(before)[0] in _NO_NOUN:
        return ""
    return _lexical(piece, at, before, classes, waiting)


def _lexical(piece: Piece, at: int, before: str, classes: str, waiting: int) -> str:
    following = piece.lowers[at + 1] if at + 1 < len(piece.lowers) else ""
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
        if classes_of(before)[0] == "r" and at > 1:
            before = piece.lowers[at - 2]  # "allies now recognize"
        plural = before in _PLURAL or (classes_of(before)[0] == "s" and classes[0] == "v")
        plural = plural or (before == "that" and waiting > 0)
        return "v" if plural else ""
    return ""


def _head(lowers: list[str], at: int, kind: str) -> int:
    """Return the token that ends a verb group: the verb behind its auxiliaries and adverbs."""
    if kind not in "MBHO":
        return at
    head = at + 1
    while head < min(len(lowers), at + _GROUP):
        lower = lowers[head]
        classes = classes_of(lower)
        if not (is_negative(lower) or classes[0] in "rbh" or lower in {"have", "also"}):
            break
        head += 1
    return min(head, len(lowers) - 1)
