"""How far capitals hang together: the name of an organization, with its "of" and "for"."""

from loaders.text.names import vocabulary as v
from loaders.text.names.sentences import Scan

_TAIL_PREPOSITIONS = frozenset(("of", "for", "on", "against", "de", "des", "di", "der", "für"))


def stretch(scan: Scan, at: int) -> int:
    """Return the end of the capitals that hang together from here on."""
    index = _over_ampersand(scan, at + 1)
    while index < scan.end and scan.is_capital_at[index]:
        flags = scan.flags(index)
        if scan.is_possessive(index - 1) and not scan.flags(index - 1) & v.COMMON:
            break
        if flags & v.FUNCTION and not scan.is_demonym(index):
            break
        if flags & (v.HEAD | v.MODIFIER) and scan.title_from(index):
            break
        index = _over_ampersand(scan, index + 1)
    return index


def _over_ampersand(scan: Scan, at: int) -> int:
    return at + 1 if scan.after(at) == "&" and scan.is_capital(at + 1) else at


def tail(scan: Scan, at: int) -> int:
    """Return the end of what "of", "for" and the like add to an organization's name."""
    while scan.after(at) in _TAIL_PREPOSITIONS and not scan.is_possessive(at - 1):
        index = at + 1
        if scan.after(index) == "the":
            index += 1
        if not scan.is_capital(index) or not _may_follow(scan, index, scan.lowers[at]):
            break
        at = _tail_stretch(scan, index)
        while scan.after(at) in ("and", "&") and _may_join(scan, at + 1):
            at = _tail_stretch(scan, at + 1)
    return at


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
