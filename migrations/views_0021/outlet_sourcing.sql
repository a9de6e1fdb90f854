CREATE VIEW outlet_sourcing AS
SELECT
  articles.outlet_id AS outlet_id,
  outlets.name AS outlet,
  outlets.is_agency AS is_agency,
  count(DISTINCT articles.id) AS articles,
  count(a.id) FILTER (WHERE a.status <> 'rejected') AS attributions,
  count(a.id) FILTER (WHERE speaker.kind = 'person') AS by_people,
  count(a.id) FILTER (WHERE speaker.kind = 'organization') AS by_organizations,
  count(a.id) FILTER (WHERE speaker.kind = 'document') AS by_documents,
  count(a.id) FILTER (WHERE speaker.kind = 'group') AS by_groups,
  count(a.id) FILTER (WHERE speaker.kind = 'unnamed') AS by_unnamed,
  count(a.id) FILTER (WHERE a.speaker_id IS NULL) AS by_unknown,
  CAST(round(CAST(1.0 * count(a.id) FILTER (WHERE speaker.kind = 'unnamed') / NULLIF(count(a.id) FILTER (WHERE a.speaker_id IS NOT NULL), 0) AS numeric), 3) AS float) AS unnamed_share,
  count(a.id) FILTER (WHERE parent.id IS NOT NULL
  AND lower(COALESCE(a.source_text, '')) NOT IN ('i', 'we', 'my', 'our')
  AND (COALESCE(a.speaker_id, parent.speaker_id) IS NOT NULL
    OR lower(COALESCE(a.source_text, '')) <> lower(COALESCE(parent.source_text, '')))
  AND (a.speaker_id IS NULL OR parent.speaker_id IS NULL
    OR a.speaker_id <> parent.speaker_id)) AS second_hand,
  count(a.id) FILTER (WHERE a.status <> 'rejected' AND NOT a.is_copy) AS attributions_without_copies,
  count(a.id) FILTER (WHERE speaker.kind = 'person' AND NOT a.is_copy) AS by_people_without_copies,
  count(a.id) FILTER (WHERE speaker.kind = 'organization' AND NOT a.is_copy) AS by_organizations_without_copies,
  count(a.id) FILTER (WHERE speaker.kind = 'document' AND NOT a.is_copy) AS by_documents_without_copies,
  count(a.id) FILTER (WHERE speaker.kind = 'group' AND NOT a.is_copy) AS by_groups_without_copies,
  count(a.id) FILTER (WHERE speaker.kind = 'unnamed' AND NOT a.is_copy) AS by_unnamed_without_copies,
  count(a.id) FILTER (WHERE a.speaker_id IS NULL AND NOT a.is_copy) AS by_unknown_without_copies,
  CAST(round(CAST(1.0 * count(a.id) FILTER (WHERE speaker.kind = 'unnamed' AND NOT a.is_copy) / NULLIF(count(a.id) FILTER (WHERE a.speaker_id IS NOT NULL AND NOT a.is_copy), 0) AS numeric), 3) AS float) AS unnamed_share_without_copies,
  count(a.id) FILTER (WHERE parent.id IS NOT NULL
  AND lower(COALESCE(a.source_text, '')) NOT IN ('i', 'we', 'my', 'our')
  AND (COALESCE(a.speaker_id, parent.speaker_id) IS NOT NULL
    OR lower(COALESCE(a.source_text, '')) <> lower(COALESCE(parent.source_text, '')))
  AND (a.speaker_id IS NULL OR parent.speaker_id IS NULL
    OR a.speaker_id <> parent.speaker_id) AND NOT a.is_copy) AS second_hand_without_copies
FROM articles
LEFT JOIN outlets ON outlets.id = articles.outlet_id
LEFT JOIN attributions AS a ON a.article_id = articles.id AND a.status <> 'rejected'
LEFT JOIN attributions AS parent ON parent.id = a.parent_id AND parent.status <> 'rejected'
LEFT JOIN actors AS speaker ON speaker.id = a.speaker_id
GROUP BY articles.outlet_id, outlets.name, outlets.is_agency
