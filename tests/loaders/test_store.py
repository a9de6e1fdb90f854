"""What a reading becomes: a row for everything in it, and a clear refusal of what no row holds."""

from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy import Engine
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from db.check import check
from loaders.store import UnstorableError
from loaders.text.records import (
    Actor,
    ActorKind,
    Basis,
    Edit,
    Fact,
    Mention,
    MentionKind,
)
from tests.loaders.conftest import Store
from tests.loaders.readings import document, reading
from tests.loaders.tables import ask, dump

ROWS = [
    (
        "SELECT name, domain FROM outlets ORDER BY id",
        [("The Marlow Echo", "marlow-echo.example"), ("Marlow Wire", None)],
    ),
    (
        "SELECT kind, text, source_start, source_end FROM credits",
        [("dateline", "MARLOW", 35, 41)],
    ),
    (
        "SELECT headline, outlet_basis, dateline_text, published_basis, url FROM articles",
        [("Harbour to close", "inferred", "MARLOW", "inferred", None)],
    ),
    (
        "SELECT name_text, actor_id IS NULL FROM article_authors ORDER BY position",
        [("Jo Pask", False), ("Echo Staff", True)],
    ),
    ("SELECT name FROM article_tags", [("ports",)]),
    (
        "SELECT kind, start_char, end_char FROM blocks ORDER BY position LIMIT 2",
        [("headline", 0, 16), ("boilerplate", None, None)],
    ),
    (
        "SELECT before, after, rule FROM text_edits ORDER BY position LIMIT 2",
        [("Skip to content\n\n", "", "boilerplate"), ("&quot;", '"', "entity")],
    ),
    (
        "SELECT kind, name, sort_name, number FROM actors WHERE kind <> 'organization' ORDER BY id",
        [
            ("person", "Ana Ruiz", "Ruiz, Ana", None),
            ("unnamed", "an official", "an official", "one"),
            ("group", "Ruiz and Council", "Ruiz and Council", None),
            ("person", "Jo Pask", "Pask, Jo", None),
        ],
    ),
    (
        (
            "SELECT child.name, parent.name FROM actors child JOIN actors parent"
            " ON parent.id = child.parent_id"
        ),
        [("Marlow Council", "Marlow")],
    ),
    (
        "SELECT name, name_key FROM actor_names WHERE name_key LIKE '%ruiz' ORDER BY name",
        [("Ana Ruiz", "ana ruiz"), ("Ruiz", "ruiz")],
    ),
    (
        "SELECT text, kind, actor_id IS NULL FROM mentions ORDER BY start_char LIMIT 4",
        [
            ("MARLOW", "name", False),
            ("Ana Ruiz", "name", False),
            ("an official", "description", False),
            ("who", "pronoun", True),
        ],
    ),
    (
        (
            "SELECT roles.text, title_key, actors.name, bodies.name FROM roles"
            " JOIN actors ON actors.id = actor_id JOIN actors bodies ON bodies.id = organization_id"
        ),
        [("Harbour chief", "harbour chief", "Ana Ruiz", "Marlow")],
    ),
    (
        (
            "SELECT attributions.kind, source_text, cue_text, name, method, certainty, said_text"
            " FROM attributions LEFT JOIN actors ON actors.id = speaker_id ORDER BY start_char"
        ),
        [
            (
                "mixed",
                "Harbour chief Ana Ruiz",
                "said Monday",
                "Ana Ruiz",
                "cue before; name",
                "stated",
                "Monday",
            ),
            (
                "direct",
                "an official",
                "said",
                "an official",
                "cue after; description",
                "stated",
                None,
            ),
            (
                "indirect",
                "who",
                "told",
                "an official",
                "cue before; relative pronoun",
                "resolved",
                None,
            ),
            ("indirect", None, "had warned", None, "nested", None, None),
        ],
    ),
    (
        (
            "SELECT inside.cue_text, outside.cue_text, name FROM attributions inside"
            " JOIN attributions outside ON outside.id = inside.parent_id"
            " JOIN actors ON actors.id = outside.addressee_id"
        ),
        [("had warned", "told", "Marlow Council")],
    ),
    (
        (
            "SELECT role, position, attribution_spans.text FROM attribution_spans JOIN attributions"
            " ON attributions.id = attribution_id WHERE cue_text = 'said' ORDER BY role"
        ),
        [
            ("content", 0, "The so-called ‘rescue’ came late,"),
            ("cue", 0, "said"),
            ("source", 0, "an official"),
        ],
    ),
    (
        (
            "SELECT cue_text, name FROM speaker_candidates JOIN attributions"
            " ON attributions.id = attribution_id JOIN actors ON actors.id = actor_id ORDER BY name"
        ),
        [("had warned", "Ana Ruiz"), ("had warned", "an official")],
    ),
    (
        (
            "SELECT quotes.kind, quotes.text, cue_text FROM quotes LEFT JOIN attributions"
            " ON attributions.id = attribution_id ORDER BY quotes.start_char"
        ),
        [
            ("partial", "close for good", "said Monday"),
            ("direct", "The so-called ‘rescue’ came late,", "said"),
            ("scare", "rescue", None),
        ],
    ),
    (
        (
            "SELECT later.text, earlier.text FROM quotes later"
            " JOIN quotes earlier ON earlier.id = later.continues_id"
        ),
        [("The so-called ‘rescue’ came late,", "close for good")],
    ),
    (
        (
            "SELECT claims.text, claims.kind, cue_text FROM claims JOIN attributions"
            " ON attributions.id = attribution_id ORDER BY claims.start_char"
        ),
        [
            ('the port would "close for good" by June', "attributed", "said Monday"),
            ("Ruiz had warned of it", "attributed", "told"),
        ],
    ),
]


