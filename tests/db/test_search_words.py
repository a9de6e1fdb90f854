"""What is asked for, whatever it is typed like, and which words of a text it finds."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Connection, Engine, func, select, text
from sqlalchemy.orm import Session

from db.errors import QuestionError
from db.models import Article
from db.search import matches
from db.search_index import SEARCHABLE
from db.search_words import LONGEST_WORD, MOST_WORDS, WORD, Phrase, folded, parse
from tests.db.rows import NOON


def asked(words: str) -> list[str]:
    """Return the phrases, with a star behind those that only begin so."""
    phrases = parse(words).phrases
    return [" ".join(each.words) + "*" * each.is_beginning for each in phrases]


@pytest.mark.parametrize(
    ("words", "phrases"),
    [
        ("Harbour bridge", ["harbour", "bridge"]),
        ('"harbour bridge" closed', ["harbour bridge", "closed"]),
        ("“harbour bridge” closed", ["harbour bridge", "closed"]),
        ("„harbour bridge“", ["harbour bridge"]),
        ("«harbour bridge» ‹is shut›", ["harbour bridge", "is shut"]),
        ("‘harbour bridge’", ["harbour bridge"]),
        ("'harbour bridge'", ["harbour bridge"]),
        ("don't", ["don t"]),
        ("don’t", ["don t"]),
        ("'I don’t know'", ["i don t know"]),
        ("the drivers' strike", ["the", "drivers", "strike"]),
        ("rock 'n' roll", ["rock", "n", "roll"]),
        ('"harbour bridge', ["harbour", "bridge"]),
        ("harbour” bridge", ["harbour", "bridge"]),
        ("bridg*", ["bridg*"]),
        ('"harbour bri*"', ["harbour bri*"]),
        ('"harbour bri"*', ["harbour bri*"]),
        ("b*d", ["b d"]),
        ("AT&T", ["at t"]),
        ("C++ -x col: NEAR( ^top", ["c", "x", "col", "near", "top"]),
        ("one OR two AND NOT three", ["one", "or", "two", "and", "not", "three"]),
        ("Élan ŁÓDŹ Straße ΑΘΉΝΑ Йод", ["elan", "łodz", "straße", "αθήνα", "йод"]),
        ("1,200 m²", ["1 200", "m"]),
        ("twice twice", ["twice"]),
        ("a\x00b", ["a b"]),
        ("% _ x", ["x"]),
    ],
)
def test_words_are_read_whatever_their_punctuation(words: str, phrases: list[str]) -> None:
    assert asked(words) == phrases


@pytest.mark.parametrize("words", ["", " ", '"', "*", "&", "-- ;", "”“", "\x00", "🙂"])
def test_nothing_asked_is_told(words: str) -> None:
    with pytest.raises(QuestionError) as caught:
        parse(words)
    assert caught.value.remedy


@pytest.mark.parametrize(
    "words",
    [" ".join(map(str, range(MOST_WORDS + 1))), "x" * (LONGEST_WORD + 1), "a " + '" ' * 20_000],
)
def test_too_much_is_told(words: str) -> None:
    with pytest.raises(QuestionError):
        parse(words)


@pytest.mark.parametrize(
    ("one", "other"), [("Málaga", "malaga"), ("ﬁsh", "ﬁsh"), ("e\u0301lan", "élan")]
)
def test_spellings_that_are_one(one: str, other: str) -> None:
    assert folded(one) == folded(other)


def plant(connection: Connection, *texts: str) -> None:
    """Plant articles 1, 2 and so on with these texts."""
    statements = [
        "INSERT INTO load_runs (id, started_at, reader_version) VALUES (1, :noon, '1')",
        (
            "INSERT INTO source_files (id, sha256, path, size, media_type)"
            " VALUES (1, :sha, 'x', 1, 'text/plain')"
        ),
    ]
    noon = "2026-03-02T12:00:00.000000Z" if connection.dialect.name == "sqlite" else NOON
    for each in statements:
        connection.execute(text(each), {"noon": noon, "sha": "0" * 64})
    for number, each in enumerate(texts, start=1):
        connection.execute(
            text(
                "INSERT INTO articles (id, source_file_id, position, load_run_id, text)"
                " VALUES (:id, 1, :id, 1, :text)"
            ),
            {"id": number, "text": each},
        )


TEXTS = (
    "The harbour bridge is closed. “I don’t know,” she said at the Élan café.",
    "Bridge and harbour: we don't know. AT&T paid €1,200.",
    "Harbours, bridges; C++ at 5°. Łódź – Йод, ΑΘΉΝΑ.",
)
FOUND = [
    ("harbour bridge", [1, 2]),
    ('"harbour bridge"', [1]),
    ("“bridge and harbour”", [2]),
    ("«HARBOUR: BRIDGE»", [1]),
    ("harbour*", [1, 2, 3]),
    ('"harbour bri*"', [1]),
    ('"harbour b"', []),
    ("don't", [1, 2]),
    ("don’t know", [1, 2]),
    ("elan", [1]),
    ("café", [1]),
    ("cafe", [1]),
    ("AT&T", [2]),
    ('"at t paid 1 200"', [2]),
    ("c", [3]),
    ("C++", [3]),
    ("łódź", [3]),
    ("йод αθήνα", [3]),
    ("иод", []),
    ("arbour", []),
    ("harbour missing", []),
    ("NEAR(harbour bridge)", []),
    ("-harbour", [1, 2]),
    ("text:harbour", []),
]


@pytest.mark.parametrize(("words", "ids"), FOUND)
def test_both_databases_find_the_same(engine: Engine, words: str, ids: list[int]) -> None:
    with Session(engine) as session:
        plant(session.connection(), *TEXTS)
        query = select(Article.id).where(matches(session, Article.text, words))
        assert list(session.scalars(query.order_by(Article.id))) == ids
        printed = query.compile(session.connection(), compile_kwargs={"literal_binds": True})
        shown = session.execute(text(str(printed).replace("%%", "%").replace(":", r"\:")))
        assert sorted(shown.scalars()) == ids


def test_phrases_are_found_however_often_their_words_stand_before(engine: Engine) -> None:
    """PostgreSQL's vectors know 256 places of a word, and none beyond 16,383."""
    with Session(engine) as session:
        plant(session.connection(), "the sea and a ferry " * 5_000 + "the bridge of the town")
        for words, number in [('"the bridge of the"', 1), ('"of the sea"', 0)]:
            found = matches(session, Article.text, words)
            assert session.scalar(select(func.count(Article.id)).where(found)) == number


