"""Does each article lead back to its source?"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row, func, select
from sqlalchemy.orm import Session

from db.models import Article, ArticleEvidence, Block, SourceContent, SourceFile, TextEdit
from db.sources import decoded, unedited

_PAGE = 20
"""How many articles are in memory at a time, with their bytes."""


@dataclass(frozen=True, slots=True)
class Violation:
    """A row that breaks an invariant; `row_id` is None for what is of no one row."""

    table: str
    row_id: int | None
    sentence: str


def lost_ways(session: Session) -> Iterator[Violation]:
    """Yield the articles whose edits do not lead back to the source, page by page.

    Where the bytes were not kept, the edits must still fit the text and one another.
    """
    query = (
        select(
            Article.id,
            Article.text,
            SourceFile.encoding,
            SourceFile.encoding_basis,
            SourceContent.content,
        )
        .join(SourceFile, SourceFile.id == Article.source_file_id)
        .outerjoin(SourceContent, SourceContent.source_file_id == SourceFile.id)
        .order_by(Article.id)
        .limit(_PAGE)
    )
    last = -1
    while page := session.execute(query.where(Article.id > last)).all():
        last = page[-1].id
        yield from _lost_in(session, page)


def _lost_in(session: Session, page: Sequence[Row[*tuple[Any, ...]]]) -> Iterator[Violation]:
    ids = [row.id for row in page]
    edits: dict[int, list[TextEdit]] = defaultdict(list)
    in_page = select(TextEdit).where(TextEdit.article_id.in_(ids)).order_by(TextEdit.position)
    for edit in session.scalars(in_page):
        edits[edit.article_id].append(edit)
        session.expunge(edit)
    reach = _reach(session, ids)
    for row in page:
        sentence = _lost(row, edits[row.id], reach.get(row.id, 0))
        if sentence:
            yield Violation("articles", row.id, sentence)


def _reach(session: Session, ids: Sequence[int]) -> dict[int, int]:
    """Return how far into the source the blocks and facts of each article reach."""
    reach: dict[int, int] = defaultdict(int)
    for model in (Block, ArticleEvidence):
        query = (
            select(model.article_id, func.max(model.source_end))
            .where(model.article_id.in_(ids))
            .group_by(model.article_id)
        )
        for article_id, end in session.execute(query):
            reach[article_id] = max(reach[article_id], end or 0)
    return reach


def _lost(row: Row[*tuple[Any, ...]], edits: Sequence[TextEdit], reach: int) -> str | None:
    """Return what is wrong with an article's way back, None if nothing is."""
    source = unedited(row.text, edits)
    if source is None:
        return "its edits do not fit its text"
    if reach > len(source):
        return "a block or a fact reaches out of its source"
    if row.content is None:
        return None
    try:
        original = decoded(row.content, row.encoding or "utf-8", row.encoding_basis)
    except (UnicodeError, LookupError):
        return f"its bytes are not in the encoding it is said to have ({row.encoding})"
    return None if source == original else "undoing its edits does not give its source"
