"""What the surroundings of a lone capitalised word show: a person, a body, or neither."""

import re

from loaders.text.lexicon import AUXILIARIES, RELATIVES, VERB_FORMS
from loaders.text.names import vocabulary as v
from loaders.text.names.sentences import SAID, Scan

BODY_NOUNS = frozenset(
    "agency airline association bank brand brewer broadcaster builder bureau business carmaker "
    "carrier chain charity channel club company conglomerate consultancy contractor cooperative "
    "corporation daily developer distributor drugmaker exporter firm foundation giant group "
    "grouping insurer institute institution lender lobby magazine maker manufacturer militia miner "
    "monopoly movement multinational network newspaper newswire ngo nonprofit operator "
    "organisation organization outlet party platform portal producer publisher refiner regulator "
    "retailer service site start-up startup station subsidiary supplier supermarket tabloid "
    "think-tank trader union university utility watchdog website weekly".split()
)
"""Nouns that a body's bare name may follow ("the lender Ostrava") or that explain it after it."""

ENTOURAGE = frozenset(
    "administration regime government presidency camp campaign team family cabinet "
    "supporters aides allies loyalists era".split()
)
"""What a person may have after the bare name ("the Tarek administration")."""

_OWNED = frozenset(
    "shares share stock shareholders shareholder investors board headquarters subsidiary "
    "subsidiaries revenue revenues earnings profits profit sales customers employees workforce "
    "executives ceo cfo management factories factory plant plants refinery website app "
    "bondholders creditors directors auditors turnover founders members branches".split()
)
_SPOKEN = frozenset("spokesman spokeswoman spokesperson employee".split())
_HOLDINGS = frozenset("shares stake stakes stock bonds investors shareholders dividends".split())
_WHERE = frozenset("in across inside near outside throughout neighbouring neighboring".split())
_TRUST = frozenset(
    "confidence faith trust interest interested believe believes belief disappointed".split()
)
_LEADERS = frozenset(
    "executive executives officer director directors chairman chairwoman ceo cfo head boss "
    "founder co-founder founders employees president owner owners subsidiary unit arm".split()
)
_ALWAYS_HE = frozenset("he she his himself herself".split())
_SHAPE = re.compile(
    r"^[^\W\d_]{2,}(?:corp|neft|bank|tech|soft|gaz|telecom|pharma|energo|media|ware|airlines)$"
)
_INNER_CAPITAL = re.compile(r"^[A-Z][a-z]{2,}[A-Z][A-Za-z]+$")
_NAME_PREFIX = re.compile(r"^(?:Mac|Van|Fitz|Von|Del|Ben|Abu|San|Les|Der|Dos)[A-Z]")
_NOT_ITSELF = frozenset("be rain snow take seem make hurt matter help".split())
"""Verbs whose "it" is nobody ("said it would rain")."""
_REACH = 12
_UNKNOWN = v.GIVEN | v.SURNAME | v.COMMON
_PREFIXES = ("under", "over", "mis", "non", "out", "pre", "un", "re")
_SUFFIXES = ("ing", "ly", "ed", "er", "d")


def weigh(scan: Scan, at: int, end: int) -> tuple[int, int]:
    """Return how strongly one use of a lone name shows a person, and how strongly a body."""
    following = scan.after(end)
    if following == "&" or (scan.is_capital(end) and following not in _OWNED | _SPOKEN):
        return 0, 0
    if at > scan.start and (scan.lowers[at - 1] in ("@", "#", "&") or _is_inside_name(scan, at)):
        return 0, 0
    person, body = _beside(scan, at, end)
    he, it = _pronoun(scan, at, end)
    return person + he, body + it


def is_where(scan: Scan, at: int, end: int) -> bool:
    """Tell whether the word is a place here ("in Utopia")."""
    if scan.before(at) not in _WHERE or scan.is_possessive(end - 1):
        return False
    return scan.before(at - 1) not in _TRUST | _HOLDINGS and not scan.is_capital(end)


def _is_inside_name(scan: Scan, at: int) -> bool:
    """Tell whether a capital before the word, no title's, makes it part of a longer name."""
    is_joined = scan.is_capital(at - 1) and not scan.flags(at - 1) & v.FUNCTION
    return is_joined and scan.title_before(at) is None


def is_corporate(word: str) -> bool:
    """Tell whether the word is built as companies' names are ("Ostracorp", "OstraLine")."""
    if _INNER_CAPITAL.match(word):
        return not _NAME_PREFIX.match(word)
    low = word.lower()
    return bool(_SHAPE.match(low)) and not v.FLAGS.get(low, 0) & v.SURNAME


