WITH both_in AS MATERIALIZED (
  SELECT one.article_id, min(one.start_char, other.start_char) AS start_char,
    max(one.end_char, other.end_char) AS end_char
  FROM mentions AS one JOIN mentions AS other ON other.article_id = one.article_id
  WHERE one.actor_id IN (
    SELECT id FROM actors WHERE name = :one
    UNION ALL
    SELECT group_id FROM actor_members JOIN actors ON actors.id = member_id
    WHERE actors.name = :one)
  AND other.actor_id IN (
    SELECT id FROM actors WHERE name = :other
    UNION ALL
    SELECT group_id FROM actor_members JOIN actors ON actors.id = member_id
    WHERE actors.name = :other)),
claims_of_both AS MATERIALIZED (
  SELECT DISTINCT c.id FROM both_in
  JOIN claims AS c ON c.article_id = both_in.article_id
    AND c.start_char <= both_in.start_char AND c.end_char >= both_in.end_char
  WHERE c.status <> 'rejected')
SELECT
  coalesce(c.happened_on, a.dated_on, articles.published_on) AS day,
  CASE WHEN c.happened_on IS NOT NULL THEN 'happened' WHEN a.said_on IS NOT NULL THEN 'said'
    WHEN articles.published_on IS NOT NULL THEN 'published' END,
  c.article_id AS article_id, c.text, c.event_kind, c.event_state, c.place_text, speaker.name,
  c.stance, c.kind, a.cue_text, c.happened_text,
  CASE WHEN c.happened_on IS NOT NULL THEN c.happened_until ELSE articles.published_until END,
  a.source_text, outlets.name, articles.headline,
  CASE WHEN c.attribution_id IS NULL THEN EXISTS (
    SELECT 1 FROM passages AS p WHERE p.article_id = c.article_id
    AND p.start_char <= c.start_char AND p.end_char >= c.end_char
    AND coalesce(p.original_id, p.other_id) = p.other_id)
  OR EXISTS (
    SELECT 1 FROM passages AS p WHERE p.other_id = c.article_id
    AND p.other_start <= c.start_char AND p.other_end >= c.end_char
    AND p.original_id = p.article_id) ELSE a.is_copy END,
  c.start_char AS start_char, c.end_char AS end_char, a.speaker_id,
  c.attribution_id AS attribution_id, c.id AS claim_id
FROM claims AS c
JOIN articles ON articles.id = c.article_id
LEFT JOIN outlets ON outlets.id = articles.outlet_id
LEFT JOIN attributions AS a ON a.id = c.attribution_id
LEFT JOIN actors AS speaker ON speaker.id = a.speaker_id
WHERE coalesce(a.status, 'read') <> 'rejected' AND c.id IN (SELECT id FROM claims_of_both)
UNION ALL
SELECT
  a.dated_on,
  CASE WHEN a.said_on IS NOT NULL THEN 'said'
    WHEN articles.published_on IS NOT NULL THEN 'published' END,
  a.article_id,
  (SELECT group_concat(text, ' … ') FROM (
    SELECT text FROM attribution_spans
    WHERE attribution_id = a.id AND role = 'content' ORDER BY position)),
  NULL, NULL, NULL, speaker.name, NULL, 'quoted', a.cue_text, NULL,
  CASE WHEN a.said_on IS NOT NULL THEN a.said_until ELSE articles.published_until END,
  a.source_text, outlets.name, articles.headline, a.is_copy, a.start_char, a.end_char,
  a.speaker_id, a.id, NULL
FROM attributions AS a
JOIN articles ON articles.id = a.article_id
LEFT JOIN outlets ON outlets.id = articles.outlet_id
LEFT JOIN actors AS speaker ON speaker.id = a.speaker_id
WHERE a.status <> 'rejected'
AND a.id IN (
  SELECT outside.id FROM both_in
  JOIN attributions AS outside ON outside.article_id = both_in.article_id
    AND outside.start_char <= both_in.start_char AND outside.end_char >= both_in.end_char
  WHERE EXISTS (
    SELECT 1 FROM attribution_spans AS s WHERE s.attribution_id = outside.id
    AND s.role = 'content'
    AND s.start_char <= both_in.start_char AND s.end_char >= both_in.end_char)
  AND NOT EXISTS (
    SELECT 1 FROM attributions AS inside WHERE inside.parent_id = outside.id
    AND inside.status <> 'rejected'
    AND inside.start_char <= both_in.start_char AND inside.end_char >= both_in.end_char)
  UNION ALL
  SELECT id FROM attributions WHERE addressee_id IN (
    SELECT id FROM actors WHERE name = :other
    UNION ALL
    SELECT group_id FROM actor_members JOIN actors ON actors.id = member_id
    WHERE actors.name = :other)
  AND speaker_id IN (
    SELECT id FROM actors WHERE name = :one
    UNION ALL
    SELECT group_id FROM actor_members JOIN actors ON actors.id = member_id
    WHERE actors.name = :one)
  UNION ALL
  SELECT id FROM attributions WHERE addressee_id IN (
    SELECT id FROM actors WHERE name = :one
    UNION ALL
    SELECT group_id FROM actor_members JOIN actors ON actors.id = member_id
    WHERE actors.name = :one)
  AND speaker_id IN (
    SELECT id FROM actors WHERE name = :other
    UNION ALL
    SELECT group_id FROM actor_members JOIN actors ON actors.id = member_id
    WHERE actors.name = :other))
AND NOT EXISTS (
  SELECT 1 FROM claims AS inside WHERE inside.article_id = a.article_id
  AND inside.start_char >= a.start_char AND inside.end_char <= a.end_char
  AND inside.id IN (SELECT id FROM claims_of_both))
ORDER BY day NULLS LAST, article_id, start_char, end_char, attribution_id NULLS LAST,
  claim_id NULLS LAST
LIMIT :limit
