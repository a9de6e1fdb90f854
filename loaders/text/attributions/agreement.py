"""Verbs told from nouns: a form that does not agree with its subject is no verb there."""

from loaders.text.attributions.groups import Group
from loaders.text.attributions.heads import core_head
from loaders.text.attributions.lexicon import verb_forms
from loaders.text.attributions.page import Page
from loaders.text.attributions.words import DETERMINERS, PREPOSITIONS
from loaders.text.nouns import noun_class

_PLURALS = frozenset(
    "i you we they who that which people police media both many some several two three few "
    "others".split()
)
Range = tuple[int, int]


def disagrees(page: Page, group: Group, source: Range, limit: int) -> bool:
    """Tell whether a form that may be a noun is one: "military support", "figure said"."""
    form = verb_forms()[page.lowers[group.head]]
    if group.end - group.first > 1 or group.mood != "finite" or "past" in form.kinds:
        return False
    after = verb_forms().get(page.lowers[group.end]) if group.end < limit else None
    if after and after.kinds & {"past", "s"} and "ing" not in after.kinds:
        return True
    if "b" not in form.verb.frames and page.lowers[group.end : group.end + 1][0].endswith("ed"):
        return True
    if any(_begins_phrase(page, token) for token in range(source[0] + 1, source[1])):
        return True
    if "base" in form.kinds:
        return not _plural(page, source)
    head = core_head(page, source)
    plural = page.lowers[head].endswith("s") and not page.lowers[head].endswith("ss")
    return plural and page.words[head].islower()


def _begins_phrase(page: Page, token: int) -> bool:
    """Tell whether a determiner begins an object inside what was taken for the subject."""
    if page.lowers[token] not in DETERMINERS:
        return False
    return page.lowers[token - 1] not in PREPOSITIONS | {",", "and", "or", "all", "both"}


def _plural(page: Page, source: Range) -> bool:
    for token in range(*source):
        lower = page.lowers[token]
        if lower in _PLURALS or (noun_class(lower)[2]) or lower == "and":
            return True
        if lower.endswith("s") and not lower.endswith(("ss", "'s")) and token > source[0]:
            return True
    return page.lowers[source[0]].endswith("s")
