"""Headlines among mastheads and menus, and what printed and posted pages put between."""

import pytest

from tests.text.drawn import LEAD, MORE, kinds_of, paragraphs

TITLE = "Bridge Closed After Crack Is Found"
TOLD = f"{TITLE}\n\n{LEAD}\n\n{MORE}\n\n{LEAD}\n\n{{}}\n\n{MORE}"


def headlines(*lines: str) -> list[str]:
    return [text for kind, text in kinds_of("\n\n".join(lines)) if kind == "headline"]


@pytest.mark.parametrize(
    "above",
    [
        ("(Adds mayor's words, background)",),
        (
            *(
                "The Weirton Valley Citizen",
                "Read on both banks since 1880",
                "Monday, March 5, 2012",
            ),
            *"Mill Road,Weir Street,Lamps,Pier,Boats,Ropes,Sails,Fish,Salt".split(","),
        ),
    ],
)
def test_what_stands_above_a_headline_is_none(above: tuple[str, ...]) -> None:
    assert headlines(*above, TITLE, "By Marit Holm", LEAD, MORE) == [TITLE]


@pytest.mark.parametrize(
    "below",
    [
        ("(Adds mayor's words, background)", "* Crack found", "* Bridge shut", "* Divers called"),
        ("1/2", "The bridge at night. (Image: Weir Press)", "2/2", "A diver. (Image: Weir Press)"),
        ("Crack in the second pier is as wide as a hand",),
    ],
)
def test_what_stands_below_a_headline_is_none(below: tuple[str, ...]) -> None:
    assert headlines(TITLE, *below, "By Marit Holm", f"WEIRTON, March 5 — {LEAD}", MORE) == [TITLE]


@pytest.mark.parametrize(
    ("line", "is_headline"),
    [
        ("Old bridge shut after divers find crack.", True),
        ("The old bridge was shut after divers found a crack.", False),
        ("Divers found a crack in the old bridge on Monday.", False),
        ('"Shut it now."', False),
        ("From our correspondent in Weirton:", False),
        ("WEIRTON (Valley News) — The latest on the old bridge (all times local):", False),
    ],
)
def test_a_first_sentence_is_a_headline_if_worded_as_one(line: str, *, is_headline: bool) -> None:
    assert headlines(line, LEAD, MORE) == [line] * is_headline


@pytest.mark.parametrize(
    "heads",
    [
        ("BULLETIN OF THE WEIR 11", "BULLETIN OF THE WEIR 12"),
        ("11        MARIT HOLM", "THE OLD BRIDGE        12"),
        ("Bridge Closed After Crack Is Found 11", "12 Bridge Closed After Crack Is Found"),
    ],
)
def test_a_running_head_parts_no_sentence(heads: tuple[str, str]) -> None:
    first, second = "The mayor's deputy read out a letter from the", "engineers, and went home."
    assert paragraphs(heads[0], first, heads[1], second) == [f"{first} {second}"]


@pytest.mark.parametrize(
    "lines", [("Pier 1", "Pier 2"), ("Votes for the mayor 11", "Votes for the rest 4")]
)
def test_lines_that_end_in_numbers_are_no_running_heads(lines: tuple[str, str]) -> None:
    text = "\n".join(words for _, words in kinds_of("\n\n".join((TITLE, LEAD, *lines, MORE))))
    assert all(line in text for line in lines)


def test_the_middle_of_a_sentence_is_not_skipped() -> None:
    lines = ("Some of the divers refused for the third day on", "Monday to go down to the pier")
    last = "without their wages, a diver said."
    assert paragraphs(*lines, last) == [" ".join((*lines, last))]


def test_a_date_amid_the_telling_is_not_the_articles() -> None:
    assert ("sub-heading", "March 9, 2012") in kinds_of(TOLD.format("March 9, 2012"))


@pytest.mark.parametrize("date", ["Published: March 9, 2012", "Updated March 9, 2012"])
def test_a_labelled_date_is_the_articles_wherever_it_stands(date: str) -> None:
    assert ("date", date) in kinds_of(TOLD.format(date))


def test_bold_questions_are_an_interviewers() -> None:
    asked = [f"**Who {did} the crack?**" for did in ("found", "saw", "made")]
    bodies = [line for question in asked for line in (question, MORE)]
    found = paragraphs(*bodies)
    assert [line.strip("*") for line in asked] == [line for line in found if line.endswith("?")]
    assert ("sub-heading", "Who found the crack?") in kinds_of(
        "\n\n".join((TITLE, LEAD, asked[0], MORE))
    )
