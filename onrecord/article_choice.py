"""Which article is meant by the words of a command."""

from collections.abc import Sequence
from typing import Annotated, NoReturn

import typer
from sqlalchemy.orm import Session

from db.queries.articles import ArticleName, find_articles, near_articles
from onrecord.choices import MOST, refuse
from onrecord.terminal import line

ArticleWords = Annotated[
    list[str],
    typer.Argument(help="Its id, its file's name or end of path, or words of its headline."),
]


def one_article(session: Session, words: Sequence[str]) -> ArticleName:
    """Return the one article that the words mean.

    Where they mean several, or none, the command ends with what may be meant.
    """
    told = " ".join(words)
    found = find_articles(session, told, MOST + 1)
    if len(found) != 1:
        _refuse(told, found, () if found else near_articles(session, told))
    return found[0]


def _refuse(words: str, found: Sequence[ArticleName], near: Sequence[ArticleName]) -> NoReturn:
    """Say that the words mean several articles, or none, and which may be meant."""
    if found:
        told = f"{line(words)} may be any of these; say which by its number"
    elif near:
        told = f"no article is called {line(words)}; nearest are"
    else:
        told = f"no article is called {line(words)}; give its id, its file or its headline"
    choices = [_described(name) for name in (*found[:MOST], *near)]
    refuse(told, choices, more=len(found) > MOST)


def _described(name: ArticleName) -> str:
    day = name.published_on.isoformat() if name.published_on else None
    known = (name.headline or "no headline", name.outlet, day)
    told = " | ".join(line(each, 80) for each in known if each)
    return f"{name.id:>6}  {told} | {line(name.path, 500)}"
