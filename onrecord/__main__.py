"""`onrecord` and `python -m onrecord`: where the command begins."""

import signal
import sys
from importlib import import_module

_STOPPED = 130
_ENDED = 143


class _Ended(SystemExit):
    """The system asked for the end (SIGTERM)."""


def main() -> None:
    """Run the command line; Ctrl-C ends it with a sentence even while its parts are loaded.

    So does SIGTERM, which by itself would leave what is half made.
    """
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


if __name__ == "__main__":
    main()
