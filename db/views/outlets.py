"""The views of outlets: on whose word they report, and what articles have from them."""

from collections.abc import Iterator

from db.views.pieces import ARTICLE, FROM_PARENT, context, is_second_hand, joined
from db.views.view import Columns, flat_view

_KINDS = {
    "by_people": ("person", "by named people"),
    "by_organizations": ("organization", "by organizations"),
    "by_documents": ("document", "by documents: statements, reports, letters"),
    "by_groups": ("group", "by groups that speak as one"),
    "by_unnamed": ("unnamed", "by sources that the article describes but does not name"),
}


def _number(condition: str) -> str:
    return f"count(a.id) FILTER (WHERE {condition})"


def _counted(suffix: str, also: str, which: str) -> Iterator[tuple[str, tuple[str, str]]]:
    """Yield the columns that count attributions; `also` narrows them, `which` says how."""
    everything = _number(f"a.status <> 'rejected'{also}")
    unnamed = _number(f"speaker.kind = 'unnamed'{also}")
    yield f"attributions{suffix}", (everything, f"acts of saying in them{which}")
    for column, (kind, meaning) in _KINDS.items():
        condition = f"speaker.kind = '{kind}'{also}"
        yield f"{column}{suffix}", (_number(condition), f"of these, {meaning}")
    unknown = _number(f"a.speaker_id IS NULL{also}")
    yield f"by_unknown{suffix}", (unknown, "of these, where the text does not decide who speaks")
    known = _number(f"a.speaker_id IS NOT NULL{also}")
    share = f"CAST(round(CAST(1.0 * {unnamed} / NULLIF({known}, 0) AS numeric), 3) AS float)"
    yield (
        f"unnamed_share{suffix}",
        (
            share,
            "share of by_unnamed among those whose speaker is known, 0 to 1; NULL where none is",
        ),
    )
    second_hand = _number(f"{is_second_hand('a', 'parent')}{also}")
    meaning = (
        "of attributions, those that the speaker did not say to the outlet but another reports"
    )
    yield f"second_hand{suffix}", (second_hand, meaning)


OUTLET_SOURCING = flat_view(
    "outlet_sourcing",
    "One row an outlet, and one without a name for the articles of no known outlet: on whose word "
    "it reports. Counts acts of saying, second-hand ones too, each once and by its innermost "
    "speaker. Rejected rows do not count.",
    {
        "outlet_id": ("articles.outlet_id", "the key in outlets"),
        "outlet": ("outlets.name", "who publishes; NULL where it is not known"),
        "is_agency": ("outlets.is_agency", "whether it is a wire agency, whose copy others print"),
        "articles": ("count(DISTINCT articles.id)", "how many articles of it there are"),
        **dict(_counted("", "", "")),
        **dict(
            _counted(
                "_without_copies",
                " AND NOT a.is_copy",
                ", but for those that the article has from another article",
            )
        ),
    },
    f"""\
FROM articles
LEFT JOIN outlets ON outlets.id = articles.outlet_id
LEFT JOIN attributions AS a ON a.article_id = articles.id AND a.status <> 'rejected'
{FROM_PARENT}
LEFT JOIN actors AS speaker ON speaker.id = a.speaker_id
GROUP BY articles.outlet_id, outlets.name, outlets.is_agency""",
)

_OF_PAIR = "x.article_id = c.article_id AND x.outlet_id = c.outlet_id"


def _of_own(passage: str, row: str, own: str, other: str) -> str:
    """Return the SQL for where a passage stands in the article of a row."""
    return (
        f"CASE WHEN {passage}.article_id = {row}.article_id THEN {passage}.{own} "
        f"ELSE {passage}.{other} END"
    )


_LENGTH = (
    f"{_of_own('p', 'x', 'end_char', 'other_end')} - "
    f"{_of_own('p', 'x', 'start_char', 'other_start')}"
)
_START = f"COALESCE(stated.start_char, {_of_own('shared', 'c', 'start_char', 'other_start')})"
_END = f"COALESCE(stated.end_char, {_of_own('shared', 'c', 'end_char', 'other_end')})"

_STATED = f"""\
(SELECT x.id FROM credits AS x WHERE {_OF_PAIR} AND x.kind <> 'copy'
    ORDER BY x.start_char IS NULL, x.start_char, x.id LIMIT 1)"""

_LONGEST = f"""\
(SELECT p.id FROM credits AS x JOIN passages AS p ON p.id = x.passage_id WHERE {_OF_PAIR}
    ORDER BY {_LENGTH} DESC, p.id LIMIT 1)"""

_KINDS_OF_PAIR = f"SELECT DISTINCT x.kind FROM credits AS x WHERE {_OF_PAIR}"

_PAIR: Columns = {
    "headline": ARTICLE["headline"],
    "outlet": ARTICLE["outlet"],
    "published_on": ARTICLE["published_on"],
    "url": ARTICLE["url"],
    "from_outlet": ("source.name", "the outlet that the article has something from"),
    "is_agency": ("source.is_agency", "whether that is a wire agency, whose copy others print"),
    "known_by": (
        joined("kind", f"FROM ({_KINDS_OF_PAIR}) AS kinds ORDER BY kind"),
        (
            "how that is known: credit line, dateline, told (the text says where it has something "
            "from), contributed, copy (a shared passage proves it)"
        ),
    ),
    "is_stated": ("stated.id IS NOT NULL", "whether the article itself says so"),
    "stated_text": ("stated.text", "the first words that say so, where they are in the text"),
    "is_copy": (
        "shared.id IS NOT NULL",
        "whether a passage proves it, shared with an article that says so or is that outlet's",
    ),
    "shared_chars": (
        f"""\
(SELECT sum({_LENGTH}) FROM credits AS x JOIN passages AS p ON p.id = x.passage_id
    WHERE {_OF_PAIR} AND other.id IN (p.article_id, p.other_id))""",
        "how many characters of the article stand in passages shared with that one",
    ),
    "shared_with": ("other.headline", "the headline of the one it shares the longest with"),
    "shared_with_outlet": ("other_outlet.name", "who published that one"),
}

SYNDICATION = flat_view(
    "syndication",
    "One row an article and another outlet that it has something from, as it says itself or as a "
    "passage proves that it shares with another article.",
    {
        **_PAIR,
        "context": context(_START, _END),
        "article_id": ("c.article_id", "the key in articles"),
        "start_char": (
            _START,
            "first character, from 0, of the words that say so, else of the longest shared passage",
        ),
        "end_char": (_END, "one past the last character"),
        "outlet_id": ("articles.outlet_id", "the key of outlet in outlets"),
        "from_outlet_id": ("c.outlet_id", "the key of from_outlet in outlets"),
        "shared_with_id": ("other.id", "the key of shared_with in articles"),
    },
    f"""\
FROM credits AS c
JOIN articles ON articles.id = c.article_id
JOIN outlets AS source ON source.id = c.outlet_id
LEFT JOIN outlets ON outlets.id = articles.outlet_id
LEFT JOIN credits AS stated ON stated.id = {_STATED}
LEFT JOIN passages AS shared ON shared.id = {_LONGEST}
LEFT JOIN articles AS other ON other.id =
  CASE WHEN shared.article_id = c.article_id THEN shared.other_id ELSE shared.article_id END
LEFT JOIN outlets AS other_outlet ON other_outlet.id = other.outlet_id
WHERE (articles.outlet_id IS NULL OR articles.outlet_id <> c.outlet_id)
  AND NOT EXISTS (SELECT 1 FROM credits AS x WHERE {_OF_PAIR} AND x.id < c.id)""",
)
