"""The main verb of a run of tokens, by the forms of words and one pass from left to right."""

from dataclasses import dataclass
from functools import lru_cache

from loaders.text.own_voice.lexicon import (
    MOST_WORDS,
    finite_at,
    is_noun,
    is_participle,
    verb_form,
    words,
)
from loaders.text.tokens import Tokens

_MARKS = frozenset({",", ";", "—", "–", "("})
_BEFORE_ASIDE = frozenset({",", "("})
_RELATIVES = frozenset({"who", "which", "that", "whose", "where"})
_JOINING = frozenset({"and", "or", "but"})
_CONCEDING = frozenset({"while", "although", "though", "whereas"})
FRONTED = frozenset(
    {"with", "in", "on", "at", "after", "before", "since", "to", "for", "by", "despite", "from"}
)
"""Prepositions that open a phrase before a clause."""
_NOMINATIVES = frozenset({"i", "he", "she", "we", "they"})
_DETERMINERS = frozenset({"a", "an", "the", "his", "her", "its", "their"})
_LONGEST_NAME = 8  # tokens of a name with its titles


@dataclass(slots=True)
class _Walk:
    """Where the pass stands.

    `is_aside`: in a clause that lasts until the next mark; `is_relative`: a relative clause
    waits for its verb; `is_inner`: the verb before belongs to one; `marks`: how many were
    passed; `maybe` is a past tense that may be a participle, `inner` the first verb of a
    clause inside.
    """

    is_aside: bool = False
    is_relative: bool = False
    is_inner: bool = False
    marks: int = 0
    maybe: int | None = None
    inner: int | None = None


def main_verb(tokens: Tokens, first: int, end: int) -> int | None:
    """Return the first finite verb that no subordinate clause holds, None where there is none.

    A form in -ed gives way to a later verb that can be no participle ("the talks planned for
    Monday will …"). What is conceded ("while the West backs …") is stated too; what is only
    a time or a condition ("when Lee spoke") is not.
    """
    walk = _Walk()
    is_fronted = tokens.lowers[first] in FRONTED
    for at in range(first, end):
        lower = tokens.lowers[at]
        if _is_plain(lower):
            continue
        if lower in _MARKS:
            walk.is_aside = walk.is_relative = walk.is_inner = False
            walk.marks += 1
            if walk.maybe is not None and not is_fronted:
                return walk.maybe
            is_fronted = False
        elif lower in words("subordinate") and not _is_pronoun_that(tokens, at):
            if walk.maybe is not None and lower not in _RELATIVES:
                return walk.maybe
            is_set_off = at == first or tokens.words[at - 1] in _MARKS
            walk.is_relative = lower in _RELATIVES and not is_set_off
            walk.is_aside = not walk.is_relative
        elif walk.maybe is not None and lower in _NOMINATIVES:
            return walk.maybe
        elif finite_at(tokens, at) and not _is_name(tokens, at, first):
            verb = _verb(tokens, walk, first, at)
            if verb is not None:
                return verb
    if walk.maybe is None and tokens.lowers[first] in _CONCEDING:
        return walk.inner
    return walk.maybe


@lru_cache(maxsize=MOST_WORDS)
def _is_plain(lower: str) -> bool:
    """Tell whether a word is neither a verb nor what parts clauses: most are so."""
    parts = lower in _MARKS or lower in words("subordinate") or lower in _NOMINATIVES
    return not parts and not verb_form(lower)


def _verb(tokens: Tokens, walk: _Walk, first: int, at: int) -> int | None:
    """Read a finite verb; return the main one where it is known now."""
    before = tokens.lowers[at - 1] if at > first else ""
    if walk.is_aside or walk.is_relative or (walk.is_inner and before in _JOINING):
        walk.inner = at if walk.inner is None else walk.inner
        walk.is_inner = not walk.is_aside
        walk.is_relative = False
        return None
    if walk.maybe is not None and before in _JOINING:
        return walk.maybe
    if not is_participle(tokens.lowers[at]) or _follows_subject(tokens, first, at):
        return at if walk.maybe is None or _is_finite_for_sure(tokens, at) else None
    # "The line, which is old, closed", "Lee, the mayor, closed it", not "The line, closed in May"
    resumes = walk.marks > 1 or (walk.inner is not None and not walk.is_inner)
    is_reduced = _is_in_fronted_phrase(tokens, first, at)
    if walk.maybe is None and not is_reduced and (before not in _BEFORE_ASIDE or resumes):
        walk.maybe = at
    return None


def _follows_subject(tokens: Tokens, first: int, at: int) -> bool:
    """Tell whether nothing but names or a pronoun stands before a verb: "Ann Lee sold"."""
    if at == first or at - first > _LONGEST_NAME:
        return False
    before = tokens.lowers[at - 1]
    return before in _NOMINATIVES or all(
        tokens.words[each][0].isupper() for each in range(first, at)
    )


def _is_in_fronted_phrase(tokens: Tokens, first: int, at: int) -> bool:
    """Tell whether a participle hangs on a phrase that opens: "In a letter filed on Monday"."""
    if tokens.lowers[first] not in FRONTED or at - first > _LONGEST_NAME:
        return False
    phrase = tokens.words[first + 1 : at]
    return phrase[:1] != [] and phrase[0] in _DETERMINERS and all(map(str.islower, phrase))


def _is_finite_for_sure(tokens: Tokens, at: int) -> bool:
    """Tell whether a word can be nothing but the finite verb of what a participle stands in."""
    is_in_group = tokens.lowers[at - 1] in {"to", "have", "been", "be"}
    return not is_in_group and not is_noun(tokens.lowers[at])


def _is_pronoun_that(tokens: Tokens, at: int) -> bool:
    """Tell "That will …" from a clause that "that" opens."""
    return tokens.lowers[at] == "that" and tokens.words[at][0].isupper()


def _is_name(tokens: Tokens, at: int, first: int) -> bool:
    return at > first and tokens.words[at][0].isupper()
