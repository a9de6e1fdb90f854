"""`onrecord shared`: what an article has in common with others."""

from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.loaders.newsroom import ARTICLES, COPIES, lay_newsroom


@pytest.fixture
def newsroom(run: Run, tmp_path: Path) -> Path:
    """The newsroom, loaded."""
    folder = tmp_path / "newsroom"
    run("load", *map(str, lay_newsroom(folder, (*COPIES, "gazette.txt", "choir.txt"))))
    return folder


@pytest.mark.usefixtures("newsroom")
def test_it_tells_passages_credits_and_utterances(run: Run) -> None:
    told = run("shared", "3", COLUMNS="200").output
    for words in (
        "Article 3: Second harbour shut as crane row deepens",
        "passages shared with other articles: 1",
        "with article 1, Reuters, 2024-05-03",
        "had it first: article 1 (The Tern credits Reuters (told)",
        "outlets credited: 2",
        "Reuters, an agency: told, at ",
        "Reuters, an agency: by a passage shared with article 1",
        "utterances that other articles have too: 4",
        "words: re-spelt there “ISIS",
        "shared passage, 100%",
    ):
        assert words in told, words


@pytest.mark.usefixtures("newsroom")
def test_the_original_says_that_it_was_first(run: Run) -> None:
    told = run("shared", "agency.txt", COLUMNS="200").output
    assert "had it first: this one" in told
    assert told.count("; a copy") >= 6


@pytest.mark.usefixtures("newsroom")
def test_an_article_that_shares_nothing(run: Run) -> None:
    told = run("shared", "choir").output
    assert "passages shared with other articles: none" in told
    assert "outlets credited: none" in told
    assert "utterances that other articles have too: none" in told


@pytest.mark.usefixtures("newsroom")
def test_several_words_name_an_article(run: Run) -> None:
    assert "Article 3: " in run("shared", "crane", "row", "deepens").output


@pytest.mark.usefixtures("newsroom")
def test_an_article_that_is_not_there(run: Run) -> None:
    assert "zeppelin" in run("shared", "zeppelin", code=1).output
    run("shared", "99", code=1)
    run("shared", "harbour", "zzz", code=1)


def test_no_database(run: Run) -> None:
    run("shared", "1", code=1)


def test_what_an_article_says_cannot_command_the_terminal(run: Run, tmp_path: Path) -> None:
    hostile = ARTICLES["agency.txt"][0].replace(
        "Dockers' strike", "[bold]Dockers[/] \x1b[31mstrike"
    )
    hostile = hostile.replace("every boom", "every \x1b]0;owned\x07 \u202e boom")
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(f"{hostile}\nSee {name} also, and more.\n", encoding="utf-8")
    run("load", "a.txt", "b.txt")
    told = run("shared", "1").output
    assert "[bold]Dockers[/]" in told
    assert not {"\x1b", "\x07", "\u202e"} & set(told)
