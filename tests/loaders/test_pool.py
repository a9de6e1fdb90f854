"""Reading in processes: started so that Ctrl-C is left to the one that started them."""

import signal

import pytest

from loaders.pool import reading_on


def held_back(*_: object) -> set[signal.Signals | int]:
    """Return the signals that the process has held back since it began."""
    return set(signal.pthread_sigmask(signal.SIG_BLOCK, []))


def test_ctrl_c_is_left_to_the_parent_from_the_first_moment(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("loaders.pool._read_whole", held_back)
    before = held_back()
    with reading_on(2) as start:
        wait = start("")
        assert held_back() == before
        assert signal.SIGINT in wait()  # type: ignore[comparison-overlap]  # what stands in for a reading
    assert signal.SIGINT not in before
