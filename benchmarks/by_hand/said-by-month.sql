SELECT
  substr(a.dated_on, 1, 7) AS month, count(*),
  count(*) FILTER (WHERE a.id IN (
    SELECT attribution_id FROM quotes WHERE status <> 'rejected' AND attribution_id = a.id)),
  count(*) FILTER (WHERE NOT EXISTS (
    SELECT 1 FROM quotes WHERE status <> 'rejected' AND attribution_id = a.id)),
  count(DISTINCT a.article_id), count(DISTINCT articles.outlet_id),
  count(*) FILTER (WHERE a.dated_on IS NOT NULL AND substr(coalesce(CASE WHEN a.said_on IS NOT NULL THEN a.said_until ELSE articles.published_until END,
    'open'), 1, 7) <> substr(a.dated_on, 1, 7))
FROM attributions AS a
LEFT JOIN articles ON articles.id = a.article_id
WHERE a.status <> 'rejected' AND NOT a.is_copy AND a.speaker_id IN (
  SELECT id FROM actors WHERE name = :who AND merged_into_id IS NULL
  UNION ALL
  SELECT document.id FROM actors JOIN actors AS document ON document.parent_id = actors.id
  WHERE actors.name = :who AND document.kind = 'document'
  UNION ALL
  SELECT group_id FROM actor_members JOIN actors ON actors.id = member_id
  WHERE actors.name = :who)
GROUP BY month
ORDER BY month NULLS LAST
LIMIT :limit
