"""Articles with people to judge, and what they are held to be."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, Engine, text

from db.engine import for_writing
from db.identity import IDENTITY
from loaders.store import store
from loaders.store.judgements import Act
from loaders.store.log import open_run
from loaders.text.records import Actor, ActorKind, Reading, Role
from tests.loaders.readings import document, other, span, speaking

ACT = Act("editor", "seen in person", datetime(2026, 3, 2, tzinfo=UTC))
NAMES = ("Ines Abara", "Inés Abara-Luz", "Omar Haddad", "Ivo Abara")
IDS = dict(zip((*NAMES, "Tern Line", "Abara"), range(1, 7), strict=True))

Found = dict[str, Any]


def person(name: str) -> Actor:
    return Actor(ActorKind.PERSON, name, (name,))


ACTORS = (*map(person, NAMES), Actor(ActorKind.ORGANIZATION, "Tern Line", ("Tern Line",)))


def plant(connection: Connection) -> None:
    """Store three articles: all of them in the first two, and half in the third."""
    run_id = open_run(connection, "1")
    store(connection, document(reading=speaking(*ACTORS, person("Abara"))), run_id)
    store(connection, other("/b.txt", reading=speaking(*ACTORS)), run_id)
    store(connection, other("/c.txt", reading=speaking(*ACTORS[::2])), run_id)


def planted(engine: Engine) -> Engine:
    """Return the engine over a database with the articles."""
    with for_writing(engine).begin() as connection:
        plant(connection)
    return engine


def links(connection: Connection) -> Found:
    """Return who each row is held to be, who proved to be whom, and all names and keys.

    Of actors that judgements made there is nothing in it.
    """
    queries = {
        "rows": "SELECT id, actor_id, read_as_id FROM article_actors",
        "actors": "SELECT id, name, sort_name, merged_into_id FROM actors WHERE id <= 6",
        "names": "SELECT actor_id, name FROM actor_names WHERE actor_id <= 6",
        "keys": "SELECT actor_id, key FROM actor_keys WHERE actor_id <= 6",
    }
    return {what: sorted(map(tuple, connection.execute(text(sql))))
            for what, sql in queries.items()}  # fmt: skip


def wrong(connection: Connection) -> list[str]:
    """Return what breaks the invariants of identity."""
    return [
        f"{search.table} {key}: {search.sentence}"
        for search in IDENTITY.searches
        for key in connection.scalars(search.rows.where(search.wrong))
    ]


def whoever(connection: Connection, name: str, article: int = 1) -> int:
    """Return whom a name of an article is held to be."""
    query = "SELECT actor_id FROM article_actors WHERE name_text = :name AND article_id = :article"
    found: int = connection.execute(text(query), {"name": name, "article": article}).scalar_one()
    return found


def titled() -> Reading:
    """Return a reading in which somebody has a title of a body."""
    role = Role(span("Harbour chief"), 0, "harbour chief", organization=4)
    return replace(speaking(*ACTORS), roles=(role,))
