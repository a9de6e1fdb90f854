"""The blocks of a document, and the edits on the way to the article's text."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    _create_blocks()
    _create_text_edits()


def downgrade() -> None:
    op.drop_table("text_edits")
    op.drop_table("blocks")


def _create_blocks() -> None:
    op.create_table(
        "blocks",
        sa.Column("id", ID, nullable=False),
        sa.Column("article_id", ID, nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("source_start", sa.Integer(), nullable=False),
        sa.Column("source_end", sa.Integer(), nullable=False),
        sa.Column("start_char", sa.Integer()),
        sa.Column("end_char", sa.Integer()),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_blocks")),
        sa.UniqueConstraint("article_id", "position", name=op.f("uq_blocks_article_id_position")),
        sa.UniqueConstraint(
            "article_id", "start_char", name=op.f("uq_blocks_article_id_start_char")
        ),
        sa.ForeignKeyConstraint(
            ["article_id"], ["articles.id"], name=op.f("fk_blocks_article_id"), ondelete="CASCADE"
        ),
        sa.CheckConstraint("position >= 0", name=op.f("ck_blocks_position")),
        sa.CheckConstraint(
            "0 <= source_start AND source_start <= source_end", name=op.f("ck_blocks_source")
        ),
        sa.CheckConstraint(
            "0 <= start_char AND start_char < end_char", name=op.f("ck_blocks_span")
        ),
        sa.CheckConstraint(
            "(start_char IS NULL) = (end_char IS NULL)", name=op.f("ck_blocks_span_set")
        ),
        sa.CheckConstraint(
            "(kind = 'boilerplate') = (start_char IS NULL)", name=op.f("ck_blocks_boilerplate")
        ),
    )


def _create_text_edits() -> None:
    op.create_table(
        "text_edits",
        sa.Column("id", ID, nullable=False),
        sa.Column("article_id", ID, nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("source_start", sa.Integer(), nullable=False),
        sa.Column("start_char", sa.Integer(), nullable=False),
        sa.Column("before", sa.Text(), nullable=False),
        sa.Column("after", sa.Text(), nullable=False),
        sa.Column("rule", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_text_edits")),
        sa.UniqueConstraint(
            "article_id", "position", name=op.f("uq_text_edits_article_id_position")
        ),
        sa.ForeignKeyConstraint(
            ["article_id"],
            ["articles.id"],
            name=op.f("fk_text_edits_article_id"),
            ondelete="CASCADE",
        ),
        sa.CheckConstraint("position >= 0", name=op.f("ck_text_edits_position")),
        sa.CheckConstraint(
            "0 <= source_start AND 0 <= start_char", name=op.f("ck_text_edits_starts")
        ),
        sa.CheckConstraint("before <> after", name=op.f("ck_text_edits_difference")),
    )
