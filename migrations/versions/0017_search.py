"""Full text search over articles, quotes and claims."""

from collections.abc import Iterator

from alembic import op

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None

SEARCHED = {"articles": "article_search", "quotes": "quote_search", "claims": "claim_search"}

FTS = """\
CREATE VIRTUAL TABLE {index} USING fts5(
  text, content='{table}', content_rowid='id', tokenize='unicode61 remove_diacritics 2')"""

TRIGGERS = (
    """\
CREATE TRIGGER {index}_insert AFTER INSERT ON {table} BEGIN
  INSERT INTO {index} (rowid, text) VALUES (new.id, new.text);
END""",
    """\
CREATE TRIGGER {index}_delete AFTER DELETE ON {table} BEGIN
  INSERT INTO {index} ({index}, rowid, text) VALUES ('delete', old.id, old.text);
END""",
    """\
CREATE TRIGGER {index}_update AFTER UPDATE OF id, text ON {table}
WHEN old.id <> new.id OR old.text <> new.text BEGIN
  INSERT INTO {index} ({index}, rowid, text) VALUES ('delete', old.id, old.text);
  INSERT INTO {index} (rowid, text) VALUES (new.id, new.text);
END""",
)

REBUILD = "INSERT INTO {index} ({index}) VALUES ('rebuild')"

FOLD = r"""
CREATE FUNCTION onrecord_fold(words text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT regexp_replace(
    lower(regexp_replace(normalize(words, NFKD), '[\u0300-\u036f]+', '', 'g')),
    '[\u0001-/:-@\[-`{-\u00a9\u00ab-\u00b1\u00b4\u00b6-\u00b8\u00bb\u00bf\u00d7\u00f7'
    '\u2000-\u206f\u20a0-\u20cf\u2190-\u2bff\u3000-\u3004\u3008-\u3020\ufe10-\ufe6f]+',
    ' ', 'g')
$$"""

VECTOR = "to_tsvector('simple', onrecord_fold(left(text, 200000)))"


def upgrade() -> None:
    for statement in _creating(op.get_bind().dialect.name):
        op.get_bind().exec_driver_sql(statement)


def downgrade() -> None:
    for statement in _dropping(op.get_bind().dialect.name):
        op.get_bind().exec_driver_sql(statement)


def _creating(dialect: str) -> Iterator[str]:
    if dialect == "postgresql":
        yield FOLD
        for table in SEARCHED:
            yield f"CREATE INDEX ix_{table}_search ON {table} USING gin ({VECTOR})"
        return
    for table, index in SEARCHED.items():
        for statement in (FTS, *TRIGGERS, REBUILD):
            yield statement.format(table=table, index=index)


def _dropping(dialect: str) -> Iterator[str]:
    for table, index in SEARCHED.items():
        if dialect == "postgresql":
            yield f"DROP INDEX ix_{table}_search"
            continue
        for event in ("insert", "delete", "update"):
            yield f"DROP TRIGGER {index}_{event}"
        yield f"DROP TABLE {index}"
    if dialect == "postgresql":
        yield "DROP FUNCTION onrecord_fold(text)"
