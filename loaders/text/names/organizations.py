"""Which organization is which: full names, short forms, abbreviations, and whose organ it is."""

from dataclasses import dataclass

from loaders.text.lexicon import COUNTRY_BY_ADJECTIVE, COUNTRY_BY_NAME, ORGANIZATIONS
from loaders.text.names import vocabulary as v
from loaders.text.names.entities import Entity, name_span
from loaders.text.names.pieces import Piece
from loaders.text.names.sentences import Scan
from loaders.text.names.vocabulary import Entry
from loaders.text.records import ActorKind


@dataclass(slots=True, eq=False)
class Body:
    """An organization of the article: its folded words without the state's, and that state."""

    entity: Entity
    words: tuple[str, ...]
    country: int | None
    is_state_organ: bool = False


class Organizations:
    """The organizations of an article, found by words and by abbreviation."""

    def __init__(self, scan: Scan) -> None:
        self.scan = scan
        self.all: list[Body] = []
        self.by_words: dict[tuple[str, ...], list[Body]] = {}
        self.by_known: dict[int, Body] = {}
        self.by_short: dict[str, Body] = {}

    def known(self, piece: Piece) -> Body:
        """Record an organization that the lexicon knows."""
        body = self.by_known.get(piece.index)
        if body is None:
            words, country = self._words(piece)
            body = self._new(words, country)
            self.by_known[piece.index] = body
            state = ORGANIZATIONS[piece.index].country
            if state is not None:
                body.country, body.is_state_organ = COUNTRY_BY_NAME[state], True
        self._mention(body, piece)
        return body

    def name(self, piece: Piece) -> Body | None:
        """Join a name of several words to its organization, or make a new one."""
        words, country = self._words(piece)
        found = [b for b in self.by_words.get(words, ()) if _fits(b.country, country)]
        if not found and piece.strict:
            return None
        body = found[0] if found else self._new(words, country)
        if body.country is None:
            body.country = country
        self._mention(body, piece)
        return body

    def short(self, piece: Piece) -> Body | None:
        """Join an abbreviation, or a lone head word ("the Council"), to its organization."""
        word = v.bare(self.scan.words[piece.first])
        body = self.by_short.get(word)
        if body is None and piece.kind == "head":
            low = word.lower()
            ending = [each for each in self.all if each.words[-1] == low or each.words[0] == low]
            if self._is_definite(piece):
                body = ending[0] if len(ending) == 1 else None
                if not ending and is_organ((low,)):
                    body = self._new((low,), self._owner(piece))
        if body is None and piece.kind == "acronym":
            initials = [each for each in self.all if _initials(each.words, word)]
            body = initials[0] if len(initials) == 1 else self._new((word.lower(),), None)
            if initials:
                body.entity.method = "initials"
            self.by_short[word] = body
        if body is not None:
            self._mention(body, piece)
        return body

    def abbreviate(self, body: Body, piece: Piece) -> None:
        """Record the abbreviation that the text introduces for an organization."""
        self.by_short[v.bare(self.scan.words[piece.first])] = body
        if body.entity.method == "name":
            body.entity.method = "abbreviation"

    def join_contained(self) -> None:
        """Join each name to the one longer name that contains it, if there is exactly one."""
        for body in sorted(self.all, key=lambda each: len(each.words)):
            if len(body.words) < 2:
                continue
            longer = [
                each
                for each in self.all
                if len(each.words) > len(body.words)
                and each.words[: len(body.words)] == body.words
                and each.words[len(body.words)] in ("of", "for", "on", "and", "in")
                and _fits(each.country, body.country)
            ]
            if len(longer) == 1:
                self._merge(body, longer[0])

    def _merge(self, body: Body, into: Body) -> None:
        into.entity.mentions += body.entity.mentions
        into.entity.method = "short form"
        into.country = into.country if into.country is not None else body.country
        body.entity.mentions = []
        self.all.remove(body)
        for word, each in self.by_short.items():
            if each is body:
                self.by_short[word] = into

    def _is_definite(self, piece: Piece) -> bool:
        return not piece.strict and self.scan.before(piece.first) in ("the", "this")

    def _words(self, piece: Piece) -> tuple[tuple[str, ...], int | None]:
        scan = self.scan
        raw = [v.bare(word) for word in scan.words[piece.first : piece.end]]
        country, skip = None, 0
        for size in (3, 2, 1):
            form = " ".join(raw[:size])
            found = COUNTRY_BY_ADJECTIVE.get(form, COUNTRY_BY_NAME.get(form))
            if found is not None and len(raw) - size >= 2:
                country, skip = found, size
                break
        if country is None:
            country = self._owner(piece)
        return tuple(word.lower() for word in raw[skip:] if word != "."), country

    def _owner(self, piece: Piece) -> int | None:
        """Return the state whose possessive stands before the name."""
        scan = self.scan
        if piece.first == scan.start or not scan.is_possessive(piece.first - 1):
            return None
        for size in (1, 2):
            first = piece.first - size
            found = scan.known_from(first) if first >= scan.start else None
            if found and found[0] == piece.first and found[1] is Entry.COUNTRY:
                return found[2]
        return None

    def _new(self, words: tuple[str, ...], country: int | None) -> Body:
        body = Body(Entity(ActorKind.ORGANIZATION), words, country)
        self.all.append(body)
        self.by_words.setdefault(words, []).append(body)
        return body

    def _mention(self, body: Body, piece: Piece) -> None:
        body.entity.add(name_span(self.scan.tokens, piece.first, piece.end))


def _fits(one: int | None, other: int | None) -> bool:
    return one is None or other is None or one == other


def _initials(words: tuple[str, ...], letters: str) -> bool:
    """Tell whether the letters are the first letters of the words, small words left out or not."""
    if len(words) < 2:
        return False
    every = "".join(word[0] for word in words)
    large = "".join(
        word[0] for word in words if word not in ("of", "for", "and", "the", "on", "in")
    )
    return letters.lower() in (every, large)


def is_organ(words: tuple[str, ...]) -> bool:
    """Tell whether the words name an organ of a state."""
    return any(v.FLAGS.get(word, 0) & v.ORGAN for word in words)
