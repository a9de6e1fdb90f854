WITH pairs AS (
  SELECT one.article_id, one.text, one.start_char, one.end_char, one.attribution_id,
    two.text AS second, two.start_char AS second_start, two.end_char AS second_end,
    (SELECT max(s.end_char) FROM attribution_spans AS s
     WHERE s.attribution_id = one.attribution_id AND s.role <> 'content'
     AND s.start_char >= one.end_char AND s.end_char <= two.start_char) AS tag_end
  FROM quotes AS one
  JOIN quotes AS two ON two.attribution_id = one.attribution_id AND two.start_char >= one.end_char
  WHERE one.status <> 'rejected' AND two.status <> 'rejected'
  AND NOT EXISTS (
    SELECT 1 FROM quotes AS other WHERE other.attribution_id = one.attribution_id
    AND other.id NOT IN (one.id, two.id)
    AND other.end_char > one.end_char AND other.start_char < two.start_char))
SELECT
  pairs.article_id, speaker.name, pairs.text,
  trim(substr(articles.text, pairs.end_char + 1, second_start - pairs.end_char), :around || ','), second,
  substr(rtrim(substr(articles.text, pairs.end_char + 1, second_start - pairs.end_char), :around), -1)
    NOT IN ('.', '!', '?', '…'),
  a.source_text, a.cue_text, a.dated_on, outlets.name, articles.headline, a.is_copy,
  pairs.start_char, second_end, a.speaker_id, a.id
FROM pairs
LEFT JOIN attributions AS a ON a.id = pairs.attribution_id
LEFT JOIN articles ON articles.id = pairs.article_id
LEFT JOIN outlets ON outlets.id = articles.outlet_id
LEFT JOIN actors AS speaker ON speaker.id = a.speaker_id
WHERE a.status <> 'rejected' AND tag_end IS NOT NULL
AND instr(substr(articles.text, pairs.end_char + 1, second_start - pairs.end_char), char(10)) = 0
AND instr(rtrim(substr(articles.text, tag_end + 1, second_start - tag_end), :around), '. ') = 0
ORDER BY pairs.article_id, pairs.start_char, second_end
LIMIT :limit
