SELECT
  q.article_id, q.text,
  replace(substr(articles.text, max(q.start_char - 70, 0) + 1,
    q.end_char - max(q.start_char - 70, 0) + 70), char(10) || char(10), ' '),
  articles.published_on, outlets.name, articles.headline,
  EXISTS (
    SELECT 1 FROM passages AS p WHERE p.article_id = q.article_id
    AND p.start_char <= q.start_char AND p.end_char >= q.end_char
    AND coalesce(p.original_id, p.other_id) = p.other_id)
  OR EXISTS (
    SELECT 1 FROM passages AS p WHERE p.other_id = q.article_id
    AND p.other_start <= q.start_char AND p.other_end >= q.end_char
    AND p.original_id = p.article_id),
  q.start_char, q.end_char, q.id
FROM quotes AS q
JOIN articles ON articles.id = q.article_id
LEFT JOIN outlets ON outlets.id = articles.outlet_id
WHERE q.kind = 'scare' AND q.status <> 'rejected'
ORDER BY q.article_id, q.start_char, q.end_char
LIMIT :limit
