"""What people tell of their own words and thoughts is second-hand in no view.

"She said she feared" has one act of saying inside another, and both are hers. The questions
never counted it; the views `second_hand` and `outlet_sourcing` did, and counted what stands
inside rejected acts too. `outlet_sourcing` gets a column more, `second_hand_without_copies`.

Their text stands in `migrations/views_0021`, and that of the earlier ones in `views_0018`.
"""

from pathlib import Path

from alembic import op

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None

FOLDER = Path(__file__).parents[1]
CHANGED = ("second_hand", "outlet_sourcing")


def upgrade() -> None:
    _make_anew("views_0021")


def downgrade() -> None:
    _make_anew("views_0018")


def _make_anew(folder: str) -> None:
    on_sqlite = op.get_context().dialect.name == "sqlite"
    for name in CHANGED:
        op.execute(f"DROP VIEW {name}")
        statement = (FOLDER / folder / f"{name}.sql").read_text(encoding="utf-8").rstrip("\n")
        # SQLite 3.40 knows string_agg by its older name alone.
        op.execute(statement.replace("string_agg(", "group_concat(") if on_sqlite else statement)
