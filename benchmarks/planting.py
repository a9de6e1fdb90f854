"""A large database of made-up rows, skewed as real names and words are: written, not read.

Rows keep every constraint and invariant that questions rely on (spans are where the words
stand, keys meet), so that questions do the work they do on articles that were read. A few
people are quoted a thousand times as often as most (Zipf's law), words likewise, and one
article in ten has its text from another.
"""

import sqlite3
from datetime import date, timedelta
from itertools import accumulate
from pathlib import Path
from random import Random
from typing import Any

from benchmarks.casting import MADE_UP, Cast
from benchmarks.rows import Page, Planting, write
from db.engine import create_engine, database_url
from db.keys import name_key
from db.migrate import migrate

STATEMENTS = 14  # an article; with the four that the article makes itself ten quotes, ten claims
_OWN_VOICE = 4
_DIRECT, _MIXED = 8, 2
_COPIES = 0.1  # of the articles
_NESTED = 0.05  # of the statements
_COUNTED = 0.25  # of the claims
_MET = 0.05  # of the claims
_WORDS = 20_000
_OUTLETS = 60
_DAYS = 5_000
_FIRST = date(2010, 1, 1)
_AT_ONCE = 200  # articles
_TITLES = ("minister", "spokesman", "governor", "engineer", "professor", "mayor", "director")
_SYLLABLES = ("ka", "lo", "mi", "ren", "sto", "va", "du", "pel", "tor", "ish", "an", "ge")
_CUES = ("said", "told", "warned", "denied", "announced", "believed")


def plant(path: Path, articles: int, seed: int = 1) -> None:
    """Write so many articles, fourteen statements each, to a new SQLite database."""
    migrate(create_engine(database_url(str(path))))
    planting = Planting(Random(seed))  # noqa: S311  # made-up rows are no secret
    connection = sqlite3.connect(path)
    try:
        connection.execute("PRAGMA synchronous = OFF")
        connection.execute("PRAGMA journal_mode = MEMORY")
        connection.execute("PRAGMA cache_size = -1000000")
        _cast(planting, articles)
        for number in range(1, articles + 1):
            _article(planting, number)
            if number % _AT_ONCE == 0 or number == articles:
                write(connection, planting.rows)
        connection.execute("ANALYZE")
        connection.commit()
    finally:
        connection.close()


