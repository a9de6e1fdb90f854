"""The people that bylines and notes name, and the outlets that stand in their place."""

import re
from dataclasses import dataclass

from loaders.text.lexicon import GIVEN_NAMES, PORTFOLIO_WORDS, TITLE_MODIFIERS
from loaders.text.patterns import AGENCY, MONTH, OUTLET_WORD, PERSON_NAME, WEEKDAY, WRITTEN_DATE
from loaders.text.records import Span

_BY = re.compile(
    r"(?:(?:(?!\bby\b)[^|·•\n]){1,30}\s?[|·•]\s?)?"
    r"(?:[^\W\d_]+\s){0,2}?(?:(?:by|authors?)\s?:?|byline\s?:)\s",
    re.IGNORECASE,
)
_ENDS = re.compile(
    rf"{WRITTEN_DATE.pattern}|{WEEKDAY},?\s|\s[|•·—–-]\s|[|•·<@]|\((?![^()]{{1,30}}\)(?:,|\s(?:and|&|with)\s))|\S+@|\b(?:updated|published"
    rf"|posted)\b"
    rf"|{MONTH}\s\d",
    re.VERBOSE | re.IGNORECASE,
)
_PART = re.compile(r"\s?(?:,|;|&|\band\b|\bwith\b)\s?")
_AGENCY = re.compile(AGENCY)
_TAIL = re.compile(r"\s(?:in|for|at|of|from|on)(?:\s.*)?$|\s\([^()]*+\)$")
_ROLE = re.compile(
    r"(?:special to|(?:a|an|the)\s)?.{0,40}\b(?:writers?|correspondents?|reporters?|editors?"
    r"|columnists?|contributors?"
    r"|staff|fellow|analyst|professor|bureau chief|specialist|producer|photographer|board|desk"
    r"|team)\b.*$",
    re.IGNORECASE,
)
_POST = re.compile(
    r"(?:reporter|correspondent|editor|columnist|writer|contributor|producer|photographer|analyst)",
    re.IGNORECASE,
)
_BEATS = frozenset(TITLE_MODIFIERS | PORTFOLIO_WORDS) | frozenset(
    """showbiz entertainment celebrity royal travel sport crime court courts books music fashion
    data features bureau night weekend video news money property motoring gaming gardening
    and the of""".split()
)
"""Words between a name and "reporter"; those of ministers' titles are beats of reporters too."""
_LOWER_NAME = re.compile(
    r"[^\W\d_]+(?:[’'.-][^\W\d_]+)*\.?(?:\s[^\W\d_]+(?:[’'.-][^\W\d_]+)*\.?){1,4}"
)
_PARTICLES = frozenset(
    "al bin ibn ben de del della der den di da dos das du el la le ter van von y".split()
)
_STAFF = re.compile(
    r"\s(?:staff|reporters?|correspondents?|newsroom|desk|team|editors?"
    r"|report)\b.*$",
    re.IGNORECASE,
)
_SUMMARY_AUTHOR = re.compile(rf"\b(?:writes|argues|reports)\s(?P<name>{PERSON_NAME.pattern})\W*$")
_NOTED = re.compile(
    rf"(?:Follow\s)?+(?P<name>{PERSON_NAME.pattern}),?\s"
    r"(?:is|was|writes|reports|covers|teaches|lectures|blogs|works|serves|[Oo]n\s(?:Twitter|X"
    r"|Facebook|Mastodon))\b"
)
_REPORTED = re.compile(
    r"[(\[]?(?:[Rr]eporting|[Rr]eported|[Ww]ritten)\sby\s(?P<names>[^;:()\[\]]{3,200})"
)


@dataclass(frozen=True, slots=True)
class Named:
    """A name in a text: its words in name case, and whether that is not how they stand."""

    name: str
    span: Span
    is_outlet: bool = False
    is_recased: bool = False


