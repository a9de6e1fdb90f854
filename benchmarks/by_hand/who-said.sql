SELECT
  a.dated_on AS dated_on, a.article_id AS article_id, speaker.name, w.text, 1, a.cue_text,
  a.source_text, coalesce(go_between.name, parent.source_text), outlets.name, articles.headline,
  a.certainty, a.is_copy, w.start_char AS start_char, w.end_char AS end_char, a.speaker_id,
  a.id AS attribution_id, w.id AS quote_id, NULL AS claim_id
FROM quotes AS w
JOIN attributions AS a ON a.id = w.attribution_id
JOIN articles ON articles.id = a.article_id
LEFT JOIN outlets ON outlets.id = articles.outlet_id
LEFT JOIN actors AS speaker ON speaker.id = a.speaker_id
LEFT JOIN attributions AS parent ON parent.id = a.parent_id
LEFT JOIN actors AS go_between ON go_between.id = parent.speaker_id
WHERE w.status <> 'rejected' AND a.status <> 'rejected'
AND w.id IN (SELECT rowid FROM quote_search WHERE text MATCH :words)
UNION ALL
SELECT
  a.dated_on AS dated_on, a.article_id AS article_id, speaker.name, w.text, 0, a.cue_text,
  a.source_text, coalesce(go_between.name, parent.source_text), outlets.name, articles.headline,
  a.certainty, a.is_copy, w.start_char AS start_char, w.end_char AS end_char, a.speaker_id,
  a.id AS attribution_id, NULL AS quote_id, w.id AS claim_id
FROM claims AS w
JOIN attributions AS a ON a.id = w.attribution_id
JOIN articles ON articles.id = a.article_id
LEFT JOIN outlets ON outlets.id = articles.outlet_id
LEFT JOIN actors AS speaker ON speaker.id = a.speaker_id
LEFT JOIN attributions AS parent ON parent.id = a.parent_id
LEFT JOIN actors AS go_between ON go_between.id = parent.speaker_id
WHERE w.status <> 'rejected' AND a.status <> 'rejected'
AND w.id IN (SELECT rowid FROM claim_search WHERE text MATCH :words)
AND NOT EXISTS (
  SELECT 1 FROM quotes AS inside WHERE inside.article_id = w.article_id
  AND inside.start_char < w.end_char AND inside.end_char > w.start_char
  AND inside.attribution_id IS NOT NULL AND inside.status <> 'rejected'
  AND inside.id IN (SELECT rowid FROM quote_search WHERE text MATCH :words))
ORDER BY dated_on NULLS LAST, article_id, start_char, end_char, attribution_id
LIMIT :limit
