"""The benchmark of attribution: what it reads, writes and holds; the scores that are held."""

import gzip
import json
import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from benchmarks.attribution import articles_of, measure, predict
from benchmarks.scoring import FLOORS, below_floors, load_scorer
from loaders.text.attributions import find_attributions
from loaders.text.quotes import find_quotes
from loaders.text.tokens import tokenize
from tests.documents import ROOT
from tests.text.case_files import Case, read_cases, trimmed

SHIFTED = "&ldquo;It is late,&rdquo; said Ann Lee.\n\nShe was tired."
PLACE = Path(os.environ.get("ONRECORD_POLNEAR") or ROOT.parent / "shared" / "polnear")
needs_polnear = pytest.mark.skipif(
    not (PLACE / "dev.jsonl.gz").is_file(), reason=f"no PolNeAR in {PLACE} (ONRECORD_POLNEAR)"
)
_Content = tuple[str, ...]


def written(path: Path, *articles: object) -> Path:
    path.write_text("".join(json.dumps(each) + "\n" for each in articles), encoding="utf-8")
    return path


def run(*arguments: str) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "benchmarks/attribution.py", *arguments]
    return subprocess.run(  # noqa: S603  # this project's own script
        command, cwd=ROOT, capture_output=True, text=True, check=False
    )


def test_spans_are_those_of_the_text_as_given() -> None:
    [found] = predict(SHIFTED)
    pieces = {
        role: [SHIFTED[start:end] for start, end in found[role]]
        for role in ("source", "cue", "content")
    }
    assert pieces == {
        "source": ["Ann Lee"],
        "cue": ["said"],
        "content": ["&ldquo;It is late,&rdquo;"],
    }
    assert (found["kind"], found["rule"]) == ("direct", "tag after, inverted")


def test_nested_attributions_and_words_of_nobody_are_no_predictions() -> None:
    nested = predict("“Lee says the dam is weak,” said Ann Hill.")
    assert [each["rule"] for each in nested] == ["tag after, inverted"]
    assert predict("“It will never be the same again.”") == []


@pytest.mark.parametrize("name", ["gold.jsonl", "gold.jsonl.gz"])
def test_predictions_are_written_a_line_an_article(tmp_path: Path, name: str) -> None:
    gold = tmp_path / name
    lines = "".join(json.dumps({"id": each, "text": SHIFTED}) + "\n\n" for each in "ab").encode()
    gold.write_bytes(gzip.compress(lines) if name.endswith("gz") else lines)
    out = tmp_path / "out.jsonl.gz"
    done = run(str(gold), "--out", str(out))
    assert done.returncode == 0, done.stderr
    assert "articles: 2, words: 18" in done.stdout
    assert "words/s on one core" in done.stdout
    with gzip.open(out, "rt", encoding="utf-8") as lines_out:
        found = [json.loads(line) for line in lines_out]
    assert found == [{"id": each, "attributions": predict(SHIFTED)} for each in "ab"]


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("{", "line 2"),
        ('{"id": "b"}', "line 2"),
        ('{"id": "b", "text": 7}', "line 2"),
        ("[]", "line 2"),
    ],
)
def test_a_line_that_is_no_article_is_named(tmp_path: Path, line: str, message: str) -> None:
    gold = written(tmp_path / "gold.jsonl", {"id": "a", "text": "Lee said it."})
    gold.write_text(gold.read_text(encoding="utf-8") + line + "\n", encoding="utf-8")
    with pytest.raises(ValueError, match=message):
        list(articles_of(gold))
    done = run(str(gold))
    assert done.returncode == 2
    assert message in done.stderr
    assert "Traceback" not in done.stderr


def test_the_annotated_file_is_never_written_over(tmp_path: Path) -> None:
    gold = written(tmp_path / "gold.jsonl", {"id": "a", "text": SHIFTED})
    before = gold.read_bytes()
    done = run(str(gold), "--out", str(gold))
    assert (done.returncode, gold.read_bytes()) == (2, before)
    assert "another" in done.stderr


def test_a_file_without_an_article_is_an_error(tmp_path: Path) -> None:
    done = run(str(written(tmp_path / "gold.jsonl")))
    assert done.returncode == 2
    assert "no article" in done.stderr


def test_without_a_scorer_there_are_no_tables(tmp_path: Path) -> None:
    gold = written(tmp_path / "gold.jsonl", {"id": "a", "text": SHIFTED})
    assert run(str(gold)).returncode == 0
    for option in ("--rules", "--floors"):
        done = run(str(gold), option)
        assert done.returncode == 2
        assert "score.py" in done.stderr
    assert run(str(tmp_path / "none.jsonl")).returncode == 2


@needs_polnear
def test_dev_reaches_its_floors() -> None:
    scorer = load_scorer(PLACE / "score.py")
    assert scorer is not None
    found = measure(PLACE / "dev.jsonl.gz").found
    assert below_floors(scorer, found) == []
    worse = [each._replace(predicted=each.predicted[::2]) for each in found]
    assert len(below_floors(scorer, worse)) > 1


@needs_polnear
def test_every_rule_has_a_row() -> None:
    done = run(str(PLACE / "dev.jsonl.gz"), "--rules", "--floors")
    assert done.returncode == 0, done.stderr
    assert "tag after, inverted" in done.stdout


def test_own_articles_reach_their_floors() -> None:
    floors = tomllib.loads(FLOORS.read_text(encoding="utf-8"))["own"]
    gold = found = exact = attributed = 0
    for case in read_cases("articles.txt"):
        drawn, read = _drawn(case), _read(case)
        alike = drawn.keys() & read.keys()
        gold, found = gold + len(drawn), found + len(read)
        exact += len(alike)
        attributed += sum(drawn[content] == read[content] for content in alike)
    reached = {
        "exact": 200 * exact / (gold + found),
        "attributed": 200 * attributed / (gold + found),
    }
    assert {name for name, floor in floors.items() if reached[name] < floor} == set(), reached


def _drawn(case: Case) -> dict[_Content, _Content]:
    """Return the source of every content that is drawn into an article."""
    return {
        trimmed(case.text, case.spans(f"t{number}")): trimmed(case.text, case.spans(f"s{number}"))
        for number in case.numbers()
    }


def _read(case: Case) -> dict[_Content, _Content]:
    """Return the source of every content that is found as somebody's, the outermost ones."""
    tokens = tokenize(case.text, case.blocks)
    attributions, _ = find_attributions(tokens, find_quotes(case.text, case.blocks))
    return {
        trimmed(case.text, each.content): trimmed(case.text, each.source)
        for each in attributions
        if each.parent is None and (each.source or each.cue)
    }
