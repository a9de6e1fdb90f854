"""An article's own rows: its text, how each fact about it is known, blocks, repairs, byline."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, Table, select

from db.keys import name_key
from db.models import Article, ArticleAuthor, ArticleEvidence, ArticleTag, Block, TextEdit
from loaders.store.facts import Interval, best, listed
from loaders.store.frame import Frame
from loaders.store.inserting import write_numbered
from loaders.store.places import Key, numbered
from loaders.store.rows import Row, amend, chunks, differs, fetch, id_of, replace, table_of
from loaders.text.patterns import OUTLET_WORD, PERSON_NAME
from loaders.text.records import Actor, ActorKind, Basis, BlockKind, Edit, Fact, Reading

_ARTICLES = table_of(Article)
_EVIDENCE = table_of(ArticleEvidence)
_AUTHORS = table_of(ArticleAuthor)
_TAGS = table_of(ArticleTag)
_BLOCKS = table_of(Block)
_EDITS = table_of(TextEdit)
_FIRST = 0
"""The position of a file's article: the formats read so far hold one each."""


@dataclass(frozen=True, slots=True)
class Byline:
    """The authors as the article gives them, and whom each is among its actors.

    `actors` are the reading's, followed by the authors it does not speak of; `who` holds
    an index among them for each name, None where it may not be a person's.
    """

    names: tuple[str, ...]
    actors: tuple[Actor, ...]
    who: tuple[int | None, ...]


def find_article(connection: Connection, source_file_id: int) -> Row | None:
    """Return the row of the article read from a source file, None if it was never read."""
    rows = fetch(connection, _ARTICLES, _ARTICLES.c.source_file_id == source_file_id)
    return next((row for row in rows if row["position"] == _FIRST), None)


def edits_of(connection: Connection, article_id: int) -> tuple[Edit, ...]:
    """Return the edits that made the article's stored text, in the order of the text."""
    names = ("source_start", "start_char", "before", "after", "rule")
    query = select(*(_EDITS.c[name] for name in names)).where(_EDITS.c.article_id == article_id)
    return tuple(Edit(*row) for row in connection.execute(query.order_by(_EDITS.c.position)))


def article_row(
    reading: Reading,
    facts: Sequence[Fact],
    outlet: tuple[int, Basis] | None,
    days: Interval | None,
) -> Row:
    """Return what the article's columns say, the best known fact in each."""
    outlet_id, outlet_basis = outlet or (None, None)
    return {
        "position": _FIRST,
        "outlet_id": outlet_id,
        "outlet_basis": outlet_basis.value if outlet_basis else None,
        "headline": _value(facts, "headline") or _first(reading, BlockKind.HEADLINE),
        "published_on": days.on if days else None,
        "published_until": days.until if days else None,
        "published_basis": days.basis.value if days else None,
        "dateline_text": _value(facts, "dateline") or _first(reading, BlockKind.DATELINE),
        "url": _value(facts, "url"),
        "language": _value(facts, "language"),
        "text": reading.text,
        "is_truncated": reading.is_truncated,
    }


def store_article_row(connection: Connection, row: Row, stored: Row | None) -> int:
    """Write the article's row, in place of the stored one where there is one."""
    if stored is None:
        return write_numbered(connection, _ARTICLES, [row])[0]
    if differs(stored, row):
        amend(connection, _ARTICLES, {id_of(stored): row})
    return id_of(stored)


def byline(reading: Reading, facts: Sequence[Fact]) -> Byline:
    """Return who wrote the article, told apart from the agencies and desks that bylines name."""
    names = tuple(fact.value for fact in listed(facts, "author"))
    actors = list(reading.actors)
    known = {name_key(actor.name): index for index, actor in reversed([*enumerate(actors)])}
    who: list[int | None] = []
    for name in names:
        key = name_key(name)
        if key not in known and PERSON_NAME.fullmatch(name) and not OUTLET_WORD.search(name):
            known[key] = len(actors)
            actors.append(Actor(ActorKind.PERSON, name, (name,), method="byline"))
        who.append(known.get(key))
    return Byline(names, tuple(actors), tuple(who))


