"""`onrecord show`."""

from db.database import open_database
from db.queries.pages import article_page
from onrecord.article_choice import ArticleWords, one_article
from onrecord.article_view import article_view
from onrecord.options import Colour, Database
from onrecord.terminal import console


def show(
    article: ArticleWords,
    *,
    database: Database = None,
    colour: Colour = True,
) -> None:
    """Print an article with its quotes and claims marked, and who said them beside it.

    Examples: onrecord show 3, onrecord show storm.txt, onrecord show harbour bridge
    """
    with open_database(database) as session:
        page = article_page(session, one_article(session, article).id)
    if page is not None:
        console(colour=colour).print(article_view(page))
