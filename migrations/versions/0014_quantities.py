"""Numbers that articles give.

Those of articles in older databases are found when their files are read again.
"""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
CHECKS = {
    "kind": "kind IN ('count', 'share', 'money', 'measure', 'duration', 'age', 'ratio')",
    "comparison": "comparison IN ('exactly', 'about', 'more than', 'less than', 'at least', "
    "'at most', 'between')",
    "range": "(comparison = 'between') = (value_to IS NOT NULL)",
    "value_to": "value < value_to",
    "of_value": "value <= of_value",
    "unit_length": "length(unit) <= 500",
    "span": "0 <= start_char AND start_char < end_char",
    "text": "length(text) = end_char - start_char",
}


def upgrade() -> None:
    op.create_table(
        "quantities",
        sa.Column("id", ID, nullable=False),
        sa.Column("article_id", ID, nullable=False),
        sa.Column("start_char", sa.Integer(), nullable=False),
        sa.Column("end_char", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("claim_id", ID),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("comparison", sa.Text(), nullable=False),
        sa.Column("value", sa.Float(), nullable=False),
        sa.Column("value_to", sa.Float()),
        sa.Column("of_value", sa.Float()),
        sa.Column("unit", sa.Text()),
        sa.Column("unit_text", sa.Text()),
        sa.Column("what_text", sa.Text()),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_quantities")),
        _key("article_id", "articles", "CASCADE"),
        _key("claim_id", "claims", "SET NULL"),
        sa.UniqueConstraint(
            "article_id",
            "start_char",
            "end_char",
            name=op.f("uq_quantities_article_id_start_char_end_char"),
        ),
        *(
            sa.CheckConstraint(condition, name=op.f(f"ck_quantities_{name}"))
            for name, condition in CHECKS.items()
        ),
    )
    op.create_index(op.f("ix_quantities_unit_value"), "quantities", ["unit", "value"])
    where = sa.text("claim_id IS NOT NULL")
    op.create_index(
        op.f("ix_quantities_claim_id"),
        "quantities",
        ["claim_id"],
        sqlite_where=where,
        postgresql_where=where,
    )


def downgrade() -> None:
    op.drop_table("quantities")


def _key(column: str, target: str, ondelete: str) -> sa.ForeignKeyConstraint:
    name = op.f(f"fk_quantities_{column}")
    return sa.ForeignKeyConstraint([column], [f"{target}.id"], name=name, ondelete=ondelete)
