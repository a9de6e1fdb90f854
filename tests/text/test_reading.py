"""The whole of reading: invented documents, the seeds, and laws that every reading keeps."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from loaders.text.edits import undo
from loaders.text.reading import read
from loaders.text.records import (
    Attribution,
    AttributionKind,
    BlockKind,
    Mention,
    QuoteKind,
    Reading,
    Span,
)
from tests.text.case_files import Case, document_of, params, without_article

_KINDS = {str(kind) for kind in QuoteKind}
_SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))
_SPOKEN = """
000 partial Sergei Lavrov: counterproductive,
000 partial Syrian military official: big shift
000 direct Syrian military official: Our ties are always developing
000 direct Andrew Tabler: I don't see a tremendous amount
000 direct Andrew Tabler: They think that Assad's immediate departure
000 direct Andrew Tabler: This recent outburst of diplomacy
000 partial Bashar al-Zoubi: Unlimited Support
000 direct Bashar al-Zoubi: So far, there is no real political solution
000 partial Bashar al-Assad: conspiring against Syria
000 direct senior Russian diplomatic source: Proposals by our partners
000 direct senior Russian diplomatic source: There used to be no terrorists
000 direct U.S. statement: We are cognizant
000 partial Western diplomat tracking the conflict: very slow.
000 direct Western diplomat tracking the conflict: At the moment no one
000 direct Western diplomat tracking the conflict: The Syrians are loving it
001 partial Sergei Lavrov: counterproductive
001 partial Syrian military official: big shift
001 direct Syrian military official: Our ties are always developing
001 direct Andrew Tabler: I don’t see a tremendous amount
001 direct Andrew Tabler: They think that Assad’s immediate departure
002 direct Mikhail Bogdanov: It is important that constructive
002 scare nobody: terrorists
002 direct Fyodor Lukyanov: To demand Assad's exit
002 partial statement by the Russian Foreign Ministry announcing the Moualem visit: against the
002 direct Western diplomat who tracks Syria: There is a nervousness
002 direct Western diplomat in Moscow: This conflict is stalling
002 direct Western diplomat in Moscow: What Russia is trying to do
002 partial Russia: a wide spectrum of social and political forces
002 direct Fyodor Lukyanov: Things are much more complicated
002 direct Fyodor Lukyanov: Some prefer Assad
002 direct Moaz Alkhatib: Russia did not offer anything
002 direct Moaz Alkhatib: Syria cannot stand up again
002 direct Lebanese political source close to Damascus: Moualem will head to Russia
002 direct Lebanese political source close to Damascus: Nobody is willing to talk
003 scare nobody: opponents
003 scare nobody: guarantees
004 partial Pentagon: peaceful solution
004 partial statement by US State Department: the need for both the United States and Russia
004 partial John Kerry: the urgent need to end the bloodshed
004 partial Lakhdar Brahimi: in order to get out of the dark tunnel.
004 scare nobody: peaceful
004 scare nobody: arming
004 partial Muslim Brotherhood: since they would only have influence
004 scare nobody: hawks
004 scare nobody: doves.
004 scare nobody: doves
"""


def _speaker(reading: Reading, attribution: int | None) -> str | None:
    """Return who speaks: None for nobody, `?` for somebody unknown."""
    if attribution is None:
        return None
    actor = reading.speakers[attribution].actor
    return "?" if actor is None else without_article(reading.actors[actor].name)


@pytest.mark.parametrize("case", params("speakers.txt", "reading"))
def test_quotations_are_read_alike_in_a_document_that_names_its_people(case: Case) -> None:
    reading = read(document_of(case))
    found = [
        (each.span.of(reading.text), str(each.kind), _speaker(reading, each.attribution))
        for each in reading.quotes
    ]
    drawn = [
        (each.span.of(case.text), each.name, without_article(each.says.get("by")))
        for each in case.drawn
        if each.name in _KINDS
    ]
    assert found == drawn


@pytest.mark.parametrize("path", _SEEDS, ids=lambda path: path.name[:3])
def test_every_quotation_of_the_seeds(path: Path) -> None:
    reading = read(path.read_text(encoding="utf-8"))
    rows = [line[4:].split(": ", 1) for line in _SPOKEN.splitlines() if line[:3] == path.name[:3]]
    assert len(reading.quotes) == len(rows)
    for quote, (kind_and_speaker, words) in zip(reading.quotes, rows, strict=True):
        kind, speaker = kind_and_speaker.split(" ", 1)
        assert quote.span.of(reading.text).startswith(words)
        assert (quote.kind, _speaker(reading, quote.attribution) or "nobody") == (
            kind,
            without_article(speaker),
        )


def test_the_seeds_hold_46_quotations_of_which_8_are_nobodys() -> None:
    assert len(_SEEDS) == 5
    quotes = [each for path in _SEEDS for each in read(path.read_text("utf-8")).quotes]
    assert len(quotes) == 46
    assert sum(each.kind is QuoteKind.SCARE for each in quotes) == 8


@pytest.mark.parametrize("path", _SEEDS, ids=lambda path: path.name[:3])
def test_the_seeds_keep_the_laws(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    _assert_laws(source, read(source))


_LINES = [
    "# Council Votes on the Ferry",
    "By Nora Falk",
    "March 3, 2021",
    "“We won the vote,” said Ann Lee, a doctor. “It was close.”",
    "“We worked all night,” Hugh Hill said. “It was cold.",
    "“Then the wall gave way.”",
    "A senior official told reporters on Monday that the port was “dead and gone.”",
    "According to the Transport Ministry, the bridge is safe.",
    "‘Nobody told us’: crews speak",
    "## 'Dead and Gone'",
    'The so-called "experts" left, and he said: "Good riddance.',
    "She denied it; they believe that she wants to sell.",
    "[Home](#) [News](#)",
    "Ann Lee and Hugh Hill said the mayorâs plan was â€œoddâ€.",
    '"Who?" she asked. \'I think he said "no".\'',
    "",
]
documents = st.lists(st.sampled_from(_LINES), max_size=12).map("\n\n".join)
_SCRAPS = [
    '"',
    "“",
    "”",
    "‘",
    "’",
    "'",
    "said",
    "Lee",
    "he",
    ":",
    ",",
    ".",
    "\n",
    " ",
    "é",
    "â",
    "\0",
]
scraps = st.lists(st.sampled_from(_SCRAPS), max_size=60).map("".join)


@settings(deadline=None)
@given(st.one_of(documents, scraps, st.text(max_size=60)))
def test_every_reading_keeps_the_laws(source: str) -> None:
    reading = read(source)
    _assert_laws(source, reading)
    assert read(source) == reading


def _assert_laws(source: str, reading: Reading) -> None:
    assert undo(reading.text, reading.edits) == source
    _assert_blocks(source, reading)
    _assert_attributions(reading)
    _assert_quotes(reading)
    _assert_people(reading)
    places = [(each.span.start, each.span.end, each.attribution) for each in reading.claims]
    assert len(set(places)) == len(places)
    for claim in reading.claims:
        assert _lies_in(claim.span, reading.text)
        if claim.attribution is None:
            continue
        said = reading.attributions[claim.attribution]
        assert said.kind is not AttributionKind.DIRECT or said.parent is not None


def _lies_in(span: Span, text: str) -> bool:
    return 0 <= span.start < span.end <= len(text)


def _assert_blocks(source: str, reading: Reading) -> None:
    for block in reading.blocks:
        assert _lies_in(block.source, source)
        assert (block.span is None) == (block.kind is BlockKind.BOILERPLATE)
        assert block.span is None or _lies_in(block.span, reading.text)
    for fact in reading.facts:
        assert fact.source is None or _lies_in(fact.source, source)


def _spans(attribution: Attribution) -> list[Span]:
    others = (attribution.addressee, attribution.said, attribution.medium)
    own = attribution.source + attribution.cue + attribution.content
    return [*own, *(each for each in others if each is not None)]


def _assert_attributions(reading: Reading) -> None:
    assert len(reading.speakers) == len(reading.addressees) == len(reading.attributions)
    for index, each in enumerate(reading.attributions):
        assert each.content
        assert all(_lies_in(span, reading.text) for span in _spans(each))
        assert all(span.of(reading.text).strip() for span in _spans(each))
        if each.parent is not None:
            outer = reading.attributions[each.parent]
            assert each.parent < index
            assert any(content.holds(each.hull) for content in outer.content)


def _assert_quotes(reading: Reading) -> None:
    spans = [each.span for each in reading.quotes]
    assert spans == sorted(spans, key=lambda span: (span.start, -span.end))
    assert len(set(spans)) == len(spans)
    for index, each in enumerate(reading.quotes):
        assert _lies_in(each.span, reading.text)
        assert reading.text[each.span.start - 1] in "\"“”„«»'‘’`"
        assert (each.kind is QuoteKind.SCARE) == (each.attribution is None)
        assert each.attribution is None or 0 <= each.attribution < len(reading.attributions)
        assert each.continues is None or 0 <= each.continues < len(reading.quotes)
        assert each.continues != index


def _assert_people(reading: Reading) -> None:
    actors = range(len(reading.actors))
    for index, actor in enumerate(reading.actors):
        assert actor.name.strip()
        assert actor.parent is None or (actor.parent in actors and actor.parent != index)
        assert all(member in actors and member != index for member in actor.members)
    mentioned = [mention.actor for mention in reading.mentions]
    spoken = [speaker.actor for speaker in reading.speakers]
    for each in [*mentioned, *spoken, *reading.addressees]:
        assert each is None or each in actors
    assert all(_lies_in(mention.span, reading.text) for mention in reading.mentions)
    assert list(reading.mentions) == sorted(reading.mentions, key=_place)
    for role in reading.roles:
        assert role.actor in actors
        assert role.organization is None or role.organization in actors
        assert _lies_in(role.span, reading.text)


def _place(mention: Mention) -> tuple[int, int]:
    return mention.span.start, mention.span.end


def test_a_text_is_read_alike_by_every_process() -> None:
    """The order of sets differs from process to process; a reading must not hang on it."""
    text = "\"All he said was 'I'm very busy,’” she said. “Well, we had been busy too.\""
    told = "import sys; from loaders.text.reading import read; print(read(sys.argv[1]).quotes)"
    found = {
        subprocess.run(  # noqa: S603  # this project's own reader
            [sys.executable, "-c", told, text],
            env={**os.environ, "PYTHONHASHSEED": str(seed), "PYTHONIOENCODING": "utf-8"},
            capture_output=True,
            check=True,
        ).stdout
        for seed in range(5)
    }
    assert len(found) == 1


def test_empty_marks_leave_what_a_heading_echoes_in_its_place() -> None:
    source = "“” “The ferry sinks” again\n\n“” “The ferry sinks,” Lee said. The board met again."
    headline, quote = read(source).quotes
    assert (headline.continues, quote.continues) == (1, None)
