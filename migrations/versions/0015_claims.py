"""How firmly claims are put forward, when and where what they tell happens, how checkable it is.

The columns of claims in older databases are filled when their files are read again.
"""

from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None

STANCES = "'asserts', 'denies', 'doubts', 'predicts', 'demands', 'believes', 'questions'"
# Columns with the CHECK that names them; Alembic would rebuild the table for a CHECK, and lose
# what SQLite keeps of used ids. A CHECK may only name columns that stand before it.
COLUMNS = (
    ("stance", "TEXT", "stance", f"stance IN ({STANCES})"),
    ("is_negated", "BOOLEAN DEFAULT {false} NOT NULL", None, None),
    ("hedge_text", "TEXT", None, None),
    ("subject_text", "TEXT", None, None),
    ("event_kind", "TEXT", "event_kind", "event_kind IN ('visit', 'call', 'meeting')"),
    ("event_state", "TEXT", "event_state", "event_state IN ('announced', 'done', 'called off')"),
    ("happened_on", "DATE", None, None),
    ("happened_until", "DATE", "happened", "happened_on <= happened_until"),
    ("happened_text", "TEXT", None, None),
    ("place_text", "TEXT", None, None),
    ("check_worthiness", "FLOAT", "check_worthiness", "check_worthiness BETWEEN 0 AND 1"),
    (
        "check_reasons",
        "TEXT",
        "check",
        "(check_worthiness IS NULL) = (check_reasons IS NULL)",
    ),
)
EVENT = "(event_kind IS NULL) = (event_state IS NULL)"
INDEXED = ("happened_on", "check_worthiness")


def upgrade() -> None:
    is_sqlite = op.get_context().dialect.name == "sqlite"
    for column, kind, name, condition in COLUMNS:
        check = f" CONSTRAINT ck_claims_{name} CHECK ({condition})" if name else ""
        if column == "event_state":
            check += f" CONSTRAINT ck_claims_event CHECK ({EVENT})"
        declared = kind.format(false="0" if is_sqlite else "false")
        op.execute(f"ALTER TABLE claims ADD COLUMN {column} {declared}{check}")
    for column in INDEXED:
        op.execute(
            f"CREATE INDEX ix_claims_{column} ON claims ({column}) WHERE {column} IS NOT NULL"
        )


def downgrade() -> None:
    for column in INDEXED:
        op.execute(f"DROP INDEX ix_claims_{column}")
    # Backwards, since a column goes only after the CHECKs that name it.
    for column, *_ in reversed(COLUMNS):
        op.execute(f"ALTER TABLE claims DROP COLUMN {column}")
