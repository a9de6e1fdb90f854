"""The words that tell what sort of statement a sentence makes."""

from functools import cache, lru_cache

from loaders.text.grammar.lexicon import closed_words, guess, open_words
from loaders.text.lexicon import AUXILIARIES, COPULAS, rows
from loaders.text.tokens import Tokens

_FILE = "own_voice_words.tsv"
MOST_WORDS = 1 << 16
"""Words whose forms are kept in memory."""
_FORM_IN_ED = 4  # letters of the shortest unlisted word in -ed that counts as a past tense
_PREFIXES = ("re-", "co-", "pre-", "over-", "under-", "long-")
_ADVERBS = frozenset({"now", "also", "still", "often", "already"})
_PLURAL = frozenset({"percent", "they", "we", "who", "which", "people", "women", "men", "children"})
_GOVERNING = frozenset(
    "of in on at for with from by to into over about after before held hold holding and or new "
    "peace his her its their these those some many several no any all between against under "
    "through during without toward towards as high the a an so very too more most less rather "
    "quite not".split()
)
_CONTRACTED = frozenset(
    "he's she's it's that's there's here's they're they've we're we've you're you've he'll she'll "
    "it'll they'll we'll you'll that'll there'll".split()
)
FINITE = ((AUXILIARIES | COPULAS) - {"been", "being"}) | _CONTRACTED
_COUNTING = frozenset("dqmjf")


@cache
def words(kind: str) -> frozenset[str]:
    """Return the single words of a class of `own_voice_words.tsv`."""
    return frozenset(w for each, ws in rows(_FILE, 2) if each == kind for w in ws.split())


@cache
def phrases(kind: str) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Return the phrases of a class, as their words, by their first word."""
    found = sorted(tuple(word.split("_")) for word in words(kind) if "_" in word)
    firsts = {phrase[0] for phrase in found}
    return {first: tuple(each for each in found if each[0] == first) for first in firsts}


@lru_cache(maxsize=MOST_WORDS)
def is_past(lower: str) -> bool:
    """Tell whether a word may be a past tense: "met", "closed"."""
    classes = open_words().get(lower)
    if classes is not None:
        return "D" in classes
    is_compound = "-" in lower and not lower.startswith(_PREFIXES)  # "blue-eyed"
    return lower.endswith("ed") and len(lower) >= _FORM_IN_ED and not is_compound


@lru_cache(maxsize=MOST_WORDS)
def is_participle(lower: str) -> bool:
    """Tell whether a past tense may as well be a participle: "planned", unlike "went"."""
    classes = open_words().get(lower)
    return is_past(lower) and (classes is None or "P" in classes) and lower not in FINITE


@lru_cache(maxsize=MOST_WORDS)
def is_noun(lower: str) -> bool:
    """Tell whether a word may be a noun: "contests", unlike "says"."""
    return lower not in FINITE and not {"n", "s"}.isdisjoint(open_words().get(lower, ""))


@lru_cache(maxsize=MOST_WORDS)
def _describes(lower: str) -> bool:
    """Tell whether a word stands before nouns before all: "big", "more", "three"."""
    closed = closed_words().get(lower, "")
    return closed in _COUNTING if closed else (open_words().get(lower) or guess(lower))[0] == "a"


def auxiliary(lower: str) -> str:
    """Return a contraction's verb ("he's": "'s"), every other word as it is."""
    return lower[lower.index("'") :] if lower in _CONTRACTED else lower


@lru_cache(maxsize=MOST_WORDS)
def verb_form(lower: str) -> str:
    """Return what form of a verb a word may be: "f" (is, met), "z" (meets), "v" (meet) or ""."""
    if lower in FINITE or is_past(lower):
        return "f"
    classes = open_words().get(lower, "")
    if "z" in classes:
        return "z"
    return "v" if classes[:1] == "v" else ""


def finite_at(tokens: Tokens, at: int) -> bool:
    """Tell whether the token may be a finite verb: by its form, and by the word before it."""
    lower = tokens.lowers[at]
    form = verb_form(lower)
    if not form:
        return False
    before = tokens.lowers[at - 1] if at else ""
    if form == "f":
        return before != "having"
    if form == "z":
        is_after_noun = before not in _GOVERNING and before[-1:].isalpha()
        belongs = before.endswith("'s") or _describes(before)  # "Lee's interviews", "big wins"
        return is_after_noun and not (is_noun(lower) and belongs)
    if before in _ADVERBS and at > 1:
        before = tokens.lowers[at - 2]  # "voters now believe"
    return before in _PLURAL or (
        before.endswith("s") and not before.endswith("'s") and before not in _GOVERNING
    )
