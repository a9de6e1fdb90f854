"""Whether a number counts or measures something, by what stands around it."""

from fractions import Fraction

from loaders.text.grammar.lexicon import closed_words
from loaders.text.quantities.context import is_trigger
from loaders.text.quantities.draft import Draft
from loaders.text.quantities.lexicon import fractions, words_of
from loaders.text.quantities.pieces import Line
from loaders.text.records import Comparison, QuantityKind

_REACH = 12  # pieces on either side in which harm or another number is told of
_LARGE = 1000
_VERBS = frozenset("BHOM")  # closed classes of what a number can be the subject of
_PRONOUNS = frozenset({"them", "us", "whom", "which", "you"})
_EXTRA = frozenset({"others", "other", "more", "people"})
_ENDS = frozenset({"", ".", ",", ";", ":", ")", "”", '"', "—", "–", "?", "!", "’"})
_AFTER_PART = (
    frozenset({"of", "or", "to", "in", "since", "from", "last", "on", "and", "by"}) | _ENDS
)
_BEFORE_PART = frozenset({"by", "to", "than", "only", "cut", "nearly", "almost", "about"})
_TWELVE = 12
_SHARE = "share"


def is_stated(line: Line, draft: Draft) -> bool:
    """Tell whether a draft is a quantity and no number by the way."""
    number = draft.number
    if draft.unit is not None and draft.unit.name == _SHARE:
        return _is_share(line, draft)
    if draft.value == 1 and not number.in_digits and draft.value_to is None:
        return _is_one(line, draft)
    if number.is_vague or draft.unit is not None or draft.of_value is not None:
        return True
    if draft.value_to is not None:
        return draft.is_stated or not _joined_by_hyphen(line, draft)
    if _is_of_them(line, draft.end):
        return True
    return _is_bare(line, draft)


def befalls_people(line: Line, draft: Draft) -> bool:
    """Tell a bare number of people: "killing 12", "12 were wounded"."""
    if line.lower(draft.first - 1) in words_of("victims"):
        return True
    return _is_harmed(line, draft.end)


def _is_harmed(line: Line, at: int) -> bool:
    """Tell whether harm to what stands before a piece is told of there: "were wounded"."""
    is_subject = closed_words().get(line.lower(at)) == "B"
    return is_subject and line.lower(at + 1) in words_of("state") | {"kidnapped", "rescued"}


def _joined_by_hyphen(line: Line, draft: Draft) -> bool:
    """Tell a score or the like: "1-3" with nothing that it counts."""
    return line.lower(draft.number.first - 1) in {"-", "–"}


def _is_of_them(line: Line, at: int) -> bool:
    return line.lower(at) == "of" and line.lower(at + 1) in _PRONOUNS


def _is_share(line: Line, draft: Draft) -> bool:
    """Tell a part of something from a place in a row ("a third term", "a quarter past")."""
    if draft.is_stated:
        return True
    number = draft.number
    behind, before = line.lower(draft.end), line.lower(number.first - 1)
    if number.value == Fraction(1, 2):
        return behind == "of" or before in _BEFORE_PART
    if line.lower(number.first) in {"a", "an"}:
        return behind == "of" or (before in _BEFORE_PART and behind in _AFTER_PART)
    return line.lower(number.end - 1) in fractions()[1] or behind in _AFTER_PART


def _is_one(line: Line, draft: Draft) -> bool:
    """Tell one that is counted from the pronoun and from "one day"."""
    number = draft.number
    before, behind = line.lower(number.first - 1), line.lower(number.end)
    if before in {"no", "the", "this", "that", "any", "every", "each", "some", "number", "single"}:
        return False
    if draft.of_value is not None:
        return True
    if _is_of_them(line, number.end):
        return _is_harmed(line, number.end + 2)  # no number in "one of them said"
    if draft.unit is not None and draft.unit.kind is not QuantityKind.COUNT:
        return behind != "day" or draft.comparison is not None
    if behind in words_of("indefinite"):
        return False
    bounded = draft.comparison is not None
    if draft.what is not None:
        return bounded or _is_told_with_numbers(line, draft)
    return before in words_of("harm") or behind in words_of("state")


def _is_told_with_numbers(line: Line, draft: Draft) -> bool:
    """Tell whether harm or another number is spoken of near by."""
    first, end = draft.first, draft.end
    near = [*range(max(0, first - _REACH), first), *range(end, min(end + _REACH, len(line.words)))]
    harms = words_of("harm") | words_of("state")
    return any(line.lowers[at] in harms or is_trigger(line, at) for at in near)


def _is_bare(line: Line, draft: Draft) -> bool:
    """Tell whether a number with no noun counts something all the same: "rose to 300"."""
    number = draft.number
    before, behind = line.lower(draft.first - 1), line.lower(draft.end)
    if line.word(draft.end)[:1].isupper() and not line.is_title:
        return False
    harmed = before in words_of("harm") or behind in words_of("state") or behind in _EXTRA
    if draft.comparison not in {None, Comparison.EXACTLY}:
        is_hour = draft.comparison is Comparison.ABOUT and draft.value < _TWELVE
        is_plain = number.in_digits or number.scale > 1
        if is_hour:  # they left around 7
            return behind in words_of("state") or behind in _EXTRA
        return harmed or is_plain
    if number.scale >= _LARGE or (number.in_digits and number.value >= 10 * _LARGE):
        return True
    if number.in_digits and "," in line.word(number.first):
        return True
    if not number.in_digits:
        return harmed
    is_subject = closed_words().get(behind) in _VERBS and before in _ENDS
    return harmed or is_subject or (before in words_of("reach") and behind in _AFTER_PART)
