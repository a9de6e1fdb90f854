"""Judgements and doubts as lines for people."""

from collections.abc import Iterator

from db.keys import name_key
from db.queries.doubts import Doubt, Side
from db.queries.judgements import Decision, Merger, Party
from loaders.identity.persons import Verdict, compare_persons, similarity
from onrecord.terminal import line


def told(decision: Decision) -> str:
    """Return a judgement in one line: its number, what was decided, when, by whom, why."""
    said = f"{decision.id:>6}  {what(decision)} | {_by(decision)}"
    if decision.undone_at is None:
        return said
    by = f"by {line(decision.undone_by or '')}"
    if decision.overruled_by is not None:
        by = f"by judgement {decision.overruled_by}"
    return f"{said} | undone {decision.undone_at:%Y-%m-%d} {by}"


def what(decision: Decision) -> str:
    """Return what was decided about whom."""
    actor, name = _party(decision.actor), line(decision.name or "")
    if decision.verdict == "name":
        return f"{actor}: called “{name}”, before “{line(decision.name_before or '')}”"
    other = _party(decision.other) if decision.other else ""
    if decision.verdict == "split":
        articles = ", ".join(map(str, decision.articles))
        return f"in article {articles}, {actor} is {other}"
    return {
        "same": f"{other} is {actor}",
        "different": f"{actor} is not {other}",
        "unsure": f"{actor} may or may not be {other}",
    }[decision.verdict]


def merged(merger: Merger) -> str:
    """Return whom somebody proved to be, and how that is known."""
    said = f"{_party(merger.actor)} was merged into {_party(merger.into)}"
    if merger.decision is None:
        return f"{said} by the machine"
    return f"{said} on {_by(merger.decision)}"


def doubted(doubt: Doubt, option: str = "") -> Iterator[str]:
    """Yield the lines that tell of a pair, why it is doubtful, and what to type.

    `option` names the database where a command would not find it (`addressing`).
    """
    for side in (doubt.one, doubt.other):
        yield (
            f"{side.id:>6}  {line(side.name)} | {side.kind} | articles: {side.articles}"
            f" | statements: {side.attributions} | mentions: {side.mentions}"
        )
    yield f"        {left_open(doubt)}"
    for command in judging(doubt):
        yield f"        {command}{option}"


def judging(doubt: Doubt) -> tuple[str, str]:
    """Return the commands that judge a pair one, or two; the name of who is in more stays."""
    pair = f"{doubt.one.id} {doubt.other.id}"
    if _first(doubt.one) < _first(doubt.other):
        pair = f"{doubt.other.id} {doubt.one.id}"
    return f"onrecord people merge {pair}", f"onrecord people not-same {pair}"


def _first(side: Side) -> tuple[int, int]:
    return side.articles, -side.id


def left_open(doubt: Doubt) -> str:
    """Return why a pair is doubtful, and in how many articles."""
    one, other = doubt.one.name, doubt.other.name
    why = "left open by the reading"
    if name_key(one) == name_key(other):
        why = "the same name, and nothing tells who is meant"
    elif doubt.one.kind == "person" and compare_persons(one, other) is Verdict.SAME:
        why = f"sounds alike, {100 * similarity(one, other):.0f}% of letters alike"
    places = "article" if doubt.articles == 1 else "articles"
    both = "; some article has both" if doubt.is_together else ""
    return f"{why} (in {doubt.articles} {places}{both})"


def _by(decision: Decision) -> str:
    said = f"{decision.decided_at:%Y-%m-%d} by {line(decision.decided_by)}"
    return f"{said} because {line(decision.reason)}" if decision.reason else said


def _party(party: Party) -> str:
    return f"{line(party.name)} ({party.id})"