def store_authors(connection: Connection, frame: Frame, authors: Byline) -> None:
    """Write who wrote the article, in the order of the byline."""
    wanted: dict[Key, Row] = {
        (position,): {
            "article_id": frame.article_id,
            "position": position,
            "name_text": name,
            **frame.resolved("actor", index),
        }
        for position, (name, index) in enumerate(zip(authors.names, authors.who, strict=True))
    }
    stored = {} if frame.is_new else _keyed(connection, _AUTHORS, frame.article_id, ("position",))
    replace(connection, _AUTHORS, stored, wanted)


def store_particulars(
    connection: Connection, frame: Frame, reading: Reading, facts: Sequence[Fact]
) -> None:
    """Write the article's evidence, tags, blocks and edits, in place of those before."""
    article_id = frame.article_id
    tables = (
        (_EVIDENCE, ("field", "basis", "position"), _evidence(facts)),
        (_TAGS, ("name",), [{"name": fact.value} for fact in listed(facts, "tag")]),
        (_BLOCKS, ("position",), _blocks(reading)),
        (_EDITS, ("position",), _edits(reading)),
    )
    for table, key, rows in tables:
        stored = {} if frame.is_new else _keyed(connection, table, article_id, key)
        wanted = {tuple(r[name] for name in key): {"article_id": article_id, **r} for r in rows}
        replace(connection, table, stored, wanted)


def _keyed(
    connection: Connection, table: Table, article_id: int, names: Sequence[str]
) -> dict[Key, Row]:
    """Return the article's rows of a table by the values of some columns."""
    rows = fetch(connection, table, table.c.article_id == article_id)
    return {tuple(row[name] for name in names): row for row in rows}


def curated_facts(connection: Connection, article_ids: Collection[int]) -> dict[int, list[Fact]]:
    """Return the facts that a curator supplied about each of the articles, in their order."""
    found: dict[int, list[Fact]] = defaultdict(list)
    names = ("article_id", "field", "value_text", "reason")
    query = select(*(_EVIDENCE.c[name] for name in names))
    query = query.where(_EVIDENCE.c.basis == Basis.CURATED.value).order_by(_EVIDENCE.c.id)
    for some in chunks(article_ids):
        rows = connection.execute(query.where(_EVIDENCE.c.article_id.in_(some)))
        for article_id, field, value, reason in rows:
            found[article_id].append(Fact(field, value, Basis.CURATED, None, reason))
    return found


def _evidence(facts: Iterable[Fact]) -> list[Row]:
    every = numbered(dict.fromkeys(facts), lambda fact: (fact.field, fact.basis.value))
    return [
        {
            "field": fact.field,
            "basis": fact.basis.value,
            "position": key[-1],
            "value_text": fact.value,
            "source_start": fact.source.start if fact.source else None,
            "source_end": fact.source.end if fact.source else None,
            "reason": fact.reason or None,
        }
        for key, fact in every.items()
    ]


def _blocks(reading: Reading) -> list[Row]:
    return [
        {
            "position": position,
            "kind": block.kind.value,
            "source_start": block.source.start,
            "source_end": block.source.end,
            "start_char": block.span.start if block.span else None,
            "end_char": block.span.end if block.span else None,
        }
        for position, block in enumerate(reading.blocks)
    ]


def _edits(reading: Reading) -> list[Row]:
    return [
        {
            "position": position,
            "source_start": edit.source_start,
            "start_char": edit.start,
            "before": edit.before,
            "after": edit.after,
            "rule": edit.rule,
        }
        for position, edit in enumerate(reading.edits)
    ]


def _value(facts: Sequence[Fact], field: str) -> str | None:
    fact = best(facts, field)
    return fact.value if fact else None


def _first(reading: Reading, kind: BlockKind) -> str | None:
    spans = (block.span for block in reading.blocks if block.kind is kind and block.span)
    return next((span.of(reading.text) for span in spans), None)
