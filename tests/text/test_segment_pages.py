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


DECK = "Divers find a second crack as winter nears"


@pytest.mark.parametrize(
    "lines",
    [
        ("The Weir Courier", TITLE, DECK, "By Marit Holm"),
        (TITLE, DECK, "By Marit Holm", "THE COURIER | 2012-03-05 18:04"),
        (TITLE, "Policy Brief No. 17 | March 5, 2012", "Marit Holm and Joel Ekwueme"),
        (TITLE, "By Ingrid van der Meulen", "March 5, 2012"),
        ("Al-Weir newspaper", "Translated from Arabic", "Monday 5 March 2012", TITLE, "By M Holm"),
        (TITLE, "Report of the divers, 5 March 2012"),
        ("Weir Letter #14", TITLE, "Marit Holm"),
        ("The Morning Weir", TITLE, "By Marit Holm"),
        (
            *"Home,News,Lamps closed in Mill Road,Ropes sold in Weir Street".split(","),
            "Sails to be seen on the river",
            "Fish found in the lower pool",
            TITLE,
            "By Marit Holm",
        ),
    ],
)
def test_names_dates_notes_and_decks_are_no_headlines(lines: tuple[str, ...]) -> None:
    assert headlines(*lines, LEAD, MORE) == [TITLE]


@pytest.mark.parametrize(
    "line", ["Bridge Closed After Crack", "# Attack of 13 November 2012", "Crack of 5 March 2012"]
)
def test_a_headline_may_look_like_names_or_hold_a_date(line: str) -> None:
    assert headlines(line, "By Marit Holm", LEAD, MORE) == [line.removeprefix("# ")]


def test_a_title_above_the_headline_is_kept() -> None:
    lines = ("News of the two river banks", f"# {TITLE}", "By Marit Holm", LEAD, MORE)
    assert ("summary", lines[0]) in kinds_of("\n\n".join(lines))


@pytest.mark.parametrize(
    ("line", "kinds"),
    [
        ("By Marit Holm | 3 May 2019", [("byline", "By Marit Holm"), ("date", "3 May 2019")]),
        (
            "by [marit holm](http://a.example/m) , Friday, May 3, 2019",
            [("byline", "by marit holm"), ("date", "Friday, May 3, 2019")],
        ),
        ("Marit Holm, 3 May 2019", [("byline", "Marit Holm"), ("date", "3 May 2019")]),
        ("Ann Holm | 3 May 2019", [("byline", "Ann Holm"), ("date", "3 May 2019")]),
        ("May 3, 2019 by Marit Holm", [("date", "May 3, 2019"), ("byline", "by Marit Holm")]),
        (
            "The Courier, 8 November 2016",
            [("outlet", "The Courier"), ("date", "8 November 2016")],
        ),
        (
            "By Ann Holm | The Courier | 3 May 2019",
            [("byline", "By Ann Holm"), ("outlet", "The Courier"), ("date", "3 May 2019")],
        ),
        ("Middle East | 3 May 2019", [("date", "Middle East | 3 May 2019")]),
        ("World News | 3 May 2019", [("date", "World News | 3 May 2019")]),
        ("By Marit Holm, Weirton", [("byline", "By Marit Holm, Weirton")]),
    ],
)
def test_credits_on_one_line_are_blocks_of_their_own(
    line: str, kinds: list[tuple[str, str]]
) -> None:
    assert kinds_of(f"{TITLE}\n\n{line}\n\n{LEAD}\n\n{MORE}")[1:-2] == kinds


@pytest.mark.parametrize(
    "line",
    [
        "Minister walks out of talks as rival visits port town",
        "Mayor plays down fears",
    ],
)
def test_a_deck_in_the_present_tense_is_no_caption(line: str) -> None:
    source = "\n\n".join((TITLE, line, f"WEIRTON (VN) — {LEAD}", MORE))
    assert ("caption", line) not in kinds_of(source)


