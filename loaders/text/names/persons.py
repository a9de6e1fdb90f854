"""Who is which person: full names, and the surnames and first names that stand for them."""

from loaders.text.lexicon import FINITE_FORMS, RELATIVES
from loaders.text.names import vocabulary as v
from loaders.text.names.bearers import Bearers, Person, agree, initials
from loaders.text.names.entities import Entity, name_span
from loaders.text.names.evidence import ENTOURAGE, is_derived
from loaders.text.names.pieces import Piece
from loaders.text.names.sentences import SAID, Scan
from loaders.text.names.shapes import is_presented
from loaders.text.names.vocabulary import Entry
from loaders.text.nouns import noun_class
from loaders.text.records import ActorKind, Span

_DONE_TO_PERSONS = frozenset(
    "said says told tell tells telling met meet meets meeting asked ask asking oust ousted ousting "
    "exile exiled exiling topple toppled toppling overthrow overthrew overthrowing arrest arrested "
    "arresting exclude excluded excluding interview interviewed interviewing nominate nominated "
    "nominating elect elected electing re-elect endorse endorsed endorsing succeed succeeded "
    "succeeding unseat unseated unseating assassinate assassinated assassinating marry married "
    "marrying thank thanked thanking quote quoted quoting fire fired firing".split()
)
_MARKS = frozenset(".,\"“”'‘’")
_MOST = 50
"""Bearers of one name that are weighed at most."""
_MEETINGS = frozenset(
    "summit meeting talks wing camp axis alliance relationship feud debate ticket agreement accord "
    "deal rivalry fight race matchup showdown contest duel pact call phone".split()
)
_LOCATIVES = frozenset("in at near from outside around across into through downtown".split())


