"""Keys by which other spellings of a person's name are found.

Databases with people in them get their keys when files are loaded next.
"""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "actor_keys",
        sa.Column("actor_id", ID, nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("actor_id", "key", name=op.f("pk_actor_keys")),
        sa.ForeignKeyConstraint(
            ["actor_id"], ["actors.id"], name=op.f("fk_actor_keys_actor_id"), ondelete="CASCADE"
        ),
        sa.CheckConstraint("length(key) <= 200", name=op.f("ck_actor_keys_key_length")),
    )
    op.create_index(op.f("ix_actor_keys_key"), "actor_keys", ["key"])


def downgrade() -> None:
    op.drop_table("actor_keys")
