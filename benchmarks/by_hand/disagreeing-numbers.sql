SELECT
  coalesce(n.unit, lower(n.what_text)), n.text, coalesce(speaker.name, a.source_text), c.text,
  coalesce(a.dated_on, articles.published_on) AS dated_on, c.article_id, n.value, n.comparison,
  n.value_to, n.unit, c.kind, outlets.name, articles.headline, n.start_char, n.end_char, n.kind,
  c.id, member.proposition_id, n.id
FROM proposition_claims AS member
JOIN claims AS c ON c.id = member.claim_id
JOIN articles ON articles.id = c.article_id
JOIN quantities AS n ON n.article_id = c.article_id
  AND n.start_char >= c.start_char AND n.end_char <= c.end_char
LEFT JOIN attributions AS a ON a.id = c.attribution_id
LEFT JOIN actors AS speaker ON speaker.id = a.speaker_id
LEFT JOIN outlets ON outlets.id = articles.outlet_id
WHERE c.status <> 'rejected'
AND member.proposition_id IN (
  SELECT proposition_id FROM proposition_claims GROUP BY proposition_id
  HAVING count(DISTINCT numbers) > 1)
ORDER BY member.proposition_id DESC, dated_on NULLS LAST, c.article_id, c.id, n.id
LIMIT :limit
