SELECT
  articles.published_on, ref.name_text, role.text, role.is_former, body.name, outlets.name,
  ref.article_id, articles.headline, role.start_char, role.end_char, ref.actor_id, ref.id, role.id
FROM article_actors AS ref
JOIN articles ON articles.id = ref.article_id
LEFT JOIN outlets ON outlets.id = articles.outlet_id
LEFT JOIN roles AS role ON role.actor_ref_id = ref.id AND NOT EXISTS (
  SELECT 1 FROM roles AS before WHERE before.actor_ref_id = role.actor_ref_id
  AND before.text = role.text AND before.is_former = role.is_former
  AND before.start_char < role.start_char)
LEFT JOIN actors AS body ON body.id = role.organization_id
WHERE ref.actor_id = (SELECT id FROM actors WHERE name = :who AND merged_into_id IS NULL) AND ref.status <> 'rejected'
ORDER BY articles.published_on NULLS LAST, ref.article_id, role.start_char NULLS LAST,
  role.id NULLS LAST, ref.id
LIMIT :limit
