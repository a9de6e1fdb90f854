"""How the rows of a loaded database can be damaged, each with the invariant that tells.

The database is that of `tests.db.test_check`: two articles, the second a copy of the first.
"""

# ruff: noqa: S608 - the statements are put together from the constants below

from tests.db.asserted import ASSERTED_DAMAGES
from tests.db.reviewed import REVIEWED_DAMAGES

FIRST_QUOTE = "(SELECT min(id) FROM quotes WHERE kind <> 'scare')"
STRANGER = "(SELECT max(id) FROM article_actors WHERE article_id = 2)"
STRANGERS_ACTOR = f"(SELECT actor_id FROM article_actors WHERE id = {STRANGER})"
OWN = "(SELECT min(id) FROM mentions WHERE actor_id IS NOT NULL)"

COUNCIL = "(SELECT id FROM actors WHERE name = 'Marlow Council')"
STATE = "(SELECT id FROM actors WHERE name = 'Marlow')"
JO = "(SELECT id FROM actors WHERE name = 'Joan Pask')"

Damage = tuple[str, str]

DAMAGES: dict[str, Damage] = {
    **REVIEWED_DAMAGES,
    "another word in a quote": (
        "spans",
        f"UPDATE quotes SET text = 'x' || substr(text, 2) WHERE id = {FIRST_QUOTE}",
    ),
    "a mention that slipped": (
        "spans",
        (
            "UPDATE mentions SET start_char = start_char + 1, end_char = end_char + 1"
            f" WHERE id = {OWN}"
        ),
    ),
    "another word in a claim": (
        "spans",
        "UPDATE claims SET text = 'x' || substr(text, 2) WHERE id = (SELECT min(id) FROM claims)",
    ),
    "another word in a role": (
        "spans",
        "UPDATE roles SET text = 'x' || substr(text, 2) WHERE id = (SELECT min(id) FROM roles)",
    ),
    "another word in a cue": (
        "spans",
        "UPDATE attribution_spans SET text = '~' || substr(text, 2) WHERE role = 'cue'",
    ),
    "a quote with its marks": (
        "marks",
        (
            "UPDATE quotes SET start_char = start_char - 1, end_char = end_char + 1,"
            f" text = '\"' || text || '\"' WHERE id = {FIRST_QUOTE}"
        ),
    ),
    "a quote that ends too soon": (
        "marks",
        (
            "UPDATE quotes SET end_char = end_char - 1, text = substr(text, 1, length(text) - 1)"
            f" WHERE id = {FIRST_QUOTE}"
        ),
    ),
    "a block that reaches out of the text": (
        "blocks",
        "UPDATE blocks SET end_char = 9999 WHERE id = (SELECT max(id) FROM blocks)",
    ),
    "boilerplate in the text": (
        "blocks",
        "UPDATE blocks SET kind = 'boilerplate' WHERE id = (SELECT max(id) FROM blocks)",
    ),
    "an attribution that begins too soon": (
        "hulls",
        "UPDATE attributions SET start_char = start_char - 1 WHERE start_char > 0",
    ),
    "an attribution without content": (
        "hulls",
        "DELETE FROM attribution_spans WHERE role = 'content'",
    ),
    "an actor of another article": (
        "actors",
        (
            f"UPDATE mentions SET actor_ref_id = {STRANGER}, actor_id = {STRANGERS_ACTOR}"
            f" WHERE id = {OWN}"
        ),
    ),
    "two actors in one mention": (
        "actors",
        f"UPDATE mentions SET actor_id = (SELECT max(id) FROM actors) WHERE id = {OWN}",
    ),
    "half a speaker": ("actors", "UPDATE attributions SET speaker_id = NULL"),
    "half an addressee": (
        "actors",
        (
            "UPDATE attributions SET addressee_ref_id = NULL,"
            " addressee_id = (SELECT min(id) FROM actors)"
        ),
    ),
    "a candidate of another article": (
        "actors",
        (
            "INSERT INTO speaker_candidates (attribution_id, actor_ref_id, actor_id)"
            f" SELECT min(id), {STRANGER}, {STRANGERS_ACTOR} FROM attributions"
            " WHERE article_id = 1"
        ),
    ),
    "a speaker and other candidates": (
        "candidates",
        (
            "INSERT INTO speaker_candidates (attribution_id, actor_ref_id, actor_id)"
            " SELECT min(id), min(speaker_ref_id), min(speaker_id) FROM attributions"
            " WHERE speaker_id IS NOT NULL"
        ),
    ),
    "an attribution of another article": (
        "links",
        (
            "UPDATE quotes SET attribution_id = (SELECT max(id) FROM attributions)"
            f" WHERE id = {FIRST_QUOTE}"
        ),
    ),
    "a quote that carries on from none": (
        "links",
        f"UPDATE quotes SET continues_id = 9999 WHERE id = {FIRST_QUOTE}",
    ),
    "a scare quote of somebody": (
        "nobody's words",
        f"UPDATE quotes SET kind = 'scare' WHERE id = {FIRST_QUOTE}",
    ),
    "a quote of nobody that is no scare quote": (
        "nobody's words",
        f"UPDATE quotes SET attribution_id = NULL WHERE id = {FIRST_QUOTE}",
    ),
    "the article's own voice with a speaker": (
        "nobody's words",
        "UPDATE claims SET kind = 'own voice'",
    ),
    "a merger into one who was merged": (
        "identity",
        f"UPDATE actors SET merged_into_id = {JO} WHERE id = {COUNCIL}",
    ),
    "a merger whose judgement is undone": (
        "identity",
        "UPDATE judgements SET undone_at = decided_at, undone_by = 'x' WHERE verdict = 'same'",
    ),
    "a merger that was taken back in silence": (
        "identity",
        "UPDATE actors SET merged_into_id = NULL WHERE name = 'Marlow'",
    ),
    "a row of one who was merged": (
        "identity",
        "UPDATE article_actors SET actor_id = read_as_id WHERE name_text = 'Marlow'",
    ),
    "a row that no judgement moved": (
        "identity",
        f"UPDATE article_actors SET actor_id = {JO} WHERE name_text = 'Ana Ruiz'",
    ),
    "a row that a split did not move": (
        "identity",
        (
            "UPDATE article_actors SET actor_id = read_as_id"
            " WHERE id = (SELECT article_actor_id FROM judged_actors)"
        ),
    ),
    "one of two who are different": (
        "identity",
        (
            f"UPDATE judgements SET actor_id = {COUNCIL}, other_id = {STATE}"
            " WHERE verdict = 'different'"
        ),
    ),
    "another name than was judged": (
        "identity",
        "UPDATE actors SET name = 'Jo Pask' WHERE name = 'Joan Pask'",
    ),
    "a passage that reaches out of its article": (
        "passages",
        "UPDATE passages SET end_char = 9999",
    ),
    "a passage that reaches out of the other": ("passages", "UPDATE passages SET other_end = 9999"),
    "a credit that says something else": (
        "spans",
        "UPDATE credits SET text = 'MARLOT' WHERE text = 'MARLOW'",
    ),
    "a copy in no passage": ("copies", "DELETE FROM passages"),
    "a copy that no passage reaches": (
        "copies",
        "UPDATE passages SET start_char = 0, end_char = 1, other_start = 0, other_end = 1",
    ),
    "a credit by a passage of others": (
        "copies",
        "UPDATE passages SET article_id = 77, other_id = 78",
    ),
    "an utterance that one article has": (
        "utterances",
        "DELETE FROM utterance_variants WHERE like_id IS NOT NULL",
    ),
    "an utterance of nobody": ("utterances", "INSERT INTO utterances (method) VALUES ('x')"),
    "an utterance that begins twice": (
        "utterances",
        "UPDATE utterance_variants SET like_id = NULL",
    ),
    "a variant like one of another utterance": (
        "utterances",
        (
            "UPDATE utterance_variants SET utterance_id = (SELECT max(id) FROM utterances)"
            " WHERE like_id IS NOT NULL"
        ),
    ),
    "a proposition of one claim": (
        "propositions",
        "DELETE FROM proposition_claims WHERE like_id IS NOT NULL",
    ),
    "a proposition of nobody": ("propositions", "INSERT INTO propositions (method) VALUES ('x')"),
    "a proposition that begins twice": (
        "propositions",
        "UPDATE proposition_claims SET like_id = NULL",
    ),
    "a claim like one of another proposition": (
        "propositions",
        "UPDATE proposition_claims SET proposition_id = 99 WHERE like_id IS NOT NULL",
    ),
    "a denial with what it denies": (
        "propositions",
        (
            "UPDATE claims SET is_negated = (1 = 1)"
            " WHERE id IN (SELECT claim_id FROM proposition_claims WHERE like_id IS NOT NULL)"
        ),
    ),
    "a member of somebody": (
        "groups",
        "UPDATE actors SET kind = 'document' WHERE kind = 'group'",
    ),
    "a refusal without a reason": ("runs", "DELETE FROM load_problems"),
    "an error that refused nothing": (
        "runs",
        "UPDATE load_files SET outcome = 'stored' WHERE outcome = 'refused'",
    ),
    "a lost repair": (
        "way back",
        "DELETE FROM text_edits WHERE id = (SELECT min(id) FROM text_edits WHERE before <> '')",
    ),
    "a repair of something else": ("way back", "UPDATE text_edits SET before = before || 'x'"),
    "a repair that stands elsewhere": (
        "way back",
        "UPDATE text_edits SET source_start = source_start + 1",
    ),
    "other bytes": ("way back", "UPDATE source_contents SET content = CAST('Other.' AS {bytes})"),
    "another encoding": ("way back", "UPDATE source_files SET encoding = 'utf-16-le'"),
    "no such encoding": ("way back", "UPDATE source_files SET encoding = 'utf-99'"),
    "a block beyond the source": ("way back", "UPDATE blocks SET source_end = 9999"),
    "a row that points at none": ("foreign keys", "DELETE FROM actors WHERE kind = 'person'"),
    **ASSERTED_DAMAGES,
    "a value out of its set": ("integrity", "UPDATE mentions SET kind = 'sound'"),
}
ONLY_SQLITE = {"a row that points at none", "a value out of its set"}
