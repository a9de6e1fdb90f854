"""The shape of lines: how they end, how they begin, whether they are written like titles."""

import re

from loaders.text.patterns import WEEKDAY

_END = re.compile(r"(?:[.!?…]|\.{3})[\"”'’»)\]*_]*$|[\"”»]$|[.!?,]''$")
# Begins with what is rarest: so it is sought by that.
_STOP_INSIDE = re.compile(r"[.!?](?<=[a-z]{3}[.!?])[\"”’)]*\s[A-Z“\"‘]")
_OPENERS = frozenset(
    """a an the this that these those it its he his she her they their we our you your i my there
    here what who when where why how which if although though while since because as after
    before until unless but and or so yet nor also then thus however meanwhile moreover
    instead still even now once in on at by for from with without under over between among
    during despite across according to of about against amid not no some many most all both
    each every several few one two another other such more only just perhaps earlier later
    last next first second finally today yesterday tomorrow monday tuesday wednesday thursday
    friday saturday sunday asked let's it's he's she's they're we're i'm that's there's don't
    mr mrs ms dr speaking dear
    """.split()
)
_CLAUSES = frozenset(
    """as after before when while if although though since because until unless even only whether
    despite during once now in on at by for from with he she it they we you i there what who
    how why this that these those but and
    """.split()
)
_HANGING = frozenset(
    """a an the this that these those its his her their our your my and or but nor of to in on at
    by for from with without under over between among during despite across into onto upon
    than as if since when while where which who whose whom because although though until
    unless about against amid through toward towards via per is are was were be been being has
    have had will would can could may might must shall should do does did not no very
    """.split()
)
"""Words that a sentence does not end with."""
_FAST = frozenset("a an the and or of its his her their our my".split())
_NAME_OPENERS = frozenset(
    """Middle New North South East West Northern Southern Eastern Western Central Upper Lower
    United Saudi Great Greater San Santa São Los Las El Al St St. Saint Sri Hong Abu Tel Costa
    Puerto Rio Sierra Burkina Papua Equatorial Supreme Prime Foreign Deputy Vice Attorney
    Interior White Mr Mr. Mrs. Ms. Dr. Gen. Lt. Col. Maj. Sgt. Capt. Sen. Rep. Gov. Rev.
    Sheikh Ayatollah Sir National International European American British French Russian
    German Chinese Islamic
    """.split()
)
"""Capitalised words that open a name and do not close one."""
_TITLES = frozenset(
    """Minister President Premier Chancellor Secretary Senator Congressman Congresswoman Governor
    Mayor Ambassador General Colonel Major Captain Lieutenant Sergeant Professor Judge Justice
    Chairman Chairwoman Director Commissioner Representative Spokesman Spokeswoman Envoy
    Mediator Gen. Lt. Col. Maj. Sgt. Capt. Sen. Rep. Gov. Dr. Mr. Mrs. Ms. Chief
    """.split()
)
_TERSE = 16
_QUOTES = "\"“'‘"
_FULL_OPENERS = frozenset("The A An It He She They We I There This".split())
_FULL = re.compile(r"\b(?:the|an?|was|were|has|have|had|is|are)\b", re.IGNORECASE)
"""Words that headlines leave out."""
_TOLD = re.compile(rf"\b(?:said|told|yesterday|tomorrow)\b|{WEEKDAY}")
_LONGEST_TITLE = 200
_CAPITALS_OF_TITLE = 0.85
_TITLE_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_SMALL_WORDS = frozenset(
    """a an the of in on at to for and or but nor by with from as is are be vs via over into
    after than up off out about no not al el de la van von der
    """.split()
)


def ends_sentence(tail: str) -> bool:
    """Tell whether the text ends as a sentence does; its last nine characters are enough."""
    return _END.search(tail) is not None


def is_title_case(text: str) -> bool:
    """Tell whether a line's words, but for articles and prepositions, begin with capitals."""
    if len(text) > _LONGEST_TITLE:
        return False
    words = _TITLE_WORD.findall(text)
    telling = [word for word in words if word not in _SMALL_WORDS]
    capitals = sum(not word[0].islower() for word in telling)
    return len(telling) > 0 and capitals >= _CAPITALS_OF_TITLE * len(telling)


def is_terse(text: str, words: int) -> bool:
    """Tell whether a sentence is worded as a headline: short, with few articles, no weekday."""
    if words > _TERSE or text[0] in _QUOTES or first_word(text) in _FULL_OPENERS:
        return False
    return len(_FULL.findall(text)) < 2 and _TOLD.search(text) is None


def has_stop(text: str) -> bool:
    """Tell whether a sentence ends and another begins inside the text."""
    return _STOP_INSIDE.search(text) is not None


def first_word(text: str) -> str:
    """Return the first word, quotation marks and brackets left out."""
    return text[:80].lstrip("\"“”'‘’([«—–- ").split(" ", 1)[0].rstrip(',;:.!?"”’)]')


def opens_sentence(text: str) -> bool:
    """Tell whether the text begins with a word that has its capital only for beginning."""
    return first_word(text).lower().replace("’", "'") in _OPENERS


def opens_clause(text: str) -> bool:
    """Tell whether the text begins with a quotation or a clause: no plain subject."""
    return text[:1] in _QUOTES or first_word(text).lower() in _CLAUSES


def hangs(text: str) -> bool:
    """Tell whether the text ends where no sentence can: a comma, an article, a preposition."""
    tail = text[-80:].rstrip("\"”'’")
    if tail[-1:] in ",;—–-(":
        return True
    words = tail.split(" ")
    if words[-1].lower() in _HANGING:
        return True
    return len(words) > 1 and words[-1] in _NAME_OPENERS


def hangs_fast(text: str) -> bool:
    """Tell whether the text ends where not even a title would."""
    return text.rsplit(" ", 1)[-1] in _FAST


def is_given_name(text: str) -> bool:
    """Tell whether the text ends in a title and one name: the family name may follow."""
    words = text[-80:].split(" ")
    return (
        len(words) > 2 and words[-2] in _TITLES and words[-1][:1].isupper() and words[-1].isalpha()
    )
