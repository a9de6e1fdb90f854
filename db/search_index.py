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

_NEWER = "".join(map(chr, [*range(0x2066, 0x206A), *range(0x20BA, 0x20D0)]))
"""What FTS5 takes for letters since its Unicode is older: directions, signs of currencies."""

_OURS = re.compile(rf"({'|'.join(SEARCHED.values())})(_\w+)?|ix_\w+_search")

_FTS = """\
CREATE VIRTUAL TABLE {index} USING fts5(
  text, content='{table}', content_rowid='id',
  tokenize="unicode61 remove_diacritics 2 categories 'L* Nd Nl Co' separators '{newer}'")"""

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
_OPTIMIZE = "INSERT INTO {index} ({index}) VALUES ('optimize')"

CAPITALS = (
    "µÆÐØÞĐĦĲĿŁŊŒŦſƏǼǾẞ"
    "ΆΈΉΊΌΎΏΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩΪΫς"
    "ЀЁЂЃЄЅІЇЈЉЊЋЌЍЎЏАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯҐҒҖҘҚҜҢҪҮҰҲҺӘӨ"
    "ԱԲԳԴԵԶԷԸԹԺԻԼԽԾԿՀՁՂՃՄՅՆՇՈՉՊՋՌՍՎՏՐՑՒՓՔՕՖ"
)
SMALL = (
    "μæðøþđħĳŀłŋœŧsəǽǿß"
    "άέήίόύώαβγδεζηθικλμνξοπρστυφχψωϊϋσ"
    "ѐёђѓєѕіїјљњћќѝўџабвгдежзийклмнопрстуфхцчшщъыьэюяґғҗҙқҝңҫүұҳһәө"
    "աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆ"
)
"""Letters beyond a to z, with how FTS5 folds them: what PostgreSQL's locale says may change."""

APART = (
    r"\u0001-/:-@\[-`{-\u00a9\u00ab-\u00b4\u00b6-\u00b9\u00bb-\u00bf\u00d7\u00f7"
    r"\u02c2-\u02c5\u02d2-\u02df\u02e5-\u02eb\u02ed\u02ef-\u02ff\u0375\u037e\u0384\u0385\u0387\u055a-\u055f\u0589"
    r"\u058a\u058f\u05be\u05c0\u05c3\u05f3\u05f4\u0606-\u060f\u061b\u061e\u061f\u066a-\u066d\u06d4"
    r"\u0964\u0965\u2000-\u2070\u2074-\u207e\u2080-\u208e\u20a0-\u20cf"
    r"\u2100\u2101\u2103-\u2106\u2108\u2109\u2114\u2116-\u2118\u211e-\u2123\u2150-\u215f"
    r"\u2190-\u2bff\u2e00-\u2e5d\u3000-\u3004\u3008-\u3020\u30fb\ufe10-\ufe6f"
    r"\ufeff-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65\uffe0-\uffff"
    r"\U0001f000-\U0001faff"
)
"""What stands between words, as a set of a regular expression: by code points, for the same
reason. Fractions and raised figures are among it: PostgreSQL would cut a word there."""

FOLD = rf"""
CREATE FUNCTION onrecord_fold(words text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE COST 1000 AS $$
  SELECT CASE WHEN folded ~ '[^\u0001-\u007f]'
    THEN translate(folded, '{CAPITALS}', '{SMALL}') ELSE folded END
  FROM (
    SELECT lower(regexp_replace(
      CASE WHEN words ~
        '[\u00c0-\u1fff\u2126-\u212b\u3099\u309a\uf900-\ufb4f\U00010000-\U0010ffff]'
      THEN normalize(regexp_replace(
        normalize(words, NFD), '([A-Za-z])[\u0300-\u036f]+', '\1', 'g'), NFC)
      ELSE words END, '[{APART}]+', ' ', 'g') COLLATE "C") AS folded
  ) AS words
$$"""  # noqa: S608
"""Words in small letters, Latin ones without their marks, with one space between.

To take letters apart costs more than all else, so it is done where there may be any to take
apart. The cost keeps the planner from doing it for each row, rather than ask the index.
"""


def is_of_search(name: str | None) -> bool:
    """Tell whether a table or an index is part of the search index, by its name."""
    return name is not None and _OURS.fullmatch(name) is not None


def vector(column: str) -> str:
    """Return the expression that PostgreSQL's index is over."""
    return f"to_tsvector('simple', onrecord_fold(left({column}, {SEARCHABLE})))"


def creating(dialect: str) -> Iterator[str]:
    """Yield the statements that make and fill the index on "sqlite" or "postgresql"."""
    if dialect == "postgresql":
        yield FOLD
        for table in SEARCHED:
            yield f"CREATE INDEX ix_{table}_search ON {table} USING gin ({vector('text')})"
        return
    for table in SEARCHED:
        yield fts_table(table)
        yield from keeping(table)


def fts_table(table: str) -> str:
    """Return the statement that makes the FTS5 table of a table."""
    return _FTS.format(table=table, index=SEARCHED[table], newer=_NEWER)


def triggers(table: str) -> dict[str, str]:
    """Return the statements of the triggers that keep the index of a table, by their names."""
    index = SEARCHED[table]
    events = ("insert", "delete", "update")
    return {
        f"{index}_{event}": statement.format(table=table, index=index)
        for event, statement in zip(events, _TRIGGERS, strict=True)
    }


def keeping(table: str) -> Iterator[str]:
    """Yield the statements by which SQLite keeps the index of a table, and then fills it."""
    yield from triggers(table).values()
    yield rebuilding(table)


def rebuilding(table: str) -> str:
    """Return the statement by which SQLite fills the index of a table anew."""
    return _REBUILD.format(index=SEARCHED[table])


def optimizing(table: str) -> str:
    """Return the statement by which SQLite merges the index of a table into one piece."""
    return _OPTIMIZE.format(index=SEARCHED[table])