HOSTILE = {
    "all words differ": " ".join(map(str, range(10**5, 10**5 + 90_000))),
    "syllables that fall apart": " ".join(
        chr(0xAC00 + at // 100 % 11_000) + chr(0xAC00 + at % 11_000) for at in range(200_000)
    ),
    "letters of four bytes": " ".join(
        chr(0x20000 + at % 40_000) + chr(0x20000 + at // 40) for at in range(200_000)
    ),
    "one word": "x" * 1_000_000,
    "marks alone": "a" + "\u0301" * 500_000,
    "capitals that grow": "Ⱥİẞ " * 100_000,
    "punctuation": "’(" * 400_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_no_text_is_too_much_for_the_index(engine: Engine, name: str) -> None:
    with Session(engine) as session:
        plant(session.connection(), HOSTILE[name], "after it all")
        found = matches(session, Article.text, "after")
        assert list(session.scalars(select(Article.id).where(found))) == [2]


def test_words_far_behind_are_found_by_sqlite_alone(engine: Engine) -> None:
    """As the page on searching says."""
    with Session(engine) as session:
        plant(session.connection(), "sea " * (SEARCHABLE // 4) + "ferry")
        found = list(
            session.scalars(select(Article.id).where(matches(session, Article.text, "ferry")))
        )
        assert found == ([1] if engine.dialect.name == "sqlite" else [])


_LETTERS = "aBcé ÉñÜßøŁđЖйяΩάς'’\"“”«»-–—.,;:!?&*%_()[]/\\@#€$£₽™№°²½\u00a0\u200b…1 2"


@given(st.lists(st.text(st.sampled_from(_LETTERS), max_size=12), max_size=8))
def test_python_reads_words_as_the_query_has_them(texts: list[str]) -> None:
    joined = " ".join(texts)
    words = WORD.findall(folded(joined))
    quoted = joined.translate(dict.fromkeys(map(ord, "\"“”«»*'’"), " "))
    assert [word for each in quoted.split() for word in WORD.findall(folded(each))] == words
    if words:
        assert parse(" ".join(words)).phrases == tuple(
            dict.fromkeys(Phrase((word,)) for word in words)
        )


def test_the_databases_and_python_fold_alike(
    sqlite_engine: Engine, postgres_engine: Engine
) -> None:
    texts = [f"a{character}b {character}" for character in sorted(set(_LETTERS))]
    texts += [chr(code) + "x" for code in range(0xC0, 0x180)]
    with sqlite_engine.connect() as connection:
        plant(connection, *texts)
        connection.exec_driver_sql(
            "CREATE VIRTUAL TABLE temp.words USING fts5vocab(main, article_search, instance)"
        )
        got: dict[int, list[str]] = {}
        for row in connection.exec_driver_sql("SELECT doc, term FROM words ORDER BY doc, offset"):
            got.setdefault(row.doc, []).append(row.term)
        connection.rollback()
    with postgres_engine.connect() as connection:
        for number, each in enumerate(texts, start=1):
            spaced = connection.scalar(text("SELECT onrecord_fold(:text)"), {"text": each})
            assert spaced.split() == WORD.findall(folded(each)) == got.get(number, [])
