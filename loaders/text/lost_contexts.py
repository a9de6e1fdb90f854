"""What stands on both sides of a lost mark, and what the mark then was: the table."""

import re
from dataclasses import dataclass
from enum import Enum, auto

WINDOW = 32
"""How many characters on each side decide."""


class Role(Enum):
    """What a lost mark may have been."""

    APOSTROPHE = auto()  # don’t
    POSSESSIVE = auto()  # the mayor’s
    TRANSLITERATED = auto()  # Qur’an, or Elmo—even: no sign of damage by itself
    RANGE = auto()  # 12–14
    DASH = auto()  # one — two
    JOINED = auto()  # one—two, or a true letter: gâteau
    OPEN = auto()
    TENTATIVE = auto()  # opens only if something closes it
    CLOSE = auto()  # after a stop
    WORD_CLOSE = auto()  # after a word
    EITHER = auto()  # closes, or marks a plural possessive
    TURN = auto()  # after a stop, before a word: closes what is open, else opens
    LETTER = auto()
    LITERAL_OPEN = auto()  # a “ or ” that was not lost
    LITERAL_CLOSE = auto()


@dataclass(frozen=True, slots=True)
class Context:
    """The role of a mark whose left side ends and right side begins like this.

    `sure`: that no letter can stand here, for an `â` ("lost") or for U+FFFD too ("both").
    `of`: the kind of mark the row is for, None for both kinds.
    """

    role: Role
    left: re.Pattern[str]
    right: re.Pattern[str]
    sure: str = ""
    of: str | None = None


# What Windows-1252 shows for the bytes 80 to BF: with these behind it, `â` or `â€` is
# whole mojibake, which needs no context.
_SECOND = "\x80-\x9f€‚ƒ„†‡ˆ‰Š‹ŒŽ˜™š›œžŸ"
_THIRD = _SECOND + "\xa1-\xbf‘’“”•–—…"

UNIT = re.compile(
    r'(?P<dash>â€"(?=[\s\w]))'
    rf"|(?P<long>(?:Ã¢|â)ÂÂ(?![\x80-\xbf])|â€\ufffd|â[€\x80](?![{_THIRD}])|â\ufffd{{1,2}})"
    rf"|(?P<lost>â(?![{_SECOND}¬¦¢Â]))"
    r"|(?P<replacement>(?<!\ufffd)\ufffd(?:\ufffd\ufffd)?(?!\ufffd))"
    r"|(?P<literal>[“”])"
)
"""A lost mark, or a curly double one that is still there."""

SURVIVORS = tuple(
    (re.compile(rf"{pattern}(?![{_THIRD}])"), mark)
    for pattern, mark in (
        ("â[\x98˜]", "‘"),
        ("â[\x99™]", "’"),
        ("â[\x9cœ]", "“"),
        ("â\x9d", "”"),
        ("â\x93", "–"),
        ("â\x94", "—"),
        ("â¦", "…"),
        ("â¬", "€"),
        ("(?<![^\\W\\d_])â¢", "•"),
        ("(?<=[^\\W\\d_])â¢", "™"),
    )
)
"""Marks of which the telling byte is left."""

_BEFORE_OPENING = r"[\s(\[{—–“‘\"/]\Z"
_AFTER_CLOSING = r"[\s)\]},.;:?!—–…\-”’\"/]"
_LETTER = r"[^\W\d_]"
_CAPITAL = r"[A-ZÀ-ÖØ-Þ]"
# The edges of a word, to which a neighbouring lost mark does not belong.
_START = r"(?:\A|[\Wâ])"
_END = r"(?![^\Wâ])"
_NOT = (
    "ain|aren|can|couldn|daren|didn|doesn|don|hadn|hasn|haven|isn|mightn|mustn|needn|oughtn"
    "|shan|shouldn|wasn|weren|won|wouldn"
)

# Words that truly begin with â, in the languages whose names and words English prose takes
# up. None of them is also the rest of an English word.
_TRUE_INITIAL = (
    r"(?:(?:g(?:e|es|é|és|ée|ées)|mes?|n(?:es?|imo|esse)|pres?|prement|preté|cres?|creté|tres?"
    r"|lem|lemi|lim|det|deta|ciz)(?![^\Wâ]|-)|mb|n[cgs]|şık)"
)

# No word of any language goes on after an â with one of these and ends there.
_FUNCTION_WORDS = (
    "a|all|also|although|an|and|are|as|at|because|but|each|especially|even|for|from|had|has|have"
    "|including|not|of|on|one|only|or|our|that|the|they|this|was|were|what|when|where|which"
    "|while|who|with|would"
)


def _row(role: Role, left: str, right: str, sure: str = "", of: str | None = None) -> Context:
    flags = re.IGNORECASE if role is Role.APOSTROPHE else re.NOFLAG
    return Context(role, re.compile(left, flags), re.compile(right, flags), sure, of)


