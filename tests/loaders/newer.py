"""Readers that leave out a paragraph, or what is said in it: what an older or newer one may do."""

from collections.abc import Callable, Collection
from dataclasses import replace

from loaders.text.reading import read
from loaders.text.records import Edit, Reading, Span

Reader = Callable[[str], Reading]


def blind_to(paragraphs: Collection[str]) -> Reader:
    """Return a reader that takes paragraphs that begin so for boilerplate.

    They are to be no article's last.
    """

    def reader(source: str) -> Reading:
        cuts = [place for words in paragraphs if (place := _paragraph(source, words))]
        kept = source
        for start, end in sorted(cuts, reverse=True):
            kept = kept[:start] + kept[end:]
        found = read(kept)
        for start, end in sorted(cuts):
            found = _moved(found, Span(start, end), source)
        return found

    return reader


def deaf_to(words: Collection[str]) -> Reader:
    """Return a reader that finds no attribution of which the content begins so."""

    def reader(source: str) -> Reading:
        found = read(source)
        kept = [
            index
            for index, each in enumerate(found.attributions)
            if not each.content[0].of(found.text).lstrip('“"').startswith(tuple(words))
        ]
        place = {index: number for number, index in enumerate(kept)}
        return replace(
            found,
            attributions=tuple(
                replace(found.attributions[i], parent=place.get(found.attributions[i].parent or -1))
                for i in kept
            ),
            speakers=tuple(found.speakers[i] for i in kept),
            addressees=tuple(found.addressees[i] for i in kept),
            quotes=tuple(
                replace(
                    each,
                    attribution=None if each.attribution is None else place.get(each.attribution),
                    continues=None,
                )
                for each in found.quotes
                if each.attribution is None or each.attribution in place
            ),
            claims=tuple(
                replace(each, attribution=place[each.attribution])
                for each in found.claims
                if each.attribution in place
            ),
        )

    return reader


def _paragraph(source: str, words: str) -> tuple[int, int] | None:
    start = source.find(words)
    return None if start < 0 else (start, source.index("\n\n", start) + 2)


def _moved(found: Reading, cut: Span, source: str) -> Reading:
    """Return a reading of a text without a paragraph as one of the text that has it."""
    length = cut.end - cut.start

    def moved(place: Span) -> Span:
        by = length if place.start >= cut.start else 0
        return Span(place.start + by, place.end + by)

    removed = sum(len(e.before) - len(e.after) for e in found.edits if e.source_start < cut.start)
    edits = [
        replace(each, source_start=moved(Span(each.source_start, each.source_start)).start)
        for each in found.edits
    ]
    edits.append(
        Edit(cut.start, cut.start - removed, source[cut.start : cut.end], "", "boilerplate")
    )
    return replace(
        found,
        edits=tuple(sorted(edits, key=lambda edit: edit.source_start)),
        blocks=tuple(replace(each, source=moved(each.source)) for each in found.blocks),
        facts=tuple(replace(e, source=e.source and moved(e.source)) for e in found.facts),
        credits=tuple(replace(each, source=moved(each.source)) for each in found.credits),
    )
