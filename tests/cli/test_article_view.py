"""What `show` prints of an article: its facts, its marks, who said what."""

import io
from dataclasses import replace

import pytest
from rich.console import Console

from db.queries.pages import ArticlePage, PageBlock, PageFact, PageMark, PageSaying
from onrecord.article_view import article_view

TEXT = 'Bridge closed\n\n"It is slow," she said. The "ghost ferries" wait.'
SAID = PageSaying("Mara Lindqvist", "she", "said", None, None, None, is_second_hand=False)
PAGE = ArticlePage(
    id=7,
    headline="Bridge closed",
    path="news/storm.txt",
    encoding="utf-8",
    encoding_basis="declared",
    is_truncated=False,
    text=TEXT,
    facts=(
        PageFact("outlet", "Coast Herald", "curated", "printed on the back"),
        PageFact("headline", "Bridge closed", "stated", None),
        PageFact("tag", "bridges", "stated", None),
        PageFact("tag", "ferries", "stated", None),
        PageFact("weather", "rain", "inferred", "word list"),
    ),
    blocks=(
        PageBlock("boilerplate", None, None),
        PageBlock("headline", 0, 13),
        PageBlock("paragraph", 15, len(TEXT)),
    ),
    marks=(
        PageMark("direct", 16, 27, SAID),
        PageMark("scare", TEXT.index("ghost"), TEXT.index('" wait'), None),
    ),
    edits=(("join", 2), ("mark", 1)),
)


def printed(page: ArticlePage, width: int = 120) -> str:
    screen = Console(file=io.StringIO(), width=width, markup=False, emoji=False)
    with screen.capture() as capture:
        screen.print(article_view(page))
    return "".join(" ".join(line.split()) + "\n" for line in capture.get().splitlines())


@pytest.mark.parametrize(
    "words",
    [
        "Article 7: Bridge closed",
        "outlet Coast Herald curated: printed on the back",
        "published not known",
        "author not known",
        "weather rain inferred: word list",
        "tag bridges, ferries stated",
        "file news/storm.txt utf-8 (declared)",
        "left out 1 block of boilerplate",
        "edits 3 of the text join 2, mark 1",
        "Bridge closed headline",
        '"[D1 It is slow,]" she said. The "[S2 ghost ferries]" wait.',
        "D1 direct Mara Lindqvist (“she”); “said”",
        "S2 scare nobody's utterance",
    ],
)
def test_it_prints(words: str) -> None:
    assert words in printed(PAGE)


@pytest.mark.parametrize("words", ["cut off", "dateline", "headline Bridge closed stated"])
def test_it_leaves_out_what_there_is_not(words: str) -> None:
    assert words not in printed(PAGE)


@pytest.mark.parametrize(
    ("saying", "told"),
    [
        (replace(SAID, source_text="engineer Mara Lindqvist"), "D1 direct Mara Lindqvist; “said”"),
        (replace(SAID, source_text=None, cue_text=None), "D1 direct Mara Lindqvist\n"),
        (replace(SAID, said_text="on Monday"), "; “said”; when: “on Monday”\n"),
        (replace(SAID, speaker=None), "speaker not known (“she”); “said”"),
        (replace(SAID, speaker=None, source_text=None), "speaker not known; “said”"),
        (
            replace(SAID, speaker=None, candidates=("Ann Lee", "Ida Moe")),
            "speaker not known (“she”): Ann Lee or Ida Moe; “said”",
        ),
        (replace(SAID, via="Coast Radio", is_second_hand=True), "; via Coast Radio"),
        (replace(SAID, is_second_hand=True), "; via speaker not known"),
    ],
)
def test_who_said_it(saying: PageSaying, told: str) -> None:
    page = replace(PAGE, marks=(replace(PAGE.marks[0], saying=saying),))
    assert told in printed(page, 200)


def test_a_claim_without_an_attribution_is_the_articles_own() -> None:
    page = replace(PAGE, marks=(PageMark("claim", 0, 13, None),))
    assert "C1 claim the article's own voice" in printed(page)


def test_the_file_may_show_that_the_text_was_cut_off() -> None:
    assert "cut off" in printed(replace(PAGE, is_truncated=True))


def test_nothing_of_a_hostile_article_reaches_the_terminal_as_it_is() -> None:
    bad = "\x1b]0;owned\x07 \u202e[bold]"
    page = ArticlePage(
        id=1,
        headline=bad,
        path=bad,
        encoding=bad,
        encoding_basis=bad,
        is_truncated=True,
        text=bad,
        facts=(PageFact(bad, bad, bad, bad),),
        blocks=(PageBlock(bad, 0, len(bad)),),
        marks=(
            PageMark("direct", 0, 3, PageSaying(bad, bad, bad, bad, bad, bad, is_second_hand=True)),
        ),
        edits=((bad, 1),),
    )
    shown = printed(page, 400)
    assert shown.count("[bold]") >= 10
    assert {"\x1b", "\x07", "\u202e"}.isdisjoint(shown)
