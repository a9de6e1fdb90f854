"""Between two runs: what an earlier one left to do, and what another version knows otherwise."""

from sqlalchemy import Connection, Engine

from loaders.store.across import tie, ties_of
from loaders.store.bearers import last_actor
from loaders.store.keys import renew_all_keys
from loaders.store.log import runs_before
from loaders.store.passages import uncompared
from loaders.text.reading import READER_VERSION

_AT_ONCE = 100


def weighed_until(connection: Connection, run_id: int) -> int:
    """Return the last id of an actor whose surname the runs before this one have weighed.

    A run that was cut short has stored actors and not weighed them; another version has
    other keys, which are made anew here.
    """
    before = runs_before(connection, run_id)
    if any(each.reader_version != READER_VERSION for each in before):
        renew_all_keys(connection)
        return 0
    return last_actor(connection) if before and all(each.is_finished for each in before) else 0


def tie_the_rest(writer: Engine) -> None:
    """Compare the articles that an older version stored, or whose original was read anew."""
    rest = [0]
    while rest:
        with writer.begin() as connection:
            rest = uncompared(connection, _AT_ONCE)
            for article_id in rest:
                tie(connection, article_id, ties_of(connection, article_id))
