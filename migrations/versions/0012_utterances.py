"""Acts of speech that several articles quote, each in its own variant.

A table of variants and no column in attributions: adding a key column there would have
SQLite rebuild the largest table, and each variant says why it was joined.
"""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "utterances",
        sa.Column("id", ID, nullable=False),
        sa.Column("method", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_utterances")),
        sqlite_autoincrement=True,
    )
    _create_variants()
    op.create_table(
        "quote_keys",
        sa.Column("key", ID, nullable=False),
        sa.Column("attribution_id", ID, nullable=False),
        sa.PrimaryKeyConstraint("key", "attribution_id", name=op.f("pk_quote_keys")),
        _key("quote_keys", "attribution_id", "attributions", "CASCADE"),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_quote_keys_attribution_id"), "quote_keys", ["attribution_id"])


def downgrade() -> None:
    for table in ("quote_keys", "utterance_variants", "utterances"):
        op.drop_table(table)


def _key(table: str, column: str, target: str, ondelete: str) -> sa.ForeignKeyConstraint:
    name = op.f(f"fk_{table}_{column}")
    return sa.ForeignKeyConstraint([column], [f"{target}.id"], name=name, ondelete=ondelete)


def _create_variants() -> None:
    op.create_table(
        "utterance_variants",
        sa.Column("attribution_id", ID, nullable=False),
        sa.Column("utterance_id", ID, nullable=False),
        sa.Column("like_id", ID),
        sa.Column("method", sa.Text(), nullable=False),
        sa.Column("similarity", sa.Float()),
        sa.PrimaryKeyConstraint("attribution_id", name=op.f("pk_utterance_variants")),
        _key("utterance_variants", "attribution_id", "attributions", "CASCADE"),
        _key("utterance_variants", "utterance_id", "utterances", "CASCADE"),
        _key("utterance_variants", "like_id", "attributions", "SET NULL"),
        sa.CheckConstraint(
            "0 <= similarity AND similarity <= 1", name=op.f("ck_utterance_variants_similarity")
        ),
        sa.CheckConstraint("like_id <> attribution_id", name=op.f("ck_utterance_variants_like_id")),
    )
    op.create_index(
        op.f("ix_utterance_variants_utterance_id"), "utterance_variants", ["utterance_id"]
    )
    condition = sa.text("like_id IS NOT NULL")
    op.create_index(
        op.f("ix_utterance_variants_like_id"),
        "utterance_variants",
        ["like_id"],
        sqlite_where=condition,
        postgresql_where=condition,
    )
