"""Hits as `onrecord search` prints them."""

import re
from collections.abc import Iterator

from rich.text import Text

from db.queries.hits import Hit
from db.snippets import CLOSE, OPEN
from onrecord.terminal import line, visible

_LONGEST_HEADLINE = 60
_PIECE = re.compile(rf"{OPEN}([^{CLOSE}]*){CLOSE}|([^{OPEN}{CLOSE}]+)")
_SPACE = re.compile(r"\s+")


def hit_lines(hit: Hit, *, plain: bool) -> Iterator[Text]:
    """Yield the lines of a hit: who and where, then its words.

    What was looked for is bold, or stands between ** and ** where `plain`.
    """
    places = ", ".join(each for each in _places(hit) if each)
    who = "" if hit.kind == "article" else f"{_speaker(hit)} | "
    yield Text(f"{hit.id:>6}  {who}{places}")
    shown = Text("        ")
    if hit.kind == "quote":
        shown.append("“")
    for found, between in _PIECE.findall(hit.snippet):
        if found:
            told = _shown(found)
            shown.append(f"**{told}**" if plain else told, style="bold")
        else:
            shown.append(_shown(between))
    if hit.kind == "quote":
        shown.append("”")
    yield shown


def _shown(text: str) -> str:
    return _SPACE.sub(" ", visible(text))


def _speaker(hit: Hit) -> str:
    if hit.attribution_id is None:
        return "the article itself"
    speaker = line(hit.speaker) if hit.speaker else "somebody not known"
    words = f" (“{line(hit.source_text)}”)" if hit.source_text else ""
    through = f", according to {line(hit.via)}" if hit.via else ""
    return f"{speaker}{words}{through}"


def _places(hit: Hit) -> Iterator[str | None]:
    yield hit.dated_on.isoformat() if hit.dated_on else "date not known"
    yield line(hit.outlet) if hit.outlet else None
    headline = line(hit.headline, _LONGEST_HEADLINE) if hit.headline else "no headline"
    yield headline if hit.kind == "article" else f"article {hit.article_id}: {headline}"
    yield "a copy" if hit.is_copy else None
    if hit.kind == "article" and hit.start_char is not None:
        yield f"from character {hit.start_char}"
