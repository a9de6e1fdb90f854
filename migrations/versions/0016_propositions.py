"""Propositions that several claims put forward, each with its own words and numbers.

A table of members and no column in claims: adding a key column there would have SQLite
rebuild a large table, and each member says why it was joined.
"""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "propositions",
        sa.Column("id", ID, nullable=False),
        sa.Column("method", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_propositions")),
        sqlite_autoincrement=True,
    )
    _create_members()
    op.create_table(
        "claim_keys",
        sa.Column("key", ID, nullable=False),
        sa.Column("claim_id", ID, nullable=False),
        sa.PrimaryKeyConstraint("key", "claim_id", name=op.f("pk_claim_keys")),
        _key("claim_keys", "claim_id", "claims", "CASCADE"),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_claim_keys_claim_id"), "claim_keys", ["claim_id"])


def downgrade() -> None:
    for table in ("claim_keys", "proposition_claims", "propositions"):
        op.drop_table(table)


def _key(table: str, column: str, target: str, ondelete: str) -> sa.ForeignKeyConstraint:
    name = op.f(f"fk_{table}_{column}")
    return sa.ForeignKeyConstraint([column], [f"{target}.id"], name=name, ondelete=ondelete)


def _create_members() -> None:
    table = "proposition_claims"
    op.create_table(
        table,
        sa.Column("claim_id", ID, nullable=False),
        sa.Column("proposition_id", ID, nullable=False),
        sa.Column("like_id", ID),
        sa.Column("method", sa.Text(), nullable=False),
        sa.Column("similarity", sa.Float()),
        sa.Column("numbers", sa.Text()),
        sa.PrimaryKeyConstraint("claim_id", name=op.f(f"pk_{table}")),
        _key(table, "claim_id", "claims", "CASCADE"),
        _key(table, "proposition_id", "propositions", "CASCADE"),
        _key(table, "like_id", "claims", "SET NULL"),
        sa.CheckConstraint(
            "0 <= similarity AND similarity <= 1", name=op.f(f"ck_{table}_similarity")
        ),
        sa.CheckConstraint("like_id <> claim_id", name=op.f(f"ck_{table}_like_id")),
    )
    op.create_index(op.f(f"ix_{table}_proposition_id"), table, ["proposition_id"])
    condition = sa.text("like_id IS NOT NULL")
    op.create_index(
        op.f(f"ix_{table}_like_id"),
        table,
        ["like_id"],
        sqlite_where=condition,
        postgresql_where=condition,
    )
