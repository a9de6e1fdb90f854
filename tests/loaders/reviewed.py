"""An article to review, and what its rows say."""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Engine
from sqlalchemy.orm import Session

from db.check import check
from db.engine import for_writing
from db.readings import Reading
from loaders.store.judgements import Act
from loaders.text.records import Claim
from loaders.text.records import Reading as Read
from tests.loaders.readings import reading, span
from tests.loaders.tables import Rows, ask, dump

ACT = Act("editor", "heard it", datetime(2026, 3, 2, tzinfo=UTC))

PARTIAL = "close for good"
DIRECT = "The so-called ‘rescue’ came late,"
SCARE = "rescue"
PLAN = 'the port would "close for good" by June'
WARNING = "Ruiz had warned of it"

Decide = Callable[..., int]


def told() -> Read:
    """Return the reading with a claim in the article's own voice."""
    found = reading()
    sentence = found.text.split("\n\n")[1].removeprefix("MARLOW, 3 May - ")
    claim = Claim(span(sentence), None, is_split=False)
    return replace(found, claims=(*found.claims, claim))


def quote(engine: Engine, words: str, article: int = 1) -> Reading:
    return Reading("quotes", _one(engine, "quotes", "text", words, article))


def claim(engine: Engine, words: str, article: int = 1) -> Reading:
    return Reading("claims", _one(engine, "claims", "text", words, article))


def saying(engine: Engine, cue: str, article: int = 1) -> Reading:
    return Reading("attributions", _one(engine, "attributions", "cue_text", cue, article))


def _one(engine: Engine, table: str, column: str, words: str, article: int) -> int:
    where = f"{column} = '{words}' AND article_id = {article}"
    [(found,)] = ask(engine, f"SELECT id FROM {table} WHERE {where}")  # noqa: S608
    assert isinstance(found, int)
    return found


def actor(engine: Engine, name: str) -> int:
    [(found,)] = ask(engine, f"SELECT id FROM actors WHERE name = '{name}'")  # noqa: S608
    assert isinstance(found, int)
    return found


def decided(engine: Engine, act: Callable[..., Any], *arguments: object) -> Any:  # noqa: ANN401
    """Decide in a transaction of its own; the invariants hold after it."""
    with for_writing(engine).begin() as connection:
        found = act(connection, *arguments, ACT)
    assert broken(engine) == []
    return found


def broken(engine: Engine) -> list[str]:
    """Return what breaks the invariants."""
    with Session(engine) as session:
        return [
            f"{result.name}: {each.table} {each.row_id} {each.sentence}"
            for result in check(session)
            for each in result.violations
        ]


def statuses(engine: Engine, article: int = 1) -> dict[str, str]:
    """Return what was reviewed, by its words or its cue."""
    rows = ask(
        engine,
        "SELECT text, status, article_id FROM quotes UNION ALL"
        " SELECT text || ' (claim)', status, article_id FROM claims UNION ALL"
        " SELECT coalesce(cue_text, 'no cue'), status, article_id FROM attributions",
    )
    return {row[0]: row[1] for row in rows if row[1] != "read" and row[2] == article}


def speaker(engine: Engine, cue: str, article: int = 1) -> str | None:
    rows = ask(
        engine,
        "SELECT actors.name FROM attributions LEFT JOIN actors ON actors.id = speaker_id"  # noqa: S608
        f" WHERE cue_text = '{cue}' AND article_id = {article}",
    )
    assert len(rows) == 1
    return rows[0][0]  # type: ignore[no-any-return]


_JOINED = (
    "utterances",
    "utterance_variants",
    "quote_keys",
    "propositions",
    "proposition_claims",
    "claim_keys",
)
"""What is joined in another order, and under other keys, when it is joined again."""


def state(engine: Engine) -> dict[str, Rows]:
    """Return all rows but the reviews; of what is joined, who is with whom."""
    left_out = ("reviews", "review_changes", "load_runs", "articles", *_JOINED)
    found = dump(engine, without=left_out)
    for item, group in (
        ("attribution_id", "utterance_id"),
        ("claim_id", "proposition_id"),
    ):
        table = "utterance_variants" if item == "attribution_id" else "proposition_claims"
        groups: dict[int, list[int]] = defaultdict(list)
        rows = f"SELECT {group}, {item} FROM {table} ORDER BY {item}"  # noqa: S608
        for key, member in ask(engine, rows):
            groups[key].append(member)
        found[table] = sorted(map(tuple, groups.values()))
    return found
