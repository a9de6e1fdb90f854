"""Which of several facts an article shows, and which outlet they mean."""

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import Engine

from loaders.store.facts import Interval, best, listed, published
from loaders.text.records import Basis, Fact
from tests.loaders.conftest import Store
from tests.loaders.readings import document, other, reading
from tests.loaders.tables import ask

STATED, METADATA, CURATED, INFERRED = Basis


def fact(field: str, value: str, basis: Basis = STATED) -> Fact:
    return Fact(field, value, basis, None, "it is so")


def facts(*values: str, field: str = "tag") -> list[Fact]:
    return [fact(field, value) for value in values]


@pytest.mark.parametrize(
    ("bases", "chosen"),
    [
        ([INFERRED, METADATA, STATED, CURATED], CURATED),
        ([CURATED, STATED], CURATED),
        ([METADATA, STATED, INFERRED], STATED),
        ([INFERRED, METADATA], METADATA),
        ([INFERRED], INFERRED),
    ],
)
def test_curated_beats_stated_beats_metadata_beats_inferred(
    bases: list[Basis], chosen: Basis
) -> None:
    found = best([fact("headline", basis.value, basis) for basis in bases], "headline")
    assert found is not None
    assert found.basis is chosen


def test_of_facts_known_alike_the_first_is_shown() -> None:
    found = best(facts("first", "second", field="headline"), "headline")
    assert found is not None
    assert found.value == "first"
    assert best(facts("a tag"), "headline") is None


@pytest.mark.parametrize(
    ("given", "values"),
    [
        (facts("ports", "ferries"), ["ports", "ferries"]),
        (facts("ports", "ferries", "ports"), ["ports", "ferries"]),
        ([fact("tag", "ships", INFERRED), *facts("ports")], ["ports"]),
        (
            [*facts("ports"), fact("tag", "ships", CURATED), fact("tag", "sea", CURATED)],
            ["ships", "sea"],
        ),
        ([], []),
    ],
)
def test_of_lists_the_best_known_is_taken_whole(given: list[Fact], values: list[str]) -> None:
    assert [each.value for each in listed(given, "tag")] == values


@pytest.mark.parametrize(
    ("value", "on", "until"),
    [
        ("2020-02-29", date(2020, 2, 29), date(2020, 2, 29)),
        ("2014-11-01/2014-11-30", date(2014, 11, 1), date(2014, 11, 30)),
        ("2014-11-01/", date(2014, 11, 1), None),
    ],
)
def test_a_date_is_a_closed_interval(value: str, on: date, until: date | None) -> None:
    assert published([fact("published", value, METADATA)]) == Interval(on, until, METADATA)


def test_no_date_is_none() -> None:
    assert published([fact("headline", "2020-02-29")]) is None


def test_a_curator_is_believed_and_what_the_text_states_is_kept(
    engine: Engine, keep: Store
) -> None:
    curated = (
        fact("outlet", "Marlow Weekly", CURATED),
        fact("published", "2019-05-03", CURATED),
        fact("author", "Ro Lindt", CURATED),
        fact("url", "https://weekly.example/1", CURATED),
    )
    keep(document(curated=curated))
    article = (
        "SELECT name, domain, outlet_basis, published_basis, url FROM articles"
        " JOIN outlets ON outlets.id = outlet_id"
    )
    assert ask(engine, article) == [
        ("Marlow Weekly", "marlow-echo.example", "curated", "curated", "https://weekly.example/1")
    ]
    assert ask(engine, "SELECT name_text FROM article_authors") == [("Ro Lindt",)]
    evidence = "SELECT basis, position, value_text, reason FROM article_evidence WHERE field ="
    assert ask(engine, f"{evidence} 'outlet' ORDER BY basis") == [
        ("curated", 0, "Marlow Weekly", "it is so"),
        ("inferred", 0, "The Marlow Echo", "name in the text"),
    ]
    assert ask(engine, f"{evidence} 'author' ORDER BY basis, position") == [
        ("curated", 0, "Ro Lindt", "it is so"),
        ("stated", 0, "Jo Pask", "byline"),
        ("stated", 1, "Echo Staff", "byline"),
    ]


def test_what_nothing_says_is_null(engine: Engine, keep: Store) -> None:
    keep(document(reading=replace(reading(), facts=(), blocks=(), credits=())))
    columns = "outlet_id, outlet_basis, headline, published_on, published_basis, dateline_text, url"
    assert ask(engine, f"SELECT {columns} FROM articles") == [(None,) * 7]  # noqa: S608
    for table in ("outlets", "article_authors", "article_tags", "article_evidence"):
        assert ask(engine, f"SELECT * FROM {table}") == []  # noqa: S608


Named = list[tuple[str | None, str | None]]

OUTLETS: dict[str, tuple[Named, Named]] = {
    "one name": ([("The Gull", None), ("The Gull", None)], [("The Gull", None)]),
    "letters of another size": ([("The Gull", None), ("THE GULL", None)], [("The Gull", None)]),
    "accents": ([("Él Día", None), ("ÉL DÍA", None)], [("Él Día", None)]),
    "a domain that is learnt later": (
        [("The Gull", None), ("The Gull", "gull.example")],
        [("The Gull", "gull.example")],
    ),
    "a domain alone": ([(None, "gull.example")], [("gull.example", "gull.example")]),
    "a name that is learnt later": (
        [(None, "Gull.example"), ("The Gull", "gull.example"), (None, "gull.example")],
        [("The Gull", "gull.example")],
    ),
    "two outlets at one address": (
        [("The Gull", "gull.example"), ("The Gull on Sunday", "gull.example")],
        [("The Gull", "gull.example"), ("The Gull on Sunday", None)],
    ),
    "one outlet at two addresses": (
        [("The Gull", "gull.example"), ("The Gull", "m.gull.example")],
        [("The Gull", "gull.example")],
    ),
    "one with an article and without": (
        [("The Gull", "gull.example"), ("Gull", None), ("THE GULL", None)],
        [("The Gull", "gull.example")],
    ),
    "none": ([(None, None)], []),
}


@pytest.mark.parametrize("what", OUTLETS)
def test_which_outlet_is_meant(engine: Engine, keep: Store, what: str) -> None:
    named, outlets = OUTLETS[what]
    for number, (name, domain) in enumerate(named):
        given = [*facts(*filter(None, [name]), field="outlet")]
        given += facts(*filter(None, [domain]), field="domain")
        found = replace(reading(), facts=tuple(given), credits=())
        keep(other(f"/{number}.txt", reading=found))
    assert ask(engine, "SELECT name, domain FROM outlets ORDER BY id") == outlets


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Ana Ruiz", "person"),
        ("ana ruiz", "person"),
        ("Marlow Council", "organization"),
        ("Ro Lindt", "person"),
        ("Jan van Velde", "person"),
        ("Echo Staff", None),
        ("The Marlow Times", None),
        ("Lindt", None),
        ("a correspondent in Marlow", None),
    ],
)
def test_who_the_author_is(engine: Engine, keep: Store, name: str, kind: str | None) -> None:
    keep(document(reading=replace(reading(), facts=(fact("author", name),))))
    who = "SELECT name_text, kind FROM article_authors LEFT JOIN actors ON actors.id = actor_id"
    assert ask(engine, who) == [(name, kind)]
