"""The benchmark of claims: how it reads annotation, aligns, counts; the table holds together."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from benchmarks.claims import gather, misses, report
from benchmarks.matching import align, is_claimant_right, mean_overlap, ranked
from benchmarks.told import Told, annotated, found, locate, read_rows
from loaders.text.reading import read
from tests.documents import ROOT

TABLE = ROOT / "tests" / "loaders" / "cases" / "seed_claims.tsv"
SEEDS = ROOT / "seeds"
SOURCE = """Harbor Talks Stall

Mayor Ann Hill said the
pier might close, according to Ora Tan. No

# MENU

boat sank in May.
"""


def told(text: str, document: str = "000", **fields: object) -> Told:
    [span] = locate(SOURCE, text)
    places = frozenset(place for place in range(span.start, span.end) if SOURCE[place].isalnum())
    return replace(Told(document, text, places), **fields)  # type: ignore[arg-type]


OUTER = told("Ann Hill said the pier might close", claimants=("Ora Tan",))
INNER = told(
    "the pier might close", claimants=("Mayor Ann Hill", "Ann Hill"), is_nested=True, hedge="might"
)
OWN = told("boat sank in May", is_own=True, happened="in May", worth=0.5)
GOLD = [OUTER, INNER, OWN]


def rows_of(lines: list[str]) -> dict[str, str]:
    """Return the rows of the report by name, the first of each name."""
    found: dict[str, str] = {}
    for line in lines:
        found.setdefault(line[:28].strip(), line[28:])
    return found


def test_a_perfect_reading() -> None:
    lines = list(report(GOLD, GOLD))
    rows = rows_of(lines)
    assert rows["found"] == rows["precision"] == rows["claimant"] == "2 of 2 (100 %)"
    assert rows["mean overlap"] == "1.000"
    assert rows["nested, found"] == rows["and nested"] == "1 of 1 (100 %)"
    assert rows["hedge"] == "1 of 1 (100 %), and 0 where people see none"
    assert rows["happened"] == "1 of 1 (100 %), and 0 where people see none"
    assert rows["mean rank"] == "1.0 of 1"
    assert rows["selected of the first N"] == "1 of 1 (100 %)"
    assert list(misses(GOLD, GOLD)) == ["document 000"]


def test_half_a_reading() -> None:
    wrong = replace(INNER, claimants=("Ora Tan",), stance="denies", hedge="", is_negated=True)
    judged = told("Harbor Talks Stall", is_own=True, worth=0.9)
    half = [wrong, judged, replace(OWN, happened="")]
    rows = rows_of(list(report(GOLD, half)))
    assert (rows["found"], rows["precision"]) == ("1 of 2 (50 %)", "1 of 1 (100 %)")
    assert (rows["claimant"], rows["stance"]) == ("0 of 1 (0 %)", "0 of 1 (0 %)")
    assert rows["negated"] == "0 of 0, and 1 where people see none"
    assert rows["hedge"] == "0 of 1 (0 %), and 0 where people see none"
    assert rows["mean rank"] == "2.0 of 2"
    assert rows["selected of the first N"] == "0 of 1 (0 %)"
    assert rows["happened"] == "0 of 1 (0 %), and 0 where people see none"
    listed = "\n".join(misses(GOLD, half))
    assert "missed [Ora Tan] Ann Hill said the pier might close" in listed
    assert "superfluous [own voice] Harbor Talks Stall" in listed
    assert "the pier might close: claimant Ora Tan" in listed


def test_an_empty_reading() -> None:
    rows = rows_of(list(report(GOLD, [])))
    assert (rows["found"], rows["precision"]) == ("0 of 2 (0 %)", "0 of 0")
    assert (rows["mean overlap"], rows["mean rank"]) == ("0.000", "none")
    assert rows_of(list(report([], GOLD)))["found"] == "0 of 0"


def test_alignment_is_one_to_one_within_document_and_kind() -> None:
    twice = align([INNER], [INNER, INNER])
    assert (len(twice.pairs), len(twice.superfluous)) == (1, 1)
    for other in (replace(INNER, document="001"), replace(INNER, is_own=True)):
        assert align([INNER], [other]).pairs == ()


def test_the_greatest_overlap_is_taken_first_and_less_than_half_is_none() -> None:
    aligned = align([OUTER, INNER], [INNER])
    assert [pair.gold for pair in aligned.pairs] == [INNER]
    assert mean_overlap(aligned) == 0.5
    assert align([INNER], [told("pier")]).pairs == ()


def test_of_equal_overlaps_the_voices_go_together() -> None:
    paper = replace(INNER, claimants=("the Coast Herald",), is_nested=False)
    aligned = align([paper, INNER], [INNER, paper])
    assert [pair.found for pair in aligned.pairs] == [paper, INNER]


def test_a_statement_within_a_longer_one_is_held() -> None:
    longer = told("Harbor Talks Stall Mayor Ann Hill", is_own=True)
    short = told("Talks", is_own=True)
    ranks = ranked(align([short], [longer]), [short], [longer])
    assert (ranks.held, ranks.first, ranks.of) == ((1, 1), (0, 1), 0)


def test_the_first_are_as_many_as_people_selected_however_few_are_ranked() -> None:
    judged = told("Harbor Talks Stall", is_own=True, worth=0.9)
    gold = [OWN, told("No", is_own=True), told("MENU", is_own=True)]
    ranks = ranked(align(gold, [judged, OWN]), gold, [judged, OWN])
    assert (ranks.first, ranks.of) == ((1, 3), 2)
    assert ranked(align([OWN], [judged, OWN]), [OWN], [judged, OWN]).first == (0, 1)


@pytest.mark.parametrize(
    ("gold", "other", "is_right"),
    [
        (("Ann Hill",), ("Mayor Hill", "Ann Hill"), True),
        (("he", "Ann Hill"), ("he",), False),
        (("he", "Ann Hill"), ("he", "Ann Hill"), True),
        (("a Norwegian official",), ("a Norwegian diplomat",), False),
        (("The U.S.",), ("US", "United States"), True),
        (("The U.S.",), (), False),
        ((), (), True),
        ((), ("they",), True),
        ((), ("Ann Hill",), False),
    ],
)
def test_whose_claim_it_is(gold: tuple[str, ...], other: tuple[str, ...], is_right: bool) -> None:  # noqa: FBT001
    one, two = replace(INNER, claimants=gold), replace(INNER, claimants=other)
    assert is_claimant_right(one, two) is is_right


def test_a_text_is_found_across_lines_in_two_pieces_and_a_second_time() -> None:
    [span] = locate(SOURCE, "said the pier")
    assert span.of(SOURCE) == "said the\npier"
    assert [each.of(SOURCE) for each in locate(SOURCE, "No boat sank")] == ["No", "boat sank"]
    assert locate("a b a b", "a b", 2) == ((4, 7),)
    assert locate("the ideas, the idea", "the idea") == ((11, 19),)
    assert locate(SOURCE, "boat No") == ()


def test_what_is_read_is_placed_in_the_source() -> None:
    source = "Harbor Talks\n\nMayor Ann Hill said the pier &quot;might&quot; close.\n"
    [one] = [each for each in found("000", source, read(source)) if not each.is_own]
    place = source.index("the pier")
    assert min(one.places) == place
    assert "".join(source[each] for each in sorted(one.places)) == "thepiermightclose"
    assert one.claimants[-1] == "Ann Hill"


@pytest.mark.parametrize("number_and_row", read_rows(TABLE), ids=lambda each: f"line {each[0]}")
def test_every_annotated_text_is_in_its_document(
    number_and_row: tuple[int, dict[str, str]],
) -> None:
    _, row = number_and_row
    [path] = SEEDS.glob(f"{row['document']}_*.txt")
    source = path.read_text(encoding="utf-8")
    assert annotated(row, source).places
    folded = " ".join(source.split())
    for column in ("claimant_text", "hedge", "happened", "place"):
        assert row[column] in folded
    assert bool(row["event_kind"]) or not row["event_state"]
    assert row["kind"] == "attributed" or not (row["claimant"] or row["nested_in"])


def run(*arguments: str) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", "benchmarks.claims", *arguments]
    return subprocess.run(  # noqa: S603  # this project's own script
        command, cwd=ROOT, capture_output=True, text=True, check=False
    )


def test_the_command_reads_the_documents_it_is_given(tmp_path: Path) -> None:
    (tmp_path / "000_harbor.txt").write_text(SOURCE, encoding="utf-8")
    header, row = TABLE.read_text(encoding="utf-8").splitlines(), dict[str, str]()
    names = next(line for line in header if not line.startswith("#")).split("\t")
    row = dict.fromkeys(names, "") | {"document": "000", "kind": "attributed"}
    row |= {"text": "the pier might close", "stance": "asserts", "claimant": "Ann Hill"}
    table = tmp_path / "claims.tsv"
    table.write_text("\t".join(names) + "\n" + "\t".join(row.values()) + "\n", encoding="utf-8")
    gold, _ = gather(tmp_path, table)
    assert [each.text for each in gold] == ["the pier might close"]
    done = run(str(tmp_path), str(table), "--misses")
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("attributed claims\n")
    row["text"] = "the pier is open"
    table.write_text("\t".join(names) + "\n" + "\t".join(row.values()) + "\n", encoding="utf-8")
    failed = run(str(tmp_path), str(table))
    assert (failed.returncode, failed.stdout) == (2, "")
    assert "line 2: document 000 does not hold: the pier is open" in failed.stderr


@pytest.mark.parametrize(
    ("change", "told_so"),
    [
        (("stance", "stated"), "no column stance"),
        (("\tasserts\t", "\tasserted\t"), "not a stance: asserted"),
        (("\tattributed\t", "\tattributed "), "not as many fields as columns"),
    ],
)
def test_a_wrong_table_is_refused(tmp_path: Path, change: tuple[str, str], told_so: str) -> None:
    table = tmp_path / "claims.tsv"
    text = TABLE.read_text(encoding="utf-8")
    table.write_text(text.replace(*change), encoding="utf-8")
    with pytest.raises(ValueError, match=told_so):
        read_rows(table)
