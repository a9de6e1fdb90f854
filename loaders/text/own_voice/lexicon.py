"""The words that tell what sort of statement a sentence makes."""

from functools import cache

from loaders.text.grammar.lexicon import open_words
from loaders.text.lexicon import AUXILIARIES, COPULAS, rows
from loaders.text.tokens import Tokens

_FILE = "own_voice_words.tsv"
_FORM_IN_ED = 4  # letters of the shortest unlisted word in -ed that counts as a past tense
_PLURAL = frozenset({"they", "we", "who", "which", "people", "women", "men", "children"})
_GOVERNING = frozenset(
    "of in on at for with from by to into over about after before held hold holding and or new "
    "peace his her its their these those some many several no any all between against under "
    "through during without toward towards as high the a an so very too more most less rather "
    "quite not".split()
)
FINITE = (AUXILIARIES | COPULAS) - {"been", "being"}


@cache
def words(kind: str) -> frozenset[str]:
    """Return the single words of a class of `own_voice_words.tsv`."""
    return frozenset(w for each, ws in rows(_FILE, 2) if each == kind for w in ws.split())


@cache
def phrases(kind: str) -> tuple[tuple[str, ...], ...]:
    """Return the phrases of a class, as their words."""
    return tuple(tuple(word.split("_")) for word in sorted(words(kind)) if "_" in word)


@cache
def is_past(lower: str) -> bool:
    """Tell whether a word may be a past tense: "met", "closed"."""
    classes = open_words().get(lower)
    if classes is not None:
        return "D" in classes
    return lower.endswith("ed") and len(lower) >= _FORM_IN_ED


def finite_at(tokens: Tokens, at: int) -> bool:
    """Tell whether the token may be a finite verb: by its form, and by the word before it."""
    lower = tokens.lowers[at]
    before = tokens.lowers[at - 1] if at else ""
    if lower in FINITE or is_past(lower):
        return before != "having"
    classes = open_words().get(lower, "")
    if "z" in classes:
        return before not in _GOVERNING and before[-1:].isalpha()
    is_plural = before in _PLURAL or (
        before.endswith("s") and not before.endswith("'s") and before not in _GOVERNING
    )
    return classes[:1] == "v" and is_plural
