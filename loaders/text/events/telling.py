"""What a claim tells, in the parse of the sentence that it stands in: its main clause and verb."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from operator import attrgetter

from loaders.text.grammar.scans import Scan
from loaders.text.grammar.state import Clause, Range, Verb
from loaders.text.records import Attribution, Claim, Span
from loaders.text.tokens import Tokens

_ASIDE = frozenset({"relative", "adverbial", "wh"})
_CONDITIONS = frozenset({"if", "unless"})
_ASKED = _CONDITIONS | {"whether", "when", "where", "why"}
_DEEPEST = 50  # clauses that may hold one another


_start = attrgetter("start")


@dataclass(slots=True)
class Telling:
    """A claim's part of a parsed unit, in positions of the unit.

    `first` and `end` are the claim's range, `away` the ranges inside it in which somebody
    else speaks or is named as the speaker; `main` is the verb of its main clause, None where
    it has none. `cue` is the words that report the claim.
    """

    tokens: Tokens
    scan: Scan
    first: int
    end: int
    away: list[Range]
    cue: tuple[Span, ...]
    main: Verb | None = None

    @property
    def tags(self) -> str:
        """The tags of the whole unit."""
        return self.scan.unit.tags

    def word(self, position: int) -> str:
        """Return a word in lower case, "" outside the claim."""
        return self.scan.words[position] if self.first <= position < self.end else ""

    def written(self, position: int) -> str:
        """Return a word as it is written."""
        return self.tokens.words[self.scan.unit.at[position]]

    def span(self, start: int, end: int) -> Span:
        """Return the characters of a range of positions."""
        return self.tokens.span(*self.scan.tokens(start, end))

    def position(self, token: int) -> int:
        """Return the first position that stands at a token or after it."""
        return bisect_left(self.scan.unit.at, token)

    def is_away(self, position: int) -> bool:
        """Tell whether somebody else speaks at a position."""
        return bool(self.away) and any(start <= position < end for start, end in self.away)

    def verbs(self) -> Iterator[Verb]:
        """Yield the verb groups of the claim that nobody else speaks, in order."""
        verbs = self.scan.parse.verbs
        first = bisect_left(verbs, self.first, key=_start)
        for at in range(first, len(verbs)):
            verb = verbs[at]
            if verb.end > self.end:
                return
            if not self.away or not self.is_away(verb.start):
                yield verb

    def chunks(self, start: int) -> Iterator[tuple[str, int, int]]:
        """Yield the phrases of the claim from a position on."""
        found = self.scan.parse.chunks
        for at in range(self.scan.chunk_at(start), len(found)):
            if found[at][2] > self.end:
                return
            yield found[at]

    def clause_at(self, position: int) -> int:
        """Return the index of the innermost clause that holds a position."""
        best, start = 0, -1
        for index, each in enumerate(self.scan.parse.clauses):
            if start <= each.start <= position and (position < each.end or each.end < 0):
                best, start = index, each.start
        return best

    def path(self, clause: int) -> list[int]:
        """Return a clause and those that hold it, as far as they begin in the claim."""
        clauses = self.scan.parse.clauses
        found: list[int] = []
        while clause >= 0 and clauses[clause].start >= self.first and len(found) < _DEEPEST:
            found.append(clause)
            clause = clauses[clause].parent
        return found

    def cue_words(self) -> list[str]:
        """Return the words that report the claim, in lower case."""
        lowers = self.tokens.lowers
        return [word for span in self.cue for word in lowers[slice(*self.tokens.within(span))]]

    def has_any(self, words: frozenset[str]) -> bool:
        """Tell whether one of some words, in lower case, stands in the claim."""
        return not words.isdisjoint(self.scan.words[self.first : self.end])

    def is_conditional(self) -> bool:
        """Tell whether the claim is asked, is not thought to be so, or hangs on a condition."""
        doubted = any(word == "not" or word.endswith("n't") for word in self.cue_words())
        if doubted or (self.cue and self.word(self.first) in _ASKED):
            return True
        return self.has_any(_CONDITIONS)


def find_main(telling: Telling) -> Verb | None:
    """Return the verb of the claim's main clause: the first of the outermost finite ones.

    An infinitive that the claim begins with is its verb ("agreed to leave"), or one right
    behind the noun phrase that it begins with, where it has no finite one ("urged them to leave").
    """
    best: tuple[int, int] | None = None
    found = None
    clauses = telling.scan.parse.clauses
    for number, verb in enumerate(telling.verbs()):
        if number == 0 and verb.tags[0] == "T" and _opens(telling, verb):
            return verb
        if not verb.finite:
            continue
        path = telling.path(verb.clause)
        aside = sum(_is_aside(telling, clauses[index]) for index in path)
        rank = (aside, max(len(path), 1))
        if best is None or rank < best:
            best, found = rank, verb
    if best is None or (best[0] and not _leads(telling, found)):
        return _asked(telling)  # a noun phrase, with a relative clause or without
    return found


def _asked(telling: Telling) -> Verb | None:
    """Return the infinitive behind the noun phrase that a claim begins with: "them to leave"."""
    phrase = next((each for each in telling.chunks(telling.first) if each[0] == "N"), None)
    infinitive = telling.scan.verb_at(phrase[2]) if phrase is not None else None
    if infinitive is None or infinitive.tags[0] != "T" or infinitive.end > telling.end:
        return None
    return infinitive


def _is_aside(telling: Telling, clause: Clause) -> bool:
    """Tell whether a clause hangs on something else: "a town that Lee won", "when he left"."""
    if clause.kind in _ASIDE:
        return True
    on_noun = telling.tags[clause.start - 1 : clause.start] in {"n", "s", "N"}
    return clause.kind == "that" and clause.start > telling.first and on_noun


def _opens(telling: Telling, verb: Verb) -> bool:
    return not telling.tags[telling.first : verb.start].strip('rx"')


def _leads(telling: Telling, verb: Verb | None) -> bool:
    """Tell whether the clause of a verb begins the claim, so that it is its main one after all."""
    if verb is None:
        return False
    clause = telling.scan.parse.clauses[verb.clause]
    return not telling.tags[telling.first : clause.start].strip('rx",&y')


class Tellings:
    """The parsed units of an article, found by the tokens that stand in them."""

    def __init__(
        self, tokens: Tokens, scans: list[Scan], attributions: tuple[Attribution, ...]
    ) -> None:
        self.tokens = tokens
        self.scans = scans
        self.attributions = attributions
        self.owners = [-1] * len(tokens.words)
        for index, scan in enumerate(scans):
            at = scan.unit.at
            if isinstance(at, range):
                self.owners[at.start : at.stop] = [index] * len(at)
            else:
                for token in at:
                    self.owners[token] = index
        self.said = sorted(
            (content.start, content.end, index)
            for index, each in enumerate(attributions)
            for content in each.content
        )

    def telling(self, claim: Claim) -> Telling | None:
        """Return the part of a claim that stands in the unit of its first word, parsed."""
        first, end = self.tokens.within(claim.span)
        while first < end and not self.tokens.words[first][0].isalnum():
            first += 1
        if first >= end or self.owners[first] < 0:
            return None
        scan = self.scans[self.owners[first]]
        at = scan.unit.at
        start, stop = bisect_left(at, first), bisect_left(at, end)
        if start >= stop:
            return None
        own = claim.attribution
        cue = self.attributions[own].cue if own is not None else ()
        telling = Telling(self.tokens, scan, start, stop, [], cue)
        part = self.tokens.span(at[start], scan.unit.ends[stop - 1])
        for span in self._others(claim, part):
            begin, until = self.tokens.within(span)
            away = telling.position(begin), telling.position(until)
            if telling.tags[away[0] : away[0] + 1] != "T":  # what one plans oneself
                telling.away.append(away)
        telling.main = find_main(telling)
        return telling

    def _others(self, claim: Claim, part: Span) -> Iterator[Span]:
        """Yield what of a part of a claim is said by others, or says who says the claim."""
        own = claim.attribution
        if own is not None and self.attributions[own].source:  # else "talks [are expected] to end"
            content = self.attributions[own].content
            for before, after in pairwise(content):
                gap = Span(before.end, after.start)
                if gap.meets(part):
                    yield gap
        for at in range(bisect_left(self.said, (part.start, 0, 0)), len(self.said)):
            start, end, index = self.said[at]
            if start >= part.end:
                return
            inner = Span(start, end)
            voiced = index != own and self.attributions[index].source
            if voiced and inner != claim.span and claim.span.holds(inner):
                yield inner
