"""Each invariant holds for what is loaded, and is seen to fail where it is broken for it."""

# ruff: noqa: S608 - the statements are put together from the constants below

import pytest
from sqlalchemy import Connection, Engine, inspect, text
from sqlalchemy.orm import Session

from db.check import SHOWN, CheckResult, check
from db.engine import for_writing
from loaders.store import store
from loaders.store.judgements import Act, keep_apart, merge, rename, split
from loaders.store.log import Outcome, Problem, close_run, log, open_run
from tests.loaders.readings import document, other

FIRST_QUOTE = "(SELECT min(id) FROM quotes WHERE kind <> 'scare')"
STRANGER = "(SELECT max(id) FROM article_actors WHERE article_id = 2)"
STRANGERS_ACTOR = f"(SELECT actor_id FROM article_actors WHERE id = {STRANGER})"
OWN = "(SELECT min(id) FROM mentions WHERE actor_id IS NOT NULL)"

COUNCIL = "(SELECT id FROM actors WHERE name = 'Marlow Council')"
STATE = "(SELECT id FROM actors WHERE name = 'Marlow')"
JO = "(SELECT id FROM actors WHERE name = 'Joan Pask')"

Damage = tuple[str, str]

DAMAGES: dict[str, Damage] = {
    "another word in a quote": (
        "spans",
        f"UPDATE quotes SET text = 'x' || substr(text, 2) WHERE id = {FIRST_QUOTE}",
    ),
    "a mention that slipped": (
        "spans",
        (
            "UPDATE mentions SET start_char = start_char + 1, end_char = end_char + 1"
            f" WHERE id = {OWN}"
        ),
    ),
    "another word in a claim": (
        "spans",
        "UPDATE claims SET text = 'x' || substr(text, 2) WHERE id = (SELECT min(id) FROM claims)",
    ),
    "another word in a role": (
        "spans",
        "UPDATE roles SET text = 'x' || substr(text, 2) WHERE id = (SELECT min(id) FROM roles)",
    ),
    "another word in a cue": (
        "spans",
        "UPDATE attribution_spans SET text = '~' || substr(text, 2) WHERE role = 'cue'",
    ),
    "a quote with its marks": (
        "marks",
        (
            "UPDATE quotes SET start_char = start_char - 1, end_char = end_char + 1,"
            f" text = '\"' || text || '\"' WHERE id = {FIRST_QUOTE}"
        ),
    ),
    "a quote that ends too soon": (
        "marks",
        (
            "UPDATE quotes SET end_char = end_char - 1, text = substr(text, 1, length(text) - 1)"
            f" WHERE id = {FIRST_QUOTE}"
        ),
    ),
    "a block that reaches out of the text": (
        "blocks",
        "UPDATE blocks SET end_char = 9999 WHERE id = (SELECT max(id) FROM blocks)",
    ),
    "boilerplate in the text": (
        "blocks",
        "UPDATE blocks SET kind = 'boilerplate' WHERE id = (SELECT max(id) FROM blocks)",
    ),
    "an attribution that begins too soon": (
        "hulls",
        "UPDATE attributions SET start_char = start_char - 1 WHERE start_char > 0",
    ),
    "an attribution without content": (
        "hulls",
        "DELETE FROM attribution_spans WHERE role = 'content'",
    ),
    "an actor of another article": (
        "actors",
        (
            f"UPDATE mentions SET actor_ref_id = {STRANGER}, actor_id = {STRANGERS_ACTOR}"
            f" WHERE id = {OWN}"
        ),
    ),
    "two actors in one mention": (
        "actors",
        f"UPDATE mentions SET actor_id = (SELECT max(id) FROM actors) WHERE id = {OWN}",
    ),
    "half a speaker": ("actors", "UPDATE attributions SET speaker_id = NULL"),
    "half an addressee": (
        "actors",
        (
            "UPDATE attributions SET addressee_ref_id = NULL,"
            " addressee_id = (SELECT min(id) FROM actors)"
        ),
    ),
    "a candidate of another article": (
        "actors",
        (
            "INSERT INTO speaker_candidates (attribution_id, actor_ref_id, actor_id)"
            f" SELECT min(id), {STRANGER}, {STRANGERS_ACTOR} FROM attributions"
            " WHERE article_id = 1"
        ),
    ),
    "a speaker and other candidates": (
        "candidates",
        (
            "INSERT INTO speaker_candidates (attribution_id, actor_ref_id, actor_id)"
            " SELECT min(id), min(speaker_ref_id), min(speaker_id) FROM attributions"
            " WHERE speaker_id IS NOT NULL"
        ),
    ),
    "an attribution of another article": (
        "links",
        (
            "UPDATE quotes SET attribution_id = (SELECT max(id) FROM attributions)"
            f" WHERE id = {FIRST_QUOTE}"
        ),
    ),
    "a quote that carries on from none": (
        "links",
        f"UPDATE quotes SET continues_id = 9999 WHERE id = {FIRST_QUOTE}",
    ),
    "a scare quote of somebody": (
        "nobody's words",
        f"UPDATE quotes SET kind = 'scare' WHERE id = {FIRST_QUOTE}",
    ),
    "a quote of nobody that is no scare quote": (
        "nobody's words",
        f"UPDATE quotes SET attribution_id = NULL WHERE id = {FIRST_QUOTE}",
    ),
    "the article's own voice with a speaker": (
        "nobody's words",
        "UPDATE claims SET kind = 'own voice'",
    ),
    "a merger into one who was merged": (
        "identity",
        f"UPDATE actors SET merged_into_id = {JO} WHERE id = {COUNCIL}",
    ),
    "a merger whose judgement is undone": (
        "identity",
        "UPDATE judgements SET undone_at = decided_at, undone_by = 'x' WHERE verdict = 'same'",
    ),
    "a merger that was taken back in silence": (
        "identity",
        "UPDATE actors SET merged_into_id = NULL WHERE name = 'Marlow'",
    ),
    "a row of one who was merged": (
        "identity",
        "UPDATE article_actors SET actor_id = read_as_id WHERE name_text = 'Marlow'",
    ),
    "a row that no judgement moved": (
        "identity",
        f"UPDATE article_actors SET actor_id = {JO} WHERE name_text = 'Ana Ruiz'",
    ),
    "a row that a split did not move": (
        "identity",
        (
            "UPDATE article_actors SET actor_id = read_as_id"
            " WHERE id = (SELECT article_actor_id FROM judged_actors)"
        ),
    ),
    "one of two who are different": (
        "identity",
        (
            f"UPDATE judgements SET actor_id = {COUNCIL}, other_id = {STATE}"
            " WHERE verdict = 'different'"
        ),
    ),
    "another name than was judged": (
        "identity",
        "UPDATE actors SET name = 'Jo Pask' WHERE name = 'Joan Pask'",
    ),
    "a refusal without a reason": ("runs", "DELETE FROM load_problems"),
    "an error that refused nothing": (
        "runs",
        "UPDATE load_files SET outcome = 'stored' WHERE outcome = 'refused'",
    ),
    "a lost repair": (
        "way back",
        "DELETE FROM text_edits WHERE id = (SELECT min(id) FROM text_edits WHERE before <> '')",
    ),
    "a repair of something else": ("way back", "UPDATE text_edits SET before = before || 'x'"),
    "a repair that stands elsewhere": (
        "way back",
        "UPDATE text_edits SET source_start = source_start + 1",
    ),
    "other bytes": ("way back", "UPDATE source_contents SET content = CAST('Other.' AS {bytes})"),
    "another encoding": ("way back", "UPDATE source_files SET encoding = 'utf-16-le'"),
    "no such encoding": ("way back", "UPDATE source_files SET encoding = 'utf-99'"),
    "a block beyond the source": ("way back", "UPDATE blocks SET source_end = 9999"),
    "a row that points at none": ("foreign keys", "DELETE FROM actors"),
    "a value out of its set": ("integrity", "UPDATE mentions SET kind = 'sound'"),
}
ONLY_SQLITE = {"a row that points at none", "a value out of its set"}


