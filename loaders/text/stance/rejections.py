"""Words that reject what is said: "the idea that … makes no sense", "called it a lie"."""

from loaders.text.records import Attribution, Stance
from loaders.text.stance.lexicon import classes_of, cues, is_negative, said_nouns, words
from loaders.text.stance.predicates import Predicate
from loaders.text.tokens import Tokens

_REACH = 6  # tokens before a noun in which the verb that takes it is looked for
_NEAR = 7  # tokens from a verb to what it says of its subject
_HEAD = 6  # tokens of a noun phrase up to its noun
_LAST = 4  # tokens at the end of "called the report a complete lie"
_POINTING = frozenset({"it", "this", "that", "these", "them", "those"})
_BREAKS = frozenset({",", ".", ";", ":", "that", "because", "but", "and", "when", "who", "which"})
_SAYING = frozenset("say suggest think claim call believe assume imply argue".split())
_EXISTS = frozenset("is was 's are were be".split())


def rejects(tokens: Tokens, at: int, end: int) -> int:
    """Return where the predicate that begins at a verb has rejected its subject, or -1.

    "is absurd", "makes no sense", "was not true", "has been debunked".
    """
    negated = False
    false, true, listed = words("false"), words("true"), cues()
    for place in range(at, min(end, at + _NEAR)):
        lower = tokens.lowers[place]
        if lower in _BREAKS:
            break
        if is_negative(lower) or lower in {"no", "little"}:
            negated = True
        elif lower in false:
            return -1 if negated else place
        elif negated and lower in true:
            return place
        elif place > at and "P" in classes_of(lower):
            frames = listed.get(("verb", lower), {})
            cue = frames.get("object") or frames.get("*")
            if cue is not None and cue.stance is Stance.DENIES:
                return -1 if negated else place
    return -1


def rejected_inside(tokens: Tokens, first: int, end: int, found: Predicate) -> Stance | None:
    """Return how a claim stands to what it rejects itself, None where it rejects nothing."""
    lowers = tokens.lowers
    opening = lowers[first]
    if opening in {"there", "there's"}:
        return _void(lowers, found.at, end)
    place = rejects(tokens, found.at, end)
    if place < 0:
        return None
    if opening in {"it", "it's"}:
        rest = lowers[place + 1 : min(end, place + 4)]
        led = "that" in rest or (rest[:1] == ["to"] and _SAYING.intersection(rest))
        return Stance.DENIES if led else None
    return Stance.DENIES if is_saying(tokens, first, end) else None


def _void(lowers: list[str], at: int, end: int) -> Stance | None:
    """Read "there is no truth in", "there was no evidence that"."""
    rest = lowers[at + 1 : min(end, at + _HEAD)]
    if "no" not in rest[:2] and not any(is_negative(lower) for lower in lowers[at : at + 2]):
        return None
    if words("void").intersection(rest) and not {"question", "reason"} & set(rest) - {"of"}:
        return Stance.DENIES
    return Stance.DOUBTS if words("bare").intersection(rest) else None


def is_saying(tokens: Tokens, first: int, end: int) -> bool:
    """Tell whether a noun phrase is one for what is said: "the report that …", "his claims"."""
    nouns = said_nouns()
    for at in range(first, min(end, first + _HEAD)):
        lower = tokens.lowers[at]
        if lower in nouns:
            following = classes_of(tokens.lowers[at + 1])[0] if at + 1 < end else "."
            return following not in "nN" or "'" in lower
        if classes_of(lower)[0] in "ftwWB":
            return False
    return False


def named_false(tokens: Tokens, cue: list[str], first: int, end: int) -> bool:
    """Tell whether a cue rejects its object: "called the report a lie", "mocked the idea"."""
    object_said = is_saying(tokens, first, end)
    if object_said and words("hostile").intersection(cue):
        return True
    if not (object_said or tokens.lowers[first] in _POINTING):
        return False
    last = tokens.lowers[max(first + 1, end - _LAST) : end]
    named = words("naming").intersection(cue)
    return bool(named and words("false").intersection(last)) and not any(map(is_negative, last))


def rejected_outside(tokens: Tokens, attribution: Attribution, end: int) -> Stance | None:
    """Return how what stands around a noun and its clause takes the clause.

    "rejected the idea that …", "the notion that … is absurd": where the text says whose
    idea it is, that one's stance is another.
    """
    first, cue_end = tokens.within(attribution.cue[0])
    start, limit = tokens.sentences[tokens.places[first]]
    owner = tokens.within(attribution.source[0])[1] if attribution.source else -1
    if not cues().get(("verb", tokens.lowers[first])) or first + 1 == cue_end:
        for at in range(first - 1, max(start, first - _REACH) - 1, -1):
            if at < owner:
                return None
            lower = tokens.lowers[at]
            if lower in {"that", ",", ";", "who", "which"}:
                break
            stance = _taking(tokens, start, at)
            if stance is not None:
                return stance
    if attribution.source:
        return None
    return Stance.DENIES if 0 <= rejects(tokens, end, limit) else None


def _taking(tokens: Tokens, start: int, at: int) -> Stance | None:
    """Return the stance of a verb to its object, None where the word says nothing of it."""
    lower = tokens.lowers[at]
    frames = cues().get(("verb", lower))
    cue = (frames.get("object") or frames.get("*")) if frames else None
    before = tokens.lowers[max(start, at - 2) : at]
    if cue is not None:
        negated = any(map(is_negative, before)) or any(each in {"nobody", "no"} for each in before)
        return cue.negated if negated else cue.stance
    if lower in words("hostile"):
        return Stance.DENIES
    if "no" in before and (lower in words("void") or lower in words("bare")):
        return Stance.DENIES if lower in words("void") else Stance.DOUBTS
    return None
