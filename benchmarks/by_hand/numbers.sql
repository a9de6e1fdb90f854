SELECT
  n.value, n.unit, n.text, CASE WHEN a.id IS NULL THEN 'own voice' ELSE 'attributed' END,
  speaker.name, c.text, coalesce(a.dated_on, articles.published_on),
  CASE WHEN a.said_on IS NOT NULL THEN a.said_until ELSE articles.published_until END,
  n.article_id, a.source_text,
  coalesce(go_between.name, parent.source_text), n.comparison, n.value_to, n.of_value,
  n.what_text, outlets.name, articles.headline,
  coalesce(a.is_copy, EXISTS (
    SELECT 1 FROM passages AS p WHERE p.article_id = n.article_id
    AND p.start_char <= n.start_char AND p.end_char >= n.end_char
    AND coalesce(p.original_id, p.other_id) = p.other_id)
  OR EXISTS (
    SELECT 1 FROM passages AS p WHERE p.other_id = n.article_id
    AND p.other_start <= n.start_char AND p.other_end >= n.end_char
    AND p.original_id = p.article_id)),
  n.start_char, n.end_char, n.id, n.claim_id
FROM quantities AS n
JOIN articles ON articles.id = n.article_id
LEFT JOIN outlets ON outlets.id = articles.outlet_id
LEFT JOIN claims AS c ON c.id = n.claim_id AND c.status <> 'rejected'
LEFT JOIN attributions AS a ON a.id = CASE WHEN c.id IS NOT NULL THEN c.attribution_id ELSE (
  SELECT outside.id FROM attributions AS outside
  JOIN attribution_spans AS s ON s.attribution_id = outside.id AND s.role = 'content'
  WHERE outside.article_id = n.article_id AND outside.status <> 'rejected'
  AND s.start_char <= n.start_char AND s.end_char >= n.end_char
  ORDER BY s.end_char - s.start_char, outside.id LIMIT 1) END
LEFT JOIN actors AS speaker ON speaker.id = a.speaker_id
LEFT JOIN attributions AS parent ON parent.id = a.parent_id
LEFT JOIN actors AS go_between ON go_between.id = parent.speaker_id
ORDER BY n.article_id, n.start_char, n.end_char
LIMIT :limit
