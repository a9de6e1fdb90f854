CREATE VIEW claim_view AS
SELECT
  c.id AS claim_id,
  c.text AS text,
  c.kind AS kind,
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
  c.stance AS stance,
  c.is_negated AS is_negated,
  c.hedge_text AS hedge_text,
  c.subject_text AS subject_text,
  (SELECT string_agg(text, '; ') FROM (
    SELECT text FROM quantities AS n WHERE n.article_id = c.article_id
      AND n.start_char >= c.start_char AND n.end_char <= c.end_char ORDER BY n.start_char) AS ordered) AS numbers,
  c.event_kind AS event_kind,
  c.event_state AS event_state,
  c.happened_on AS happened_on,
  c.happened_until AS happened_until,
  c.happened_text AS happened_text,
  c.place_text AS place_text,
  c.check_worthiness AS check_worthiness,
  c.check_reasons AS check_reasons,
  COALESCE(a.dated_on, articles.published_on) AS dated_on,
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
  CASE WHEN a.id IS NOT NULL THEN a.is_copy ELSE
    EXISTS (SELECT 1 FROM passages AS p WHERE p.article_id = c.article_id
      AND 2 * p.start_char < c.start_char + c.end_char AND c.start_char + c.end_char < 2 * p.end_char
      AND (p.original_id = p.other_id OR p.original_id IS NULL AND p.article_id > p.other_id))
    OR EXISTS (SELECT 1 FROM passages AS p WHERE p.other_id = c.article_id
      AND 2 * p.other_start < c.start_char + c.end_char AND c.start_char + c.end_char < 2 * p.other_end
      AND (p.original_id = p.article_id OR p.original_id IS NULL AND p.article_id < p.other_id))
  END AS is_copy,
  c.status AS status,
  replace(replace(substr(
    articles.text,
    CASE WHEN c.start_char > 80 THEN c.start_char - 79 ELSE 1 END,
    CASE WHEN c.start_char > 80 THEN c.end_char - c.start_char + 160 ELSE c.end_char + 80 END
  ), '

', ' ¶ '), '
', ' ') AS context,
  c.article_id AS article_id,
  c.start_char AS start_char,
  c.end_char AS end_char,
  articles.outlet_id AS outlet_id,
  a.speaker_id AS speaker_id,
  a.addressee_id AS addressee_id,
  a.id AS attribution_id
FROM claims AS c
JOIN articles ON articles.id = c.article_id
LEFT JOIN outlets ON outlets.id = articles.outlet_id
LEFT JOIN attributions AS a ON a.id = c.attribution_id AND a.status <> 'rejected'
LEFT JOIN actors AS speaker ON speaker.id = a.speaker_id
LEFT JOIN actors AS addressee ON addressee.id = a.addressee_id
WHERE c.status <> 'rejected'
