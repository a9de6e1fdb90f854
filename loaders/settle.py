"""What becomes of each file: stored, unchanged, read again or refused."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DataError, IntegrityError

from loaders.incoming import Incoming
from loaders.pool import Read, Start
from loaders.readers.files import SourceFile
from loaders.store import Document, ReviewedError, UnstorableError, store
from loaders.store.articles import curated_facts
from loaders.store.log import Outcome, Problem, log
from loaders.store.reviews.anew import orphaned_in
from loaders.store.sources import Known, known, replace_others
from loaders.text.reading import READER_VERSION
from loaders.text.records import BlockKind, Fact

Curated = Mapping[int, Sequence[Fact]]

_FAULTS = (
    *(ArithmeticError, AssertionError, AttributeError, LookupError, MemoryError),
    *(RecursionError, TypeError, ValueError),
)
"""What a fault of the reader can be, or a text that is too much for it."""

_REFUSALS = (ReviewedError, UnstorableError, IntegrityError, DataError)
"""Why a file that was read is not stored."""

_WRITTEN = ("stored", "reread")
"""What becomes of a file whose article is written."""

_Store = Callable[[Connection, Incoming, Document, Known | None], Outcome]
"""Stores a document, which was known before or not, and returns what became of its file."""

_REPORT = "Please report this file; the others are not concerned"


@dataclass(slots=True)
class Waiting:
    """A file whose reading is under way, or that needs none: `unchanged` is what it is.

    `facts` are then what a curator supplied about it.
    """

    incoming: Incoming
    unchanged: Known | None = None
    facts: Sequence[Fact] = ()
    wait: Callable[[], Read] | None = None
    read: Read | None = None
    problem: Problem | None = None

    def finish(self) -> None:
        """Wait for the reading; a fault of the reader is a problem of this file only."""
        if self.wait is None:
            return
        try:
            read = self.wait()
        except _FAULTS as error:
            told = f"the reader failed on it ({type(error).__name__}: {error}). {_REPORT}."
            self.problem = Problem(self.incoming.path, "reader fault", None, told)
            return
        if any(block.kind is BlockKind.PARAGRAPH for block in read[0].blocks):
            self.read = read
            return
        told = "it holds no article: no paragraph of running text. Look at what was saved."
        self.problem = Problem(self.incoming.path, "no article", None, told)


def try_out(incoming: Incoming, start: Start) -> Outcome | None:
    """Return that a file would be refused by any database, None if it can be stored."""
    waiting = Waiting(incoming, wait=start(incoming.file.text) if incoming.file else None)
    waiting.finish()
    return None if waiting.read else _refused(waiting)


class Settler:
    """Decides for each file of a run what it is, and stores it."""

    def __init__(self, run_id: int, *, keep_contents: bool, reread: bool) -> None:
        self._run_id = run_id
        self._keep_contents = keep_contents
        self._reread = reread

    def begin(
        self, connection: Connection, batch: Sequence[Incoming], start: Start
    ) -> list[Waiting]:
        """Start to read those files of a batch that are new or changed."""
        files = [each.file for each in batch if each.file]
        before = known(connection, {file.sha256 for file in files})
        facts = curated_facts(connection, [each.article_id for each in before.values()])
        return [self._begin(each, before, facts, start) for each in batch]

    def settle(self, writer: Engine, batch: Sequence[Waiting]) -> list[Outcome]:
        """Store the files of a batch that was read, and return what became of each.

        Storing each so that it alone can be taken back would have SQLite write its full text
        index anew for every file. So that is done only where one of them is refused: then the
        whole batch is taken back and stored once more.
        """
        try:
            with writer.begin() as connection:
                return self._settle_all(connection, batch, self._store)
        except _REFUSALS:
            with writer.begin() as connection:
                return self._settle_all(connection, batch, self._store_apart)

    def _settle_all(
        self, connection: Connection, batch: Sequence[Waiting], store_one: _Store
    ) -> list[Outcome]:
        """Store the files that were read, and return what became of each.

        What was found to be unchanged when the batch began is held to be so still; what is new
        is looked for once more, since others may load the same files.
        """
        read = [each.incoming.file.sha256 for each in batch if each.read and each.incoming.file]
        stored = known(connection, read)
        outcomes: list[Outcome] = []
        for each in batch:
            file = each.incoming.file
            before = stored.get(file.sha256) if file else None
            outcomes.append(self._settle(connection, each, before, store_one))
            if file and read.count(file.sha256) > 1:  # the same bytes from another path
                stored |= known(connection, [file.sha256])
        outcomes = _with_orphaned(connection, outcomes)
        log(connection, self._run_id, outcomes)
        return outcomes

    def _settle(
        self,
        connection: Connection,
        waiting: Waiting,
        before: Known | None,
        store_one: _Store,
    ) -> Outcome:
        """Store a file that was read and was known before or not; return what became of it."""
        incoming, file = waiting.incoming, waiting.incoming.file
        if waiting.unchanged:
            return _unchanged(connection, incoming, waiting.unchanged, waiting.facts)
        if file is None or waiting.read is None:
            return _refused(waiting)
        facts = curated_facts(connection, [before.article_id]) if before else {}
        if before and self._is_current(incoming, before, facts):
            return _unchanged(connection, incoming, before, facts.get(before.article_id, ()))
        document = self._document(incoming, file, waiting.read, before, facts)
        outcome = store_one(connection, incoming, document, before)
        if before is None or document.path == incoming.stands_at:
            return outcome
        copied = _copied(incoming, before.path, document.curated)
        return replace(outcome, problems=(*outcome.problems, *copied))

    def _begin(
        self, incoming: Incoming, before: Mapping[str, Known], facts: Curated, start: Start
    ) -> Waiting:
        if incoming.file is None:
            return Waiting(incoming)
        found = before.get(incoming.file.sha256)
        if found and self._is_current(incoming, found, facts):
            return Waiting(incoming, unchanged=found, facts=facts.get(found.article_id, ()))
        return Waiting(incoming, wait=start(incoming.file.text))

    def _is_current(self, incoming: Incoming, before: Known, facts: Curated) -> bool:
        """Tell whether reading the file again would change nothing."""
        if before.run_id == self._run_id:
            return True
        says_the_same = _said(incoming.curated) == _said(facts.get(before.article_id, ()))
        return (
            not self._reread
            and before.reader_version == READER_VERSION
            and (says_the_same or not _is_at_home(incoming, before))
            and (before.is_kept or not self._keep_contents)
        )

    def _document(
        self,
        incoming: Incoming,
        file: SourceFile,
        read: Read,
        before: Known | None,
        facts: Curated,
    ) -> Document:
        reading, fingerprints = read
        is_home = before is None or _is_at_home(incoming, before)
        return Document(
            path=incoming.stands_at if before is None or is_home else before.path,
            sha256=file.sha256,
            size=file.size,
            media_type=file.media_type,
            encoding=file.encoding,
            encoding_basis=file.encoding_basis,
            content=file.content if self._keep_contents else None,
            reading=reading,
            fingerprints=fingerprints,
            curated=incoming.curated
            if before is None or is_home
            else tuple(facts.get(before.article_id, ())),
        )

    def _store(
        self, connection: Connection, incoming: Incoming, document: Document, before: Known | None
    ) -> Outcome:
        source_file_id = store(connection, document, self._run_id)
        return Outcome(incoming.path, "reread" if before else "stored", source_file_id)

    def _store_apart(
        self, connection: Connection, incoming: Incoming, document: Document, before: Known | None
    ) -> Outcome:
        """Store a document, and take it back alone where it is refused."""
        try:
            with connection.begin_nested():
                return self._store(connection, incoming, document, before)
        except ReviewedError as error:
            problem = Problem(incoming.path, "reviewed", None, f"{error}.")
        except UnstorableError as error:
            problem = Problem(incoming.path, "unstorable", None, f"{error}. {_REPORT}.")
        except (IntegrityError, DataError) as error:
            told = f"what was read breaks a rule of the tables ({error.orig}). {_REPORT}."
            problem = Problem(incoming.path, "unstorable", None, told)
        return Outcome(incoming.path, "refused", None, (problem,))


def _refused(waiting: Waiting) -> Outcome:
    problems = (*waiting.incoming.problems, *filter(None, [waiting.problem]))
    return Outcome(waiting.incoming.path, "refused", None, problems)


def _unchanged(
    connection: Connection, incoming: Incoming, before: Known, facts: Sequence[Fact]
) -> Outcome:
    """Return that a file is as it was; one that was set back to what it was counts again.

    `facts` are what a curator supplied about its article.
    """
    if before.path != incoming.stands_at:
        copies = _copied(incoming, before.path, facts)
        return Outcome(incoming.path, "unchanged", before.source_file_id, copies)
    if before.is_replaced:
        replace_others(connection, before.path, before.article_id)
    return Outcome(incoming.path, "unchanged", before.source_file_id)


def _copied(incoming: Incoming, original: str, facts: Sequence[Fact]) -> tuple[Problem, ...]:
    """Tell of a file with the bytes of another, and of what its own sidecar says in vain."""
    told = f"it holds the same bytes as {original}: one article stands for both."
    same = Problem(incoming.path, "same bytes", None, told, "note")
    if not _said(incoming.curated) - _said(facts):
        return (same,)
    vain = f"what its sidecar says is not used, since the article is that of {original}."
    remedy = "Say it in that file's sidecar, or remove one of the two files."
    return same, Problem(incoming.path, "curation", None, f"{vain} {remedy}", "note")


def _with_orphaned(connection: Connection, outcomes: Sequence[Outcome]) -> list[Outcome]:
    """Tell of reviews that articles, as they are read now, have no words for."""
    written = [each.source_file_id for each in outcomes if each.outcome in _WRITTEN]
    orphaned = orphaned_in(connection, [each for each in written if each is not None])
    return [
        replace(each, problems=(*each.problems, _orphaned(each.path, orphaned[found])))
        if each.outcome in _WRITTEN and (found := each.source_file_id) in orphaned
        else each
        for each in outcomes
    ]


def _orphaned(path: str, number: int) -> Problem:
    lost = "1 review has lost its" if number == 1 else f"{number} reviews have lost their"
    told = f"{lost} words: onrecord review --orphaned lists them."
    return Problem(path, "orphaned review", None, told, "note")


def _is_at_home(incoming: Incoming, before: Known) -> bool:
    """Tell whether this is the path that the bytes belong to.

    A copy elsewhere, with a sidecar of its own or none, changes nothing as long as the
    file stands where it was first found. Once it is gone from there, it has moved.
    """
    return incoming.stands_at == before.path or not _is_there(Path(before.path))


def _is_there(path: Path) -> bool:
    """Tell whether there is such a file, or none of that can be known."""
    try:
        return path.exists()
    except OSError:
        return True


def _said(facts: Sequence[Fact]) -> set[tuple[str, str, str]]:
    return {(fact.field, fact.value, fact.reason) for fact in facts}
