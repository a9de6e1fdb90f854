"""Small articles loaded together, and whether the actors in them met as they should."""

import re
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, Engine, text

from loaders.run import load
from tests.loaders.files import lay

CASES = Path(__file__).parent / "cases"

_CASE = re.compile(r"^== ", re.MULTILINE)

_FOUND = text(
    """
    SELECT m.actor_id, r.kind FROM mentions AS m
    JOIN articles AS a ON a.id = m.article_id JOIN actors AS r ON r.id = m.actor_id
    JOIN source_files AS f ON f.id = a.source_file_id
    WHERE f.path LIKE '%/' || :file
    AND m.start_char < instr(a.text, :words) - 1 + length(:words)
    AND m.end_char > instr(a.text, :words) - 1 AND instr(a.text, :words) > 0
    ORDER BY m.end_char - m.start_char DESC, m.start_char LIMIT 1
    """
)


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is expected of one or two places: `one`, `apart` or `nobody`.

    A place is the name of an article and words of its text.
    """

    expected: str
    places: tuple[tuple[str, str], ...]

    def __str__(self) -> str:
        return " | ".join([self.expected, *(" ".join(place) for place in self.places)])


@dataclass(frozen=True, slots=True)
class Meeting:
    """Articles by their names, and what is expected of the actors in them."""

    reason: str
    articles: dict[str, str]
    verdicts: tuple[Verdict, ...]


def meetings(file: str = "meetings.txt") -> list[Meeting]:
    """Return the cases of a file in its order; its head says how they are written."""
    return [_meeting(block) for block in _CASE.split((CASES / file).read_text("utf-8"))[1:]]


def _meeting(block: str) -> Meeting:
    reason, *rows = [line for line in block.split("\n") if line and not line.startswith("#")]
    articles: dict[str, str] = {}
    verdicts: list[Verdict] = []
    for first, *others in (row.split(" | ") for row in rows):
        if first in ("one", "apart", "nobody"):
            places = tuple((place[0], place[2:]) for place in others)
            verdicts.append(Verdict(first, places))
        else:
            articles[first] = "\n\n".join(others) + "\n"
    for name, words in (place for verdict in verdicts for place in verdict.places):
        assert words in articles[name], (reason, words)
    return Meeting(reason, articles, tuple(verdicts))


def outcomes(meeting: Meeting, engine: Engine, folder: Path) -> list[str]:
    """Load the articles and return for each verdict what was found in its stead.

    That is `one`, `apart`, `nobody`, or `unread` where the words of one of two places are
    no mention of any actor.
    """
    lay(folder, {f"{name}.txt": words.encode() for name, words in meeting.articles.items()})
    balance = load([folder], engine)
    assert balance.stored == len(meeting.articles), balance.problems
    with engine.connect() as connection:
        return [_outcome(connection, verdict) for verdict in meeting.verdicts]


def _outcome(connection: Connection, verdict: Verdict) -> str:
    found = [
        connection.execute(_FOUND, {"file": f"{name}.txt", "words": words}).one_or_none()
        for name, words in verdict.places
    ]
    if verdict.expected == "nobody":
        named = [row for row in found if row and row.kind in ("person", "organization")]
        return "apart" if named else "nobody"
    actors = [row.actor_id for row in found if row]
    if len(actors) < 2:
        return "unread"
    return "one" if actors[0] == actors[1] else "apart"