def test_a_caption_right_under_the_headline_has_its_signs() -> None:
    line = "A diver holds a lamp during a visit to the old bridge in Weirton."
    source = "\n\n".join((TITLE, line, f"WEIRTON (VN) — {LEAD}", MORE))
    assert ("caption", line) in kinds_of(source)


@pytest.mark.parametrize(
    ("lines", "kinds"),
    [
        ((DECK,), ["summary"]),
        ((DECK, "From our correspondent in Weirton"), ["summary", "byline"]),
        (("Interview by Marit Holm · Photographs by Joel Ekwueme",), ["byline"]),
        (("Photographs by Joel Ekwueme",), ["caption"]),
        (("## What the divers saw",), ["sub-heading"]),
        (("From our boats in Weirton the crack is easily seen by all of us.",), ["paragraph"]),
    ],
)
def test_what_stands_under_the_date_line(lines: tuple[str, ...], kinds: list[str]) -> None:
    found = kinds_of("\n\n".join((TITLE, "5 March 2012", *lines, LEAD, MORE)))
    assert [kind for kind, _ in found] == ["headline", "date", *kinds, "paragraph", "paragraph"]


@pytest.mark.parametrize(
    "halves",
    [
        ("WEIRTON — The bridge was shut on Friday until", "divers had looked at its piers."),
        ("The bridge was shut on Friday and the", "divers had looked at its piers."),
        ("The bridge was seen by Minister Aurel", "Constantin, who had come by boat."),
    ],
)
def test_the_first_half_of_the_lead_is_no_deck(halves: tuple[str, str]) -> None:
    source = "\n\n".join((TITLE, "By Marit Holm", "5 March 2012", *halves, MORE))
    kinds = [kind for kind, _ in kinds_of(source) if kind != "dateline"]
    assert kinds == ["headline", "byline", "date", "paragraph", "paragraph"]


NOTE = "Marit Holm is a writer who lives in Weirton."


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        (NOTE, "author note"),
        ("Ivan Petrosyan is a writer, and he was the first to see the crack.", "paragraph"),
        ("<Photo: the bridge, by night / Courier file>", "caption"),
        ("<The bridge, by night> is what the painter called the picture.", "paragraph"),
        ("Related Publications", "boilerplate"),
        ("Subscribe now and get 12 issues for the price of 8", "boilerplate"),
        ("Our Standards: the Weir Principles.", "boilerplate"),
        ("Our standards are high, said the mayor.", "paragraph"),
        ("Media inquiries: press@weir.example", "boilerplate"),
        ("Press contact: Joel Ekwueme, +1 202 555 0176", "boilerplate"),
        ("Contact: the mayor said that there had been none with the engineers.", "paragraph"),
        ("Unsubscribe | Privacy policy", "boilerplate"),
        ("14.05", "sub-heading"),
    ],
)
def test_a_line_with_other_lines_below_it(line: str, kind: str) -> None:
    source = f"{TITLE}\n\nBy Marit Holm\n\n{LEAD}\n\n{MORE}\n\n{LEAD}\n\n{line}\n\n{MORE}"
    assert [kind for kind, text in kinds_of(source) if text in (line, "")][-1] == kind


@pytest.mark.parametrize("label", ["Topics", "Tags:", "Filed under"])
def test_a_list_of_tags_under_its_label(label: str) -> None:
    source = f"{TITLE}\n\n{LEAD}\n\n{MORE}\n\n{label}\nRiver\nOld bridges\nShare"
    assert kinds_of(source)[-4:] == [
        ("tags", label),
        ("tags", "River"),
        ("tags", "Old bridges"),
        ("boilerplate", ""),
    ]


@pytest.mark.parametrize(
    "lines",
    [("Most read", "Crack found", "Topics", "River", "Bridges"), ("Topics", *"abcdefghijkl")],
)
def test_a_menu_of_topics_is_no_list_of_tags(lines: tuple[str, ...]) -> None:
    assert "tags" not in [kind for kind, _ in kinds_of("\n".join((TITLE, LEAD, MORE, *lines)))]
