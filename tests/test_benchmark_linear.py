"""The benchmarks of hostile text: shapes, how their work grows, and the fuzzer."""

import random
from pathlib import Path

import pytest

from benchmarks import fuzz
from benchmarks.fuzz import TARGETS, BrokenLawError, Tally, at_random, keeps_laws, made_up
from benchmarks.linear import LIMIT, TIMES, beyond, line, main, matching, measure
from benchmarks.shapes import Shape, shapes
from loaders.text.edits import undo
from loaders.text.reading import read


def test_shapes_have_names_of_their_own_and_any_length() -> None:
    found = shapes()
    assert len({each.name for each in found}) == len(found) > 400
    assert all(each.name.isprintable() for each in found)
    assert all(len(each.text(length)) == length for each in found for length in (0, 1, 101))


@pytest.mark.parametrize(
    ("shape", "length", "text"),
    [
        (Shape("ab"), 5, "ababa"),
        (Shape("(", ")"), 5, "(()))"),
        (Shape("{n} "), 8, "1 2 3 4 "),
        (Shape("{Word} {word}. "), 18, "Baa caa. Daa eaa. "),
        (Shape("{n},", "{n};"), 8, "1,2,3;4;"),
    ],
)
def test_a_shape_is_the_same_text_each_time(shape: Shape, length: int, text: str) -> None:
    assert shape.text(length) == shape.text(length) == text


class Worker:
    """A reader whose work is a power of the length, and the clock that tells it."""

    def __init__(self, power: int) -> None:
        self.power = power
        self.now = 0.0

    def read(self, source: str) -> None:
        """Work on a text."""
        self.now += len(source) ** self.power / 1e6

    def clock(self) -> float:
        """Return how much was worked."""
        return self.now


@pytest.mark.parametrize(("power", "times", "is_beyond"), [(1, 4, False), (2, 16, True)])
def test_growth_tells_linear_from_quadratic(power: int, times: float, is_beyond: bool) -> None:  # noqa: FBT001
    worker = Worker(power)
    found = measure(Shape("a"), 100, worker.read, worker.clock)
    assert len(found.seconds) == len(TIMES)
    assert found.times == pytest.approx(times)
    assert beyond(found) is is_beyond is (times > LIMIT)
    assert line(found).startswith("!" if is_beyond else " ")


def test_the_command_measures_the_shapes_that_are_named(
    capsys: pytest.CaptureFixture[str],
) -> None:
    wanted = [each.name for each in matching(shapes(), "said so")]
    assert main(["--size", "50", "--shape", "said so"]) == 0
    printed = capsys.readouterr().out.splitlines()
    assert [each.split("µs  ")[1] for each in printed[:-1]] == wanted
    assert printed[-1].endswith(f"beyond {LIMIT} times")


@pytest.mark.parametrize("target", TARGETS)
def test_the_fuzzer_tries_what_it_is_told(target: str, tmp_path: Path) -> None:
    tally = Tally(target, tmp_path / "keep")
    at_random(tally, runs=60, seconds=60, seed=3)
    assert tally.tried == 60
    assert not tally.keep.exists()


def test_the_same_seed_makes_the_same_inputs() -> None:
    def some(seed: int) -> list[bytes]:
        chance = random.Random(seed)  # noqa: S311  # no secret
        return [made_up(chance) for _ in range(20)]

    assert some(1) == some(1) != some(2)


def test_what_breaks_a_law_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(content: bytes) -> None:
        if b"x" in content:
            raise BrokenLawError

    monkeypatch.setitem(TARGETS, "decode", broken)
    tally = Tally("decode", tmp_path)
    tally.try_one(b"a")
    with pytest.raises(BrokenLawError):
        tally.try_one(b"xy")
    assert [each.read_bytes() for each in tmp_path.iterdir()] == [b"xy"]


def test_a_reading_of_another_source_breaks_the_law() -> None:
    reading = read("“We left,” said Ann Lee.")
    keeps_laws(undo(reading.text, reading.edits), reading)
    with pytest.raises(BrokenLawError):
        keeps_laws("“We left,” said Ann Lee!", reading)


def test_the_fuzzer_goes_without_atheris(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("benchmarks.fuzz.importlib.util.find_spec", {}.get)
    assert fuzz.main(["--target", "sidecar", "--runs", "50", "--keep", str(tmp_path)]) == 0
    assert capsys.readouterr().out == "sidecar: 50 inputs tried, none broke a law\n"
