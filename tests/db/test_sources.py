"""The way back agrees with the way there, whatever the bytes and the edits."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.models import TextEdit
from db.sources import decoded, unedited
from loaders.readers.decode import NotTextError, decode
from loaders.text.edits import edited

ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-32", "utf-16-le", "cp1252", "cp1251", "koi8_r")


@given(
    st.text(st.characters(codec="utf-8", exclude_characters="\0"), min_size=1),
    st.sampled_from(ENCODINGS),
    st.binary(max_size=2),
)
def test_stored_bytes_decode_to_what_was_read(words: str, encoding: str, stray: bytes) -> None:
    content = words.encode(encoding, "replace") + stray
    try:
        read = decode(content)
    except NotTextError:
        return
    assert decoded(content, read.encoding, read.basis) == read.text


@pytest.mark.parametrize(
    ("content", "basis"),
    [
        ("caf\u00e9".encode(), "valid"),
        ("caf\u00e9 na\u00efve".encode() + b" \x93so\x94", "mixed"),
        (b"\xef\xbb\xbfplain", "byte order mark"),
        ("plain".encode("utf-16"), "byte order mark"),
        (b"\x93So,\x94 she said, \x96 and no more of it", "fits"),
    ],
)
def test_every_way_of_knowing_the_encoding_leads_back(content: bytes, basis: str) -> None:
    read = decode(content)
    assert read.basis == basis
    assert decoded(content, read.encoding, read.basis) == read.text


def _rows(source: str, replacements: list[tuple[int, int, str, str]]) -> tuple[str, list[TextEdit]]:
    made = edited(source, replacements)
    rows = [
        TextEdit(
            source_start=each.source_start,
            start_char=each.start,
            before=each.before,
            after=each.after,
        )
        for each in made.edits
    ]
    return made.text, rows


@given(st.text("ab", max_size=12), st.lists(st.integers(0, 12)), st.lists(st.text("xy")))
def test_undoing_what_was_edited_gives_the_source(
    source: str, places: list[int], after: list[str]
) -> None:
    cuts = sorted({place for place in places if place <= len(source)})
    pairs = zip(cuts[::2], cuts[1::2], after, strict=False)
    text, rows = _rows(source, [(start, end, new, "rule") for start, end, new in pairs])
    assert unedited(text, rows) == source


@pytest.mark.parametrize(
    "edits",
    [
        [TextEdit(source_start=1, start_char=1, before="x", after="z")],
        [TextEdit(source_start=9, start_char=9, before="x", after="")],
        [TextEdit(source_start=0, start_char=1, before="x", after="b")],
        [
            TextEdit(source_start=1, start_char=1, before="x", after="bc"),
            TextEdit(source_start=3, start_char=2, before="x", after="c"),
        ],
    ],
    ids=["not what the text has", "beyond the text", "elsewhere in the source", "over another"],
)
def test_edits_that_do_not_fit_lead_nowhere(edits: list[TextEdit]) -> None:
    assert unedited("abcd", edits) is None
