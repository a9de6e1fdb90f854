"""The benchmark of identity: what it makes of articles, how it counts, times and scores."""

import json
import re
import subprocess
import sys
from collections.abc import Hashable, Iterator
from pathlib import Path
from random import Random

import pytest

from benchmarks.agreement import Item, Score, b_cubed, of_each, of_pairs, pairwise
from benchmarks.casting import Cast, respell
from benchmarks.clock import Block, Reached, blocks_of, by_pace, growth, opening, timed_load
from benchmarks.desk import EDITS, drop_told, edited, respell_words, trim_sentences, turn_marks
from benchmarks.found import met_persons, true_copies
from benchmarks.generate import ARTICLES, Made, Press, moulds_of, write_corpus
from benchmarks.stories import Mould, Story, mould, tell
from db.engine import create_engine, database_url
from db.migrate import migrate
from loaders.identity.persons import compare_persons
from loaders.store import spellings
from loaders.text.reading import read
from tests.documents import ROOT

QUAY = """Port Authority Reopens Northern Quay After Storm

The port of Varnholm reopened its northern quay on Thursday after a storm, said Mayor Tom Hale.

“We are glad that the ships are back,” Hale told the Coast Herald. “It was a long winter for us.”

Engineer Mira Soltan said the wall would need repairs. She fears another storm.
The ISIS data are public.

“No one was hurt,” said Hale, who thanked Soltan. The works cost 40 percent more than planned.

Anna Keller, who leads the fishermen, said the harbor had waited too long.
"""
SCHOOL = """Council Votes to Close Two Schools, Parents Protest

The council of Ostby voted on Monday to close two schools, councillor Peter Brandt said.

"The buildings are old and the classes are small," Brandt said. "We had no other choice this year."

Parents led by Laura Moreau said they would go to court. The decision angered many families in town.

"They never listened to us," said Moreau. She called the vote a mistake.
"""
TEXTS = [("quay", QUAY), ("school", SCHOOL)]


@pytest.fixture(scope="module")
def moulds() -> list[Mould]:
    return moulds_of(TEXTS)


@pytest.fixture(scope="module")
def made(moulds: list[Mould]) -> list[Made]:
    return list(Press(moulds, 7).articles(80))


def test_one_seed_makes_the_same_articles(moulds: list[Mould], made: list[Made]) -> None:
    assert list(Press(moulds, 7).articles(80)) == made
    assert list(Press(moulds, 8).articles(80)) != made


def test_the_people_of_the_mould_are_replaced_by_those_of_the_truth(made: list[Made]) -> None:
    for text, truth in made:
        assert not re.search("Hale|Soltan|Keller|Brandt|Moreau", text), text
        assert truth.people
        assert all(each.name in text for each in truth.people)


def test_the_reader_finds_what_the_truth_says(made: list[Made]) -> None:
    for text, truth in made:
        facts = {fact.field: fact.value for fact in read(text).facts}
        assert (facts["outlet"], facts["published"]) == (truth.outlet, truth.published), text
        bylines = [each.name for each in truth.people if each.kind == "byline"]
        assert facts.get("author", truth.agency) in [*bylines, truth.agency], text
        assert bylines or truth.agency


def test_copies_are_in_another_outlet_and_changed_where_the_truth_says_so(
    made: list[Made],
) -> None:
    every = {each.truth.article: each for each in made}
    copies = [each for each in made if each.truth.root != each.truth.article]
    assert 0.1 * len(made) < len(copies) < 0.4 * len(made)
    assert {name for each in copies for name in each.truth.edits} == EDITS.keys()
    for text, truth in copies:
        model = every[truth.root]
        assert model.truth.root == truth.root < truth.article
        assert model.truth.outlet != truth.outlet
        assert model.truth.published <= truth.published
        own, other = _story(text, model), _story(model.text, model)
        assert (own != other) == bool(truth.edits), truth
        if "paragraphs dropped" in truth.edits:
            assert len(own) < len(other)
        if "headline cut" in truth.edits:
            assert _letters(other[0]).startswith(_letters(own[0]))


def _story(text: str, model: Made) -> list[str]:
    """Return headline and paragraphs without the credits."""
    headline, _, _, _, *body = text.rstrip("\n").split("\n\n")
    agency = re.escape(model.truth.agency)
    if agency:
        body[0] = re.sub(rf"^[A-Z]+ \({agency}\) — ", "", body[0])
        body = [each for each in body if not re.match(rf"{agency} contributed", each)]
    return [headline, *body]


def _letters(text: str) -> str:
    return "".join(re.findall(r"\w", text))


