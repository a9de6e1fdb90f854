SELECT
  substr(coalesce(a.dated_on, articles.published_on), 1, 7) AS name, count(*) AS quotes, count(DISTINCT q.article_id),
  count(*) FILTER (WHERE q.kind = 'direct'), count(*) FILTER (WHERE q.kind = 'partial'),
  count(*) FILTER (WHERE q.kind = 'scare'), NULL AS id
FROM quotes AS q
JOIN attributions AS a ON a.id = q.attribution_id
JOIN articles ON articles.id = q.article_id
WHERE q.kind <> 'scare' AND q.status <> 'rejected' AND a.status <> 'rejected' AND NOT a.is_copy
GROUP BY 1
ORDER BY quotes DESC, name NULLS LAST, id NULLS LAST
LIMIT :limit
