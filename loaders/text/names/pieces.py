"""Capitalised words of an article, cut into pieces: a person, an organization, a known name."""

from dataclasses import dataclass

from loaders.text.names import vocabulary as v
from loaders.text.names.evidence import is_derived
from loaders.text.names.sentences import Scan
from loaders.text.names.shapes import (
    is_presented,
    is_surname_first,
    is_syllabic,
    name_from,
    peerage_end,
)
from loaders.text.names.societies import defined_start, is_party, mission_end, society_end
from loaders.text.names.stretches import is_name_pair, stretch, tail
from loaders.text.names.vocabulary import Entry


@dataclass(slots=True)
class Piece:
    """A run of tokens that may name somebody.

    `kind` is person, single (one capitalised word), organization, head (a lone "the
    Council"), acronym or entry (a name of the lexicon, with its `index` there). `sure`
    tells that the form alone is evidence enough, `strict` that the sentence is in Title
    Case, where a capital is none.
    """

    kind: str
    first: int
    end: int
    sure: bool = False
    strict: bool = False
    entry: Entry | None = None
    index: int = 0


_PERSONAL = frozenset((Entry.PLACE, Entry.SEAT, Entry.ORGANIZATION))
"""Known names that may also begin the name of a person."""


_LEANINGS = frozenset("democratic republican conservative liberal labour socialist".split())
"""What stands before "Senate" without being part of its name."""


def cut(scan: Scan) -> list[Piece]:
    """Return the pieces of the article in the order of the text."""
    pieces: list[Piece] = []
    scan.note_inside()
    for start, end in scan.tokens.sentences:
        where = scan.capitals_within(start, end)
        if not where:
            continue
        scan.enter(start, end, len(where))
        at = start
        for index in where:
            if index >= at:
                at = _parse(scan, index, pieces)
                _define(scan, pieces)
    return pieces


def _define(scan: Scan, pieces: list[Piece]) -> None:
    """Make one organization of the words whose initials the last piece is, "(SOB)"."""
    if not pieces or pieces[-1].kind != "acronym":
        return
    last = pieces[-1]
    if len(pieces) > 1 and pieces[-2].end == last.first - 1:
        before = pieces[-2]
        is_body = before.kind == "organization" or before.entry is Entry.ORGANIZATION
        is_person = before.kind == "person" and scan.flags(before.first) & v.GIVEN
        if is_body or is_person:
            return
    start = defined_start(scan, last.first)
    if start is None:
        return
    pieces.pop()
    while pieces and pieces[-1].first >= start:
        pieces.pop()
    if not pieces or pieces[-1].end <= start:
        pieces.append(Piece("organization", start, last.first - 1, sure=True))
    pieces.append(last)


def _parse(scan: Scan, at: int, pieces: list[Piece]) -> int:
    """Add the piece that begins at the token, if any; return where to go on."""
    flags = scan.flags(at)
    if flags & (v.MODIFIER | v.HEAD | v.ADDRESS) and (end := scan.title_from(at)):
        if end == at + 1 and not scan.is_capital(end):
            pieces.append(Piece("single", at, end, strict=scan.strict))
        return end
    word = scan.words[at]
    if _is_plain(scan, at):
        return at + 1
    if "-" in word and word[word.rindex("-") + 1 :].islower() and not is_syllabic(word):
        pieces.append(Piece("single", at, at + 1, strict=scan.strict))
        return at + 1
    known = scan.known_from(at)
    if piece := _organization(scan, at, known):
        piece.end = mission_end(scan, piece.end)
        pieces.append(piece)
        return piece.end
    if known and known[0] > at + 1:
        return _entry(scan, at, known, pieces)
    if flags & v.THING and not flags & (v.GIVEN | v.SURNAME):
        return at + 1
    is_name = not known or known[1] in _PERSONAL or flags & v.GIVEN
    if flags & v.FUNCTION:
        is_name = bool(flags & v.GIVEN) and at > scan.start and not scan.strict
        is_name |= is_surname_first(scan, at)
    if is_name and (person := _person(scan, at)):
        pieces.append(person)
        return person.end
    if known:
        return _entry(scan, at, known, pieces)
    piece = _single(scan, at, flags)
    pieces.append(piece)
    return piece.end


def _is_opening(scan: Scan, at: int) -> bool:
    """Tell whether the word is capitalised only where sentences begin."""
    return scan.opens(at) and v.bare(scan.words[at]) not in scan.inside


def _is_plain(scan: Scan, at: int) -> bool:
    """Tell whether the capital of a word is only that of its sentence's beginning."""
    if not _is_opening(scan, at):
        return False
    if scan.is_capital(at + 1) and scan.flags(at + 1) & v.ORGANIZATION:
        return False
    return is_derived(scan.lowers[at])


