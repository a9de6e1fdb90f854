"""What reaches the terminal: consoles, and text that cannot steer them.

An article is somebody else's text. Printed as it is, an escape sequence in it could move
the cursor or recolour what stands above, and a bidirectional override could make a quote
read differently from what is stored. So every string of an article goes through
`visible` or `line`, and nothing of it is ever read as rich markup.
"""

import sys
import unicodedata
from os import environ

from rich.console import Console
from rich.text import Text

_PIPED_WIDTH = 100
_JOINERS = "\u00ad\u200c\u200d"  # soft hyphen and the joiners that scripts and emoji need
_HIDDEN = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})


class _Visible(dict[int, str]):
    """A translation table that decides a character when it first meets it."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        shown = character
        if code < 0x20:
            shown = chr(0x2400 + code)  # the block of control pictures: ESC becomes ␛
        elif unicodedata.category(character) in _HIDDEN and character not in _JOINERS:
            shown = "\N{REPLACEMENT CHARACTER}"
        self[code] = shown
        return shown


_TABLE = _Visible({ord("\n"): "\n", ord("\t"): " "})


def visible(text: str) -> str:
    """Return the text, as long as before, with every control character made visible.

    Line feeds stay; tabs become spaces. Characters that only turn the direction of
    writing, and halves of surrogate pairs, become the replacement character.
    """
    return text.translate(_TABLE)


def line(text: str, limit: int = 160) -> str:
    """Return the text as one visible line of at most `limit` characters."""
    joined = " ".join(visible(text).split())
    return joined if len(joined) <= limit else joined[: limit - 1].rstrip() + "…"


def console(*, colour: bool = True, stderr: bool = False) -> Console:
    """Return a console that prints what it is given, without reading markup in it.

    Colour is left out where the stream is no terminal, where `NO_COLOR` is set, and where
    `colour` is False. A stream that is no terminal is 100 characters wide unless `COLUMNS`
    says otherwise.
    """
    stream = sys.stderr if stderr else sys.stdout
    wide = stream.isatty() or "COLUMNS" in environ
    return Console(
        file=stream,
        width=None if wide else _PIPED_WIDTH,
        no_color=True if not colour else None,
        markup=False,
        emoji=False,
        highlight=False,
    )


def say(to: Console, text: str, style: str = "") -> None:
    """Print one line, however long, that people may cut from and programs read."""
    to.print(Text(text, style=style), soft_wrap=True)
