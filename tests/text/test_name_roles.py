"""Roles: the title a text gives somebody, whose it is, and whether it is over."""

import pytest

from tests.text.named import names_of

ROLES = [
    ("U.S. Secretary of Trade Osman Tarek spoke.", "secretary of trade", "United States", False),
    (
        "Peruvian Deputy Foreign Minister Osman Tarek spoke.",
        "deputy foreign minister",
        "Peru",
        False,
    ),
    ("The former finance minister Osman Tarek spoke.", "finance minister", None, True),
    ("Ex-president Osman Tarek spoke.", "president", None, True),
    ("Gov. Osman Tarek spoke.", "governor", None, False),
    ("He met businessman Osman Tarek.", "businessman", None, False),
    ("Minister of Public Works Osman Tarek spoke.", "minister of public works", None, False),
    ("Osman Tarek, a senior party member, spoke.", "senior party member", None, False),
    ("Former utilities director Osman Tarek spoke.", "utilities director", None, True),
    ("Party secretary Col (Rtd) Osman Tarek spoke.", "party secretary colonel", None, False),
    ("The lead author, Osman Tarek, spoke.", "lead author", None, False),
    ("Osman Tarek, co-author of the study, spoke.", "co-author of the study", None, False),
    (
        "Osman Tarek, 47, is the author of Tides and presented it.",
        "author of tides",
        None,
        False,
    ),
    ("They met local resident Osman Tarek.", "local resident", None, False),
    ("His father, Osman Tarek, spoke.", "father", None, False),
    ("They met Ada Low's husband, Osman Tarek.", "husband", None, False),
    ("UN Special Envoy Osman Tarek spoke.", "special envoy", "United Nations", False),
    (
        "Osman Tarek, chief executive of the Supreme Tidal Body (STB), spoke.",
        "chief executive",
        "Supreme Tidal Body",
        False,
    ),
    (
        "Osman Tarek, a Far East specialist with the Lima Institute, spoke.",
        "far east specialist",
        "Lima Institute",
        False,
    ),
    (
        "Osman Tarek, head of one of the largest gangs roaming the coast, spoke.",
        "head of one of the largest gangs",
        None,
        False,
    ),
    ("Osman Tarek, a trade analyst with close ties to banks, spoke.", "trade analyst", None, False),
    (
        "Osman Tarek is a lecturer in Modern Law at the University of Tarn.",
        "lecturer in modern law",
        "University of Tarn",
        False,
    ),
    ("The U.N. mediator for Peru, Osman Tarek, spoke.", "mediator", "United Nations", False),
    (
        "The Lima Institute senior fellow Osman Tarek spoke.",
        "senior fellow",
        "Lima Institute",
        False,
    ),
    (
        "The president of the Harbor Workers Party (HWP) Osman Tarek spoke.",
        "president",
        "Harbor Workers Party",
        False,
    ),
]


@pytest.mark.parametrize(("text", "title", "organization", "is_former"), ROLES)
def test_roles(text: str, title: str, organization: str | None, *, is_former: bool) -> None:
    names = names_of(text)
    [role] = names.roles
    assert names.actors[role.actor].name == "Osman Tarek"
    owner = names.actors[role.organization].name if role.organization is not None else None
    assert (role.title, owner, role.is_former) == (title, organization, is_former)
    assert 0 <= role.span.start < role.span.end <= len(text)


@pytest.mark.parametrize(
    "text",
    [
        "Mr. Tarek spoke.",
        "A critic of Osman Tarek spoke.",
        "Mother Osman Tarek's book is out.",
        "Osman Tarek, and his deputy, spoke.",
        "Osman Tarek, the president said, was late.",
    ],
)
def test_no_role(text: str) -> None:
    assert names_of(text).roles == ()
