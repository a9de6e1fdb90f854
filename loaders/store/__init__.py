"""Records to rows: the only code that writes to the database.

An article is stored whole or not at all, in the caller's transaction. Storing it again
updates its rows under the ids they have; what people decided about them is taken back
before, and decided anew on what was read.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from sqlalchemy import Connection, select

from db.models import ArticleActor, Attribution, Claim, Quote
from loaders.identity.fingerprints import Fingerprints
from loaders.store.across import Ties, tie, tie_new, ties_of
from loaders.store.actors import forget_actors, led_to, store_actors, stored_actors
from loaders.store.articles import (
    article_row,
    byline,
    edits_of,
    find_article,
    store_article_row,
    store_authors,
    store_particulars,
)
from loaders.store.credits import store_credits
from loaders.store.errors import ReviewedError, UnstorableError
from loaders.store.facts import published
from loaders.store.frame import Frame
from loaders.store.members import store_members
from loaders.store.names import store_mentions, store_roles
from loaders.store.outlets import forget_outlet, store_outlet
from loaders.store.places import Places
from loaders.store.quantities import store_quantities
from loaders.store.reviews.anew import carry, decide_anew, lift
from loaders.store.reviews.leftovers import place_leftovers
from loaders.store.rows import REVIEWED, Row, id_of, table_of
from loaders.store.sources import (
    held_before,
    keep_content,
    replace_by,
    replace_others,
    store_source,
)
from loaders.store.statements import store_statements
from loaders.store.storable import UNSTORABLE
from loaders.text.records import Fact, Reading

__all__ = ["Document", "ReviewedError", "UnstorableError", "store"]

# Roles and members point at nothing but actors; numbers point at claims.
_IN_ORDER = (
    store_mentions,
    store_roles,
    store_members,
    store_statements,
    store_quantities,
    store_credits,
)


@dataclass(frozen=True, slots=True)
class Document:
    """A file that was read: its bytes as received, what was read from it, what a curator adds.

    `sha256` is the digest of the bytes in hexadecimal; `content` is None where the bytes
    are not to be kept.
    """

    path: str
    sha256: str
    size: int
    media_type: str
    encoding: str
    encoding_basis: str
    content: bytes | None
    reading: Reading
    curated: tuple[Fact, ...] = ()
    fingerprints: Fingerprints = field(default_factory=Fingerprints)


def store(connection: Connection, document: Document, run_id: int) -> int:
    """Write all that was read from a document and return the id of its source file.

    Raises:
        UnstorableError: for a reading that no rows can hold, such as a date that is none.
        ReviewedError: where a new text would leave rows without their place that were given a
            status by hand and not by a review.
        sqlalchemy.exc.IntegrityError: for a reading that breaks the rules of the tables.
            After any of them the transaction is to be rolled back to where it stood.
    """
    _require_storable(document)
    reading, facts = document.reading, (*document.curated, *document.reading.facts)
    source_file_id, is_known = store_source(connection, _source_row(document))
    if document.content is not None:
        keep_content(connection, source_file_id, document.content, is_known=is_known)
    stored = find_article(connection, source_file_id) if is_known else None
    ties = ties_of(connection, id_of(stored)) if stored else Ties()
    held = lift(connection, id_of(stored)) if stored else {}
    was, now = _places(connection, stored, reading)
    outlet = store_outlet(connection, facts)
    days = published(facts)
    row = article_row(reading, facts, outlet, days)
    row |= {"source_file_id": source_file_id, "load_run_id": run_id}
    article_id = store_article_row(connection, row, stored)
    authors = byline(reading, facts)
    before = stored_actors(connection, article_id) if stored else {}
    led = led_to(connection, before.values()) if stored else set()
    refs = store_actors(connection, article_id, authors.actors, before)
    frame = Frame(article_id, days, was, now, refs, held)
    store_particulars(connection, frame, reading, facts)
    store_authors(connection, frame, authors)
    for store_rows in _IN_ORDER:
        store_rows(connection, frame, reading)
    if stored is None:
        _take_place(connection, article_id, document)
        return source_file_id
    if frame.is_new_text:
        place_leftovers(connection, article_id, str(stored["text"]), reading.text)
    decide_anew(connection, article_id)
    tie(connection, article_id, ties, is_new_text=frame.is_new_text)
    forget_outlet(connection, stored["outlet_id"])
    forget_actors(connection, article_id, authors.actors, before, led)
    replace_others(connection, document.path, article_id)
    return source_file_id


def _take_place(connection: Connection, article_id: int, document: Document) -> None:
    """Set an article that is new in the place of those that its path held before."""
    earlier = held_before(connection, document.path, article_id)
    if carry(connection, article_id, earlier):
        decide_anew(connection, article_id)
    tie_new(connection, article_id, document.reading.text, document.fingerprints)
    replace_by(connection, earlier, article_id)


def _source_row(document: Document) -> Row:
    names = ("sha256", "path", "size", "media_type", "encoding", "encoding_basis")
    return {name: getattr(document, name) for name in names}


def _places(
    connection: Connection, stored: Row | None, reading: Reading
) -> tuple[Places | None, Places]:
    """Return how the offsets of the stored rows and of the reading lead to what both share.

    That is the text, where it has not changed, else the source.
    """
    if stored is None:
        return None, Places(())
    if stored["text"] == reading.text:
        same = Places(())
        return same, same
    article_id = id_of(stored)
    if any(_is_reviewed(connection, article_id)):
        raise ReviewedError(
            "the new reader repairs or cuts the text in another way, and rows of this article "
            "were given a status by hand, without a review; it is left as it was"
        )
    return Places(edits_of(connection, article_id)), Places(reading.edits)


def _is_reviewed(connection: Connection, article_id: int) -> Iterator[bool]:
    """Yield for each table that people review whether they did so in the article."""
    for model in (ArticleActor, Attribution, Quote, Claim):
        table = table_of(model)
        reviewed = (table.c.article_id == article_id) & table.c.status.in_(REVIEWED)
        yield connection.execute(select(table.c.id).where(reviewed).limit(1)).scalar() is not None


def _require_storable(document: Document) -> None:
    """Make sure that no text of the reading is one that a database cannot hold."""
    reading = document.reading
    facts = (*document.curated, *reading.facts)
    texts = [reading.text, *(edit.before for edit in reading.edits), *(f.value for f in facts)]
    for text in texts:
        if found := UNSTORABLE.search(text):
            message = f"the reading holds U+{ord(found[0]):04X}, which no text may hold"
            raise UnstorableError(message)
