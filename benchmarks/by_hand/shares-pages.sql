WITH beside AS MATERIALIZED (
  SELECT other.actor_id, count(DISTINCT other.article_id) AS articles
  FROM article_actors AS own
  JOIN article_actors AS other ON other.article_id = own.article_id
  WHERE own.actor_id = (SELECT id FROM actors WHERE name = :who AND merged_into_id IS NULL) AND own.status <> 'rejected'
  AND other.actor_id <> own.actor_id AND other.status <> 'rejected'
  AND NOT EXISTS (SELECT 1 FROM article_authors WHERE actor_ref_id = other.id)
  GROUP BY other.actor_id)
SELECT actors.name, actors.kind, beside.articles,
  (SELECT count(DISTINCT article_id) FROM article_actors
   WHERE actor_id = actors.id AND status <> 'rejected') AS of_articles, actors.id
FROM beside JOIN actors ON actors.id = beside.actor_id
WHERE actors.kind <> 'unnamed'
ORDER BY beside.articles DESC, of_articles, actors.id
LIMIT :limit
