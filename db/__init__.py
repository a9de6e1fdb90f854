"""The schema and the read side."""

from db.database import open_database
from db.errors import OnrecordError

__all__ = ["OnrecordError", "open_database"]
