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
  AND actors.id IN (
    SELECT coalesce(who.merged_into_id, who.id) FROM actor_names AS n
    JOIN actors AS who ON who.id = n.actor_id
    WHERE who.kind = 'person' AND (n.name_key = lower(:surname)
      OR n.name_key LIKE '% ' || lower(:surname) OR n.name_key LIKE '%-' || lower(:surname)))
  GROUP BY actors.id
  ORDER BY articles DESC, actors.id
  LIMIT :limit) AS found
ORDER BY found.articles DESC, found.id
