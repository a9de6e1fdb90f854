"""Writes docs/schema.md from the models: `python -m db.schema_doc > docs/schema.md`."""

import sys
from collections.abc import Iterator
from types import ModuleType
from typing import TypeVar

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Constraint,
    Date,
    Float,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    Table,
    Text,
    UniqueConstraint,
)

from db.models import (
    actors,
    articles,
    claims,
    copies,
    files,
    judgements,
    mentions,
    propositions,
    quantities,
    reviews,
    statements,
    utterances,
)
from db.models.base import UtcDateTime
from db.views import VIEWS, View

Kind = TypeVar("Kind", bound=Constraint)

FAMILIES = (
    files,
    actors,
    articles,
    mentions,
    statements,
    claims,
    quantities,
    copies,
    utterances,
    propositions,
    judgements,
    reviews,
)

_TYPES: dict[type, str] = {
    BigInteger: "id",
    Integer: "integer",
    Text: "text",
    Boolean: "true/false",
    Date: "date",
    Float: "number",
    LargeBinary: "bytes",
    JSON: "JSON",
    UtcDateTime: "instant",
}

_HEAD = """\
# The schema

Written from the models by `python -m db.schema_doc > docs/schema.md`; a test keeps it true. The
tables are the same on SQLite and PostgreSQL. Alembic revisions (`migrations/`) create and change
them, and nothing else does.

- **id** is an integer key (INTEGER on SQLite, BIGINT on PostgreSQL); **instant** a moment in UTC
  (text such as `2026-03-07T12:00:00.000000Z` on SQLite, `timestamptz` on PostgreSQL);
  **true/false** is 1 or 0 on SQLite.
- `start_char` and `end_char` count Unicode code points of `articles.text` from 0, and the end is
  not part of the span: `substr(articles.text, start_char + 1, end_char - start_char)` is the stored
  `text`, for every row that has both, except claims with `is_split`.
- What the page says (`…_text`) stands beside what it was resolved to. What the page does not say
  is NULL.
- `…_on` is the first day of a closed interval and `…_until` the last: November 2026 is 2026-11-01
  to 2026-11-30. Without `…_until` it is open: "since 28 August".
- `…_ref_id` and `…_id` go together: one of the article's own actors (`article_actors`), and who
  that is in the world (`actors`). The pair is one foreign key, so that correcting
  `article_actors.actor_id` corrects all that hangs on it.

Open a view first; the tables are for what no view tells. Views have names instead of keys, leave
out what a person struck out, and lead back to the text by `article_id`, `start_char`, `end_char`;
`context` shows the words where they stand.

| you want to know | open | and |
| --- | --- | --- |
| who said what | `said` | `WHERE speaker = '…' ORDER BY dated_on` |
| the exact words in quotation marks | `quote_view` | `WHERE kind <> 'scare'` |
| what is claimed, how firmly, with which numbers | `claim_view` | `WHERE numbers IS NOT NULL` |
| what there is on one person | `person_timeline` | `WHERE person = '…' ORDER BY dated_on` |
| who speaks through somebody else | `second_hand` | `via` names the go-betweens |
| how outlets word the same statement | `variants` | `ORDER BY utterance_id, published_on` |
| on whose word an outlet reports | `outlet_sourcing` | `unnamed_share` |
| who has what from an agency | `syndication` | `WHERE is_agency` |
| who there is | `people`, `organizations`, `unnamed_sources` | `ORDER BY articles DESC` |

- Count without copies by `WHERE NOT is_copy`; both databases take it.
- Views come in no order: sort them. A row without a date has NULL there, first on SQLite and last
  on PostgreSQL.
- Filter by keys where it must be quick (`speaker_id`, `article_id`, `outlet_id`, `person_id`):
  `people.id` and `organizations.id` are the `speaker_id` of the other views. `quote_view` and
  `claim_view` look through all rows for a `speaker` on SQLite.

What to look out for:

- Quotes and claims of one attribution overlap: count attributions, or use the view `said`.
- The speaker of an attribution with `parent_id` did not speak to the outlet: show `via` beside.
- `direct` of a quote means a clause or more; of an attribution, that all of it stands in marks.
- An inner join with attributions drops scare quotes and claims in the article's own voice.
- `status = 'rejected'` marks rows that a person has struck out; the views leave them out.
- `article_search`, `quote_search` and `claim_search` (with tables of theirs, on SQLite) are the
  full text index: read them by MATCH alone, as
  [commands.md](commands.md#onrecord-search-words) shows.

## How the tables hang together

"""


