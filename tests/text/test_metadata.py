"""What documents state of themselves, how it is known, and where it stands."""

from pathlib import Path

import pytest

from loaders.text.metadata import find_metadata
from loaders.text.metadata.people import byline_names
from loaders.text.metadata.publication import date_in_path, published_dates
from loaders.text.records import Basis, Fact
from loaders.text.segment import segment
from tests.text.drawn import FOLDER, drawn

SEEDS = Path(__file__).parents[2] / "seeds"
BODY = """

The bridge was closed on Monday after engineers found a crack in its second pier.

"Nobody will cross until we know why," the mayor said.
"""


def facts(source: str) -> tuple[Fact, ...]:
    return find_metadata(source, segment(source))


def told(source: str, field: str) -> list[tuple[str, str]]:
    return [(fact.basis.value, fact.value) for fact in facts(source) if fact.field == field]


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.txt")), ids=lambda path: path.stem)
def test_facts_are_as_drawn(path: Path) -> None:
    case = drawn(path)
    found = [(fact.field, fact.basis.value, fact.value) for fact in facts(case.source)]
    assert sorted(found) == sorted(case.facts)


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.txt")), ids=lambda path: path.stem)
def test_a_fact_stands_where_it_says(path: Path) -> None:
    source = drawn(path).source
    for fact in facts(source):
        if fact.source is None:
            assert fact.basis is Basis.INFERRED
        elif fact.field not in ("published", "headline", "dateline"):
            assert fact.source.of(source).lower() == fact.value.lower()


@pytest.mark.parametrize(
    ("byline", "names"),
    [
        ("By Marit Holm", ["Marit Holm"]),
        ("by [marit van der holm](#)", ["Marit van der Holm"]),
        ("BY JOEL EKWUEME", ["Joel Ekwueme"]),
        (
            "By Marit Holm, Joel Ekwueme and Ann O'Dell",
            ["Marit Holm", "Joel Ekwueme", "Ann O'Dell"],
        ),
        ("By Marit Holm in Oslo and Joel Ekwueme in Lagos", ["Marit Holm", "Joel Ekwueme"]),
        ("By Marit Holm, Staff Writer | January 4, 2019", ["Marit Holm"]),
        ("By Marit Holm, special to the Courier", ["Marit Holm"]),
        ("Posted by Marit Holm on March 9, 2016", ["Marit Holm"]),
        ("By Jean-Luc al-Amin, Friday, May 1, 2015", ["Jean-Luc al-Amin"]),
        ("Reuters, Port Royal", []),
        ("By Marit Holm, Reuters", ["Marit Holm"]),
        ("By Marit Holm (now) and Joel Ekwueme (earlier)", ["Marit Holm", "Joel Ekwueme"]),
        ("By Ingrid van der Meulen", ["Ingrid van der Meulen"]),
        ("By Maria Teresa da Silva e Costa", ["Maria Teresa da Silva e Costa"]),
        ("By Ann Lee Showbiz reporter", ["Ann Lee"]),
        ("By Ann Marie Lee reporter", ["Ann Marie Lee"]),
        ("By Marit Holm, Political Editor", ["Marit Holm"]),
        ("By Weir Village reporter", []),
        ("Byline: Marit Holm", ["Marit Holm"]),
        ("Interview by Marit Holm · Photographs by Joel Ekwueme", ["Marit Holm"]),
        ("Middle East | May 3, 2019", []),
        ("Ann Holm | May 3, 2019", ["Ann Holm"]),
        ("By staff reporters", []),
        ("By our correspondent", []),
    ],
)
def test_a_byline_names_people(byline: str, names: list[str]) -> None:
    source = f"Bridge Closed After Crack Is Found\n\n{byline}{BODY}"
    assert [value for _, value in told(source, "author")] == names


def test_an_outlet_in_the_byline_is_no_author() -> None:
    source = f"Bridge Closed After Crack Is Found\n\nBy [The Weir Lantern](#){BODY}"
    assert told(source, "author") == []
    assert told(source, "outlet") == [("stated", "The Weir Lantern")]


def test_an_agency_byline_does_not_say_who_published() -> None:
    url = "https://www.weirlantern.example/2015/05/bridge"
    source = f"Bridge Closed After Crack Is Found\n\nBy Reuters{BODY}\nOriginal url:\n\n{url}\n"
    assert told(source, "outlet") == told(source, "author") == []
    assert told(source, "domain") == [("metadata", "weirlantern.example")]
    assert told(source, "published") == [("metadata", "2015-05-01/2015-05-31")]


@pytest.mark.parametrize(
    ("line", "outlets"),
    [
        ("Source: The Weir Monitor", ["The Weir Monitor"]),
        ("Publication: Lantern", ["Lantern"]),
        ("THE LANTERN HERALD | 2015-05-19", ["THE LANTERN HERALD"]),
        ("The Baltimore Sun, May 3, 2019", ["The Baltimore Sun"]),
        ("World News | May 3, 2019", []),
        ("Source: https://weir.example/a", []),
    ],
)
def test_an_outlet_on_its_line_is_named_without_its_label(line: str, outlets: list[str]) -> None:
    source = f"Bridge Closed After Crack Is Found\n\n{line}{BODY}"
    assert [value for _, value in told(source, "outlet")] == outlets


