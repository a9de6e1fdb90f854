"""The program is written for articles nobody here has seen: it names nobody of the seeds."""

import re
from pathlib import Path

import pytest

from tests.documents import ROOT

NAMES = [
    line
    for line in (ROOT / "tests" / "seed_names.txt").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]
NAMED = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, NAMES))})(?!\w)", re.IGNORECASE)

DATA = Path("loaders/text/data")
OF_THE_WORLD = {
    DATA / name
    for name in (
        *("given_names.tsv", "surnames_us.txt", "east_asian_surnames.txt", "common_words.txt"),
        *("cities.txt", "countries.tsv", "organizations.tsv"),
    )
}
"""Lists of the whole world's names and words, taken over as they are."""

TUTORIAL = Path("docs/python.md")
"""A walk over the seeds, which it has to name people of."""

FOLDERS = ("onrecord", "loaders", "db", "migrations", "docs", "benchmarks", ".ci")
LOOSE = ("README.md", "pyproject.toml", "alembic.ini", "LICENSE")
FILES = [
    path.relative_to(ROOT)
    for path in [
        *(ROOT / name for name in LOOSE),
        *(path for folder in FOLDERS for path in sorted((ROOT / folder).rglob("*"))),
    ]
    if path.is_file()
    and path.suffix not in {".pyc", ".png"}
    and path.relative_to(ROOT) not in OF_THE_WORLD | {TUTORIAL}
]


def named(text: str) -> list[str]:
    """Return the names of the seeds that a text holds."""
    return NAMED.findall(text)


def test_no_file_of_the_program_names_anybody_of_the_seeds() -> None:
    assert len(FILES) > 100
    found = {str(path): named((ROOT / path).read_text(encoding="utf-8")) for path in FILES}
    assert {path: names for path, names in found.items() if names} == {}


def test_every_name_is_of_the_seeds() -> None:
    seeds = [
        path.read_bytes().decode("utf-8", "replace") for path in (ROOT / "seeds").glob("*.txt")
    ]
    held = {name.casefold() for name in named("\n".join(seeds))}
    assert [name for name in NAMES if name.casefold() not in held] == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("# as in “Kerry said”", ["Kerry"]),
        ("MOSCOW TIMES", ["MOSCOW TIMES"]),
        ("in Moscow, two times; kerrying on", []),
        ("Mara Lindqvist of the Coast Herald", []),
    ],
)
def test_names_are_told_from_other_words(text: str, names: list[str]) -> None:
    assert named(text) == names
