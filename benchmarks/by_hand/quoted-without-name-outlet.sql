SELECT
  ref.article_id, ref.name_text, source.number,
  (SELECT count(*) FROM attributions AS a
   WHERE a.speaker_ref_id = ref.id AND a.status <> 'rejected' AND NOT a.is_copy),
  (SELECT count(*) FROM attributions AS a
   WHERE a.speaker_ref_id = ref.id AND a.status <> 'rejected' AND NOT a.is_copy
   AND EXISTS (SELECT 1 FROM quotes WHERE attribution_id = a.id AND status <> 'rejected')),
  (SELECT (SELECT group_concat(text, ' … ') FROM (
     SELECT text FROM attribution_spans
     WHERE attribution_id = a.id AND role = 'content' ORDER BY position))
   FROM attributions AS a
   WHERE a.speaker_ref_id = ref.id AND a.status <> 'rejected' AND NOT a.is_copy
   ORDER BY a.start_char, a.id LIMIT 1),
  outlets.name, articles.published_on, articles.headline,
  (SELECT a.start_char FROM attributions AS a
   WHERE a.speaker_ref_id = ref.id AND a.status <> 'rejected' AND NOT a.is_copy
   ORDER BY a.start_char, a.id LIMIT 1),
  (SELECT a.end_char FROM attributions AS a
   WHERE a.speaker_ref_id = ref.id AND a.status <> 'rejected' AND NOT a.is_copy
   ORDER BY a.start_char, a.id LIMIT 1),
  ref.id, ref.actor_id
FROM article_actors AS ref
JOIN articles ON articles.id = ref.article_id
JOIN actors AS source ON source.id = ref.actor_id
LEFT JOIN outlets ON outlets.id = articles.outlet_id
WHERE source.kind = 'unnamed' AND ref.status <> 'rejected'
AND EXISTS (
  SELECT 1 FROM attributions AS a
  WHERE a.speaker_ref_id = ref.id AND a.status <> 'rejected' AND NOT a.is_copy)
AND articles.outlet_id = (SELECT id FROM outlets WHERE name = :outlet)
ORDER BY ref.article_id, ref.id
LIMIT :limit