@pytest.mark.parametrize(
    ("dateline", "published"),
    [("WEIRTON, Northland, October 3, 2023 – ", ["2023-10-03"]), ("WEIRTON, October 3 – ", [])],
)
def test_a_full_date_in_the_dateline_dates_the_article(dateline: str, published: list[str]) -> None:
    source = f"# Bridge Closed After Crack\n\n{dateline}{BODY.strip()}\n"
    assert [value for _, value in told(source, "published")] == published
    reasons = [fact.reason for fact in facts(source) if fact.field == "published"]
    assert reasons == ["date in the dateline"] * len(published)


def test_a_recased_name_says_why() -> None:
    source = f"Bridge Closed After Crack Is Found\n\nby [marit holm](#){BODY}"
    (author,) = (fact for fact in facts(source) if fact.field == "author")
    assert (author.value, author.source and author.source.of(source)) == (
        "Marit Holm",
        "marit holm",
    )
    assert "capitals" in author.reason


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("September 07, 2015", ["2015-09-07"]),
        ("Sept. 7, 2015, 10:31 a.m. EDT", ["2015-09-07"]),
        ("7th of September 2015", ["2015-09-07"]),
        ("Published: Monday, 7 September 2015 | Updated: 9 September 2015", ["2015-09-07"]),
        ("2015-09-07T10:31:00Z", ["2015-09-07"]),
        ("31/12/2015", ["2015-12-31"]),
        ("12/31/2015", ["2015-12-31"]),
        ("04/04/2015", ["2015-04-04"]),
        ("03/04/2015", ["2015-03-04/2015-04-03"]),
        ("November 2014", ["2014-11-01/2014-11-30"]),
        ("February 2016", ["2016-02-01/2016-02-29"]),
        ("Last updated: 9 September 2015", []),
        ("September 31, 2015", []),
        ("Monday", []),
    ],
)
def test_a_date_line_dates_the_article(line: str, published: list[str]) -> None:
    source = f"# Bridge Closed After Crack Is Found\n\n{line}{BODY}"
    assert [value for _, value in told(source, "published")] == published


def test_prose_never_dates_an_article() -> None:
    source = f"# Bridge Closed After Crack{BODY}\nIt was opened on May 4, 1931, by a queen.\n"
    assert told(source, "published") == []


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("/2015/09/07/bridge", "2015-09-07"),
        ("/news/2015/sep/07/bridge", "2015-09-07"),
        ("/a/2015-09-07-bridge", "2015-09-07"),
        ("/20150907/bridge", "2015-09-07"),
        ("/2015/9/7/bridge", "2015-09-07"),
        ("/2015/09/bridge", "2015-09-01/2015-09-30"),
        ("/2015/13/07/bridge", None),
        ("/story-20159999/x", None),
        ("/bridge-2015", None),
    ],
)
def test_a_date_in_an_address(path: str, value: str | None) -> None:
    found = date_in_path(path)
    assert (found and found[0]) == value


@pytest.mark.parametrize(
    ("notice", "holder"),
    [
        ("© 2019 Weir Lantern Ltd | Privacy", "Weir Lantern Ltd"),
        ("Copyright (c) 2018-2019 Weir Lantern. All rights reserved.", "Weir Lantern"),
        ("Copyright Weir Lantern 2019", "Weir Lantern"),
        ("© 2019. All rights reserved.", None),
    ],
)
def test_a_copyright_notice_names_its_holder(notice: str, holder: str | None) -> None:
    outlets = told(f"# Bridge Closed After Crack{BODY}\n{notice}\n", "outlet")
    assert outlets == ([("stated", holder)] if holder else [])


def test_an_article_that_states_nothing_has_no_facts_about_its_origin() -> None:
    source = (SEEDS / "001_ccbeaedade6f98ab.txt").read_text("utf-8")
    assert {fact.field for fact in facts(source)} == {"headline", "language"}


def test_updated_is_told_from_published() -> None:
    assert [label for _, _, label in published_dates("May 1, 2015, updated May 2, 2015")] == [
        "",
        "updated",
    ]


def test_the_place_of_a_name_is_its_letters() -> None:
    byline = "By Marit Holm, Staff Writer, and Joel Ekwueme"
    assert [named.span.of(byline) for named in byline_names(byline)] == [
        "Marit Holm",
        "Joel Ekwueme",
    ]


def test_another_language_is_not_called_english() -> None:
    line = "Die Brücke wurde am Montag gesperrt, nachdem Ingenieure einen Riss gefunden hatten. "
    assert told(f"# Brücke gesperrt\n\n{line * 9}\n", "language") == []
