"""From pieces to the actors of an article: persons and bodies first, then what stands for them."""

from bisect import bisect_left

from loaders.text.names import vocabulary as v
from loaders.text.names.entities import Entity
from loaders.text.names.evidence import ENTOURAGE, is_corporate, is_subject, is_where, weigh
from loaders.text.names.listing import listed, without_overlap
from loaders.text.names.organizations import Body, Organizations, is_organ
from loaders.text.names.persons import Persons, part_span
from loaders.text.names.pieces import Piece, cut
from loaders.text.names.roles import Office, Offices, spans_of
from loaders.text.names.sentences import Scan
from loaders.text.names.states import States
from loaders.text.names.vocabulary import Entry
from loaders.text.records import Names
from loaders.text.tokens import Tokens

_NEWS_NOUNS = frozenset(
    "newspaper daily weekly magazine television broadcaster newswire website party militia network "
    "tabloid bank airline company firm newsletter".split()
)
_NEWS_PEOPLE = frozenset(
    "journalist reporter correspondent editor columnist anchor host presenter photographer".split()
)
_NEWS_NEXT = frozenset(("agency", "outlet", "site", "channel", "network", "website", "service"))


def find_names(tokens: Tokens) -> Names:
    """Return the named actors of an article, each place that names them, and their roles.

    A state, a capital or a people is an actor only where it acts: a subject, the owner
    of a stance, a source. Spans are in characters of the text, without titles and
    without a possessive ending; no two mentions share a character.
    """
    reading = _Reading(Scan(tokens))
    reading.read(cut(reading.scan))
    return reading.names()


