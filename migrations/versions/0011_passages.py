"""Passages that articles share, and the outlets they credit.

Articles of older databases are compared with the others when files are loaded next.
"""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    _create_sketches()
    _create_passages()
    _create_credits()


def downgrade() -> None:
    for table in ("credits", "passages", "passage_keys", "article_sketches"):
        op.drop_table(table)


def _where(condition: str) -> dict[str, Any]:
    return {"sqlite_where": sa.text(condition), "postgresql_where": sa.text(condition)}


def _key(table: str, column: str, target: str, ondelete: str) -> sa.ForeignKeyConstraint:
    name = op.f(f"fk_{table}_{column}")
    return sa.ForeignKeyConstraint([column], [f"{target}.id"], name=name, ondelete=ondelete)


def _check(table: str, name: str, condition: str) -> sa.CheckConstraint:
    return sa.CheckConstraint(condition, name=op.f(f"ck_{table}_{name}"))


def _create_sketches() -> None:
    op.create_table(
        "article_sketches",
        sa.Column("article_id", ID, nullable=False),
        sa.Column("scheme", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("article_id", name=op.f("pk_article_sketches")),
        _key("article_sketches", "article_id", "articles", "CASCADE"),
    )
    op.create_table(
        "passage_keys",
        sa.Column("key", ID, nullable=False),
        sa.Column("article_id", ID, nullable=False),
        sa.Column("start_char", sa.Integer(), nullable=False),
        sa.Column("end_char", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("key", "article_id", name=op.f("pk_passage_keys")),
        _check("passage_keys", "span", "0 <= start_char AND start_char < end_char"),
        _key("passage_keys", "article_id", "articles", "CASCADE"),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_passage_keys_article_id"), "passage_keys", ["article_id"])


def _create_passages() -> None:
    op.create_table(
        "passages",
        sa.Column("id", ID, nullable=False),
        sa.Column("article_id", ID, nullable=False),
        sa.Column("start_char", sa.Integer(), nullable=False),
        sa.Column("end_char", sa.Integer(), nullable=False),
        sa.Column("other_id", ID, nullable=False),
        sa.Column("other_start", sa.Integer(), nullable=False),
        sa.Column("other_end", sa.Integer(), nullable=False),
        sa.Column("similarity", sa.Float(), nullable=False),
        sa.Column("original_id", ID),
        sa.Column("original_basis", sa.Text()),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_passages")),
        _key("passages", "article_id", "articles", "CASCADE"),
        _key("passages", "other_id", "articles", "CASCADE"),
        sa.UniqueConstraint(
            "article_id",
            "start_char",
            "other_id",
            name=op.f("uq_passages_article_id_start_char_other_id"),
        ),
        _check("passages", "span", "0 <= start_char AND start_char < end_char"),
        _check("passages", "other_span", "0 <= other_start AND other_start < other_end"),
        _check("passages", "other_id", "other_id <> article_id"),
        _check("passages", "similarity", "0 <= similarity AND similarity <= 1"),
        _check("passages", "original_id", "original_id IN (article_id, other_id)"),
        _check(
            "passages",
            "original_basis_set",
            "(original_id IS NULL) = (original_basis IS NULL)",
        ),
    )
    name = op.f("ix_passages_other_id_other_start")
    op.create_index(name, "passages", ["other_id", "other_start"])


def _create_credits() -> None:
    op.create_table(
        "credits",
        sa.Column("id", ID, nullable=False),
        sa.Column("article_id", ID, nullable=False),
        sa.Column("outlet_id", ID, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("start_char", sa.Integer()),
        sa.Column("end_char", sa.Integer()),
        sa.Column("text", sa.Text()),
        sa.Column("source_start", sa.Integer()),
        sa.Column("source_end", sa.Integer()),
        sa.Column("passage_id", ID),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_credits")),
        _key("credits", "article_id", "articles", "CASCADE"),
        _key("credits", "outlet_id", "outlets", "RESTRICT"),
        _key("credits", "passage_id", "passages", "CASCADE"),
        *_credit_checks(),
    )
    op.create_index(op.f("ix_credits_article_id"), "credits", ["article_id"])
    op.create_index(op.f("ix_credits_outlet_id_article_id"), "credits", ["outlet_id", "article_id"])
    op.create_index(
        op.f("uq_credits_copy"),
        "credits",
        ["passage_id", "article_id", "outlet_id"],
        unique=True,
        **_where("passage_id IS NOT NULL"),
    )


def _credit_checks() -> list[sa.CheckConstraint]:
    kinds = "'credit line', 'dateline', 'told', 'contributed', 'copy'"
    place = "kind = 'copy' OR start_char IS NOT NULL OR source_start IS NOT NULL"
    conditions = {
        "kind": f"kind IN ({kinds})",
        "copy": "(kind = 'copy') = (passage_id IS NOT NULL)",
        "place": place,
        "span": "0 <= start_char AND start_char < end_char",
        "source": "0 <= source_start AND source_start < source_end",
        "span_set": "(start_char IS NULL) = (end_char IS NULL)",
        "text_set": "(start_char IS NULL) = (text IS NULL)",
        "source_set": "(source_start IS NULL) = (source_end IS NULL)",
        "text": "length(text) = end_char - start_char",
    }
    return [_check("credits", name, condition) for name, condition in conditions.items()]
