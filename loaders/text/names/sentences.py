"""The article's capitals, and the questions that cutting asks of their surroundings."""

from bisect import bisect_left

from loaders.text.lexicon import VERB_FORMS
from loaders.text.names import vocabulary as v
from loaders.text.names.vocabulary import Entry
from loaders.text.tokens import Tokens

_TAIL_PREPOSITIONS = frozenset(("of", "for", "on", "against", "de", "des", "di", "der", "für"))
_NO_ROLE = frozenset("man woman boy girl resident friend mother father son daughter".split())
SAID = frozenset(
    "said says told tells added adds asked asks wrote writes argued argues noted notes "
    "explained explains recalled tweeted insisted replied called".split()
)
_LONGEST_NAME = 7


class Scan:
    """The tokens of an article, and the sentence that is being cut."""

    def __init__(self, tokens: Tokens) -> None:
        self.tokens = tokens
        self.words, self.lowers = tokens.words, tokens.lowers
        self.capitals = [
            index
            for index, (word, low) in enumerate(zip(self.words, self.lowers, strict=True))
            if word != low and word.lower() != word
        ]
        self._is_capital = bytearray(len(self.words) + 8)
        for index in self.capitals:
            self._is_capital[index] = 1
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
            long = [index for index in range(start, end) if len(self.words[index]) > 3]
            small = sum(not self._is_capital[i] and self.words[i][0].isalpha() for i in long)
            self.strict = len(long) >= 3 and small * 6 <= len(long)

    def go_to(self, at: int) -> None:
        """Go back to the sentence that holds the token."""
        if not self.start <= at < self.end:
            self.start, self.end = self.tokens.sentences[self.tokens.sentence_at(at)]

    def flags(self, at: int) -> int:
        """Return what the token, without a possessive ending, may be."""
        low = self.lowers[at]
        found = v.FLAGS.get(low)
        if found is None and low[-2:] == "'s":
            found = v.FLAGS.get(low[:-2])
        return found or 0

    def is_capital(self, at: int) -> bool:
        """Tell whether the token stands in the sentence and is capitalised."""
        return at < self.end and bool(self._is_capital[at])

    def is_possessive(self, at: int) -> bool:
        """Tell whether the token ends in 's."""
        return self.lowers[at][-2:] == "'s"

    def is_demonym(self, at: int) -> bool:
        """Tell whether the token is the adjective or the name of a state."""
        found = v.GAZETTEER.get(self.words[at], ())
        return any(
            entry in (Entry.ADJECTIVE, Entry.COUNTRY) for name, entry, _ in found if len(name) == 1
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
        while self.is_capital(index):
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
        if len(ends) > 1 and not self.is_capital(ends[-1]) and self.after(ends[-1]) != "of":
            # "Mr. Khan", "Judge King": the last word is the name.
            if self.flags(ends[-1] - 1) & v.SURNAME and ends[-2] == ends[-1] - 1:
                ends.pop()
        if not ends or self._is_rather_a_name(at, ends[-1]):
            return 0
        return self._portfolio(ends[-1])

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
        while index < self.end:
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
        if last > self.start and self.words[last] == ".":
            if self.lowers[last - 1] not in v.ABBREVIATIONS:
                return None
            last -= 1
        if last < self.start:
            return None
        flags = v.FLAGS.get(self.lowers[last], 0)
        first = last
        if flags & (v.HEAD | v.PERSON | v.ADDRESS) and self.lowers[last] not in _NO_ROLE:
            while first > self.start and self._is_title_word(first - 1):
                first -= 1
            return first, at
        if not flags & v.PORTFOLIO:
            return None
        while first > self.start and (
            v.FLAGS.get(self.lowers[first], 0) & v.PORTFOLIO or self.lowers[first] in ("and", "the")
        ):
            first -= 1
        if self.lowers[first] not in ("of", "for") or first == self.start:
            return None
        first -= 1
        if not v.FLAGS.get(self.lowers[first], 0) & v.HEAD:
            return None
        while first > self.start and self._is_title_word(first - 1):
            first -= 1
        return first, at

    def _is_title_word(self, at: int) -> bool:
        if self.words[at] == ".":
            return at > self.start and self.lowers[at - 1] in v.ABBREVIATIONS
        return bool(v.FLAGS.get(self.lowers[at], 0) & (v.MODIFIER | v.HEAD))

    def stretch(self, at: int) -> int:
        """Return the end of the capitals that hang together from here on."""
        index = at + 1
        while index < self.end and self._is_capital[index]:
            flags = self.flags(index)
            if self.is_possessive(index - 1) and not self.flags(index - 1) & v.COMMON:
                break
            if flags & v.FUNCTION and not self.is_demonym(index):
                break
            if flags & (v.HEAD | v.MODIFIER) and self.title_from(index):
                break
            index += 1
            if self.after(index) == "&" and self.is_capital(index + 1):
                index += 1
        return index

    def tail(self, at: int) -> int:
        """Return the end of what "of", "for" and the like add to an organization's name."""
        while self.after(at) in _TAIL_PREPOSITIONS and not self.is_possessive(at - 1):
            index = at + 1
            if self.after(index) == "the":
                index += 1
            if not self.is_capital(index) or not self._may_follow(index, self.lowers[at]):
                break
            at = self._tail_stretch(index)
            while self.after(at) in ("and", "&") and self._may_join(at + 1):
                at = self._tail_stretch(at + 1)
        return at

    def _may_follow(self, at: int, preposition: str) -> bool:
        flags = self.flags(at)
        if flags & (v.FUNCTION | v.ADDRESS) and not (flags & v.PORTFOLIO or self.is_demonym(at)):
            return False
        if flags & v.THING and not flags & (v.COMMON | v.PLACE):
            return False
        if preposition == "of":
            return not (flags & v.GIVEN and not flags & (v.COMMON | v.PLACE | v.SURNAME))
        return bool(flags & (v.COMMON | v.PORTFOLIO)) or self.is_demonym(at)

    def _may_join(self, at: int) -> bool:
        if not self.is_capital(at):
            return False
        flags = self.flags(at)
        return bool(flags & (v.COMMON | v.PORTFOLIO)) and not flags & (v.FUNCTION | v.PLACE)

    def _tail_stretch(self, at: int) -> int:
        end = self.stretch(at)
        for index in range(at + 1, end - 1):
            flags = self.flags(index)
            if flags & v.GIVEN and not flags & (v.COMMON | v.PLACE):
                return index
        return end

    def is_name_pair(self, at: int) -> bool:
        """Tell whether two capitals are a given name and a surname, whatever else the second is."""
        first, second = self.flags(at), self.flags(at + 1)
        return bool(first & v.GIVEN and second & v.SURNAME) and not first & (v.COMMON | v.PLACE)

    def name_from(self, at: int) -> tuple[int, int, bool]:
        """Return the end of a person's name, its words, and whether its form marks it as one."""
        index, names, marked = at, 0, False
        while index < self.end and index - at < _LONGEST_NAME:
            end = self._skip_particles(index) if names else index
            if not self.is_capital(end) or (names and not self._may_continue(end)):
                break
            word = self.words[end]
            marked |= end > index or (names > 0 and word[:3].lower() in ("al-", "el-"))
            index = end + 1
            low = self.lowers[end]
            if low in v.SUFFIXES and names:
                marked = names > 1
            else:
                names += 1
            if self.after(index) == "." and (len(word) == 1 or low in v.ABBREVIATIONS):
                marked |= len(word) == 1 and self.is_capital(index + 1)
                index += 1
            if self.is_possessive(end):
                break
        if names > 1 and self.words[index - 1] == "." and len(self.words[index - 2]) == 1:
            index -= 1
        return index, names, marked

    def _skip_particles(self, at: int) -> int:
        index = at
        while (
            index < self.end and self.lowers[index] in v.PARTICLES and not self._is_capital[index]
        ):
            index += 1
        return index

    def _may_continue(self, at: int) -> bool:
        flags = self.flags(at)
        word = v.bare(self.words[at])
        if word.isupper() and len(word) > 1 and self.lowers[at] not in v.SUFFIXES:
            return word.isalpha() and self.words[at - 1].isupper() and not self.strict
        if flags & v.FUNCTION and not flags & (v.GIVEN | v.SURNAME):
            return word in ("Muslim", "Christian", "Van", "De", "Al", "El", "Ben")
        if flags & v.THING and not flags & v.SURNAME and len(word) > 1:
            return False
        if flags & v.ORGANIZATION and not flags & v.SURNAME:
            return False
        if flags & (v.HEAD | v.MODIFIER | v.ADDRESS):
            end = self.title_from(at)
            if end and self.is_capital(end):
                return False
        return not self.is_demonym(at) or bool(flags & (v.SURNAME | v.GIVEN))

    def is_presented(self, at: int, end: int) -> bool:
        """Tell whether speech or an apposition beside the words shows a person."""
        following, before = self.after(end), self.before(at)
        if following in SAID or before in ("said", "says"):
            return True
        if following == "," and end + 1 < self.end:
            low = self.lowers[end + 1]
            if low.isdigit() and len(low) == 2:
                return True
            if low in SAID or low == "who":
                return True
            if low in ("a", "an", "the", "former"):
                return any(
                    v.FLAGS.get(self.lowers[index], 0) & (v.HEAD | v.PERSON)
                    for index in range(end + 2, min(end + 7, self.end))
                )
        return following in ("who", "has", "had", "himself", "herself") or (
            following in VERB_FORMS and before in ("", ",", "that", "and")
        )
