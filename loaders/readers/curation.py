"""What a person supplies about an article that its file does not state: sidecars in TOML.

The format is described in docs/curation.md.
"""

import os
import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

from rapidfuzz.fuzz import ratio
from rapidfuzz.process import extractOne

from db.models import NAME_LIMIT
from loaders.readers.dates import days_of
from loaders.readers.files import read_bytes, shown
from loaders.readers.problems import ReadProblem
from loaders.text.records import Basis, Fact

FOLDER_SIDECAR = "curation.toml"
"""The one sidecar of a whole folder, with a table per file name."""

SIDECAR_SIZE_LIMIT = 1_000_000
"""In bytes."""

_LISTS = {"author": "author", "authors": "author", "tag": "tag", "tags": "tag"}
_SINGLE = frozenset({"outlet", "domain", "published", "url", "headline", "language"})
_KEYS = sorted({*_LISTS, *_SINGLE, "reason"})
_DOMAIN = re.compile(r"(?:[^\W_](?:[\w-]{0,61}[^\W_])?\.)+[^\W\d_]{2,63}")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*", re.ASCII)
_REMEDY = "Correct the sidecar and load again"

_NAMES = frozenset({"outlet", "author", "authors", "tag", "tags"})
_DAY = len("2014-11-05")
_MISREAD = {
    "missing": ("it is a link that leads nowhere", "Mend the link, or remove it"),
    "not a file": ("it is no file but a folder, a pipe or a device", "Remove it"),
    "too large": (
        f"it is larger than {SIDECAR_SIZE_LIMIT:,} bytes",
        "Give each article a sidecar of its own, with what it needs",
    ),
}
"""What to say of sidecars where files in general are told of otherwise."""

_MOST_SHOWN = 80
"""Characters of a value that a message shows: a sidecar's can be as long as the file may be."""

_NEAR = 60.0
"""From how much likeness on, of 100, a name may be a slip for another."""

_MOST_UNMATCHED = 100
"""Tables without their files that are told of one by one."""


@dataclass(frozen=True, slots=True)
class _Table:
    """A table of a sidecar: its path, its name in there (None: the whole file), its keys."""

    where: str
    name: str | None
    values: Mapping[str, object]

    def problem(self, key: str | None, what: str, remedy: str = _REMEDY) -> ReadProblem:
        place = ", ".join(_cut(part) for part in (self.name, key) if part is not None) or None
        return ReadProblem("curation", what, where=self.where, remedy=remedy, place=place)


class Curator:
    """Reads sidecars; that of a folder once for all the articles that follow one another in it."""

    def __init__(self) -> None:
        self._folder: Path | None = None
        self._tables: Mapping[str, object] | ReadProblem = {}

    def read(self, article: Path) -> tuple[Fact, ...]:
        """Return what a person says about the article in a file, in the order of the sidecar.

        Looks for `NAME.toml` beside `NAME.txt` and for a table of the file's name in the
        folder's `curation.toml`. Both may be there as long as they agree where both speak.
        Raises ReadProblem for a sidecar that cannot be read or understood.
        """
        facts: list[Fact] = []
        own = article.with_suffix(".toml") if article.suffix != ".toml" else None
        if own and own.name != FOLDER_SIDECAR and os.path.lexists(own):
            facts += _facts(_Table(shown(own), None, _load(own)))
        folder = article.parent / FOLDER_SIDECAR
        tables = self._tables_of(folder)
        table = tables.get(article.name)
        if table is None and _stands_unquoted(article.name, tables):
            what = "its name has no quotation marks, and so means something else"
            remedy = f'Write ["{article.name}"]'
            raise _Table(shown(folder), article.name, {}).problem(None, what, remedy)
        if table is not None:
            facts = _agreed(facts, _Table(shown(folder), article.name, _as_table(folder, table)))
        return tuple(facts)

    def _tables_of(self, sidecar: Path) -> Mapping[str, object]:
        if sidecar != self._folder:
            try:
                self._tables = _load(sidecar) if os.path.lexists(sidecar) else {}
            except ReadProblem as problem:
                self._tables = problem
            self._folder = sidecar
        if isinstance(self._tables, ReadProblem):
            raise self._tables.with_traceback(None)
        return self._tables


