CREATE VIEW variants AS
SELECT
  v.utterance_id AS utterance_id,
  outlets.name AS outlet,
  articles.published_on AS published_on,
  a.dated_on AS dated_on,
  speaker.name AS speaker,
  (SELECT string_agg(text, ' … ') FROM (
    SELECT text FROM attribution_spans AS s WHERE s.attribution_id = a.id AND s.role = 'content'
    ORDER BY s.position) AS ordered) AS words,
  a.source_text AS source_text,
  a.cue_text AS cue_text,
  CASE WHEN a.parent_id IS NOT NULL THEN (
    WITH RECURSIVE outwards(step, parent_id, name, status) AS (
      SELECT 1, p.parent_id, COALESCE(who.name, p.source_text, 'unknown'), p.status
      FROM attributions AS p LEFT JOIN actors AS who ON who.id = p.speaker_id
      WHERE p.id = a.parent_id
      UNION ALL
      SELECT outwards.step + 1, p.parent_id, COALESCE(who.name, p.source_text, 'unknown'),
        p.status
      FROM outwards JOIN attributions AS p ON p.id = outwards.parent_id
      LEFT JOIN actors AS who ON who.id = p.speaker_id
      WHERE outwards.step < 20)
    SELECT string_agg(name, '; ') FROM (
      SELECT name FROM outwards WHERE status <> 'rejected' ORDER BY step) AS steps) END AS via,
  addressee.name AS addressee,
  a.said_text AS said_text,
  a.medium_text AS medium_text,
  a.is_copy AS is_copy,
  v.method AS joined_by,
  v.similarity AS similarity,
  articles.headline AS headline,
  articles.url AS url,
  a.status AS status,
  replace(replace(substr(
    articles.text,
    CASE WHEN a.start_char > 80 THEN a.start_char - 79 ELSE 1 END,
    CASE WHEN a.start_char > 80 THEN a.end_char - a.start_char + 160 ELSE a.end_char + 80 END
  ), '

', ' ¶ '), '
', ' ') AS context,
  a.article_id AS article_id,
  a.start_char AS start_char,
  a.end_char AS end_char,
  articles.outlet_id AS outlet_id,
  a.speaker_id AS speaker_id,
  a.id AS attribution_id
FROM utterance_variants AS v
JOIN attributions AS a ON a.id = v.attribution_id
JOIN articles ON articles.id = a.article_id
LEFT JOIN outlets ON outlets.id = articles.outlet_id
LEFT JOIN actors AS speaker ON speaker.id = a.speaker_id
LEFT JOIN actors AS addressee ON addressee.id = a.addressee_id
WHERE a.status <> 'rejected'
  AND EXISTS (SELECT 1 FROM utterance_variants AS w
    JOIN attributions AS b ON b.id = w.attribution_id
    WHERE w.utterance_id = v.utterance_id AND b.article_id <> a.article_id
      AND b.status <> 'rejected')
