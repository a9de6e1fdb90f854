"""${message}

Before you write, know what has gone wrong before:

- On SQLite `batch_alter_table` rebuilds the table, for a mere new column too where its default is
  an expression (`sa.false()`): use `op.add_column` and `op.drop_column` for columns. A rebuild
  drops AUTOINCREMENT unless you pass `table_kwargs={"sqlite_autoincrement": True}`, and drops
  expression indexes: create them again. Triggers and the ids that were given come back by
  themselves (db/rebuilt.py). A CHECK or foreign key without a name is lost.
- Never `recreate="always"`: PostgreSQL would rebuild the table as well, and refuses to.
- Autogenerate sees neither views nor the bodies of CHECKs, and widening a closed set is a new
  CHECK: drop and create it by name, by hand.
- A default of a flag is `sa.false()`, a condition `NOT flag`: PostgreSQL refuses 0 and 1.
- Give names as `op.f("ck_quotes_kind")`: a bare name of a CHECK gets the table's put before it.
- Do not import models: a revision must mean tomorrow what it means today.
- A view that reads a changed column is dropped first and created anew after.
- Both ways must keep the rows of every table they do not remove; tests/db/test_migrations.py tries it.
- All runs in one transaction, with SQLite's foreign keys off and looked through at the end
  (migrations/env.py): never commit, and leave out what PostgreSQL refuses in a transaction.
- A downgrade that removes a table, a column or rows that hold something is refused unless the
  user allows it (`-x allow-data-loss`). That is found by counting (db/data_loss.py), so a value
  that is only changed goes unnoticed: say it here, in the first lines.
- Once landed a revision is never edited: databases were made by it. Land it with a database of
  it, `python -m tests.db.landing`; tests/db/test_landed.py brings it up by all later ones.
"""

import sqlalchemy as sa
from alembic import op
${imports if imports else ""}
revision = ${repr(up_revision)}
down_revision = ${repr(down_revision)}
branch_labels = ${repr(branch_labels)}
depends_on = ${repr(depends_on)}


def upgrade() -> None:
    ${upgrades if upgrades else "pass"}


def downgrade() -> None:
    ${downgrades if downgrades else "pass"}
