"""`onrecord` and `python -m onrecord`: where the command begins."""

import sys
from importlib import import_module

_STOPPED = 130


def main() -> None:
    """Run the command line; Ctrl-C ends it with a sentence even while its parts are loaded."""
    try:
        import_module("onrecord.app").main()
    except KeyboardInterrupt:
        sys.stderr.write("Stopped.\n")
        sys.exit(_STOPPED)


if __name__ == "__main__":
    main()
