from hypothesis import given
from hypothesis import strategies as st

from onrecord.browse.marking import Span, steps

TEXT = "0123456789"

SPANS = st.lists(
    st.tuples(st.integers(0, 9), st.integers(1, 10)).filter(lambda each: each[0] < each[1]),
    max_size=6,
).map(lambda found: [Span(f"q{n}", "direct", a, b) for n, (a, b) in enumerate(found)])


def drawn(start: int, end: int, spans: list[Span]) -> str:
    """Return the steps as text: `<q1 … q1>`, `~` where a span is cut by another."""
    told = []
    for step in steps(TEXT, start, end, spans):
        if step.text is not None:
            told.append(step.text)
            continue
        assert step.span is not None
        cut = "" if step.is_edge else "~"
        told.append(f"<{cut}{step.span.key} " if step.opens else f" {step.span.key}{cut}>")
    return "".join(told)


def test_spans_nest() -> None:
    assert drawn(0, 10, [Span("a", "claim", 1, 9), Span("b", "direct", 3, 5)]) == (
        "0<a 12<b 34 b>5678 a>9"
    )


def test_the_longer_of_two_at_one_place_is_outside() -> None:
    spans = [Span("b", "direct", 2, 4), Span("a", "claim", 2, 6)]
    assert drawn(0, 10, spans) == "01<a <b 23 b>45 a>6789"


def test_spans_that_cross_are_cut() -> None:
    spans = [Span("a", "claim", 1, 5), Span("b", "direct", 3, 8)]
    assert drawn(0, 10, spans) == "0<a 12<b 34 b~> a><~b 567 b>89"


def test_spans_that_leave_the_piece_are_cut_at_its_ends() -> None:
    assert drawn(2, 6, [Span("a", "claim", 0, 9)]) == "<~a 2345 a~>"
    assert drawn(2, 6, [Span("a", "claim", 6, 9), Span("b", "claim", 0, 2)]) == "2345"


@given(SPANS, st.integers(0, 4), st.integers(5, 10))
def test_no_character_is_lost_and_everything_nests(spans: list[Span], start: int, end: int) -> None:
    text = ""
    opened: list[str] = []
    held: dict[str, str] = {}
    for step in steps(TEXT, start, end, spans):
        if step.text is not None:
            text += step.text
            for key in opened:
                held[key] = held.get(key, "") + step.text
        elif step.span is not None and step.opens:
            opened.append(step.span.key)
        elif step.span is not None:
            assert opened.pop() == step.span.key
    assert opened == []
    assert text == TEXT[start:end]
    wanted = {each.key: TEXT[max(each.start, start) : min(each.end, end)] for each in spans}
    assert held == {key: each for key, each in wanted.items() if each}


@given(SPANS)
def test_each_span_begins_and_ends_once(spans: list[Span]) -> None:
    edges = [step for step in steps(TEXT, 0, 10, spans) if step.span is not None and step.is_edge]
    for opens in (True, False):
        keys = sorted(step.span.key for step in edges if step.span and step.opens is opens)
        assert keys == sorted(each.key for each in spans)
