"""Lines of credits: who wrote it, who published it and when, and where one such part ends.

The text of such a line is looked at alone, wherever it stands.
"""

import re

from loaders.text.lexicon import GIVEN_NAMES, PLACES
from loaders.text.patterns import AGENCY, MONTH, OUTLET_WORD, PERSON_NAME, WEEKDAY, WRITTEN_DATE
from loaders.text.records import BlockKind
from loaders.text.segment.shape import is_title_case

DATE_NOISE = re.compile(
    rf"""\b(?:first\s|last\s|originally\s)?(?:published|posted|updated?|modified|created|issued
      |dated?|filed|released|added|revised|edited|on|at|from|time|edition)\b:?
    | {WRITTEN_DATE.pattern} | {WEEKDAY} | {MONTH}\s\d{{1,2}}\b
    | (?:\b|T)\d{{1,2}}[:.]\d{{2}}(?::\d{{2}})?(?:\.\d+)? | \b\d{{1,2}}(?=\s?[ap]\.?m)
    | [ap]\.?m\b\.?
    | (?<=\d)Z\b | \b(?:[A-Z]{{1,3}}[SD]T|[CE]T|GMT|UTC|BST|IST|KSA|MSK|hrs?|h|local\stime|eastern
      |noon|midnight)\b
    | [+-]\d{{2}}:?\d{{2}}\b | \b\d{{1,2}}\s(?:hours?|minutes?|days?)\sago
      | \bmin(?:ute)?s?\sread\b | [\s,;|·•–—()/@:.-]+""",
    re.VERBOSE | re.IGNORECASE,
)
"""What a line that is a date consists of: dates, times, labels and what parts them."""
BY = re.compile(
    r"(?:(?:(?!\bby\b)[^|·•\n]){1,30}\s?[|·•]\s?)?"
    r"(?:(?:story|report|words|text|article|written|posted|published|analysis|opinion"
    r"|commentary|interview"
    r"|exclusive|column|review|essay|author|from)s?\s)?(?:(?:by|author|authors)\s?:?|byline\s?:)\s(?=\S)",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"\d\d")
_MARKS = " \t\n,;|·•–—()/@:.-"
_BAR = re.compile(r"\s?[|•·]\s?|\s[–—/-]\s")
_SUN = re.compile(r"Sun\b\W*")
"""A weekday, or the last word of a newspaper's name."""
_CAPITAL_BEFORE = re.compile(r"[^\W\d_a-z]\w*\s$")
_AND = re.compile(r",\s(?:and\s)?|\sand\s|\s&\s|;\s")
_NAME_WORDS = 4
_NAMES = 12
_OUTLET_WORDS = 5
_SERIES_WORDS = 4
_COMMON_NOUN = re.compile(
    r"\s(?:newspaper|magazine|newsletter|daily|weekly|agency|website|online|network|radio)$"
)
_SECTION = re.compile(
    r"(?:world|u\.?[sk]\.?|local|latest|breaking|business|sports?|politics|political|top|national"
    r"|international|regional|tech|technology|science|health|general|press|media)\s"
    r"(?:news|releases?|desk|team|review|online|briefing)",
    re.IGNORECASE,
)
_AGENCY = re.compile(AGENCY)


def are_names(text: str) -> bool:
    """Tell whether the text is nothing but what may be people's names."""
    names = _AND.split(text)
    return len(names) <= _NAMES and all(
        PERSON_NAME.fullmatch(name)
        and sum(not word[0].islower() for word in name.split()) <= _NAME_WORDS
        for name in names
    )


def are_people(text: str) -> bool:
    """Tell whether the text is names of people for certain: a given name opens one of them."""
    if not are_names(text) or text in PLACES or OUTLET_WORD.search(text):
        return False
    return any(name.split()[0].lower() in GIVEN_NAMES for name in _AND.split(text))


