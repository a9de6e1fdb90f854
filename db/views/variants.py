"""The view of what several articles quote, each in its own words."""

from db.views.pieces import (
    ARTICLE,
    FROM_ARTICLE,
    FROM_SPEAKERS,
    MEDIUM,
    SOURCE,
    STATUS_MEANING,
    joined,
    place,
)
from db.views.view import flat_view

_WORDS = joined(
    "text",
    """FROM attribution_spans AS s WHERE s.attribution_id = a.id AND s.role = 'content'
    ORDER BY s.position""",
    " … ",
)

VARIANTS = flat_view(
    "variants",
    "One row an act of saying of which another article has a variant: sort by utterance_id to see "
    "how outlets report the same words. Rejected rows are left out, and what no other article has "
    "without them.",
    {
        "utterance_id": ("v.utterance_id", "the key in utterances: the same for all its variants"),
        "outlet": ARTICLE["outlet"],
        "published_on": ARTICLE["published_on"],
        "dated_on": ("a.dated_on", "when it was said, else when the article was published"),
        "speaker": ("speaker.name", "whom this article's words for who said it were resolved to"),
        "words": (_WORDS, "what was said as this article has it, with … for what interrupts it"),
        "source_text": SOURCE["source_text"],
        "cue_text": SOURCE["cue_text"],
        "via": SOURCE["via"],
        "addressee": SOURCE["addressee"],
        "said_text": ("a.said_text", "the article's words for when"),
        **MEDIUM,
        "is_copy": ("a.is_copy", "whether the article has it from another article"),
        "joined_by": ("v.method", "what it was joined to the others by"),
        "similarity": (
            "v.similarity",
            "how much of the shorter wording the two share, 0 to 1; NULL for the first",
        ),
        "headline": ARTICLE["headline"],
        "url": ARTICLE["url"],
        "status": ("a.status", STATUS_MEANING),
        **place("a"),
        "outlet_id": ("articles.outlet_id", "the key of outlet in outlets"),
        "speaker_id": ("a.speaker_id", "the key of speaker in actors"),
        "attribution_id": ("a.id", "the act of saying in said"),
    },
    f"""\
FROM utterance_variants AS v
JOIN attributions AS a ON a.id = v.attribution_id
{FROM_ARTICLE.format(row="a")}
{FROM_SPEAKERS}
WHERE a.status <> 'rejected'
  AND EXISTS (SELECT 1 FROM utterance_variants AS w
    JOIN attributions AS b ON b.id = w.attribution_id
    WHERE w.utterance_id = v.utterance_id AND b.article_id <> a.article_id
      AND b.status <> 'rejected')""",
)
