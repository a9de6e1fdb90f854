"""Pieces of SQL that several views have, for both databases.

The aliases are the same everywhere: `a` is the attribution, `speaker` and `addressee` are
actors, `articles` and `outlets` stand for themselves. There is no ORDER BY inside an
aggregate, since SQLite 3.40 takes none: both databases keep the order of a subquery.
"""

from db.views.view import Columns

_AROUND = 80
"""How many characters a context has on either side."""


def via(row: str) -> tuple[str, str]:
    """Return the SQL and the meaning of the go-betweens of a row with `parent_id`."""
    sql = f"""\
CASE WHEN {row}.parent_id IS NOT NULL THEN (
    WITH RECURSIVE outwards(step, parent_id, name, status) AS (
      SELECT 1, p.parent_id, COALESCE(who.name, p.source_text, 'unknown'), p.status
      FROM attributions AS p LEFT JOIN actors AS who ON who.id = p.speaker_id
      WHERE p.id = {row}.parent_id
      UNION ALL
      SELECT outwards.step + 1, p.parent_id, COALESCE(who.name, p.source_text, 'unknown'),
        p.status
      FROM outwards JOIN attributions AS p ON p.id = outwards.parent_id
      LEFT JOIN actors AS who ON who.id = p.speaker_id
      WHERE outwards.step < 20)
    SELECT string_agg(name, '; ') FROM (
      SELECT name FROM outwards WHERE status <> 'rejected' ORDER BY step) AS steps) END"""
    return sql, "through whom, for second-hand words: each go-between, from the speaker outwards"


ARTICLE: Columns = {
    "outlet": ("outlets.name", "who published the article; NULL where it is not known"),
    "headline": ("articles.headline", "its headline"),
    "published_on": ("articles.published_on", "when it was published"),
    "url": ("articles.url", "its address"),
}

SOURCE: Columns = {
    "speaker": ("speaker.name", "who said it; NULL where the text does not decide"),
    "speaker_kind": (
        "speaker.kind",
        "what that is: person, organization, document, group or unnamed",
    ),
    "may_be": (
        """\
CASE WHEN a.speaker_id IS NULL THEN (SELECT string_agg(name, '; ') FROM (
    SELECT who.name FROM speaker_candidates AS c JOIN actors AS who ON who.id = c.actor_id
    WHERE c.attribution_id = a.id ORDER BY who.sort_name, who.id) AS candidates) END""",
        "whom the words may mean, where they leave several and speaker is NULL",
    ),
    "source_text": ("a.source_text", "the article's words for who said it"),
    "cue_text": ("a.cue_text", "the article's words for saying it"),
    "via": via("a"),
    "addressee": ("addressee.name", "to whom"),
}

WHEN: Columns = {
    "said_on": ("a.said_on", "first day on which it may have been said, where the text tells"),
    "said_until": ("a.said_until", "last such day; NULL if open"),
    "said_text": ("a.said_text", "the article's words for when"),
}

MEDIUM: Columns = {"medium_text": ("a.medium_text", "the article's words for through what")}

HOW_FOUND: Columns = {
    "certainty": (
        "a.certainty",
        "stated: the source names the speaker; resolved: it leaves one candidate; or inferred",
    ),
    "method": ("a.method", "the rule that found it and its speaker"),
}

STATUS_MEANING = "read by the machine, or confirmed or corrected by a person"

FROM_ARTICLE = """\
JOIN articles ON articles.id = {row}.article_id
LEFT JOIN outlets ON outlets.id = articles.outlet_id"""

FROM_SPEAKERS = """\
LEFT JOIN actors AS speaker ON speaker.id = a.speaker_id
LEFT JOIN actors AS addressee ON addressee.id = a.addressee_id"""

# The words of an act of saying that was struck out stay, but nobody is known to say them.
FROM_SAYING = """\
LEFT JOIN attributions AS a ON a.id = {row}.attribution_id AND a.status <> 'rejected'"""


_OWN_WORDS = "'i', 'we', 'my', 'our'"


def is_second_hand(row: str, parent: str) -> str:
    """Return the SQL for whether an act of saying is by the word of another.

    `parent` is the act that it stands in, NULL where that was rejected. What people tell of
    their own words and thoughts is not ("she said she feared"): as the questions have it,
    `db.queries.second_hand.is_second_hand`.
    """
    source = f"lower(COALESCE({row}.source_text, ''))"
    return f"""\
{parent}.id IS NOT NULL
  AND {source} NOT IN ({_OWN_WORDS})
  AND (COALESCE({row}.speaker_id, {parent}.speaker_id) IS NOT NULL
    OR {source} <> lower(COALESCE({parent}.source_text, '')))
  AND ({row}.speaker_id IS NULL OR {parent}.speaker_id IS NULL
    OR {row}.speaker_id <> {parent}.speaker_id)"""


FROM_PARENT = """\
LEFT JOIN attributions AS parent ON parent.id = a.parent_id AND parent.status <> 'rejected'"""


def joined(column: str, rest: str, separator: str = "; ") -> str:
    """Return the SQL for the values of a column in one text; `rest` is FROM to ORDER BY."""
    return f"""\
(SELECT string_agg({column}, '{separator}') FROM (
    SELECT {column} {rest}) AS ordered)"""


def words_at(row: str) -> str:
    """Return the SQL for the characters of a span, as they stand."""
    return f"substr(articles.text, {row}.start_char + 1, {row}.end_char - {row}.start_char)"


def context(start: str, end: str) -> tuple[str, str]:
    """Return the SQL and the meaning of the words of a span with what stands around them."""
    sql = f"""\
replace(replace(substr(
    articles.text,
    CASE WHEN {start} > {_AROUND} THEN {start} - {_AROUND - 1} ELSE 1 END,
    CASE WHEN {start} > {_AROUND} THEN {end} - {start} + {2 * _AROUND} ELSE {end} + {_AROUND} END
  ), '\n\n', ' ¶ '), '\n', ' ')"""
    meaning = (
        f"the words where they stand, with {_AROUND} characters on either side; ¶ is the end of "
        "a paragraph"
    )
    return sql, meaning


def place(row: str, what: str = "the words") -> Columns:
    """Return the columns that lead back to a span of the article: keys, place, context."""
    return {
        "context": context(f"{row}.start_char", f"{row}.end_char"),
        "article_id": (f"{row}.article_id", "the key in articles"),
        "start_char": (f"{row}.start_char", f"first character of {what} in articles.text, from 0"),
        "end_char": (f"{row}.end_char", "one past the last character"),
    }


def is_copy(row: str) -> str:
    """Return the SQL for whether a row's article has it from another.

    Attributions say so themselves. What is nobody's is a copy where its middle stands in a
    passage that the article repeats: another had it first or, where nothing proves which,
    was stored before (as `loaders.store.repeats` has it).
    """
    ends = f"{row}.start_char + {row}.end_char"
    return f"""\
CASE WHEN a.id IS NOT NULL THEN a.is_copy ELSE
    EXISTS (SELECT 1 FROM passages AS p WHERE p.article_id = {row}.article_id
      AND 2 * p.start_char < {ends} AND {ends} < 2 * p.end_char
      AND (p.original_id = p.other_id OR p.original_id IS NULL AND p.article_id > p.other_id))
    OR EXISTS (SELECT 1 FROM passages AS p WHERE p.other_id = {row}.article_id
      AND 2 * p.other_start < {ends} AND {ends} < 2 * p.other_end
      AND (p.original_id = p.article_id OR p.original_id IS NULL AND p.article_id < p.other_id))
  END"""
