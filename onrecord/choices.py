"""Words that may mean several things: which, and how to say so."""

from collections.abc import Sequence
from typing import NoReturn

import typer

from onrecord.terminal import console, say

MOST = 10
"""How many choices are listed."""


def refuse(told: str, choices: Sequence[str], *, more: bool) -> NoReturn:
    """Say why nothing can be shown, what could be meant, and whether there are more; end with 1."""
    screen = console(stderr=True)
    say(screen, f"Error: {told}", "bold red")
    for choice in choices:
        say(screen, choice)
    if more:
        say(screen, "     …  and more")
    raise typer.Exit(1)