@pytest.fixture
def loaded(engine: Engine) -> Engine:
    """A database with two articles, a file that was refused, and a judgement of each sort."""
    gone = Problem("/c.txt", "missing", None, "There is no such file.")
    with for_writing(engine).begin() as connection:
        run_id = open_run(connection, "1")
        first = store(connection, document("/a.txt"), run_id)
        second = store(connection, other("/b.txt"), run_id)
        outcomes = [
            Outcome("/a.txt", "stored", first),
            Outcome("/b.txt", "stored", second),
            Outcome("/c.txt", "refused", None, (gone,)),
        ]
        log(connection, run_id, outcomes)
        close_run(connection, run_id)
        _judge(connection)
    return engine


def _judge(connection: Connection) -> None:
    """Judge once in each way."""
    query = text("SELECT name, id FROM actors ORDER BY id DESC")
    ids = {row[0]: row[1] for row in connection.execute(query)}
    act = Act("editor")
    split(connection, ids["Jo Pask"], [2], act)
    rename(connection, ids["Jo Pask"], "Joan Pask", act)
    keep_apart(connection, ids["Ana Ruiz"], ids["Jo Pask"], act)
    merge(connection, ids["Marlow Council"], ids["Marlow"], act)


def _unguarded(connection: Connection) -> None:
    """Take away what the database itself has against damage."""
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql("PRAGMA ignore_check_constraints = ON")
        return
    inspector = inspect(connection)
    for table in inspector.get_table_names():
        rules = inspector.get_check_constraints(table) + inspector.get_foreign_keys(table)
        for name in (rule["name"] for rule in rules):
            connection.execute(text(f"ALTER TABLE {table} DROP CONSTRAINT {name}"))


