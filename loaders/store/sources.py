"""Source files as received: known by their bytes, replaced when a path brings others."""

from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import Connection, bindparam, select, update

from db.models import Article, LoadRun, SourceContent, SourceFile
from loaders.store.among import among, matching
from loaders.store.inserting import write, write_numbered
from loaders.store.rows import Row, amend, differs, id_of, table_of

_SOURCES = table_of(SourceFile)
_CONTENTS = table_of(SourceContent)
_ARTICLES = table_of(Article)
_RUNS = table_of(LoadRun)


_KNOWN = (
    select(
        _SOURCES.c.sha256,
        _SOURCES.c.id,
        _SOURCES.c.path,
        _ARTICLES.c.id,
        _RUNS.c.reader_version,
        _RUNS.c.id,
        _CONTENTS.c.source_file_id.is_not(None),
        _ARTICLES.c.replaced_by_id.is_not(None),
    )
    .join(_ARTICLES, _ARTICLES.c.source_file_id == _SOURCES.c.id)
    .join(_RUNS, _RUNS.c.id == _ARTICLES.c.load_run_id)
    .outerjoin(_CONTENTS, _CONTENTS.c.source_file_id == _SOURCES.c.id)
    .where(among(_SOURCES.c.sha256))
)
_CURRENT = (
    select(_ARTICLES.c.id)
    .join(_SOURCES, _SOURCES.c.id == _ARTICLES.c.source_file_id)
    .where(_SOURCES.c.path == bindparam("path"), _ARTICLES.c.replaced_by_id.is_(None))
    .order_by(_ARTICLES.c.id.desc())
)
_SAME_BYTES = select(_SOURCES).where(_SOURCES.c.sha256 == bindparam("sha256"))


@dataclass(frozen=True, slots=True)
class Known:
    """A source file that was read before, the article read from it, and by which reader."""

    source_file_id: int
    path: str
    article_id: int
    reader_version: str
    run_id: int
    is_kept: bool
    is_replaced: bool


def known(connection: Connection, digests: Collection[str]) -> dict[str, Known]:
    """Return what was read before of the files with these SHA-256 digests."""
    return {digest: Known(*rest) for digest, *rest in matching(connection, _KNOWN, digests)}


def store_source(connection: Connection, row: Row) -> tuple[int, bool]:
    """Return the id of the source file with the row's digest, in place of what it said.

    The second of the pair tells whether it was known before.
    """
    same = connection.execute(_SAME_BYTES, {"sha256": row["sha256"]}).mappings().first()
    if same is None:
        return write_numbered(connection, _SOURCES, [row])[0], False
    stored: Row = dict(same)
    if differs(stored, row):
        amend(connection, _SOURCES, {id_of(stored): row})
    return id_of(stored), True


def keep_content(
    connection: Connection, source_file_id: int, content: bytes, *, is_known: bool
) -> None:
    """Keep the bytes of a source file, if they are not kept already, as of a known one."""
    same = select(_CONTENTS.c.source_file_id).where(_CONTENTS.c.source_file_id == source_file_id)
    if not is_known or connection.execute(same).scalar() is None:
        row: Row = {"source_file_id": source_file_id, "content": content}
        write(connection, _CONTENTS, [row])


def held_before(connection: Connection, path: str, article_id: int) -> list[int]:
    """Return the other articles of a path that none has replaced, the latest first."""
    found = connection.scalars(_CURRENT, {"path": path})
    return [each for each in found if each != article_id]


def replace_others(connection: Connection, path: str, article_id: int) -> None:
    """Point the articles that the path held before at the one that it holds now.

    The article itself is replaced by none: a file that was set back counts again.
    """
    replace_by(connection, held_before(connection, path, article_id), article_id)
    is_replaced = _ARTICLES.c.replaced_by_id.is_not(None)
    change = update(_ARTICLES).where(_ARTICLES.c.id == article_id, is_replaced)
    connection.execute(change.values(replaced_by_id=None))


def replace_by(connection: Connection, article_ids: Collection[int], article_id: int) -> None:
    """Point articles at the one that their path holds now."""
    amend(connection, _ARTICLES, {each: {"replaced_by_id": article_id} for each in article_ids})
