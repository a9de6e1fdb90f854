"""What an article has to do with those stored before it, once its own rows are written."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from sqlalchemy import Connection

from loaders.identity.fingerprints import Fingerprints
from loaders.store.copies import copied_in
from loaders.store.credits import spread_credits
from loaders.store.originals import settle_first_originals, settle_originals
from loaders.store.passages import (
    compare_article,
    compare_new_article,
    forget_passages,
    sharing,
)
from loaders.store.propositions import PROPOSITIONS, Asserted, asserted_in, join_propositions
from loaders.store.quoted import Joined
from loaders.store.same_sources import join_sources
from loaders.store.trees import Join, Loosened
from loaders.store.utterances import UTTERANCES, join_utterances, joined_in

Before = TypeVar("Before")


@dataclass(frozen=True, slots=True)
class Ties:
    """How an article hung together with others before its rows were written anew."""

    joined: Joined = field(default_factory=Joined)
    asserted: Asserted = field(default_factory=Asserted)


def ties_of(connection: Connection, article_id: int) -> Ties:
    """Return how an article that is stored hangs together with others."""
    return Ties(joined_in(connection, article_id), asserted_in(connection, article_id))


def tie(
    connection: Connection, article_id: int, before: Ties, *, is_new_text: bool = False
) -> None:
    """Find what an article shares with others: passages, utterances, claims, sources, credits.

    `is_new_text`: its text is not what was compared before, if it was.
    """
    parted = forget_passages(connection, article_id) if is_new_text else set()
    parted |= compare_article(connection, article_id)
    _join_copied(connection, article_id, before, Fingerprints())
    settle_originals(connection, article_id, parted)
    spread_credits(connection, article_id, parted)


def tie_new(connection: Connection, article_id: int, text: str, fingerprints: Fingerprints) -> None:
    """Find what an article shares with others that has just been stored for the first time."""
    if not compare_new_article(connection, article_id, text, fingerprints.sketch(text)):
        _join_words(connection, article_id, Ties(), [], fingerprints)
        return
    _join_copied(connection, article_id, Ties(), fingerprints)
    settle_first_originals(connection, article_id)
    spread_credits(connection, article_id)


def _join_copied(
    connection: Connection, article_id: int, before: Ties, fingerprints: Fingerprints
) -> None:
    """Join the words and sources of an article that may share passages with others."""
    copies = copied_in(connection, article_id)
    _join_words(connection, article_id, before, copies, fingerprints)
    join_sources(connection, article_id, copies)


def _join_words(
    connection: Connection,
    article_id: int,
    before: Ties,
    copies: Sequence[Join],
    fingerprints: Fingerprints,
) -> None:
    """Find the utterances and the claims that an article has in common with others."""

    def join(each: int, known: Joined) -> Loosened:
        return join_utterances(
            connection,
            each,
            known,
            copies if each == article_id else copied_in(connection, each),
            fingerprints,
        )

    touched = _until_settled(
        article_id, before.joined, join, lambda each: joined_in(connection, each)
    )
    UTTERANCES.prune(connection, touched)
    touched = _until_settled(
        article_id,
        before.asserted,
        lambda each, known: join_propositions(connection, each, known, fingerprints),
        lambda each: asserted_in(connection, each),
    )
    PROPOSITIONS.prune(connection, touched)


def rejoin_sources(connection: Connection, article_id: int) -> None:
    """Find anew whom the articles that share passages with this one have their sources from."""
    for each in sorted(sharing(connection, article_id)):
        join_sources(connection, each, copied_in(connection, each))


def _until_settled(
    article_id: int,
    before: Before,
    join: Callable[[int, Before], Loosened],
    known: Callable[[int], Before],
) -> set[int]:
    """Join what an article has, then what fell loose in others; return the groups to be pruned."""
    waiting, touched = join(article_id, before)
    while waiting:
        other_id = min(waiting)
        waiting.remove(other_id)
        more, also = join(other_id, known(other_id))
        waiting |= more
        touched |= also
    return touched