def is_derived(low: str) -> bool:
    """Tell whether a word of no list is made of common ones ("understated", "shipowners")."""
    if low in v.FLAGS:
        return False
    if low.endswith(("men", "women")) and len(low) > 6:
        return True
    stems = [*(low[: -len(each)] for each in _SUFFIXES if low.endswith(each))]
    if low.endswith("s") and not low.endswith("ss"):
        stems += [low[:-1], low[:-2] if low.endswith("es") else low[:-1]]
        whole = (low[index:-1] for index in range(3, len(low) - 4))
        if any(_is_noun(tail) for tail in whole):
            return True
    stems += [
        each[len(prefix) :]
        for each in [low, *stems]
        for prefix in _PREFIXES
        if each.startswith(prefix)
    ]
    return any(len(each) > 3 and v.FLAGS.get(each, 0) & v.COMMON for each in stems)


def _is_noun(word: str) -> bool:
    return bool(v.FLAGS.get(word, 0) & (v.PERSON | v.HEAD)) or (
        len(word) > 4 and word.endswith("er") and bool(v.FLAGS.get(word, 0) & v.COMMON)
    )


def _beside(scan: Scan, at: int, end: int) -> tuple[int, int]:
    before, following = scan.before(at), scan.after(end)
    is_unknown = not scan.flags(at) & _UNKNOWN
    person = 3 * (scan.title_before(at) is not None) + 2 * (before in RELATIVES)
    person += 2 * (following in ("who", "himself", "herself") or following in ENTOURAGE)
    body = 3 * (before in BODY_NOUNS and scan.before(at - 1) != "'s")
    if following in _OWNED or (following == "chief" and scan.after(end + 1) == "executive"):
        body += 3
    elif following in _SPOKEN and not scan.is_possessive(end - 1):
        body += 2 * is_unknown
    if before in ("in", "of") and scan.before(at - 1) in _HOLDINGS:
        body += 3
    is_led = before == "of" and scan.before(at - 1) in _LEADERS and not scan.is_possessive(end - 1)
    if is_unknown and (is_led or (before in ("at", "for", "with") and _is_staff(scan, at - 2))):
        body += 2
    if before == "to" and scan.before(at - 1) == "according" and is_unknown:
        body += 2
    if following == ",":
        apposed = _apposed(scan, end + 1)
        person, body = person + apposed[0], body + apposed[1]
    return person, body


def _is_staff(scan: Scan, at: int) -> bool:
    if at < scan.start:
        return False
    low = scan.lowers[at]
    flags = v.FLAGS.get(low, 0) | v.FLAGS.get(low.removesuffix("s"), 0)
    return bool(flags & (v.HEAD | v.PERSON)) and low not in RELATIVES


def _apposed(scan: Scan, at: int) -> tuple[int, int]:
    """Weigh what explains the name: ", 54," or ", who" or ", a lender in the north"."""
    word = scan.after(at)
    if word == "who" or (word.isdigit() and len(word) == 2):
        return 3, 0
    if word in ("which", "whose"):
        return 0, int(word == "which")
    if word not in ("a", "an", "the"):
        return 0, 0
    for index in range(at + 1, min(at + 7, scan.end)):
        low = scan.lowers[index]
        if low in BODY_NOUNS and scan.after(index + 1) not in BODY_NOUNS:
            return (2, 0) if _is_staff(scan, index + 1) else (0, 3)
        if v.FLAGS.get(low, 0) & (v.HEAD | v.PERSON):
            return 2, 0
        if not low[0].isalpha():
            break
    return 0, 0


def _pronoun(scan: Scan, at: int, end: int) -> tuple[int, int]:
    """Weigh the pronoun that takes the name up, in its clause or at the next sentence's start."""
    if scan.is_possessive(end - 1) or not is_subject(scan, end):
        return 0, 0
    is_told = scan.after(end) in SAID
    if is_told and scan.after(end + 1) == "it" and scan.after(end + 2) in AUXILIARIES:
        verb = scan.after(end + 3)
        if verb not in _NOT_ITSELF:
            return 0, 2
    for index in range(end + 1, min(end + _REACH, scan.end)):
        low = scan.lowers[index]
        if low in _ALWAYS_HE:
            return 2, 0
        if low in ("its", "itself"):
            return 0, 2
        if scan.is_capital(index) or v.FLAGS.get(low, 0) & v.ORGANIZATION or low in BODY_NOUNS:
            break
    return _next_sentence(scan, at)


def is_subject(scan: Scan, end: int) -> bool:
    """Tell whether a verb follows the name."""
    following = scan.after(end)
    return following in SAID or following in VERB_FORMS or following in AUXILIARIES


def _next_sentence(scan: Scan, at: int) -> tuple[int, int]:
    lowers, index = scan.lowers, scan.end
    if not scan.opens(at) or index + 1 >= len(lowers):
        return 0, 0
    if lowers[index] in _ALWAYS_HE:
        return 2, 0
    acts = lowers[index + 1] in VERB_FORMS or lowers[index + 1] in SAID
    return 0, 2 * (lowers[index] == "its" or (lowers[index] == "it" and acts))
