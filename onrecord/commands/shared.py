"""`onrecord shared`."""

from db.database import open_database
from db.queries.shared import credits_of, passages_of
from db.queries.variants import utterances_in
from onrecord.article_choice import ArticleWords, one_article
from onrecord.options import Database
from onrecord.shared_view import shared_lines
from onrecord.terminal import console, say


def shared(
    article: ArticleWords,
    *,
    database: Database = None,
) -> None:
    """Print what an article has in common with others: passages, credits, the same utterances.

    Each utterance is shown with its variants in other articles, and what differs in the
    words and in the attribution.

    Examples: onrecord shared 3, onrecord shared storm.txt
    """
    with open_database(database) as session:
        name = one_article(session, article)
        passages = passages_of(session, name.id)
        credited = credits_of(session, name.id)
        utterances = utterances_in(session, name.id)
    for told in shared_lines(name, passages, credited, utterances):
        say(console(), told)