def schema_doc() -> str:
    """Return the text of docs/schema.md."""
    return "\n".join(line.rstrip() for line in _lines()) + "\n"


def _lines() -> Iterator[str]:
    yield _HEAD
    yield from _diagram()
    for family in FAMILIES:
        yield ""
        yield f"## {_summary(family)}"
        for table in _tables(family):
            yield from _table(table)
    yield ""
    yield "## Views"
    for view in VIEWS:
        yield from _view(view)


def _summary(family: ModuleType) -> str:
    return (family.__doc__ or "").splitlines()[0].rstrip(".")


def _tables(family: ModuleType) -> list[Table]:
    """Return the tables that a module declares, in its order."""
    classes = [each for each in vars(family).values() if hasattr(each, "__tablename__")]
    own = [each.__table__ for each in classes if each.__module__ == family.__name__]
    return list(dict.fromkeys(own))


def _diagram() -> Iterator[str]:
    yield "```mermaid"
    yield "erDiagram"
    for family in FAMILIES:
        for table in _tables(family):
            for key in _references(table):
                yield f"    {_line(table, key)}"
    yield "```"


def _references(table: Table) -> list[ForeignKeyConstraint]:
    """Return the foreign keys in the order of the columns, each pair `x_ref_id, x_id` once."""
    order = list(table.columns.keys())
    keys = sorted(
        table.foreign_key_constraints,
        key=lambda key: [order.index(column) for column in key.column_keys],
    )
    paired = {key.column_keys[1] for key in keys if key.column_keys[0].endswith("_ref_id")}
    return [key for key in keys if key.column_keys[0] not in paired]


def _line(table: Table, key: ForeignKeyConstraint) -> str:
    # Of two columns the one that is not the article's own key tells what the line means.
    column = next(
        (each for each in key.columns if each.name != "article_id"),
        table.columns[key.column_keys[0]],
    )
    parent = "|o" if column.nullable else "||"
    single = [column.name] == list(table.primary_key.columns.keys()) or _is_unique(table, column)
    child = "o|" if single else "o{"
    label = column.name.removesuffix("_id").removesuffix("_ref").replace("_", " ")
    return f'{key.referred_table.name} {parent}--{child} {table.name} : "{label}"'


def _is_unique(table: Table, column: Column[object]) -> bool:
    return any(
        isinstance(each, UniqueConstraint) and list(each.columns) == [column]
        for each in table.constraints
    )


def _table(table: Table) -> Iterator[str]:
    yield ""
    yield f"### {table.name}"
    yield ""
    yield table.comment or ""
    yield ""
    yield "| column | type | meaning |"
    yield "| --- | --- | --- |"
    for column in table.columns:
        optional = ", may be NULL" if column.nullable else ""
        yield f"| `{column.name}` | {_TYPES[type(column.type)]}{optional} | {column.comment} |"
    yield ""
    for rule in _rules(table):
        yield f"- {rule}"


def _rules(table: Table) -> Iterator[str]:
    yield f"primary key: {_names(list(table.primary_key.columns))}"
    for key in _in_order(table, ForeignKeyConstraint):
        target = f"`{key.referred_table.name}` ({', '.join(e.column.name for e in key.elements)})"
        yield f"{_names(list(key.columns))} → {target}, on delete {str(key.ondelete).lower()}"
    for unique in _in_order(table, UniqueConstraint):
        yield f"unique: {_names(list(unique.columns))}"
    for check in _in_order(table, CheckConstraint):
        yield f"check `{check.name}`: `{check.sqltext}`"
    for index in sorted(table.indexes, key=lambda each: str(each.name)):
        yield _index(index)


def _in_order(table: Table, kind: type[Kind]) -> list[Kind]:
    found = [each for each in table.constraints if isinstance(each, kind)]
    return sorted(found, key=lambda each: str(each.name))


def _index(index: Index) -> str:
    kind = "unique" if index.unique else "index"
    where = index.dialect_options["sqlite"]["where"]
    condition = "" if where is None else f" where `{where}`"
    return f"{kind} `{index.name}`: {_names(list(index.columns))}{condition}"


def _names(columns: list[Column[object]]) -> str:
    return ", ".join(f"`{column.name}`" for column in columns)


def _view(view: View) -> Iterator[str]:
    yield ""
    yield f"### {view.name}"
    yield ""
    yield view.comment
    yield ""
    yield "| column | meaning |"
    yield "| --- | --- |"
    for column, meaning in view.columns.items():
        yield f"| `{column}` | {meaning} |"


if __name__ == "__main__":
    sys.stdout.write(schema_doc())
