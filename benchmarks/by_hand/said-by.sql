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
WHERE a.status <> 'rejected' AND a.speaker_id IN (
  SELECT id FROM actors WHERE name = :who AND merged_into_id IS NULL
  UNION ALL
  SELECT document.id FROM actors JOIN actors AS document ON document.parent_id = actors.id
  WHERE actors.name = :who AND document.kind = 'document'
  UNION ALL
  SELECT group_id FROM actor_members JOIN actors ON actors.id = member_id
  WHERE actors.name = :who)
ORDER BY a.dated_on NULLS LAST, a.id
LIMIT :limit