def _entry(scan: Scan, at: int, known: tuple[int, Entry, int], pieces: list[Piece]) -> int:
    end, entry, index = known
    if entry is Entry.ORGANIZATION and (full := mission_end(scan, end)) > end:
        pieces.append(Piece("organization", at, full, sure=True, strict=scan.strict))
        return full
    pieces.append(Piece("entry", at, end, strict=scan.strict, entry=entry, index=index))
    return end


def _is_dateline(scan: Scan, at: int) -> bool:
    """Tell whether capitals at the start are the place of "VARNAS (Reuters) -"."""
    is_first = at == scan.start and len(scan.words[at]) > 4
    return is_first and scan.after(at + 1) in ("(", ",", "-", "–", "—", "--")


def _single(scan: Scan, at: int, flags: int) -> Piece:
    word = v.bare(scan.tokens.words[at])
    if (
        word.isupper()
        and 2 <= len(word) <= 6
        and word.isalnum()
        and not flags & (v.COMMON | v.FUNCTION | v.PLACE | v.THING | v.HEAD)
        and not scan.strict
        and not _is_dateline(scan, at)
    ):
        return Piece("acronym", at, at + 1)
    if scan.after(at + 1) in v.NUMERALS and scan.is_capital(at + 1) and scan.title_before(at):
        return Piece("single", at, at + 2, strict=scan.strict)
    kind = "head" if flags & v.ORGANIZATION else "single"
    return Piece(kind, at, peerage_end(scan, at, at + 1), strict=scan.strict)


def _organization(scan: Scan, at: int, known: tuple[int, Entry, int] | None) -> Piece | None:
    """Return the organization that begins here, by its head word."""
    if end := society_end(scan, at):
        return Piece("organization", at, end, sure=True, strict=scan.strict)
    if scan.flags(at) & v.FUNCTION and not scan.is_demonym(at) and not is_party(scan, at):
        return None
    end = stretch(scan, at)
    last = None
    for index in range(end - 1, at - 1, -1):
        if scan.flags(index) & v.ORGANIZATION:
            last = index
            break
    if last is None or (known and known[0] > last):
        return None
    full = tail(scan, last + 1)
    if last == at and full == at + 1:
        return None
    if scan.after(full) == "." and scan.lowers[full - 1] in v.ABBREVIATIONS:
        full += full + 1 < scan.end
    if last == at + 1 and full == last + 1 and is_name_pair(scan, at):
        return None
    if last == at + 1 and scan.lowers[at] in _LEANINGS and scan.known_from(last):
        return None
    if last == at + 1 and scan.flags(at) & (v.THING | v.COMMON) == v.THING:
        return None
    return Piece("organization", at, full, sure=True, strict=scan.strict)


def _person(scan: Scan, at: int) -> Piece | None:
    """Return the person whose name begins here and has two words or more."""
    end, names, marked = name_from(scan, at)
    if names < 2:
        return None
    flags = [
        scan.flags(index)
        for index in range(at, end)
        if scan.is_capital(index)
        and len(scan.words[index]) > 1
        and (index == at or scan.lowers[index] not in v.SUFFIXES)
    ]
    if not flags:
        return None
    titled = scan.title_before(at) is not None
    if scan.before(at) in ("on", "at", "in", "near") and flags[-1] & v.THING and not titled:
        return None
    if any(each & v.THING and not each & v.SURNAME for each in flags[1:]) and not titled:
        return None
    first, last = flags[0], flags[-1]
    if first & v.COMMON and not first & (v.GIVEN | v.SURNAME) and _is_opening(scan, at):
        return None
    if first & v.PLACE and last & v.COMMON and scan.lowers[end - 1].endswith("s"):
        return None
    given = first & v.GIVEN
    plain = given and not first & (v.COMMON | v.PLACE)
    if titled or marked or plain:
        sure = not (scan.strict and last & v.COMMON)
    else:
        sure = is_presented(scan, at, end)
    if not sure and not (given and scan.strict) and not _is_likely(scan, at, flags):
        return None
    return Piece("person", at, peerage_end(scan, at, end), sure=sure, strict=scan.strict)


def _is_likely(scan: Scan, at: int, flags: list[int]) -> bool:
    """Tell whether capitals alone may be taken for a name, subject to the rest of the article."""
    if scan.strict or scan.before(at) in ("the", "a", "an"):
        return False
    first, rest = flags[0], flags[1:]
    unknown = [each for each in rest if not each & (v.COMMON | v.PLACE)]
    if first & v.GIVEN:
        return bool(unknown) or all(each & v.SURNAME for each in rest)
    if first & (v.COMMON | v.PLACE | v.PERSON):
        return False
    return len(unknown) == len(rest) and scan.before(at) not in ("in", "at", "near", "of")
