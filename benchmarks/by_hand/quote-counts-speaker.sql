SELECT
  speaker.name AS name, count(*) AS quotes, count(DISTINCT q.article_id),
  count(*) FILTER (WHERE q.kind = 'direct'), count(*) FILTER (WHERE q.kind = 'partial'),
  count(*) FILTER (WHERE q.kind = 'scare'), speaker.id AS id
FROM quotes AS q
JOIN attributions AS a ON a.id = q.attribution_id
LEFT JOIN actors AS speaker ON speaker.id = a.speaker_id
WHERE q.kind <> 'scare' AND q.status <> 'rejected' AND a.status <> 'rejected' AND NOT a.is_copy
GROUP BY 1, 7
ORDER BY quotes DESC, name NULLS LAST, id NULLS LAST
LIMIT :limit
