"""Blocks and joined paragraphs of documents of many shapes, and the way back."""

from pathlib import Path

import pytest

from loaders.text.records import BlockKind, Segmented
from loaders.text.segment import segment
from tests.text.drawn import FOLDER, LEAD, MORE, drawn, kinds_of, letters, paragraphs


def as_drawn(source: str, segmented: Segmented) -> list[tuple[str, str]]:
    """The blocks as (kind, letters and digits); what a picture of a link hides is left out."""
    found: list[tuple[str, str]] = []
    for block in segmented.blocks:
        text = block.span.of(segmented.text) if block.span else block.source.of(source)
        if block.span is None and found and found[-1][0] == "boilerplate":
            found[-1] = ("boilerplate", found[-1][1] + letters(text))
        elif letters(text):
            found.append((block.kind.value, letters(text)))
    return found


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.txt")), ids=lambda path: path.stem)
def test_blocks_are_as_drawn(path: Path) -> None:
    case = drawn(path)
    assert as_drawn(case.source, segment(case.source)) == case.blocks


def test_every_kind_is_drawn_somewhere() -> None:
    kinds = {kind for path in FOLDER.glob("*.txt") for kind, _ in drawn(path).blocks}
    assert kinds == {kind.value for kind in BlockKind}


@pytest.mark.parametrize(
    "halves",
    [
        ("Engineers from the capital will inspect it with a team of", "divers next week."),
        ("He was met at the pier by Deputy Minister Aurel", "Constantin and his driver."),
        (
            "The oldest of them had studied in the city under a Middle",
            "Kingdom scholar who lived on the far bank.",
        ),
        ("The crack is wide enough for a hand,", '"and the hand of a grown man," he said.'),
        ("The inspectors, who came by boat,", "found a second crack below the water line."),
        ("Nobody in the town had seen a crack like it since", "1931, when the first pier fell."),
    ],
)
def test_what_a_page_break_cut_is_joined(halves: tuple[str, str]) -> None:
    assert paragraphs(*halves) == [" ".join(halves)]


@pytest.mark.parametrize("between", ["Page 3 of 5", "Advertisement", "[Home](#)\n[Weather](#)"])
def test_what_furniture_cut_is_joined(between: str) -> None:
    first = "The inspector's report was read out by the deputy mayor, whose name is Ivan"
    assert paragraphs(first, between, "Petrosyan, and by nobody else.") == [
        f"{first} Petrosyan, and by nobody else."
    ]


@pytest.mark.parametrize(
    "pieces",
    [
        ("The engineers said the bridge would never be safe again", "The mayor disagreed."),
        ("The engineers gave three reasons for their view of it:", "The pier is old."),
        ("The engineers left at noon.", "they did not come back, whatever people say."),
        ('She said: "We cannot wait."', "Engineers nodded at that, and one of them smiled."),
        ("- rust in the railings and in the lamps", "- moss on the steps"),
    ],
)
def test_what_nothing_cut_stays_apart(pieces: tuple[str, str]) -> None:
    assert paragraphs(*pieces) == [piece.removeprefix("- ") for piece in pieces]


def test_a_missing_full_stop_before_a_label_joins_nothing() -> None:
    first = "Both mayors say that it took three years to write, and their deputies say so too"
    second = "The mayors have not met since, and do not intend to."
    assert paragraphs(first, "Also read", second) == [first, second]


def test_a_sub_heading_is_no_continuation() -> None:
    source = f"# Bridge Closed\n\n{LEAD}\n\n## What the divers saw\n\n{MORE}\n"
    assert [kind for kind, _ in kinds_of(source)] == [
        "headline",
        "paragraph",
        "sub-heading",
        "paragraph",
    ]


@pytest.mark.parametrize(
    ("opening", "dateline"),
    [
        ("WEIRTON — ", "WEIRTON"),
        ("WEIRTON/SOUTH BANK – ", "WEIRTON/SOUTH BANK"),
        ("WEIRTON, Nov. 3 — ", "WEIRTON, Nov. 3"),
        ("WEIRTON (Valley News) - ", "WEIRTON (Valley News)"),
        ("Weirton (Valley News) -- ", "Weirton (Valley News)"),
        ("SAINT ANDREWS, Maine, Nov. 3, 2015 (VN) — ", "SAINT ANDREWS, Maine, Nov. 3, 2015 (VN)"),
        ("Weirton — ", None),
        ("UPDATE — ", None),
        ("WEIRTON: ", "WEIRTON"),
        ("EXCLUSIVE: ", None),
    ],
)
def test_a_dateline_is_its_own_block(opening: str, dateline: str | None) -> None:
    source = f"# Bridge Closed\n\n{opening}{LEAD}\n\n{MORE}\n"
    segmented = segment(source)
    found = [b for b in segmented.blocks if b.kind is BlockKind.DATELINE]
    assert [b.span.of(segmented.text) for b in found if b.span] == ([dateline] if dateline else [])
    assert f"{opening}{LEAD}" in segmented.text
    if dateline:
        assert found[0].source.of(source) == dateline
        assert ("paragraph", LEAD) in kinds_of(source)


