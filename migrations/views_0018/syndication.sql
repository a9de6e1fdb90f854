CREATE VIEW syndication AS
SELECT
  articles.headline AS headline,
  outlets.name AS outlet,
  articles.published_on AS published_on,
  articles.url AS url,
  source.name AS from_outlet,
  source.is_agency AS is_agency,
  (SELECT string_agg(kind, '; ') FROM (
    SELECT kind FROM (SELECT DISTINCT x.kind FROM credits AS x WHERE x.article_id = c.article_id AND x.outlet_id = c.outlet_id) AS kinds ORDER BY kind) AS ordered) AS known_by,
  stated.id IS NOT NULL AS is_stated,
  stated.text AS stated_text,
  shared.id IS NOT NULL AS is_copy,
  (SELECT sum(CASE WHEN p.article_id = x.article_id THEN p.end_char ELSE p.other_end END - CASE WHEN p.article_id = x.article_id THEN p.start_char ELSE p.other_start END) FROM credits AS x JOIN passages AS p ON p.id = x.passage_id
    WHERE x.article_id = c.article_id AND x.outlet_id = c.outlet_id AND other.id IN (p.article_id, p.other_id)) AS shared_chars,
  other.headline AS shared_with,
  other_outlet.name AS shared_with_outlet,
  replace(replace(substr(
    articles.text,
    CASE WHEN COALESCE(stated.start_char, CASE WHEN shared.article_id = c.article_id THEN shared.start_char ELSE shared.other_start END) > 80 THEN COALESCE(stated.start_char, CASE WHEN shared.article_id = c.article_id THEN shared.start_char ELSE shared.other_start END) - 79 ELSE 1 END,
    CASE WHEN COALESCE(stated.start_char, CASE WHEN shared.article_id = c.article_id THEN shared.start_char ELSE shared.other_start END) > 80 THEN COALESCE(stated.end_char, CASE WHEN shared.article_id = c.article_id THEN shared.end_char ELSE shared.other_end END) - COALESCE(stated.start_char, CASE WHEN shared.article_id = c.article_id THEN shared.start_char ELSE shared.other_start END) + 160 ELSE COALESCE(stated.end_char, CASE WHEN shared.article_id = c.article_id THEN shared.end_char ELSE shared.other_end END) + 80 END
  ), '

', ' ¶ '), '
', ' ') AS context,
  c.article_id AS article_id,
  COALESCE(stated.start_char, CASE WHEN shared.article_id = c.article_id THEN shared.start_char ELSE shared.other_start END) AS start_char,
  COALESCE(stated.end_char, CASE WHEN shared.article_id = c.article_id THEN shared.end_char ELSE shared.other_end END) AS end_char,
  articles.outlet_id AS outlet_id,
  c.outlet_id AS from_outlet_id,
  other.id AS shared_with_id
FROM credits AS c
JOIN articles ON articles.id = c.article_id
JOIN outlets AS source ON source.id = c.outlet_id
LEFT JOIN outlets ON outlets.id = articles.outlet_id
LEFT JOIN credits AS stated ON stated.id = (SELECT x.id FROM credits AS x WHERE x.article_id = c.article_id AND x.outlet_id = c.outlet_id AND x.kind <> 'copy'
    ORDER BY x.start_char IS NULL, x.start_char, x.id LIMIT 1)
LEFT JOIN passages AS shared ON shared.id = (SELECT p.id FROM credits AS x JOIN passages AS p ON p.id = x.passage_id WHERE x.article_id = c.article_id AND x.outlet_id = c.outlet_id
    ORDER BY CASE WHEN p.article_id = x.article_id THEN p.end_char ELSE p.other_end END - CASE WHEN p.article_id = x.article_id THEN p.start_char ELSE p.other_start END DESC, p.id LIMIT 1)
LEFT JOIN articles AS other ON other.id =
  CASE WHEN shared.article_id = c.article_id THEN shared.other_id ELSE shared.article_id END
LEFT JOIN outlets AS other_outlet ON other_outlet.id = other.outlet_id
WHERE (articles.outlet_id IS NULL OR articles.outlet_id <> c.outlet_id)
  AND NOT EXISTS (SELECT 1 FROM credits AS x WHERE x.article_id = c.article_id AND x.outlet_id = c.outlet_id AND x.id < c.id)
