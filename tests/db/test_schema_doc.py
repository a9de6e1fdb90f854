"""docs/schema.md says what the models say."""

from pathlib import Path

from sqlalchemy import Engine, inspect

from db.models import Base
from db.schema_doc import schema_doc
from db.views import VIEWS

PAGE = Path(__file__).parents[2] / "docs" / "schema.md"


def test_the_page_is_what_the_models_say() -> None:
    assert PAGE.read_text(encoding="utf-8") == schema_doc(), (
        "run: python -m db.schema_doc > docs/schema.md"
    )


def test_every_table_column_and_rule_is_on_the_page(sqlite_engine: Engine) -> None:
    page = schema_doc()
    for table in Base.metadata.sorted_tables:
        _, found, section = page.partition(f"\n### {table.name}\n")
        assert found, table.name
        section = section.partition("\n### ")[0]
        assert section.count("\n| `") == len(table.columns)
        for each in inspect(sqlite_engine).get_check_constraints(table.name):
            assert f"`{each['name']}`: `{each['sqltext']}`" in section
        for index in inspect(sqlite_engine).get_indexes(table.name):
            assert f"`{index['name']}`" in section


def test_every_view_is_on_the_page() -> None:
    for view in VIEWS:
        assert f"\n### {view.name}\n" in schema_doc()


def test_no_table_stands_on_it_twice() -> None:
    heads = [line for line in schema_doc().splitlines() if line.startswith("### ")]
    assert len(heads) == len(set(heads)) == len(Base.metadata.tables) + len(VIEWS)
