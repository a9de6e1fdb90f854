"""Views that answer common questions, and one shape for all that is said.

Their text stands in `migrations/views_0018`, one file a view, frozen as the revisions are.
People filter by the names that views show: actors get an index of theirs.
"""

from pathlib import Path

from alembic import op

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None

FOLDER = Path(__file__).parents[1] / "views_0018"

NEW = (
    "quote_view",
    "claim_view",
    "second_hand",
    "person_timeline",
    "variants",
    "outlet_sourcing",
    "syndication",
)

SAID_BEFORE = """\
CREATE VIEW said AS
SELECT
  a.id AS attribution_id,
  a.article_id,
  outlets.name AS outlet,
  articles.headline,
  a.dated_on,
  a.speaker_id,
  speaker.name AS speaker,
  a.source_text,
  a.cue_text,
  a.parent_id,
  COALESCE(go_between.name, parent.source_text) AS via,
  addressee.name AS addressee,
  a.kind,
  {quotes} AS quotes,
  {claims} AS claim,
  a.certainty,
  a.method,
  a.status
FROM attributions AS a
JOIN articles ON articles.id = a.article_id
LEFT JOIN outlets ON outlets.id = articles.outlet_id
LEFT JOIN actors AS speaker ON speaker.id = a.speaker_id
LEFT JOIN actors AS addressee ON addressee.id = a.addressee_id
LEFT JOIN attributions AS parent ON parent.id = a.parent_id
LEFT JOIN actors AS go_between ON go_between.id = parent.speaker_id
WHERE a.status <> 'rejected'"""

TEXTS_ON_SQLITE = """\
(SELECT group_concat(text, ' … ') FROM (
    SELECT text FROM {table} WHERE attribution_id = a.id AND status <> 'rejected'
    ORDER BY start_char, end_char))"""

TEXTS_ON_POSTGRESQL = """\
(SELECT string_agg(text, ' … ' ORDER BY start_char, end_char)
    FROM {table} WHERE attribution_id = a.id AND status <> 'rejected')"""


def upgrade() -> None:
    op.create_index(op.f("ix_actors_name"), "actors", ["name"])
    op.execute("DROP VIEW said")
    for name in ("said", *NEW):
        _create(name)


def downgrade() -> None:
    for name in (*reversed(NEW), "said"):
        op.execute(f"DROP VIEW {name}")
    texts = TEXTS_ON_SQLITE if _on_sqlite() else TEXTS_ON_POSTGRESQL
    quotes, claims = (texts.format(table=table) for table in ("quotes", "claims"))
    op.execute(SAID_BEFORE.format(quotes=quotes, claims=claims))
    op.drop_index(op.f("ix_actors_name"), table_name="actors")


def _create(name: str) -> None:
    statement = (FOLDER / f"{name}.sql").read_text(encoding="utf-8").rstrip("\n")
    # SQLite 3.40 knows string_agg by its older name alone.
    op.execute(statement.replace("string_agg(", "group_concat(") if _on_sqlite() else statement)


def _on_sqlite() -> bool:
    return op.get_context().dialect.name == "sqlite"
