"""The words that tell a stance: cues by their frame, and classes of words inside a claim."""

from dataclasses import dataclass
from functools import cache, lru_cache

from loaders.text.grammar.lexicon import closed_words, open_words
from loaders.text.inflections import inflect, plural
from loaders.text.lexicon import rows
from loaders.text.records import Stance

_CACHED = 1 << 16  # words whose classes are kept
_NEGATED = frozenset({"not", "never", "cannot", "hardly", "scarcely", "without", "nor"})
_SUFFIXES = {"'ll": "M", "'re": "B", "'m": "B", "'ve": "H", "'s": "B", "'d": "M"}
_TOLD_APART = {
    "that": "t", "to": "T", "there": "i", "who": "w", "which": "w", "whom": "w", "her": "q",
    "no": "d", "neither": "d", "about": "f", "around": "f", "over": "f", "since": "f", "ought": "M",
}  # fmt: skip
"""Words that taggers decide by their neighbours, with what they mostly are."""
_HOSTS = frozenset(
    "i you he she it we they there that who what here this everyone somebody nobody".split()
)


@dataclass(frozen=True, slots=True)
class Cue:
    """What a cue says: the stance, the one it turns into when negated, whether it is weak."""

    stance: Stance
    negated: Stance
    is_weak: bool


Cues = dict[tuple[str, str], dict[str, Cue]]


@cache
def cues() -> Cues:
    """Return for each sort ("verb", "noun", "adjective") and form its cues by frame."""
    irregular = {row[0]: row[1] for row in rows("reporting_verbs.tsv", 2)}
    found: Cues = {}
    for stance, negated, weak, sort, frame, words in rows("stance_cues.tsv"):
        cue = Cue(Stance(stance), Stance(negated), weak == "weak")
        for word in words.split():
            for form in _forms(word, sort, irregular.get(word, "")):
                found.setdefault(("verb" if sort == "form" else sort, form), {})[frame] = cue
    for lemma, past, frames, *_ in rows("reporting_verbs.tsv"):
        if "o" in frames and "i" not in frames:  # somebody is told to do something
            for form in _forms(lemma, "verb", past):
                demanded = Cue(Stance.DEMANDS, Stance.QUESTIONS, is_weak=False)
                found.setdefault(("verb", form), {}).setdefault("inf", demanded)
    return found


def _forms(word: str, sort: str, irregular: str) -> set[str]:
    if sort == "verb":
        return {form for form, _ in inflect(word, irregular)}
    return {word, plural(word)} if sort == "noun" else {word}


@cache
def words(kind: str) -> frozenset[str]:
    """Return the words of a class of `stance_words.tsv`."""
    return frozenset(
        word for each, listed in rows("stance_words.tsv") if each == kind for word in listed.split()
    )


@cache
def phrases() -> dict[str, list[list[str]]]:
    """Return the hedges of several words by their first word."""
    found: dict[str, list[list[str]]] = {}
    for kind, listed in rows("stance_words.tsv"):
        for phrase in listed.split(";") if kind == "phrase" else ():
            pieces = phrase.split()
            found.setdefault(pieces[0], []).append(pieces)
    return found


@cache
def said_nouns() -> frozenset[str]:
    """Return the nouns for what is said or thought ("claim", "ideas"): those with a that-clause."""
    nouns = {row[0] for row in rows("reporting_nouns.tsv", 2) if "t" in row[1]}
    nouns |= {"story", "myth", "tale", "figure", "conspiracy"}
    return frozenset(nouns | {plural(noun) for noun in nouns})


@cache
def clause_takers() -> frozenset[str]:
    """Return the forms of verbs that a clause without "that" can follow ("officials say he …")."""
    return frozenset(
        form
        for lemma, past, frames, *_ in rows("reporting_verbs.tsv")
        if "b" in frames
        for form in _forms(lemma, "verb", past)
    )


@cache
def sayings() -> frozenset[str]:
    """Return the forms of verbs that tag quoted words: what one says by them is an utterance."""
    return frozenset(
        form
        for lemma, past, frames, *_ in rows("reporting_verbs.tsv")
        if "s" in frames
        for form in _forms(lemma, "verb", past)
    )


@lru_cache(maxsize=_CACHED)
def is_negative(lower: str) -> bool:
    """Tell whether a word negates a verb group: "not", "won't", "never"."""
    return lower in _NEGATED or lower.endswith("n't")


@lru_cache(maxsize=_CACHED)
def classes_of(lower: str) -> str:
    """Return the classes of a word in lower case, the likeliest first (`grammar.tagging`).

    A pronoun with its auxiliary ("he'll") has the class of the auxiliary.
    """
    closed = _TOLD_APART.get(lower) or closed_words().get(lower)
    if closed is not None:
        return closed
    host, apostrophe, rest = lower.partition("'")
    if apostrophe:
        return _SUFFIXES.get("'" + rest, "N") if host in _HOSTS else "N"
    if lower in open_words():
        return open_words()[lower]
    return _reporting().get(lower) or _guessed(lower)


@cache
def _reporting() -> dict[str, str]:
    """Return the classes of the forms of reporting verbs, for those that no list has."""
    kinds = {"base": "v", "s": "z", "ing": "g", "past": "DP", "participle": "DP"}
    return {
        form: kinds[kind]
        for lemma, past, *_ in rows("reporting_verbs.tsv", 2)
        for form, kind in inflect(lemma, past)
    }


def _guessed(lower: str) -> str:
    if not lower[:1].isalpha():
        return "m" if lower[:1].isdigit() else lower[:1] or "."
    endings = {"ly": "r", "ing": "g", "ed": "DP"}
    found = next((tag for ending, tag in endings.items() if lower.endswith(ending)), "")
    return found or ("s" if lower.endswith("s") and not lower.endswith("ss") else "n")
