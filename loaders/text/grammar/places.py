"""Where a decision about a word's class stands: its neighbours, before and ahead."""

from loaders.text.grammar.classes import SPECIAL

_YEAR = 4  # digits of a year
_REACH = 12  # tokens in which a clause shows its verb
_SINGULAR = frozenset({"a", "an", "this", "that", "each", "every", "another"})
_TRANSPARENT = frozenset('rx"')  # what may stand between a word and what decides its class


class Place:
    """A word in its sentence: tags before it are decided, behind it only classes are known."""

    def __init__(self, words: list[str], lowers: list[str], found: list[str]) -> None:
        self.words = words
        self.lowers = lowers
        self.classes = found
        self.tags = list(found)
        self.first = self.end = self.at = 0  # of the sentence, and of the word
        self.is_title = False

    def before(self) -> str:
        """Return the tag that decides: the last of the sentence that is no adverb or mark."""
        back = self.at - 1
        while back >= self.first and self.tags[back] in _TRANSPARENT:
            back -= 1
        if back < self.first:
            return "."
        return "q" if self.lowers[back] == "whose" else self.tags[back]

    def ahead(self, distance: int) -> str:
        """Return the classes of a token ahead, quotation marks left out."""
        at = self.at + distance
        while at < self.end and self.classes[at] == '"':
            at += 1
        if at >= self.end:
            return "."
        found = self.classes[at]
        return SPECIAL.get(found, found)

    def word(self, distance: int) -> str:
        """Return a word at a distance, in lower case."""
        at = self.at + distance
        return self.lowers[at] if self.first <= at < self.end else "."

    def is_acronym(self, distance: int) -> bool:
        """Tell whether a word is written in capitals alone: "US", which is no plural."""
        at = self.at + distance
        return self.first <= at < self.end and self.words[at].isupper()

    def verb_ahead(self, reach: int = _REACH) -> bool:
        """Tell whether a finite verb comes before the next break."""
        nominal = "n" in self.ahead(1)
        for word in self.classes[self.at + 2 : min(self.end, self.at + reach)]:
            found = SPECIAL.get(word, word)
            if found[0] in ".;:-":
                return False
            if found[0] in "BHMOzDCv" or (nominal and "z" in found):
                return True
            nominal = found[0] in "nN"
        return False

    def follows_year(self) -> bool:
        """Tell whether the word before is a year or a decade: "in 2008", "the 2000s"."""
        word = self.word(-1).removesuffix("s")
        return len(word) == _YEAR and word.isdigit()

    def follows_adverb(self) -> bool:
        """Tell whether the word right before is an adverb."""
        return self.at > self.first and self.tags[self.at - 1] in "rx"

    def tags_quotation(self) -> bool:
        """Tell whether the noun phrase before the word follows a quotation or a comma."""
        at = self._over("NnsadmqQrf")
        return at > self.first and self.tags[at] in '",'

    def opens_quotation(self) -> bool:
        """Tell whether a mark stands right before the word."""
        return self.at > self.first and self.classes[self.at - 1] == '"'

    def is_determined(self) -> bool:
        """Tell whether the noun phrase before the word has an article, a name or the like."""
        return self.tags[self._over("na")] in "dqQNm"

    def is_governed(self) -> bool:
        """Tell whether the noun phrase before the word follows a preposition."""
        return self.tags[self._over("NnamdqQ")] == "f"

    def is_singular(self) -> bool:
        """Tell whether the noun phrase before the word begins with "a", "this", "each"."""
        return self.lowers[self._over("NnamQ")] in _SINGULAR

    def is_predicate(self) -> bool:
        """Tell whether the adjective before the word follows "is", "was" and the like."""
        return self.tags[self._over("arx")] == "B"

    def _over(self, tags: str) -> int:
        """Return the last token before the word with none of the tags, or the sentence's first."""
        at = self.at - 1
        while at > self.first and self.tags[at] in tags:
            at -= 1
        return at

    def has_verb(self) -> bool:
        """Tell whether a finite verb stands before the word in its clause."""
        for found in reversed(self.tags[self.first : self.at]):
            if found in "BHMOCzDv":
                return True
            if found in "twWk":
                return False
        return False

    def lacks_verb(self) -> bool:
        """Tell whether the clause has a plural noun and no finite verb yet."""
        return "s" in self.tags[self.first : self.at] and not self.has_verb()

    def last_verb(self) -> str:
        """Return the tag of the last verb before the word; v stands for all base forms."""
        for found in reversed(self.tags[self.first : self.at]):
            if found in "vzDPgBHMO":
                return "v" if found in "vMO" else found
        return ""
