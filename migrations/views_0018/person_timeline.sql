CREATE VIEW person_timeline AS
SELECT
  e.person_id AS person_id,
  e.person AS person,
  e.what AS what,
  e.dated_on AS dated_on,
  e.speaker AS speaker,
  e.cue_text AS cue_text,
  CASE WHEN e.parent_id IS NOT NULL THEN (
    WITH RECURSIVE outwards(step, parent_id, name, status) AS (
      SELECT 1, p.parent_id, COALESCE(who.name, p.source_text, 'unknown'), p.status
      FROM attributions AS p LEFT JOIN actors AS who ON who.id = p.speaker_id
      WHERE p.id = e.parent_id
      UNION ALL
      SELECT outwards.step + 1, p.parent_id, COALESCE(who.name, p.source_text, 'unknown'),
        p.status
      FROM outwards JOIN attributions AS p ON p.id = outwards.parent_id
      LEFT JOIN actors AS who ON who.id = p.speaker_id
      WHERE outwards.step < 20)
    SELECT string_agg(name, '; ') FROM (
      SELECT name FROM outwards WHERE status <> 'rejected' ORDER BY step) AS steps) END AS via,
  substr(articles.text, e.start_char + 1, e.end_char - e.start_char) AS text,
  e.role_of AS role_of,
  addressee.name AS addressee,
  e.outlet AS outlet,
  articles.headline AS headline,
  e.published_on AS published_on,
  articles.url AS url,
  e.is_copy AS is_copy,
  replace(replace(substr(
    articles.text,
    CASE WHEN e.start_char > 80 THEN e.start_char - 79 ELSE 1 END,
    CASE WHEN e.start_char > 80 THEN e.end_char - e.start_char + 160 ELSE e.end_char + 80 END
  ), '

', ' ¶ '), '
', ' ') AS context,
  e.article_id AS article_id,
  e.start_char AS start_char,
  e.end_char AS end_char,
  e.outlet_id AS outlet_id,
  e.speaker_id AS speaker_id,
  e.attribution_id AS attribution_id
FROM (
SELECT
  person.id AS person_id,
  person.name AS person,
  'said' AS what,
  a.dated_on AS dated_on,
  speaker.name AS speaker,
  a.cue_text AS cue_text,
  NULL AS role_of,
  outlets.name AS outlet,
  articles.published_on AS published_on,
  a.is_copy AS is_copy,
  a.article_id AS article_id,
  a.start_char AS start_char,
  a.end_char AS end_char,
  articles.outlet_id AS outlet_id,
  a.speaker_id AS speaker_id,
  a.id AS attribution_id,
  a.parent_id AS parent_id,
  a.addressee_id AS addressee_id
FROM attributions AS a
JOIN actors AS person ON person.id = a.speaker_id AND person.kind = 'person'
JOIN articles ON articles.id = a.article_id
LEFT JOIN outlets ON outlets.id = articles.outlet_id
LEFT JOIN actors AS speaker ON speaker.id = a.speaker_id
WHERE a.status <> 'rejected'
UNION ALL
SELECT
  person.id AS person_id,
  person.name AS person,
  'said together' AS what,
  a.dated_on AS dated_on,
  speaker.name AS speaker,
  a.cue_text AS cue_text,
  NULL AS role_of,
  outlets.name AS outlet,
  articles.published_on AS published_on,
  a.is_copy AS is_copy,
  a.article_id AS article_id,
  a.start_char AS start_char,
  a.end_char AS end_char,
  articles.outlet_id AS outlet_id,
  a.speaker_id AS speaker_id,
  a.id AS attribution_id,
  a.parent_id AS parent_id,
  a.addressee_id AS addressee_id
FROM actor_members AS g
JOIN actors AS member ON member.id = g.member_id
JOIN actors AS person ON person.kind = 'person' AND person.merged_into_id IS NULL
  AND (person.id = member.id OR person.id = member.merged_into_id)
JOIN attributions AS a ON a.speaker_id = g.group_id AND a.status <> 'rejected'
JOIN articles ON articles.id = a.article_id
LEFT JOIN outlets ON outlets.id = articles.outlet_id
LEFT JOIN actors AS speaker ON speaker.id = a.speaker_id
UNION ALL
SELECT
  person.id AS person_id,
  person.name AS person,
  'spoken of' AS what,
  a.dated_on AS dated_on,
  speaker.name AS speaker,
  a.cue_text AS cue_text,
  NULL AS role_of,
  outlets.name AS outlet,
  articles.published_on AS published_on,
  a.is_copy AS is_copy,
  a.article_id AS article_id,
  a.start_char AS start_char,
  a.end_char AS end_char,
  articles.outlet_id AS outlet_id,
  a.speaker_id AS speaker_id,
  a.id AS attribution_id,
  a.parent_id AS parent_id,
  a.addressee_id AS addressee_id
FROM mentions AS m
JOIN actors AS person ON person.id = m.actor_id AND person.kind = 'person'
JOIN article_actors AS known ON known.id = m.actor_ref_id AND known.status <> 'rejected'
JOIN attributions AS a ON a.article_id = m.article_id AND a.status <> 'rejected'
  AND a.start_char <= m.start_char AND m.end_char <= a.end_char
JOIN attribution_spans AS s ON s.attribution_id = a.id AND s.role = 'content'
  AND m.start_char >= s.start_char AND m.start_char < s.end_char AND m.end_char <= s.end_char
JOIN articles ON articles.id = a.article_id
LEFT JOIN outlets ON outlets.id = articles.outlet_id
LEFT JOIN actors AS speaker ON speaker.id = a.speaker_id
WHERE (a.speaker_id IS NULL OR a.speaker_id <> m.actor_id)
  AND NOT EXISTS (SELECT 1 FROM speaker_candidates AS c
    WHERE c.attribution_id = a.id AND c.actor_id = m.actor_id)
  AND NOT EXISTS (SELECT 1 FROM actor_members AS g
    JOIN actors AS member ON member.id = g.member_id
    WHERE g.group_id = a.speaker_id
      AND COALESCE(member.merged_into_id, member.id) = m.actor_id)
  AND m.id = (SELECT min(n.id) FROM mentions AS n
    JOIN attribution_spans AS t ON t.attribution_id = a.id AND t.role = 'content'
      AND t.start_char <= n.start_char AND n.end_char <= t.end_char
    WHERE n.actor_id = m.actor_id AND n.article_id = a.article_id
      AND n.start_char >= a.start_char
      AND NOT EXISTS (SELECT 1 FROM attributions AS i
        WHERE i.parent_id = a.id AND i.status <> 'rejected'
          AND i.start_char <= n.start_char AND n.end_char <= i.end_char))
UNION ALL
SELECT
  person.id AS person_id,
  person.name AS person,
  CASE WHEN r.is_former THEN 'given a former role' ELSE 'given a role' END AS what,
  articles.published_on AS dated_on,
  NULL AS speaker,
  NULL AS cue_text,
  COALESCE(proved.name, body.name) AS role_of,
  outlets.name AS outlet,
  articles.published_on AS published_on,
  NULL AS is_copy,
  r.article_id AS article_id,
  r.start_char AS start_char,
  r.end_char AS end_char,
  articles.outlet_id AS outlet_id,
  NULL AS speaker_id,
  NULL AS attribution_id,
  NULL AS parent_id,
  NULL AS addressee_id
FROM roles AS r
JOIN actors AS person ON person.id = r.actor_id AND person.kind = 'person'
JOIN article_actors AS known ON known.id = r.actor_ref_id AND known.status <> 'rejected'
JOIN articles ON articles.id = r.article_id
LEFT JOIN outlets ON outlets.id = articles.outlet_id
LEFT JOIN actors AS body ON body.id = r.organization_id
LEFT JOIN actors AS proved ON proved.id = body.merged_into_id
) AS e
LEFT JOIN articles ON articles.id = e.article_id
LEFT JOIN actors AS addressee ON addressee.id = e.addressee_id
