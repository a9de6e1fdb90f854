"""Indexes that hold what questions count and look up, so that rows need not be fetched for it.

In how many articles somebody is counts rows that nobody rejected; a spelling leads to whose
it is; an office is sought by whoever holds it and its title; a range by its upper
end too.
"""

from alembic import op

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None

WIDENED = (
    ("article_actors", ("actor_id", "article_id"), "status"),
    ("actor_names", ("name_key",), "actor_id"),
    ("roles", ("actor_id",), "title_key"),
    ("quantities", ("unit", "value"), "value_to"),
)


def upgrade() -> None:
    for table, columns, added in WIDENED:
        op.drop_index(op.f(_name(table, columns)), table_name=table)
        _create(table, (*columns, added))


def downgrade() -> None:
    for table, columns, added in WIDENED:
        op.drop_index(op.f(_name(table, (*columns, added))), table_name=table)
        _create(table, columns)


def _create(table: str, columns: tuple[str, ...]) -> None:
    op.create_index(op.f(_name(table, columns)), table, list(columns))


def _name(table: str, columns: tuple[str, ...]) -> str:
    return f"ix_{table}_{'_'.join(columns)}"