def test_a_mould_tells_of_others_in_other_words() -> None:
    told = mould("quay", QUAY)
    assert told is not None
    assert (told.people, told.outlets) == (
        ("Tom Hale", "Mira Soltan", "Anna Keller"),
        ("Coast Herald",),
    )
    cast = Cast(Random(1))  # noqa: S311
    forms = [cast.newcomer("m").forms[0] for _ in told.people]
    story = tell(told, forms, ["Bay Gazette"], {"winter": "summer"})
    assert f"said Mayor {forms[0].name}." in story.text
    assert f"” {forms[0].surname} told the Bay Gazette. “It was a long summer for" in story.text
    assert mould("none", "Two words.\n\nOne paragraph here, said nobody.") is None


def test_people_recur_and_new_ones_never_cease() -> None:
    cast = Cast(Random(3))  # noqa: S311
    drawn = [cast.part("f")[0].number for _ in range(2000)]
    assert len(set(drawn[:1000])) < len(set(drawn)) < len(drawn) / 2
    assert len(set(drawn[1000:]) - set(drawn[:1000])) > 200
    forms = [cast.newcomer("m").forms for _ in range(300)]
    names = [each[0].name for each in forms]
    assert len(set(names)) == len(names)
    assert {form.kind for each in forms for form in each} == {
        *("own", "given", "surname", "middle", "initial")
    }


@pytest.mark.parametrize(
    ("word", "spellings"),
    [("al-Karim", ["el-Karim"]), ("Karal-a", []), ("Mouna", ["Muna"]), ("Muna", ["Mouna"])],
)
def test_surnames_are_respelt_both_ways(word: str, spellings: list[str]) -> None:
    assert respell(word, [["al-", "el-"], ["ou", "u"]]) == spellings


EDITED = [
    (turn_marks, "“We can’t,” he said.", '"We can\'t," he said.'),
    (turn_marks, '"We can\'t," he said. ("No.")', "“We can’t,” he said. (“No.”)"),
    (respell_words, "ISIS took 3 percent; Crisis", "Isis took 3 per cent; Crisis"),
    (respell_words, "Isis took 3 per cent", "ISIS took 3 percent"),
    (drop_told, "“No,” Lee told the Coast Herald.", "“No,” Lee said."),
    (drop_told, "Lee told CNN on Monday that it was late.", "Lee said on Monday that it was late."),
    (drop_told, "Lee told Mary that it was late.", "Lee told Mary that it was late."),
    (drop_told, "Lee told the Coast Herald story.", "Lee told the Coast Herald story."),
    (trim_sentences, "“One. Two.”", "“One. Two.”"),
    (trim_sentences, "One.", "One."),
]


@pytest.mark.parametrize(("edit", "before", "after"), EDITED)
def test_edits(edit: object, before: str, after: str) -> None:
    assert callable(edit)
    story = edit(Story("A headline", (before,)), Random(0))  # noqa: S311
    assert story == Story("A headline", (after,))


def test_only_whole_sentences_without_quotations_are_trimmed() -> None:
    story = Story("Head", ("One. Two.", "A. “B.”") * 20)
    trimmed = trim_sentences(story, Random(0))  # noqa: S311
    assert set(trimmed.paragraphs) == {"One.", "One. Two.", "A. “B.”"}


def test_edits_that_change_nothing_are_not_told_of() -> None:
    story = Story("Head", ("One", "Two"))
    rng = Random(2)  # noqa: S311
    assert [edited(story, rng) for _ in range(50)] == [(story, ())] * 50


@pytest.mark.parametrize(
    ("true", "found", "pairs", "cubed"),
    [
        ("aabb", "xxyy", Score(1, 1), Score(1, 1)),
        ("aabb", "xxxx", Score(2 / 6, 1), Score(1 / 2, 1)),
        ("aaaa", "xyzw", Score(1, 0), Score(1, 1 / 4)),
        ("aaabb", "xxyyy", Score(2 / 4, 2 / 4), Score(11 / 15, 11 / 15)),
        ("", "", Score(1, 1), Score(1, 1)),
    ],
)
def test_groups_are_scored(true: str, found: str, pairs: Score, cubed: Score) -> None:
    items: list[Item] = list(zip(true, found, strict=True))
    assert pairwise(items) == pytest.approx(pairs)
    assert b_cubed(items) == pytest.approx(cubed)
    assert len(of_each(items)) == len(items)


def test_pairs_are_scored() -> None:
    ab, bc, cd = frozenset("ab"), frozenset("bc"), frozenset("cd")
    assert of_pairs({ab, bc}, {bc, cd, frozenset("ad")}) == pytest.approx(Score(1 / 2, 1 / 3))
    assert str(Score(1 / 2, 1 / 4)) == "precision 50.0, recall 25.0, F1 33.3"
    assert Score(0, 0).f1 == 0


