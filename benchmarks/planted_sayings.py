"""What is said in the articles of a made-up database: acts of saying, quotes, claims, numbers."""

from datetime import timedelta
from typing import Any

from benchmarks.planted_actors import TITLES
from benchmarks.rows import Joined, Page, Planting, Present, Repeated

_NESTED = 0.15  # of what is said without marks, which is as often told at second hand
_SPLIT = 0.2  # of the quotes: in two, with the tag between, or the second in a later paragraph
_TAGLESS = 0.07  # of the quotes: nothing says whose they are
_UNKNOWN = 0.2  # of the acts of saying: by whoever "he" may be
_TITLED = 0.15  # of the places that name somebody
_OF_BODY = 0.17  # of the titles
_ADDRESSED, _DATED = 0.02, 0.03  # of the acts of saying
_AGAIN = 0.02  # of the quotes and claims: words of another article
_COUNTED = 0.25  # of the claims
_MET, _PLACED, _HAPPENED = 0.02, 0.06, 0.1  # of the claims
_JOINS = {
    "attribution_id": ("utterance_variants", "utterances"),
    "claim_id": ("proposition_claims", "propositions"),
}
_CUES = ("said", "told", "warned", "denied", "announced", "believed")
_UNITS = ("people", "percent", "USD", "year", "state", "month", "day", "vote", "job", "house")
_KINDS = {"percent": "share", "USD": "money", "year": "duration", "month": "duration"}


def quote(planting: Planting, page: Page) -> None:
    """Write an act of saying with its words in quotation marks, whole or in two."""
    speaker = _speaker(planting, page)
    tagless = planting.often(_TAGLESS)
    key = planting.ids["attributions"] + 1
    pieces: list[tuple[str, dict[str, Any]]] = []
    page.put('"')
    first = page.put(
        _words(planting, page, planting.quoted, (8, 20), Joined("attribution_id", key, {}))
    )
    page.put('"' if tagless else '",')
    quotes = [first]
    if not tagless:
        page.put(" ")
        pieces += _tag(planting, page, speaker)
    if not tagless and planting.often(_SPLIT):
        page.put(planting.rng.choice((', "', '. "', '.\n\n"')))
        quotes.append(page.put(planting.sentence(planting.rng.randint(4, 10))))
        page.put('"')
    contents = [("content", each) for each in quotes]
    _attribute(planting, page, "direct", [*pieces, *contents], speaker)
    for each in quotes:
        columns = {"article_id": page.id, "kind": "direct", "attribution_id": key}
        planting.add("quotes", **columns, **each)
    page.put(".\n\n" if planting.often(0.3) else ". ")


def report(planting: Planting, page: Page, *, quoted: bool) -> None:
    """Write an act of saying in the article's words, some in marks, at times at second hand."""
    if planting.often(_NESTED):
        speaker = _speaker(planting, page)
        pieces = _tag(planting, page, speaker)
        page.put(" that ")
        start = len(page.text)
        inner = _reported(planting, page, quoted=quoted)
        pieces.append(("content", page.since(start)))
        outer = _attribute(planting, page, "mixed" if quoted else "indirect", pieces, speaker)
        inner["parent_id"] = outer
    else:
        _reported(planting, page, quoted=quoted)
    page.put(".\n\n" if planting.often(0.3) else ". ")


def _reported(planting: Planting, page: Page, *, quoted: bool) -> dict[str, Any]:
    """Write who said something and the claim; return the row of the act of saying."""
    speaker = _speaker(planting, page)
    pieces = _tag(planting, page, speaker)
    page.put(" that ")
    start, key = len(page.text), planting.ids["attributions"] + 1
    claim(planting, page, key, quoted=quoted)
    pieces.append(("content", page.since(start)))
    _attribute(planting, page, "mixed" if quoted else "indirect", pieces, speaker)
    return planting.rows["attributions"][-1]


def scare(planting: Planting, page: Page) -> None:
    """Write words in quotation marks that are nobody's utterance."""
    page.put(planting.sentence(5) + ' "')
    words = page.put(planting.sentence(2))
    page.put('" ' + planting.sentence(4) + ". ")
    planting.add("quotes", article_id=page.id, kind="scare", **words)


def claim(
    planting: Planting, page: Page, attribution_id: int | None, *, quoted: bool = False
) -> None:
    """Write a claim, the article's own or somebody's, with all that it may have."""
    rng = planting.rng
    start, claim_id = len(page.text), planting.ids["claims"] + 1
    counted = _number(planting, page) if planting.often(_COUNTED) else None
    other = rng.choice(page.cast)
    _mention(planting, page, other, page.put(other.name))
    page.put(" ")
    numbers = {"numbers": None if counted is None else f"{counted['value']:g}"}
    own = Joined("claim_id", claim_id, numbers)
    page.put(_words(planting, page, planting.claimed, (5, 14), own))
    if quoted:
        page.put(' "')
        words = page.put(planting.sentence(3))
        columns = {"kind": "partial", "attribution_id": attribution_id}
        planting.add("quotes", article_id=page.id, **columns, **words)
        page.put('"')
    event = _event(planting, page)
    planting.add(
        "claims",
        article_id=page.id,
        kind="own voice" if attribution_id is None else "attributed",
        attribution_id=attribution_id,
        stance="asserts",
        **event,
        **page.since(start),
    )
    if counted is not None:
        planting.add("quantities", article_id=page.id, claim_id=claim_id, **counted)


