"""Word lists that comparing names turns on."""

from collections import defaultdict

from loaders.text.lexicon import ADDRESS_WORDS, TITLE_SHORT_FORMS, rows


def _groups(file: str) -> dict[str, frozenset[int]]:
    found: dict[str, set[int]] = defaultdict(set)
    for group, (line,) in enumerate(rows(file)):
        for name in line.split():
            found[name].add(group)
    return {name: frozenset(groups) for name, groups in found.items()}


VARIANTS: dict[str, frozenset[int]] = _groups("given_name_variants.txt")
"""A given name to the groups of names that are one with it."""

COUNTERPARTS: dict[str, frozenset[int]] = _groups("given_name_counterparts.txt")
"""A given name to the names that it may be in other languages, as groups."""

ROMANIZATIONS: dict[str, frozenset[int]] = _groups("surname_romanizations.txt")
"""A Chinese or Korean surname to the surnames that its letters may stand for, as groups."""

HONORIFICS: frozenset[str] = (
    ADDRESS_WORDS
    | frozenset(TITLE_SHORT_FORMS)
    | frozenset(
        "sheikh sheik shaikh shaykh haj hajj haji hadji sayyid sayyed seyyed seyed sayed syed "
        "ayatollah mullah maulana mawlana maulvi hojatoleslam mufti imam dr don dona father datuk "
        "dato seri tan sri daw begum mian queen king pope prince princess rabbi cardinal".split()
    )
)
"""What stands before a name and is no part of it."""

PARTICLES = frozenset("al el as ash ad ar an at az ul bin ben ibn bint".split()) | frozenset(
    "de da do dos das del della di du la le van von den der ter ten zu zur af av y e i".split()
)
SUFFIXES = dict.fromkeys(("jr", "junior"), "jr") | dict.fromkeys(("sr", "senior"), "sr")
SUFFIXES |= {"ii": "2", "iii": "3", "iv": "4"}
