"""A reading made by hand, with a row for every table, for the tests of what is stored.

Spans are found by their words, which occur once.
"""

import hashlib
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from loaders.store import Document
from loaders.text.records import (
    Actor,
    ActorKind,
    Attribution,
    AttributionKind,
    Basis,
    Block,
    BlockKind,
    CheckWorth,
    Claim,
    Comparison,
    Credit,
    CreditKind,
    Edit,
    Event,
    EventKind,
    EventState,
    Fact,
    Mention,
    MentionKind,
    Number,
    Quantity,
    QuantityKind,
    Quote,
    QuoteKind,
    Reading,
    Role,
    Span,
    Speaker,
    Stance,
    Standing,
)

SOURCE = (
    "Harbour to close\n\n"
    "Skip to content\n\n"
    "MARLOW, 3 May - Harbour chief Ana Ruiz said Monday the port would &quot;close for good&quot; "
    "by June.\n\n"
    "“The so-called ‘rescue’ came late,” said an official, who told the Marlow Council that "
    "Ruiz had warned of it."
)
TEXT = SOURCE.replace("Skip to content\n\n", "").replace("&quot;", '"')


def span(words: str, text: str = TEXT) -> Span:
    """Return the place of words that occur once in the text."""
    assert text.count(words) == 1, words
    start = text.index(words)
    return Span(start, start + len(words))


def within(words: str, part: str) -> Span:
    """Return the place of a part of words that occur once in the text."""
    whole = span(words)
    start = whole.start + words.index(part)
    return Span(start, start + len(part))


def edits(source: str = SOURCE) -> tuple[Edit, ...]:
    """Return the edits from the source to the text: one cut, two entities."""
    found: list[Edit] = []
    removed = 0
    for before, after, rule in (
        ("Skip to content\n\n", "", "boilerplate"),
        ("&quot;", '"', "entity"),
        ("&quot;", '"', "entity"),
    ):
        start = source.index(before, found[-1].source_start + 1 if found else 0)
        found.append(Edit(start, start - removed, before, after, rule))
        removed += len(before) - len(after)
    return tuple(found)


ACTORS = (
    Actor(ActorKind.PERSON, "Ana Ruiz", ("Ana Ruiz", "Ruiz"), method="surname"),
    Actor(ActorKind.UNNAMED, "an official", ("an official",), Number.ONE),
    Actor(ActorKind.ORGANIZATION, "Marlow Council", ("Marlow Council",), parent=3),
    Actor(ActorKind.ORGANIZATION, "Marlow", ("MARLOW",)),
    Actor(ActorKind.GROUP, "Ruiz and Council", ("Ruiz and Council",), members=(0, 2)),
)

MENTIONS = (
    Mention(span("MARLOW"), MentionKind.NAME, 3),
    Mention(span("Ana Ruiz"), MentionKind.NAME, 0),
    Mention(span("an official"), MentionKind.DESCRIPTION, 1),
    Mention(span("who"), MentionKind.PRONOUN, None),
    Mention(span("Marlow Council"), MentionKind.NAME, 2),
)

ATTRIBUTIONS = (
    Attribution(
        AttributionKind.MIXED,
        (span("Harbour chief Ana Ruiz"),),
        (span("said Monday"),),
        (span('the port would "close for good" by June'),),
        "cue before",
        said=span("Monday"),
    ),
    Attribution(
        AttributionKind.DIRECT,
        (span("an official"),),
        (within("said an official", "said"),),
        (span("The so-called ‘rescue’ came late,"),),
        "cue after",
    ),
    Attribution(
        AttributionKind.INDIRECT,
        (span("who"),),
        (span("told"),),
        (span("Ruiz had warned of it"),),
        "cue before",
        addressee=span("the Marlow Council"),
    ),
    Attribution(
        AttributionKind.INDIRECT,
        (),
        (span("had warned"),),
        (span("of it"),),
        "nested",
        parent=2,
    ),
)

QUOTES = (
    Quote(span("close for good"), QuoteKind.PARTIAL, 0, None, is_closed=True),
    Quote(span("The so-called ‘rescue’ came late,"), QuoteKind.DIRECT, 1, 0, is_closed=True),
    Quote(span("rescue"), QuoteKind.SCARE, None, None, is_closed=True),
)

QUANTITIES = (
    Quantity(span("3"), QuantityKind.MEASURE, Comparison.EXACTLY, 3.0, unit="km"),
    Quantity(
        span("June"),
        QuantityKind.COUNT,
        Comparison.BETWEEN,
        41.0,
        value_to=44.5,
        of_value=70.0,
        unit="people",
        written=span("June"),
        what=span("June"),
    ),
)
"""Numbers where the text has other words: one in no claim, one in the first."""


CLAIM = Claim(
    span('the port would "close for good" by June'),
    0,
    is_split=False,
    standing=Standing(Stance.PREDICTS, is_negated=True, hedge=span("would")),
    subject=span("the port"),
    event=Event(EventKind.VISIT, EventState.CALLED_OFF, span("June"), span("the port")),
    worth=CheckWorth(0.5, ("date", "number")),
)
"""A claim in which everything is set."""

