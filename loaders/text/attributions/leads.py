"""Tags without a verb of speech: a name and a colon, a sentence and a colon, a dash and a name."""

from loaders.text.attributions.draft import Draft
from loaders.text.attributions.lexicon import verb_forms
from loaders.text.attributions.page import Page
from loaders.text.attributions.scan import Scan
from loaders.text.attributions.verbs import source_of
from loaders.text.attributions.words import DASHES
from loaders.text.grammar.state import SPEECH, Verb

_LEAD_REACH = 14  # tokens of a name before a colon or after a dash
Range = tuple[int, int]


def before_colon(page: Page, scan: Scan, colon: int) -> Draft | None:
    """Read `ANN LEE: "…"`, `Lee went further: "…"`; `colon` is its token.

    Without a verb the phrase before the colon must have a name; else the subject of the
    sentence speaks.
    """
    start, _ = page.sentence(colon)
    cue = colon, colon + 1
    verbs = [v for v in scan.parse.verbs if v.finite and start <= scan.unit.at[v.start] < colon]
    for verb in verbs:
        if _is_as_clause(scan, verb):  # "As Lee noted, it is late: “…”"
            source = source_of(scan, verb)
            return Draft(source, scan.tokens(verb.start, verb.end), [], "as-clause and colon")
    if verbs:
        subject = _root_subject(scan, verbs[-1].clause)
        return Draft(scan.tokens(*subject), cue, [], "sentence and colon") if subject else None
    first = start
    while first < colon and not page.words[first][0].isalnum():
        first += 1
    words = page.words[first:colon]
    if not 0 < len(words) <= _LEAD_REACH or not any(word[0].isupper() for word in words[-2:]):
        return None
    return Draft((first, colon), cue, [], "name and colon")


def _is_as_clause(scan: Scan, verb: Verb) -> bool:
    form = verb_forms().get(scan.words[verb.end - 1])
    lead = verb.subject[0] - 1 if verb.subject else -1
    led = lead >= 0 and scan.words[lead] == "as"
    return led and form is not None and form.verb.frames >= SPEECH


def _root_subject(scan: Scan, index: int) -> Range | None:
    clause = scan.parse.clauses[index]
    while clause.parent >= 0 and clause.kind != "beside":
        clause = scan.parse.clauses[clause.parent]
    return clause.subject


def name_after_dash(page: Page, first: int, end: int) -> tuple[Draft, int] | None:
    """Read `"…" — Ann Lee, mayor` where the quotation begins the paragraph."""
    if end + 1 >= len(page.words) or page.words[end] not in DASHES | {"-"}:
        return None
    start, limit = page.sentence(end)
    if start < first - 1 or not page.words[end + 1][0].isupper() or limit - end > _LEAD_REACH:
        return None
    span = page.clause_span(end + 1, limit)
    if span is None:
        return None
    return Draft(page.range_of(span), (end, end + 1), [], "dash and name"), limit
