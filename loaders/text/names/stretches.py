"""How far capitals hang together: the name of an organization, with its "of" and "for"."""

from loaders.text.names import vocabulary as v
from loaders.text.names.sentences import Scan

_TAIL_PREPOSITIONS = frozenset(("of", "for", "on", "against", "de", "des", "di", "der", "für"))
_LONGEST = 16
"""Tokens in a name at most, so that a text of nothing but capitals costs no more than another."""
_OWNERS = v.COMMON | v.PLACE | v.SURNAME | v.GIVEN


def stretch(scan: Scan, at: int) -> int:
    """Return the end of the capitals that hang together from here on."""
    index = _over_ampersand(scan, at + 1)
    while index < min(scan.end, at + _LONGEST) and scan.is_capital_at[index]:
        flags = scan.flags(index)
        owner = scan.flags(index - 1)
        is_name = owner & _OWNERS != v.COMMON or owner & v.ORGANIZATION
        if scan.is_possessive(index - 1) and is_name:
            break
        if flags & v.FUNCTION and not scan.is_demonym(index):
            break
        if flags & (v.HEAD | v.MODIFIER) and (title := scan.title_from(index)):
            # "Action for Harbor Justice" ends in a field, "Union President" in somebody's title.
            is_field = flags & v.PORTFOLIO and not scan.is_capital(title)
            if not is_field:
                break
        index = _over_ampersand(scan, index + 1)
    return index


def _over_ampersand(scan: Scan, at: int) -> int:
    """Go over "&" and over the apostrophe of "Workers' Party"."""
    if not scan.is_capital(at + 1):
        return at
    if scan.after(at) == "&":
        return at + 1
    if scan.after(at) not in ("'", "’") or not scan.lowers[at - 1].endswith("s"):
        return at
    owner = scan.flags(at - 1) & _OWNERS
    is_before_head = not owner & v.PLACE and scan.flags(at + 1) & v.ORGANIZATION
    return at + 1 if owner == v.COMMON or is_before_head else at


def tail(scan: Scan, at: int) -> int:
    """Return the end of what "of", "for" and the like add to an organization's name."""
    limit = at + _LONGEST
    while at < limit and scan.after(at) in _TAIL_PREPOSITIONS and not scan.is_possessive(at - 1):
        index = at + 1
        if scan.after(index) == "the":
            index += 1
        if not scan.is_capital(index) or not _may_follow(scan, index, scan.lowers[at]):
            break
        at = _over_list(scan, _tail_stretch(scan, index))
        while at < limit and scan.after(at) in ("and", "&") and _may_join(scan, at + 1):
            at = _tail_stretch(scan, at + 1)
    return at


def _over_list(scan: Scan, at: int) -> int:
    """Go over ", Trade" in "Ministry of Economy, Trade and Industry"."""
    index = at
    limit = at + _LONGEST
    while index < limit and scan.after(index) == "," and scan.is_capital(index + 1):
        if not scan.flags(index + 1) & v.PORTFOLIO:
            return at
        index = _tail_stretch(scan, index + 1)
    return index if scan.after(index) == "and" or index == at else at


def _may_follow(scan: Scan, at: int, preposition: str) -> bool:
    flags = scan.flags(at)
    if flags & (v.FUNCTION | v.ADDRESS) and not (flags & v.PORTFOLIO or scan.is_demonym(at)):
        return False
    if flags & v.THING and not flags & (v.COMMON | v.PLACE):
        return False
    if preposition == "of":
        return not (flags & v.GIVEN and not flags & (v.COMMON | v.PLACE | v.SURNAME))
    name = v.GIVEN | v.SURNAME | v.PLACE
    return bool(flags & (v.COMMON | v.PORTFOLIO) or not flags & name) or scan.is_demonym(at)


def _may_join(scan: Scan, at: int) -> bool:
    if not scan.is_capital(at):
        return False
    flags = scan.flags(at)
    return bool(flags & (v.COMMON | v.PORTFOLIO)) and not flags & (v.FUNCTION | v.PLACE)


def _tail_stretch(scan: Scan, at: int) -> int:
    end = stretch(scan, at)
    for index in range(at + 1, end - 1):
        flags = scan.flags(index)
        if flags & v.GIVEN and not flags & (v.COMMON | v.PLACE):
            return index
    return end


def is_name_pair(scan: Scan, at: int) -> bool:
    """Tell whether two capitals are a given name and a surname, whatever else the second is."""
    first, second = scan.flags(at), scan.flags(at + 1)
    return bool(first & v.GIVEN and second & v.SURNAME) and not first & (v.COMMON | v.PLACE)
