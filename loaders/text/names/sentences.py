"""The article's capitals, and the questions that cutting asks of their surroundings."""

from bisect import bisect_left

from loaders.text.lexicon import RELATIVES
from loaders.text.names import vocabulary as v
from loaders.text.names.vocabulary import Entry
from loaders.text.tokens import Tokens

_SMALL = frozenset(
    "a an the and but or nor of in on at to by for with from as into over vs v than via".split()
)
"""Words that Title Case leaves small."""
_NO_ROLE = frozenset("man woman boy girl friend".split())
RETIRED = frozenset("rtd retd ret ret'd retired".split())
_OPENERS = frozenset("\"“‘'«:;(•*–—-")
LONGEST_TITLE = 12
"""Tokens in a title at most, so that hostile text costs no more than another."""
SAID = frozenset(
    "said says told tells added adds asked asks wrote writes argued argues noted notes explained "
    "explains recalled tweeted insisted insists replied called stated states declared warned warns "
    "acknowledged responded claimed claims announced testified concluded suggested predicted vowed "
    "confirmed denied denies admitted admits urged complained observed remarked joked quipped "
    "countered retorted believes thinks thought".split()
)


class Scan:
    """The tokens of an article, and the sentence that is being cut."""

    def __init__(self, tokens: Tokens) -> None:
        self.tokens = tokens
        self.words, self.lowers = tokens.words, tokens.lowers
        self._flags = list(map(v.flags_of, tokens.lowers))
        self.capitals = [
            index
            for index, (word, low) in enumerate(zip(self.words, self.lowers, strict=True))
            if word != low and word.lower() != word
        ]
        self.is_capital_at = bytearray(len(self.words) + 8)
        for index in self.capitals:
            self.is_capital_at[index] = 1
        self.small = frozenset(self.words)
        self.inside: set[str] = set()
        self.start = self.end = 0
        self.strict = False

    def capitals_within(self, start: int, end: int) -> list[int]:
        """Return the capitalised tokens of a range."""
        low = bisect_left(self.capitals, start)
        return self.capitals[low : bisect_left(self.capitals, end, low)]

    def enter(self, start: int, end: int, capitals: int) -> None:
        """Go to a sentence; find whether it is in Title Case, where capitals tell nothing."""
        self.start, self.end = start, end
        self.strict = False
        if capitals * 3 > end - start:
            words = [
                index
                for index in range(start, end)
                if self.words[index][:2].isalpha()
                and len(self.words[index]) > 1
                and self.lowers[index] not in _SMALL
            ]
            small = sum(not self.is_capital_at[index] for index in words)
            self.strict = len(words) >= 3 and (
                not small or (small * 6 <= len(words) and self.words[end - 1] != ".")
            )

    def note_inside(self) -> None:
        """Note the words that stand capitalised inside a sentence, where a capital tells."""
        for start, end in self.tokens.sentences:
            where = self.capitals_within(start, end)
            if where:
                self.enter(start, end, len(where))
                if not self.strict:
                    self.inside.update(
                        v.bare(self.words[index]) for index in where if not self.opens(index)
                    )

    def opens(self, at: int) -> bool:
        """Tell whether the token is the first word of its sentence or of a quotation."""
        return at <= self.start or (
            not self.words[at - 1][0].isalnum()
            and (at - 1 == self.start or self.words[at - 1] in _OPENERS)
        )

    def go_to(self, at: int) -> None:
        """Go back to the sentence that holds the token."""
        if not self.start <= at < self.end:
            self.start, self.end = self.tokens.sentences[self.tokens.sentence_at(at)]

    def flags(self, at: int) -> int:
        """Return what the token, without a possessive ending, may be."""
        return self._flags[at]

    def is_capital(self, at: int) -> bool:
        """Tell whether the token stands in the sentence and is capitalised."""
        return at < self.end and bool(self.is_capital_at[at])

    def is_possessive(self, at: int) -> bool:
        """Tell whether the token ends in 's."""
        return self.lowers[at][-2:] == "'s"

    def is_demonym(self, at: int) -> bool:
        """Tell whether the token is the adjective or the name of a state."""
        found = v.GAZETTEER.get(self.words[at], ())
        return any(
            entry in (Entry.ADJECTIVE, Entry.COUNTRY, Entry.PEOPLE)
            for name, entry, _ in found
            if len(name) == 1
        )

    def before(self, at: int) -> str:
        """Return the lower-case word before the token, empty at the start of the sentence."""
        return self.lowers[at - 1] if at > self.start else ""

    def after(self, at: int) -> str:
        """Return the lower-case word at the token, empty past the end of the sentence."""
        return self.lowers[at] if at < self.end else ""

    def known_from(self, at: int) -> tuple[int, Entry, int] | None:
        """Return the longest name of the lexicon that begins here: its end, kind and index."""
        words = self.words
        for name, entry, index in v.GAZETTEER.get(v.bare(words[at]), ()):
            end = at + len(name)
            if end > self.end:
                continue
            if len(name) == 1:
                return end, entry, index
            inner = tuple(words[at : end - 1])
            if inner == name[:-1] and v.bare(words[end - 1]) == name[-1]:
                return end, entry, index
        return None

    def title_from(self, at: int) -> int:
        """Return the end of the capitalised title that begins here, 0 for none."""
        index, ends = at, []
        while self.is_capital(index) and index - at < LONGEST_TITLE:
            flags = self.flags(index)
            if not flags & (v.MODIFIER | v.HEAD | v.ADDRESS | v.FORMER):
                break
            index += 1
            if self.after(index) == "." and self.lowers[index - 1] in v.ABBREVIATIONS:
                index += 1
            if flags & (v.HEAD | v.ADDRESS):
                ends.append(index)
            if self.is_possessive(index - 1):
                break
        if len(ends) > 1 and ends[-2] == ends[-1] - 1 and self._is_last_name(ends[-1]):
            ends.pop()
        if not ends or self._is_rather_a_name(at, ends[-1]):
            return 0
        return self._portfolio(ends[-1])

    def _is_last_name(self, end: int) -> bool:
        """Tell whether a title's last word is the name, as in "Mr. Khan", "Judge King"."""
        is_last = not self.is_capital(end) and self.after(end) != "of"
        return is_last and bool(self.flags(end - 1) & v.SURNAME)

    def _is_rather_a_name(self, at: int, last: int) -> bool:
        flags = self.flags(at)
        if last == at + 1 and flags & v.GIVEN and self.is_capital(last):
            return True
        if not self.is_capital(last):
            return False
        following = self.flags(last)
        return bool(following & v.ORGANIZATION) and not following & (v.GIVEN | v.SURNAME)

    def _portfolio(self, at: int) -> int:
        if self.after(at) not in ("of", "for"):
            return at
        index = at + 1
        if self.after(index) == "the":
            index += 1
        end = at
        while index < min(self.end, at + LONGEST_TITLE):
            if self.flags(index) & v.PORTFOLIO:
                index += 1
                end = index
            elif self.lowers[index] in ("and", ",", "&") and end == index:
                index += 1
            else:
                break
        return end

    def title_before(self, at: int) -> tuple[int, int] | None:
        """Return the tokens of the title directly before a name."""
        last = at - 1
        if self.before(at) == ")" and last - 3 >= self.start and self.lowers[last - 1] in RETIRED:
            last -= 3
        if last > self.start and self.words[last] == ".":
            if self.lowers[last - 1] not in v.ABBREVIATIONS:
                return None
            last -= 1
        if last < self.start:
            return None
        flags = v.FLAGS.get(self.lowers[last], 0)
        first = last
        is_name = self.is_capital(last) and self.lowers[last] in RELATIVES  # "Mother Ada"
        is_role = not is_name and self.lowers[last] not in _NO_ROLE
        if flags & (v.HEAD | v.PERSON | v.ADDRESS) and is_role:
            return self._title_start(first), at
        if not flags & v.PORTFOLIO:
            return None
        low = max(self.start, at - LONGEST_TITLE)
        while first > low and (
            v.FLAGS.get(self.lowers[first], 0) & v.PORTFOLIO or self.lowers[first] in ("and", "the")
        ):
            first -= 1
        if self.lowers[first] not in ("of", "for") or first == self.start:
            return None
        first -= 1
        if not v.FLAGS.get(self.lowers[first], 0) & v.HEAD:
            return None
        return self._title_start(first), at

    def _title_start(self, first: int) -> int:
        low = max(self.start, first - LONGEST_TITLE)
        while first > low and self._is_title_word(first - 1):
            first -= 1
        return self._over_unknown(first, low)

    def _over_unknown(self, first: int, low: int) -> int:
        """Go over the words between "former" and a title, as in "former utilities director"."""
        at = first - 1
        while at > low and first - at < 3 and self.words[at].islower() and self.words[at].isalpha():
            if v.FLAGS.get(self.lowers[at], 0) & v.FUNCTION:
                return first
            if v.FLAGS.get(self.lowers[at - 1], 0) & v.FORMER:
                return at
            at -= 1
        return first

    def _is_title_word(self, at: int) -> bool:
        if self.words[at] == ".":
            return at > self.start and self.lowers[at - 1] in v.ABBREVIATIONS
        return bool(v.FLAGS.get(self.lowers[at], 0) & (v.MODIFIER | v.HEAD))