def test_speakers_are_no_datelines() -> None:
    source = f"# Bridge Closed\n\nMAYOR: {LEAD}\n\nENGINEER: {MORE}\n"
    assert [kind for kind, _ in kinds_of(source)] == ["headline", "paragraph", "paragraph"]


@pytest.mark.parametrize(
    "line",
    [
        "A diver holds a lamp during an inspection of the old bridge in Weirton.",
        "Townspeople walk past the closed bridge in Weirton, Northland, March 4, 2012.",
        "(Photo: R. Amsel)",
        "The closed bridge. (R. Amsel/Reuters)",
    ],
)
def test_a_picture_described_above_the_lead_is_a_caption(line: str) -> None:
    source = f"# Bridge Closed\n\nBy Marit Holm\n\nMarch 5, 2012\n\n{line}\n\n{LEAD}\n\n{MORE}\n"
    assert ("caption", line) in kinds_of(source)


@pytest.mark.parametrize(
    "line",
    [
        "The mayor said on Sunday that divers would walk the river bed in Weirton.",
        '"Divers hold no opinions," the mayor told reporters during a visit to Weirton.',
        "After the divers hold their meeting, the bridge will reopen on March 4, 2012.",
    ],
)
def test_a_lead_is_no_caption(line: str) -> None:
    source = f"# Bridge Closed\n\nBy Marit Holm\n\nMarch 5, 2012\n\n{line}\n\n{LEAD}\n\n{MORE}\n"
    assert ("paragraph", line) in kinds_of(source)


@pytest.mark.parametrize(
    "line",
    [
        "By Tuesday the crack had grown by a hand, and the mayor could put his arm into it.",
        "Cookies were found in the pier, the mayor said, and nobody knows who put them there.",
        "Read the letter again, the mayor told the engineers, and then read it to your children.",
        "Comments by the mayor were greeted with laughter.",
        "Home is where the bridge is.",
        "Related families live on both banks, and many of them have not spoken for years.",
        "No.",
        "Ivan Petrosyan is a lawyer, and he was the first to see the crack.",
    ],
)
def test_prose_that_sounds_like_furniture_stays(line: str) -> None:
    assert paragraphs(line) == [line]


@pytest.mark.parametrize(
    "headline",
    [
        "Opinion: why the bridge had to close",
        "Photos: a town without its bridge",
        'Mayor: "No crossing before spring"',
        "Will the bridge ever open again?",
    ],
)
def test_a_headline_may_look_like_something_else(headline: str) -> None:
    source = f"Home\n\nNews\n\n{headline}\n\nBy Marit Holm\n\n{LEAD}\n\n{MORE}\n"
    assert kinds_of(source)[1:3] == [("headline", headline), ("byline", "By Marit Holm")]


@pytest.mark.parametrize(
    "line", ["Comments", "What do you think?", "© 2015 Valley Photos", "(c) 2015 Valley Photos"]
)
def test_an_article_goes_on_after_a_line_of_furniture(line: str) -> None:
    source = f"# Bridge Closed\n\n{LEAD}\n\n{MORE}\n\n{line}\n\n{LEAD}\n\n{MORE}\n"
    assert [kind for kind, _ in kinds_of(source)].count("paragraph") == 4


def test_a_word_cut_at_a_page_break_is_joined_without_a_space() -> None:
    assert paragraphs("The bridge was a gift of a well-", "known family of millers.") == [
        "The bridge was a gift of a well-known family of millers."
    ]


def test_a_headline_that_stands_twice_is_cut_once() -> None:
    source = f"The Bridge Is Closed\n\nThe Bridge Is Closed\n\nBy Marit Holm\n\n{LEAD}\n\n{MORE}\n"
    assert segment(source).text.count("The Bridge Is Closed") == 1


@pytest.mark.parametrize(
    "title", ["Bridge Closed After Crack", "Bridge closed", "Floods", "Who will pay for it?"]
)
@pytest.mark.parametrize("between", ["\n\n", "\n"])
@pytest.mark.parametrize("words", [LEAD, '"We cannot wait," said the mayor.'])
def test_a_title_and_one_paragraph_are_an_article(title: str, between: str, words: str) -> None:
    assert kinds_of(f"{title}{between}{words}") == [("headline", title), ("paragraph", words)]


@pytest.mark.parametrize(
    "bodies",
    [
        (LEAD,),
        (LEAD, MORE),
        ("The bridge was closed on Monday.", LEAD, MORE),
        ('"We cannot wait," said the mayor.', MORE),
    ],
)
@pytest.mark.parametrize("between", ["\n\n", "\n"])
def test_what_begins_with_a_sentence_has_no_headline(bodies: tuple[str], between: str) -> None:
    assert kinds_of(between.join(bodies)) == [("paragraph", body) for body in bodies]