def _cast(planting: Planting, articles: int) -> None:
    rng = planting.rng
    for _ in range(_WORDS):
        planting.words.append("".join(rng.choices(_SYLLABLES, k=rng.randint(1, 4))))
    planting.word_weights = list(accumulate(1 / rank for rank in range(1, _WORDS + 1)))
    cast = Cast(rng)
    for _ in range(max(20, articles)):
        form = cast.newcomer(rng.choice("mf")).forms[0]
        actor_id = _actor(planting, "person", form.name)
        planting.people.append((actor_id, form.name))
        _add_key(planting, actor_id, form.surname.upper())
    ranks = range(1, len(planting.people) + 1)
    planting.people_weights = list(accumulate(1 / rank for rank in ranks))
    for town in MADE_UP["towns"]:
        for title in ("Council", "Ministry", "Port Authority"):
            name = f"{town} {title}"
            planting.bodies.append((_actor(planting, "organization", name), name))
    for number in range(_OUTLETS):
        town, title = MADE_UP["towns"][number % 20], MADE_UP["titles"][number // 20]
        planting.add("outlets", name=f"The {town} {title}", is_agency=number < 2)
    planting.add("load_runs", started_at="2026-01-01T00:00:00.000000Z", reader_version="0")


def _actor(planting: Planting, kind: str, name: str) -> int:
    number = "one" if kind == "unnamed" else None
    actor_id = planting.add("actors", kind=kind, name=name, sort_name=name, number=number)
    planting.add("actor_names", actor_id=actor_id, name=name, name_key=name_key(name))
    return actor_id


def _add_key(planting: Planting, actor_id: int, key: str) -> None:
    planting.rows["actor_keys"].append({"actor_id": actor_id, "key": key})


def _article(planting: Planting, number: int) -> None:
    rng = planting.rng
    outlet = min(int(rng.paretovariate(1)), _OUTLETS)
    day = _FIRST + timedelta(days=rng.randrange(_DAYS))
    source = planting.add(
        "source_files",
        sha256=f"{number:064x}",
        path=f"{number}.txt",
        size=1,
        media_type="text/plain",
    )
    page = Page(number, day, _on_the_page(planting, number))
    headline = page.put(planting.sentence(6))["text"]
    page.put("\n\n")
    is_copy = number > 1 and rng.random() < _COPIES
    before = None
    for at in range(STATEMENTS):
        before = _statement(planting, page, at, (is_copy, before))
    for _ in range(_OWN_VOICE):
        _claim(planting, page, None)
        page.put(" ")
    planting.add(
        "articles",
        source_file_id=source,
        position=0,
        load_run_id=1,
        outlet_id=outlet,
        outlet_basis="stated",
        headline=headline,
        published_on=day.isoformat(),
        published_until=day.isoformat(),
        published_basis="stated",
        text=page.text,
    )
    planting.lengths.append(len(page.text))
    if is_copy:
        _copy(planting, page)


def _on_the_page(planting: Planting, number: int) -> list[tuple[int, int, str]]:
    """Return five people, a body and two unnamed sources with their keys in the article."""
    rng = planting.rng
    drawn = rng.choices(planting.people, cum_weights=planting.people_weights, k=5)
    found = [*dict.fromkeys(drawn), rng.choice(planting.bodies)]
    for _ in range(2):
        name = f"{rng.choice(('a', 'one', 'another'))} {planting.sentence(1)} official {number}"
        found.append((_actor(planting, "unnamed", name), name))
        _add_key(planting, found[-1][0], f"u:official: {planting.sentence(1)}")
    return [
        (
            planting.add(
                "article_actors",
                article_id=number,
                actor_id=actor_id,
                read_as_id=actor_id,
                name_text=name,
                name_key=name_key(name),
                number=at,
                method="name",
            ),
            actor_id,
            name,
        )
        for at, (actor_id, name) in enumerate(found, start=1)
    ]


def _statement(planting: Planting, page: Page, at: int, how: tuple[bool, int | None]) -> int | None:
    """Write one act of saying, and return its key for one that stands in it."""
    rng = planting.rng
    is_copy, before = how
    ref, actor_id, name = rng.choice(page.cast)
    kind = "direct" if at < _DIRECT else "mixed" if at < _DIRECT + _MIXED else "indirect"
    source = page.put(name)
    page.put(" ")
    cue = page.put(rng.choice(_CUES))
    page.put(' "' if kind == "direct" else " ")
    start, content = len(page.text), planting.ids["attributions"] + 1
    quote = page.put(planting.sentence(rng.randint(5, 20))) if kind == "direct" else None
    if quote is None:
        _claim(planting, page, content, quoted=kind == "mixed")
    place = {"start_char": start, "end_char": len(page.text), "text": page.text[start:]}
    page.put('"' if kind == "direct" else "")
    page.put(".\n")
    _mentions(planting, page, (ref, actor_id, source))
    planting.add(
        "attributions",
        article_id=page.id,
        kind=kind,
        start_char=place["start_char"],
        end_char=place["end_char"],
        parent_id=before if rng.random() < _NESTED else None,
        source_text=name,
        cue_text=cue["text"],
        speaker_ref_id=ref,
        speaker_id=actor_id,
        method="made up",
        certainty="stated",
        dated_on=page.day.isoformat(),
        is_copy=is_copy,
    )
    _pieces(planting, content, {"source": source, "cue": cue, "content": place})
    if quote is not None:
        planting.add("quotes", article_id=page.id, kind="direct", attribution_id=content, **quote)
    return content


def _pieces(planting: Planting, key: int, pieces: dict[str, dict[str, Any]]) -> None:
    for role, piece in pieces.items():
        columns = {"attribution_id": key, "role": role, "position": 0}
        planting.rows["attribution_spans"].append({**columns, **piece})


def _claim(
    planting: Planting, page: Page, attribution_id: int | None, *, quoted: bool = False
) -> None:
    rng = planting.rng
    start = len(page.text)
    counted = None
    if rng.random() < _COUNTED:
        counted = page.put(f"{rng.randint(2, 900)} {planting.sentence(1)}")
        page.put(" ")
    page.put(planting.sentence(rng.randint(5, 14)) + " ")
    other = page.cast[rng.randrange(len(page.cast))]
    _mentions(planting, page, (other[0], other[1], page.put(other[2])))
    if quoted:
        page.put(' "')
        words = page.put(planting.sentence(3))
        planting.add(
            "quotes", article_id=page.id, kind="partial", attribution_id=attribution_id, **words
        )
        page.put('"')
    meeting = _meeting(planting, page) if rng.random() < _MET else {}
    claim_id = planting.add(
        "claims",
        article_id=page.id,
        kind="own voice" if attribution_id is None else "attributed",
        attribution_id=attribution_id,
        start_char=start,
        end_char=len(page.text),
        text=page.text[start:],
        stance="asserts",
        **meeting,
    )
    if counted is not None:
        value, unit = counted["text"].split()
        columns = {"kind": "count", "comparison": "exactly", "value": float(value), "unit": unit}
        planting.add("quantities", article_id=page.id, claim_id=claim_id, **columns, **counted)


def _meeting(planting: Planting, page: Page) -> dict[str, Any]:
    place, day = planting.rng.choice(MADE_UP["towns"]), page.day.isoformat()
    page.put(f" in {place}")
    return {
        "event_kind": "meeting",
        "event_state": "done",
        "place_text": place,
        "happened_on": day,
        "happened_until": day,
        "happened_text": "on Monday",
    }


def _mentions(planting: Planting, page: Page, who: tuple[int, int, dict[str, Any]]) -> None:
    """Note that an actor is named there, and now and then with a title."""
    ref, actor_id, place = who
    columns = {"article_id": page.id, "actor_ref_id": ref, "actor_id": actor_id}
    planting.add("mentions", kind="name", **columns, **place)
    if planting.rng.random() < _NESTED:
        title = planting.rng.choice(_TITLES)
        planting.add("roles", title_key=title, **columns, **place)


def _copy(planting: Planting, page: Page) -> None:
    """Let the article share a passage with an earlier one, and have it from an agency."""
    other = planting.rng.randrange(1, page.id)
    passage = planting.add(
        "passages",
        article_id=page.id,
        start_char=0,
        end_char=len(page.text),
        other_id=other,
        other_start=0,
        other_end=planting.lengths[other],
        similarity=1.0,
        original_id=other,
        original_basis="made up",
    )
    columns = {"outlet_id": planting.rng.randint(1, 2), "kind": "copy", "passage_id": passage}
    planting.add("credits", article_id=page.id, **columns)
