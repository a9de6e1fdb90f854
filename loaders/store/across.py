"""What an article has to do with those stored before it, once its own rows are written."""

from collections.abc import Collection
from dataclasses import dataclass, field

from sqlalchemy import Connection

from loaders.store.copies import copied_in
from loaders.store.credits import spread_credits
from loaders.store.originals import settle_originals
from loaders.store.passages import compare_article, partners_of
from loaders.store.quoted import Joined, joined_in
from loaders.store.same_sources import join_sources
from loaders.store.utterances import join_utterances, prune


@dataclass(frozen=True, slots=True)
class Ties:
    """How an article hung together with others before its rows were written anew."""

    joined: Joined = field(default_factory=Joined)
    partners: Collection[int] = ()


def ties_of(connection: Connection, article_id: int) -> Ties:
    """Return how an article that is stored hangs together with others."""
    return Ties(joined_in(connection, article_id), partners_of(connection, article_id))


def tie(connection: Connection, article_id: int, before: Ties) -> None:
    """Find what an article shares with others: passages, utterances, sources, credits."""
    compare_article(connection, article_id)
    copies = copied_in(connection, article_id)
    loosened = join_utterances(connection, article_id, before.joined, copies)
    for other_id in sorted(loosened.articles):
        known = joined_in(connection, other_id)
        join_utterances(connection, other_id, known, copied_in(connection, other_id))
    prune(connection, loosened.utterances)
    join_sources(connection, article_id, copies)
    settle_originals(connection, article_id, before.partners)
    spread_credits(connection, article_id, before.partners)
