"""How a quote or a claim is cited: the words, who said them, where, and which characters."""

from datetime import date

from db.queries.readings import Reading, ReadMark, Saying
from onrecord.browse.text import short
from onrecord.terminal import line

_LONGEST = 200


def citation(reading: Reading, mark: ReadMark, saying: Saying | None) -> str:
    """Return the citation of a mark in one line; what is not known is left out."""
    told = [f"“{short(mark.text)}”", f"— {_who(reading, mark, saying)}."]
    told += [f"{line(each, _LONGEST)}." for each in (reading.headline,) if each]
    outlet = line(reading.outlet, _LONGEST) if reading.outlet else "Outlet not known"
    told.append(f"{outlet}, {days(reading.published_on, reading.published_until)}.")
    if reading.url:
        told.append(f"{line(reading.url, _LONGEST)}.")
    told.append(f"Article {reading.id}, characters {mark.start}–{mark.end}.")
    return " ".join(told)


def days(first: date | None, last: date | None) -> str:
    """Return an interval of days: one day, from one to another, or that it is not known."""
    if first is None:
        return "date not known"
    if first == last:
        return first.isoformat()
    return f"{first.isoformat()} or later" if last is None else f"{first} to {last}"


def _who(reading: Reading, mark: ReadMark, saying: Saying | None) -> str:
    if saying is None:
        return (
            "the article’s own words" if mark.kind == "own voice" else "a term in quotation marks"
        )
    who = line(saying.speaker or "speaker not known", _LONGEST)
    if saying.source_text and saying.source_text.casefold() != who.casefold():
        who += f" (“{line(saying.source_text, _LONGEST)}”)"
    if saying.parent_id is not None:
        who += f", through {line(saying.via or saying.via_text or 'somebody', _LONGEST)}"
    if saying.dated_on is not None and saying.dated_on != reading.published_on:
        who += f", {saying.dated_on}"
    return who
