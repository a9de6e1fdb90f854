"""The work of loading: runs, the files they saw, their problems; source files as received."""

from datetime import datetime

from sqlalchemy import Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from db.models.base import Base, HasId, Id, check, one_of, reference, where_set
from db.models.words import OutcomeWord, SeverityWord


class LoadRun(HasId, Base):
    """One run of loading."""

    __tablename__ = "load_runs"
    __table_args__ = (
        check("ended_at", "started_at <= ended_at"),
        {"comment": "One run of `onrecord load`."},
    )

    started_at: Mapped[datetime] = mapped_column(comment="when the run began, UTC")
    ended_at: Mapped[datetime | None] = mapped_column(
        comment="when it ended, UTC; NULL while it runs, or when it was cut short"
    )
    reader_version: Mapped[str] = mapped_column(comment="the version of the reader that ran")

    files: Mapped[list["LoadFile"]] = relationship(viewonly=True, order_by="LoadFile.id")


class LoadFile(HasId, Base):
    """One file that a run saw, and what became of it."""

    __tablename__ = "load_files"
    __table_args__ = (
        UniqueConstraint("load_run_id", "path"),
        one_of("outcome", OutcomeWord),
        where_set("source_file_id"),
        {
            "comment": "One file that a run saw. Every run balances: files seen = stored + "
            "unchanged + reread + refused."
        },
    )

    load_run_id: Mapped[Id] = reference("load_runs.id", "CASCADE", "the run")
    path: Mapped[str] = mapped_column(comment="the path as given or found")
    source_file_id: Mapped[Id | None] = reference(
        "source_files.id", "SET NULL", "the bytes; NULL where they could not be read"
    )
    outcome: Mapped[OutcomeWord] = mapped_column(comment="what became of the file")

    problems: Mapped[list["LoadProblem"]] = relationship(viewonly=True, order_by="LoadProblem.id")


class LoadProblem(HasId, Base):
    """Something that was wrong with a file."""

    __tablename__ = "load_problems"
    __table_args__ = (
        Index(None, "load_file_id"),
        one_of("severity", SeverityWord),
        {"comment": "What was wrong with a file. A refused file has at least one error."},
    )

    load_file_id: Mapped[Id] = reference("load_files.id", "CASCADE", "the file, in that run")
    severity: Mapped[SeverityWord] = mapped_column(comment="an error refuses the file")
    code: Mapped[str] = mapped_column(comment="short name of the kind of problem (open set)")
    place: Mapped[str | None] = mapped_column(
        comment="where in the file, as a person would say it; NULL for the whole file"
    )
    message: Mapped[str] = mapped_column(comment="what is wrong and what to do, for people")


class SourceFile(HasId, Base):
    """A file as received, known by its bytes."""

    __tablename__ = "source_files"
    __table_args__ = (
        UniqueConstraint("sha256"),
        # A changed file is found by its path; a hash index has no limit on its length.
        Index(None, "path", postgresql_using="hash"),
        check("sha256", "length(sha256) = 64"),
        check("size", "size >= 0"),
        {"comment": "A file as received. The same bytes are one row, whatever their path."},
    )

    sha256: Mapped[str] = mapped_column(comment="digest of the bytes, 64 hexadecimal digits")
    path: Mapped[str] = mapped_column(comment="where it was first found")
    size: Mapped[int] = mapped_column(comment="length in bytes")
    media_type: Mapped[str] = mapped_column(comment="such as text/plain")
    encoding: Mapped[str | None] = mapped_column(
        comment="the character encoding it was decoded with; NULL for what is not text"
    )
    encoding_basis: Mapped[str | None] = mapped_column(
        comment="how the encoding is known (open set: declared, byte order mark, detected …)"
    )

    content: Mapped["SourceContent | None"] = relationship(viewonly=True)


class SourceContent(Base):
    """The bytes of a source file."""

    __tablename__ = "source_contents"
    __table_args__ = (
        {"comment": "The bytes of a source file; no row where the loader was told not to keep."},
    )

    source_file_id: Mapped[Id] = reference(
        "source_files.id", "CASCADE", "the file", primary_key=True
    )
    content: Mapped[bytes] = mapped_column(comment="the bytes as received")
