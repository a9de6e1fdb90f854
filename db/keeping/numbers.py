"""The numbers that a database will not give to rows again."""

from sqlalchemy import Connection, Table, func, select, text


def carry_numbers(source: Connection, target: Connection, table: Table) -> None:
    """Let new rows of a table in the target be numbered after those that the source ever had."""
    key = table.autoincrement_column
    if key is None:
        return
    used = _used(source, table)
    if target.dialect.name == "postgresql":
        if used:
            target.execute(select(func.setval(_sequence(target, table), used)))
        return
    if table.dialect_options["sqlite"]["autoincrement"] and used:
        target.execute(text("DELETE FROM sqlite_sequence WHERE name = :name"), {"name": table.name})
        target.execute(
            text("INSERT INTO sqlite_sequence (name, seq) VALUES (:name, :used)"),
            {"name": table.name, "used": used},
        )


def _used(connection: Connection, table: Table) -> int:
    """Return the highest number that rows of a table have, or are known to have had."""
    highest: int = connection.scalar(select(func.max(table.autoincrement_column))) or 0
    if connection.dialect.name == "postgresql":
        sequence = _sequence(connection, table)
        query = text(f"SELECT CASE WHEN is_called THEN last_value END FROM {sequence}")  # noqa: S608
        return max(highest, connection.scalar(query) or 0)
    if table.dialect_options["sqlite"]["autoincrement"]:
        query = text("SELECT seq FROM sqlite_sequence WHERE name = :name")
        return max(highest, connection.scalar(query, {"name": table.name}) or 0)
    return highest


def _sequence(connection: Connection, table: Table) -> str:
    key = table.autoincrement_column
    found = select(func.pg_get_serial_sequence(table.name, key.name if key is not None else ""))
    return str(connection.scalar(found))
