"""What can be wrong with a file that a person asked to have read."""

from db.errors import OnrecordError


class ReadProblem(OnrecordError):  # noqa: N818 - it is also handed on, as a value
    """A file, folder or sidecar that cannot be read as it stands.

    Args:
        code: short name of the kind of problem, as stored in `load_problems.code`.
        what: what is wrong, as a clause without a full stop.
        where: the path.
        remedy: what to do about it, as a sentence without a full stop.
        place: where in the file, as a person would say it; None for the whole file.
    """

    def __init__(
        self, code: str, what: str, *, where: str, remedy: str, place: str | None = None
    ) -> None:
        super().__init__(what, where=where, remedy=remedy)
        self.code = code
        self.place = place

    def __str__(self) -> str:
        """Return it all in one line, the place after the path."""
        place = f"{self.place}: " if self.place else ""
        return f"{self.where}: {place}{self.message}"

    @property
    def message(self) -> str:
        """What is wrong and what to do, without the path."""
        return f"{self.what}. {self.remedy}."
