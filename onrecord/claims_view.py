"""Claims as `onrecord claims` prints them, and the words for how firm and when that `show` uses."""

from collections.abc import Iterator
from datetime import date

from db.queries.claim_parts import Figure, Firmness, Happening, Voice
from db.queries.claims import ClaimFound
from db.queries.disagreements import Disagreement
from onrecord.terminal import line

_LONGEST = 400
_LONGEST_HEADLINE = 60
_BEFORE = {
    "exactly": "",
    "about": "about ",
    "more than": "more than ",
    "less than": "less than ",
    "at least": "at least ",
    "at most": "at most ",
    "between": "",
}


def claim_lines(claim: ClaimFound) -> Iterator[str]:
    """Yield the lines: who stands behind it and how, where it stands, its words, what it tells."""
    yield f"{claim.id:>6}  {_behind(claim)} | {_article(claim)}"
    yield f"        “{line(claim.text, _LONGEST)}”"
    notes = [
        *firmness(claim.firmness)[1:],
        *happening(claim.happening),
        *map(figure, claim.figures),
    ]
    if claim.check_worthiness is not None:
        notes.append(f"checkable: {claim.check_worthiness:.2f} ({line(claim.check_reasons or '')})")
    notes += [
        f"{'numbers ' + line(each.numbers) if each.numbers else 'the same'} in claim "
        f"{each.claim_id} of article {each.article_id}"
        for each in claim.again
    ]
    if claim.again_number > len(claim.again):
        notes.append(f"and in {claim.again_number - len(claim.again)} more")
    if notes:
        yield f"        {' | '.join(notes)}"


def disagreement_lines(found: Disagreement) -> Iterator[str]:
    """Yield the numbers on one matter that cannot all be true, each with who gives it."""
    yield f"numbers of {line(found.matter)}:" if found.matter else "numbers:"
    for given in found.numbers:
        who = line(given.claimant) if given.claimant else "nobody named"
        who = "the article itself" if given.voice == "own voice" else who
        day = given.dated_on.isoformat() if given.dated_on else "date not known"
        headline = line(given.headline, _LONGEST_HEADLINE) if given.headline else "no headline"
        where = f"article {given.article_id}: {headline}"
        told = Figure(given.number, given.comparison, given.value, given.value_to, None, given.unit)
        yield f"{given.claim_id:>6}  {figure(told)} | {who} | {day}, {where}"
        yield f"        “{line(given.text, _LONGEST)}”"


def firmness(told: Firmness) -> list[str]:
    """Return how firmly something is put forward: the stance, whether negated, the hedge."""
    notes: list[str] = [told.stance or "stance not known"]
    if told.is_negated:
        notes.append("negated")
    if told.hedge_text:
        notes.append(f"hedged: “{line(told.hedge_text)}”")
    return notes


def happening(told: Happening) -> list[str]:
    """Return what is told of an event: its kind and state, when, where."""
    notes = [f"{told.kind} {told.state}"] if told.kind else []
    if told.text:
        days = _days(told.on, told.until)
        notes.append(f"when: “{line(told.text)}”" + (f" = {days}" if days else ""))
    if told.place:
        notes.append(f"where: “{line(told.place)}”")
    return notes


def figure(number: Figure) -> str:
    """Return a number as written and as read: `“a fifth or less” = at most 0.2 share`."""
    value = f"{_BEFORE[number.comparison]}{number.value:,.10g}"
    if number.value_to is not None:
        value += f" to {number.value_to:,.10g}"
    if number.of_value is not None:
        value += f" of {number.of_value:,.10g}"
    unit = f" {line(number.unit)}" if number.unit else ""
    return f"“{line(number.text)}” = {value}{unit}"


def _behind(claim: ClaimFound) -> str:
    """Return who puts it forward and how, through whom; for its own voice the article."""
    stance = firmness(claim.firmness)[0]
    if claim.kind == "own voice":
        return f"the article itself {stance}"
    first, *others = map(_voice, claim.voices)
    return "".join([f"{first} {stance}", *(f", according to {each}" for each in others)])


def _voice(voice: Voice) -> str:
    speaker = line(voice.speaker) if voice.speaker else "somebody not known"
    words = " … ".join(line(each) for each in (voice.source_text, voice.cue_text) if each)
    return f"{speaker} (“{words}”)" if words else speaker


def _article(claim: ClaimFound) -> str:
    headline = line(claim.headline, _LONGEST_HEADLINE) if claim.headline else "no headline"
    by = ", ".join(map(line, claim.authors))
    known = (
        claim.dated_on.isoformat() if claim.dated_on else "date not known",
        claim.outlet and line(claim.outlet),
        by and f"by {by}",
        f"article {claim.article_id}: {headline}",
    )
    return ", ".join(each for each in known if each)


def _days(on: date | None, until: date | None) -> str:
    """Return an interval of days; an open side is said so."""
    if on is None and until is None:
        return ""
    if on == until and on is not None:
        return on.isoformat()
    if until is None:
        return f"since {on}"
    return f"until {until}" if on is None else f"{on} to {until}"
