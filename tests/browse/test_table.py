"""Rows of answers as cells: what stands in them, where they lead."""

from dataclasses import fields
from datetime import date
from typing import Any

import pytest

from db.queries.sourcing import QuotedActor
from db.queries.statements import Statement
from onrecord.browse.table import Cell, table_of

MAY, JUNE = date(2024, 5, 1), date(2024, 6, 1)


def statement(**given: Any) -> Statement:  # noqa: ANN401
    """Return a statement of which this alone is known."""
    known: dict[str, Any] = dict.fromkeys(each.name for each in fields(Statement))
    return Statement(**{**known, "article_id": 1, "start_char": 3, "end_char": 9, **given})


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"dated_on": MAY, "dated_until": MAY, "said_text": "on Wednesday"}, "2024-05-01"),
        ({"dated_on": MAY, "dated_until": JUNE}, "2024-05-01 to 2024-06-01"),
        (
            {"dated_on": MAY, "dated_until": JUNE, "said_text": "in recent days"},
            "2024-05-01 to 2024-06-01 (“in recent days”)",
        ),
        ({"dated_on": MAY, "said_text": "since May"}, "2024-05-01 or later (“since May”)"),
    ],
)
def test_a_day_that_is_not_exact_is_told_with_the_words_for_it(
    given: dict[str, Any], told: str
) -> None:
    table = table_of(("dated_on", "article_id", "dated_until"), [statement(**given)])
    assert table.heads == ("dated on", "article")
    [[day, article]] = table.rows
    assert day.text == told
    assert article == Cell("article 1", "/article/1?from=3&to=9#span", "whole")


def test_a_day_that_is_not_known_is_nothing() -> None:
    table = table_of(("dated_on", "article_id"), [statement(), statement(dated_on=MAY)])
    assert [row[0].text for row in table.rows] == ["", "2024-05-01 or later"]


def test_a_document_is_told_with_whose_it_is() -> None:
    rows = [
        QuotedActor("statement", "document", "Ports Ministry", 2, 0, 1, 1, 7),
        QuotedActor("report", "document", None, 1, 0, 1, 1, 8),
    ]
    table = table_of(("speaker", "kind", "issuer", "statements"), rows)
    assert table.heads == ("speaker", "kind", "statements")
    assert [row[0] for row in table.rows] == [
        Cell("statement of Ports Ministry", "/actor/7"),
        Cell("report", "/actor/8"),
    ]
