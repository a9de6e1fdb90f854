"""Articles, what is known about them, their tags."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    _create_articles()
    _create_article_evidence()
    _create_article_tags()


def downgrade() -> None:
    op.drop_table("article_tags")
    op.drop_table("article_evidence")
    op.drop_table("articles")


def _where(condition: str) -> dict[str, Any]:
    return {"sqlite_where": sa.text(condition), "postgresql_where": sa.text(condition)}


def _create_articles() -> None:
    op.create_table(
        "articles",
        *_article_columns(),
        *_article_keys(),
        *_article_checks(),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_articles_load_run_id"), "articles", ["load_run_id"])
    op.create_index(
        op.f("ix_articles_outlet_id_published_on"), "articles", ["outlet_id", "published_on"]
    )
    op.create_index(op.f("ix_articles_published_on"), "articles", ["published_on"])
    op.create_index(op.f("ix_articles_url"), "articles", ["url"], postgresql_using="hash")
    op.create_index(
        op.f("ix_articles_replaced_by_id"),
        "articles",
        ["replaced_by_id"],
        **_where("replaced_by_id IS NOT NULL"),
    )


def _article_columns() -> list[sa.Column[Any]]:
    return [
        sa.Column("id", ID, nullable=False),
        sa.Column("source_file_id", ID, nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("load_run_id", ID, nullable=False),
        sa.Column("outlet_id", ID),
        sa.Column("outlet_basis", sa.Text()),
        sa.Column("headline", sa.Text()),
        sa.Column("published_on", sa.Date()),
        sa.Column("published_until", sa.Date()),
        sa.Column("published_basis", sa.Text()),
        sa.Column("dateline_text", sa.Text()),
        sa.Column("url", sa.Text()),
        sa.Column("language", sa.Text()),
        sa.Column("is_truncated", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("replaced_by_id", ID),
        sa.Column("text", sa.Text(), nullable=False),
    ]


def _article_keys() -> list[sa.Constraint]:
    return [
        sa.PrimaryKeyConstraint("id", name=op.f("pk_articles")),
        sa.UniqueConstraint(
            "source_file_id", "position", name=op.f("uq_articles_source_file_id_position")
        ),
        sa.ForeignKeyConstraint(
            ["source_file_id"],
            ["source_files.id"],
            name=op.f("fk_articles_source_file_id"),
            ondelete="RESTRICT",
        ),
        sa.ForeignKeyConstraint(
            ["load_run_id"],
            ["load_runs.id"],
            name=op.f("fk_articles_load_run_id"),
            ondelete="RESTRICT",
        ),
        sa.ForeignKeyConstraint(
            ["outlet_id"], ["outlets.id"], name=op.f("fk_articles_outlet_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["replaced_by_id"],
            ["articles.id"],
            name=op.f("fk_articles_replaced_by_id"),
            ondelete="SET NULL",
        ),
    ]


def _article_checks() -> list[sa.Constraint]:
    return [
        sa.CheckConstraint("position >= 0", name=op.f("ck_articles_position")),
        sa.CheckConstraint(
            "(outlet_id IS NULL) = (outlet_basis IS NULL)",
            name=op.f("ck_articles_outlet_basis_set"),
        ),
        sa.CheckConstraint(
            "(published_on IS NULL) = (published_basis IS NULL)",
            name=op.f("ck_articles_published_basis_set"),
        ),
        sa.CheckConstraint(
            "outlet_basis IN ('stated', 'metadata', 'curated', 'inferred')",
            name=op.f("ck_articles_outlet_basis"),
        ),
        sa.CheckConstraint(
            "published_basis IN ('stated', 'metadata', 'curated', 'inferred')",
            name=op.f("ck_articles_published_basis"),
        ),
        sa.CheckConstraint("published_on <= published_until", name=op.f("ck_articles_published")),
        sa.CheckConstraint(
            "published_until IS NULL OR published_on IS NOT NULL",
            name=op.f("ck_articles_published_until"),
        ),
        sa.CheckConstraint("replaced_by_id <> id", name=op.f("ck_articles_replaced_by_id")),
    ]


def _create_article_evidence() -> None:
    op.create_table(
        "article_evidence",
        *_evidence_columns(),
        *_evidence_constraints(),
    )


def _evidence_columns() -> list[sa.Column[Any]]:
    return [
        sa.Column("id", ID, nullable=False),
        sa.Column("article_id", ID, nullable=False),
        sa.Column("field", sa.Text(), nullable=False),
        sa.Column("basis", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("value_text", sa.Text(), nullable=False),
        sa.Column("source_start", sa.Integer()),
        sa.Column("source_end", sa.Integer()),
        sa.Column("reason", sa.Text()),
    ]


def _evidence_constraints() -> list[sa.Constraint]:
    return [
        sa.PrimaryKeyConstraint("id", name=op.f("pk_article_evidence")),
        sa.UniqueConstraint(
            "article_id",
            "field",
            "basis",
            "position",
            name=op.f("uq_article_evidence_article_id_field_basis_position"),
        ),
        sa.ForeignKeyConstraint(
            ["article_id"],
            ["articles.id"],
            name=op.f("fk_article_evidence_article_id"),
            ondelete="CASCADE",
        ),
        sa.CheckConstraint(
            "basis IN ('stated', 'metadata', 'curated', 'inferred')",
            name=op.f("ck_article_evidence_basis"),
        ),
        sa.CheckConstraint("position >= 0", name=op.f("ck_article_evidence_position")),
        sa.CheckConstraint(
            "(source_start IS NULL) = (source_end IS NULL)",
            name=op.f("ck_article_evidence_source_set"),
        ),
        sa.CheckConstraint(
            "0 <= source_start AND source_start <= source_end",
            name=op.f("ck_article_evidence_source"),
        ),
        sa.CheckConstraint(
            "basis <> 'curated' OR reason IS NOT NULL", name=op.f("ck_article_evidence_curated")
        ),
    ]


def _create_article_tags() -> None:
    op.create_table(
        "article_tags",
        sa.Column("article_id", ID, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("article_id", "name", name=op.f("pk_article_tags")),
        sa.ForeignKeyConstraint(
            ["article_id"],
            ["articles.id"],
            name=op.f("fk_article_tags_article_id"),
            ondelete="CASCADE",
        ),
        sa.CheckConstraint("length(name) <= 500", name=op.f("ck_article_tags_name_length")),
    )
    op.create_index(op.f("ix_article_tags_name"), "article_tags", ["name"])
