SELECT
  articles.published_on, ref.name_text, role.text, role.is_former, body.name, outlets.name,
  ref.article_id, articles.headline, role.start_char, role.end_char, ref.actor_id, ref.id, role.id
FROM roles AS role
JOIN article_actors AS ref ON ref.id = role.actor_ref_id
JOIN articles ON articles.id = role.article_id
LEFT JOIN outlets ON outlets.id = articles.outlet_id
LEFT JOIN actors AS body ON body.id = role.organization_id
WHERE ' ' || replace(replace(role.title_key, ',', ' '), '-', ' ') || ' ' LIKE '% ' || :words || ' %' AND ref.status <> 'rejected'
AND NOT EXISTS (
  SELECT 1 FROM roles AS before WHERE before.actor_ref_id = role.actor_ref_id
  AND before.text = role.text AND before.is_former = role.is_former
  AND before.start_char < role.start_char)
ORDER BY articles.published_on NULLS LAST, role.article_id, role.start_char, role.id
LIMIT :limit
