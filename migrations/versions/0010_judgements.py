"""What people judge about who somebody is, and an index of the doubtful.

Databases from before hold no judgements: whoever is merged there was joined by the
machine.
"""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
INSTANT = sa.Text().with_variant(sa.DateTime(timezone=True), "postgresql")
PAIR = "(verdict IN ('different', 'unsure'))"

ORGANIZATIONS = """\
CREATE VIEW organizations AS
SELECT
  actors.id AS id,
  actors.name AS name,
  actors.sort_name AS sort_name,
  {parent} AS parent,
  (SELECT count(DISTINCT article_id) FROM article_actors
    WHERE actor_id = actors.id AND status <> 'rejected') AS articles
FROM actors
WHERE actors.kind = 'organization' AND actors.merged_into_id IS NULL"""

PARENT_BEFORE = "(SELECT parent.name FROM actors AS parent WHERE parent.id = actors.parent_id)"

PARENT = """\
(SELECT COALESCE(proved.name, parent.name) FROM actors AS parent
    LEFT JOIN actors AS proved ON proved.id = parent.merged_into_id
    WHERE parent.id = actors.parent_id)"""


def upgrade() -> None:
    op.create_table(
        "judgements",
        sa.Column("id", ID, nullable=False),
        sa.Column("verdict", sa.Text(), nullable=False),
        sa.Column("actor_id", ID, nullable=False),
        sa.Column("other_id", ID, nullable=True),
        sa.Column("name", sa.Text(), nullable=True),
        sa.Column("name_before", sa.Text(), nullable=True),
        sa.Column("decided_by", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("decided_at", INSTANT, nullable=False),
        sa.Column("undone_at", INSTANT, nullable=True),
        sa.Column("undone_by", sa.Text(), nullable=True),
        sa.Column("overruled_by_id", ID, nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_judgements")),
        *(_to_actors("judgements", column, "RESTRICT") for column in ("actor_id", "other_id")),
        sa.ForeignKeyConstraint(
            ["overruled_by_id"],
            ["judgements.id"],
            name=op.f("fk_judgements_overruled_by_id"),
            ondelete="RESTRICT",
        ),
        *_checks(),
        sqlite_autoincrement=True,
    )
    _index_judgements()
    _judged_actors()
    _machine_joins()
    op.create_index(
        op.f("ix_article_actors_ambiguous"),
        "article_actors",
        ["actor_id"],
        sqlite_where=sa.text("is_ambiguous = 1"),
        postgresql_where=sa.text("is_ambiguous"),
    )
    op.execute("DROP VIEW organizations")
    op.execute(ORGANIZATIONS.format(parent=PARENT))


def _to_actors(table: str, column: str, ondelete: str) -> sa.ForeignKeyConstraint:
    name = op.f(f"fk_{table}_{column}")
    return sa.ForeignKeyConstraint([column], ["actors.id"], name=name, ondelete=ondelete)


def _checks() -> list[sa.CheckConstraint]:
    conditions = {
        "verdict": "verdict IN ('same', 'different', 'unsure', 'split', 'name')",
        "other": "(verdict = 'name') = (other_id IS NULL)",
        "other_id": "other_id <> actor_id",
        "pair": f"NOT {PAIR} OR actor_id < other_id",
        "name": "verdict = 'split' OR (verdict = 'name') = (name IS NOT NULL)",
        "name_before": "(verdict = 'name') = (name_before IS NOT NULL)",
        "name_length": "length(name) <= 500",
        "name_before_length": "length(name_before) <= 500",
        "undone": "(undone_at IS NULL) = (undone_by IS NULL)",
        "overruled_by_id": (
            "overruled_by_id IS NULL OR (overruled_by_id > id AND undone_at IS NOT NULL)"
        ),
    }
    return [
        sa.CheckConstraint(condition, name=op.f(f"ck_judgements_{name}"))
        for name, condition in conditions.items()
    ]


def _index_judgements() -> None:
    op.create_index(op.f("ix_judgements_actor_id"), "judgements", ["actor_id"])
    for column in ("other_id", "overruled_by_id"):
        is_set = sa.text(f"{column} IS NOT NULL")
        index = op.f(f"ix_judgements_{column}")
        op.create_index(index, "judgements", [column], sqlite_where=is_set, postgresql_where=is_set)
    for name, columns, condition in (
        ("uq_judgements_same", ["other_id"], "verdict = 'same'"),
        ("uq_judgements_pair", ["actor_id", "other_id"], PAIR),
    ):
        in_force = sa.text(f"{condition} AND undone_at IS NULL")
        op.create_index(
            name,
            "judgements",
            columns,
            unique=True,
            sqlite_where=in_force,
            postgresql_where=in_force,
        )


def _judged_actors() -> None:
    op.create_table(
        "judged_actors",
        sa.Column("judgement_id", ID, nullable=False),
        sa.Column("article_actor_id", ID, nullable=False),
        sa.PrimaryKeyConstraint("judgement_id", "article_actor_id", name=op.f("pk_judged_actors")),
        sa.ForeignKeyConstraint(
            ["judgement_id"],
            ["judgements.id"],
            name=op.f("fk_judged_actors_judgement_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["article_actor_id"],
            ["article_actors.id"],
            name=op.f("fk_judged_actors_article_actor_id"),
            ondelete="CASCADE",
        ),
    )
    name = op.f("ix_judged_actors_article_actor_id")
    op.create_index(name, "judged_actors", ["article_actor_id"])


def _machine_joins() -> None:
    op.create_table(
        "machine_joins",
        sa.Column("actor_id", ID, nullable=False),
        sa.Column("joined_id", ID, nullable=False),
        sa.PrimaryKeyConstraint("actor_id", name=op.f("pk_machine_joins")),
        _to_actors("machine_joins", "actor_id", "CASCADE"),
        _to_actors("machine_joins", "joined_id", "RESTRICT"),
    )
    op.create_index(op.f("ix_machine_joins_joined_id"), "machine_joins", ["joined_id"])


def downgrade() -> None:
    op.execute("DROP VIEW organizations")
    op.execute(ORGANIZATIONS.format(parent=PARENT_BEFORE))
    op.drop_index(op.f("ix_article_actors_ambiguous"), table_name="article_actors")
    for table in ("machine_joins", "judged_actors", "judgements"):
        op.drop_table(table)
