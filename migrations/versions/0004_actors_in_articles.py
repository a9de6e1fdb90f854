"""Who is who inside an article, and where they are named."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    _create_article_actors()
    _create_article_authors()
    _create_mentions()
    _create_roles()


def downgrade() -> None:
    op.drop_table("roles")
    op.drop_table("mentions")
    op.drop_table("article_authors")
    op.drop_table("article_actors")


def _where(condition: str) -> dict[str, Any]:
    return {"sqlite_where": sa.text(condition), "postgresql_where": sa.text(condition)}


def _create_article_actors() -> None:
    op.create_table(
        "article_actors",
        *_article_actor_columns(),
        *_article_actor_constraints(),
    )
    op.create_index(
        op.f("ix_article_actors_actor_id_article_id"), "article_actors", ["actor_id", "article_id"]
    )
    op.create_index(op.f("ix_article_actors_read_as_id"), "article_actors", ["read_as_id"])


def _article_actor_columns() -> list[sa.Column[Any]]:
    return [
        sa.Column("id", ID, nullable=False),
        sa.Column("article_id", ID, nullable=False),
        sa.Column("actor_id", ID, nullable=False),
        sa.Column("read_as_id", ID, nullable=False),
        sa.Column("name_text", sa.Text(), nullable=False),
        sa.Column("name_key", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), server_default=sa.text("1"), nullable=False),
        sa.Column("method", sa.Text(), nullable=False),
        sa.Column("score", sa.Float()),
        sa.Column("evidence", sa.JSON()),
        sa.Column("is_ambiguous", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("status", sa.Text(), server_default="read", nullable=False),
    ]


def _article_actor_constraints() -> list[sa.Constraint]:
    return [
        sa.PrimaryKeyConstraint("id", name=op.f("pk_article_actors")),
        sa.UniqueConstraint(
            "article_id",
            "name_key",
            "number",
            name=op.f("uq_article_actors_article_id_name_key_number"),
        ),
        sa.UniqueConstraint("id", "actor_id", name=op.f("uq_article_actors_id_actor_id")),
        sa.UniqueConstraint("article_id", "id", name=op.f("uq_article_actors_article_id_id")),
        sa.ForeignKeyConstraint(
            ["article_id"],
            ["articles.id"],
            name=op.f("fk_article_actors_article_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["actor_id"],
            ["actors.id"],
            name=op.f("fk_article_actors_actor_id"),
            ondelete="RESTRICT",
        ),
        sa.ForeignKeyConstraint(
            ["read_as_id"],
            ["actors.id"],
            name=op.f("fk_article_actors_read_as_id"),
            ondelete="RESTRICT",
        ),
        sa.CheckConstraint("number >= 1", name=op.f("ck_article_actors_number")),
        sa.CheckConstraint(
            "length(name_key) <= 200", name=op.f("ck_article_actors_name_key_length")
        ),
        sa.CheckConstraint(
            "status IN ('read', 'confirmed', 'corrected', 'rejected')",
            name=op.f("ck_article_actors_status"),
        ),
    ]


def _create_article_authors() -> None:
    op.create_table(
        "article_authors",
        *_article_author_columns(),
        *_article_author_constraints(),
    )
    op.create_index(
        op.f("ix_article_authors_actor_ref_id"),
        "article_authors",
        ["actor_ref_id"],
        **_where("actor_ref_id IS NOT NULL"),
    )
    op.create_index(
        op.f("ix_article_authors_actor_id"),
        "article_authors",
        ["actor_id"],
        **_where("actor_id IS NOT NULL"),
    )


def _article_author_columns() -> list[sa.Column[Any]]:
    return [
        sa.Column("article_id", ID, nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name_text", sa.Text(), nullable=False),
        sa.Column("actor_ref_id", ID),
        sa.Column("actor_id", ID),
    ]


def _article_author_constraints() -> list[sa.Constraint]:
    return [
        sa.PrimaryKeyConstraint("article_id", "position", name=op.f("pk_article_authors")),
        sa.ForeignKeyConstraint(
            ["article_id"],
            ["articles.id"],
            name=op.f("fk_article_authors_article_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["actor_ref_id", "actor_id"],
            ["article_actors.id", "article_actors.actor_id"],
            name=op.f("fk_article_authors_actor_ref_id_actor_id"),
            onupdate="CASCADE",
            ondelete="SET NULL",
        ),
        sa.ForeignKeyConstraint(
            ["actor_id"],
            ["actors.id"],
            name=op.f("fk_article_authors_actor_id"),
            ondelete="RESTRICT",
        ),
        sa.CheckConstraint(
            "(actor_ref_id IS NULL) = (actor_id IS NULL)", name=op.f("ck_article_authors_actor")
        ),
        sa.CheckConstraint("position >= 0", name=op.f("ck_article_authors_position")),
    ]


def _create_mentions() -> None:
    op.create_table(
        "mentions",
        *_mention_columns(),
        *_mention_constraints(),
    )
    op.create_index(
        op.f("ix_mentions_actor_ref_id"),
        "mentions",
        ["actor_ref_id"],
        **_where("actor_ref_id IS NOT NULL"),
    )
    op.create_index(
        op.f("ix_mentions_actor_id_article_id_start_char"),
        "mentions",
        ["actor_id", "article_id", "start_char"],
    )


def _mention_columns() -> list[sa.Column[Any]]:
    return [
        sa.Column("id", ID, nullable=False),
        sa.Column("article_id", ID, nullable=False),
        sa.Column("start_char", sa.Integer(), nullable=False),
        sa.Column("end_char", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("actor_ref_id", ID),
        sa.Column("actor_id", ID),
    ]


def _mention_constraints() -> list[sa.Constraint]:
    return [
        sa.PrimaryKeyConstraint("id", name=op.f("pk_mentions")),
        sa.UniqueConstraint(
            "article_id",
            "start_char",
            "end_char",
            name=op.f("uq_mentions_article_id_start_char_end_char"),
        ),
        sa.ForeignKeyConstraint(
            ["article_id"], ["articles.id"], name=op.f("fk_mentions_article_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["actor_ref_id", "actor_id"],
            ["article_actors.id", "article_actors.actor_id"],
            name=op.f("fk_mentions_actor_ref_id_actor_id"),
            onupdate="CASCADE",
            ondelete="SET NULL",
        ),
        sa.ForeignKeyConstraint(
            ["actor_id"], ["actors.id"], name=op.f("fk_mentions_actor_id"), ondelete="RESTRICT"
        ),
        sa.CheckConstraint(
            "0 <= start_char AND start_char < end_char", name=op.f("ck_mentions_span")
        ),
        sa.CheckConstraint("length(text) = end_char - start_char", name=op.f("ck_mentions_text")),
        sa.CheckConstraint(
            "kind IN ('name', 'pronoun', 'description', 'metonym')", name=op.f("ck_mentions_kind")
        ),
        sa.CheckConstraint(
            "(actor_ref_id IS NULL) = (actor_id IS NULL)", name=op.f("ck_mentions_actor")
        ),
    ]


def _create_roles() -> None:
    op.create_table(
        "roles",
        *_role_columns(),
        *_role_constraints(),
    )
    op.create_index(op.f("ix_roles_actor_ref_id"), "roles", ["actor_ref_id"])
    op.create_index(op.f("ix_roles_actor_id"), "roles", ["actor_id"])
    op.create_index(
        op.f("ix_roles_organization_id"),
        "roles",
        ["organization_id"],
        **_where("organization_id IS NOT NULL"),
    )
    op.create_index(op.f("ix_roles_title_key"), "roles", ["title_key"])


def _role_columns() -> list[sa.Column[Any]]:
    return [
        sa.Column("id", ID, nullable=False),
        sa.Column("article_id", ID, nullable=False),
        sa.Column("start_char", sa.Integer(), nullable=False),
        sa.Column("end_char", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("actor_ref_id", ID, nullable=False),
        sa.Column("actor_id", ID, nullable=False),
        sa.Column("organization_id", ID),
        sa.Column("title_key", sa.Text(), nullable=False),
        sa.Column("is_former", sa.Boolean(), server_default=sa.false(), nullable=False),
    ]


def _role_constraints() -> list[sa.Constraint]:
    return [
        sa.PrimaryKeyConstraint("id", name=op.f("pk_roles")),
        sa.UniqueConstraint(
            "article_id",
            "start_char",
            "end_char",
            "actor_ref_id",
            name=op.f("uq_roles_article_id_start_char_end_char_actor_ref_id"),
        ),
        sa.ForeignKeyConstraint(
            ["article_id"], ["articles.id"], name=op.f("fk_roles_article_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["actor_ref_id", "actor_id"],
            ["article_actors.id", "article_actors.actor_id"],
            name=op.f("fk_roles_actor_ref_id_actor_id"),
            onupdate="CASCADE",
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["actor_id"], ["actors.id"], name=op.f("fk_roles_actor_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["organization_id"],
            ["actors.id"],
            name=op.f("fk_roles_organization_id"),
            ondelete="SET NULL",
        ),
        sa.CheckConstraint("0 <= start_char AND start_char < end_char", name=op.f("ck_roles_span")),
        sa.CheckConstraint("length(text) = end_char - start_char", name=op.f("ck_roles_text")),
        sa.CheckConstraint("length(title_key) <= 200", name=op.f("ck_roles_title_key_length")),
    ]
