SELECT
  a.dated_on, a.article_id, speaker.name, coalesce(go_between.name, parent.source_text), a.cue_text,
  (SELECT group_concat(text, ' … ') FROM (
    SELECT text FROM attribution_spans
    WHERE attribution_id = a.id AND role = 'content' ORDER BY position)),
  a.said_text, a.source_text, outlets.name,
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
WHERE a.status <> 'rejected'
AND a.id IN (
  SELECT s.attribution_id
  FROM mentions AS m
  JOIN attributions AS outside ON outside.article_id = m.article_id
    AND outside.start_char <= m.start_char AND outside.end_char >= m.end_char
  JOIN attribution_spans AS s ON s.attribution_id = outside.id AND s.role = 'content'
    AND s.start_char <= m.start_char AND s.end_char >= m.end_char
  WHERE m.actor_id = (SELECT id FROM actors WHERE name = :who AND merged_into_id IS NULL)
  AND NOT EXISTS (
    SELECT 1 FROM attributions AS inside
    WHERE inside.parent_id = outside.id AND inside.status <> 'rejected'
    AND inside.start_char <= m.start_char AND inside.end_char >= m.end_char))
AND (a.speaker_id IS NULL OR a.speaker_id NOT IN (
  SELECT id FROM actors WHERE name = :who AND merged_into_id IS NULL
  UNION ALL
  SELECT document.id FROM actors JOIN actors AS document ON document.parent_id = actors.id
  WHERE actors.name = :who AND document.kind = 'document'
  UNION ALL
  SELECT group_id FROM actor_members JOIN actors ON actors.id = member_id
  WHERE actors.name = :who))
AND NOT EXISTS (
  SELECT 1 FROM speaker_candidates AS c JOIN actors ON actors.id = c.actor_id
  WHERE c.attribution_id = a.id AND actors.name = :who)
ORDER BY a.dated_on NULLS LAST, a.id
LIMIT :limit
