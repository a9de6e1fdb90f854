"""Which outlet published an article."""

from collections.abc import Sequence

from sqlalchemy import Connection, bindparam, or_, select, true, update

from db.keys import clip, name_key
from db.models import Outlet
from loaders.store.facts import best
from loaders.store.inserting import write_numbered
from loaders.store.rows import Row, amend, fetch, id_of, remove_unused, table_of
from loaders.text.credits.lexicon import is_agency
from loaders.text.records import Basis, Fact

_OUTLETS = table_of(Outlet)
_SAME = (
    select(_OUTLETS)
    .where(or_(_OUTLETS.c.name == bindparam("name"), _OUTLETS.c.domain == bindparam("domain")))
    .order_by(_OUTLETS.c.id)
)


def store_outlet(connection: Connection, facts: Sequence[Fact]) -> tuple[int, Basis] | None:
    """Return the outlet the facts name and how it is known, writing it if it is new.

    The name decides, folded; without one, the domain does, and an outlet that only its
    domain is known of bears it as its name until a file gives a better one.
    """
    name, domain = best(facts, "outlet"), best(facts, "domain")
    fact = name or domain
    if fact is None:
        return None
    address = clip(domain.value).lower() if domain else None
    called = clip(name.value) if name else address or ""
    return _known_outlet(connection, called, address), fact.basis


def credited_outlet(connection: Connection, name: str) -> int:
    """Return the outlet that an article credits by its name, writing it if it is new."""
    return _known_outlet(connection, clip(name), None)


def forget_outlet(connection: Connection, outlet_id: object) -> None:
    """Delete an outlet that no article is of or credits any more and that nobody else knows."""
    for row in fetch(connection, _OUTLETS, _OUTLETS.c.id == outlet_id):
        is_told = bool(row["is_agency"]) and not is_agency(str(row["name"]))
        if row["actor_id"] is None and not is_told:
            remove_unused(connection, _OUTLETS, [id_of(row)])


def _known_outlet(connection: Connection, name: str, domain: str | None) -> int:
    """Return the outlet of that name, and write that it is an agency, if it is known as one."""
    outlet_id = _outlet(connection, name, domain)
    if is_agency(name):
        new = _OUTLETS.c.id.in_([outlet_id]) & ~_OUTLETS.c.is_agency
        connection.execute(update(_OUTLETS).where(new).values(is_agency=True))
    return outlet_id


def _outlet(connection: Connection, name: str, domain: str | None) -> int:
    of_name, of_domain = _find(connection, name, domain)
    if of_name:
        if of_name["domain"] is None and domain and of_domain is None:
            amend(connection, _OUTLETS, {id_of(of_name): {"domain": domain}})
        return id_of(of_name)
    if of_domain and name == domain:
        return id_of(of_domain)
    if of_domain and of_domain["name"] == domain:
        amend(connection, _OUTLETS, {id_of(of_domain): {"name": name}})
        return id_of(of_domain)
    row: Row = {"name": name, "domain": None if of_domain else domain}
    return write_numbered(connection, _OUTLETS, [row])[0]


def _find(connection: Connection, name: str, domain: str | None) -> tuple[Row | None, Row | None]:
    """Return the outlet of that name and the one of that domain."""
    found = connection.execute(_SAME, {"name": name, "domain": domain}).mappings()
    rows = [dict(row) for row in found]
    of_domain = next((row for row in rows if domain and row["domain"] == domain), None)
    of_name = next((row for row in rows if row["name"] == name), None)
    if of_name is None:
        # Databases fold case each in its own way. Outlets are few, and a new name is rare.
        key = _key(name)
        every = fetch(connection, _OUTLETS, true())
        of_name = next((row for row in every if _key(str(row["name"])) == key), None)
    return of_name, of_domain


def _key(name: str) -> str:
    """Return a name folded, without an article in front: mastheads have one, credits do not."""
    return name_key(name).removeprefix("the ")
