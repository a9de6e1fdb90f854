"""Files, runs of loading, actors and outlets."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
INSTANT = sa.Text().with_variant(sa.DateTime(timezone=True), "postgresql")


def upgrade() -> None:
    _create_load_runs()
    _create_source_files()
    _create_source_contents()
    _create_load_files()
    _create_load_problems()
    _create_actors()
    _create_actor_names()
    _create_outlets()


def downgrade() -> None:
    op.drop_table("outlets")
    op.drop_table("actor_names")
    op.drop_table("actors")
    op.drop_table("load_problems")
    op.drop_table("load_files")
    op.drop_table("source_contents")
    op.drop_table("source_files")
    op.drop_table("load_runs")


def _where(condition: str) -> dict[str, Any]:
    return {"sqlite_where": sa.text(condition), "postgresql_where": sa.text(condition)}


def _create_load_runs() -> None:
    op.create_table(
        "load_runs",
        sa.Column("id", ID, nullable=False),
        sa.Column("started_at", INSTANT, nullable=False),
        sa.Column("ended_at", INSTANT),
        sa.Column("reader_version", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_load_runs")),
        sa.CheckConstraint("started_at <= ended_at", name=op.f("ck_load_runs_ended_at")),
    )


def _create_source_files() -> None:
    op.create_table(
        "source_files",
        sa.Column("id", ID, nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("path", sa.Text(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("media_type", sa.Text(), nullable=False),
        sa.Column("encoding", sa.Text()),
        sa.Column("encoding_basis", sa.Text()),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_source_files")),
        sa.UniqueConstraint("sha256", name=op.f("uq_source_files_sha256")),
        sa.CheckConstraint("length(sha256) = 64", name=op.f("ck_source_files_sha256")),
        sa.CheckConstraint("size >= 0", name=op.f("ck_source_files_size")),
    )
    op.create_index(op.f("ix_source_files_path"), "source_files", ["path"], postgresql_using="hash")


def _create_source_contents() -> None:
    op.create_table(
        "source_contents",
        sa.Column("source_file_id", ID, nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("source_file_id", name=op.f("pk_source_contents")),
        sa.ForeignKeyConstraint(
            ["source_file_id"],
            ["source_files.id"],
            name=op.f("fk_source_contents_source_file_id"),
            ondelete="CASCADE",
        ),
    )


def _create_load_files() -> None:
    op.create_table(
        "load_files",
        sa.Column("id", ID, nullable=False),
        sa.Column("load_run_id", ID, nullable=False),
        sa.Column("path", sa.Text(), nullable=False),
        sa.Column("source_file_id", ID),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_load_files")),
        sa.UniqueConstraint("load_run_id", "path", name=op.f("uq_load_files_load_run_id_path")),
        sa.ForeignKeyConstraint(
            ["load_run_id"],
            ["load_runs.id"],
            name=op.f("fk_load_files_load_run_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["source_file_id"],
            ["source_files.id"],
            name=op.f("fk_load_files_source_file_id"),
            ondelete="SET NULL",
        ),
        sa.CheckConstraint(
            "outcome IN ('stored', 'unchanged', 'reread', 'refused')",
            name=op.f("ck_load_files_outcome"),
        ),
    )
    op.create_index(
        op.f("ix_load_files_source_file_id"),
        "load_files",
        ["source_file_id"],
        **_where("source_file_id IS NOT NULL"),
    )


def _create_load_problems() -> None:
    op.create_table(
        "load_problems",
        sa.Column("id", ID, nullable=False),
        sa.Column("load_file_id", ID, nullable=False),
        sa.Column("severity", sa.Text(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("place", sa.Text()),
        sa.Column("message", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_load_problems")),
        sa.ForeignKeyConstraint(
            ["load_file_id"],
            ["load_files.id"],
            name=op.f("fk_load_problems_load_file_id"),
            ondelete="CASCADE",
        ),
        sa.CheckConstraint(
            "severity IN ('error', 'warning', 'note')", name=op.f("ck_load_problems_severity")
        ),
    )
    op.create_index(op.f("ix_load_problems_load_file_id"), "load_problems", ["load_file_id"])


def _create_actors() -> None:
    op.create_table(
        "actors",
        *_actor_columns(),
        *_actor_constraints(),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_actors_kind_sort_name"), "actors", ["kind", "sort_name"])
    op.create_index(
        op.f("ix_actors_parent_id"), "actors", ["parent_id"], **_where("parent_id IS NOT NULL")
    )
    op.create_index(
        op.f("ix_actors_merged_into_id"),
        "actors",
        ["merged_into_id"],
        **_where("merged_into_id IS NOT NULL"),
    )


def _actor_columns() -> list[sa.Column[Any]]:
    return [
        sa.Column("id", ID, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("sort_name", sa.Text(), nullable=False),
        sa.Column("number", sa.Text()),
        sa.Column("parent_id", ID),
        sa.Column("merged_into_id", ID),
    ]


def _actor_constraints() -> list[sa.Constraint]:
    return [
        sa.PrimaryKeyConstraint("id", name=op.f("pk_actors")),
        sa.ForeignKeyConstraint(
            ["parent_id"], ["actors.id"], name=op.f("fk_actors_parent_id"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["merged_into_id"],
            ["actors.id"],
            name=op.f("fk_actors_merged_into_id"),
            ondelete="RESTRICT",
        ),
        sa.CheckConstraint(
            "kind IN ('person', 'organization', 'document', 'group', 'unnamed')",
            name=op.f("ck_actors_kind"),
        ),
        sa.CheckConstraint("number IN ('one', 'several')", name=op.f("ck_actors_number")),
        sa.CheckConstraint(
            "(kind = 'unnamed') = (number IS NOT NULL)", name=op.f("ck_actors_unnamed")
        ),
        sa.CheckConstraint("parent_id <> id", name=op.f("ck_actors_parent_id")),
        sa.CheckConstraint("merged_into_id <> id", name=op.f("ck_actors_merged_into_id")),
        sa.CheckConstraint("length(name) <= 500", name=op.f("ck_actors_name_length")),
        sa.CheckConstraint("length(sort_name) <= 500", name=op.f("ck_actors_sort_name_length")),
    ]


def _create_actor_names() -> None:
    op.create_table(
        "actor_names",
        sa.Column("id", ID, nullable=False),
        sa.Column("actor_id", ID, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("name_key", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_actor_names")),
        sa.UniqueConstraint("actor_id", "name", name=op.f("uq_actor_names_actor_id_name")),
        sa.ForeignKeyConstraint(
            ["actor_id"], ["actors.id"], name=op.f("fk_actor_names_actor_id"), ondelete="CASCADE"
        ),
        sa.CheckConstraint("length(name) <= 500", name=op.f("ck_actor_names_name_length")),
        sa.CheckConstraint("length(name_key) <= 200", name=op.f("ck_actor_names_name_key_length")),
    )
    op.create_index(op.f("ix_actor_names_name_key"), "actor_names", ["name_key"])


def _create_outlets() -> None:
    op.create_table(
        "outlets",
        sa.Column("id", ID, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("domain", sa.Text()),
        sa.Column("is_agency", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("actor_id", ID),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outlets")),
        sa.UniqueConstraint("name", name=op.f("uq_outlets_name")),
        sa.UniqueConstraint("domain", name=op.f("uq_outlets_domain")),
        sa.UniqueConstraint("actor_id", name=op.f("uq_outlets_actor_id")),
        sa.ForeignKeyConstraint(
            ["actor_id"], ["actors.id"], name=op.f("fk_outlets_actor_id"), ondelete="SET NULL"
        ),
        sa.CheckConstraint("length(name) <= 500", name=op.f("ck_outlets_name_length")),
        sa.CheckConstraint("length(domain) <= 500", name=op.f("ck_outlets_domain_length")),
    )
