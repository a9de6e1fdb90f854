SELECT
  outlets.name, count(DISTINCT a.article_id), count(*) AS statements,
  count(*) FILTER (WHERE actors.kind = 'unnamed') * 1.0 / nullif(count(a.speaker_id), 0),
  count(*) FILTER (WHERE actors.kind = 'person'),
  count(*) FILTER (WHERE actors.kind IN ('organization', 'document', 'group')),
  count(*) FILTER (WHERE actors.kind = 'unnamed'), count(*) - count(a.speaker_id),
  count(*) FILTER (WHERE parent.id IS NOT NULL AND parent.status <> 'rejected'
    AND (coalesce(a.speaker_id, parent.speaker_id) IS NOT NULL
      OR lower(coalesce(a.source_text, '')) <> lower(coalesce(parent.source_text, '')))
    AND (a.speaker_id IS NULL OR parent.speaker_id IS NULL OR a.speaker_id <> parent.speaker_id)),
  articles.outlet_id
FROM attributions AS a
JOIN articles ON articles.id = a.article_id
LEFT JOIN outlets ON outlets.id = articles.outlet_id
LEFT JOIN actors ON actors.id = a.speaker_id
LEFT JOIN attributions AS parent ON parent.id = a.parent_id
WHERE a.status <> 'rejected' AND NOT a.is_copy
GROUP BY articles.outlet_id
ORDER BY statements DESC, articles.outlet_id NULLS LAST
LIMIT :limit