def is_outlet_name(text: str) -> bool:
    """Tell whether a line of a few words is an outlet's name by its wording."""
    return (
        1 < len(text.split()) <= _OUTLET_WORDS
        and OUTLET_WORD.search(text) is not None
        and is_title_case(_COMMON_NOUN.sub("", text))
        and WRITTEN_DATE.search(text) is None
    )


def undated(text: str) -> str:
    """Return the line without the date that it begins or ends with."""
    run = _date_run(text)
    if run is None:
        return text
    before, after = text[: run[0]].strip(_MARKS), text[run[1] :].strip(_MARKS)
    return text if before and after else before or after


def is_stamp(text: str) -> bool:
    """Tell whether the line is a date beside an outlet, a series or a section."""
    places = _segments(text)
    others = [text[start:end] for start, end, is_date in places if not is_date]
    if not others or len(others) == len(places) or any(map(BY.match, others)):
        return False
    is_barred = _BAR.search(text) is not None
    return all(
        is_outlet_name(words)
        or _AGENCY.fullmatch(words)
        or (is_barred and len(words.split()) <= _SERIES_WORDS and is_title_case(words))
        for words in others
    )


def parts(text: str, kind: BlockKind) -> list[tuple[BlockKind, int, int]]:
    """Return byline, outlet and date of a line of credits that is of this kind as a whole.

    They are (kind, start, end) in their order; what only parts them belongs to none. What
    is none of them stays with the part before it, or else behind it.
    """
    places = _segments(text)
    named = [_kind(text[start:end], is_date=is_date) for start, end, is_date in places]
    if kind is BlockKind.BYLINE and kind not in named and None in named:
        named[named.index(None)] = kind
    found: list[tuple[BlockKind, int, int]] = []
    opens: int | None = None
    for (start, end, _), part in zip(places, named, strict=True):
        if part is None and not found:
            opens = start if opens is None else opens
        elif part is None or (found and part is found[-1][0]):
            found[-1] = (found[-1][0], found[-1][1], end)
        else:
            found.append((part, start if opens is None else opens, end))
            opens = None
    return found if len(found) > 1 else [(kind, 0, len(text))]


def _kind(words: str, *, is_date: bool) -> BlockKind | None:
    if is_date:
        return BlockKind.DATE
    if BY.match(words) or are_people(words) or _AGENCY.fullmatch(words):
        return BlockKind.BYLINE
    is_named = is_outlet_name(words) and not _SECTION.fullmatch(words)
    return BlockKind.OUTLET if is_named else None


def _segments(text: str) -> list[tuple[int, int, bool]]:
    """Return what bars and the date part the line into: (start, end, whether it is the date)."""
    run = _date_run(text)
    if run is None:
        return []
    return [*_cut(text, 0, run[0]), (*run, True), *_cut(text, run[1], len(text))]


def _cut(text: str, start: int, end: int) -> list[tuple[int, int, bool]]:
    found: list[tuple[int, int, bool]] = []
    at = start
    for match in (*_BAR.finditer(text, start, end), None):
        words = text[at : match.start() if match else end]
        inner = words.strip(_MARKS)
        if inner:
            first = at + words.index(inner)
            found.append((first, first + len(inner), False))
        at = match.end() if match else end
    return found


def _date_run(text: str) -> tuple[int, int] | None:
    """Return the place of the first run of dates, times and their labels that holds a date."""
    if not _DIGITS.search(text):
        return None
    start = end = 0
    is_dated = False
    for match in DATE_NOISE.finditer(text):
        if match.start() != end:
            if is_dated:
                break
            start = match.start()
        end = match.end()
        is_dated = is_dated or WRITTEN_DATE.match(match.group()) is not None
    if not is_dated:
        return None
    start += len(text[start:end]) - len(text[start:end].lstrip(_MARKS))
    sun = _SUN.match(text, start)
    if sun and _CAPITAL_BEFORE.search(text, 0, start):
        start = sun.end()
    return start, start + len(text[start:end].rstrip(_MARKS))
