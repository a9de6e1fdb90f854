SELECT
  articles.published_on, ref.name_text, role.text, role.is_former, body.name, outlets.name,
  ref.article_id, articles.headline, 
  coalesce(role.start_char, (
    SELECT m.start_char FROM mentions AS m WHERE m.article_id = ref.article_id AND m.actor_ref_id = ref.id
    ORDER BY m.start_char, m.end_char LIMIT 1)),
  coalesce(role.end_char, (
    SELECT m.end_char FROM mentions AS m WHERE m.article_id = ref.article_id AND m.actor_ref_id = ref.id
    ORDER BY m.start_char, m.end_char LIMIT 1)),
  ref.actor_id, ref.id, role.id
FROM article_actors AS ref
JOIN articles ON articles.id = ref.article_id
LEFT JOIN outlets ON outlets.id = articles.outlet_id
LEFT JOIN roles AS role ON role.actor_ref_id = ref.id AND NOT EXISTS (
  SELECT 1 FROM roles AS before WHERE before.actor_ref_id = role.actor_ref_id
  AND before.text = role.text AND before.is_former = role.is_former
  AND before.start_char < role.start_char)
LEFT JOIN actors AS body ON body.id = role.organization_id
WHERE ref.actor_id = (SELECT id FROM actors WHERE name = :who AND merged_into_id IS NULL) AND ref.status <> 'rejected'
ORDER BY articles.published_on NULLS LAST, ref.article_id, 9 NULLS LAST,
  role.id NULLS LAST, ref.id
LIMIT :limit
