"""Months that people of the article are called: "Theresa May", "Ms. April", "June Carter"."""

import re
from collections.abc import Iterable

from loaders.text.dates.pieces import Pieces
from loaders.text.lexicon import COMMON_WORDS, GIVEN_NAMES
from loaders.text.tokens import Tokens

_HONORIFICS = frozenset("mr mrs ms miss mx dr sir lady lord dame judge justice sen rep".split())
_NAMED = re.compile(r"A(?!\.?D|,?Y)")
_SPEAKING = frozenset("said says told has had himself herself".split())


def month_bearers(tokens: Tokens, found: Iterable[Pieces]) -> frozenset[int]:
    """Return the numbers of the months that the stretches use as a person's name."""
    bearers = set()
    for stretch in found:
        for match in _NAMED.finditer(stretch.letters):
            at = match.start()
            if _is_name(tokens, stretch, at):
                bearers.add(stretch.pieces[at].value)
    return frozenset(bearers)


def _is_name(tokens: Tokens, stretch: Pieces, at: int) -> bool:
    token = stretch.at[at]
    before = token - 1
    if before > stretch.first and tokens.words[before] == ".":
        before -= 1
    if before >= stretch.first:
        lower = tokens.lowers[before]
        if lower in _HONORIFICS or (
            tokens.words[before][0].isupper() and lower in GIVEN_NAMES and before == token - 1
        ):
            return True
        is_word = stretch.letters[at - 1 : at] != "C" or lower in COMMON_WORDS
        if not is_word and tokens.words[before].istitle():
            return True
    after = tokens.lowers[token + 1] if token + 1 < stretch.end else ""
    leading = at == 0 or stretch.letters[at - 1] not in "IsuyBGfqlxt"
    return leading and (after in _SPEAKING)
