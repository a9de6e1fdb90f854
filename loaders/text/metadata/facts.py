"""Facts about an article, each with the place that says so and how it is known."""

import re
from collections.abc import Iterator
from itertools import islice

from loaders.text.edits import Way
from loaders.text.metadata.outlets import (
    copyright_holder,
    host_of,
    own_urls,
    path_of,
    place_of_host,
    squash,
)
from loaders.text.metadata.people import (
    Named,
    byline_names,
    credited_reporters,
    noted_author,
    same,
    summary_author,
)
from loaders.text.metadata.publication import date_in_path, published_dates
from loaders.text.patterns import AGENCY, OUTLET_LABEL
from loaders.text.records import Basis, Block, BlockKind, Fact, Segmented, Span

_TAG_LABEL = re.compile(r"[^:]{1,30}:\s?")
_TAG_LABEL_ALONE = re.compile(
    r"(?:topics|tags|key ?words|hashtags|filed under|explore more on these topics)\s*:?",
    re.IGNORECASE,
)
_TAG = re.compile(r"[^,;|•·#]+")
_ENGLISH = frozenset(
    "the of and to in that is was for on with said as it by from at his her".split()
)
_ENGLISH_WORDS = 40
_ENGLISH_SHARE = 0.2
_BYLINES = 20
_SAMPLE = 4_000
_TAG_LENGTH = 100


def find_metadata(source: str, segmented: Segmented) -> tuple[Fact, ...]:
    """Return what the document says of itself, in the order of the fields.

    `source` is the text that was segmented; the places of the facts are in it. Nothing
    is read from the article's prose, and what the document does not say has no fact.
    """
    document = _Document(source, segmented)
    found: dict[tuple[str, Basis, str], Fact] = {}
    for fact in document.facts():
        found.setdefault((fact.field, fact.basis, fact.value), fact)
    return tuple(found.values())


