"""An article as `onrecord show` prints it."""

from collections.abc import Iterator
from itertools import groupby

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from db.queries.pages import ArticlePage, PageBlock, PageFact, PageMark, PageSaying
from onrecord.claims_view import figure, firmness, happening
from onrecord.marks import STYLES, Mark, legend, marked
from onrecord.terminal import line

_FIELDS = ("outlet", "domain", "published", "author", "dateline", "url", "language", "tag")
_ALWAYS = ("outlet", "published", "author")
_BLOCK_STYLES = {"headline": "bold", "sub-heading": "bold", "caption": "italic"}
_LONGEST_VALUE = 300


def article_view(page: ArticlePage) -> RenderableType:
    """Return what is known of the article, the legend, and its text with who said what beside."""
    title = Text(f"Article {page.id}: {line(page.headline or 'no headline')}", style="bold")
    return Group(title, Text(), _head(page), Text(), legend(), Text(), _body(page))


def _head(page: ArticlePage) -> Table:
    table = Table.grid(padding=(0, 2))
    table.add_column(style="dim", no_wrap=True)
    table.add_column(overflow="fold")
    table.add_column(style="dim", overflow="fold")
    others = sorted({fact.field for fact in page.facts} - {*_FIELDS, "headline"})
    for field in (*_FIELDS, *others):
        facts = [fact for fact in page.facts if fact.field == field]
        for basis, alike in groupby(facts, key=_basis):
            values = ", ".join(line(fact.value, _LONGEST_VALUE) for fact in alike)
            table.add_row(line(field), values, basis)
        if field in _ALWAYS and not facts:
            table.add_row(field, "not known", "")
    encoding = f"{page.encoding or 'no text'} ({page.encoding_basis or 'not known how'})"
    table.add_row("file", line(page.path, _LONGEST_VALUE), line(encoding))
    left_out = sum(block.start is None for block in page.blocks)
    table.add_row("left out", f"{left_out} block{'' if left_out == 1 else 's'} of boilerplate", "")
    edits = ", ".join(f"{line(rule)} {number}" for rule, number in page.edits)
    table.add_row("edits", f"{sum(number for _, number in page.edits)} of the text", edits)
    if page.is_truncated:
        table.add_row("note", "the file shows that the text was cut off", "")
    return table


def _basis(fact: PageFact) -> str:
    return line(f"{fact.basis}: {fact.reason}" if fact.reason else fact.basis)


def _body(page: ArticlePage) -> Table:
    table = Table.grid(padding=(0, 2, 1, 0), collapse_padding=False, expand=True)
    table.add_column(ratio=2, overflow="fold")
    table.add_column(ratio=1, overflow="fold")
    whole = PageBlock("paragraph", 0, len(page.text))
    blocks = [block for block in page.blocks if block.start is not None] or [whole]
    numbered = [
        (Mark(mark.start, mark.end, mark.kind, number), mark)
        for number, mark in enumerate(page.marks, start=1)
    ]
    for block in blocks:
        start, end = block.start or 0, block.end or 0
        here = [each for each in numbered if each[0].start < end and start < each[0].end]
        shown = marked(page.text, start, end, [mark for mark, _ in here])
        shown.style = _BLOCK_STYLES.get(block.kind, "")
        kind = [] if block.kind == "paragraph" else [Text(line(block.kind), style="dim italic")]
        notes = [_note(mark, read) for mark, read in here if mark.start >= start]
        notes += [
            Text(f"number {figure(number)}") for at, number in page.figures if start <= at < end
        ]
        table.add_row(shown, Text("\n").join([*kind, *notes]))
    return table


def _note(mark: Mark, read: PageMark) -> Text:
    """Return the mark's label and who said it."""
    if read.saying is not None:
        who = "; ".join(_who(read.saying))
    else:
        who = "nobody's utterance" if read.kind == "scare" else "the article's own voice"
    told = "".join(f"; {note}" for note in _told(read))
    return Text.assemble((f"{mark.label} {mark.kind} ", STYLES[mark.kind]), who, told)


def _told(read: PageMark) -> Iterator[str]:
    """Yield how firmly a claim is put forward, and the days, places and numbers it gives."""
    if read.firmness is not None:
        yield from firmness(read.firmness)
    if read.happening is not None:
        yield from happening(read.happening)
    yield from map(figure, read.figures)


def _who(saying: PageSaying) -> Iterator[str]:
    """Yield the speaker with the words for it, the cue, the words for when, and through whom."""
    speaker = _named(saying.speaker, saying.source_text)
    either = " or ".join(line(name) for name in saying.candidates)
    yield f"{speaker}: {either}" if either else speaker
    if saying.cue_text:
        yield f"“{line(saying.cue_text)}”"
    if saying.said_text:
        yield f"when: “{line(saying.said_text)}”"
    if saying.is_second_hand:
        yield f"via {_named(saying.via, saying.via_text)}"


def _named(name: str | None, words: str | None) -> str:
    """Return the name, and the words for it unless they hold the name."""
    shown = "speaker not known" if name is None else line(name)
    if words is None or (name is not None and name.casefold() in words.casefold()):
        return shown
    return f"{shown} (“{line(words)}”)"
