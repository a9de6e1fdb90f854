"""Reviews while an article is read again: taken back before, decided anew after.

What the machine reads and what people say of it are so kept apart: the store works on what
was read, and the reviews in force follow, in order. One that finds its reading no more is
orphaned, waits, and is tried again whenever the article is read.
"""

from collections.abc import Collection, Mapping

from sqlalchemy import Connection, Table, func, select

from db.models import Actor, Article
from db.text_quotes import TextQuote, find_text_quote, text_quote
from loaders.store.among import among, matching
from loaders.store.inserting import write
from loaders.store.quantities import point_quantities
from loaders.store.reviews.effects import MisfitError, take_effect
from loaders.store.reviews.ledger import (
    ATTRIBUTIONS,
    REFS,
    REVIEWS,
    TABLES,
    Ledger,
    in_force,
    said_by,
    take_back,
)
from loaders.store.rows import Row, amend, fetch, id_of, number_of, table_of

_ARTICLES = table_of(Article)
_ACTORS = table_of(Actor)

_ORPHANED = (
    select(_ARTICLES.c.source_file_id, func.count())
    .select_from(REVIEWS.join(_ARTICLES, _ARTICLES.c.id == REVIEWS.c.article_id))
    .where(among(_ARTICLES.c.source_file_id), REVIEWS.c.is_orphaned, REVIEWS.c.undone_at.is_(None))
    .group_by(_ARTICLES.c.source_file_id)
)

Held = Mapping[str, Collection[int]]


def lift(connection: Connection, article_id: int) -> Held:
    """Take back what the reviews of an article changed; they stay in force.

    Returns the rows that they are about, by table: whole statements, attributions with their
    quotes and claims, with what they are reported in and what they carry on from.
    """
    reviews = in_force(connection, article_id)
    if not reviews:
        return {}
    placed = [each for each in reviews if not each["is_orphaned"]]
    touched = take_back(connection, [id_of(each) for each in placed])
    for each in placed:
        touched[str(each["table_name"])].add(number_of(each, "row_id"))
    return _whole(connection, touched)


def _whole(connection: Connection, touched: Mapping[str, set[int]]) -> Held:
    held = {name: set(ids) for name, ids in touched.items() if name != REFS.name}
    size = -1
    while size != sum(map(len, held.values())):
        size = sum(map(len, held.values()))
        for name, column, of in _HANG_ON:
            table = TABLES[name]
            query = select(table.c[column]).where(table.c.id.in_(held[name]))
            held[of].update(each for each in connection.scalars(query) if each is not None)
        for each in held[ATTRIBUTIONS.name]:
            for table, row in said_by(connection, each):
                held[table.name].add(id_of(row))
    return held


_HANG_ON = (
    ("quotes", "continues_id", "quotes"),
    ("quotes", "attribution_id", "attributions"),
    ("claims", "attribution_id", "attributions"),
    ("attributions", "parent_id", "attributions"),
)
"""By which columns the rows of one table hang on those of another."""


def decide_anew(connection: Connection, article_id: int) -> list[int]:
    """Let the reviews in force of an article take effect on what is read now, in order.

    Returns those that cannot: they are orphaned.
    """
    text = connection.scalar(select(_ARTICLES.c.text).where(_ARTICLES.c.id == article_id)) or ""
    orphaned: list[int] = []
    reviews = in_force(connection, article_id)
    if not reviews:
        return orphaned
    for review in reviews:
        table = TABLES[str(review["table_name"])]
        row = _reading(connection, table, review, text)
        try:
            if row is not None:
                decide(connection, review, table, row, text)
        except MisfitError:
            row = None
        if row is None:
            amend(connection, REVIEWS, {id_of(review): {"is_orphaned": True, "row_id": None}})
            orphaned.append(id_of(review))
    point_quantities(connection, article_id)
    return orphaned


def decide(connection: Connection, review: Row, table: Table, row: Row, text: str) -> None:
    """Let a review take effect on a row of a text.

    Raises:
        MisfitError: where it cannot; nothing is then changed.
    """
    place = text_quote(text, number_of(row, "start_char"), number_of(row, "end_char"))
    now: Row = {
        "row_id": row["id"],
        "is_orphaned": False,
        **place._asdict(),
        "before": _read_as(connection, review, row),
    }
    ledger = Ledger(connection, id_of(review))
    try:
        take_effect(ledger, review, table, row)
    except MisfitError:
        ledger.close()
        take_back(connection, [id_of(review)])
        raise
    ledger.close()
    amend(connection, REVIEWS, {id_of(review): now})


def _read_as(connection: Connection, review: Row, row: Row) -> object:
    """Return what a row says before it is corrected, for people; None where it is not."""
    if review["part"] == "speaker":
        name = select(_ACTORS.c.name).where(_ACTORS.c.id == row["speaker_id"])
        return connection.scalar(name)
    return {"kind": row["kind"], "span": row.get("text")}.get(str(review["part"]))


def _reading(connection: Connection, table: Table, review: Row, text: str) -> Row | None:
    """Return the row that a review is about: by its id, else by its words and context."""
    article_id = review["article_id"]
    if review["row_id"] is not None:
        is_it = (table.c.id == review["row_id"]) & (table.c.article_id == article_id)
        rows = fetch(connection, table, is_it)
        if rows:
            return rows[0]
    words, before, behind = (str(review[name]) for name in ("exact", "prefix", "suffix"))
    place = find_text_quote(text, TextQuote(words, before, behind))
    if place is None:
        return None
    there = (table.c.start_char == place[0]) & (table.c.end_char == place[1])
    rows = fetch(connection, table, (table.c.article_id == article_id) & there)
    return rows[0] if len(rows) == 1 else None


def orphaned_in(connection: Connection, source_file_ids: Collection[int]) -> dict[int, int]:
    """Return how many reviews in force of files' articles have lost their words, if any."""
    return {row[0]: row[1] for row in matching(connection, _ORPHANED, source_file_ids)}


def carry(connection: Connection, article_id: int, earlier: Collection[int]) -> bool:
    """Note the reviews of the articles that a file held before, for the one it holds now.

    They are orphaned until `decide_anew` finds what they are about. Tells whether there are any.
    """
    found = [_carried(row, article_id) for each in earlier for row in in_force(connection, each)]
    write(connection, REVIEWS, found)
    return bool(found)


def _carried(review: Row, article_id: int) -> Row:
    kept = {name: value for name, value in review.items() if name != "id"}
    own: Row = {"article_id": article_id, "row_id": None, "is_orphaned": True}
    return {**kept, **own, "carried_from_id": review["id"]}
