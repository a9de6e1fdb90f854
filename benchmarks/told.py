"""Claims as people annotated them and as the reader found them, in one shape."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from loaders.text.claim_pieces import pieces_of
from loaders.text.edits import Way
from loaders.text.records import Claim, EventKind, EventState, Reading, Span, Stance

OWN = "own voice"
_KINDS = ("attributed", OWN)
_COLUMNS = (
    *("document", "kind", "text", "claimant_text", "claimant", "nested_in", "stance"),
    *("negated", "hedge", "happened", "event_kind", "event_state", "place"),
)


@dataclass(frozen=True, slots=True)
class Told:
    """A claim of a document; fields are empty where there is nothing of the sort.

    `places` are the offsets of its letters and digits in the document's source. `claimants`
    are the words for who stands behind it: as they stand, and who that is. `worth` is how
    checkable the reader takes it to be, None where it does not.
    """

    document: str
    text: str
    places: frozenset[int]
    is_own: bool = False
    claimants: tuple[str, ...] = ()
    is_nested: bool = False
    stance: str = "asserts"
    is_negated: bool = False
    hedge: str = ""
    happened: str = ""
    event_kind: str = ""
    event_state: str = ""
    place: str = ""
    worth: float | None = None


def read_rows(path: Path) -> list[tuple[int, dict[str, str]]]:
    """Return the rows of a table of annotated claims, each with its line's number.

    Fields are apart by tabs, the first line that is no comment (#) names them.

    Raises:
        ValueError: a column is missing, or a row has a word that its column does not know.
    """
    lines = path.read_text(encoding="utf-8").splitlines()
    numbered = [(n, each) for n, each in enumerate(lines, 1) if each and each[0] != "#"]
    header = numbered[0][1].split("\t") if numbered else []
    missing = [name for name in _COLUMNS if name not in header]
    if missing:
        message = f"{path}: no column {', '.join(missing)}"
        raise ValueError(message)
    rows = []
    for number, line in numbered[1:]:
        fields = line.split("\t")
        row = dict(zip(header, fields, strict=False))
        wrong = "as many fields as columns" if len(fields) != len(header) else _wrong(row)
        if wrong:
            message = f"{path}, line {number}: not {wrong}"
            raise ValueError(message)
        rows.append((number, row))
    return rows


def _wrong(row: dict[str, str]) -> str | None:
    known: tuple[tuple[str, Sequence[str]], ...] = (
        ("kind", _KINDS),
        ("stance", tuple(Stance)),
        ("negated", ("", "yes")),
        ("event_kind", ("", *EventKind)),
        ("event_state", ("", *EventState)),
    )
    return next((f"a {name}: {row[name]}" for name, words in known if row[name] not in words), None)


def annotated(row: dict[str, str], source: str) -> Told:
    """Return a row as a claim of its document.

    Raises:
        ValueError: the document does not hold its text.
    """
    spans = locate(source, row["text"], int(row.get("occurrence") or 1))
    if not spans:
        message = f"document {row['document']} does not hold: {row['text']}"
        raise ValueError(message)
    return Told(
        document=row["document"],
        text=row["text"],
        places=_written(source, spans),
        is_own=row["kind"] == OWN,
        claimants=tuple(filter(None, (row["claimant_text"], row["claimant"]))),
        is_nested=bool(row["nested_in"]),
        stance=row["stance"],
        is_negated=row["negated"] == "yes",
        hedge=row["hedge"],
        happened=row["happened"],
        event_kind=row["event_kind"],
        event_state=row["event_state"],
        place=row["place"],
    )


def locate(source: str, text: str, occurrence: int = 1) -> tuple[Span, ...]:
    """Return where a text stands in a source, whatever white space is between its words.

    Where it stands nowhere whole, it is looked for in two pieces with other words between
    them, the first as long as can be; none where it is not there so either.
    """
    words = text.split()
    matches = re.finditer(_spaced(words), source)
    whole = next(islice(matches, occurrence - 1, None), None)
    if whole:
        return (Span(*whole.span()),)
    for cut in range(len(words) - 1, 0, -1):
        first = re.search(_spaced(words[:cut]), source)
        second = first and re.compile(_spaced(words[cut:])).search(source, first.end())
        if first and second:
            return Span(*first.span()), Span(*second.span())
    return ()


def _spaced(words: Sequence[str]) -> str:
    """Return the pattern of words in a row, none of which goes on in the text."""
    return r"(?<!\w)" + r"\s+".join(map(re.escape, words)) + r"(?!\w)"


def _written(source: str, spans: Sequence[Span]) -> frozenset[int]:
    return frozenset(
        place for span in spans for place in range(span.start, span.end) if source[place].isalnum()
    )


def found(document: str, source: str, reading: Reading) -> Iterator[Told]:
    """Yield what a reading of a document claims, in its order."""
    way = Way(reading.edits)
    for claim in reading.claims:
        said = None if claim.attribution is None else reading.attributions[claim.attribution]
        spans = pieces_of(claim, said)
        places = (
            way.back(place)
            for span in spans
            for place in range(span.start, span.end)
            if reading.text[place].isalnum()
        )
        yield Told(
            document=document,
            text=" ".join(" ".join(span.of(reading.text) for span in spans).split()),
            places=frozenset(place for place in places if source[place : place + 1].isalnum()),
            is_own=said is None,
            claimants=_claimants(claim, reading),
            is_nested=said is not None and said.parent is not None,
            stance=str(claim.standing.stance),
            is_negated=claim.standing.is_negated,
            hedge=_words(claim.standing.hedge, reading),
            happened=_words(claim.event.happened, reading),
            event_kind=str(claim.event.kind or ""),
            event_state=str(claim.event.state or ""),
            place=_words(claim.event.place, reading),
            worth=None if claim.worth is None else claim.worth.score,
        )


def _claimants(claim: Claim, reading: Reading) -> tuple[str, ...]:
    if claim.attribution is None:
        return ()
    said = reading.attributions[claim.attribution]
    actor = reading.speakers[claim.attribution].actor
    source = " ".join(span.of(reading.text) for span in said.source)
    name = "" if actor is None else reading.actors[actor].name
    return tuple(filter(None, (source, name)))


def _words(span: Span | None, reading: Reading) -> str:
    return "" if span is None else span.of(reading.text)
