"""How far a person's name goes, and what beside it presents a person."""

from loaders.text.lexicon import EAST_ASIAN_SURNAMES, VERB_FORMS
from loaders.text.names import vocabulary as v
from loaders.text.names.sentences import SAID, Scan

_LONGEST_NAME = 7
_LONGEST_NICKNAME = 3
_QUOTED = {'"': '"', "“": "”", "'": "'", "‘": "’"}
_COMPOUNDS = frozenset(
    "led held run born era style made wide area size class only free like".split()
)

_PEERS = frozenset("lord lady baron baroness viscount viscountess".split())


def is_syllabic(word: str, *, is_first: bool = False) -> bool:
    """Tell whether the word looks like "Ji-woo", and not like "Lima-based"."""
    if "-" not in word:
        return False
    first, _, last = word.partition("-")
    if len(last) > 5 or last.endswith("ed") or last in _COMPOUNDS or last in VERB_FORMS:
        return False
    if is_first and v.FLAGS.get(last, 0) & v.COMMON:
        return False
    return first.istitle() and last.islower()


def is_surname_first(scan: Scan, at: int) -> bool:
    """Tell whether the token is the surname of "Kang Min-jae"."""
    is_surname = v.bare(scan.lowers[at]) in EAST_ASIAN_SURNAMES
    return is_surname and scan.is_capital(at + 1) and is_syllabic(v.bare(scan.words[at + 1]))


def name_from(scan: Scan, at: int) -> tuple[int, int, bool]:
    """Return the end of a person's name, its words, and whether its form marks it as one."""
    index, names, marked = at, 0, False
    while index < scan.end and index - at < _LONGEST_NAME:
        end = _skip_particles(scan, index) if names else index
        if not scan.is_capital(end) or (names and not _may_continue(scan, end)):
            break
        word = scan.words[end]
        marked |= (
            end > index
            or is_syllabic(word, is_first=not names)
            or (names > 0 and word[:3].lower() in ("al-", "el-"))
        )
        index = end + 1
        low = scan.lowers[end]
        if low in v.SUFFIXES and names:
            marked = names > 1
        else:
            names += 1
        if scan.after(index) == "." and (len(word) == 1 or low in v.ABBREVIATIONS):
            marked |= len(word) == 1 and scan.is_capital(index + 1)
            index += 1
        if scan.is_possessive(end):
            break
        index = _nickname_end(scan, index)
    if names > 1 and (end := _suffix_end(scan, index)):
        return end, names, True
    if names > 1 and scan.words[index - 1] == "." and len(scan.words[index - 2]) == 1:
        index -= 1
    return index, names, marked


def _suffix_end(scan: Scan, at: int) -> int:
    """Return the end of ", Jr." behind a name, 0 where there is none."""
    if scan.after(at) != "," or not scan.is_capital(at + 1):
        return 0
    return at + 2 if scan.after(at + 1) in v.SUFFIXES else 0


def _nickname_end(scan: Scan, at: int) -> int:
    """Return the token behind a nickname in quotation marks, where the name goes on there."""
    if scan.after(at) not in _QUOTED:
        return at
    for end in range(at + 2, min(at + 2 + _LONGEST_NICKNAME, scan.end)):
        if scan.after(end) == _QUOTED[scan.after(at)]:
            is_name = all(scan.is_capital(index) for index in range(at + 1, end))
            return end + 1 if is_name and scan.is_capital(end + 1) else at
    return at


def _skip_particles(scan: Scan, at: int) -> int:
    index = at
    while index < scan.end and scan.lowers[index] in v.PARTICLES and not scan.is_capital_at[index]:
        index += 1
    return index


def _may_continue(scan: Scan, at: int) -> bool:
    flags = scan.flags(at)
    word = v.bare(scan.words[at])
    if scan.lowers[at] in v.SUFFIXES and word.isupper() and not flags & v.SURNAME:
        return not scan.flags(at - 1) & (v.THING | v.COMMON) or bool(scan.flags(at - 1) & v.SURNAME)
    if "." in word:
        return len(word) < 7
    if word.isupper() and len(word) > 1 and scan.lowers[at] not in v.SUFFIXES:
        return word.isalpha() and scan.words[at - 1].isupper() and not scan.strict
    if flags & v.FUNCTION and not flags & (v.GIVEN | v.SURNAME):
        is_after_given = scan.flags(at - 1) & v.GIVEN and not scan.strict
        return bool(is_after_given and len(word) > 3) or scan.lowers[at] in v.PARTICLES
    if flags & v.THING and not flags & v.SURNAME and len(word) > 1:
        return False
    if flags & v.ORGANIZATION and not flags & v.SURNAME:
        return False
    if flags & (v.HEAD | v.MODIFIER | v.ADDRESS):
        end = scan.title_from(at)
        if end and (scan.is_capital(end) or end > at + 1):
            return False
    return not scan.is_demonym(at) or bool(flags & (v.SURNAME | v.GIVEN))


def peerage_end(scan: Scan, at: int, end: int) -> int:
    """Return the end of a peer's name with its place, "Harwood of Penrith" behind "Lord"."""
    is_peer = scan.before(at) in _PEERS and scan.after(end) == "of" and scan.is_capital(end + 1)
    if not is_peer or scan.flags(end + 1) & (v.PORTFOLIO | v.FUNCTION | v.ORGANIZATION):
        return end
    return end + 2 + (scan.is_capital(end + 2) and not scan.flags(end + 2) & v.FUNCTION)


def is_presented(scan: Scan, at: int, end: int) -> bool:
    """Tell whether speech or an apposition beside the words shows a person."""
    following, before = scan.after(end), scan.before(at)
    if following in SAID or before in ("said", "says"):
        return True
    if following == "," and end + 1 < scan.end:
        low = scan.lowers[end + 1]
        if low.isdigit() and len(low) == 2:
            return True
        if low in SAID or low == "who":
            return True
        if low in ("a", "an", "the", "former"):
            return any(
                v.FLAGS.get(scan.lowers[index], 0) & (v.HEAD | v.PERSON)
                for index in range(end + 2, min(end + 7, scan.end))
            )
    return following in ("who", "has", "had", "himself", "herself") or (
        following in VERB_FORMS and before in ("", ",", "that", "and")
    )
