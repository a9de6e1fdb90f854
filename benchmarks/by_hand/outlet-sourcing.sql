SELECT
  outlets.name, count(DISTINCT a.article_id), count(*) AS statements,
  count(*) FILTER (WHERE actors.kind = 'unnamed') * 1.0 / nullif(count(a.speaker_id), 0),
  count(*) FILTER (WHERE actors.kind = 'person'),
  count(*) FILTER (WHERE actors.kind IN ('organization', 'document', 'group')),
  count(*) FILTER (WHERE actors.kind = 'unnamed'), count(*) - count(a.speaker_id),
  count(a.parent_id), articles.outlet_id
FROM attributions AS a
JOIN articles ON articles.id = a.article_id
LEFT JOIN outlets ON outlets.id = articles.outlet_id
LEFT JOIN actors ON actors.id = a.speaker_id
WHERE a.status <> 'rejected' AND NOT a.is_copy
GROUP BY articles.outlet_id
ORDER BY statements DESC, articles.outlet_id NULLS LAST
LIMIT :limit
