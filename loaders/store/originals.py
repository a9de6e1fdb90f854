"""Which of two articles that share a passage had it first, and which attributions are copies."""

from collections.abc import Collection, Mapping

from sqlalchemy import Connection, or_

from db.models import Passage
from loaders.identity.directions import Publication, direction
from loaders.store.publications import publications
from loaders.store.repeats import is_claimed, mark_copies
from loaders.store.rows import Row, amend, fetch, id_of, number_of, table_of

_PASSAGES = table_of(Passage)


def settle_originals(connection: Connection, article_id: int, parted: Collection[int] = ()) -> None:
    """Write which had them first, for every passage of an article, and what are copies.

    `parted` are those that lost passages.
    """
    either = or_(_PASSAGES.c.article_id == article_id, _PASSAGES.c.other_id == article_id)
    passages = fetch(connection, _PASSAGES, either)
    ids = {number_of(row, side) for row in passages for side in ("article_id", "other_id")}
    known = publications(connection, ids)
    changed: dict[int, Row] = {}
    touched = {article_id, *parted}
    for row in passages:
        original = _original(row, known)
        if any(row[name] != value for name, value in original.items()):
            changed[id_of(row)] = original
            touched.add(number_of(row, "article_id"))
        if id_of(row) in changed or is_claimed({**row, **original}):
            touched.add(number_of(row, "other_id"))
    amend(connection, _PASSAGES, changed)
    mark_copies(connection, touched)


def _original(row: Row, known: Mapping[int, Publication]) -> Row:
    article_id, other_id = number_of(row, "article_id"), number_of(row, "other_id")
    found = direction(known[article_id], known[other_id])
    if found.original is None:
        return {"original_id": None, "original_basis": None}
    original = article_id if found.original == "one" else other_id
    return {"original_id": original, "original_basis": found.basis}
