"""Acts of saying."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    _create_attributions()
    _create_attribution_spans()


def downgrade() -> None:
    op.drop_table("attribution_spans")
    op.drop_table("attributions")


def _where(condition: str) -> dict[str, Any]:
    return {"sqlite_where": sa.text(condition), "postgresql_where": sa.text(condition)}


def _create_attributions() -> None:
    op.create_table(
        "attributions",
        *_attribution_columns(),
        *_attribution_references(),
        *_attribution_rules(),
    )
    op.create_index(
        op.f("ix_attributions_article_id_start_char"), "attributions", ["article_id", "start_char"]
    )
    op.create_index(
        op.f("ix_attributions_parent_id"),
        "attributions",
        ["parent_id"],
        **_where("parent_id IS NOT NULL"),
    )
    op.create_index(op.f("ix_attributions_speaker_ref_id"), "attributions", ["speaker_ref_id"])
    op.create_index(
        op.f("ix_attributions_speaker_id_dated_on_id"),
        "attributions",
        ["speaker_id", "dated_on", "id"],
    )
    op.create_index(
        op.f("ix_attributions_addressee_ref_id"),
        "attributions",
        ["addressee_ref_id"],
        **_where("addressee_ref_id IS NOT NULL"),
    )
    op.create_index(
        op.f("ix_attributions_addressee_id"),
        "attributions",
        ["addressee_id"],
        **_where("addressee_id IS NOT NULL"),
    )


def _attribution_columns() -> list[sa.Column[Any]]:
    return [
        sa.Column("id", ID, nullable=False),
        sa.Column("article_id", ID, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("start_char", sa.Integer(), nullable=False),
        sa.Column("end_char", sa.Integer(), nullable=False),
        sa.Column("parent_id", ID),
        sa.Column("source_text", sa.Text()),
        sa.Column("cue_text", sa.Text()),
        sa.Column("speaker_ref_id", ID),
        sa.Column("speaker_id", ID),
        sa.Column("addressee_ref_id", ID),
        sa.Column("addressee_id", ID),
        sa.Column("method", sa.Text(), nullable=False),
        sa.Column("certainty", sa.Text()),
        sa.Column("said_on", sa.Date()),
        sa.Column("said_until", sa.Date()),
        sa.Column("said_text", sa.Text()),
        sa.Column("dated_on", sa.Date()),
        sa.Column("medium_text", sa.Text()),
        sa.Column("is_copy", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("status", sa.Text(), server_default="read", nullable=False),
    ]


def _attribution_references() -> list[sa.Constraint]:
    return [
        sa.ForeignKeyConstraint(
            ["article_id", "parent_id"],
            ["attributions.article_id", "attributions.id"],
            name=op.f("fk_attributions_article_id_parent_id"),
            ondelete="NO ACTION",
        ),
        sa.ForeignKeyConstraint(
            ["speaker_ref_id", "speaker_id"],
            ["article_actors.id", "article_actors.actor_id"],
            name=op.f("fk_attributions_speaker_ref_id_speaker_id"),
            onupdate="CASCADE",
            ondelete="SET NULL",
        ),
        sa.ForeignKeyConstraint(
            ["speaker_id"],
            ["actors.id"],
            name=op.f("fk_attributions_speaker_id"),
            ondelete="RESTRICT",
        ),
        sa.ForeignKeyConstraint(
            ["addressee_ref_id", "addressee_id"],
            ["article_actors.id", "article_actors.actor_id"],
            name=op.f("fk_attributions_addressee_ref_id_addressee_id"),
            onupdate="CASCADE",
            ondelete="SET NULL",
        ),
        sa.ForeignKeyConstraint(
            ["addressee_id"],
            ["actors.id"],
            name=op.f("fk_attributions_addressee_id"),
            ondelete="RESTRICT",
        ),
    ]


def _attribution_rules() -> list[sa.Constraint]:
    return [
        sa.PrimaryKeyConstraint("id", name=op.f("pk_attributions")),
        sa.UniqueConstraint("article_id", "id", name=op.f("uq_attributions_article_id_id")),
        sa.ForeignKeyConstraint(
            ["article_id"],
            ["articles.id"],
            name=op.f("fk_attributions_article_id"),
            ondelete="CASCADE",
        ),
        sa.CheckConstraint(
            "kind IN ('direct', 'mixed', 'indirect')", name=op.f("ck_attributions_kind")
        ),
        sa.CheckConstraint(
            "certainty IN ('stated', 'resolved', 'inferred')",
            name=op.f("ck_attributions_certainty"),
        ),
        sa.CheckConstraint(
            "status IN ('read', 'confirmed', 'corrected', 'rejected')",
            name=op.f("ck_attributions_status"),
        ),
        sa.CheckConstraint(
            "0 <= start_char AND start_char < end_char", name=op.f("ck_attributions_span")
        ),
        sa.CheckConstraint("parent_id <> id", name=op.f("ck_attributions_parent_id")),
        sa.CheckConstraint(
            "(speaker_ref_id IS NULL) = (speaker_id IS NULL)", name=op.f("ck_attributions_speaker")
        ),
        sa.CheckConstraint(
            "(addressee_ref_id IS NULL) = (addressee_id IS NULL)",
            name=op.f("ck_attributions_addressee"),
        ),
        sa.CheckConstraint("said_on <= said_until", name=op.f("ck_attributions_said")),
    ]


def _create_attribution_spans() -> None:
    op.create_table(
        "attribution_spans",
        sa.Column("attribution_id", ID, nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("start_char", sa.Integer(), nullable=False),
        sa.Column("end_char", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint(
            "attribution_id", "role", "position", name=op.f("pk_attribution_spans")
        ),
        sa.ForeignKeyConstraint(
            ["attribution_id"],
            ["attributions.id"],
            name=op.f("fk_attribution_spans_attribution_id"),
            ondelete="CASCADE",
        ),
        sa.CheckConstraint(
            "role IN ('source', 'cue', 'content')", name=op.f("ck_attribution_spans_role")
        ),
        sa.CheckConstraint("position >= 0", name=op.f("ck_attribution_spans_position")),
        sa.CheckConstraint(
            "0 <= start_char AND start_char < end_char", name=op.f("ck_attribution_spans_span")
        ),
        sa.CheckConstraint(
            "length(text) = end_char - start_char", name=op.f("ck_attribution_spans_text")
        ),
    )
