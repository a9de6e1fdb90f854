"""`onrecord search`: what holds the words, or clear words why nothing does."""

import pytest
from rich.console import Console

from db.queries.hits import Hit
from db.snippets import CLOSE, OPEN
from onrecord.hits_view import hit_lines
from tests.cli.conftest import Run


@pytest.fixture
def loaded(run: Run, storm: object) -> None:
    """An article with quotes and claims."""
    run("load", str(storm))


@pytest.mark.usefixtures("loaded")
def test_each_kind_is_listed_with_its_words_marked(run: Run) -> None:
    told = run("search", "Inspection").output
    assert told.startswith("1 claim\n")
    assert "Harbour bridge closed after storm" in told
    assert "1 article\n" in told
    assert "**inspection**" in told
    lines = run("search", "nobody").output.splitlines()
    assert lines[0] == "1 quote"
    assert "Mara Lindqvist (“engineer Mara Lindqvist”) | 2024-05-03, article 1: Harbour" in lines[1]
    assert lines[2] == "        “**Nobody** asked us,”"


@pytest.mark.usefixtures("loaded")
def test_options_narrow(run: Run) -> None:
    assert run("search", "nobody", "--kind", "quote").output.count("\n") == 3
    assert "article\n" not in run("search", "nobody", "--by", "Lindqvist").output
    assert "2024" in run("search", "nobody", "--since", "2024", "--until", "2024-05").output
    told = run("search", "nobody", "--since", "2025").output
    assert told == "Nothing holds these words: nobody\n"


@pytest.mark.usefixtures("loaded")
def test_phrases_and_beginnings(run: Run) -> None:
    assert "**Nobody asked us**" in run("search", '"nobody asked us"', "--kind", "quote").output
    assert "Nothing" in run("search", "“us nobody”").output
    assert "**formality**" in run("search", "formal*").output


@pytest.mark.usefixtures("loaded")
def test_a_limit_is_told_with_how_many_there_are(run: Run) -> None:
    told = run("search", "the", "--limit", "1").output
    assert ", the best 1 (more with --limit)" in told
    run("search", "the", "--limit", "0", code=2)


@pytest.mark.usefixtures("loaded")
def test_mistakes_are_told(run: Run) -> None:
    assert "no word to look for" in run("search", "&", code=1).output
    assert "nobody is called 'Nemo'" in run("search", "us", "--by", "Nemo", code=1).output
    assert "no outlet is called" in run("search", "us", "--outlet", "Nemo", code=1).output
    assert "is no day" in run("search", "us", "--since", "soon", code=1).output
    assert "has no speaker" in run("search", "us", "--kind", "article", "--by", "1", code=1).output
    run("search", "us", "--kind", "tale", code=2)
    run("search", code=2)


HOSTILE = Hit(
    kind="quote",
    snippet=f"a\x1b[31m {OPEN}bridge\u202e\n{CLOSE} [bold]",
    speaker="\x1b]x",
    dated_on=None,
    outlet=None,
    headline="[red]\x07",
    source_text=None,
    via="Ann\u202eB",
    is_copy=True,
    article_id=1,
    start_char=0,
    end_char=1,
    rank=1.0,
    attribution_id=1,
    id=7,
)


def test_no_text_steers_the_terminal() -> None:
    first, second = (each.plain for each in hit_lines(HOSTILE, plain=True))
    assert second == "        “a␛[31m **bridge� ** [bold]”"
    assert first == ("     7  ␛]x, according to Ann�B | date not known, article 1: [red]␇, a copy")


def test_hits_are_bold_on_a_terminal() -> None:
    (_, second) = hit_lines(HOSTILE, plain=False)
    assert "**" not in second.plain
    screen = Console(force_terminal=True, width=100, color_system="standard", legacy_windows=False)
    with screen.capture() as captured:
        screen.print(second)
    assert "\x1b[1mbridge" in captured.get()
