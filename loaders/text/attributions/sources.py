"""Who says it: the noun phrase before a verb group, as a token range.

There is no parse. A phrase is what stands between two boundaries that closed classes of
words and punctuation give; an apposition or relative clause between commas belongs to
the name before it.
"""

from loaders.text.attributions.lexicon import verb_forms
from loaders.text.attributions.page import Page
from loaders.text.attributions.words import (
    ADVERBS,
    AUXILIARIES,
    BREAKS,
    CONTRACTED,
    DETERMINERS,
    LEADERS,
    MARKS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SUBJECTS,
    SUBORDINATORS,
    TIME_NOUNS,
    TIME_WORDS,
)

_APPOSITION_REACH = 45  # tokens; longer insertions between commas are rarely appositions
_PHRASE_REACH = 30
_STOPS_LEFT = BREAKS | SUBORDINATORS | {",", "and", "or", "but", "nor", "so", "yet"}
_NO_HEADS = frozenset({"a", "an", "the", "every", "no", "its"}) | TIME_NOUNS | PREPOSITIONS
_FRONTING = frozenset({"after", "before", "since", "until"})
_FRONTED = PREPOSITIONS - {"of", "like", "than"}
Range = tuple[int, int]


def subject_before(page: Page, at: int) -> Range | None:
    """Return the subject that ends right before the token `at`, None where there is none."""
    start, _ = page.sentence(at)
    last = at - 1
    if last < start or page.quoted[last] != page.quoted[at]:
        return None
    word = page.lowers[last]
    if word in SUBJECTS or word in {"which", "that"}:
        return _with_partner(page, (last, at), start)
    if word == ",":
        return _appositive_before(page, last, start)
    return _phrase_or_bracketed(page, at, start)


def _phrase_or_bracketed(page: Page, at: int, start: int) -> Range | None:
    """Return the noun phrase that ends before `at`, with a bracket at its end."""
    if page.words[at - 1] != ")":
        return _phrase_before(page, at, start)
    opening = _opening_bracket(page, at - 1, start)
    found = _phrase_before(page, opening, start) if opening is not None else None
    return (found[0], at) if found else None


def _opening_bracket(page: Page, at: int, start: int) -> int | None:
    for token in range(at - 1, max(start, at - _PHRASE_REACH), -1):
        if page.lowers[token] == "(":
            return token
    return None


def _appositive_before(page: Page, comma: int, start: int) -> Range | None:
    """Return `NAME, apposition` that ends at the comma: the nearest that reads as one."""
    lowest = max(start, comma - _APPOSITION_REACH)
    if page.words[comma - 1] == ")":  # "Ann Lee (Ohio), said"
        named = _phrase_or_bracketed(page, comma, start)
        return named if named and _is_nominal(page, named) else None
    for token in range(comma - 1, lowest, -1):
        if page.words[token] in BREAKS and page.words[token] not in {"(", ")"}:
            return None
        if page.lowers[token] != "," or not _begins_apposition(page, token + 1):
            continue
        phrase = _phrase_or_bracketed(page, token, start)
        if phrase and _is_nominal(page, phrase):
            return phrase[0], comma
    return None


def _begins_apposition(page: Page, token: int) -> bool:
    word, lower = page.words[token], page.lowers[token]
    if lower in DETERMINERS or lower in {"who", "which", "whom", "himself", "herself"}:
        return lower not in {"some", "many"}
    if lower in SUBJECTS or lower in SUBORDINATORS or lower in {"and", "but", "or"}:
        return False
    return word[0].isdigit() or word[0].isupper() or word.islower()


def _is_nominal(page: Page, phrase: Range) -> bool:
    """Tell whether a phrase can carry an apposition: a name, or a noun with a determiner."""
    first, end = phrase
    telling = (first, *range(max(first, end - 3), end))
    if any(page.words[token][0].isupper() for token in telling):
        return True
    return page.lowers[first] in DETERMINERS or page.lowers[first] in PRONOUNS


def _phrase_before(page: Page, at: int, start: int) -> Range | None:
    """Return the noun phrase whose last token is `at - 1`."""
    first = _run_before(page, at, start)
    first = _over_coordination(page, first, at, start)
    if first > start and page.lowers[first - 1] in _FRONTING:
        first = _last_phrase(page, first, at)
    while first < at and page.lowers[first] in LEADERS:
        first += 1
    if first < at and (page.lowers[first] in _FRONTED or page.lowers[first] in TIME_WORDS):
        first = _last_phrase(page, first, at)
    first = _after_verb(page, first, at)
    while first < at and page.lowers[first] in LEADERS:
        first += 1
    if first < at and page.lowers[first] in _FRONTED:
        return None  # what follows an earlier verb is no subject: "noted in its report"
    end = _without_adjunct(page, first, at)
    if _is_reduced_relative(page, first, end):
        return None
    if first >= end or page.lowers[end - 1] in _NO_HEADS:
        return None
    if first > start and page.lowers[first - 1] in AUXILIARIES | {"not", "to"}:
        return None  # "did not return calls"
    return first, end