CREDITS = (Credit(CreditKind.DATELINE, "Marlow Wire", span("MARLOW"), Span(35, 41)),)


def reading() -> Reading:
    """Return a reading with a row for every table."""
    return Reading(
        text=TEXT,
        edits=edits(),
        blocks=(
            Block(BlockKind.HEADLINE, Span(0, 16), span("Harbour to close")),
            Block(BlockKind.BOILERPLATE, Span(18, 33), None),
            Block(BlockKind.PARAGRAPH, Span(35, 141), span(TEXT.split("\n\n")[1])),
            Block(BlockKind.PARAGRAPH, Span(143, len(SOURCE)), span(TEXT.split("\n\n")[2])),
        ),
        facts=(
            Fact("headline", "Harbour to close", Basis.STATED, Span(0, 16), "first line"),
            Fact("dateline", "MARLOW", Basis.STATED, Span(35, 41), "dateline"),
            Fact("outlet", "The Marlow Echo", Basis.INFERRED, None, "name in the text"),
            Fact("domain", "marlow-echo.example", Basis.METADATA, None, "address"),
            Fact("published", "2019-05-01/2019-05-31", Basis.INFERRED, None, "month"),
            Fact("author", "Jo Pask", Basis.STATED, None, "byline"),
            Fact("author", "Echo Staff", Basis.STATED, None, "byline"),
            Fact("tag", "ports", Basis.STATED, None, "tags"),
        ),
        actors=ACTORS,
        mentions=MENTIONS,
        roles=(Role(span("Harbour chief"), 0, "harbour chief", organization=3),),
        attributions=ATTRIBUTIONS,
        speakers=(
            Speaker(0, "name", "stated"),
            Speaker(1, "description", "stated"),
            Speaker(1, "relative pronoun", "resolved"),
            Speaker(None, "", "inferred", candidates=(0, 1)),
        ),
        addressees=(None, None, 2, None),
        quotes=QUOTES,
        claims=(
            CLAIM,
            Claim(span("Ruiz had warned of it"), 2, is_split=False),
        ),
        quantities=QUANTITIES,
        credits=CREDITS,
    )


def shifted(before: Reading) -> Reading:
    """Return the same reading by a reader that also drops the headline's first word."""
    cut = len("Harbour ")

    def moved(old: Span) -> Span:
        return Span(max(0, old.start - cut), old.end - cut)

    first, *others = before.edits
    return replace(
        before,
        text=before.text[cut:],
        edits=(
            Edit(0, 0, "Harbour ", "", "word"),
            *(replace(edit, start=edit.start - cut) for edit in (first, *others)),
        ),
        blocks=tuple(
            replace(block, span=block.span and moved(block.span)) for block in before.blocks
        ),
        mentions=tuple(each._replace(span=moved(each.span)) for each in before.mentions),
        roles=tuple(replace(each, span=moved(each.span)) for each in before.roles),
        attributions=tuple(
            replace(
                each,
                source=tuple(map(moved, each.source)),
                cue=tuple(map(moved, each.cue)),
                content=tuple(map(moved, each.content)),
                said=each.said and moved(each.said),
                addressee=each.addressee and moved(each.addressee),
            )
            for each in before.attributions
        ),
        quotes=tuple(replace(each, span=moved(each.span)) for each in before.quotes),
        claims=tuple(
            Claim(moved(each.span), each.attribution, each.is_split) for each in before.claims
        ),
        quantities=tuple(_moved(each, moved) for each in before.quantities),
        credits=tuple(
            replace(each, span=each.span and moved(each.span)) for each in before.credits
        ),
    )


def _moved(quantity: Quantity, moved: Callable[[Span], Span]) -> Quantity:
    written, what = quantity.written, quantity.what
    return replace(
        quantity,
        span=moved(quantity.span),
        written=written and moved(written),
        what=what and moved(what),
    )


def document(path: str = "/news/harbour.txt", **changes: Any) -> Document:  # noqa: ANN401
    """Return the document of the reading; other digests stand for other bytes."""
    content = SOURCE.encode()
    given = Document(
        path=path,
        sha256=hashlib.sha256(content).hexdigest(),
        size=len(content),
        media_type="text/plain",
        encoding="utf-8",
        encoding_basis="valid",
        content=content,
        reading=reading(),
    )
    return replace(given, **changes)


def other(path: str, **changes: Any) -> Document:  # noqa: ANN401
    """Return a document of other bytes, told apart by its path, that reads the same."""
    return document(path, sha256=hashlib.sha256(path.encode()).hexdigest(), content=None, **changes)


def speaking(*actors: Actor) -> Reading:
    """Return a reading in which nothing is but these actors."""
    nothing: tuple[Any, ...] = ()
    return Reading(TEXT, edits(), nothing, nothing, actors, *[nothing] * 7)  # type: ignore[arg-type]  # seven, not more