CONTEXTS = (
    # contractions: closed lists, so that no word of another language is taken for one
    _row(Role.APOSTROPHE, rf"{_START}(?:{_NOT})\Z", rf"t{_END}", "both"),
    _row(
        Role.APOSTROPHE,
        rf"{_START}(?:how|there|they|we|what|where|who|why|you)\Z",
        rf"re{_END}",
        "both",
    ),
    _row(
        Role.APOSTROPHE,
        rf"{_START}(?:he|i|it|she|that|there|they|this|we|what|who|you)\Z",
        rf"(?:ll|d){_END}",
        "both",
    ),
    _row(Role.APOSTROPHE, rf"{_LETTER}\Z", rf"ll{_END}", "lost"),
    _row(Role.APOSTROPHE, rf"{_START}o\Z", rf"clock{_END}", "both"),
    _row(Role.APOSTROPHE, rf"{_START}ma\Z", rf"am{_END}", "both"),
    _row(Role.APOSTROPHE, rf"{_START}y\Z", rf"all{_END}", "both"),
    _row(Role.APOSTROPHE, rf"{_START}i\Z", rf"m{_END}", "both"),
    _row(
        Role.APOSTROPHE,
        rf"{_START}(?:could|i|may|might|must|not|should|they|we|who|would|you)\Z",
        rf"ve{_END}",
        "both",
    ),
    _row(
        Role.APOSTROPHE,
        rf"{_START}(?:he|here|how|it|let|one|she|that|there|what|when|where|who|why)\Z",
        rf"s{_END}",
        "both",
    ),
    _row(Role.APOSTROPHE, r"\d0\Z", rf"s{_END}", "lost"),
    _row(Role.APOSTROPHE, _BEFORE_OPENING, rf"\d0s{_END}"),
    _row(Role.APOSTROPHE, r"\b(?:and|by|from|in|of|since|to|until)\s\Z", rf"\d\d{_END}"),
    _row(Role.APOSTROPHE, _BEFORE_OPENING, rf"(?:bout|em|til|tis|twas){_END}"),
    _row(Role.APOSTROPHE, r"\s\Z", "n[â\ufffd](?=\\s)"),
    _row(Role.APOSTROPHE, "\\s[â\ufffd]n\\Z", r"\s"),
    # French elision; Romanian mâine and câine have an i after it
    _row(Role.APOSTROPHE, rf"{_START}[cdjlmnst]\Z", rf"[aeouyéèêh]{_LETTER}", "lost", "lost"),
    _row(
        Role.APOSTROPHE,
        rf"{_START}(?:qu|jusqu|lorsqu|puisqu|quelqu)\Z",
        r"[aeiouéèêh]",
        "lost",
        "lost",
    ),
    # U+FFFD for the last letter of a borrowed word in the plural
    _row(
        Role.LETTER,
        rf"(?i:{_START}(?:attach|caf|canap|cach|clich|communiqu|consomm|expos|fianc|pât|prot.g|.migr))\Z",
        rf"e?s{_END}",
        of="replacement",
    ),
    _row(Role.POSSESSIVE, r"(?:\w|[A-Z]\.)\Z", rf"[sS]{_END}"),
    _row(Role.APOSTROPHE, rf"{_START}(?-i:[A-Z])\Z", rf"(?-i:{_CAPITAL})", "lost"),
    _row(Role.RANGE, r"\d\Z", r"[$£€]?\d", "lost"),
    _row(Role.DASH, rf"{_LETTER}{{4}}\Z", rf"(?:{_FUNCTION_WORDS}){_END}", "lost", "lost"),
    _row(Role.TRANSLITERATED, rf"{_START}[A-Z][a-z]{{0,3}}\Z", r"[aeo]", of="lost"),
    _row(Role.JOINED, r"[a-zß-ÿ]\Z", _CAPITAL, "lost"),
    _row(Role.JOINED, rf"{_LETTER}\Z", _LETTER),
    _row(Role.LETTER, r"\n[^\S\n]*\Z", r"[^\S\n]*\n"),
    _row(Role.DASH, r"\s\Z", r"\s"),
    _row(Role.LETTER, _BEFORE_OPENING, _TRUE_INITIAL, of="lost"),
    _row(Role.OPEN, _BEFORE_OPENING, _CAPITAL, "lost"),
    _row(Role.OPEN, _BEFORE_OPENING, rf"\[?{_LETTER}"),
    _row(Role.TENTATIVE, _BEFORE_OPENING, r"[\d(\[$£€#@'‘]|\.\.\.|…"),
    _row(Role.CLOSE, r"[.,?!;:…]['’]?\Z", _AFTER_CLOSING, "lost"),
    _row(Role.EITHER, r"[sSxXzZ]\Z", r"\s"),
    _row(Role.WORD_CLOSE, r"[\w)\]%]['’]?\Z", _AFTER_CLOSING),
    _row(Role.TURN, r"[.,?!;:]\Z", rf"\[?{_LETTER}", "lost"),
)
"""The first row that fits decides."""