def _is_reduced_relative(page: Page, first: int, end: int) -> bool:
    """Tell a noun with a relative clause from a name: "the farmers Lima wants to pay"."""
    name = end
    while name > first and page.words[name - 1][0].isupper():
        name -= 1
    if not first < name < end or page.lowers[first] not in DETERMINERS:
        return False
    if any(page.lowers[token] in RELATIVES for token in range(first, name)):
        return False
    noun = page.lowers[name - 1]
    return noun.endswith("s") and not noun.endswith(("ss", "'s"))


def _without_adjunct(page: Page, first: int, at: int) -> int:
    """Return where a phrase ends before an adverb or time that stands between it and its verb.

    "The minister in recent days", "They only", "Lee on Friday".
    """
    end = at
    while end - 1 > first and _is_trailing_adverb(page.words[end - 1]):
        end -= 1
    if end - 1 > first and page.lowers[end - 1] in TIME_WORDS | TIME_NOUNS:
        for token in range(end - 2, first, -1):
            if page.lowers[token] in _FRONTED:
                return token
            if page.lowers[token] in {"last", "this", "earlier"}:
                return token
    return end


def _is_trailing_adverb(word: str) -> bool:
    return word in ADVERBS or word in {"both", "all", "each"} or word.endswith("ly")


def _run_before(page: Page, at: int, start: int) -> int:
    first = at
    lowest = max(start, at - _PHRASE_REACH)
    while first > lowest:
        word = page.lowers[first - 1]
        if page.quoted[first - 1] != page.quoted[at - 1]:
            break
        stops = word in _STOPS_LEFT or word in CONTRACTED
        if stops and not (word in RELATIVES and _relative_inside(page, first - 1, lowest)):
            break
        first -= 1
        before = page.words[first - 1]
        opens = page.words[first] in {"The", "A", "An"} and before.islower()
        if opens and before not in PREPOSITIONS | AUXILIARIES | {"and", "or"}:
            break  # a sentence whose full stop before it is missing
    return first


def _relative_inside(page: Page, token: int, lowest: int) -> bool:
    """Tell whether a relative pronoun continues a noun phrase (a broker who tracks grain)."""
    if token - 1 < lowest or not page.words[token - 1][0].isalpha():
        return False
    before, after = page.lowers[token - 1], page.lowers[token + 1]
    if before in SUBORDINATORS or before in PREPOSITIONS or before in AUXILIARIES:
        return False
    if page.lowers[token] == "who":
        return True
    return after in AUXILIARIES


def _over_coordination(page: Page, first: int, at: int, start: int) -> int:
    """Extend `Lee said` over `Kim and` where what is left of the "and" is a noun phrase too."""
    while first - 2 >= start and page.lowers[first - 1] in {"and", "or"} and first < at:
        if page.lowers[first] in SUBJECTS and page.lowers[first - 2] not in SUBJECTS:
            return first
        if page.quoted[first - 2] != page.quoted[at - 1]:
            return first
        left = _run_before(page, first - 1, start)
        between = page.lowers[left : first - 1]
        verbal = any(word in AUXILIARIES or word.endswith("ed") for word in between)
        opens = left == start or page.words[left - 1] in MARKS | {",", ";", ":", "that"}
        if verbal or not between or not opens or page.lowers[first - 2] in PREPOSITIONS:
            return first
        first = left
    return first


def _with_partner(page: Page, phrase: Range, start: int) -> Range:
    first, end = phrase
    if first - 2 >= start and page.lowers[first - 1] == "and":
        before = page.lowers[first - 2]
        if before in SUBJECTS or page.words[first - 2][0].isupper():
            whole = _phrase_before(page, first - 1, start)
            if whole and not any(page.lowers[t] in AUXILIARIES for t in range(*whole)):
                return whole[0], end
    return phrase


def _last_phrase(page: Page, first: int, at: int) -> int:
    """Return where the last noun phrase of a run begins that a preposition fronts.

    "After the meeting Lee", "In Geneva two U.N. officials": the capitalised tail, or
    from the last determiner.
    """
    tail = at
    while tail - 1 > first and page.words[tail - 1][0].isupper():
        tail -= 1
    if tail < at and page.lowers[tail] in TIME_WORDS:
        tail += 1
    if tail < at:
        if page.lowers[tail - 1] in DETERMINERS or page.lowers[tail - 1] in PREPOSITIONS:
            earlier = tail - 1
            return at if page.lowers[earlier] in PREPOSITIONS else earlier
        return tail
    for token in range(at - 1, first, -1):
        if page.lowers[token] in DETERMINERS or page.lowers[token] in SUBJECTS:
            return at if page.lowers[token - 1] in PREPOSITIONS else token
    return first if page.lowers[first] in TIME_WORDS else at


def _after_verb(page: Page, first: int, at: int) -> int:
    """Drop what precedes a finite verb inside the run: a clause of its own."""
    forms = verb_forms()
    for token in range(at - 1, first, -1):
        form = forms.get(page.lowers[token])
        speech = form and (
            {"s", "b"} <= form.verb.frames
            or (form.verb.frames & {"b", "t"} and form.kinds & {"s", "past"})
        )
        if page.lowers[token] in AUXILIARIES or (speech and page.words[token].islower()):
            relative = any(page.lowers[t] in RELATIVES for t in range(first, token))
            return first if relative else token + 1
    return first
