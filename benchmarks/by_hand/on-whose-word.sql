SELECT
  CASE WHEN parent.id IS NOT NULL AND parent.status <> 'rejected'
    AND lower(coalesce(a.source_text, '')) NOT IN ('i', 'we', 'my', 'our')
    AND (coalesce(a.speaker_id, parent.speaker_id) IS NOT NULL
      OR lower(coalesce(a.source_text, '')) <> lower(coalesce(parent.source_text, '')))
    AND (a.speaker_id IS NULL OR parent.speaker_id IS NULL OR a.speaker_id <> parent.speaker_id) THEN 'second-hand'
    WHEN speaker.kind IN ('person', 'group') THEN 'named'
    WHEN speaker.kind IN ('organization', 'document') THEN 'body'
    WHEN speaker.kind = 'unnamed' THEN 'unnamed' ELSE 'unknown' END,
  a.dated_on AS dated_on, a.article_id AS article_id, speaker.name,
  (SELECT group_concat(text, ' … ') FROM (
    SELECT text FROM attribution_spans
    WHERE attribution_id = a.id AND role = 'content' ORDER BY position)),
  a.cue_text, a.source_text, coalesce(go_between.name, parent.source_text), outlets.name,
  articles.headline, a.is_copy, a.start_char AS start_char, a.end_char AS end_char,
  a.speaker_id, a.id AS attribution_id, NULL AS claim_id
FROM attributions AS a
JOIN articles ON articles.id = a.article_id
LEFT JOIN outlets ON outlets.id = articles.outlet_id
LEFT JOIN actors AS speaker ON speaker.id = a.speaker_id
LEFT JOIN attributions AS parent ON parent.id = a.parent_id
LEFT JOIN actors AS go_between ON go_between.id = parent.speaker_id
WHERE a.status <> 'rejected' AND a.id IN (
  SELECT attribution_id FROM quotes
  WHERE id IN (SELECT rowid FROM quote_search WHERE text MATCH :words)
  AND attribution_id IS NOT NULL AND status <> 'rejected'
  UNION ALL
  SELECT attribution_id FROM claims
  WHERE id IN (SELECT rowid FROM claim_search WHERE text MATCH :words)
  AND attribution_id IS NOT NULL AND status <> 'rejected')
UNION ALL
SELECT
  'own voice', articles.published_on, c.article_id, NULL, c.text, NULL, NULL, NULL, outlets.name,
  articles.headline,
  EXISTS (
    SELECT 1 FROM passages AS p WHERE p.article_id = c.article_id
    AND p.start_char <= c.start_char AND p.end_char >= c.end_char
    AND coalesce(p.original_id, p.other_id) = p.other_id)
  OR EXISTS (
    SELECT 1 FROM passages AS p WHERE p.other_id = c.article_id
    AND p.other_start <= c.start_char AND p.other_end >= c.end_char
    AND p.original_id = p.article_id),
  c.start_char, c.end_char, NULL, NULL, c.id
FROM claims AS c
JOIN articles ON articles.id = c.article_id
LEFT JOIN outlets ON outlets.id = articles.outlet_id
WHERE c.status <> 'rejected' AND c.attribution_id IS NULL
AND c.id IN (SELECT rowid FROM claim_search WHERE text MATCH :words)
ORDER BY dated_on NULLS LAST, article_id, start_char, end_char, attribution_id NULLS LAST
LIMIT :limit
