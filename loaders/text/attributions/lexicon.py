"""The verbs and nouns that can be the cue of an attribution, by their written forms."""

from dataclasses import dataclass
from functools import cache

from loaders.text.inflections import inflect, plural
from loaders.text.lexicon import rows

_NO_FRAMES: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class CueVerb:
    """A verb of saying, thinking, wanting or finding, with the complements it takes.

    `frames` are the letters explained at the head of `reporting_verbs.tsv`.
    """

    lemma: str
    frames: frozenset[str]
    prepositions: frozenset[str]


@dataclass(frozen=True, slots=True)
class Form:
    """What a written form can be: "base", "s", "past", "participle" or "ing" of a verb."""

    verb: CueVerb
    kinds: frozenset[str]


@cache
def verb_forms() -> dict[str, Form]:
    """Return every written form of a reporting verb, in lower case."""
    found: dict[str, tuple[CueVerb, set[str]]] = {}
    for lemma, irregular, frames, *rest in rows("reporting_verbs.tsv"):
        prepositions = frozenset(rest[0].split(",")) if rest and rest[0] else frozenset()
        verb = CueVerb(lemma, frozenset(frames), prepositions)
        for form, kind in inflect(lemma, irregular):
            found.setdefault(form, (verb, set()))[1].add(kind)
    return {form: Form(verb, frozenset(kinds)) for form, (verb, kinds) in found.items()}


def frames_of(word: str) -> frozenset[str]:
    """Return the frames of the verb that a word in lower case is a form of, if it is one."""
    form = verb_forms().get(word)
    return form.verb.frames if form is not None else _NO_FRAMES


@dataclass(frozen=True, slots=True)
class Nominal:
    """A noun or adjective of speech or thought, with the frames and prepositions it takes."""

    word: str
    frames: frozenset[str]
    prepositions: frozenset[str]


def _nominals(name: str) -> list[Nominal]:
    return [
        Nominal(row[0], frozenset(row[1]), frozenset(row[2].split(",") if len(row) > 2 else ()))
        for row in rows(name)
    ]


@cache
def nouns() -> dict[str, Nominal]:
    """Return the nouns of speech and thought, by singular and plural."""
    found: dict[str, Nominal] = {}
    for each in _nominals("reporting_nouns.tsv"):
        found[each.word] = each
        if "s" not in each.frames:
            found[plural(each.word)] = each
    return found


@cache
def adjectives() -> dict[str, Nominal]:
    """Return the adjectives of thought and attitude."""
    return {each.word: each for each in _nominals("reporting_adjectives.tsv")}


@cache
def light_verbs() -> dict[str, frozenset[str]]:
    """Return the forms of verbs that lend nouns and adjectives a subject, by class."""
    found: dict[str, set[str]] = {}
    for lemma, irregular, kind in rows("light_verbs.tsv"):
        found.setdefault(kind, set()).update(form for form, _ in inflect(lemma, irregular))
    return {kind: frozenset(forms) for kind, forms in found.items()}