def test_copies_of_one_article_are_pairs(made: list[Made]) -> None:
    truths = [each.truth for each in made]
    root: dict[Hashable, str] = {truth.article: truth.root for truth in truths}
    pairs = true_copies(truths)
    assert all(len({root[each] for each in pair}) == 1 and len(pair) == 2 for pair in pairs)
    assert {
        frozenset((each.article, each.root)) for each in truths if each.article != each.root
    } <= pairs


def test_growth_is_that_of_the_last_run_over_the_first() -> None:
    reached = [
        Reached(10, 2.0, 1.0, 0.5, 20, 10),
        Reached(11, 9.0, 9.0, 9.0, 9, 9),
        Reached(20, 6.0, 3.0, 1.0, 80, 20),
        Reached(25, 9.0, 9.0, 9.0, 9, 9),
    ]
    first, last = blocks_of(reached, 10)
    assert first == pytest.approx(Block(1, 10, 200, 100, 50, 10, 20))
    assert last == pytest.approx(Block(11, 20, 400, 200, 50, 10, 60))
    assert (first.pairs, last.pairs, first.writing, last.writing) == pytest.approx((2, 6, 50, 150))
    assert growth([first, last], lambda each: each.wall) == pytest.approx(2)
    assert growth([first, last], by_pace) == pytest.approx(2)
    assert growth([first], by_pace) is None
    assert blocks_of(reached, 10, 10) == [last]
    assert opening(reached[:1] * 10, 10) == first


def test_a_load_is_timed_counted_and_scored(tmp_path: Path, moulds: list[Mould]) -> None:
    truths = write_corpus(tmp_path, moulds, 40, 5)
    assert len(list((tmp_path / ARTICLES).iterdir())) == 40
    engine = create_engine(database_url(str(tmp_path / "a.db")))
    migrate(engine)
    timed = timed_load(tmp_path / ARTICLES, engine)
    with engine.connect() as connection:
        met = met_persons(connection, truths)
    engine.dispose()
    assert (timed.balance.stored, timed.balance.refused) == (40, 0)
    last = timed.reached[-1]
    assert (len(timed.reached), last.articles) == (40, 40)
    assert min(last.names, last.compared) > 0
    assert 0 < last.reading < last.processor
    assert timed.closing > 0
    assert vars(spellings)["compare_persons"] is compare_persons  # the original again
    assert len(met) > 0.9 * sum(len(truth.people) for truth in truths)
    assert pairwise([(each.named.person, each.actor_id) for each in met]).precision > 0.9


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    path = tmp_path / "gold.jsonl"
    lines = (json.dumps({"id": name, "text": text}) + "\n" for name, text in TEXTS)
    path.write_text("".join(lines), encoding="utf-8")
    return path


def run(*arguments: object) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "benchmarks/identity.py", *map(str, arguments)]
    return subprocess.run(  # noqa: S603  # this project's own script
        command, cwd=ROOT, capture_output=True, text=True, check=False
    )


def test_the_script_prints_what_it_measured(gold: Path, tmp_path: Path) -> None:
    done = run(gold, "--articles", 30, "--folder", tmp_path / "scratch")
    assert done.returncode == 0, done.stderr
    for what in ("articles: 32 stored, 0 refused", "pairs compared per new name", "person actors"):
        assert what in done.stdout
    assert re.search(r"pairwise +precision \d", done.stdout)
    assert (tmp_path / "scratch" / "identity.db").is_file()
    again = run(gold, "--articles", 30, "--folder", tmp_path / "scratch")
    assert (again.returncode, again.stdout, "Traceback" in again.stderr) == (2, "", False)


def refusals(gold: Path) -> Iterator[tuple[list[object], str]]:
    empty = gold.with_name("empty.jsonl")
    empty.write_text('{"id": "a", "text": "Lee said it."}\n', encoding="utf-8")
    yield [gold, "--folder", ROOT / "scratch"], "repository"
    yield [gold, "--database", ROOT / "scratch.db"], "repository"
    yield [gold.with_name("none.jsonl")], "none.jsonl"
    yield [empty], "no article"


def test_what_cannot_be_done_is_refused_in_a_sentence(gold: Path) -> None:
    for arguments, why in refusals(gold):
        done = run(*arguments, "--articles", 5)
        assert done.returncode == 2
        assert why in done.stderr
        assert "Traceback" not in done.stderr
    assert not list(ROOT.glob("scratch*"))
