SELECT found.name, found.articles,
  (SELECT group_concat(name_text, '; ') FROM (
    SELECT DISTINCT name_text FROM article_actors WHERE actor_id = found.id ORDER BY 1)),
  (SELECT group_concat(text, '; ') FROM (
    SELECT DISTINCT text FROM roles WHERE actor_id = found.id ORDER BY 1)),
  found.outlets, found.id
FROM (
  SELECT actors.id, actors.name, count(DISTINCT ref.article_id) AS articles,
    count(DISTINCT articles.outlet_id) AS outlets
  FROM actors
  JOIN article_actors AS ref ON ref.actor_id = actors.id
  JOIN articles ON articles.id = ref.article_id
  WHERE actors.kind = 'person' AND ref.status <> 'rejected'
  GROUP BY actors.id
  HAVING count(DISTINCT ref.article_id) > 1
  ORDER BY articles DESC, actors.id
  LIMIT :limit) AS found
ORDER BY found.articles DESC, found.id
