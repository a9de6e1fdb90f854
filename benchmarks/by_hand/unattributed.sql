WITH tagged AS (
  SELECT q.*,
    a.source_text, a.cue_text, a.method, a.certainty, a.dated_on, a.is_copy, a.speaker_id,
    articles.outlet_id, articles.headline, articles.text AS around,
    (SELECT max(s.end_char) FROM attribution_spans AS s WHERE s.attribution_id = a.id
     AND s.role <> 'content' AND s.end_char <= q.start_char) AS before_at,
    (SELECT min(s.start_char) FROM attribution_spans AS s WHERE s.attribution_id = a.id
     AND s.role <> 'content' AND s.start_char >= q.end_char) AS after_at
  FROM quotes AS q
  JOIN attributions AS a ON a.id = q.attribution_id
  JOIN articles ON articles.id = q.article_id
  WHERE q.status <> 'rejected' AND a.status <> 'rejected'),
gaps AS (
  SELECT *,
    substr(around, before_at + 1, start_char - before_at) AS gap,
    substr(around, end_char + 1, after_at - end_char) AS behind,
    EXISTS (SELECT 1 FROM quotes AS other WHERE other.attribution_id = tagged.attribution_id
      AND other.start_char >= tagged.end_char AND other.end_char <= tagged.after_at) AS other
  FROM tagged),
marks AS (
  SELECT *,
    substr(rtrim(gap, :around), -1) AS gap_mark, substr(rtrim(text, :around), -1) AS own_mark
  FROM gaps),
placed AS (
  SELECT *, CASE
    WHEN cue_text IS NULL AND source_text IS NULL THEN 'none'
    WHEN after_at IS NOT NULL AND NOT (own_mark IN ('.', '!', '?', '…') AND other)
      AND behind NOT LIKE '%' || char(10) || '%' THEN NULL
    WHEN before_at IS NOT NULL AND gap LIKE '%' || char(10) || '%' AND gap_mark <> ':'
      THEN 'earlier paragraph'
    WHEN before_at IS NOT NULL AND gap_mark IN ('.', '!', '?', '…')
      AND upper(substr(text, 1, 1)) = substr(text, 1, 1) THEN 'earlier sentence'
    WHEN before_at IS NOT NULL THEN NULL
    WHEN behind LIKE '%' || char(10) || '%' THEN 'later paragraph'
    WHEN after_at IS NOT NULL THEN 'later sentence' END AS place
  FROM marks)
SELECT
  placed.article_id, speaker.name, placed.text, placed.place, placed.source_text,
  placed.cue_text, placed.method, placed.certainty, placed.dated_on, outlets.name,
  placed.headline, placed.kind, placed.is_copy, placed.start_char, placed.end_char,
  placed.speaker_id, placed.attribution_id, placed.id
FROM placed
LEFT JOIN outlets ON outlets.id = placed.outlet_id
LEFT JOIN actors AS speaker ON speaker.id = placed.speaker_id
WHERE placed.place IS NOT NULL
ORDER BY placed.article_id, placed.start_char, placed.end_char
LIMIT :limit
