"""Word lists that comparing names turns on."""

from collections import defaultdict

from loaders.text.lexicon import ADDRESS_WORDS, TITLE_SHORT_FORMS, rows


def _variants() -> dict[str, frozenset[int]]:
    found: dict[str, set[int]] = defaultdict(set)
    for group, (line,) in enumerate(rows("given_name_variants.txt")):
        for name in line.split():
            found[name].add(group)
    return {name: frozenset(groups) for name, groups in found.items()}


VARIANTS: dict[str, frozenset[int]] = _variants()
"""A given name to the groups of names that are one with it."""

HONORIFICS: frozenset[str] = (
    ADDRESS_WORDS
    | frozenset(TITLE_SHORT_FORMS)
    | frozenset(
        "sheikh sheik shaikh haj hajj haji sayyid ayatollah mullah maulana imam dr don dona father "
        "datuk seri tan sri daw begum mian queen king pope prince princess rabbi cardinal".split()
    )
)
"""What stands before a name and is no part of it."""

PARTICLES = frozenset("al el as ash ad ar an at az ul bin ben ibn bint".split()) | frozenset(
    "de da do dos das del della di du la le van von den der ter ten zu zur af av y e i".split()
)
SUFFIXES = dict.fromkeys(("jr", "junior"), "jr") | dict.fromkeys(("sr", "senior"), "sr")
SUFFIXES |= {"ii": "2", "iii": "3", "iv": "4"}
