"""Flat views for people who use SQL and SQLite browsers."""

from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

PEOPLE = """\
CREATE VIEW people AS
SELECT
  actors.id AS id,
  actors.name AS name,
  actors.sort_name AS sort_name,
  (SELECT count(DISTINCT article_id) FROM article_actors
    WHERE actor_id = actors.id AND status <> 'rejected') AS articles
FROM actors
WHERE actors.kind = 'person' AND actors.merged_into_id IS NULL"""

ORGANIZATIONS = """\
CREATE VIEW organizations AS
SELECT
  actors.id AS id,
  actors.name AS name,
  actors.sort_name AS sort_name,
  (SELECT parent.name FROM actors AS parent WHERE parent.id = actors.parent_id) AS parent,
  (SELECT count(DISTINCT article_id) FROM article_actors
    WHERE actor_id = actors.id AND status <> 'rejected') AS articles
FROM actors
WHERE actors.kind = 'organization' AND actors.merged_into_id IS NULL"""

UNNAMED_SOURCES = """\
CREATE VIEW unnamed_sources AS
SELECT
  actors.id AS id,
  actors.name AS name,
  actors.sort_name AS sort_name,
  actors.number AS number,
  (SELECT count(DISTINCT article_id) FROM article_actors
    WHERE actor_id = actors.id AND status <> 'rejected') AS articles
FROM actors
WHERE actors.kind = 'unnamed' AND actors.merged_into_id IS NULL"""

SAID_ON_SQLITE = """\
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
  (SELECT group_concat(text, ' … ') FROM (
    SELECT text FROM quotes WHERE attribution_id = a.id AND status <> 'rejected'
    ORDER BY start_char, end_char)) AS quotes,
  (SELECT group_concat(text, ' … ') FROM (
    SELECT text FROM claims WHERE attribution_id = a.id AND status <> 'rejected'
    ORDER BY start_char, end_char)) AS claim,
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

SAID_ON_POSTGRESQL = """\
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
  (SELECT string_agg(text, ' … ' ORDER BY start_char, end_char)
    FROM quotes WHERE attribution_id = a.id AND status <> 'rejected') AS quotes,
  (SELECT string_agg(text, ' … ' ORDER BY start_char, end_char)
    FROM claims WHERE attribution_id = a.id AND status <> 'rejected') AS claim,
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


def upgrade() -> None:
    said = SAID_ON_POSTGRESQL if op.get_context().dialect.name == "postgresql" else SAID_ON_SQLITE
    for view in (PEOPLE, ORGANIZATIONS, UNNAMED_SOURCES, said):
        op.execute(view)


def downgrade() -> None:
    for name in ("said", "unnamed_sources", "organizations", "people"):
        op.execute(f"DROP VIEW {name}")
