"""Titles and affiliations: before the name, after it between commas, after "is"."""

from bisect import bisect_left
from dataclasses import dataclass

from loaders.text.lexicon import AUXILIARIES, COPULAS, TITLE_SHORT_FORMS, VERB_FORMS, VERB_INGS
from loaders.text.names import vocabulary as v
from loaders.text.names.entities import Entity
from loaders.text.names.sentences import RETIRED, SAID, Scan
from loaders.text.names.states import States
from loaders.text.names.vocabulary import Entry
from loaders.text.records import Span

_DETERMINERS = frozenset("a an the his her its their our this one another".split())
_PREPOSITIONS = frozenset("of for at in with from to on by under since until during as".split())
_COMPLEMENT = frozenset(("of", "for", "in", "on", "to"))
_AFFILIATION = frozenset(("at", "with", "from", "for", "of", "in"))
_STOPS = frozenset(", . ; : ( ) — – - \" “ ” ' ‘ ’ who whom that which whose where but or".split())
_CLAUSE = COPULAS | AUXILIARIES | {"he", "she", "it", "they", "we", "i"}
_REACH = 10
_OF_A_STATE = (Entry.COUNTRY, Entry.ADJECTIVE, Entry.PEOPLE)


@dataclass(frozen=True, slots=True)
class Office:
    """A role of a person, with the organization as an entity."""

    span: Span
    person: Entity
    title: str
    organization: Entity | None
    is_former: bool


