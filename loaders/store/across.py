"""What an article has to do with those stored before it, once its own rows are written."""

from dataclasses import dataclass, field

from sqlalchemy import Connection

from loaders.store.copies import copied_in
from loaders.store.credits import spread_credits
from loaders.store.originals import settle_originals
from loaders.store.passages import compare_article, forget_passages
from loaders.store.quoted import Joined, joined_in
from loaders.store.same_sources import join_sources
from loaders.store.utterances import join_utterances, prune


@dataclass(frozen=True, slots=True)
class Ties:
    """How an article hung together with others before its rows were written anew."""

    joined: Joined = field(default_factory=Joined)


def ties_of(connection: Connection, article_id: int) -> Ties:
    """Return how an article that is stored hangs together with others."""
    return Ties(joined_in(connection, article_id))


def tie(
    connection: Connection, article_id: int, before: Ties, *, is_new_text: bool = False
) -> None:
    """Find what an article shares with others: passages, utterances, sources, credits.

    `is_new_text`: its text is not what was compared before, if it was.
    """
    parted = forget_passages(connection, article_id) if is_new_text else set()
    parted |= compare_article(connection, article_id)
    copies = copied_in(connection, article_id)
    waiting, touched = join_utterances(connection, article_id, before.joined, copies)
    while waiting:
        other_id = min(waiting)
        waiting.remove(other_id)
        known, others = joined_in(connection, other_id), copied_in(connection, other_id)
        more, also = join_utterances(connection, other_id, known, others)
        waiting |= more
        touched |= also
    prune(connection, touched)
    join_sources(connection, article_id, copies)
    settle_originals(connection, article_id, parted)
    spread_credits(connection, article_id, parted)
