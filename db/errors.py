"""What can go wrong for the person at the keyboard: one root, so that one `except` serves all."""


class OnrecordError(Exception):
    """A problem that its user can mend.

    Args:
        what: what is wrong, as a clause without a full stop.
        where: the file, address or row it is about.
        remedy: what to do about it, as a sentence without a full stop.
    """

    choices: tuple[str, ...] = ()
    """What may have been meant, a line each."""

    def __init__(self, what: str, *, where: str | None = None, remedy: str | None = None) -> None:
        super().__init__(what, where, remedy)
        self.what = what
        self.where = where
        self.remedy = remedy

    def __str__(self) -> str:
        """Return it all in one line."""
        place = f"{self.where}: " if self.where else ""
        remedy = f". {self.remedy}." if self.remedy else ""
        return f"{place}{self.what}{remedy}"


class DatabaseAddressError(OnrecordError):
    """The address of a database cannot be understood or is not of a supported kind."""


class DriverMissingError(OnrecordError):
    """The library that talks to this kind of database is not installed."""


class LibraryMissingError(OnrecordError):
    """A library that an extra brings along is not installed."""


class ExportError(OnrecordError):
    """A file that an export cannot be written to."""


class DatabaseMissingError(OnrecordError):
    """There is no database there, or none that has ever been loaded."""


class DatabaseUnreachableError(OnrecordError):
    """The database cannot be opened: no permission, no server, locked by somebody."""


class NotADatabaseError(OnrecordError):
    """The file is not a SQLite database."""


class ForeignDatabaseError(OnrecordError):
    """The database holds somebody else's tables."""


class DatabaseTooNewError(OnrecordError):
    """The database was made by a later version of the program."""


class DatabaseTooOldError(OnrecordError):
    """The database was made by an earlier version and has not been brought up to date."""


class MigrationFailedError(OnrecordError):
    """The database could not be brought to the revision of the program, and is as it was."""


class DamagedDatabaseError(OnrecordError):
    """The file of the database is not whole."""


class KeepingError(OnrecordError):
    """A backup, restored database, copy or published file that could not be made."""


class JudgementError(OnrecordError):
    """A judgement that makes no sense as things stand."""


class ContradictionError(JudgementError):
    """A judgement that contradicts earlier ones, whose numbers are `judgements`."""

    def __init__(self, what: str, *, judgements: tuple[int, ...]) -> None:
        super().__init__(what)
        self.judgements = judgements


class ReviewError(OnrecordError):
    """A review that makes no sense as things stand."""


class QuestionError(OnrecordError):
    """An argument of a question that means nothing."""


class NotOneError(QuestionError):
    """A name that means several, or nobody; `choices` are those, or names that are near."""

    def __init__(self, what: str, *, remedy: str, choices: tuple[str, ...]) -> None:
        super().__init__(what, remedy=remedy)
        self.choices = choices
