"""Places are found again where words and context agree, and nowhere else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.text_quotes import AROUND, TextQuote, find_text_quote, text_quote

TEXT = (
    "Ferries stay in port\n\n"
    "The harbour master said “no” on Monday, and the mayor of the town said “no” on Tuesday.\n\n"
    "“No,” she said again.\n\n“No,” he said again.\n\nNo ferry ran."
)


def place(words: str, nth: int = 0) -> tuple[int, int]:
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(words, start + 1)
    return start, start + len(words)


CASES = {
    "the same text": (place("no", 1), TEXT, "“no” on Tuesday"),
    "a paragraph more before it": (
        place("no", 1),
        TEXT.replace("port\n\n", "port\n\nBy A. Writer\n\n"),
        "“no” on Tuesday",
    ),
    "another paragraph before it": (
        place("No,", 1),
        TEXT.replace("again.\n\n“No,” he", "again.\n\nSkip to content\n\n“No,” he"),
        "“No,” he said",
    ),
    "other spaces around it": (
        place("no", 1),
        TEXT.replace("the town said", "the  town\nsaid"),
        "“no” on Tuesday",
    ),
    "the first paragraph is gone": (place("No,"), TEXT[TEXT.index("“No,” she") :], "“No,” she"),
    "the last word is the text's last": (place("ferry ran."), TEXT[:-1] + ".", "ferry ran."),
}


@pytest.mark.parametrize("name", CASES)
def test_words_are_found_where_their_context_agrees(name: str) -> None:
    span, after, there = CASES[name]
    found = find_text_quote(after, text_quote(TEXT, *span))
    words = TEXT[slice(*span)]
    start = after.index(there) + there.index(words)
    assert found == (start, start + len(words))


LOST = {
    "the words are others": (place("no", 1), TEXT.replace("“no” on Tuesday", "“yes” on Tuesday")),
    "other words before them": (place("no", 1), TEXT.replace("mayor of the town", "clerk there")),
    "other words behind them": (place("no", 1), TEXT.replace("on Tuesday", "at lunch")),
    "their paragraph goes on": (place("ferry ran."), TEXT + " So they said."),
    "two places alike": (
        place("No,"),
        TEXT.replace("again.\n\n“No,” he said again.", "again.\n\n“No,” she said again."),
    ),
    "nothing": (place("no", 1), ""),
}


@pytest.mark.parametrize("name", LOST)
def test_words_are_not_found_where_anything_disagrees(name: str) -> None:
    span, after = LOST[name]
    first = text_quote(TEXT, *span)
    if name == "two places alike":
        first = first._replace(prefix="\n\n“", suffix=first.suffix[:-1] + "?")
    assert find_text_quote(after, first) is None


def test_paragraphs_around_tell_two_places_apart() -> None:
    text = "One.\n\nNo.\n\nTwo.\n\nNo.\n\nThree."
    second = text.rindex("No.")
    assert find_text_quote(text, text_quote(text, second, second + 3)) == (second, second + 3)
    assert find_text_quote(text, TextQuote("No.", "\n\n", "\n\n")) is None


@given(st.text("ab \n", min_size=1, max_size=60), st.data())
def test_what_is_found_has_the_words(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    quote = text_quote(text, start, end)
    assert len(quote.prefix) <= AROUND >= len(quote.suffix)
    # Nowhere, if the words stand twice alike; else where they were.
    assert find_text_quote(text, quote) in {(start, end), None}
    assert find_text_quote("", quote) is None


@given(st.text("ab \n", max_size=60), st.text("ab \n", min_size=1, max_size=4), st.text("ab \n"))
def test_what_is_found_in_any_text_stands_there(text: str, exact: str, around: str) -> None:
    found = find_text_quote(text, TextQuote(exact, around[:AROUND], around[-AROUND:]))
    assert found is None or text[slice(*found)] == exact
