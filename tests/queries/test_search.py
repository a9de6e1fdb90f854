"""What a search finds: the right rows, the best first, page by page, and where the words stand."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, event, select, text
from sqlalchemy.orm import Session

from db.answers import encoded
from db.check import check
from db.engine import for_writing
from db.errors import QuestionError
from db.models import Actor, Article
from db.queries.hits import Hit, Search
from db.queries.meant import the_actor
from db.queries.search import count_hits, search
from db.search_words import parse
from db.snippets import CLOSE, OPEN, best_place, marked
from loaders.run import LoadOptions, load
from loaders.store.judgements import Act, merge
from tests.queries.conftest import HARBOUR
from tests.queries.planted import full_article


def told(hits: Sequence[Hit]) -> list[tuple[str, str]]:
    """Return the kind of each hit and its words, the hit in them between brackets."""
    return [(h.kind, h.snippet.replace(OPEN, "[").replace(CLOSE, "]")) for h in hits]


def found(session: Session, words: str, **narrowed: object) -> list[tuple[str, str]]:
    return told(search(session, Search(words, **narrowed)).rows)  # type: ignore[arg-type]


@pytest.fixture
def planted(session: Session) -> Session:
    full_article(session)
    return session


def test_quotes_come_first_then_claims_then_articles(planted: Session) -> None:
    hits = search(planted, Search("ferries")).rows
    assert [(h.kind, h.attribution_id) for h in hits] == [("claim", 1), ("article", None)]
    hits = search(planted, Search("slow")).rows
    assert told(hits)[0] == ("quote", "very [slow]")
    assert [h.kind for h in hits] == ["quote", "article"]
    first = hits[0]
    assert (first.speaker, first.source_text) == ("A diplomat", "A diplomat")
    assert first.via == "Mara Lindqvist"
    assert (first.outlet, first.headline) == ("Coast Herald", "Harbour bridge closed")
    assert (first.dated_on, first.is_copy) == (date(2024, 5, 1), False)


def test_what_is_rejected_or_nobodys_is_left_out(planted: Session) -> None:
    kinds = [h.kind for h in search(planted, Search("harbour")).rows]
    assert kinds == ["claim", "article"]
    assert found(planted, "ghost", kind="quote") == []
    planted.execute(text("UPDATE claims SET status = 'rejected'"))
    assert [kind for kind, _ in found(planted, "harbour")] == ["article"]


def test_spans_lead_to_the_words(planted: Session) -> None:
    article = planted.get_one(Article, 1).text
    for words, stands in [("slow", "very slow"), ('"very slow"', "very slow")]:
        hits = search(planted, Search(words)).rows
        assert article[hits[0].start_char : hits[0].end_char] == stands
        inside = article[hits[-1].start_char : hits[-1].end_char]
        assert inside == words.strip('"')


@pytest.mark.parametrize(
    ("narrowed", "kinds"),
    [
        ({}, ["claim", "article"]),
        ({"kind": "claim"}, ["claim"]),
        ({"kind": "quote"}, []),
        ({"kind": "article"}, ["article"]),
        ({"outlet": 1}, ["claim", "article"]),
        ({"outlet": 9}, []),
        ({"speaker": 1}, ["claim"]),
        ({"speaker": 2}, []),
        ({"since": date(2024, 5, 1), "until": "2024-05"}, ["claim", "article"]),
        ({"since": "2024-05-02"}, []),
        ({"until": "2024-04"}, []),
    ],
)
def test_a_search_is_narrowed(
    planted: Session, narrowed: dict[str, object], kinds: list[str]
) -> None:
    wanted = Search("ferries", **narrowed)  # type: ignore[arg-type]
    assert [h.kind for h in search(planted, wanted).rows] == kinds
    counts = count_hits(planted, wanted)
    assert {kind: number for kind, number in counts.items() if number} == dict.fromkeys(kinds, 1)


def test_words_stand_in_one_text_together(planted: Session) -> None:
    assert [kind for kind, _ in found(planted, "slow ferries")] == ["article"]


def pages(session: Session, wanted: Search, size: int) -> list[Hit]:
    rows: list[Hit] = []
    after = None
    while True:
        page = search(session, wanted, size, after)
        rows += page.rows
        after = page.after
        if after is None:
            return rows
        assert len(page.rows) == size


@pytest.mark.parametrize("words", ["the", "harbour", '"the harbour"', "f*"])
def test_pages_are_the_whole(harbour: Session, words: str) -> None:
    whole = search(harbour, Search(words), 1_000)
    assert whole.after is None
    assert len({(h.kind, h.id) for h in whole.rows}) == len(whole.rows) > 3
    assert count_hits(harbour, Search(words)) == {
        kind: sum(h.kind == kind for h in whole.rows) for kind in ("quote", "claim", "article")
    }
    for size in (1, 2, 5):
        assert pages(harbour, Search(words), size) == list(whole.rows)


@pytest.mark.parametrize(
    "after", ["", "?", encoded([1]), encoded(["quote", 1.5, -1]), encoded(["claim", 1.5, 1])]
)
def test_an_after_of_no_page_is_told(planted: Session, after: str) -> None:
    with pytest.raises(QuestionError):
        search(planted, Search("harbour", kind="quote"), after=after)


@pytest.mark.parametrize(
    "wanted",
    [Search("&"), Search(""), Search("x", kind="article", speaker=1), Search("x", since="2x")],
)
def test_mistakes_are_told(planted: Session, wanted: Search) -> None:
    for ask in (search, count_hits):
        with pytest.raises(QuestionError):
            ask(planted, wanted)


@pytest.mark.parametrize("words", ["the", '"harbour bridge"'])
def test_a_page_is_one_statement(harbour: Session, words: str) -> None:
    speaker = the_actor(harbour, "Mara Lindqvist").id
    sent: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        sent.append(statement)

    event.listen(harbour.get_bind(), "before_cursor_execute", note)
    try:
        for number, wanted in [(1, Search(words)), (2, Search(words, speaker=speaker))]:
            sent.clear()
            search(harbour, wanted)
            assert len(sent) <= number
    finally:
        event.remove(harbour.get_bind(), "before_cursor_execute", note)


def test_rows_are_found_by_the_index(sqlite_engine: Engine) -> None:
    sent: list[tuple[str, Any]] = []

    def note(_c: object, _cursor: object, statement: str, values: object, *_rest: object) -> None:
        sent.append((statement, values))

    event.listen(sqlite_engine, "before_cursor_execute", note)
    with Session(sqlite_engine) as session:
        for wanted in (Search("harbour"), Search("harbour", outlet=1), Search("x", speaker=1)):
            search(session, wanted)
            statement, values = sent[-1]
            query = f"EXPLAIN QUERY PLAN {statement}"
            plan = [row[3] for row in session.connection().exec_driver_sql(query, values)]
            scans = [each for each in plan if each.startswith("SCAN") and "_hits" not in each]
            assert scans
            assert [each for each in scans if " VIRTUAL TABLE INDEX " not in each] == []


def test_both_of_a_name_are_told_apart_by_who_speaks(harbour: Session) -> None:
    for name, words in [("Tomas Lindqvist", "ferries"), ("Mara Lindqvist", "reopen")]:
        speaker = the_actor(harbour, name).id
        hits = search(harbour, Search(words, kind="quote", speaker=speaker)).rows
        assert {h.speaker for h in hits} == {name}
    assert found(harbour, "ferries", speaker=the_actor(harbour, "Mara Lindqvist").id) == []


def test_copies_are_marked(harbour: Session) -> None:
    hits = search(harbour, Search('"nobody asked us"', kind="quote")).rows
    assert sorted(bool(h.is_copy) for h in hits) == [False, True]


CHANGES = ("read", "again", "judged", "gone")


@pytest.mark.parametrize("change", CHANGES)
def test_the_index_stays_right(engine: Engine, tmp_path: Path, change: str) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    for each in HARBOUR.iterdir():
        (folder / each.name).write_bytes(each.read_bytes())
    load([folder], engine)
    if change == "again":
        load([folder], engine, LoadOptions(reread=True))
        (folder / "wire.txt").write_text("Ships\n\nMay 9, 2024\n\nA whale sank, Bo Ek said.\n")
        load([folder], engine)
    with for_writing(engine).begin() as connection:
        query = select(Actor.id).where(Actor.name.in_(("Mara Lindqvist", "Jonas Veld")))
        people = list(connection.scalars(query.order_by(Actor.id)))
        if change == "judged":
            merge(connection, people[0], people[1], Act("editor"))
            connection.execute(text("UPDATE quotes SET status = 'rejected' WHERE id = 1"))
        if change == "gone":
            connection.execute(text("DELETE FROM articles WHERE id = 1"))
    with Session(engine) as session:
        assert [each.violations for each in check(session) if each.name == "search index"] == [()]
        texts = session.scalars(select(Article.text)).all()
        for words in ("whale", "harbour", "formality"):
            hits = search(session, Search(words, kind="article"), 100).rows
            assert len(hits) == sum(words in each.lower() for each in texts)


SNIPPETS = [
    ("A b c.", "b", 240, "A [b] c."),
    ("A b c.", '"b c"', 240, "A [b c]."),
    ("Élan, élan", "elan", 240, "[Élan], [élan]"),
    ("don’t do", "don't", 240, "[don’t] do"),
    ("one two three", "t*", 240, "one [two] [three]"),
    ("a b a b", '"a b a" b', 240, "[a b a] [b]"),
    ("one two three four five", "three", 15, "…two [three] four…"),
    ("x near " + "w " * 40 + "near far", "near far", 12, "…[near] [far]"),
    ("nothing of it is here", "other", 9, "nothing…"),
    (f"a{OPEN}b{CLOSE}c", "b", 240, "a [b] c"),
]


@pytest.mark.parametrize(("whole", "words", "width", "piece"), SNIPPETS)
def test_a_snippet_shows_the_words_where_they_stand(
    whole: str, words: str, width: int, piece: str
) -> None:
    place = best_place(whole, parse(words), width)
    shown = marked(whole, place)
    assert shown.replace(OPEN, "[").replace(CLOSE, "]") == piece
    assert whole[place.start : place.end].replace(OPEN, " ").replace(CLOSE, " ") == (
        shown.replace(OPEN, "").replace(CLOSE, "").strip("…")
    )


def test_a_long_text_gives_a_short_piece() -> None:
    place = best_place("sea " * 100_000, parse("sea"))
    assert len(place.hits) < 100
    assert len(marked("sea " * 100_000, place)) < 1_000
