"""The view of what is on record about a person, event by event."""

from db.views.pieces import ARTICLE, FROM_ARTICLE, SOURCE, place, via, words_at
from db.views.view import Columns, flat_view, stacked

_COLUMNS: Columns = {
    "person_id": ("e.person_id", "the key in actors"),
    "person": ("e.person", "who it is about"),
    "what": (
        "e.what",
        "said, said together (in a group), spoken of (by another), given a role or a former role",
    ),
    "dated_on": ("e.dated_on", "when it was said, else when the article was published"),
    "speaker": (
        "e.speaker",
        "who said it; NULL where the text does not decide, and for roles",
    ),
    "cue_text": ("e.cue_text", SOURCE["cue_text"][1]),
    "via": via("e"),
    "text": (words_at("e"), "what was said, or the role, as the article has it"),
    "role_of": ("e.role_of", "the body that the role belongs to, where the article names it"),
    "addressee": SOURCE["addressee"],
    "outlet": ("e.outlet", ARTICLE["outlet"][1]),
    "headline": ARTICLE["headline"],
    "published_on": ("e.published_on", ARTICLE["published_on"][1]),
    "url": ARTICLE["url"],
    "is_copy": ("e.is_copy", "whether the article has it from another; NULL for roles"),
    **place("e", "it"),
    "outlet_id": ("e.outlet_id", "the key of outlet in outlets"),
    "speaker_id": ("e.speaker_id", "the key of speaker in actors"),
    "attribution_id": ("e.attribution_id", "the act of saying in said; NULL for roles"),
}

# What is costly is left to the select around the arms: SQLite works out every column of an
# arm, for counting too.
_OF_ARMS = (
    *(
        "person_id",
        "person",
        "what",
        "dated_on",
        "speaker",
        "cue_text",
        "role_of",
        "outlet",
        "published_on",
    ),
    *("is_copy", "article_id", "start_char", "end_char", "outlet_id", "speaker_id"),
    *("attribution_id", "parent_id", "addressee_id"),
)

_ANY = {
    "person_id": "person.id",
    "person": "person.name",
    "outlet": "outlets.name",
    "published_on": "articles.published_on",
    "outlet_id": "articles.outlet_id",
}

_SAYING = {
    **_ANY,
    "speaker": "speaker.name",
    "attribution_id": "a.id",
    **{
        column: f"a.{column}"
        for column in (
            *("dated_on", "is_copy", "article_id", "start_char", "end_char", "speaker_id"),
            *("cue_text", "parent_id", "addressee_id"),
        )
    },
}

_ROLE = {
    **_ANY,
    "what": "CASE WHEN r.is_former THEN 'given a former role' ELSE 'given a role' END",
    "dated_on": "articles.published_on",
    "role_of": "COALESCE(proved.name, body.name)",
    "article_id": "r.article_id",
    "start_char": "r.start_char",
    "end_char": "r.end_char",
}

_FROM_ARTICLE_OF_A = FROM_ARTICLE.format(row="a")
_FROM_SPEAKER = "LEFT JOIN actors AS speaker ON speaker.id = a.speaker_id"

_SPOKE = f"""\
FROM attributions AS a
JOIN actors AS person ON person.id = a.speaker_id AND person.kind = 'person'
{_FROM_ARTICLE_OF_A}
{_FROM_SPEAKER}
WHERE a.status <> 'rejected'"""

# Members are kept as they were read: whoever proved to be another stands for that one.
_SPOKE_TOGETHER = f"""\
FROM actor_members AS g
JOIN actors AS member ON member.id = g.member_id
JOIN actors AS person ON person.kind = 'person' AND person.merged_into_id IS NULL
  AND (person.id = member.id OR person.id = member.merged_into_id)
JOIN attributions AS a ON a.speaker_id = g.group_id AND a.status <> 'rejected'
{_FROM_ARTICLE_OF_A}
{_FROM_SPEAKER}"""

# The first mention stands for all in one act of saying. Words inside what somebody else is
# reported to say count for that innermost act alone.
_ONE_MENTION = """\
SELECT min(n.id) FROM mentions AS n
    JOIN attribution_spans AS t ON t.attribution_id = a.id AND t.role = 'content'
      AND t.start_char <= n.start_char AND n.end_char <= t.end_char
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
JOIN attribution_spans AS s ON s.attribution_id = a.id AND s.role = 'content'
  AND m.start_char >= s.start_char AND m.start_char < s.end_char AND m.end_char <= s.end_char
{_FROM_ARTICLE_OF_A}
{_FROM_SPEAKER}
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

_EVENTS = stacked(
    _OF_ARMS,
    (
        ({**_SAYING, "what": "'said'"}, _SPOKE),
        ({**_SAYING, "what": "'said together'"}, _SPOKE_TOGETHER),
        ({**_SAYING, "what": "'spoken of'"}, _SPOKEN_OF),
        (_ROLE, _HELD),
    ),
)

PERSON_TIMELINE = flat_view(
    "person_timeline",
    "One row an event in a person's record: what they said, what others said of them, what role "
    "an article gave them. Sort it by dated_on. Rejected rows are left out.",
    _COLUMNS,
    f"""\
FROM (
{_EVENTS}
) AS e
LEFT JOIN articles ON articles.id = e.article_id
LEFT JOIN actors AS addressee ON addressee.id = e.addressee_id""",
)
