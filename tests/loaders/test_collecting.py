"""While a load runs garbage is looked for seldom, and as before afterwards."""

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine

from loaders.collecting import seldom_collecting
from loaders.run import LoadOptions, Progress, load

Thresholds = tuple[int, int, int]
ARTICLE = "Talks resume\n\nThe talks will resume on Monday, Jane Doe said.\n"


class _StopError(Exception):
    pass


@pytest.fixture(autouse=True)
def as_before() -> Iterator[None]:
    before = gc.get_threshold()
    yield
    gc.set_threshold(*before)


@pytest.mark.parametrize(
    ("asked", "meanwhile"),
    [
        pytest.param((700, 10, 10), (10_000, 10, 10), id="as Python starts"),
        pytest.param((50_000, 5, 5), (50_000, 5, 5), id="more seldom already"),
        pytest.param((0, 10, 10), (0, 10, 10), id="never"),
    ],
)
def test_how_often(asked: Thresholds, meanwhile: Thresholds) -> None:
    gc.set_threshold(*asked)
    with seldom_collecting():
        assert gc.get_threshold() == meanwhile
    assert gc.get_threshold() == asked


def test_a_load_leaves_it_as_it_was(engine: Engine, tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text(ARTICLE, encoding="utf-8")
    gc.set_threshold(700, 10, 10)
    seen: list[Thresholds] = []

    def note(_progress: Progress) -> None:
        seen.append(gc.get_threshold())

    load([tmp_path], engine, LoadOptions(), note)
    assert seen == [(10_000, 10, 10)]
    assert gc.get_threshold() == (700, 10, 10)


def test_so_does_one_that_is_stopped(engine: Engine, tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text(ARTICLE, encoding="utf-8")
    gc.set_threshold(700, 10, 10)

    def stop(_progress: Progress) -> None:
        raise _StopError

    with pytest.raises(_StopError):
        load([tmp_path], engine, LoadOptions(), stop)
    assert gc.get_threshold() == (700, 10, 10)