class Offices:
    """Finds the roles of persons, given where organizations are mentioned."""

    def __init__(self, scan: Scan, states: States, bodies: dict[int, tuple[int, Entity]]) -> None:
        self.scan, self.states = scan, states
        self.starts = bodies
        self.ends = {end: (first, entity) for first, (end, entity) in bodies.items()}

    def of(self, person: Entity, first: int, end: int) -> list[Office]:
        """Return the roles that the text gives the person at this mention."""
        self.scan.go_to(first)
        found = [self._before(person, first), self._ahead(person, first, end)]
        if self.scan.after(end) == ",":
            found.append(self._after(person, end + 1, is_clause=False))
        elif self.scan.after(end) in ("is", "was") and first == self.scan.start:
            found.append(self._after(person, end + 1, is_clause=True))
        return [office for office in found if office is not None]

    def _before(self, person: Entity, first: int) -> Office | None:
        title = self.scan.title_before(first)
        if title is not None:
            return self._office(person, title[0], title[1])
        at = first
        if self.scan.before(at) == ")" and at - 3 > self.scan.start:
            at -= 3
        body = self.ends.get(at)
        if body is None:
            return None
        head = body[0]
        while head > self.scan.start and body[0] - head < 5:
            head -= 1
            if self.scan.lowers[head] in ("of", "for", "at", "with"):
                break
        if not self._is_head(head - 1) or self.scan.lowers[head] not in _AFFILIATION:
            return None
        start = head - 1
        while start > self.scan.start and self._is_modifier(start - 1):
            start -= 1
        return self._office(person, start, head, body[1])

    def _ahead(self, person: Entity, first: int, end: int) -> Office | None:
        """Read "the envoy for Utopia, First Last,"."""
        scan = self.scan
        if scan.before(first) != "," or scan.after(end) not in (",", "."):
            return None
        head = first - 2
        while head > scan.start and first - head < _REACH and not self._is_head(head):
            if scan.lowers[head] in _STOPS or scan.lowers[head] in VERB_FORMS:
                return None
            head -= 1
        if head < scan.start or not self._is_head(head):
            return None
        if head + 2 != first and scan.after(head + 1) not in _COMPLEMENT:
            return None
        start = head
        while start > scan.start and self._is_modifier(start - 1):
            start -= 1
        before = scan.before(start)
        if before in _DETERMINERS or not before or before[-2:] == "'s" or self._left(start)[0]:
            return self._office(person, start, head + 1, None, first - 1)
        return None

    def _after(self, person: Entity, at: int, *, is_clause: bool) -> Office | None:
        """Read ", a senior analyst with the Institute" and "is a lecturer at the University"."""
        scan = self.scan
        if scan.after(at).isdigit() and scan.after(at + 1) == ",":
            at += 2
        if scan.after(at) in ("and", "or", "but"):
            return None
        if not is_clause and scan.after(at) in ("is", "was"):
            at, is_clause = at + 1, True
        has_article = scan.after(at) in _DETERMINERS
        start = at + has_article
        end = start
        while end < scan.end and end - start < _REACH and not self._is_boundary(end):
            end += 1
        if end == start or not self._is_head(end - 1) or (is_clause and not has_article):
            return None
        word = scan.after(end)
        if not is_clause and (word in VERB_FORMS or word in SAID) and word[-3:] != "ing":
            return None
        return self._office(person, start, end, None, self._complement_end(end))

    def _complement_end(self, at: int) -> int:
        """Return the end of "of foreign affairs" and the like, cut where a clause begins."""
        scan = self.scan
        if scan.after(at) not in _COMPLEMENT:
            return at
        index = at + 1
        while index < scan.end and index - at <= _REACH:
            word = scan.lowers[index]
            if word.endswith("ing") and scan.lowers[index - 1].endswith("s"):
                break
            if word in _STOPS or word in VERB_INGS or (word in VERB_FORMS and word[-2:] == "ed"):
                break
            if word in _CLAUSE or (word == "and" and self._goes_on(index + 1)):
                break
            if word in _PREPOSITIONS and word not in ("of", "on"):
                break
            index += 1
        return index

    def _goes_on(self, at: int) -> bool:
        """Tell whether "and" leads to another clause or another role, not to a second noun."""
        word = self.scan.after(at)
        if self.scan.is_capital(at) or v.FLAGS.get(word, 0) & v.PORTFOLIO:
            return False
        is_verb = word in VERB_FORMS or word.endswith("ed")
        return is_verb or word in _CLAUSE or word in _DETERMINERS

    def _office(
        self, person: Entity, start: int, end: int, body: Entity | None = None, full: int = 0
    ) -> Office | None:
        """Make a role of the title's tokens; `full` is where its complement ends."""
        scan = self.scan
        left, entity = self._left_body(start, end)
        start = left
        body = body or entity or self._left(start)[1]
        full = max(full, end)
        stop = end
        if body is None:
            stop, body = self._affiliation(end, full)
        start = self._over_owner(start, end)
        while start < stop and v.FLAGS.get(scan.lowers[start], 0) & v.FORMER:
            start += 1
        while start < stop and v.FLAGS.get(scan.lowers[stop - 1], 0) & v.ADDRESS:
            stop -= 1
        words = [w for w in scan.lowers[start:stop] if not v.FLAGS.get(w, 0) & v.ADDRESS]
        words = [w for w in words if w != "." and not v.FLAGS.get(w, 0) & v.FORMER]
        words = [w for w in words if w not in RETIRED and w not in ("(", ")")]
        if not words:
            return None
        is_former = self._is_former(start)
        title = (
            " ".join(TITLE_SHORT_FORMS.get(word, word) for word in words)
            .replace(" ,", ",")
            .replace(" - ", "-")
        )
        for prefix in ("ex-", "then-"):
            if title.startswith(prefix):
                title, is_former = title[len(prefix) :], True
        if not title:
            return None
        return Office(scan.tokens.span(start, stop), person, title, body, is_former)

    def _over_owner(self, start: int, end: int) -> int:
        """Go over the owner in "Senator Ann Lee's husband"."""
        for index in range(end - 2, start - 1, -1):
            if self.scan.is_possessive(index) and self.scan.is_capital(index):
                return start if self.scan.flags(index) & v.COMMON else index + 1
        return start

    def _affiliation(self, end: int, full: int) -> tuple[int, Entity | None]:
        """Find the organization after the title: where the title stops, and the organization."""
        scan = self.scan
        for at in {end, full}:
            if scan.after(at) not in _AFFILIATION:
                continue
            for index in range(at + 1, min(at + 5, scan.end)):
                if index in self.starts:
                    return at, self.starts[index][1]
                known = scan.known_from(index) if scan.is_capital(index) else None
                if known and known[1] is Entry.COUNTRY:
                    return at, self.states.state(known[2])
                if scan.lowers[index] in _STOPS or scan.lowers[index] in _PREPOSITIONS:
                    break
        return full, None

    def _left_body(self, start: int, end: int) -> tuple[int, Entity | None]:
        """Cut an organization or a state off the beginning of the title."""
        for index in range(max(self.scan.start, start - _REACH), end - 1):
            if index in self.starts and start < self.starts[index][0] < end:
                return self.starts[index]
            if index < start:
                continue
            known = self.scan.known_from(index) if self.scan.is_capital(index) else None
            if known and known[0] < end and known[1] in _OF_A_STATE:
                return known[0], self.states.state(known[2])
        return start, None

    def _left(self, start: int) -> tuple[bool, Entity | None]:
        """Return whether an organization or a state ends where the title starts, and which."""
        if start in self.ends:
            return True, self.ends[start][1]
        for size in (1, 2):
            first = start - size
            known = self.scan.known_from(first) if first >= self.scan.start else None
            if known and known[0] == start and known[1] in _OF_A_STATE:
                return True, self.states.state(known[2])
        return False, None

    def _is_former(self, start: int) -> bool:
        low = max(self.scan.start, start - 4)
        for index in range(start - 1, low - 1, -1):
            word = self.scan.lowers[index]
            if v.FLAGS.get(word, 0) & v.FORMER:
                return True
            if word in _STOPS or not self.scan.is_capital(index):
                return False
        return False

    def _is_head(self, at: int) -> bool:
        if at < self.scan.start:
            return False
        return bool(v.FLAGS.get(self.scan.lowers[at], 0) & (v.HEAD | v.PERSON))

    def _is_modifier(self, at: int) -> bool:
        return bool(v.FLAGS.get(self.scan.lowers[at], 0) & (v.MODIFIER | v.HEAD))

    def _is_boundary(self, at: int) -> bool:
        word = self.scan.lowers[at]
        if word in _STOPS or word in _PREPOSITIONS or word in VERB_INGS or word in _CLAUSE:
            return True
        return word in SAID or (
            word in VERB_FORMS and not v.FLAGS.get(word, 0) & (v.MODIFIER | v.HEAD | v.PERSON)
        )


def spans_of(bodies: list[Entity], scan: Scan) -> dict[int, tuple[int, Entity]]:
    """Return, by first token, the end and the entity of each mention of the organizations."""
    found: dict[int, tuple[int, Entity]] = {}
    starts = scan.tokens.starts
    for body in bodies:
        for span, _ in body.mentions:
            first = bisect_left(starts, span.start)
            found[first] = (bisect_left(starts, span.end, first), body)
    return found