class Persons:
    """The persons of an article, found by surname and by first name."""

    def __init__(self, scan: Scan) -> None:
        self.scan = scan
        self.all: list[Person] = []
        self.by_surname: dict[str, list[Person]] = {}
        self.by_given: dict[str, list[Person]] = {}
        self.by_middle: dict[str, list[Person]] = {}
        self.full_names: set[tuple[str, ...]] = set()
        self.by_initials: dict[str, list[Person]] = {}
        self.bearers = Bearers(scan, [])
        self.unclear = Person(Entity(ActorKind.PERSON), (), "")

    def expect(self, pieces: list[Piece]) -> None:
        """Note the full names and the bare surnames, before any of them is joined."""
        self.bearers = Bearers(self.scan, pieces)
        full = (self._words(piece) for piece in pieces if piece.kind == "person")
        self.full_names = {words for words, _ in full if len(words) > 1}

    def name(self, piece: Piece) -> Person | None:
        """Join a name of several words to its person, or make a new one."""
        words, suffix = self._words(piece)
        if len(words) < 2:
            return self.short(piece)
        if words[1:] in self.full_names and not self.scan.flags(piece.first) & v.GIVEN:
            # "Cuscan Ada Brandt": the first word only describes her.
            piece.first += 1
            words = words[1:]
        if piece.strict and len(words) > 2 and words[:-1] in self.full_names:
            # Title Case: "Ada Brandt Unleashed".
            piece.end -= 1
            words = words[:-1]
        person = self._same(words, suffix)
        if person is None:
            if piece.strict and not piece.sure:
                return None
            person = self._new(words, suffix)
        elif len(words) > len(person.words):
            person.words = words
        person.full += 1
        self._mention(person, piece)
        return person

    def short(self, piece: Piece) -> Person | None:
        """Join one word to the person whose surname, or else first name, it is."""
        if piece.end - piece.first > 1:
            word = self._words(piece)[0][-1:]
            key = word[0] if word else ""
        else:
            key = v.fold(self.scan.words[piece.first])
        found = self.by_surname.get(key)
        if found is None or not self._is_evident(piece):
            found = self.by_given.get(key) or self.by_middle.get(key)
            if found is None or not self._is_evident(piece):
                return None
            person = found[0] if len(found) == 1 else None
        else:
            person = self._one_of(found, piece)
        self._mention(person or self.unclear, piece)
        return person or self.unclear

    def own(self, piece: Piece, method: str = "one word only") -> Person:
        """Make a person of a name that the article never gives in full."""
        words, suffix = self._words(piece)
        person = self._new(words or (v.fold(self.scan.words[piece.first]),), suffix)
        person.entity.method = method
        self._mention(person, piece)
        if "of" in self.scan.lowers[piece.first : piece.end]:
            # A peer's title is part of the name.
            text, whole = self.scan.tokens.text, self.scan.tokens.span(piece.first - 1, piece.end)
            person.entity.name = whole.of(text).removesuffix("'s").removesuffix("’s")
        return person

    def label(self, piece: Piece) -> bool:
        """Join initials ("AB:", "Ann Bell (AB)") to the person they stand for."""
        scan, at = self.scan, piece.first
        is_label = scan.opens(at) and scan.after(piece.end) == ":"
        if not is_label and not (scan.before(at) == "(" and scan.is_capital_at[at - 2]):
            return False
        if not self.by_initials:
            for person in self.all:
                for letters in initials(person):
                    self.by_initials.setdefault(letters, []).append(person)
        found = self.by_initials.get(scan.lowers[at])
        if found:
            self._mention(found[0] if len(found) == 1 else self.unclear, piece)
        return found is not None

    def relative(self, piece: Piece, second: Piece) -> None:
        """Make a person of the first name in "A and B Name", who shares B's surname."""
        flags = [self.scan.flags(each.first) for each in (piece, second)]
        words, _ = self._words(second)
        other = self._same(words, "")
        if other is None or not all(each & v.GIVEN for each in flags):
            return
        word = self.scan.words[piece.first]
        own = (v.fold(word), words[-1])
        if self._same(own, "") is None:
            new = self._new(own, "")
            text = name_span(self.scan.tokens, second.first, second.end).of(self.scan.tokens.text)
            new.entity.name = f"{word} {text.split(' ', 1)[-1]}"
            new.entity.method = "shared surname"
            new.full = 1
            self._mention(new, piece)

    def is_own(self, piece: Piece) -> bool:
        """Tell whether a lone word that joins nobody is shown to be a person by its place."""
        scan, at = self.scan, piece.first
        flags = scan.flags(at)
        if piece.kind != "single" or flags & (v.FUNCTION | v.THING | v.PLACE | v.ORGANIZATION):
            return False
        word = v.bare(scan.words[at])
        if word.isupper() and len(word) > 1:
            return False
        if "-" in v.fold(word) and not word.replace("-", " ").istitle():
            return False
        title = scan.title_before(at)
        if title and not piece.strict:
            return not flags & v.COMMON or bool(flags & (v.SURNAME | v.GIVEN))
        if flags & (v.COMMON | v.HEAD) or piece.strict:
            return False
        if not flags & (v.GIVEN | v.SURNAME) and not self._may_be_name(at, word):
            return False
        following, before = scan.after(piece.end), scan.before(at)
        if before in RELATIVES:
            return bool(flags & v.GIVEN) or not flags
        if before in v.ARTICLES or not word[-1:].islower() or not word[1:].islower():
            return following in ENTOURAGE and "-" not in word
        if following in ENTOURAGE or following in SAID or before in _DONE_TO_PERSONS:
            return True
        return bool(flags & (v.GIVEN | v.SURNAME)) and is_presented(scan, at, piece.end)

    def _may_be_name(self, at: int, word: str) -> bool:
        """Tell whether an unknown word is capitalised inside a sentence, and is no plural noun."""
        if self.scan.opens(at) and word not in self.scan.inside:
            return False
        return not (word.endswith(("s", "men")) and is_derived(word.lower()))

    def pair(self, piece: Piece) -> list[str]:
        """Return the two names in "the Able-Baker talks", where nobody else is meant."""
        scan = self.scan
        parts = v.bare(scan.words[piece.first]).split("-")
        if len(parts) != 2 or scan.after(piece.end) not in _MEETINGS or piece.strict:
            return []
        other = v.COMMON | v.PLACE | v.FUNCTION | v.THING | v.ORGANIZATION
        for part in parts:
            if not part.istitle() or v.FLAGS.get(part.lower(), 0) & other or part in v.GAZETTEER:
                return []
        return parts

    def named(self, word: str, span: Span) -> None:
        """Record a mention of the person with this surname, new if there is none."""
        people = self.by_surname.get(v.fold(word))
        if people is None:
            people = [self._new((v.fold(word),), "")]
            people[0].entity.method = "one word only"
        (self._one_of(people) or self.unclear).entity.add(span)

    def _one_of(self, people: list[Person], piece: Piece | None = None) -> Person | None:
        if len(people) == 1:
            return people[0]
        if piece is None:
            return self.bearers.main(people[:_MOST])
        return self.bearers.bearer(piece, people[:_MOST])

    def _words(self, piece: Piece) -> tuple[tuple[str, ...], str]:
        lowers = self.scan.lowers
        words: list[str] = []
        suffix = ""
        for index in range(piece.first, piece.end):
            low = lowers[index]
            if low == "of":
                break
            if low in v.SUFFIXES and words:
                suffix = low
            elif low in _MARKS:
                continue
            elif low not in v.PARTICLES or self._is_given(index, piece.first):
                words.append(v.fold(self.scan.words[index]))
        if len(words) > 1:
            last = piece.end - 1
            words = self.bearers.in_order(words, self.scan.words[last])
        return tuple(words), suffix

    def _is_given(self, at: int, first: int) -> bool:
        """Tell whether a word that may be a particle begins a name ("Al Able")."""
        return at == first and bool(self.scan.flags(at) & v.GIVEN) and self.scan.is_capital(at)

    def _new(self, words: tuple[str, ...], suffix: str) -> Person:
        person = Person(Entity(ActorKind.PERSON), words, suffix)
        self.all.append(person)
        self.by_surname.setdefault(words[-1], []).append(person)
        if len(words) > 1:
            self.by_given.setdefault(words[0], []).append(person)
        for word in words[1:-1]:
            self.by_middle.setdefault(word, []).append(person)
        return person

    def _same(self, words: tuple[str, ...], suffix: str) -> Person | None:
        bearers = self.by_surname.get(words[-1], [])[:_MOST]
        if len(bearers) == 1 and words[0] in v.PARTICLES and len(words) == 2:
            return bearers[0]
        for person in bearers:
            if agree(person.words, words) and suffix in ("", person.suffix):
                return person
        for person in self.by_given.get(words[0], [])[:_MOST]:
            if len(words) < len(person.words) and person.words[: len(words)] == words:
                return person
        return None

    def _mention(self, person: Person, piece: Piece) -> None:
        scan, first = self.scan, piece.first
        while first > 0 and scan.lowers[first - 1] in v.PARTICLES:
            before = scan.lowers[first - 1]
            if before not in v.LEADING_PARTICLES and not scan.is_capital(first - 1):
                break
            first -= 1
        title = scan.title_before(first)
        if title:
            person.titles.update(scan.lowers[title[0] : title[1]])
        person.entity.add(name_span(scan.tokens, first, piece.end))

    def _is_evident(self, piece: Piece) -> bool:
        """Tell whether a word that may be no name at all is one here."""
        scan, at = self.scan, piece.first
        flags = scan.flags(at)
        if piece.kind == "acronym" or (scan.is_capital(at - 1) and scan.flags(at - 1) & v.THING):
            return False
        doubtful = v.COMMON | v.FUNCTION | v.THING | v.ORGANIZATION | v.PORTFOLIO
        if piece.kind == "single" and not flags & doubtful:
            return True
        if scan.title_before(at):
            return True
        following, before = scan.after(piece.end), scan.before(at)
        if piece.entry is Entry.PLACE and not flags & v.FUNCTION:
            return before not in _LOCATIVES and following != ","
        if piece.entry is Entry.ORGANIZATION:
            # The article's own full name outweighs what the word means elsewhere.
            return True
        if piece.kind == "entry":
            return following in SAID or before in ("said", "says")
        if scan.is_possessive(piece.end - 1) or following in FINITE_FORMS or following in SAID:
            return following not in ("and", "or")
        if flags & v.FUNCTION:
            return False
        if piece.strict or at == scan.start:
            # A capital tells nothing here: a word the article also writes small is a word.
            if scan.lowers[at] in scan.small or self._describes(at, piece.end):
                return False
            return not (scan.is_capital(piece.end) and scan.flags(piece.end) & v.THING)
        return not scan.is_capital(piece.end)

    def _describes(self, at: int, end: int) -> bool:
        """Tell whether a word that opens a sentence says what people are: "Young voters"."""
        _, noun, is_plural = noun_class(self.scan.after(end))
        is_people = noun in ("person", "several") and is_plural
        is_people &= self.scan.after(end) not in ENTOURAGE  # "Young aides": those of somebody
        return is_people and bool(self.scan.flags(at) & v.COMMON)


def part_span(tokens_start: int, word: str, part: str) -> Span:
    """Return the place of one part of a hyphenated word."""
    at = tokens_start + word.index(part)
    return Span(at, at + len(part))
