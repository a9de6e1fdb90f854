"""Passages that articles share: edited copies and look-alikes as data, and laws."""

import random
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from loaders.identity.counterparts import Alignment
from loaders.identity.passages import Passage, find_passages
from loaders.identity.runs import shared_runs
from loaders.identity.sketches import SCHEME, sketch, worth_comparing
from loaders.identity.wording import wording
from loaders.text.lexicon import COMMON_WORDS
from loaders.text.records import Span
from tests.loaders.passage_cases import Pair, read_pairs

CASES = Path(__file__).parent / "cases"
_SLACK = 3  # words by which an edge may differ from the one drawn
_WORDS = sorted(COMMON_WORDS)

SHARED = read_pairs("passages.txt")
APART = read_pairs("passages_apart.txt")

_DRAWN = "the said dam Velden isn’t U.S. 12 1,200 “We won,” Rehn\n\n Ünal . ! -- co-op 水 a\u0301 "
_DRAWN += "well-known twenty-five-year-old US-led can’t non‑co-op Rio-de-Halle 7% 10-1.5"
texts = st.lists(st.sampled_from(_DRAWN.split(" ")), max_size=150).map(" ".join)


def near(text: str, found: Span, drawn: Span) -> bool:
    edges = ((found.start, drawn.start), (found.end, drawn.end))
    return all(len(wording(text[min(edge) : max(edge)]).forms) <= _SLACK for edge in edges)


def keys(text: str) -> set[int]:
    return {key for each in sketch(text) for key in each.keys}


@pytest.mark.parametrize("pair", SHARED, ids=lambda pair: pair.label)
def test_what_an_edited_copy_shares_is_found(pair: Pair) -> None:
    found = find_passages(pair.one, pair.two)
    assert len(found) == len(pair.shared), found
    others = sorted(each.other for each in found)
    for text, spans, drawn in (
        (pair.one, [each.span for each in found], pair.shared),
        (pair.two, others, pair.other_shared),
    ):
        for span, expected in zip(spans, drawn, strict=True):
            assert near(text, span, expected), span.of(text)


def test_edited_copies_are_candidates() -> None:
    """A lone sentence that was much changed may have no key in common, as chance has it."""
    missed = [pair.label for pair in SHARED if not candidates(pair)]
    assert len(missed) <= 1, missed


def candidates(pair: Pair) -> list[tuple[str, str]]:
    """Return the stretches of a pair that share a key and more than a phrase."""
    stretches = [
        (one.span.of(pair.one), two.span.of(pair.two))
        for one in sketch(pair.one)
        for two in sketch(pair.two)
        if set(one.keys) & set(two.keys)
    ]
    return [each for each in stretches if worth_comparing(*each)]


@pytest.mark.parametrize("pair", APART, ids=lambda pair: pair.label)
def test_what_two_reporters_share_is_no_passage(pair: Pair) -> None:
    assert find_passages(pair.one, pair.two) == ()


def test_there_are_as_many_look_alikes_as_copies_and_no_label_twice() -> None:
    labels = [pair.label for pair in (*SHARED, *APART)]
    assert len(labels) == len(set(labels))
    assert len(APART) >= len(SHARED)


@given(texts, texts)
def test_laws_of_finding(one: str, two: str) -> None:
    found = find_passages(one, two)
    for text, spans in ((one, [p.span for p in found]), (two, [p.other for p in found])):
        assert all(0 <= span.start < span.end <= len(text) for span in spans)
        ordered = sorted(spans)
        assert not any(a.meets(b) for a, b in pairwise(ordered))
    assert all(0 < each.similarity <= 1 for each in found)
    assert list(found) == sorted(found)
    swapped = sorted(Passage(each.other, each.span, each.similarity) for each in found)
    assert list(find_passages(two, one)) == swapped


@given(texts)
def test_a_text_is_one_passage_of_itself(text: str) -> None:
    words = wording(text)
    found = find_passages(text, text)
    if len(words.forms) < 12:
        assert found == ()
    if len(words.forms) >= 20:
        (passage,) = found
        assert passage.span == passage.other
        assert passage.similarity == 1
        assert passage.span.holds(words.span(0, len(words.forms)))


@given(texts, texts)
def test_words_that_a_passage_counts_are_equal(one: str, two: str) -> None:
    a, b = wording(one).forms, wording(two).forms
    for run in shared_runs(a, b):
        assert a[run.first : run.end] == b[run.other : run.other_end]


@given(texts, st.data())
def test_a_span_of_words_has_those_words(text: str, data: st.DataObject) -> None:
    words = wording(text)
    assert all(start < end for start, end in zip(words.starts, words.ends, strict=True))
    assert all(end <= start for end, start in zip(words.ends, words.starts[1:], strict=False))
    if words.forms:
        end = data.draw(st.integers(1, len(words.forms)))
        first = data.draw(st.integers(0, end - 1))
        assert wording(text, words.span(first, end)).forms == words.forms[first:end]


@given(texts)
def test_laws_of_sketching(text: str) -> None:
    found = sketch(text)
    assert found == sketch(text)
    assert all(len(each.keys) == 6 for each in found)
    assert [key >> 32 for each in found for key in each.keys] == [0, 1, 2, 3, 4, 5] * len(found)
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))
    assert all(8 <= len(wording(text, each.span).forms) <= 60 for each in found)


