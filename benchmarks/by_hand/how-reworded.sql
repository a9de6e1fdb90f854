SELECT
  articles.published_on, a.article_id, outlets.name, speaker.name,
  (SELECT group_concat(text, ' … ') FROM (
    SELECT text FROM attribution_spans
    WHERE attribution_id = a.id AND role = 'content' ORDER BY position)),
  NULL, NULL, a.source_text, a.cue_text, articles.headline, a.is_copy, v.method, v.similarity,
  a.start_char, a.end_char, v.utterance_id, a.id
FROM utterance_variants AS v
JOIN attributions AS a ON a.id = v.attribution_id
JOIN articles ON articles.id = a.article_id
LEFT JOIN outlets ON outlets.id = articles.outlet_id
LEFT JOIN actors AS speaker ON speaker.id = a.speaker_id
WHERE a.status <> 'rejected' AND v.utterance_id IN (
  SELECT other.utterance_id FROM quotes
  JOIN utterance_variants AS other ON other.attribution_id = quotes.attribution_id
  WHERE quotes.id IN (SELECT rowid FROM quote_search WHERE text MATCH :quote)
  AND quotes.status <> 'rejected')
ORDER BY articles.published_on NULLS LAST, a.article_id, a.start_char, a.id
LIMIT :limit
