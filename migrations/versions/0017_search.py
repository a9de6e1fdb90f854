"""Full text search over articles, quotes and claims."""

from collections.abc import Iterator

from alembic import op

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None

SEARCHED = {"articles": "article_search", "quotes": "quote_search", "claims": "claim_search"}

NEWER = "".join(map(chr, [*range(0x2066, 0x206A), *range(0x20BA, 0x20D0)]))

FTS = """\
CREATE VIRTUAL TABLE {index} USING fts5(
  text, content='{table}', content_rowid='id',
  tokenize="unicode61 remove_diacritics 2 categories 'L* Nd Nl Co' separators '{newer}'")"""

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
            yield statement.format(table=table, index=index, newer=NEWER)


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
