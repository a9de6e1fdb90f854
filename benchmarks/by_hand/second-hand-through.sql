SELECT
  a.dated_on, a.article_id, speaker.name, go_between.name,
  (SELECT group_concat(text, ' … ') FROM (
    SELECT text FROM attribution_spans
    WHERE attribution_id = a.id AND role = 'content' ORDER BY position)),
  a.cue_text, parent.cue_text, a.source_text, parent.source_text,
  coalesce(further.name, grandparent.source_text), outlets.name, articles.headline, a.kind,
  a.is_copy, a.start_char, a.end_char, a.speaker_id, parent.speaker_id, a.id, parent.id
FROM attributions AS a
JOIN attributions AS parent ON parent.id = a.parent_id
JOIN articles ON articles.id = a.article_id
LEFT JOIN outlets ON outlets.id = articles.outlet_id
LEFT JOIN actors AS speaker ON speaker.id = a.speaker_id
LEFT JOIN actors AS go_between ON go_between.id = parent.speaker_id
LEFT JOIN attributions AS grandparent ON grandparent.id = parent.parent_id
LEFT JOIN actors AS further ON further.id = grandparent.speaker_id
WHERE a.status <> 'rejected'
AND parent.id IS NOT NULL AND parent.status <> 'rejected'
AND lower(coalesce(a.source_text, '')) NOT IN ('i', 'we', 'my', 'our')
AND (coalesce(a.speaker_id, parent.speaker_id) IS NOT NULL
  OR lower(coalesce(a.source_text, '')) <> lower(coalesce(parent.source_text, '')))
AND (a.speaker_id IS NULL OR parent.speaker_id IS NULL OR a.speaker_id <> parent.speaker_id)
AND parent.speaker_id = (SELECT id FROM actors WHERE name = :through AND merged_into_id IS NULL)
ORDER BY a.dated_on NULLS LAST, a.id
LIMIT :limit