def test_everything_read_becomes_a_row(engine: Engine, keep: Store) -> None:
    keep(document())
    with engine.connect() as connection:
        for sql, rows in ROWS:
            assert ask(connection, sql) == rows, sql
    assert {each for each, rows in dump(engine).items() if not rows} == {
        *("load_files", "load_problems"),  # what is stored is no file
        *("judgements", "judged_actors", "machine_joins", "reviews", "review_changes"),
        *("passages", "utterances", "utterance_variants"),  # of several articles
        *("propositions", "proposition_claims", "claim_keys"),  # the claims are short
    }


def test_what_is_stored_keeps_every_invariant(engine: Engine, keep: Store) -> None:
    keep(document())
    with Session(engine) as session:
        results = check(session)
    assert {each.name: each.violations for each in results if each.wrong} == {}
    empty = {each.name for each in results if not each.checked}
    # no file, and one article
    assert empty == {"runs", "passages", "copies", "utterances", "propositions"}


@pytest.mark.parametrize("cut", [True, False])
def test_whether_an_article_is_cut_off_is_stored(engine: Engine, keep: Store, *, cut: bool) -> None:
    keep(document(reading=replace(reading(), is_truncated=cut)))
    assert [bool(row[0]) for row in ask(engine, "SELECT is_truncated FROM articles")] == [cut]


def test_attributions_are_dated_by_the_article(engine: Engine, keep: Store) -> None:
    keep(document())
    dates = ask(engine, "SELECT published_on, published_until FROM articles")
    assert [tuple(map(str, row)) for row in dates] == [("2019-05-01", "2019-05-31")]
    assert {str(row[0]) for row in ask(engine, "SELECT dated_on FROM attributions")} == {
        "2019-05-01"
    }


@pytest.mark.parametrize("contents", [[b"as received \x00\xff"], []])
def test_bytes_are_kept_where_they_are_given(
    engine: Engine, keep: Store, contents: list[bytes]
) -> None:
    keep(document(content=contents[0] if contents else None))
    rows = ask(engine, "SELECT content FROM source_contents")
    assert [bytes(row[0]) for row in rows] == contents


def test_a_very_long_name_is_cut_where_it_is_indexed_only(engine: Engine, keep: Store) -> None:
    name = "a spokesman of " + "the Harbour and " * 200 + "others"
    keep(document(reading=replace(reading(), actors=(*reading().actors, _unnamed(name)))))
    long = ask(engine, "SELECT name_text FROM article_actors WHERE length(name_text) > 500")
    assert long == [(name,)]
    assert ask(engine, "SELECT max(length(name)) FROM actors") == [(500,)]


def _unnamed(name: str) -> Actor:
    return replace(reading().actors[1], name=name, spellings=(name,))


UNSTORABLE: list[tuple[str, dict[str, Any]]] = [
    ("NUL in the text", {"text": "a\0b"}),
    ("a lone surrogate in the text", {"text": "a\ud800b"}),
    ("a lone surrogate that was cut", {"edits": (Edit(0, 0, "\udcff", "", "cut"),)}),
    ("NUL in a fact", {"facts": (Fact("tag", "a\0b", Basis.STATED, None, ""),)}),
    ("no date", {"facts": (Fact("published", "in May", Basis.STATED, None, ""),)}),
    ("half a date", {"facts": (Fact("published", "2019-02-30", Basis.STATED, None, ""),)}),
    (
        "an interval that ends before it begins",
        {"facts": (Fact("published", "2019-05-02/2019-05-01", Basis.STATED, None, ""),)},
    ),
    (
        "parents in a circle",
        {
            "actors": (
                Actor(ActorKind.ORGANIZATION, "One Ring", ("One Ring",), parent=1),
                Actor(ActorKind.ORGANIZATION, "Two Rings", ("Two Rings",), parent=0),
            )
        },
    ),
]


@pytest.mark.parametrize(("what", "changes"), UNSTORABLE, ids=[each[0] for each in UNSTORABLE])
def test_what_no_row_holds_is_refused(
    engine: Engine, keep: Store, what: str, changes: dict[str, Any]
) -> None:
    before = dump(engine)
    with pytest.raises(UnstorableError):
        keep(document(reading=replace(reading(), **changes)))
    assert dump(engine) == before, what


def test_a_reading_that_says_a_thing_twice_breaks_a_rule_of_the_tables(
    engine: Engine, keep: Store
) -> None:
    twice = Mention(reading().mentions[0].span, MentionKind.PRONOUN, None)
    made = replace(reading(), mentions=(*reading().mentions, twice))
    before = dump(engine)
    with pytest.raises(IntegrityError):
        keep(document(reading=made))
    assert dump(engine) == before
