"""Numbers on the same matter that disagree, side by side."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import Engine
from sqlalchemy.orm import Session

from db.errors import NotOneError
from db.queries.disagreements import Disagreement, disagreeing_numbers, grouped
from loaders.run import load
from tests.loaders.files import lay

DATES = ("May 3, 2024", "May 4, 2024", "May 5, 2024", "May 6, 2024")


def article(number: int, *sentences: str) -> bytes:
    return "\n\n".join(["Flood in the valley", DATES[number], *sentences, "It rained."]).encode()


@pytest.fixture
def told(engine: Engine, tmp_path: Path) -> Callable[..., tuple[Disagreement, ...]]:
    """Load articles of these sentences, and ask."""

    def ask(*articles: tuple[str, ...], **narrowed: str) -> tuple[Disagreement, ...]:
        files = {f"{n}.txt": article(n, *each) for n, each in enumerate(articles)}
        load([lay(tmp_path, files)], engine)
        with Session(engine) as session:
            return tuple(grouped(disagreeing_numbers(session, **narrowed)))

    return ask


def toll(who: str, number: str) -> str:
    return f"{who} said the flood in Tarsk had drowned {number} miners and ruined a bridge."


Told = Callable[..., tuple[Disagreement, ...]]


def test_each_number_stands_with_its_claimant_date_and_words(told: Told) -> None:
    [found] = told((toll("Mara Lindqvist", "12"),), (toll("An official", "at least 30"),))
    assert [each.number for each in found.numbers] == ["12 miners", "at least 30 miners"]
    assert [each.claimant for each in found.numbers] == ["Mara Lindqvist", "official"]
    assert [each.dated_on for each in found.numbers] == [date(2024, 5, 3), date(2024, 5, 4)]
    assert [(each.comparison, each.value) for each in found.numbers] == [
        ("exactly", 12),
        ("at least", 30),
    ]
    assert all(each.text.startswith("the flood in Tarsk had drowned") for each in found.numbers)
    assert found.matter == found.numbers[0].unit
    assert found.numbers[0].headline == "Flood in the valley"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("12", "12"),
        ("12", "twelve"),
        ("about 40", "41"),
        ("more than 200", "214"),
        ("dozens of", "36"),
        ("several hundred", "400"),
        ("a few dozen", "36"),
        ("many thousand", "4,000"),
        ("up to several hundred", "400"),
    ],
)
def test_numbers_that_may_both_be_true_are_not_listed(told: Told, one: str, other: str) -> None:
    assert told((toll("Mara Lindqvist", one),), (toll("Harald Stein", other),)) == ()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("several hundred", "4,000"),
        ("a few dozen", "400"),
        ("as many as 300", "400"),
        ("more than 200", "400"),
    ],
)
def test_numbers_that_cannot_both_be_true_are_listed(told: Told, one: str, other: str) -> None:
    [found] = told((toll("Mara Lindqvist", one),), (toll("Harald Stein", other),))
    assert len(found.numbers) == 2


def test_only_the_number_that_differs_is_listed(told: Told) -> None:
    sentences = [
        f"Mara Lindqvist said the flood in Tarsk had drowned {dead} miners and ruined {ruined}"
        " bridges in the valley."
        for dead, ruined in ((12, 7), (19, 7))
    ]
    [found] = told((sentences[0],), (sentences[1],))
    assert [each.value for each in found.numbers] == [12, 19]


def test_numbers_among_the_words_that_interrupt_a_claim_are_not_its_own(told: Told) -> None:
    sentences = [
        f"The flood in Tarsk, {experts} experts said, had drowned {dead} miners and a nurse."
        for experts, dead in ((12, 30), (19, 40))
    ]
    [found] = told((sentences[0],), (sentences[1],))
    assert [each.value for each in found.numbers] == [30, 40]


def test_those_that_agree_with_one_side_are_listed_with_it(told: Told) -> None:
    tolls = [(toll("Mara Lindqvist", number),) for number in ("12", "19", "12")]
    [found] = told(*tolls)
    assert [each.value for each in found.numbers] == [12, 19, 12]


def test_other_matters_do_not_disagree(told: Told) -> None:
    assert (
        told(
            (toll("Mara Lindqvist", "12"),),
            (toll("Mara Lindqvist", "19").replace("Tarsk", "Halle"),),
            (toll("Mara Lindqvist", "23").replace("drowned", "trapped"),),
        )
        == ()
    )


@pytest.mark.parametrize(
    ("narrowed", "number"),
    [
        ({"words": "flood TARSK"}, 1),
        ({"words": "flood Halle"}, 0),
        ({"words": "100%"}, 0),
    ],
)
def test_words_and_unit_narrow(told: Told, narrowed: dict[str, str], number: int) -> None:
    tolls = [(toll("Mara Lindqvist", each),) for each in ("12", "19")]
    assert len(told(*tolls, **narrowed)) == number


def test_the_unit_that_is_listed_finds_it_again(told: Told, engine: Engine) -> None:
    [found] = told((toll("Mara Lindqvist", "12"),), (toll("Mara Lindqvist", "19"),))
    with Session(engine) as session:
        again = disagreeing_numbers(session, unit=found.numbers[0].unit)
        assert tuple(grouped(again)) == (found,)


def test_the_statements_do_not_grow_with_the_rows(
    told: Told, engine: Engine, statements: list[str]
) -> None:
    told(*[(toll("Mara Lindqvist", str(each)),) for each in (12, 19, 23, 31)])
    statements.clear()
    with Session(engine) as session:
        [found] = grouped(disagreeing_numbers(session))
    assert len(found.numbers) == 4
    assert sum(each.startswith("SELECT") for each in statements) == 1


def test_an_empty_database_has_none(session: Session) -> None:
    assert disagreeing_numbers(session).first() == ()


def test_a_unit_that_no_number_has_is_told(told: Told) -> None:
    with pytest.raises(NotOneError) as caught:
        told((toll("Mara Lindqvist", "12"),), unit="peeple")
    assert caught.value.choices == ("people | numbers: 1",)
