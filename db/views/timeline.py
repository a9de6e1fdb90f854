"""The view of what is on record about a person, event by event."""

from db.views.pieces import FROM_ARTICLE, FROM_SPEAKERS, SOURCE, context, words_at
from db.views.view import View, stacked_view

_MEANINGS = {
    "person_id": "the key in actors",
    "person": "who it is about",
    "what": "said; said together (as one of a group that spoke as one); spoken of (by another, "
    "once for each act of saying); given a role; given a former role",
    "dated_on": "when it was said, else when the article was published",
    "speaker": "who said it; NULL where the text does not decide, and for roles",
    "via": "through whom, for second-hand words: each go-between, from the speaker outwards",
    "text": "what was said, or the role, as the article has it",
    "role_of": "the body that the role belongs to, where the article names it",
    "addressee": "to whom",
    "outlet": "who published the article; NULL where it is not known",
    "headline": "its headline",
    "published_on": "when it was published",
    "url": "its address",
    "is_copy": "whether the article has it from another article; NULL for roles",
    "context": context("", "")[1],
    "article_id": "the key in articles",
    "start_char": "first character of text in articles.text, from 0",
    "end_char": "one past the last character",
    "outlet_id": "the key of outlet in outlets",
    "speaker_id": "the key of speaker in actors",
    "attribution_id": "the act of saying in said; NULL for roles",
}

_ANY = {
    "person_id": "person.id",
    "person": "person.name",
    "outlet": "outlets.name",
    "headline": "articles.headline",
    "published_on": "articles.published_on",
    "url": "articles.url",
    "outlet_id": "articles.outlet_id",
}

_SAYING = {
    **_ANY,
    "dated_on": "a.dated_on",
    "text": words_at("a"),
    "speaker": "speaker.name",
    "via": SOURCE["via"][0],
    "addressee": "addressee.name",
    "is_copy": "a.is_copy",
    "context": context("a.start_char", "a.end_char")[0],
    "article_id": "a.article_id",
    "start_char": "a.start_char",
    "end_char": "a.end_char",
    "speaker_id": "a.speaker_id",
    "attribution_id": "a.id",
}

_ROLE = {
    **_ANY,
    "what": "CASE WHEN r.is_former THEN 'given a former role' ELSE 'given a role' END",
    "dated_on": "articles.published_on",
    "text": "r.text",
    "role_of": "COALESCE(proved.name, body.name)",
    "context": context("r.start_char", "r.end_char")[0],
    "article_id": "r.article_id",
    "start_char": "r.start_char",
    "end_char": "r.end_char",
}

_FROM_ARTICLE_OF_A = FROM_ARTICLE.format(row="a")

_SPOKE = f"""\
FROM attributions AS a
JOIN actors AS person ON person.id = a.speaker_id AND person.kind = 'person'
{_FROM_ARTICLE_OF_A}
{FROM_SPEAKERS}
WHERE a.status <> 'rejected'"""

# Members are kept as they were read: whoever proved to be another stands for that one.
_SPOKE_TOGETHER = f"""\
FROM actor_members AS g
JOIN actors AS member ON member.id = g.member_id
JOIN actors AS person ON person.kind = 'person' AND person.merged_into_id IS NULL
  AND (person.id = member.id OR person.id = member.merged_into_id)
JOIN attributions AS a ON a.speaker_id = g.group_id AND a.status <> 'rejected'
{_FROM_ARTICLE_OF_A}
{FROM_SPEAKERS}"""

# One mention stands for all in one act of saying. Words inside what somebody else is
# reported to say count for that innermost act alone.
_ONE_MENTION = """\
SELECT min(n.id) FROM mentions AS n
    JOIN attribution_spans AS s ON s.attribution_id = a.id AND s.role = 'content'
      AND s.start_char <= n.start_char AND n.end_char <= s.end_char
    WHERE n.actor_id = m.actor_id AND n.article_id = a.article_id
      AND n.start_char >= a.start_char
      AND NOT EXISTS (SELECT 1 FROM attributions AS i
        WHERE i.parent_id = a.id AND i.status <> 'rejected'
          AND i.start_char <= n.start_char AND n.end_char <= i.end_char)"""

# Nobody is spoken of by themselves: not as one of a group, nor where the text leaves open
# whether they are the speaker.
_SPOKEN_OF = f"""\
FROM mentions AS m
JOIN actors AS person ON person.id = m.actor_id AND person.kind = 'person'
JOIN article_actors AS known ON known.id = m.actor_ref_id AND known.status <> 'rejected'
JOIN attributions AS a ON a.article_id = m.article_id AND a.status <> 'rejected'
  AND a.start_char <= m.start_char AND m.end_char <= a.end_char
{_FROM_ARTICLE_OF_A}
{FROM_SPEAKERS}
WHERE (a.speaker_id IS NULL OR a.speaker_id <> m.actor_id)
  AND NOT EXISTS (SELECT 1 FROM speaker_candidates AS c
    WHERE c.attribution_id = a.id AND c.actor_id = m.actor_id)
  AND NOT EXISTS (SELECT 1 FROM actor_members AS g
    JOIN actors AS member ON member.id = g.member_id
    WHERE g.group_id = a.speaker_id
      AND COALESCE(member.merged_into_id, member.id) = m.actor_id)
  AND m.id = ({_ONE_MENTION})"""

_HELD = f"""\
FROM roles AS r
JOIN actors AS person ON person.id = r.actor_id AND person.kind = 'person'
JOIN article_actors AS known ON known.id = r.actor_ref_id AND known.status <> 'rejected'
{FROM_ARTICLE.format(row="r")}
LEFT JOIN actors AS body ON body.id = r.organization_id
LEFT JOIN actors AS proved ON proved.id = body.merged_into_id"""

PERSON_TIMELINE: View = stacked_view(
    "person_timeline",
    "One row an event in a person's record: what they said, what others said of them, what role "
    "an article gave them. Sort it by dated_on. Rejected rows are left out.",
    _MEANINGS,
    (
        ({**_SAYING, "what": "'said'"}, _SPOKE),
        ({**_SAYING, "what": "'said together'"}, _SPOKE_TOGETHER),
        ({**_SAYING, "what": "'spoken of'"}, _SPOKEN_OF),
        (_ROLE, _HELD),
    ),
)