def byline_names(text: str) -> list[Named]:
    """Return the people and outlets that a byline names, in its order."""
    by = _BY.match(text)
    first = by.end() if by else 0
    end = _ENDS.search(text, first)
    stop = end.start() if end else len(text)
    found: list[Named] = []
    at = first
    for part in (*_PART.finditer(text, first, stop), None):
        to = part.start() if part else stop
        named = _named(text, at, to, is_first=at == first)
        if named is not None:
            found.append(named)
        if named is not None and not by and _AGENCY.fullmatch(named.name):
            break  # what follows an agency without "by" is a place
        at = part.end() if part else stop
    return found


def summary_author(text: str) -> Named | None:
    """Return whom a summary that ends in "writes A B" names."""
    match = _SUMMARY_AUTHOR.search(text[-200:])
    if match is None:
        return None
    shift = max(0, len(text) - 200)
    name = match["name"].rstrip(".")
    start = shift + match.start("name")
    return Named(name, Span(start, start + len(name)))


def noted_author(text: str) -> Named | None:
    """Return whom a note such as "A B is a lecturer" is about."""
    match = _NOTED.match(text)
    return Named(match["name"], Span(*match.span("name"))) if match else None


def credited_reporters(text: str) -> list[Named]:
    """Return the reporters of a credit such as "(Reporting by A B in C; editing by D E)"."""
    match = _REPORTED.match(text)
    if match is None:
        return []
    shift = match.start("names")
    return [
        Named(each.name, Span(each.span.start + shift, each.span.end + shift))
        for each in byline_names(match["names"].rstrip(". "))
        if not each.is_outlet
    ]


def same(one: str, two: str) -> bool:
    """Tell whether two names have the same letters."""
    return re.sub(r"\W", "", one).lower() == re.sub(r"\W", "", two).lower()


def _is_post(words: str) -> bool:
    """Tell whether the words are what somebody is for the paper: "Political Editor"."""
    *beats, post = words.split(" ")
    return _POST.fullmatch(post) is not None and all(word.lower() in _BEATS for word in beats)


def _without_post(words: str) -> str:
    """Return a person's name without a post that no comma parts from it: "Showbiz reporter"."""
    parts = words.split(" ")
    stop = len(parts)
    if stop < 3 or not _POST.fullmatch(parts[-1]):
        return words
    stop -= 1
    while stop > 2 and parts[stop - 1].lower() in _BEATS:
        stop -= 1
    name = " ".join(parts[:stop])
    is_person = parts[0].lower() in GIVEN_NAMES or stop < len(parts) - 1
    return name if is_person and not OUTLET_WORD.search(name) else words


def _named(text: str, start: int, end: int, *, is_first: bool) -> Named | None:
    raw = text[start:end]
    start += len(raw) - len(raw.lstrip())
    words = _without_post(_TAIL.sub("", raw.strip()).strip(" ."))
    span = Span(start, start + len(words))
    if not words or _is_post(words):
        return None
    if OUTLET_WORD.search(words) or _AGENCY.fullmatch(words) or words.lower().startswith("the "):
        outlet = _STAFF.sub("", words)
        is_name = outlet[:1].isupper() and not (_ROLE.fullmatch(outlet) or outlet.islower())
        return Named(outlet, Span(start, start + len(outlet)), is_outlet=True) if is_name else None
    if _ROLE.fullmatch(words):
        return None
    if words.islower() or words.isupper():
        if not _LOWER_NAME.fullmatch(words):
            return None
        return Named(_name_case(words), span, is_recased=True)
    if PERSON_NAME.fullmatch(words) or (is_first and words[:1].isupper() and words.isalpha()):
        return Named(words, span)
    return None


def _name_case(words: str) -> str:
    return " ".join(
        word if word in _PARTICLES and index else _capitals(word)
        for index, word in enumerate(words.lower().split())
    )


def _capitals(word: str) -> str:
    return re.sub(r"(?:^|(?<=[-’'.]))[^\W\d_](?=[^\W\d_]|\.|$)", lambda m: m.group().upper(), word)
