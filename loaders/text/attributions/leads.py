"""Tags without a verb of speech: a name and a colon, a sentence and a colon, a dash and a name."""

from loaders.text.attributions.draft import Draft
from loaders.text.attributions.page import Page
from loaders.text.attributions.subjects import main_subject
from loaders.text.attributions.words import AUXILIARIES, DASHES, DETERMINERS
from loaders.text.lexicon import VERB_FORMS

_LEAD_REACH = 14  # tokens of a name before a colon or after a dash


def name_before_colon(page: Page, start: int, colon: int) -> tuple[Draft, int] | None:
    """Read a name and a colon with nothing between: a turn of a transcript or heading."""
    if not 0 < colon - start <= _LEAD_REACH:
        return None
    capitals = sum(word[0].isupper() for word in page.words[start:colon])
    verbal = any(word in AUXILIARIES | VERB_FORMS for word in page.words[start:colon])
    if 2 * capitals < colon - start or verbal or page.lowers[start] in DETERMINERS:
        return None
    return Draft((start, colon), (colon, colon + 1), [], "name and colon"), colon + 1


def subject_before_colon(page: Page, colon: int) -> tuple[Draft, int] | None:
    """Read `Lee went further: "…"`, where the verb is none of speech."""
    subject = main_subject(page, colon)
    if subject is None:
        return None
    return Draft(subject, (colon, colon + 1), [], "sentence and colon"), colon + 1


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
