"""Words in quotation marks, and propositions."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    _create_quotes()
    _create_claims()


def downgrade() -> None:
    op.drop_table("claims")
    op.drop_table("quotes")


def _where(condition: str) -> dict[str, Any]:
    return {"sqlite_where": sa.text(condition), "postgresql_where": sa.text(condition)}


def _create_quotes() -> None:
    op.create_table(
        "quotes",
        *_quote_columns(),
        *_quote_constraints(),
        sqlite_autoincrement=True,
    )
    op.create_index(
        op.f("ix_quotes_attribution_id"),
        "quotes",
        ["attribution_id"],
        **_where("attribution_id IS NOT NULL"),
    )
    op.create_index(
        op.f("ix_quotes_continues_id"),
        "quotes",
        ["continues_id"],
        **_where("continues_id IS NOT NULL"),
    )


def _quote_columns() -> list[sa.Column[Any]]:
    return [
        sa.Column("id", ID, nullable=False),
        sa.Column("article_id", ID, nullable=False),
        sa.Column("start_char", sa.Integer(), nullable=False),
        sa.Column("end_char", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("attribution_id", ID),
        sa.Column("continues_id", ID),
        sa.Column("is_closed", sa.Boolean(), server_default=sa.true(), nullable=False),
        sa.Column("status", sa.Text(), server_default="read", nullable=False),
    ]


def _quote_constraints() -> list[sa.Constraint]:
    return [
        sa.PrimaryKeyConstraint("id", name=op.f("pk_quotes")),
        sa.UniqueConstraint(
            "article_id",
            "start_char",
            "end_char",
            name=op.f("uq_quotes_article_id_start_char_end_char"),
        ),
        sa.UniqueConstraint("article_id", "id", name=op.f("uq_quotes_article_id_id")),
        sa.ForeignKeyConstraint(
            ["article_id"], ["articles.id"], name=op.f("fk_quotes_article_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["article_id", "attribution_id"],
            ["attributions.article_id", "attributions.id"],
            name=op.f("fk_quotes_article_id_attribution_id"),
            ondelete="NO ACTION",
        ),
        sa.ForeignKeyConstraint(
            ["article_id", "continues_id"],
            ["quotes.article_id", "quotes.id"],
            name=op.f("fk_quotes_article_id_continues_id"),
            ondelete="NO ACTION",
        ),
        sa.CheckConstraint("kind IN ('direct', 'partial', 'scare')", name=op.f("ck_quotes_kind")),
        sa.CheckConstraint(
            "status IN ('read', 'confirmed', 'corrected', 'rejected')",
            name=op.f("ck_quotes_status"),
        ),
        sa.CheckConstraint(
            "0 <= start_char AND start_char < end_char", name=op.f("ck_quotes_span")
        ),
        sa.CheckConstraint("length(text) = end_char - start_char", name=op.f("ck_quotes_text")),
        sa.CheckConstraint(
            "(kind = 'scare') = (attribution_id IS NULL)", name=op.f("ck_quotes_scare")
        ),
        sa.CheckConstraint("continues_id <> id", name=op.f("ck_quotes_continues_id")),
    ]


def _create_claims() -> None:
    op.create_table(
        "claims",
        *_claim_columns(),
        *_claim_constraints(),
        sqlite_autoincrement=True,
    )
    op.create_index(
        "uq_claims_own_voice",
        "claims",
        ["article_id", "start_char", "end_char"],
        unique=True,
        **_where("attribution_id IS NULL"),
    )
    op.create_index(
        op.f("ix_claims_attribution_id"),
        "claims",
        ["attribution_id"],
        **_where("attribution_id IS NOT NULL"),
    )


def _claim_columns() -> list[sa.Column[Any]]:
    return [
        sa.Column("id", ID, nullable=False),
        sa.Column("article_id", ID, nullable=False),
        sa.Column("start_char", sa.Integer(), nullable=False),
        sa.Column("end_char", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), server_default="attributed", nullable=False),
        sa.Column("attribution_id", ID),
        sa.Column("is_split", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("status", sa.Text(), server_default="read", nullable=False),
    ]


def _claim_constraints() -> list[sa.Constraint]:
    return [
        sa.PrimaryKeyConstraint("id", name=op.f("pk_claims")),
        sa.UniqueConstraint(
            "article_id",
            "start_char",
            "end_char",
            "attribution_id",
            name=op.f("uq_claims_article_id_start_char_end_char_attribution_id"),
        ),
        sa.ForeignKeyConstraint(
            ["article_id"], ["articles.id"], name=op.f("fk_claims_article_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["article_id", "attribution_id"],
            ["attributions.article_id", "attributions.id"],
            name=op.f("fk_claims_article_id_attribution_id"),
            ondelete="NO ACTION",
        ),
        sa.CheckConstraint("kind IN ('attributed', 'own voice')", name=op.f("ck_claims_kind")),
        sa.CheckConstraint(
            "status IN ('read', 'confirmed', 'corrected', 'rejected')",
            name=op.f("ck_claims_status"),
        ),
        sa.CheckConstraint(
            "0 <= start_char AND start_char < end_char", name=op.f("ck_claims_span")
        ),
        sa.CheckConstraint(
            "is_split OR length(text) = end_char - start_char", name=op.f("ck_claims_text")
        ),
        sa.CheckConstraint(
            "(kind = 'own voice') = (attribution_id IS NULL)", name=op.f("ck_claims_own_voice")
        ),
    ]
