SELECT
  a.dated_on, a.article_id, speaker.name, coalesce(go_between.name, parent.source_text), a.cue_text,
  (SELECT group_concat(text, ' … ') FROM (
    SELECT text FROM attribution_spans
    WHERE attribution_id = a.id AND role = 'content' ORDER BY position)),
  a.said_text,
  CASE WHEN a.said_on IS NOT NULL THEN a.said_until ELSE articles.published_until END,
  a.source_text, outlets.name,
  (SELECT group_concat(text, ' … ') FROM (
    SELECT text FROM quotes
    WHERE attribution_id = a.id AND status <> 'rejected' ORDER BY start_char)),
  articles.headline, a.kind, a.medium_text, addressee.name,
  a.certainty, a.method, a.is_copy, a.start_char, a.end_char, a.speaker_id, a.id
FROM attributions AS a
JOIN articles ON articles.id = a.article_id
LEFT JOIN outlets ON outlets.id = articles.outlet_id
LEFT JOIN actors AS speaker ON speaker.id = a.speaker_id
LEFT JOIN actors AS addressee ON addressee.id = a.addressee_id
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
ORDER BY a.dated_on NULLS LAST, a.id
LIMIT :limit