def _number(planting: Planting, page: Page) -> dict[str, Any]:
    rng = planting.rng
    value = rng.randint(2, 900)
    noun = planting.sentence(1)
    unit = rng.choice((*_UNITS, None, noun))
    place = page.put(f"{value} {noun}")
    page.put(" ")
    kind = _KINDS.get(unit or "", "count")
    return {"kind": kind, "comparison": "exactly", "value": float(value), "unit": unit, **place}


def _event(planting: Planting, page: Page) -> dict[str, Any]:
    """Write where and when something happens, if it is told, and return the columns."""
    columns: dict[str, Any] = {}
    met = planting.often(_MET)
    if met or planting.often(_PLACED):
        [columns["place_text"]] = planting.places.draw(planting.rng)
        page.put(f" in {columns['place_text']}")
    if page.day is not None and planting.often(_HAPPENED):
        day = page.day + timedelta(days=planting.rng.randint(-9, 9))
        columns["happened_on"] = columns["happened_until"] = day.isoformat()
        columns["happened_text"] = page.put(" on Monday")["text"].strip()
    if met:
        columns["event_kind"] = planting.rng.choice(("visit", "call", "meeting"))
        columns["event_state"] = planting.rng.choice(("announced", "done", "called off"))
    return columns


def _words(
    planting: Planting, page: Page, before: Repeated, size: tuple[int, int], own: Joined
) -> str:
    """Return words, now and then those that another article had: both rows are joined then."""
    if planting.often(_AGAIN) and before.lately:
        first, article_id, words = planting.rng.choice(before.lately)
        if article_id != page.id:
            table, whole = _JOINS[own.column]
            if first.key not in before.joined:
                before.joined[first.key] = planting.add(whole, method="same words")
                _join(planting, table, first, before.joined[first.key], method="first")
            how = {"like_id": first.key, "method": "same words", "similarity": 1.0}
            _join(planting, table, own, before.joined[first.key], **how)
            return words
    words = planting.sentence(planting.rng.randint(*size))
    before.lately.append((own, page.id, words))
    return words


def _join(planting: Planting, table: str, row: Joined, whole_id: int, **how: Any) -> None:  # noqa: ANN401
    whole = f"{_JOINS[row.column][1].removesuffix('s')}_id"
    planting.tie(table, **{row.column: row.key, whole: whole_id}, **row.more, **how)


def _speaker(planting: Planting, page: Page) -> Present:
    return Present(None, None, "he") if planting.often(_UNKNOWN) else planting.rng.choice(page.cast)


def _tag(planting: Planting, page: Page, speaker: Present) -> list[tuple[str, dict[str, Any]]]:
    """Write who speaks and the word for it."""
    source = page.put(speaker.name)
    page.put(" ")
    cue = page.put(planting.rng.choice(_CUES))
    _mention(planting, page, speaker, source)
    return [("source", source), ("cue", cue)]


def _attribute(
    planting: Planting,
    page: Page,
    kind: str,
    pieces: list[tuple[str, dict[str, Any]]],
    speaker: Present,
) -> int:
    """Write an act of saying with the pieces of its source, cue and content."""
    texts = {role: place["text"] for role, place in pieces}
    contents = [place for role, place in pieces if role == "content"]
    to = planting.rng.choice(page.cast) if planting.often(_ADDRESSED) else Present(None, None, "")
    said = page.day if planting.often(_DATED) else None
    key = planting.add(
        "attributions",
        article_id=page.id,
        kind=kind,
        start_char=min(place["start_char"] for place in contents),
        end_char=max(place["end_char"] for place in contents),
        parent_id=None,
        source_text=texts.get("source"),
        cue_text=texts.get("cue"),
        speaker_ref_id=speaker.ref,
        speaker_id=speaker.actor_id,
        addressee_ref_id=to.ref,
        addressee_id=to.actor_id,
        method="made up",
        certainty=None if speaker.ref is None else "stated",
        said_on=said and said.isoformat(),
        said_until=said and said.isoformat(),
        dated_on=page.day and page.day.isoformat(),
        is_copy=page.is_copy,
    )
    for role in ("source", "cue", "content"):
        for at, place in enumerate(each for name, each in pieces if name == role):
            planting.tie("attribution_spans", attribution_id=key, role=role, position=at, **place)
    return key


def _mention(planting: Planting, page: Page, who: Present, place: dict[str, Any]) -> None:
    """Note that somebody is named or meant there, and now and then with a title."""
    kind = "name" if who.ref else "pronoun"
    actor = {"actor_ref_id": who.ref, "actor_id": who.actor_id}
    planting.add("mentions", article_id=page.id, kind=kind, **actor, **place)
    if who.ref and planting.often(_TITLED):
        title = planting.rng.choice(TITLES)
        if planting.often(0.4):
            title = f"{planting.sentence(1)} {title}"
        # Whoever holds an office holds it in one body, wherever it is told.
        offices = planting.offices
        body = offices[(who.actor_id or 0) % len(offices)] if planting.often(_OF_BODY) else None
        columns = {"title_key": title, "organization_id": body, "is_former": planting.often(0.1)}
        planting.add("roles", article_id=page.id, **actor, **columns, **place)
