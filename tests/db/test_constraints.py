"""The rules of the schema, each tried with a row that breaks it."""

from collections.abc import Iterator
from typing import Any

import pytest
from sqlalchemy import Connection, Engine, Inspector, inspect
from sqlalchemy.exc import IntegrityError

from db.models import Base
from db.search_index import is_of_search
from tests.db.cases import ACROSS, CHECKS, GOOD, NEW, UNIQUES
from tests.db.places import Row
from tests.db.rows import plant


@pytest.fixture(scope="module", params=["sqlite", "postgres"])
def shared(request: pytest.FixtureRequest) -> Engine:
    """A migrated database for the whole file; every test rolls back what it did."""
    found: Engine = request.getfixturevalue(f"module_{request.param}_engine")
    with found.begin() as connection:
        plant(connection)
    return found


@pytest.fixture
def connection(shared: Engine) -> Iterator[Connection]:
    with shared.connect() as connection:
        yield connection
        connection.rollback()


@pytest.fixture
def inspector(connection: Connection) -> Inspector:
    return inspect(connection)


def insert(connection: Connection, table: str, changes: Row) -> None:
    connection.execute(Base.metadata.tables[table].insert().values({**NEW[table], **changes}))


def owner(constraint: str) -> str:
    """Return the table that a constraint's name names."""
    name = constraint.partition("_")[2]
    return max((table for table in NEW if name.startswith(f"{table}_")), key=len)


@pytest.mark.parametrize(("table", "changes"), GOOD)
def test_a_good_row_goes_in(connection: Connection, table: str, changes: Row) -> None:
    insert(connection, table, changes)


@pytest.mark.parametrize(
    ("name", "changes"), [(name, changes) for name, cases in CHECKS.items() for changes in cases]
)
def test_a_check_refuses(connection: Connection, name: str, changes: Row) -> None:
    with pytest.raises(IntegrityError, match=rf"\b{name}\b"):
        insert(connection, owner(name), changes)


@pytest.mark.parametrize("name", UNIQUES)
def test_a_natural_key_refuses_a_second_row(connection: Connection, name: str) -> None:
    with pytest.raises(IntegrityError) as caught:
        insert(connection, owner(name), UNIQUES[name])
    told = str(caught.value.orig)
    # SQLite gives the columns of a constraint in place of its name.
    assert name in told or "UNIQUE constraint failed" in told


def test_every_check_has_a_case(inspector: Inspector) -> None:
    found = {
        check["name"]
        for table in inspector.get_table_names()
        for check in inspector.get_check_constraints(table)
    }
    assert found == set(CHECKS)


def natural_keys(inspector: Inspector, table: str) -> list[Any]:
    """Return the constraints and indexes that keep rows of a table apart."""
    indexes = [each for each in inspector.get_indexes(table) if each["unique"]]
    return [*inspector.get_unique_constraints(table), *indexes]


def test_every_natural_key_has_a_case(inspector: Inspector) -> None:
    found = {
        each["name"]
        for table in inspector.get_table_names()
        for each in natural_keys(inspector, table)
        # Those with the key of the row itself are there to be pointed at.
        if "id" not in each["column_names"]
    }
    assert found == set(UNIQUES)


KEYS = [
    (table.name, constraint.column_keys)
    for table in Base.metadata.sorted_tables
    if table.name in NEW
    for constraint in table.foreign_key_constraints
]


@pytest.mark.parametrize(("table", "columns"), KEYS)
def test_a_key_that_points_nowhere_is_refused(
    connection: Connection, table: str, columns: list[str]
) -> None:
    nowhere = dict.fromkeys(columns, 987_654)
    partner = {f"{column[:-3]}_ref_id": 987_654 for column in columns if column != "article_id"}
    known = Base.metadata.tables[table].columns
    changes: Row = {key: value for key, value in {**nowhere, **partner}.items() if key in known}
    if "outlet_basis" in known and "outlet_id" in changes:
        changes["outlet_basis"] = "stated"
    if columns == ["passage_id"]:
        changes["kind"] = "copy"
    with pytest.raises(IntegrityError, match=r"(?i)foreign key"):
        insert(connection, table, changes)


@pytest.mark.parametrize(("table", "changes"), ACROSS)
def test_what_belongs_together_stands_in_one_article(
    connection: Connection, table: str, changes: Row
) -> None:
    with pytest.raises(IntegrityError, match=r"(?i)foreign key"):
        insert(connection, table, changes)


def own_tables(inspector: Inspector) -> set[str]:
    """Return the tables there are but for Alembic's and FTS5's."""
    tables = {each for each in inspector.get_table_names() if not is_of_search(each)}
    return tables - {"alembic_version"}


def test_every_constraint_has_a_name_by_the_convention(inspector: Inspector) -> None:
    for table in own_tables(inspector):
        named: list[tuple[str, Any]] = [
            ("fk", each["name"]) for each in inspector.get_foreign_keys(table)
        ]
        named += [("ck", each["name"]) for each in inspector.get_check_constraints(table)]
        named += [("uq", each["name"]) for each in inspector.get_unique_constraints(table)]
        for prefix, name in named:
            assert name is not None
            assert name.startswith(f"{prefix}_{table}_")
        key = inspector.get_pk_constraint(table)["name"]
        # SQLite takes no name for the key of a table that never uses an id again.
        reuses = not Base.metadata.tables[table].dialect_options["sqlite"]["autoincrement"]
        if reuses or inspector.dialect.name == "postgresql":
            assert key == f"pk_{table}"


def test_every_foreign_key_says_what_happens_on_delete() -> None:
    for table in Base.metadata.sorted_tables:
        for constraint in table.foreign_key_constraints:
            assert constraint.ondelete, (table.name, constraint.column_keys)


def test_every_foreign_key_has_an_index(inspector: Inspector) -> None:
    """Without one, each parent that goes makes the database scan the whole child table."""
    for table in own_tables(inspector):
        leading = {inspector.get_pk_constraint(table)["constrained_columns"][0]}
        leading |= {each["column_names"][0] for each in inspector.get_unique_constraints(table)}
        leading |= {str(each["column_names"][0]) for each in inspector.get_indexes(table)}
        for key in inspector.get_foreign_keys(table):
            columns = [each for each in key["constrained_columns"] if each != "article_id"]
            assert (columns or ["article_id"])[0] in leading, (table, key["name"])


def test_every_table_and_column_says_what_it_means() -> None:
    for table in Base.metadata.sorted_tables:
        assert table.comment, table.name
        for column in table.columns:
            assert column.comment, f"{table.name}.{column.name}"
