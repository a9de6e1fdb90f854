"""What expressions of time look like, over the letters of `pieces`.

Alternatives stand in the order in which they are tried at a place; each has a name that
says how it is built. Every repetition is bounded, so matching is linear.
"""

import re

_MONTH = r"[MA]\.?"
_DAY_FIRST = rf"Do?{_MONTH}(?:,?Y)?"
_MONTH_FIRST = rf"{_MONTH}D(?:,?Y)?"
_WEEKDAY = r"(?:[Ww]\.?T?,?)"
_WRITTEN = rf"{_WEEKDAY}?d?(?:{_MONTH_FIRST}|{_DAY_FIRST})"
_NAMED = rf"(?:{_WRITTEN}|{_WEEKDAY}?#|Y-D-D)"
_ON = r"(?:[jkq]?i|[suyBGfo4a~])"
_IN = r"(?:[jk]?[IsuyBGfo4ai~])"
_PART = r"(?:d?bo|qI?-?)"
_ONE = r"(?:t[pc]?|[lxpc])"
_COUNT = r"(?:@?v{1,2}o?|[mDn@])"
_ROUGHLY = r"[~>a]{0,3}"
_OF_YEAR = r"(?:,?o?Y|o?[ltx]U)"

_ALTERNATIVES = {
    "skip": r"[IiasuyBGfo4jkq]{0,2}d?(?:e[OCmD]?[WwMASUVFHQT]|KW|WT?C?[XJ])",
    "bracket": rf"{_ON}?d?[jkqlxt]?(?:WT?|QT?|[lt]U)\[{_NAMED}\]",
    "days": rf"(?:Rd?D&|[fio4]?d?D[-z])d?Do?{_MONTH}(?:,?Y)?"
    rf"|(?:R{_MONTH}D&|[fio4]?{_MONTH}D[-z])D(?:,?Y)?(?![NUV])"
    rf"|(?:R{_WRITTEN}&|[fio4]?{_WRITTEN}[-zu]){_WRITTEN}",
    "day": rf"{_ON}?[d@P]?{_NAMED}|I{_MONTH}D(?:,?Y|(?![OCNv]))",
    "months": rf"(?:R{_MONTH}(?:,?Y)?&|[fIo4]?{_MONTH}(?:,?Y)?[-zu]){_MONTH}(?:,?Y)?",
    "years": r"RY&Y|fY[zu]Y|[fIo4]?[d@P]?\(?Y-(?:Y|D|n)\)?",
    "weekdays": r"(?:RW&|[fi]?W[-zu])W",
    "weekday_ago": rf"{_COUNT}[UV]gi?WT?",
    "weekday": rf"(?:{_ON}|I)?[jkq]?d?{_ONE}?[jkq]?WT?(?:o?[ltx]U)?|iw\.",
    "month": rf"{_IN}?[d@P]?{_PART}?d?{_ONE}?{_MONTH}{_OF_YEAR}?",
    "season": rf"{_IN}?d?{_PART}?d?{_ONE}?[SF]{_OF_YEAR}?",
    "decade": rf"{_IN}?d?{_PART}?d?E|{_IN}?d?'8",
    "beside": r"dU[BG]QT?",
    "today": rf"{_ON}?[jkq]?i?QT?|[jkq]?(?:lT|tT)",
    "ago": rf"{_ROUGHLY}{_COUNT}?[UVh]g",
    "rolling": rf"{_IN}?(?:d[lpxc]{_COUNT}?[UV]|(?<!d)[lpxc]{_COUNT}V|d?[lpxcr]V|I?[pc]U)(?!o)",
    "anaphoric": rf"{_IN}?d?ZU|{_IN}?d[xG]U|d[UT][BG]|(?:{_COUNT}U|{_COUNT}?V)[jk]",
    "unit": rf"{_IN}?(?:{_PART}|[jk])?(?<!d)[ltx]U(?!o)",
    "whole": r"[IsuyBGfa]?(?:dbo|[jkq]I)dU",
    "weekend": rf"{_IN}?d?{_ONE}?H",
    "ahead": rf"I{_ROUGHLY}{_COUNT}[UV](?!o)'?9?|{_COUNT}[UV]f0",
    "year": rf"{_IN}?[d@P]?{_PART}?Y|\(Y\)",
}

# What may stand first, and what must come soon after it: most places are given up at once.
_LEADS = "IsuyBGfo4aijkqRd@P~>b"
_CORES = "eKWwMADYE#HTQUVhSFtlpxcrmnvZ('"
EXPRESSION = re.compile(
    rf"(?=[{_LEADS}]{{0,6}}[{_CORES}])(?:"
    + "|".join(f"(?P<{name}>{body})" for name, body in _ALTERNATIVES.items())
    + ")"
)
