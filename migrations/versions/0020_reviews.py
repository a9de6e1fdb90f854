"""What people decide about single readings, and what that changes.

Databases from before hold no reviews: rows with another status than "read" were set by hand
there, and stay so.
"""

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
INSTANT = sa.Text().with_variant(sa.DateTime(timezone=True), "postgresql")

CHECKS = {
    "verdict": "verdict IN ('confirmed', 'corrected', 'rejected')",
    "table_name": "table_name IN ('attributions', 'quotes', 'claims')",
    "part": "part IN ('speaker', 'kind', 'span')",
    "corrected": "(verdict = 'corrected') = (part IS NOT NULL)",
    "speaker_id": "speaker_id IS NULL OR (part IS NOT NULL AND part = 'speaker')",
    "span": "(part IS NOT NULL AND part = 'span') = (after_prefix IS NOT NULL)",
    "after_context": "(after_prefix IS NULL) = (after_suffix IS NULL)",
    "undone": "(undone_at IS NULL) = (undone_by IS NULL)",
    "orphaned": "is_orphaned = (row_id IS NULL)",
    "carried_from_id": "carried_from_id < id",
}
CHANGE_CHECKS = {
    "table_name": "table_name IN ('attributions', 'quotes', 'claims', 'article_actors')",
    "position": "position >= 0",
}


def upgrade() -> None:
    op.create_table(
        "reviews",
        sa.Column("id", ID, nullable=False),
        sa.Column("article_id", ID, nullable=True),
        sa.Column("verdict", sa.Text(), nullable=False),
        sa.Column("table_name", sa.Text(), nullable=False),
        sa.Column("row_id", ID, nullable=True),
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("exact", "prefix", "suffix")),
        *(sa.Column(name, sa.Text(), nullable=True) for name in ("part", "before", "after")),
        sa.Column("after_prefix", sa.Text(), nullable=True),
        sa.Column("after_suffix", sa.Text(), nullable=True),
        sa.Column("speaker_id", ID, nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("reviewed_by", sa.Text(), nullable=False),
        sa.Column("reviewed_at", INSTANT, nullable=False),
        sa.Column("undone_at", INSTANT, nullable=True),
        sa.Column("undone_by", sa.Text(), nullable=True),
        sa.Column("is_orphaned", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("carried_from_id", ID, nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reviews")),
        _to("reviews", "article_id", "articles", "SET NULL"),
        _to("reviews", "speaker_id", "actors", "RESTRICT"),
        _to("reviews", "carried_from_id", "reviews", "SET NULL"),
        *_checks("reviews", CHECKS),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "review_changes",
        sa.Column("review_id", ID, nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("table_name", sa.Text(), nullable=False),
        sa.Column("row_id", ID, nullable=False),
        *(sa.Column(name, sa.Text(), nullable=True) for name in ("column_name", "before", "after")),
        sa.PrimaryKeyConstraint("review_id", "position", name=op.f("pk_review_changes")),
        _to("review_changes", "review_id", "reviews", "CASCADE"),
        *_checks("review_changes", CHANGE_CHECKS),
    )
    _index()


def _to(table: str, column: str, target: str, ondelete: str) -> sa.ForeignKeyConstraint:
    name = op.f(f"fk_{table}_{column}")
    return sa.ForeignKeyConstraint([column], [f"{target}.id"], name=name, ondelete=ondelete)


def _checks(table: str, conditions: dict[str, str]) -> list[sa.CheckConstraint]:
    return [
        sa.CheckConstraint(condition, name=op.f(f"ck_{table}_{name}"))
        for name, condition in conditions.items()
    ]


def _index() -> None:
    op.create_index(op.f("ix_reviews_article_id"), "reviews", ["article_id"])
    for table in ("reviews", "review_changes"):
        columns = ["table_name", "row_id"]
        op.create_index(op.f(f"ix_{table}_table_name_row_id"), table, columns)
    for column in ("speaker_id", "carried_from_id"):
        is_set = sa.text(f"{column} IS NOT NULL")
        index = op.f(f"ix_reviews_{column}")
        op.create_index(index, "reviews", [column], sqlite_where=is_set, postgresql_where=is_set)
    op.create_index(
        "ix_reviews_orphaned",
        "reviews",
        ["id"],
        sqlite_where=sa.text("is_orphaned = 1 AND undone_at IS NULL"),
        postgresql_where=sa.text("is_orphaned AND undone_at IS NULL"),
    )


def downgrade() -> None:
    for table in ("review_changes", "reviews"):
        op.drop_table(table)
