"""Names of organizations that no head word shows: by a preposition, an abbreviation, a mission."""

from loaders.text.names import vocabulary as v
from loaders.text.names.sentences import Scan
from loaders.text.names.stretches import stretch

_MEMBERS = frozenset(
    "action friends people voices mothers fathers parents women men families citizens neighbours "
    "neighbors youth artists veterans victims survivors children doctors workers teachers students "
    "reporters journalists lawyers physicians nurses scientists engineers writers farmers sisters "
    "brothers defenders guardians servants knights americans europeans africans asians".split()
)
_CAUSES = frozenset(("for", "against", "without"))
_MISSIONS = frozenset("mission missions force team delegation operation".split())
_TASKS = frozenset(
    "observer observation monitoring peacekeeping peace election electoral verification "
    "fact-finding assistance stabilization stabilisation training".split()
)
_SMALL = frozenset("of for the and & on in to at against without".split())
_FORMS = frozenset("together forward onward forwards now next free still ever".split())
"""Words that parties call themselves by, at the start of a sentence too."""
_LONGEST = 14
_NOBODY = v.THING | v.GIVEN | v.HEAD | v.MODIFIER | v.ADDRESS | v.OUTLET


def society_end(scan: Scan, at: int) -> int:
    """Return the end of "Friends of the Earth", "Action for Harbor Justice", 0 for neither."""
    if scan.strict or scan.flags(at) & (v.FUNCTION | _NOBODY):
        return 0
    end = stretch(scan, at)
    is_several = scan.lowers[at] in _MEMBERS
    of_all = (
        is_several and end == at + 1 and (scan.after(end), scan.after(end + 1)) == ("of", "the")
    )
    if not of_all and not (scan.after(end) in _CAUSES and (is_several or end > at + 1)):
        return 0
    if any(scan.flags(index) & _NOBODY or scan.known_from(index) for index in range(at, end)):
        return 0
    return _cause_end(scan, end + 2 if of_all else end + 1)


def _cause_end(scan: Scan, at: int) -> int:
    if not scan.is_capital(at) or not scan.flags(at) & (v.COMMON | v.THING):
        return 0
    if scan.flags(at) & (v.GIVEN | v.PLACE | v.FUNCTION):
        return 0
    end = stretch(scan, at)
    if scan.after(end) == "and" and scan.is_capital(end + 1) and scan.flags(end + 1) & v.COMMON:
        end = stretch(scan, end + 1)
    return end


def mission_end(scan: Scan, end: int) -> int:
    """Return the end of "observer mission" behind an organization's name, or its own end."""
    if scan.is_possessive(end - 1) or scan.after(end) not in _TASKS:
        return end
    return end + 2 if scan.after(end + 1) in _MISSIONS else end


def is_party(scan: Scan, at: int) -> bool:
    """Tell whether a function word is the name in "Together Party"."""
    if scan.after(at + 1) != "party" or not scan.is_capital(at + 1):
        return False
    return scan.lowers[at] in _FORMS or not (
        scan.opens(at) or scan.lowers[at] in ("the", "a", "an", "this", "that", "our", "its")
    )


def defined_start(scan: Scan, at: int) -> int | None:
    """Return where "Supreme Organising Body (SOB" begins, for the abbreviation at the token."""
    word = v.bare(scan.words[at])
    if scan.before(at) != "(" or not word.isalpha():
        return None
    letters, index, low = word.lower(), at - 2, max(scan.start, at - 2 - _LONGEST)
    left = len(letters)
    while index >= low:
        first = scan.lowers[index][0]
        if scan.is_capital(index) and left and first == letters[left - 1]:
            left -= 1
            if not left:
                return index if at - 1 - index > 1 else None
        elif scan.lowers[index] not in _SMALL:
            return None
        index -= 1
    return None
