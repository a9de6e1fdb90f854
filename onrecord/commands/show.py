"""`onrecord show`."""

from collections.abc import Sequence
from typing import Annotated, NoReturn

import typer

from db.database import open_database
from db.queries.articles import ArticleName, find_articles, near_articles
from db.queries.pages import article_page
from onrecord.article_view import article_view
from onrecord.choices import MOST, refuse
from onrecord.options import Colour, Database
from onrecord.terminal import console, line


def show(
    article: Annotated[
        list[str],
        typer.Argument(help="Its id, its file's name or end of path, or words of its headline."),
    ],
    *,
    database: Database = None,
    colour: Colour = True,
) -> None:
    """Print an article with its quotes and claims marked, and who said them beside it.

    Examples: onrecord show 3, onrecord show storm.txt, onrecord show harbour bridge
    """
    words = " ".join(article)
    with open_database(database) as session:
        found = find_articles(session, words, MOST + 1)
        page = article_page(session, found[0].id) if len(found) == 1 else None
        near = () if found else near_articles(session, words)
    if page is None:
        _refuse(words, found, near)
    console(colour=colour).print(article_view(page))


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
