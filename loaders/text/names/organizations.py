"""Which organization is which: full names, short forms, abbreviations, and whose organ it is."""

from dataclasses import dataclass, field

from loaders.text.lexicon import COUNTRY_BY_ADJECTIVE, COUNTRY_BY_NAME, ORGANIZATIONS
from loaders.text.names import vocabulary as v
from loaders.text.names.entities import Entity, name_span
from loaders.text.names.evidence import ENTOURAGE
from loaders.text.names.pieces import Piece
from loaders.text.names.sentences import Scan
from loaders.text.names.vocabulary import Entry
from loaders.text.records import ActorKind

_MOST = 200
"""Organizations with one first word that are weighed at most."""


@dataclass(slots=True, eq=False)
class Body:
    """An organization of the article: its folded words without the state's, and that state."""

    entity: Entity
    words: tuple[str, ...]
    country: int | None
    is_state_organ: bool = False
    initials: set[str] = field(default_factory=set)
    into: "Body | None" = None


class Organizations:
    """The organizations of an article, found by words and by abbreviation."""

    def __init__(self, scan: Scan) -> None:
        self.scan = scan
        self.all: list[Body] = []
        self.by_words: dict[tuple[str, ...], list[Body]] = {}
        self.by_known: dict[int, Body] = {}
        self.by_short: dict[str, Body] = {}
        self.by_edge: dict[str, list[Body]] = {}
        self.by_initials: dict[str, list[Body]] = {}

    def known(self, piece: Piece) -> Body:
        """Record an organization that the lexicon knows."""
        body = self.by_known.get(piece.index) or self._by_initials(piece)
        if body is None:
            words, country = self._words(piece)
            body = self._new(words, country)
            self.by_known[piece.index] = body
            body.entity.name = ORGANIZATIONS[piece.index].name
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
        body = _last(body) if body is not None else None
        if body is None and piece.kind == "head":
            low = word.lower()
            ending = [each for each in self.by_edge.get(low, ()) if each.into is None]
            if self._is_definite(piece):
                body = ending[0] if len(ending) == 1 else None
                if not ending and is_organ((low,)):
                    body = self._new((low,), self._owner(piece))
        if body is None and self._is_outlet(piece):
            body = self.by_words.get((word.lower(),), [None])[0] or self._new((word.lower(),), None)
        if body is None and piece.kind == "acronym":
            body = self._by_initials(piece) or self._new((word.lower(),), None)
            self.by_short[word] = body
        if body is not None:
            self._mention(body, piece)
        return body

    def led_by(self, low: str) -> Body | None:
        """Return the one organization of several words whose name begins with the word."""
        found = {id(each): each for each in map(_last, self.by_edge.get(low, ())[:_MOST])}
        longer = [b for b in found.values() if len(b.words) > 1 and b.words[0] == low]
        longer = [b for b in longer if b.words[1] not in ENTOURAGE]
        return longer[0] if len(longer) == 1 else None

    def lone(self, piece: Piece) -> None:
        """Record a body that the text calls by one word, short for a longer name or not."""
        low = v.bare(self.scan.words[piece.first]).lower()
        known = self.by_words.get((low,))
        body = self.led_by(low) or (known[0] if known else self._new((low,), None))
        self._mention(body, piece)

    def _by_initials(self, piece: Piece) -> Body | None:
        word = v.bare(self.scan.words[piece.first])
        if piece.end > piece.first + 1 or not word.isupper():
            return None
        found = {id(each): each for each in map(_last, self.by_initials.get(word.lower(), ()))}
        if len(found) != 1:
            return None
        [body] = found.values()
        body.entity.method = "initials"
        return body

    def _is_outlet(self, piece: Piece) -> bool:
        """Tell whether the word is "The Post": a capital article inside the sentence shows it."""
        scan, at = self.scan, piece.first
        has_article = at - 1 > scan.start and scan.words[at - 1] == "The" and not piece.strict
        return has_article and bool(scan.flags(at) & v.OUTLET)

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
                for each in self.by_edge[body.words[0]][:_MOST]
                if each.into is None
                and len(each.words) > len(body.words)
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
        body.entity.mentions, body.into = [], into

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
        words = (word.lower().replace("’", "'") for word in raw[skip:] if word != ".")
        return tuple(words), country

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
        for word in {words[0], words[-1]}:
            self.by_edge.setdefault(word, []).append(body)
        return body

    def _mention(self, body: Body, piece: Piece) -> None:
        raw = [low for low in self.scan.lowers[piece.first : piece.end] if low[0].isalpha()]
        for letters in (_initials(raw) | _initials(list(body.words))) - body.initials:
            body.initials.add(letters)
            self.by_initials.setdefault(letters, []).append(body)
        body.entity.add(name_span(self.scan.tokens, piece.first, piece.end))


def _fits(one: int | None, other: int | None) -> bool:
    return one is None or other is None or one == other


def _last(body: Body) -> Body:
    """Return the organization that this one was joined to, or itself."""
    while body.into is not None:
        body = body.into
    return body


def _initials(words: list[str]) -> set[str]:
    """Return the first letters of the words, small words left out or not."""
    if len(words) < 2:
        return set()
    large = [word for word in words if word not in ("of", "for", "and", "the", "on", "in")]
    return {"".join(word[0] for word in each) for each in (words, large)}


def is_organ(words: tuple[str, ...]) -> bool:
    """Tell whether the words name an organ of a state."""
    return any(v.FLAGS.get(word, 0) & v.ORGAN for word in words)
