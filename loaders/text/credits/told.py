"""Credits in running text: "told Reuters", "quoted by Interfax", "the Daily Gazette reported"."""

from bisect import bisect_right

from loaders.text.credits import lexicon as lex
from loaders.text.credits.namings import Naming
from loaders.text.grammar.times import TIME_NAMES
from loaders.text.lexicon import COUNTRY_BY_ADJECTIVE, COUNTRY_BY_NAME, FUNCTION_WORDS
from loaders.text.records import Attribution, Span
from loaders.text.tokens import Tokens

_REACH = 8  # tokens before a name in which its phrase begins
_NEAR = 5  # tokens before that in which what governs the phrase stands
_PHRASE = lex.NEWS_NOUNS | frozenset(
    "the a an state news agency official semi-official private public independent local national "
    "regional business financial leading opposition pro-government english french arabic russian "
    "persian language service 's ' ’ “ \" its their own respected influential".split()
)
_REPORTED_TO = lex.REPORTERS | {"outlet"}
_TIMES = TIME_NAMES | frozenset("yesterday today earlier later recently on last".split())


class Saying:
    """Tells which names of outlets stand where somebody's words come through them."""

    def __init__(self, tokens: Tokens, attributions: tuple[Attribution, ...]) -> None:
        self._tokens = tokens
        self._lowers = tokens.lowers
        self._sources = sorted(
            [span for each in attributions for span in each.source]
            + [each.medium for each in attributions if each.medium is not None]
        )
        self._starts = [span.start for span in self._sources]

    def told(self, each: Naming, credited: Naming | None) -> bool:
        """Tell whether words come through the outlet named; `credited` was so before it."""
        start, stop = self._tokens.sentences[self._tokens.sentence_at(each.first)]
        left = self._left(each.first, start)
        if not self._is_outlet(each, stop):
            return False
        if self._goes_on(left, credited):
            return True
        if self._reports(each, left, start, stop):
            return True
        if left == start:
            return self._is_piece(each, "", "", stop)
        return self._governed(each, left - 1, start, stop)

    def _left(self, first: int, start: int) -> int:
        """Return where the phrase that the name stands in begins."""
        lowers, words = self._lowers, self._tokens.words
        left = first
        while left > max(start, first - _REACH):
            word, low = words[left - 1], lowers[left - 1]
            is_part = (
                low in _PHRASE
                or word in COUNTRY_BY_ADJECTIVE
                or low.endswith("'s")
                or ("-" in word and word[-1].islower() and len(word) > 2)
                or (word in COUNTRY_BY_NAME and lowers[left] in {"'s", "'"})
            )
            if not is_part:
                is_person = left - 2 >= start and lowers[left - 2] in _REPORTED_TO
                if low not in {"for", "from", "at", "of", "with"} or not is_person:
                    break
                left -= 1
            left -= 1
        return left

    def _is_outlet(self, each: Naming, stop: int) -> bool:
        """Tell whether what follows leaves the name an outlet's, and the outlet itself meant."""
        at = self._after(each.end, stop)
        if at >= stop:
            return True
        word, low = self._tokens.words[at], self._lowers[at]
        if low in lex.BELONGS or word in lex.COMPANIES:
            return False
        return _is_plain(low) if each.is_short or not each.is_known else True

    def _after(self, end: int, stop: int) -> int:
        """Return the token behind a name, what it is, its abbreviation and its possessive mark."""
        lowers = self._lowers
        if lowers[end : end + 1] == ["("] and ")" in lowers[end + 1 : end + 4]:
            end = lowers.index(")", end) + 1
        while end < stop and lowers[end] in _BEHIND:
            end += 1
        return end

    def _goes_on(self, left: int, credited: Naming | None) -> bool:
        """Tell whether a list goes on: "told Reuters and the BBC"."""
        if credited is None:
            return False
        between = self._lowers[credited.end : left]
        return bool(between) and len(between) < 4 and set(between) <= _JOINTS

    def _reports(self, each: Naming, left: int, start: int, stop: int) -> bool:
        """Tell whether the outlet is the subject of a verb by which news is brought."""
        lowers = self._lowers
        if left > start and lowers[left - 1] in _NO_SUBJECT:
            return False
        at = self._after(each.end, stop)
        if lowers[at : at + 2] == [",", "citing"]:
            return True
        has = False
        while at < stop and (lowers[at] in lex.ADVERBS or lowers[at] in TIME_NAMES):
            has = has or lowers[at] in {"has", "have", "had"}
            at += 1
        if at >= stop:
            return False
        behind = lowers[at + 1 : min(stop, at + 8)]
        if lowers[at] in {"learned", "learnt"}:
            return has
        if lowers[at] in lex.SAID:
            return each.is_agency and behind[:1] != ["it"] and not _OWN & set(behind[:4])
        if lowers[at] not in lex.REPORTED or behind[:1] in (["to"], ["for"]):
            return False
        return not lex.EARNINGS & set(behind)

    def _governed(self, each: Naming, at: int, start: int, stop: int) -> bool:
        """Tell whether the token before the phrase makes the outlet somebody's way to us."""
        low = self._lowers[at]
        before = self._lowers[max(start, at - _NEAR) : at]
        if lex.NEGATIONS & set(before):
            return False
        after = self._after(each.end, stop)
        if low in lex.TOLD:  # "told the BBC to pay" is an order
            return self._lowers[after : after + 1] != ["to"]
        last = next((word for word in reversed(before) if word not in _TIMES), "")
        if low == "to":
            is_source = last == "according" and not self._is_thing(each, stop)
            return is_source or (last != "according" and self._is_held(last, before, lex.SPOKE))
        if low == "by":
            return last in lex.BROUGHT or (last in lex.PRODUCTS and self._is_source(each.span))
        pieces = {"with": lex.HELD, "on": lex.SAID_ON, "in": lex.PIECES, "for": lex.PIECES}
        if low in pieces and self._is_held(last, before, pieces[low]):
            return True
        return self._is_piece(each, low, last, stop)

    def _is_held(self, last: str, before: list[str], words: frozenset[str]) -> bool:
        """Tell whether a word goes on with its preposition, and is inside what is said."""
        if last in lex.GRANTED:
            return not lex.GRANTED.isdisjoint(words) and "interview" in before
        if last not in words:
            return False
        if last not in lex.GOVERNED:
            return True
        return bool(lex.LED & set(before[: len(before) - 1 - before[::-1].index(last)]))

    def _is_piece(self, each: Naming, low: str, last: str, stop: int) -> bool:
        """Tell whether "a Reuters report", "a report in the Times" is a source or a medium."""
        at = self._after(each.end, stop)
        is_own = at < stop and self._lowers[at] in lex.PRODUCTS
        is_in = low in {"in", "from", "of", "on"} and last in lex.PRODUCTS
        return (is_own or is_in) and (self._is_source(each.span) or (is_own and low == "in"))

    def _is_thing(self, each: Naming, stop: int) -> bool:
        """Tell whether a noun behind the name is meant: "according to a CNN/Gallup poll"."""
        at = self._after(each.end, stop)
        behind = self._lowers[at : min(stop, at + _NEAR)]
        behind = behind[: behind.index(",")] if "," in behind else behind
        if not lex.COUNTS.isdisjoint(behind):
            return True
        return at < stop and self._tokens.words[at].islower() and not _is_plain(self._lowers[at])

    def _is_source(self, span: Span) -> bool:
        at = bisect_right(self._starts, span.start) - 1
        return any(self._sources[near].holds(span) for near in range(max(0, at - 2), at + 1))


_BEHIND = lex.NEWS_NOUNS | lex.REPORTERS | frozenset({"'s", "'", "’", "news", "agency", "”"})
_JOINTS = frozenset({"and", ",", "or", "&", "the", "/"})
_NO_SUBJECT = frozenset("of for at with by from to like against on".split())
_OWN = frozenset("editorial statement its itself ombudsman".split())
_ENDS = (
    FUNCTION_WORDS | _TIMES | lex.REPORTED | lex.PRODUCTS | lex.REPORTERS | {"learned", "learnt"}
)


def _is_plain(low: str) -> bool:
    """Tell whether a word goes on with the sentence, and not with the name before it."""
    bare = low.split("'", maxsplit=1)[0]
    is_adverb = low.endswith("ly") and low not in lex.COUNTS
    return not low[0].isalpha() or bare in _ENDS or is_adverb
