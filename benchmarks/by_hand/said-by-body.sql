WITH RECURSIVE parts (id) AS (
  SELECT id FROM actors WHERE name = :body
  UNION
  SELECT child.id FROM parts JOIN actors AS child ON child.parent_id = parts.id
  WHERE child.kind IN ('organization', 'document')),
offices AS (
  SELECT role.* FROM roles AS role
  WHERE NOT role.is_former
  AND NOT EXISTS (SELECT 1 FROM own_voices WHERE role.title_key LIKE '%' || word || '%')),
own_voices (word) AS (VALUES
  ('analyst'), ('candidate'), ('columnist'), ('consultant'), ('contender'), ('contributor'),
  ('correspondent'), ('critic'), ('donor'), ('expert'), ('fellow'), ('front-runner'),
  ('frontrunner'), ('hopeful'), ('journalist'), ('lecturer'), ('lobbyist'), ('nominee'),
  ('opponent'), ('professor'), ('reporter'), ('researcher'), ('scholar'), ('specialist'),
  ('strategist'), ('student'), ('supporter'))
SELECT
  a.dated_on, a.article_id, speaker.name,
  CASE WHEN speaker.name = :body THEN 'itself'
    WHEN speaker.kind = 'organization' THEN 'a part of it'
    WHEN speaker.kind = 'document' THEN 'its document'
    WHEN speaker.kind = 'group' THEN 'a group it is in' ELSE 'a holder of office' END,
  (SELECT text FROM offices AS role
   WHERE role.article_id = a.article_id AND role.actor_id = a.speaker_id
   AND speaker.kind = 'person'
   AND (role.organization_id IS NULL OR role.organization_id IN (SELECT id FROM parts))
   ORDER BY role.organization_id IS NULL, role.start_char LIMIT 1),
  a.cue_text,
  (SELECT group_concat(text, ' … ') FROM (
    SELECT text FROM attribution_spans
    WHERE attribution_id = a.id AND role = 'content' ORDER BY position)),
  a.source_text, coalesce(go_between.name, parent.source_text),
  (SELECT group_concat(text, ' … ') FROM (
    SELECT text FROM quotes
    WHERE attribution_id = a.id AND status <> 'rejected' ORDER BY start_char)),
  outlets.name, articles.headline, a.kind, a.certainty, a.is_copy, a.start_char, a.end_char,
  a.speaker_id, a.id
FROM attributions AS a
JOIN articles ON articles.id = a.article_id
LEFT JOIN outlets ON outlets.id = articles.outlet_id
LEFT JOIN actors AS speaker ON speaker.id = a.speaker_id
LEFT JOIN attributions AS parent ON parent.id = a.parent_id
LEFT JOIN actors AS go_between ON go_between.id = parent.speaker_id
WHERE a.status <> 'rejected' AND a.id IN (
  SELECT id FROM attributions WHERE speaker_id IN (SELECT id FROM parts)
  UNION ALL
  SELECT own.id FROM actor_members JOIN attributions AS own ON own.speaker_id = group_id
  WHERE member_id IN (SELECT id FROM parts)
  UNION ALL
  SELECT own.id FROM offices AS role
  JOIN attributions AS own ON own.article_id = role.article_id AND own.speaker_id = role.actor_id
  WHERE role.organization_id IN (SELECT id FROM parts)
  UNION ALL
  SELECT own.id FROM roles AS told
  JOIN offices AS role ON role.actor_id = told.actor_id AND +role.title_key = told.title_key
  JOIN attributions AS own ON own.article_id = role.article_id AND own.speaker_id = role.actor_id
  WHERE told.organization_id IN (SELECT id FROM parts) AND role.organization_id IS NULL)
ORDER BY a.dated_on NULLS LAST, a.id
LIMIT :limit
