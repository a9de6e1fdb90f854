"""`onrecord` and `python -m onrecord`: where the command begins."""

import os
import signal
import sys
from _thread import interrupt_main
from importlib import import_module
from pathlib import Path
from threading import Timer, main_thread
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sys import UnraisableHookArgs

_STOPPED = 130
_ENDED = 143
_SOON = 0.01
"""Seconds until a signal is given again whose exception Python had to swallow."""


class _Ended(SystemExit):
    """The system asked for the end (SIGTERM)."""


def main() -> None:
    """Run the command line; Ctrl-C ends it with a sentence even while its parts are loaded.

    So does SIGTERM, which by itself would leave what is half made.
    """
    _open_streams()
    sys.unraisablehook = _unraisable
    try:
        if signal.getsignal(signal.SIGTERM) is signal.SIG_DFL:  # nobody wants it ignored
            signal.signal(signal.SIGTERM, _end)
        import_module("onrecord.app").main()
    except KeyboardInterrupt:
        sys.stderr.write("Stopped.\n")
        sys.exit(_STOPPED)
    except _Ended:
        sys.stderr.write("Stopped.\n")
        raise


def _end(number: int, _frame: object) -> None:
    signal.signal(number, signal.SIG_IGN)  # clearing up is not interrupted
    raise _Ended(_ENDED)


def _open_streams() -> None:
    """Let what is printed vanish where the streams were closed before the program began."""
    sys.stdout = sys.stdout or Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115
    sys.stderr = sys.stderr or Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115


def _unraisable(found: "UnraisableHookArgs") -> None:
    """Give a signal again that came while Python cleared something away.

    What is raised there goes no further: the program would go on as if nobody had asked.
    """
    if issubclass(found.exc_type, _Ended):
        signal.signal(signal.SIGTERM, _end)
        Timer(_SOON, _give_again, (signal.SIGTERM,)).start()
    elif issubclass(found.exc_type, KeyboardInterrupt):
        Timer(_SOON, _give_again, (signal.SIGINT,)).start()
    else:
        sys.__unraisablehook__(found)


def _give_again(number: signal.Signals) -> None:
    """Give a signal to the main thread, and wake it where the system can."""
    if hasattr(signal, "pthread_kill"):
        signal.pthread_kill(main_thread().ident or 0, number)
    else:
        interrupt_main(number)


if __name__ == "__main__":
    main()
