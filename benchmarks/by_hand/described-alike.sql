WITH alike AS MATERIALIZED (
  SELECT k.key, count(DISTINCT ref.article_id) AS articles
  FROM actor_keys AS k JOIN article_actors AS ref ON ref.actor_id = k.actor_id
  WHERE k.key >= 'u:' AND k.key < 'u;' AND ref.status <> 'rejected'
  GROUP BY k.key HAVING count(DISTINCT ref.article_id) > 1)
SELECT
  substr(alike.key, 3), ref.name_text, source.number, alike.articles, ref.article_id, outlets.name,
  articles.published_on, articles.headline, ref.actor_id
FROM alike
JOIN actor_keys AS k ON k.key = alike.key
JOIN actors AS source ON source.id = k.actor_id
JOIN article_actors AS ref ON ref.actor_id = source.id
JOIN articles ON articles.id = ref.article_id
LEFT JOIN outlets ON outlets.id = articles.outlet_id
WHERE source.merged_into_id IS NULL AND ref.status <> 'rejected'
ORDER BY alike.key, ref.article_id, ref.actor_id
LIMIT :limit