class _Document:
    def __init__(self, source: str, segmented: Segmented) -> None:
        self.source = source
        self.text = segmented.text
        self.blocks = segmented.blocks
        self._way = Way(segmented.edits)
        self.urls = own_urls(source, segmented)
        self.host = next((host_of(span.of(self.text)) for span in self.urls), "")
        self._outlets = [
            (words[label.end() :], Span(span.start + label.end(), span.end))
            if (label := OUTLET_LABEL.match(words))
            else (words, span)
            for span, words in self._texts(BlockKind.OUTLET)
        ]
        self._own_lines = {squash(words) for words, _ in self._outlets}
        self.bylines = [
            (named, span)
            for span, words in islice(self._texts(BlockKind.BYLINE), _BYLINES)
            for named in byline_names(words)
        ]

    def facts(self) -> Iterator[Fact]:
        """Yield every fact, the better known before the less."""
        for span, words in list(self._texts(BlockKind.HEADLINE))[:1]:
            yield self._stated("headline", words, span, "headline")
        yield from self._authors()
        yield from self._published()
        yield from self._outlet()
        for span in self.urls:
            url = span.of(self.text)
            yield self._stated("url", url, span, "address in the document")
        if self.urls and self.host:
            reason = "domain of the address"
            place = self._back(place_of_host(self.text, self.urls[0], self.host))
            yield Fact("domain", self.host, Basis.METADATA, place, reason)
        for span, words in self._texts(BlockKind.DATELINE):
            yield self._stated("dateline", words, span, "dateline")
        yield from self._tags()
        if _is_english(self.text):
            yield Fact("language", "en", Basis.INFERRED, None, "share of common English words")

    def _texts(self, kind: BlockKind) -> Iterator[tuple[Span, str]]:
        for block in self.blocks:
            if block.kind is kind and block.span is not None:
                yield block.span, block.span.of(self.text)

    def _back(self, span: Span) -> Span:
        return Span(self._way.back(span.start), self._way.back(span.end, end=True))

    def _stated(self, field: str, value: str, span: Span, reason: str) -> Fact:
        return Fact(field, value, Basis.STATED, self._back(span), reason)

    def _authors(self) -> Iterator[Fact]:
        noted = [
            (named, span, "author note")
            for span, words in self._texts(BlockKind.AUTHOR_NOTE)
            if (named := noted_author(words))
        ]
        people = [(named, span) for named, span in self.bylines if not self._is_outlet(named)]
        for named, span in people:
            yield self._author(named, span, [note for note, _, _ in noted])
        if people:
            return
        summaries = [
            (named, span, "summary says who writes")
            for span, words in self._texts(BlockKind.SUMMARY)
            if (named := summary_author(words))
        ]
        reporters = [
            (named, span, "reporting credit")
            for span, words in self._texts(BlockKind.AUTHOR_NOTE)
            for named in credited_reporters(words)
        ]
        for named, span, reason in summaries + noted + (reporters if not noted else []):
            yield self._stated("author", named.name, _within(span, named.span), reason)

    def _author(self, named: Named, span: Span, noted: list[Named]) -> Fact:
        name, reason = named.name, "byline"
        if named.is_recased:
            reason = "byline; given capitals because names are written so"
            for note in noted:
                if same(note.name, name):
                    name, reason = note.name, "byline; capitals as in the author note"
        return self._stated("author", name, _within(span, named.span), reason)

    def _is_outlet(self, named: Named) -> bool:
        name = squash(named.name)
        return named.is_outlet or self._agrees(named.name) or name in self._own_lines

    def _may_publish(self, name: str) -> bool:
        """Tell whether nothing speaks against it: another domain, or an agency's many clients."""
        if self._agrees(name):
            return True
        return not self.host and re.fullmatch(rf"(?:The )?(?:{AGENCY})", name) is None

    def _agrees(self, name: str) -> bool:
        letters = squash(name)
        short = letters.removeprefix("the")
        return len(short) > 2 and (letters in squash(self.host) or short in squash(self.host))

    def _published(self) -> Iterator[Fact]:
        for kind, reason in (
            (BlockKind.DATE, "date line"),
            (BlockKind.DATELINE, "date in the dateline"),
        ):
            dates = [
                (value, _within(span, place))
                for span, words in self._texts(kind)
                for value, place, label in published_dates(words)
                if not label
            ]
            if dates:
                value, place = dates[0]
                doubt = "; no single day" if "/" in value else ""
                yield self._stated("published", value, place, reason + doubt)
                break
        for span in self.urls:
            url = span.of(self.text)
            path = path_of(url)
            if found := date_in_path(path):
                value, place = found
                shift = span.start + url.index(path)
                where = self._back(Span(shift + place.start, shift + place.end))
                yield Fact("published", value, Basis.METADATA, where, "date in the address")

    def _outlet(self) -> Iterator[Fact]:
        named = [(words, span, "own line") for words, span in self._outlets]
        named += [
            (each.name, _within(span, each.span), "byline names the outlet")
            for each, span in self.bylines
            if self._is_outlet(each) and self._may_publish(each.name)
        ]
        for words, span, reason in named:
            if self._agrees(words):
                yield self._stated("outlet", words, span, f"{reason}; the domain agrees")
                return
        if named:
            words, span, reason = named[0]
            yield self._stated("outlet", words, span, reason)
            return
        for block in reversed(self._furniture()):
            if holder := copyright_holder(block.source.of(self.source)):
                words, place = holder
                where = _within(block.source, place)
                yield Fact("outlet", words, Basis.STATED, where, "copyright notice")
                return

    def _furniture(self) -> list[Block]:
        return [block for block in self.blocks if block.kind is BlockKind.BOILERPLATE]

    def _tags(self) -> Iterator[Fact]:
        for span, words in self._texts(BlockKind.TAGS):
            if _TAG_LABEL_ALONE.fullmatch(words):
                continue
            label = _TAG_LABEL.match(words)
            for match in _TAG.finditer(words, label.end() if label else 0):
                tag = match.group().strip(" \n/")
                if tag and len(tag) <= _TAG_LENGTH:
                    start = match.start() + match.group().index(tag)
                    yield self._stated(
                        "tag", tag, _within(span, Span(start, start + len(tag))), "list of tags"
                    )


def _within(outer: Span, inner: Span) -> Span:
    return Span(outer.start + inner.start, outer.start + inner.end)


def _is_english(text: str) -> bool:
    words = re.findall(r"[^\W\d_]+", text[:_SAMPLE].lower())
    common = sum(word in _ENGLISH for word in words)
    return len(words) >= _ENGLISH_WORDS and common >= _ENGLISH_SHARE * len(words)
