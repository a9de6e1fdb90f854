"""Subjects that do not stand right before their verb: of participles, of "quoted as saying"."""

from loaders.text.attributions.heads import is_finite
from loaders.text.attributions.lexicon import verb_forms
from loaders.text.attributions.page import Page
from loaders.text.attributions.sources import subject_before
from loaders.text.attributions.words import (
    ADVERBS,
    AUXILIARIES,
    CONTRACTED,
    DETERMINERS,
    LEADERS,
    PREPOSITIONS,
    SUBJECTS,
    SUBORDINATORS,
)

_QUOTED_REACH = 9  # tokens from "quoted" over a name to its "as"
_QUOTING = frozenset("quoted quotes quoting cited cites citing reported".split())
_FRONTED_REACH = 9  # tokens before the comma of a fronted phrase ("In May, Lee …")
Range = tuple[int, int]


def main_subject(page: Page, at: int) -> Range | None:
    """Return the subject of the sentence that a participle at the token `at` hangs on.

    It is sought before the first auxiliary or cue verb of the clause that the comma ends.
    """
    start, _ = page.sentence(at)
    forms = verb_forms()
    if at <= start + 1:
        return None
    first = start
    found = None
    for token in range(start, at):
        lower = page.lowers[token]
        if page.quoted[token] >= 0:
            first = token + 1
            continue
        if page.words[token] == "," and token - start < _FRONTED_REACH:
            first = token + 1
            continue
        form = forms.get(lower)
        if lower in CONTRACTED and token >= first:
            return token, token + 1
        verbal = is_finite(page, token) or (form and form.kinds & {"past", "s"})
        if token > first and verbal:
            subject = subject_before(page, token)
            if subject is not None and _heads_clause(page, subject[0], start):
                found = subject
    return found or _leading_name(page, first, at)


def quoted_speaker(page: Page, at: int) -> Range | None:
    """Return whose words "quoted Ann Lee as saying", "was quoted as saying" are.

    `at` is the token of the "as".
    """
    start, _ = page.sentence(at)
    for token in range(at - 1, max(start, at - _QUOTED_REACH) - 1, -1):
        if page.lowers[token] in _QUOTING:
            if token < at - 1:
                return token + 1, at
            verb = token
            while verb > start and page.lowers[verb - 1] in AUXILIARIES | ADVERBS:
                verb -= 1
            return subject_before(page, verb)
    return None


def _heads_clause(page: Page, at: int, start: int) -> bool:
    """Tell whether a subject begins a main clause, not a subordinate one."""
    return at == start or page.lowers[at - 1] in LEADERS | {","}


def _leading_name(page: Page, first: int, at: int) -> Range | None:
    """Return the pronoun or capitalised words that a clause begins with."""
    if page.lowers[first] in SUBJECTS:
        return first, first + 1
    end = first
    while end < at and page.words[end][0].isupper():
        end += 1
    named = end > first and page.lowers[first] not in DETERMINERS | PREPOSITIONS | SUBORDINATORS
    return (first, end) if named else None
