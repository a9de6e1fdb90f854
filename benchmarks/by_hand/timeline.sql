SELECT
  coalesce(c.happened_on, a.dated_on, articles.published_on) AS day,
  CASE WHEN c.happened_on IS NOT NULL THEN 'happened' WHEN a.said_on IS NOT NULL THEN 'said'
    WHEN articles.published_on IS NOT NULL THEN 'published' END,
  c.article_id AS article_id, c.text, c.event_kind, c.event_state, c.place_text, speaker.name,
  c.stance, c.kind, a.cue_text, c.happened_text,
  CASE WHEN c.happened_on IS NOT NULL THEN c.happened_until ELSE articles.published_until END,
  a.source_text, outlets.name, articles.headline,
  CASE WHEN c.attribution_id IS NULL THEN EXISTS (
    SELECT 1 FROM passages AS p WHERE p.article_id = c.article_id
    AND p.start_char <= c.start_char AND p.end_char >= c.end_char
    AND coalesce(p.original_id, p.other_id) = p.other_id)
  OR EXISTS (
    SELECT 1 FROM passages AS p WHERE p.other_id = c.article_id
    AND p.other_start <= c.start_char AND p.other_end >= c.end_char
    AND p.original_id = p.article_id) ELSE a.is_copy END,
  c.start_char AS start_char, c.end_char AS end_char, a.speaker_id,
  c.attribution_id AS attribution_id, c.id AS claim_id
FROM claims AS c
JOIN articles ON articles.id = c.article_id
LEFT JOIN outlets ON outlets.id = articles.outlet_id
LEFT JOIN attributions AS a ON a.id = c.attribution_id
LEFT JOIN actors AS speaker ON speaker.id = a.speaker_id
WHERE c.status <> 'rejected' AND coalesce(a.status, 'read') <> 'rejected'
AND c.id IN (SELECT rowid FROM claim_search WHERE text MATCH :words)
UNION ALL
SELECT
  a.dated_on,
  CASE WHEN a.said_on IS NOT NULL THEN 'said'
    WHEN articles.published_on IS NOT NULL THEN 'published' END,
  a.article_id,
  (SELECT group_concat(text, ' … ') FROM (
    SELECT text FROM attribution_spans
    WHERE attribution_id = a.id AND role = 'content' ORDER BY position)),
  NULL, NULL, NULL, speaker.name, NULL, 'quoted', a.cue_text, NULL,
  CASE WHEN a.said_on IS NOT NULL THEN a.said_until ELSE articles.published_until END,
  a.source_text, outlets.name, articles.headline, a.is_copy, a.start_char, a.end_char,
  a.speaker_id, a.id, NULL
FROM attributions AS a
JOIN articles ON articles.id = a.article_id
LEFT JOIN outlets ON outlets.id = articles.outlet_id
LEFT JOIN actors AS speaker ON speaker.id = a.speaker_id
WHERE a.status <> 'rejected'
AND a.id IN (
  SELECT attribution_id FROM quotes
  WHERE id IN (SELECT rowid FROM quote_search WHERE text MATCH :words)
  AND attribution_id IS NOT NULL AND status <> 'rejected')
AND a.id NOT IN (
  SELECT attribution_id FROM claims
  WHERE id IN (SELECT rowid FROM claim_search WHERE text MATCH :words)
  AND attribution_id IS NOT NULL AND status <> 'rejected')
ORDER BY day NULLS LAST, article_id, start_char, end_char, attribution_id NULLS LAST,
  claim_id NULLS LAST
LIMIT :limit
