SELECT
  articles.id, articles.published_on, articles.published_basis, outlets.name, articles.outlet_basis,
  (SELECT group_concat(name_text, '; ') FROM (
    SELECT name_text FROM article_authors WHERE article_id = articles.id ORDER BY position)),
  articles.headline, articles.published_until, articles.dateline_text, articles.url,
  (SELECT reason FROM article_evidence WHERE article_id = articles.id AND field = 'outlet'
   AND basis = articles.outlet_basis ORDER BY position LIMIT 1),
  (SELECT reason FROM article_evidence WHERE article_id = articles.id AND field = 'published'
   AND basis = articles.published_basis ORDER BY position LIMIT 1),
  articles.is_truncated, articles.replaced_by_id, source_files.path, articles.outlet_id
FROM articles
JOIN source_files ON source_files.id = articles.source_file_id
LEFT JOIN outlets ON outlets.id = articles.outlet_id
WHERE articles.outlet_id = (SELECT id FROM outlets WHERE name = :outlet)
ORDER BY articles.id
LIMIT :limit