def unmatched_tables(folder: Path) -> Iterator[ReadProblem]:
    """Yield a problem for each table of the folder's sidecar that names no file in it.

    A sidecar that cannot be read yields none: that is said of each article it is for.
    """
    sidecar = folder / FOLDER_SIDECAR
    try:
        tables = _load(sidecar) if os.path.lexists(sidecar) else {}
        names = {each.name for each in folder.iterdir()} if tables else set()
    except (OSError, ReadProblem):
        return
    told = {each.partition(".")[0] for each in names if _stands_unquoted(each, tables)}
    unmatched = [name for name in tables if name not in names | told]
    known = sorted(names)
    for name in unmatched[:_MOST_UNMATCHED]:
        what = f"there is no such file in the folder{_nearest(name, known)}"
        yield _Table(shown(sidecar), name, {}).problem(None, what)
    if len(unmatched) > _MOST_UNMATCHED:
        what = f"{len(unmatched) - _MOST_UNMATCHED:,} more of its tables name no file of the folder"
        yield _Table(shown(sidecar), None, {}).problem(None, what)


def parse_curation(text: str, where: str) -> tuple[Fact, ...]:
    """Return the facts of one article's sidecar. Pure. Raises ReadProblem."""
    return tuple(_facts(_Table(where, None, _parse(text, where))))


def _load(path: Path) -> dict[str, object]:
    where = shown(path)
    try:
        content = read_bytes(path, size_limit=SIDECAR_SIZE_LIMIT)
    except ReadProblem as problem:
        what, remedy = _MISREAD.get(problem.code, (problem.what, problem.remedy or _REMEDY))
        raise ReadProblem(problem.code, what, where=where, remedy=remedy) from problem
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        what = f"it is not UTF-8, as TOML must be (byte {error.start + 1})"
        raise ReadProblem("curation", what, where=where, remedy="Save it as UTF-8") from error
    return _parse(text, where)


def _parse(text: str, where: str) -> dict[str, object]:
    try:
        return tomllib.loads(text)
    except RecursionError as error:
        what = "its lists or tables lie too deep in one another"
        raise ReadProblem("curation", what, where=where, remedy=_REMEDY) from error
    except ValueError as error:  # also a number that Python refuses for its length
        what = f"it is not valid TOML: {_cut(str(error))}"
        raise ReadProblem("curation", what, where=where, remedy=_REMEDY) from error


def _as_table(path: Path, value: object) -> Mapping[str, object]:
    if isinstance(value, dict):
        return value
    what = "what stands under a file's name must be a table"
    raise ReadProblem("curation", what, where=shown(path), remedy=_REMEDY)


def _facts(table: _Table) -> Iterator[Fact]:
    """Yield the facts of a table."""
    for key in table.values:
        if key not in _KEYS:
            raise table.problem(key, f"there is no such key{_nearest(key, _KEYS)}")
    for one, several in (("author", "authors"), ("tag", "tags")):
        if one in table.values and several in table.values:
            raise table.problem(several, f"{one} is given too: give one of them")
    common = table.values.get("reason")
    if common is not None:
        common = _text(table, "reason", common)
    for key, raw in table.values.items():
        if key == "reason":
            continue
        value, reason = _with_reason(table, key, raw) if isinstance(raw, dict) else (raw, None)
        reason = reason or common
        if not reason:
            what = 'it needs a reason: reason = "…" in the table, or {value = …, reason = "…"}'
            raise table.problem(key, what, "Say how this is known")
        for each in _values(table, key, value):
            yield Fact(_LISTS.get(key, key), each, Basis.CURATED, None, reason)


