SELECT
  actors.name, actors.kind,
  CASE actors.kind WHEN 'document' THEN (
    SELECT issuer.name FROM actors AS read_as
    JOIN actors AS issuer ON issuer.id = coalesce(read_as.merged_into_id, read_as.id)
    WHERE read_as.id = actors.parent_id) END,
  count(*) AS statements,
  count(*) FILTER (WHERE EXISTS (SELECT 1 FROM quotes WHERE attribution_id = a.id AND status <> 'rejected')),
  count(DISTINCT a.article_id) AS articles, count(DISTINCT articles.outlet_id), a.speaker_id
FROM attributions AS a
JOIN articles ON articles.id = a.article_id
JOIN actors ON actors.id = a.speaker_id
WHERE a.status <> 'rejected' AND NOT a.is_copy AND actors.kind <> 'unnamed'
GROUP BY a.speaker_id
ORDER BY statements DESC, articles DESC, a.speaker_id
LIMIT :limit