def damage(engine: Engine, statement: str) -> int:
    """Execute a statement that the rules of the database would stop; return how many rows."""
    with engine.connect() as connection:
        if engine.dialect.name == "sqlite":
            # The pragma does nothing within a transaction.
            driver = connection.connection.driver_connection
            assert driver is not None
            driver.execute("PRAGMA foreign_keys = OFF")
        _unguarded(connection)
        kind = "BLOB" if engine.dialect.name == "sqlite" else "BYTEA"
        rows = connection.execute(text(statement.replace("{bytes}", kind))).rowcount
        connection.commit()
    return rows


def results(engine: Engine) -> dict[str, CheckResult]:
    with Session(engine) as session:
        return {each.name: each for each in check(session)}


def test_what_is_loaded_keeps_every_invariant(loaded: Engine) -> None:
    found = results(loaded)
    assert [each.violations for each in found.values() if each.wrong] == []
    assert [each.name for each in found.values() if not each.checked] == []
    broken = {invariant for invariant, _ in DAMAGES.values()}
    only_sqlite = {DAMAGES[name][0] for name in ONLY_SQLITE}
    assert set(found) == (broken if loaded.dialect.name == "sqlite" else broken - only_sqlite)


@pytest.mark.parametrize("name", DAMAGES)
def test_a_broken_invariant_is_told(loaded: Engine, name: str) -> None:
    if name in ONLY_SQLITE and loaded.dialect.name != "sqlite":
        return
    invariant, statement = DAMAGES[name]
    assert damage(loaded, statement) > 0
    found = results(loaded)[invariant]
    assert found.wrong == len(found.violations) > 0
    assert all(each.table and each.sentence for each in found.violations)
    assert invariant == "integrity" or all(each.row_id for each in found.violations)


def test_as_many_violations_as_can_be_read_are_listed(sqlite_engine: Engine) -> None:
    with sqlite_engine.begin() as connection:
        connection.exec_driver_sql(
            "INSERT INTO load_runs (id, started_at, reader_version) VALUES (1, '', '')"
        )
        connection.exec_driver_sql(
            "WITH RECURSIVE n(n) AS (SELECT 1 UNION SELECT n + 1 FROM n WHERE n < 250)"
            " INSERT INTO load_files (load_run_id, path, outcome) SELECT 1, n, 'refused' FROM n"
        )
    found = results(sqlite_engine)["runs"]
    assert (found.checked, found.wrong, len(found.violations)) == (250, 250, SHOWN)


def test_an_empty_database_breaks_nothing(engine: Engine) -> None:
    assert [each.wrong for each in results(engine).values() if each.wrong] == []