def _with_reason(table: _Table, key: str, raw: Mapping[str, object]) -> tuple[object, str | None]:
    for inner in raw:
        if inner not in {"value", "reason"}:
            what = f"there is no such key{_nearest(inner, ['value', 'reason'])}"
            place = f"{key}.{inner}"
            raise table.problem(place, what)
    if "value" not in raw:
        raise table.problem(key, "it has no value")
    reason = raw.get("reason")
    return raw["value"], None if reason is None else _text(table, f"{key}.reason", reason)


def _values(table: _Table, key: str, raw: object) -> Sequence[str]:
    """Return the values of a key, each in its normal form."""
    if key in _LISTS:
        found = [_text(table, key, each) for each in (raw if isinstance(raw, list) else [raw])]
        if not found:
            raise table.problem(key, "it is an empty list: leave the key out instead")
        return list(dict.fromkeys(found))
    if key == "published":
        return [_published(table, raw)]
    text = _text(table, key, raw)
    if key == "domain":
        text = text.lower()
        if not _DOMAIN.fullmatch(text):
            raise table.problem(key, f"{_cut(text)!r} is no domain such as herald.example")
    if key == "url" and (text.split() != [text] or not _is_web_address(text)):
        raise table.problem(key, f"{_cut(text)!r} is no address such as https://herald.example/a")
    if key == "language" and not _LANGUAGE.fullmatch(text):
        raise table.problem(key, f"{_cut(text)!r} is no language code such as en or pt-BR")
    return [text]


def _published(table: _Table, raw: object) -> str:
    written = str(raw) if isinstance(raw, int) and not isinstance(raw, bool) else raw
    if isinstance(written, date):  # also an instant, of which the day counts
        written = written.isoformat()[:_DAY]
    days = days_of(written) if isinstance(written, str) else None
    if days is None:
        what = (
            f"{_cut(str(raw))} is no date such as 2014-11-05, 2014-11 or 2014,"
            " and no interval such as 2014-11-01/2014-11-15"
        )
        raise table.problem("published", what)
    return days


def _text(table: _Table, key: str, raw: object) -> str:
    if not isinstance(raw, str):
        raise table.problem(key, f"it must be text in quotation marks, and is {_cut(repr(raw))}")
    text = " ".join(raw.split())
    if not text:
        raise table.problem(key, "it is empty: leave the key out instead")
    if not text.isprintable():
        raise table.problem(key, "it holds characters that cannot be printed")
    if len(text) > NAME_LIMIT and key in _NAMES:
        raise table.problem(key, f"it is longer than {NAME_LIMIT} characters")
    return text


def _is_web_address(text: str) -> bool:
    try:
        parts = urlsplit(text)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.hostname)


def _agreed(own: list[Fact], table: _Table) -> list[Fact]:
    """Return the facts of both sidecars; those in both, once."""
    more = list(_facts(table))
    for field in sorted({fact.field for fact in own} & {fact.field for fact in more}):
        mine, theirs = _of(field, own), _of(field, more)
        if mine != theirs:
            here, there = _cut(", ".join(theirs)), _cut(", ".join(mine))
            what = f"it says {here}, but the article's own sidecar {there}"
            raise table.problem(field, what, "Take it out of one of the two")
    known = {fact.field for fact in own}
    return own + [fact for fact in more if fact.field not in known]


def _of(field: str, facts: Iterable[Fact]) -> list[str]:
    return sorted(fact.value for fact in facts if fact.field == field)


def _nearest(word: str, known: Iterable[str]) -> str:
    near = extractOne(_cut(word), list(known), score_cutoff=_NEAR, scorer=ratio)
    return f" (did you mean {near[0]}?)" if near else ""


def _cut(text: str) -> str:
    return text if len(text) <= _MOST_SHOWN else f"{text[:_MOST_SHOWN]}…"


def _stands_unquoted(name: str, tables: Mapping[str, object]) -> bool:
    """Tell whether a file's name is a key without quotation marks: `[a.txt]`, a table in `a`."""
    found: object = tables
    parts = name.split(".")
    for part in parts:
        found = found.get(part) if isinstance(found, dict) else None
    return len(parts) > 1 and isinstance(found, dict)
