"""Run-in datelines: the place, and sometimes agency and date, that open a wire story."""

import re

from loaders.text.patterns import MONTH, WEEKDAY

_CAPITALS = (
    r"[^\W\d_a-z]{2}[^\W\d_a-z.’']*+(?:[\s-](?:[^\W\d_a-z]{2}[^\W\d_a-z.’']*+|and|de|of|the)){0,5}"
)
_TITLED = r"[^\W\d_a-z][\w.’']*+(?:[\s-](?:[^\W\d_a-z][\w.’']*+|de|of|the)){0,3}"
_REGION = r"(?:,\s[^\W\d_a-z][\w.’'-]*+(?:\s[^\W\d_a-z][\w.’'-]*+){0,2})?"
_DAY = (
    rf"(?:,?\s(?:{WEEKDAY},?\s)?(?:{MONTH}\s\d{{1,2}}|\d{{1,2}}\.?\s{MONTH}"
    r"|\d{1,2}\.(?:\s[^\W\d_]{3,9}\.?|\d{1,2}\.))(?:,?\s?\d{4})?)"
)
_AGENCY = r"(?:\s?[(\[][^()\[\]]{2,40}[)\]])"
_DASH = r"(?:\s?[—–]\s?|\s?--+\s?|\s-\s)"

_SHOUTED = re.compile(
    rf"(?P<line>{_CAPITALS}(?:/{_CAPITALS})*{_REGION}{_DAY}?{_AGENCY}?{_DAY}?),?(?P<dash>{_DASH}|:\s)(?=[^\W_a-z\s]|[\"“'‘\[(])"
)
_SPOKEN = re.compile(
    rf"(?P<line>{_TITLED}(?:/{_TITLED})*{_REGION}(?:{_AGENCY}{_DAY}?|{_DAY}{_AGENCY}?)),?(?P<dash>{_DASH}|:\s)(?=[^\W_a-z\s]|[\"“'‘\[(])"
)
_NOT_PLACE = re.compile(
    r"(?:UPDATE|WATCH|READ|EXCLUSIVE|CORRECTION|NOTE|BREAKING|VIDEO|PHOTOS?|ANALYSIS|OPINION|EDITORIAL|LIVE|LISTEN"
    r"|ALSO|MORE|FILE|QUESTION|ANSWER|RELATED|PS|REPORT|REVIEW|TRANSCRIPT|INTERVIEW|SUMMARY|Q|A)\b"
)
_LONGEST = 120


def dateline_end(
    text: str, *, may_be_bare: bool = True, may_be_colon: bool = False
) -> tuple[int, int] | None:
    """Return where a paragraph's dateline ends and where its own words begin.

    A bare dateline is a place in capitals without region, day or agency; a colon after
    it may also follow a speaker's name.
    """
    head = text[:_LONGEST]
    if head[:1].islower() or _NOT_PLACE.match(head):
        return None
    match = _SHOUTED.match(head) or _SPOKEN.match(head)
    if match is None:
        return None
    if match["dash"].startswith(":") and not (may_be_colon or _is_wide(match["line"])):
        return None
    if not may_be_bare and not _is_wide(match["line"]) and "," not in match["line"]:
        return None
    return match.end("line"), match.end()


def _is_wide(line: str) -> bool:
    return "(" in line or any(map(str.isdigit, line))
