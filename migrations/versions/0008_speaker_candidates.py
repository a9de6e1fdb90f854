"""Who may have spoken, where the text leaves several."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "speaker_candidates",
        sa.Column("attribution_id", ID, nullable=False),
        sa.Column("actor_ref_id", ID, nullable=False),
        sa.Column("actor_id", ID, nullable=False),
        sa.PrimaryKeyConstraint(
            "attribution_id", "actor_ref_id", name=op.f("pk_speaker_candidates")
        ),
        sa.ForeignKeyConstraint(
            ["attribution_id"],
            ["attributions.id"],
            name=op.f("fk_speaker_candidates_attribution_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["actor_ref_id", "actor_id"],
            ["article_actors.id", "article_actors.actor_id"],
            name=op.f("fk_speaker_candidates_actor_ref_id_actor_id"),
            onupdate="CASCADE",
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["actor_id"],
            ["actors.id"],
            name=op.f("fk_speaker_candidates_actor_id"),
            ondelete="RESTRICT",
        ),
    )
    for column in ("actor_ref_id", "actor_id"):
        name = op.f(f"ix_speaker_candidates_{column}")
        op.create_index(name, "speaker_candidates", [column])


def downgrade() -> None:
    op.drop_table("speaker_candidates")
