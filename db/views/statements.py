"""The views of what was said: acts of saying, second-hand ones, quotes and claims."""

from db.views.pieces import (
    ARTICLE,
    FROM_ARTICLE,
    FROM_PARENT,
    FROM_SAYING,
    FROM_SPEAKERS,
    HOW_FOUND,
    MEDIUM,
    SOURCE,
    STATUS_MEANING,
    WHEN,
    is_copy,
    is_second_hand,
    joined,
    place,
    words_at,
)
from db.views.view import Columns, flat_view

_KEYS: Columns = {
    "outlet_id": ("articles.outlet_id", "the key of outlet in outlets"),
    "speaker_id": ("a.speaker_id", "the key of speaker in actors"),
    "addressee_id": ("a.addressee_id", "the key of addressee in actors"),
}

_PARENT_KEY: Columns = {
    "parent_id": ("a.parent_id", "the attribution it is reported in; set for second-hand words")
}

_COPIED = "whether the article has it from another article"


def _texts(table: str) -> str:
    rest = f"""FROM {table} WHERE attribution_id = a.id AND status <> 'rejected'
    ORDER BY start_char, end_char"""
    return joined("text", rest, " … ")


def _dated(sql: str) -> Columns:
    return {"dated_on": (sql, "when it was said, else when the article was published")}


def _act(extra: Columns) -> Columns:
    """Return the columns of an act of saying; `extra` are the last keys."""
    return {
        "attribution_id": ("a.id", "the key in attributions"),
        **SOURCE,
        "text": (words_at("a"), "what was said, as it stands, with whatever interrupts it"),
        "kind": ("a.kind", "direct, mixed or indirect: how much stands in quotation marks"),
        "quotes": (_texts("quotes"), "the words in quotation marks, in order, with … between"),
        "claim": (_texts("claims"), "the claims put forward, in order, with … between"),
        **_dated("a.dated_on"),
        **WHEN,
        **MEDIUM,
        **HOW_FOUND,
        **ARTICLE,
        "is_copy": ("a.is_copy", _COPIED),
        "status": ("a.status", STATUS_MEANING),
        **place("a", "what was said"),
        **_KEYS,
        **extra,
    }


_FROM_ACTS = f"""\
FROM attributions AS a
{FROM_ARTICLE.format(row="a")}
{FROM_SPEAKERS}"""

SAID = flat_view(
    "said",
    "One row an act of saying: who said what, through whom, to whom, where it stands. A "
    "statement partly in quotation marks counts once. Rejected rows are left out.",
    _act(_PARENT_KEY),
    f"{_FROM_ACTS}\nWHERE a.status <> 'rejected'",
)

SECOND_HAND = flat_view(
    "second_hand",
    "One row an act of saying that somebody else reports: the speaker did not speak to the "
    "outlet. What people tell of their own words and thoughts (I think, she said she feared) is "
    "not second-hand. Rejected rows are left out, and what a rejected one reports.",
    _act(
        {
            **_PARENT_KEY,
            "via_id": ("parent.speaker_id", "the key in actors of the first that via names"),
        }
    ),
    f"""{_FROM_ACTS}
{FROM_PARENT}
WHERE a.status <> 'rejected' AND {is_second_hand("a", "parent")}""",
)


def _statement(key: tuple[str, str, str], row: str, kind: tuple[str, str], own: Columns) -> Columns:
    """Return the columns of a quote or claim; `key` names its own key and says what it is of."""
    name, table, text = key
    return {
        name: (f"{row}.id", f"the key in {table}"),
        "text": (f"{row}.text", text),
        "kind": kind,
        **SOURCE,
        **own,
        **_dated("COALESCE(a.dated_on, articles.published_on)"),
        **WHEN,
        **MEDIUM,
        **HOW_FOUND,
        **ARTICLE,
        "is_copy": (is_copy(row), _COPIED),
        "status": (f"{row}.status", STATUS_MEANING),
        **place(row),
        **_KEYS,
        "attribution_id": ("a.id", "the act of saying in said; NULL for nobody's words"),
    }


def _from(table: str, row: str) -> str:
    return f"""\
FROM {table} AS {row}
{FROM_ARTICLE.format(row=row)}
{FROM_SAYING.format(row=row)}
{FROM_SPEAKERS}
WHERE {row}.status <> 'rejected'"""


QUOTE_VIEW = flat_view(
    "quote_view",
    "One row a pair of quotation marks and the words between. Scare quotes are among them: "
    "leave them out with kind <> 'scare'. Rejected rows are left out.",
    _statement(
        ("quote_id", "quotes", "the words between the marks"),
        "q",
        (
            "q.kind",
            "direct: a clause or more; partial: a fragment; scare: a term, nobody's utterance",
        ),
        {},
    ),
    _from("quotes", "q"),
)

_NUMBERS = joined(
    "text",
    """FROM quantities AS n WHERE n.article_id = c.article_id
      AND n.start_char >= c.start_char AND n.end_char <= c.end_char ORDER BY n.start_char""",
)


def _of_claim(**meanings: str) -> Columns:
    return {column: (f"c.{column}", meaning) for column, meaning in meanings.items()}


_ASSERTED: Columns = {
    **_of_claim(
        stance="how the claimant stands to the words: asserts, denies, doubts, predicts, demands, "
        "believes or questions; of 'denied that it rained' the text is 'it rained' and the stance "
        "denies",
        is_negated="whether the claim's own main clause is negated",
        hedge_text="the words that weaken it: may, unlikely",
        subject_text="the words for what it is about",
    ),
    "numbers": (_NUMBERS, "the numbers in it as they are written; quantities has their values"),
    **_of_claim(
        event_kind="whether it tells of a visit, a call or a meeting",
        event_state="whether that is announced, done or called off",
        happened_on="first day on which what it tells may happen; not when it was said",
        happened_until="last such day; NULL if open",
        happened_text="the words for when it happens",
        place_text="the place, as it is written",
        check_worthiness="how checkable a statement in the article's own voice is, 0 to 1; NULL "
        "for all others",
        check_reasons="why, the weightiest first",
    ),
}

CLAIM_VIEW = flat_view(
    "claim_view",
    "One row a claim: somebody's (kind is attributed) or the article's own (own voice). Rejected "
    "rows are left out.",
    _statement(
        ("claim_id", "claims", "the claim; where the cue interrupts it, its pieces"),
        "c",
        ("c.kind", "attributed: somebody in the article puts it forward; own voice: the article"),
        _ASSERTED,
    ),
    _from("claims", "c"),
)
