SELECT
  ref.article_id, ref.name_text, source.number,
  (SELECT count(*) FROM attributions AS a
   WHERE a.speaker_ref_id = ref.id AND a.status <> 'rejected' AND NOT a.is_copy),
  (SELECT count(*) FROM attributions AS a
   WHERE a.speaker_ref_id = ref.id AND a.status <> 'rejected' AND NOT a.is_copy
   AND a.kind <> 'indirect'),
  (SELECT s.text FROM attributions AS a
   JOIN attribution_spans AS s ON s.attribution_id = a.id AND s.role = 'content'
   WHERE a.speaker_ref_id = ref.id AND a.status <> 'rejected' AND NOT a.is_copy
   ORDER BY a.start_char, a.id, s.position LIMIT 1),
  outlets.name, articles.published_on, articles.headline, ref.id, ref.actor_id
FROM article_actors AS ref
JOIN articles ON articles.id = ref.article_id
JOIN actors AS source ON source.id = ref.actor_id
LEFT JOIN outlets ON outlets.id = articles.outlet_id
WHERE +source.kind = 'unnamed' AND ref.status <> 'rejected'
AND EXISTS (
  SELECT 1 FROM attributions AS a
  WHERE a.speaker_ref_id = ref.id AND a.status <> 'rejected' AND NOT a.is_copy)
ORDER BY ref.article_id, ref.id
LIMIT :limit
