SELECT
  credits.article_id, agency.name,
  CASE credits.kind WHEN 'copy' THEN 'shared passage' ELSE 'stated' END,
  credits.text, credits.kind, agency.is_agency, other.id, theirs.name,
  CASE WHEN p.article_id = credits.article_id THEN p.end_char - p.start_char
    ELSE p.other_end - p.other_start END,
  publisher.name, articles.published_on, articles.headline, 
  coalesce(credits.start_char, CASE WHEN p.article_id = credits.article_id THEN p.start_char ELSE p.other_start END),
  coalesce(credits.end_char, CASE WHEN p.article_id = credits.article_id THEN p.end_char ELSE p.other_end END),
  credits.id
FROM credits
JOIN outlets AS agency ON agency.id = credits.outlet_id
JOIN articles ON articles.id = credits.article_id
LEFT JOIN outlets AS publisher ON publisher.id = articles.outlet_id
LEFT JOIN passages AS p ON p.id = credits.passage_id
LEFT JOIN articles AS other
  ON other.id = CASE WHEN p.article_id = credits.article_id THEN p.other_id ELSE p.article_id END
LEFT JOIN outlets AS theirs ON theirs.id = other.outlet_id
WHERE (articles.outlet_id IS NULL OR articles.outlet_id <> credits.outlet_id)
AND (agency.is_agency OR credits.kind IN ('credit line', 'dateline', 'copy'))
ORDER BY credits.article_id, credits.id
LIMIT :limit
