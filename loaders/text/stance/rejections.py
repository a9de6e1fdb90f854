"""Words that reject what is said: "the idea that … makes no sense", "called it a lie"."""

from loaders.text.records import Attribution, Stance
from loaders.text.stance.lexicon import classes_of, cues, is_negative, said_nouns, words
from loaders.text.stance.pieces import Piece, piece_between
from loaders.text.stance.predicates import Predicate, find_predicate
from loaders.text.tokens import Tokens

_REACH = 6  # tokens before a noun in which the verb that takes it is looked for
_NEAR = 7  # tokens from a verb to what it says of its subject
_HEAD = 6  # tokens of a noun phrase up to its noun
_LAST = 4  # tokens at the end of "called the report a complete lie"
_POINTING = frozenset({"it", "this", "that", "these", "them", "those"})
_BREAKS = frozenset({",", ".", ";", ":", "that", "because", "but", "and", "when", "who", "which"})
_SAYING = frozenset("say suggest think claim call believe assume imply argue".split())
_EXISTS = frozenset("is was 's are were be".split())


def rejects(lowers: list[str], at: int) -> int:
    """Return where the predicate that begins at a verb has rejected its subject, or -1.

    "is absurd", "makes no sense", "was not true", "has been debunked".
    """
    negated = False
    false, true, listed = words("false"), words("true"), cues()
    for place in range(at, min(len(lowers), at + _NEAR)):
        lower = lowers[place]
        if lower in _BREAKS:
            break
        if is_negative(lower) or lower in {"no", "little"}:
            negated = True
        elif lower in false and place > at:  # not "The plant lies in Oslo"
            return -1 if negated else place
        elif negated and lower in true:
            return place
        elif place > at and "P" in classes_of(lower):
            frames = listed.get(("verb", lower), {})
            cue = frames.get("object") or frames.get("*")
            if cue is not None and cue.stance is Stance.DENIES:
                return -1 if negated else place
    return -1


def rejected_inside(piece: Piece, found: Predicate) -> Stance | None:
    """Return how a claim stands to what it rejects itself, None where it rejects nothing."""
    lowers = piece.lowers
    opening = lowers[0]
    if opening in {"there", "there's"}:
        return _void(lowers, found.at)
    place = rejects(lowers, found.at)
    if place < 0:
        return None
    if opening in {"it", "it's"}:
        rest = lowers[place + 1 : place + 4]
        led = "that" in rest or (rest[:1] == ["to"] and _SAYING.intersection(rest))
        return Stance.DENIES if led else None
    return Stance.DENIES if is_saying(lowers) else None


def _void(lowers: list[str], at: int) -> Stance | None:
    """Read "there is no truth in", "there was no evidence that"."""
    rest = lowers[at + 1 : at + _HEAD]
    if "no" not in rest[:2] and not any(is_negative(lower) for lower in lowers[at : at + 2]):
        return None
    if words("void").intersection(rest) and not {"to", "doubt"}.intersection(rest):
        return Stance.DENIES  # but not "no way to win"
    return Stance.DOUBTS if words("bare").intersection(rest) else None


def is_saying(lowers: list[str]) -> bool:
    """Tell whether a noun phrase is one for what is said: "the report that …", "his claims"."""
    nouns = said_nouns()
    for at, lower in enumerate(lowers[:_HEAD]):
        if lower in nouns:
            following = classes_of(lowers[at + 1])[0] if at + 1 < len(lowers) else "."
            return following not in "nN" or "'" in lower
        if classes_of(lower)[0] in "ftwWB":
            return False
    return False


def named_false(piece: Piece, cue: list[str]) -> bool:
    """Tell whether a cue rejects its object: "called the report a lie", "mocked the idea"."""
    lowers = piece.lowers
    object_said = is_saying(lowers)
    if object_said and words("hostile").intersection(cue):
        return True
    if not (object_said or lowers[0] in _POINTING) or not words("naming").intersection(cue):
        return False
    last = lowers[max(1, len(lowers) - _LAST) :]
    return bool(words("false").intersection(last)) and not any(map(is_negative, last))


def rejected_outside(tokens: Tokens, attribution: Attribution, piece: Piece) -> Stance | None:
    """Return how what stands around a noun and its clause takes the clause.

    "rejected the idea that …", "the notion that … is absurd": where the text says whose
    idea it is, that one's stance is another.
    """
    first, cue_end = tokens.within(attribution.cue[0])
    start, limit = tokens.sentences[tokens.places[first]]
    owner = tokens.within(attribution.source[0])[1] if attribution.source else -1
    if owner > first or (start <= owner and _adjoins(tokens, owner, first)):
        return None
    if first + 1 == cue_end:
        for at in range(first - 1, max(start, first - _REACH) - 1, -1):
            if at < owner or tokens.lowers[at] in _BREAKS:
                break
            stance = _taking(tokens, start, at)
            if stance is Stance.ASSERTS or stance is Stance.BELIEVES:
                break
            if stance is not None:
                return stance
    if tokens.lowers[max(start, first - 1)] in words("false"):
        return Stance.DENIES  # "the false claim that …"
    later = piece_between(tokens, piece.after, min(limit, piece.after + _NEAR)).lowers
    return Stance.DENIES if rejects(later, 0) >= 0 or _rejected_late(piece) else None


def _adjoins(tokens: Tokens, owner: int, first: int) -> bool:
    """Tell whether the words between a noun and whose it is are none but adjectives."""
    return all(classes_of(lower)[0] in "arm'" for lower in tokens.lowers[owner:first])


def _rejected_late(piece: Piece) -> bool:
    """Tell whether a clause runs on into what rejects it: "the poor are lazy makes no sense"."""
    found = find_predicate(piece)
    if found is None:
        return False
    lowers = piece.lowers
    for at in range(found.head + 1, len(lowers)):
        if lowers[at] in _BREAKS:
            return False
        if classes_of(lowers[at])[0] in "BHOz" and rejects(lowers, at) >= 0:
            return True
    return False


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
