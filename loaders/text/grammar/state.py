"""What a parse finds, and where it stands while it reads a unit from left to right."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from loaders.text.grammar.chunks import Chunk

Range = tuple[int, int]
Frames = Callable[[str], frozenset[str]]
"""Returns the letters of the complements that a verb form takes (`reporting_verbs.tsv`)."""

FINITE = frozenset("MHBOCzDv")
"""The tags that a finite verb group begins with."""
SPEECH = frozenset({"s", "t"})
"""The frames of verbs that say things."""


@dataclass(slots=True)
class Clause:
    """A clause: its subject, its first verb (an index, -1 for none); positions in the unit.

    `kind` is main, beside (a main clause next to another), that, bare (without "that"), wh,
    relative or adverbial. `end` is -1 until the clause is closed.
    """

    kind: str
    start: int
    parent: int
    subject: Range | None = None
    verb: int = -1
    end: int = -1
    antecedent: Range | None = None  # the noun phrase that a relative clause hangs on
    set_off: bool = False  # by a comma before it
    last: int = -1  # the last of its verbs
    last_finite: int = -1


@dataclass(slots=True)
class Verb:
    """A verb group: where it stands, its tags, its clause and its subject.

    `shared` says that the subject is that of a verb before it; `noun` is the noun phrase
    that stands right before a verb without a subject.
    """

    start: int
    end: int
    tags: str
    clause: int = 0
    subject: Range | None = None
    finite: bool = True
    shared: bool = False
    noun: Range | None = None


class Parse(NamedTuple):
    """What was found in a unit.

    `resumed` holds `(position, clause)` where a clause goes on after others inside it.
    """

    chunks: list[Chunk]
    clauses: list[Clause]
    verbs: list[Verb]
    resumed: list[Range]

    def within(self, clause: int, outer: int) -> bool:
        """Tell whether a clause is another or lies in it."""
        while clause > outer:
            clause = self.clauses[clause].parent
        return clause == outer


class State:
    """The open clauses of a unit, and what may become a subject."""

    def __init__(self, tags: str, words: list[str], frames: Frames) -> None:
        self.tags = tags
        self.words = words
        self.frames = frames
        self.clauses = [Clause("main", 0, -1)]
        self.verbs: list[Verb] = []
        self.resumed: list[Range] = []
        self.stack = [0]
        self.subject: Range | None = None  # the noun phrase that can be one
        self.governed: Range | None = None  # the last noun phrase after a preposition
        self.apposed: Range | None = None  # the last noun phrase after a comma
        self.noun: Range | None = None  # the last noun phrase
        self.held: Range | None = None  # the subject that an insertion parts from its verb
        self.before: Range | None = None  # the subject of the clause before a semicolon
        self.preposition = -1  # the one that waits for its noun phrase
        self.link = ""  # the comma or conjunction since the last phrase or verb
        self.link_at = -1
        self.fresh = False  # a noun phrase stands since the last verb
        self.absorbing = False  # what follows belongs to the subject: "the plan to cut taxes"

    @property
    def top(self) -> Clause:
        """The innermost open clause."""
        return self.clauses[self.stack[-1]]

    def takes_clause(self, verb: Verb) -> bool:
        """Tell whether a verb takes a clause without "that"."""
        return bool(self.frames(self.words[verb.end - 1]) & {"b", "d"})

    def speaks(self, verb: Verb) -> bool:
        """Tell whether a verb can tag quoted words."""
        return "s" in self.frames(self.words[verb.end - 1])

    def clear(self) -> None:
        """Forget what may become a subject."""
        self.subject = self.governed = self.apposed = self.held = None
        self.link = ""
        self.preposition = -1
        self.absorbing = self.fresh = False

    def insert(self, end: int) -> None:
        """Make the top clause's only verb one inserted: "Her doctor, she says, thinks"."""
        top, index = self.top, self.top.verb
        verb = self.verbs[index]
        assert verb.subject is not None  # noqa: S101 - the caller has seen to it
        inserted = Clause("beside", verb.subject[0], self.stack[-1], verb.subject, index, end)
        inserted.last = inserted.last_finite = index
        self.clauses.append(inserted)
        verb.clause = len(self.clauses) - 1
        top.verb = top.last = top.last_finite = -1
        top.subject = None
        self.subject, self.held, self.fresh = self.held, None, True

    def push(self, kind: str, start: int) -> Clause:
        """Open a clause inside the innermost one, which keeps the subject it has waited for."""
        top = self.top
        if top.subject is None and top.verb < 0 and self.subject is not None and kind != "beside":
            top.subject = self.subject
        clause = Clause(kind, start, self.stack[-1])
        self.clauses.append(clause)
        self.stack.append(len(self.clauses) - 1)
        self._move(start)
        return clause

    def _move(self, start: int) -> None:
        """Give the participles in what has become the subject of a new clause to it."""
        first = len(self.verbs)
        while first and self.verbs[first - 1].start >= start:
            first -= 1
        for at in range(first, len(self.verbs)):
            left = self.clauses[self.verbs[at].clause]
            if left.start >= start:
                continue  # in a clause of that subject: "the plan, which is new, would fail"
            if left.last >= first:
                own = self.verbs[at].clause
                before = (i for i in range(first - 1, -1, -1) if self.verbs[i].clause == own)
                left.last = next(before, -1)
            self.verbs[at].clause = self.stack[-1]
            self.top.last = at

    def pop_to(self, index: int, at: int) -> None:
        """Close the clauses inside an open one, at a position."""
        while self.stack[-1] != index:
            self.clauses[self.stack.pop()].end = at

    def give(self, index: int, verb: Verb) -> None:
        """Make a verb the clause's."""
        clause = self.clauses[index]
        verb.clause = index
        if verb.finite:
            if clause.verb < 0:
                clause.subject = verb.subject
            if clause.verb < 0 or not self.verbs[clause.verb].finite:
                clause.verb = len(self.verbs)
            clause.last_finite = len(self.verbs)
        clause.last = len(self.verbs)
        self.verbs.append(verb)

    def waiting(self) -> int:
        """Return the innermost open clause that has a subject and no verb yet, or -1."""
        for index in reversed(self.stack):
            clause = self.clauses[index]
            if clause.verb < 0 and clause.subject is not None:
                return index
        return -1
