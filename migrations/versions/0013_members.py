"""Who belongs to a group of named actors that speak as one."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "actor_members",
        sa.Column("group_id", ID, nullable=False),
        sa.Column("member_id", ID, nullable=False),
        sa.PrimaryKeyConstraint("group_id", "member_id", name=op.f("pk_actor_members")),
        sa.ForeignKeyConstraint(
            ["group_id"],
            ["actors.id"],
            name=op.f("fk_actor_members_group_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["member_id"],
            ["actors.id"],
            name=op.f("fk_actor_members_member_id"),
            ondelete="RESTRICT",
        ),
        sa.CheckConstraint("member_id <> group_id", name=op.f("ck_actor_members_member_id")),
    )
    op.create_index(op.f("ix_actor_members_member_id"), "actor_members", ["member_id"])


def downgrade() -> None:
    op.drop_table("actor_members")
