WITH alike AS MATERIALIZED (
  SELECT k.key, count(DISTINCT ref.article_id) AS articles
  FROM actor_keys AS k JOIN article_actors AS ref ON ref.actor_id = k.actor_id
  WHERE k.key >= 'u:' AND k.key < 'u;' AND ref.status <> 'rejected'
  AND EXISTS (
    SELECT 1 FROM attributions AS a WHERE a.speaker_ref_id = ref.id
    AND a.status <> 'rejected' AND NOT a.is_copy)
  GROUP BY k.key HAVING count(DISTINCT ref.article_id) > 1)
SELECT
  substr(alike.key, 3), ref.name_text, source.number, alike.articles, ref.article_id, outlets.name,
  articles.published_on, articles.headline,
  (SELECT a.start_char FROM attributions AS a
   WHERE a.speaker_ref_id = ref.id AND a.status <> 'rejected' AND NOT a.is_copy
   ORDER BY a.start_char, a.id LIMIT 1),
  (SELECT a.end_char FROM attributions AS a
   WHERE a.speaker_ref_id = ref.id AND a.status <> 'rejected' AND NOT a.is_copy
   ORDER BY a.start_char, a.id LIMIT 1),
  ref.actor_id, ref.id
FROM alike
JOIN actor_keys AS k ON k.key = alike.key
JOIN actors AS source ON source.id = k.actor_id
JOIN article_actors AS ref ON ref.actor_id = source.id
JOIN articles ON articles.id = ref.article_id
LEFT JOIN outlets ON outlets.id = articles.outlet_id
WHERE ref.status <> 'rejected'
AND EXISTS (
  SELECT 1 FROM attributions AS a WHERE a.speaker_ref_id = ref.id
  AND a.status <> 'rejected' AND NOT a.is_copy)
ORDER BY alike.key, ref.article_id, ref.id
LIMIT :limit
