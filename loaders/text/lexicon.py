"""The vocabulary of names: states, titles, given names, organizations, and what is no name.

The lists are data files beside this module (`data/`), each with its origin in its head,
read once at import. Words are in lower case unless a table says that it keeps the case.
"""

from dataclasses import dataclass
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Country:
    """A state, as English-language news writes it; every form keeps its case."""

    name: str
    variants: tuple[str, ...]
    adjectives: tuple[str, ...]
    people: tuple[str, ...]
    seats: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Known:
    """A well-known organization: its forms, and the state (a name) that it is an organ of."""

    name: str
    variants: tuple[str, ...]
    country: str | None


def rows(name: str, width: int = 1) -> list[list[str]]:
    """Return the rows of a word list, each with at least `width` fields; comments are left out."""
    text = (files("loaders.text") / "data" / name).read_text(encoding="utf-8")
    found = [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]
    return [row + [""] * (width - len(row)) for row in found]


def _words(name: str) -> frozenset[str]:
    return frozenset(row[0] for row in rows(name, 1))


def _several(field: str) -> tuple[str, ...]:
    return tuple(field.split(";")) if field else ()


def _countries() -> tuple[Country, ...]:
    found = rows("countries.tsv", 5)
    return tuple(Country(row[0], *(_several(field) for field in row[1:5])) for row in found)


COUNTRIES: tuple[Country, ...] = _countries()

COUNTRY_BY_NAME: dict[str, int] = {
    form: index for index, each in enumerate(COUNTRIES) for form in (each.name, *each.variants)
}
"""Names and variants, case kept, to an index among COUNTRIES."""

COUNTRY_BY_ADJECTIVE: dict[str, int] = {
    form: index for index, each in enumerate(COUNTRIES) for form in each.adjectives
}
"""Adjectives ("Peruvian"), case kept, to an index among COUNTRIES."""

COUNTRY_BY_PEOPLE: dict[str, int] = {
    form: index for index, each in enumerate(COUNTRIES) for form in each.people
}
"""Peoples in the plural ("Peruvians"), case kept, to an index among COUNTRIES."""

COUNTRY_BY_SEAT: dict[str, int] = {
    form: index for index, each in enumerate(COUNTRIES) for form in each.seats
}
"""Seats of government ("Lima"), case kept, to an index among COUNTRIES."""


def _titles(wanted: str) -> dict[str, str]:
    return {word: field for word, kind, field in rows("titles.tsv", 3) if kind == wanted}


TITLE_FIELDS: dict[str, str] = _titles("head")
"""Words that end a title ("minister"), to its field: political, royal, military …"""

TITLE_HEADS: frozenset[str] = frozenset(TITLE_FIELDS)
TITLE_MODIFIERS: frozenset[str] = frozenset(_titles("modifier"))
FORMER_WORDS: frozenset[str] = frozenset(_titles("former"))
ADDRESS_WORDS: frozenset[str] = frozenset(_titles("address"))
PORTFOLIO_WORDS: frozenset[str] = frozenset(_titles("portfolio"))

TITLE_SHORT_FORMS: dict[str, str] = _titles("short")
"""Abbreviations of titles, without their full stop, to the word ("sen" to "senator")."""

PERSON_NOUNS: frozenset[str] = _words("person_nouns.txt")
"""Singular nouns for persons ("analyst", "lawyer")."""

RELATIVES: frozenset[str] = _words("relatives.txt")

GIVEN_NAMES: dict[str, str] = {row[0]: row[1] for row in rows("given_names.tsv", 2)}
"""Given names to m, f or u (both, or not known)."""

SURNAMES: frozenset[str] = _words("surnames_us.txt")
EAST_ASIAN_SURNAMES: frozenset[str] = _words("east_asian_surnames.txt")
"""Surnames that stand before the given name ("Kang Min-jae")."""

COMMON_WORDS: frozenset[str] = _words("common_words.txt")
FUNCTION_WORDS: frozenset[str] = _words("function_words.txt")
EVERYDAY_WORDS: frozenset[str] = _words("everyday_words.txt")
"""Words so frequent in speech that sharing one says little."""

THINGS: frozenset[str] = _words("things.txt")
"""Words that make a capitalised sequence the name of a place, an event, a date or a work."""

PLACES: frozenset[str] = _words("cities.txt") | _words("regions.txt")
"""Cities and regions, case kept; seats of government are among the cities too."""

GROUPS: frozenset[str] = _words("groups.txt")
"""Named groups of people that act ("Liberals"), case kept."""

ORGANIZATION_HEADS: dict[str, str] = {row[0]: row[1] for row in rows("organization_heads.tsv", 2)}
"""Words that make a name one of an organization, to head, organ or outlet."""

ORGANIZATIONS: tuple[Known, ...] = tuple(
    Known(row[0], _several(row[1]), row[2] or None) for row in rows("organizations.tsv", 3)
)

ORGANIZATION_BY_NAME: dict[str, int] = {
    form: index for index, each in enumerate(ORGANIZATIONS) for form in (each.name, *each.variants)
}
"""Names and variants, case kept, to an index among ORGANIZATIONS."""

_VERBS = rows("verbs.tsv", 5)

VERB_FORMS: frozenset[str] = frozenset(form for row in _VERBS for form in row[:4])
"""Verbs of those who act, in every finite form and the participle."""

VERB_INGS: frozenset[str] = frozenset(row[4] for row in _VERBS)

AUXILIARIES = frozenset(
    "has had have will would could should may might must can cannot does did do won't "
    "wouldn't couldn't shouldn't can't doesn't didn't don't hasn't haven't hadn't".split()
)
COPULAS = frozenset("is are was were isn't aren't wasn't weren't".split())

FINITE_FORMS: frozenset[str] = VERB_FORMS | AUXILIARIES | COPULAS
"""Words that show a subject before them (participles are among them)."""
