SELECT
  c.happened_on,
  (SELECT group_concat(name, '; ') FROM (
    SELECT coalesce(who.name, m.text) AS name FROM mentions AS m
    LEFT JOIN actors AS who ON who.id = m.actor_id
    WHERE m.article_id = c.article_id
    AND m.start_char >= c.start_char AND m.end_char <= c.end_char
    AND (substr(articles.text, m.end_char + 1, 2) NOT IN ('''s', '’s', 's''', 's’')
      OR substr(articles.text, m.end_char + 1, 26) LIKE '% visit%'
      OR substr(articles.text, m.end_char + 1, 26) LIKE '% meeting%')
    AND (who.kind IN ('person', 'unnamed', 'group') OR (who.id IS NULL AND m.kind = 'name'))
    GROUP BY 1 ORDER BY min(m.start_char))),
  c.event_kind, c.event_state, c.place_text, c.text, c.subject_text, speaker.name, c.kind,
  coalesce(a.dated_on, articles.published_on), c.article_id, c.stance, c.is_negated,
  c.happened_until, c.happened_text, outlets.name, articles.headline,
  coalesce(a.is_copy, EXISTS (
    SELECT 1 FROM passages AS p WHERE p.article_id = c.article_id
    AND p.start_char <= c.start_char AND p.end_char >= c.end_char
    AND coalesce(p.original_id, p.other_id) = p.other_id)
  OR EXISTS (
    SELECT 1 FROM passages AS p WHERE p.other_id = c.article_id
    AND p.other_start <= c.start_char AND p.other_end >= c.end_char
    AND p.original_id = p.article_id)),
  c.start_char, c.end_char, c.id
FROM claims AS c
JOIN articles ON articles.id = c.article_id
LEFT JOIN outlets ON outlets.id = articles.outlet_id
LEFT JOIN attributions AS a ON a.id = c.attribution_id
LEFT JOIN actors AS speaker ON speaker.id = a.speaker_id
WHERE c.status <> 'rejected' AND coalesce(a.status, 'read') <> 'rejected'
AND c.id IN (SELECT rowid FROM claim_search WHERE text MATCH :place)
AND c.place_text LIKE '%' || :place || '%'
ORDER BY c.happened_on NULLS LAST, c.article_id, c.start_char, c.id
LIMIT :limit
