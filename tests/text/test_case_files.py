"""The case files themselves: what is drawn is read right, and the list of failures is true."""

import pytest

from loaders.text.records import BlockKind, Span
from tests.text.case_files import known_failures, names_of, read_cases, trimmed
from tests.text.test_pace import labels
from tests.text.test_stance import labels as stance_labels

_FILES = {
    "quotes": "quotes.txt",
    "attributions": "attributions.txt",
    "adjuncts": "attributions.txt",
    "quotations": "speakers.txt",
    "sources": "speakers.txt",
    "reading": "speakers.txt",
    "groups": "speakers_together.txt",
    "claims": "claims.txt",
    "credits": "credits.txt",
    "tagging": "tagging.txt",
    "phrases": "phrases.txt",
    "verbs": "clauses.txt",
    "clauses": "clauses.txt",
    "units": "units.txt",
    "quantities": "quantities.txt",
}


def test_every_known_failure_names_a_case() -> None:
    known = {test: {case.label for case in read_cases(file)} for test, file in _FILES.items()}
    known["pace"] = labels()
    known["stance"] = stance_labels()
    assert [pair for pair in known_failures() if pair[1] not in known[pair[0]]] == []


def test_every_named_person_stands_in_the_text_of_the_case() -> None:
    for case in read_cases("speakers.txt"):
        names = names_of(case)
        assert {mention.actor for mention in names.mentions} == set(range(len(names.actors)))


@pytest.mark.parametrize(
    ("spans", "expected"),
    [
        ([(0, 6)], ("1: Yes",)),
        ([(0, 6), (16, 21)], ("1: Yes", "17: No")),
        ([(0, 6), (7, 9)], ("1: Yes,” he",)),
        ([(5, 6)], ("5: ”",)),
        ([], ()),
    ],
)
def test_edges_and_joints_of_pieces_do_not_count(
    spans: list[tuple[int, int]], expected: tuple[str, ...]
) -> None:
    text = "“Yes,” he said. “No.”"
    assert trimmed(text, tuple(Span(*span) for span in spans)) == expected


def test_tags_leave_the_text_and_paragraphs_become_blocks() -> None:
    [case] = [
        each for each in read_cases("attributions.txt") if each.label == "heading with a colon"
    ]
    assert case.text == "Mayor: ‘We won the vote’"
    assert [block.kind for block in case.blocks] == [BlockKind.SUB_HEADING]
    assert [span.of(case.text) for span in case.spans("s1")] == ["Mayor"]