class _Reading:
    def __init__(self, scan: Scan) -> None:
        self.scan = scan
        self.persons = Persons(scan)
        self.bodies = Organizations(scan)
        self.states = States(scan)
        self.left: list[Piece] = []

    def read(self, pieces: list[Piece]) -> None:
        self._full(pieces)
        self._abbreviations(pieces)
        self.bodies.join_contained()
        self._relatives(pieces)
        for piece in pieces:
            self.scan.go_to(piece.first)
            if piece.kind not in ("person", "organization") and not self._short(piece):
                self.left.append(piece)
        self._own()

    def _full(self, pieces: list[Piece]) -> None:
        """Read the full names: the plainest evidence first, Title Case last."""
        self.persons.expect(pieces)
        ranked = (
            [p for p in pieces if p.sure and not p.strict],
            [p for p in pieces if not p.sure and not p.strict],
            [p for p in pieces if p.strict],
        )
        for group in ranked:
            for piece in group:
                self.scan.go_to(piece.first)
                if piece.kind == "person":
                    self.persons.name(piece)
                elif piece.kind == "organization":
                    self.bodies.name(piece)

    def _relatives(self, pieces: list[Piece]) -> None:
        """Read "Ann and Ben Able" as two persons of one surname."""
        full = {piece.first: piece for piece in pieces if piece.kind == "person"}
        for piece in pieces:
            second = full.get(piece.end + 1)
            if piece.kind != "single" or second is None:
                continue
            if self.scan.lowers[piece.end] in ("and", "&"):
                self.scan.go_to(piece.first)
                self.persons.relative(piece, second)

    def _abbreviations(self, pieces: list[Piece]) -> None:
        """Read "First Second Third (FST)"."""
        lowers = self.scan.lowers
        known = [p for p in pieces if p.entry is Entry.ORGANIZATION]
        for piece in known:
            self.scan.go_to(piece.first)
            if not self._is_surname(piece):
                self.bodies.known(piece)
        full = {p.end: p for p in [*known, *(p for p in pieces if p.kind == "organization")]}
        found = {span.start: body for body in self.bodies.all for span, _ in body.entity.mentions}
        for piece in pieces:
            at = piece.first
            if piece.kind != "acronym" or at < 2 or lowers[at - 1] not in ("(", "or"):
                continue
            is_inside = lowers[at - 1] == "(" and lowers[piece.end : piece.end + 1] == [")"]
            long = full.get(at - 1) if is_inside else None
            if lowers[at - 2 : at] == [",", "or"]:
                long = full.get(at - 2)
            if long:
                body = found.get(self.scan.tokens.starts[long.first])
                if body is not None:
                    self.bodies.abbreviate(body, piece)

    def _is_surname(self, piece: Piece) -> bool:
        key = v.fold(self.scan.words[piece.first])
        return piece.end == piece.first + 1 and key in self.persons.by_surname

    def _short(self, piece: Piece) -> bool:
        """Join what is shorter than a full name; tell whether that is settled."""
        entry = piece.entry
        if piece.end == piece.first + 1 and self.persons.short(piece):
            return True
        if entry is Entry.ORGANIZATION:
            if self._is_surname(piece):
                self.bodies.known(piece)
            return True
        if entry is not None:
            self.states.meet(piece)
            return True
        if piece.kind == "acronym" and self.persons.label(piece):
            return True
        if piece.kind in ("acronym", "head"):
            self.bodies.short(piece)
            return True
        return False

    def _parts(self, piece: Piece) -> None:
        """Find persons inside a hyphenated word ("Able-Baker", "pro-Able")."""
        word = self.scan.words[piece.first]
        if "-" not in word:
            return
        self.scan.go_to(piece.first)
        pair = self.persons.pair(piece)
        for part in word.split("-"):
            name = v.bare(part)
            if name in pair or (name[:1].isupper() and v.fold(name) in self.persons.by_surname):
                self.persons.named(
                    name, part_span(self.scan.tokens.starts[piece.first], word, name)
                )

    def _lone_bodies(self) -> None:
        """Let one-word names that the article shows to be bodies stand for them."""
        alike: dict[str, list[Piece]] = {}
        settled: set[int] = set()
        for piece in self.left:
            if piece.kind == "single" and piece.end == piece.first + 1:
                alike.setdefault(v.fold(self.scan.words[piece.first]), []).append(piece)
        for key, pieces in alike.items():
            if key in self.persons.by_surname:
                continue
            if self._is_place(pieces):
                found = [piece for piece in pieces if self._acts(piece)]
            elif self._is_body(pieces):
                found = pieces
            else:
                continue
            for piece in found:
                self.scan.go_to(piece.first)
                self.bodies.lone(piece)
            settled.update(piece.first for piece in pieces)
        self.left = [piece for piece in self.left if piece.first not in settled]

    def _acts(self, piece: Piece) -> bool:
        self.scan.go_to(piece.first)
        return is_subject(self.scan, piece.end) and not self.scan.is_possessive(piece.end - 1)

    def _is_place(self, pieces: list[Piece]) -> bool:
        """Tell whether a word of no list is the name of a place: its rulers act by it."""
        scan, at = self.scan, pieces[0].first
        if scan.flags(at) or is_corporate(v.bare(scan.words[at])):
            return False
        leads = self.bodies.led_by(v.bare(scan.lowers[at]))
        is_place, weight = leads is not None and is_organ(leads.words), 0
        for piece in pieces:
            scan.go_to(piece.first)
            is_place = is_place or is_where(scan, piece.first, piece.end)
            person, body = weigh(scan, piece.first, piece.end)
            weight += person * (scan.after(piece.end) not in ENTOURAGE) + body
        return is_place and not weight

    def _is_body(self, pieces: list[Piece]) -> bool:
        scan, at = self.scan, pieces[0].first
        word, flags = v.bare(scan.words[at]), scan.flags(at)
        if flags & (v.FUNCTION | v.THING | v.PLACE | v.ORGANIZATION | v.HEAD | v.MODIFIER):
            return False
        if flags & v.COMMON and word not in scan.inside:
            return False
        is_handle = at > 0 and scan.words[at - 1] in ("@", "#")
        if is_handle or word[word.rfind("-") + 1 :].islower():
            return False
        is_known = bool(flags & (v.GIVEN | v.SURNAME))
        person, body = int(is_known), 3 * is_corporate(word)
        is_short = not is_known and not flags & v.COMMON and self.bodies.led_by(word.lower())
        for piece in pieces:
            scan.go_to(piece.first)
            if not piece.strict:
                he, it = weigh(scan, piece.first, piece.end)
                acts = bool(is_short) and is_subject(scan, piece.end)
                person, body = person + he, body + it + 2 * acts
        return body > person + (2 if flags & v.COMMON else 1)

    def _own(self) -> None:
        """Let names that the article never gives in full stand for themselves."""
        self._lone_bodies()
        shown: set[int] = set()
        for piece in self.left:
            if self._stands_alone(piece) and not self._is_surname(piece):
                self.persons.own(piece)
                shown.add(piece.first)
        for piece in self.left:
            if piece.first in shown:
                continue
            self.scan.go_to(piece.first)
            if self.persons.short(piece):
                continue
            if self._is_outlet(piece):
                self.bodies.name(piece)
            else:
                self._parts(piece)

    def _stands_alone(self, piece: Piece) -> bool:
        self.scan.go_to(piece.first)
        return self.persons.is_own(piece)

    def _is_outlet(self, piece: Piece) -> bool:
        scan = self.scan
        flags = scan.flags(piece.first)
        if piece.strict or flags & (v.PLACE | v.FUNCTION | v.THING):
            return False
        if v.fold(scan.words[piece.first]) in self.persons.by_surname:
            return False
        word, following = scan.after(piece.end), scan.after(piece.end + 1)
        if word in _NEWS_PEOPLE:
            return not flags & v.COMMON and scan.is_capital(piece.end + 1)
        if scan.before(piece.first) != "the":
            return False
        return word in _NEWS_NOUNS or (word == "news" and following in _NEWS_NEXT)

    def names(self) -> Names:
        bodies = [body.entity for body in self.bodies.all]
        for body in self.bodies.all:
            self._set_parent(body)
        people = [person.entity for person in self.persons.all]
        others = [*self.states.states.values(), *self.states.groups.values()]
        unclear = self.persons.unclear.entity
        kept = without_overlap([*people, *bodies, *others, unclear])
        return listed(self.scan.tokens.text, kept, self._offices(bodies), unclear)

    def _set_parent(self, body: Body) -> None:
        if body.country is not None and (body.is_state_organ or is_organ(body.words)):
            body.entity.parent = self.states.state(body.country)

    def _offices(self, bodies: list[Entity]) -> list[Office]:
        finder = Offices(self.scan, self.states, spans_of(bodies, self.scan))
        offices: list[Office] = []
        starts = self.scan.tokens.starts
        for person in self.persons.all:
            for span, _ in person.entity.mentions:
                first = bisect_left(starts, span.start)
                end = bisect_left(starts, span.end, first)
                offices += finder.of(person.entity, first, end)
        return offices
