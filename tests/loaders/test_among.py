"""Rows whose column is one of any number of values."""

import pytest
from sqlalchemy import Column, Connection, Engine, select, text

from db.models import Actor, ActorKey, Base, QuoteKey
from loaders.store.among import among, matching
from loaders.store.inserting import write, write_numbered
from loaders.store.rows import table_of

_ACTORS, _KEYS, _QUOTE_KEYS = map(table_of, (Actor, ActorKey, QuoteKey))
_WORDS = [
    "plain",
    "it's",
    'a "quoted" word',
    "back\\slash",
    "дипломат",
    "手紙",
    "👍🏽",
    "%s :x ?",
    "",
]


def _store(connection: Connection, words: list[str]) -> int:
    row = {"kind": "person", "name": "Jane Doe", "sort_name": "Doe, Jane"}
    [actor_id] = write_numbered(connection, _ACTORS, [row])
    write(connection, _KEYS, [{"actor_id": actor_id, "key": each} for each in words])
    return actor_id


@pytest.mark.parametrize("word", _WORDS)
def test_words(engine: Engine, word: str) -> None:
    query = select(_KEYS.c.key).where(among(_KEYS.c.key))
    with engine.begin() as connection:
        _store(connection, _WORDS)
        assert [row[0] for row in matching(connection, query, [word, "other"])] == [word]
        assert not matching(connection, query, ["other", word + "x"])


@pytest.mark.parametrize("number", [0, -1, 2**31, 2**63 - 1, -(2**63)])
def test_numbers(engine: Engine, number: int) -> None:
    """All that a column can hold; nothing is rounded on the way."""
    query = select(_ACTORS.c.id).where(among(_ACTORS.c.id))
    row = {"id": number, "kind": "person", "name": "Jane Doe", "sort_name": "Doe, Jane"}
    with engine.begin() as connection:
        write(connection, _ACTORS, [row])
        assert [found for (found,) in matching(connection, query, {number})] == [number]
        assert not matching(connection, query, {number // 2 + 7})


def test_more_values_than_a_statement_takes_parameters(engine: Engine) -> None:
    query = select(_ACTORS.c.id).where(among(_ACTORS.c.id))
    with engine.begin() as connection:
        actor_id = _store(connection, ["doe"])
        found = matching(connection, query, range(actor_id, actor_id + 100_000))
        assert [each for (each,) in found] == [actor_id]


def test_no_values(engine: Engine) -> None:
    query = select(_ACTORS.c.id).where(among(_ACTORS.c.id))
    with engine.begin() as connection:
        _store(connection, ["doe"])
        assert not matching(connection, query, ())


@pytest.mark.parametrize(("model", "column"), [(ActorKey, "key"), (Actor, "id"), (QuoteKey, "key")])
def test_a_new_database_uses_its_indexes(
    sqlite_engine: Engine, model: type[Base], column: str
) -> None:
    """There are no statistics in a first load."""
    table = table_of(model)
    asked: Column[object] = table.c[column]
    statement = select(asked).where(among(asked)).compile(dialect=sqlite_engine.dialect)
    with sqlite_engine.begin() as connection:
        plan = connection.execute(text(f"EXPLAIN QUERY PLAN {statement}".replace("?", "'[]'")))
        steps = [row.detail for row in plan]
    assert steps[0].startswith(f"SEARCH {table.name} USING"), steps
