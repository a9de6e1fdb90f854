"""Why somebody is held to be one, as lines for people."""

from db.queries.person_pages import ByCompany, ByCopy, Described, Met, PersonPage, Sighting
from onrecord.terminal import line

_MOST_COMPANIONS = 5


def why(page: PersonPage, seen: Sighting) -> str:
    """Return why who is seen in an article is held to be this one."""
    read_as = f"read as {line(seen.read_as)}; " if seen.read_as is not None else ""
    if seen.basis is not None:
        return f"{read_as}{_basis(seen.basis)}"
    if seen.read_as is not None:
        return f"{read_as}held to be this one"
    if seen.may_be:
        others = (f"{line(each.name)} ({each.id})" for each in seen.may_be)
        return f"kept apart; it may be {' or '.join(others)}"
    if seen.name.casefold() == page.name.casefold():
        return "the same name"
    return "held to be so in this article"


def _basis(basis: Met | ByCompany | ByCopy) -> str:
    if isinstance(basis, Met):
        alike = f"{100 * basis.similarity:.0f}% of letters alike"
        return f"sounds like “{line(basis.name)}”, {alike}"
    if isinstance(basis, ByCopy):
        return f"says what “{line(basis.name)}” of article {basis.article_id} says there"
    reasons = [f"{basis.bearers} {'has' if basis.bearers == 1 else 'have'} such a name"]
    if basis.called_so:
        reasons.append(f"called so in {basis.called_so} more")
    if basis.title is not None:
        reasons.append(f"also described as {line(basis.title)}")
    if basis.companions:
        reasons.append(f"beside {', '.join(map(line, basis.companions[:_MOST_COMPANIONS]))}")
    return "; ".join(reasons)


def described(row: Described) -> str:
    """Return when, where and as what an article describes somebody."""
    when = row.published_on.isoformat() if row.published_on else "date not known"
    of = f" ({line(row.organization)})" if row.organization else ""
    where = f", {line(row.outlet)}" if row.outlet else ""
    return f"{when}{where}: {'former ' if row.is_former else ''}{line(row.title)}{of}"
