"""Where an article names or means its actors, and the titles it gives them."""

from sqlalchemy import Connection

from db.keys import name_key
from db.models import Mention, Role
from loaders.store.frame import Frame, spanned
from loaders.store.rows import replace, table_of
from loaders.text.records import Reading

_MENTIONS = table_of(Mention)
_ROLES = table_of(Role)


def store_mentions(connection: Connection, frame: Frame, reading: Reading) -> None:
    """Write the mentions, in place of those that an earlier reading found."""
    wanted = frame.wanted(
        {
            "article_id": frame.article_id,
            **spanned(reading.text, mention.span),
            "kind": mention.kind.value,
            **frame.resolved("actor", mention.actor),
        }
        for mention in reading.mentions
    )
    replace(connection, _MENTIONS, frame.stored(connection, _MENTIONS), wanted)


def store_roles(connection: Connection, frame: Frame, reading: Reading) -> None:
    """Write the roles, in place of those that an earlier reading found."""
    wanted = frame.wanted(
        (
            {
                "article_id": frame.article_id,
                **spanned(reading.text, role.span),
                **frame.resolved("actor", role.actor),
                "organization_id": frame.read_as(role.organization),
                "title_key": name_key(role.title),
                "is_former": role.is_former,
            }
            for role in reading.roles
        ),
        "actor_ref_id",
    )
    stored = frame.stored(connection, _ROLES, "actor_ref_id")
    replace(connection, _ROLES, stored, wanted)
