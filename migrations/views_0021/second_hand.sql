CREATE VIEW second_hand AS
SELECT
  a.id AS attribution_id,
  speaker.name AS speaker,
  speaker.kind AS speaker_kind,
  CASE WHEN a.speaker_id IS NULL THEN (SELECT string_agg(name, '; ') FROM (
    SELECT who.name FROM speaker_candidates AS c JOIN actors AS who ON who.id = c.actor_id
    WHERE c.attribution_id = a.id ORDER BY who.sort_name, who.id) AS candidates) END AS may_be,
  a.source_text AS source_text,
  a.cue_text AS cue_text,
  CASE WHEN a.parent_id IS NOT NULL THEN (
    WITH RECURSIVE outwards(step, parent_id, name, status) AS (
      SELECT 1, p.parent_id, COALESCE(who.name, p.source_text, 'unknown'), p.status
      FROM attributions AS p LEFT JOIN actors AS who ON who.id = p.speaker_id
      WHERE p.id = a.parent_id
      UNION ALL
      SELECT outwards.step + 1, p.parent_id, COALESCE(who.name, p.source_text, 'unknown'),
        p.status
      FROM outwards JOIN attributions AS p ON p.id = outwards.parent_id
      LEFT JOIN actors AS who ON who.id = p.speaker_id
      WHERE outwards.step < 20)
    SELECT string_agg(name, '; ') FROM (
      SELECT name FROM outwards WHERE status <> 'rejected' ORDER BY step) AS steps) END AS via,
  addressee.name AS addressee,
  substr(articles.text, a.start_char + 1, a.end_char - a.start_char) AS text,
  a.kind AS kind,
  (SELECT string_agg(text, ' … ') FROM (
    SELECT text FROM quotes WHERE attribution_id = a.id AND status <> 'rejected'
    ORDER BY start_char, end_char) AS ordered) AS quotes,
  (SELECT string_agg(text, ' … ') FROM (
    SELECT text FROM claims WHERE attribution_id = a.id AND status <> 'rejected'
    ORDER BY start_char, end_char) AS ordered) AS claim,
  a.dated_on AS dated_on,
  a.said_on AS said_on,
  a.said_until AS said_until,
  a.said_text AS said_text,
  a.medium_text AS medium_text,
  a.certainty AS certainty,
  a.method AS method,
  outlets.name AS outlet,
  articles.headline AS headline,
  articles.published_on AS published_on,
  articles.url AS url,
  a.is_copy AS is_copy,
  a.status AS status,
  replace(replace(substr(
    articles.text,
    CASE WHEN a.start_char > 80 THEN a.start_char - 79 ELSE 1 END,
    CASE WHEN a.start_char > 80 THEN a.end_char - a.start_char + 160 ELSE a.end_char + 80 END
  ), '

', ' ¶ '), '
', ' ') AS context,
  a.article_id AS article_id,
  a.start_char AS start_char,
  a.end_char AS end_char,
  articles.outlet_id AS outlet_id,
  a.speaker_id AS speaker_id,
  a.addressee_id AS addressee_id,
  a.parent_id AS parent_id,
  parent.speaker_id AS via_id
FROM attributions AS a
JOIN articles ON articles.id = a.article_id
LEFT JOIN outlets ON outlets.id = articles.outlet_id
LEFT JOIN actors AS speaker ON speaker.id = a.speaker_id
LEFT JOIN actors AS addressee ON addressee.id = a.addressee_id
LEFT JOIN attributions AS parent ON parent.id = a.parent_id AND parent.status <> 'rejected'
WHERE a.status <> 'rejected' AND parent.id IS NOT NULL
  AND lower(COALESCE(a.source_text, '')) NOT IN ('i', 'we', 'my', 'our')
  AND (COALESCE(a.speaker_id, parent.speaker_id) IS NOT NULL
    OR lower(COALESCE(a.source_text, '')) <> lower(COALESCE(parent.source_text, '')))
  AND (a.speaker_id IS NULL OR parent.speaker_id IS NULL
    OR a.speaker_id <> parent.speaker_id)
