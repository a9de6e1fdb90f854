"""Which of two articles that share a passage had it first, and which attributions are copies."""

from collections.abc import Collection, Mapping, Sequence

from sqlalchemy import Connection

from db.models import Passage
from loaders.identity.directions import Publication, direction
from loaders.store.publications import publications
from loaders.store.repeats import mark_copies, mark_new_copies
from loaders.store.rows import Row, amend, table_of
from loaders.store.shared import Shared, shared_by

_PASSAGES = table_of(Passage)


def settle_originals(connection: Connection, article_id: int, parted: Collection[int] = ()) -> None:
    """Write which had them first, for every passage of an article, and what are copies.

    `parted` are those that lost passages.
    """
    before = shared_by(connection, article_id)
    after = _settled(connection, before)
    touched = {article_id, *parted}
    for was, each in zip(before, after, strict=True):
        if was != each:
            touched.add(each.article_id)
        if was != each or each.is_claimed:
            touched.add(each.other_id)
    mark_copies(connection, touched)


def settle_first_originals(connection: Connection, article_id: int) -> None:
    """Write the same for an article that has just been compared for the first time."""
    passages = _settled(connection, shared_by(connection, article_id))
    mark_new_copies(connection, article_id, passages)


def _settled(connection: Connection, passages: Sequence[Shared]) -> list[Shared]:
    """Write for each of the passages which article had it first, and return them so."""
    ends = {end for each in passages for end in (each.article_id, each.other_id)}
    known = publications(connection, ends)
    settled = [_with_original(each, known) for each in passages]
    changed: dict[int, Row] = {
        each.id: {"original_id": each.original_id, "original_basis": each.original_basis}
        for was, each in zip(passages, settled, strict=True)
        if was != each
    }
    amend(connection, _PASSAGES, changed)
    return settled


def _with_original(passage: Shared, known: Mapping[int, Publication]) -> Shared:
    found = direction(known[passage.article_id], known[passage.other_id])
    if found.original is None:
        return passage._replace(original_id=None, original_basis=None)
    original = passage.article_id if found.original == "one" else passage.other_id
    return passage._replace(original_id=original, original_basis=found.basis)