def sentence(words: list[str]) -> str:
    return " ".join(words).capitalize() + "."


def test_a_sentence_and_its_edit_share_a_key() -> None:
    rng = random.Random(4)  # noqa: S311
    met = strangers = 0
    for _ in range(500):
        words = rng.choices(_WORDS, k=25)
        edited = [*words]
        edited[rng.randrange(25)] = rng.choice(_WORDS)
        met += bool(keys(sentence(words)) & keys(sentence(edited)))
        strangers += bool(keys(sentence(words)) & keys(sentence(rng.choices(_WORDS, k=25))))
    assert met >= 475
    assert strangers == 0


def test_keys_are_those_of_the_scheme() -> None:
    """Another library version or another cut of sentences needs another scheme."""
    text = "The harbour board of Port Halle will raise ferry fares by a tenth in spring."
    assert SCHEME == "rensa-0.5/2 minhash-6 seed-1997 shingle-6 stretch-8-40/2"
    assert [each.keys for each in sketch(text)] == [
        (378205721, 4677725065, 9992335051, 12885236961, 18608163650, 21842221833)
    ]


def test_marks_case_spelling_and_lines_leave_the_keys_alone() -> None:
    one = "“ISIS isn’t at the U.S. centre,” said eight of Pálfy’s neighbours in Velden."
    two = "It rained.\n\n'Isis isn't at the US center', said 8 of Palfy's neighbors -- in Velden"
    assert keys(one) == keys(two) != set()


def test_stock_wording_alone_has_no_keys() -> None:
    stock = "He did not immediately respond to a request for comment."
    assert keys(stock) == set()
    assert keys(stock.replace("comment", "a boat made of paper"))


def test_stretches_that_share_a_phrase_are_not_worth_comparing() -> None:
    one = "At the end of a long day the committee sent the harbour master home without a word."
    two = "The band that played at the end of a long day on the pier wanted to be paid for it."
    assert not worth_comparing(one, two)
    assert worth_comparing(one, one.replace("without a word", "early"))


HOSTILE = {
    "one word": "no " * 100_000,
    "one line": "Read more on this story and on others like it at our desk.\n" * 5_000,
    "one line between others": "".join(
        f"Item {n} of the list.\nRead it all here.\n" for n in range(9_000)
    ),
    "no spaces": "x" * 300_000,
    "marks": "“" * 100_000 + '".' * 100_000,
    "accents": "a" + "\u0301" * 100_000,
    "abbreviations": "U.S." * 50_000,
    "two words": "no yes no " * 30_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_is_read_in_linear_time(name: str) -> None:
    """A quadratic step would take hours here."""
    text = HOSTILE[name]
    sketch(text)
    half = len(text) // 2
    find_passages(text, text[half:] + "end " + text[:half])
    assert len(find_passages(text, text)) <= 1


@pytest.mark.parametrize("pair", SHARED, ids=lambda pair: pair.label)
def test_what_is_carried_over_and_back_is_the_same(pair: Pair) -> None:
    for passage in find_passages(pair.one, pair.two):
        there = Alignment(pair.one, pair.two, passage.span, passage.other)
        back = Alignment(pair.two, pair.one, passage.other, passage.span)
        words, others = wording(pair.one, passage.span), wording(pair.two, passage.other)
        kept = 0
        for at in range(len(words.forms)):
            span = words.span(at, at + 1)
            carried = there.carry(span)
            if carried is not None:
                kept += 1
                assert wording(pair.two, carried).forms == [words.forms[at]]
                assert back.carry(carried) == span
        agreed = passage.similarity * (len(words.forms) + len(others.forms)) / 2
        assert kept == pytest.approx(agreed, abs=2)


def carried() -> list[tuple[str, str, str, str]]:
    text = (CASES / "passages_carried.txt").read_text(encoding="utf-8")
    one = two = ""
    found = []
    for line in text.splitlines():
        if line.startswith(">"):
            one = line[2:]
        elif line.startswith("<"):
            two = line[2:]
        elif line and not line.startswith("#"):
            words, counterpart, _ = line.split(" | ")
            found.append((one, two, words, counterpart))
    return found


@pytest.mark.parametrize(("one", "two", "words", "counterpart"), carried())
def test_a_stretch_is_carried_to_its_counterpart(
    one: str, two: str, words: str, counterpart: str
) -> None:
    whole = Span(0, len(one)), Span(0, len(two))
    start = one.index(words)
    found = Alignment(one, two, *whole).carry(Span(start, start + len(words)))
    assert (found.of(two) if found else "-") == counterpart


@settings(max_examples=50)
@given(texts, texts, st.integers(0, 400), st.integers(1, 100))
def test_what_is_carried_lies_in_the_other_passage(
    one: str, two: str, start: int, length: int
) -> None:
    whole = Span(0, len(one)), Span(0, len(two))
    found = Alignment(one, two, *whole).carry(Span(start, start + length))
    assert found is None or (0 <= found.start < found.end <= len(two))
