"""Whether the verb beside an expression of time looks back or ahead."""

from functools import cache

from loaders.text.grammar.lexicon import open_words
from loaders.text.lexicon import rows
from loaders.text.records import Tense
from loaders.text.tokens import Tokens

_REACH = 25  # tokens to either side
_BREAKS = frozenset({";", ":", "(", ")"})
_CLAUSES = frozenset({"that", "which", "who", "when", "whether", "if", "because", "while", "but"})
_BE = frozenset({"is", "are", "'s", "'re", "am", "be"})
_PAST = frozenset("was were had did wasn't weren't hadn't didn't has have hasn't haven't".split())
_PASSIVE = _BE | {"been", "being"}
_NOT_FINITE = frozenset("to the a an this that his her its their our my did didn't".split())
_HAVING = frozenset({"has", "have", "had", "gave", "given", "give", "gives", "having"})
_SOON = 3  # tokens
_ING = 5  # letters of the shortest verb in -ing that counts


@cache
def _kinds() -> dict[str, str]:
    """Return what each word tells that tells something, and "past" for the past tenses."""
    past = {word for word, classes in open_words().items() if classes[:1] in ("D", "P")}
    kinds = dict.fromkeys(past | _PAST, "past") | dict.fromkeys(_BE, "be")
    return kinds | {
        w: kind
        for kind, words in rows("tense_words.tsv", 2)
        if kind != "plan"
        for w in words.split()
    }


@cache
def _planning() -> frozenset[str]:
    """Return the words that look ahead before "to" and a verb."""
    found = rows("tense_words.tsv", 2)
    return _BE.union(*(words.split() for kind, words in found if kind == "plan"))


def tense_at(tokens: Tokens, at: tuple[int, int], *, subject: bool, limit: bool) -> Tense | None:
    """Return the tense beside the tokens of a range, None where no verb tells.

    The verb before tells, else the one after; of a `subject` ("Friday's vote will …") the
    one after first. A `limit` ("until Friday") lies ahead of who has or was given it.
    """
    first, end = tokens.sentences[tokens.places[at[0]]]
    before = range(at[0] - 1, max(first, at[0] - _REACH) - 1, -1)
    after = range(at[1] + subject, min(end, at[1] + _REACH))  # after the noun it tells apart
    ahead = tokens.lowers[max(first, at[0] - _SOON) : at[0]]
    if subject and any(_kinds().get(word) == "ahead" for word in ahead):
        return Tense.FUTURE  # "ahead of Friday's vote"
    sides = (after, before) if subject else (before, after)
    for side in sides:
        for token in side:
            lower = tokens.lowers[token]
            if lower in _BREAKS or (lower in _CLAUSES and (side is before or subject)):
                break
            if limit and side is before and lower in _HAVING:
                return Tense.FUTURE
            if found := _told(tokens, token, end):
                return found
    return None


def _told(tokens: Tokens, at: int, end: int) -> Tense | None:
    """Return what a single word tells, with those after it."""
    lower = tokens.lowers[at]
    kind = _kinds().get(lower)
    if kind is None and not lower.endswith(("ed", "'ll")) and lower not in ("to", "for"):
        return None
    if tokens.words[at][0].isupper() and at > tokens.sentences[tokens.places[at]][0]:
        return None  # "May", "Will Lee"
    ahead = tokens.lowers[at + 1 : min(end, at + 3)]
    if kind == "modal" or lower.endswith("'ll"):
        is_past = "have" in ahead or (lower == "could" and ahead == ["not", "be"])
        return Tense.PAST if is_past else Tense.FUTURE
    if lower == "to":
        is_verb = bool(ahead) and ahead[0].isalpha() and tokens.words[at + 1].islower()
        return Tense.FUTURE if is_verb and at and tokens.lowers[at - 1] in _planning() else None
    if lower == "for":  # "set for May"
        return Tense.FUTURE if at and tokens.lowers[at - 1] in _planning() - _BE else None
    if kind == "be":
        ing = any(each.endswith("ing") and len(each) >= _ING for each in ahead)
        return Tense.FUTURE if ing else None
    if kind == "ahead":
        return Tense.FUTURE
    before = tokens.lowers[max(at - 2, 0) : at]
    if kind == "schedule":
        return None if _NOT_FINITE.intersection(before[-1:]) else Tense.FUTURE
    if _PASSIVE.intersection(before):
        return None  # "will be held", "is shut"
    return Tense.PAST if kind == "past" or lower not in open_words() else None
