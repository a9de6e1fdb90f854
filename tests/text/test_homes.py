"""Of which body an unnamed source or a document is, as far as its description tells."""

import pytest

from loaders.text.reading import read
from loaders.text.records import ActorKind

_SAID = "said on Monday that the army was ready."
_HOMES = [
    ("A Pentagon official", "Pentagon"),
    ("A Fed official", "Federal Reserve"),
    ("An official at the State Department", "State Department"),
    ("A spokeswoman for Boeing", "Boeing"),
    ("A Boeing spokeswoman", "Boeing"),
    ("An adviser to the Lakeside Council", "Lakeside Council"),
    ("A Peruvian Foreign Ministry official", "Peruvian Foreign Ministry"),
    ("Two French officials", "France"),
    ("A U.S. official", "United States"),
    ("A South Korean official", "South Korea"),
    ("The Lakeside Council met. A source in the council", "Lakeside Council"),
    ("A U.S. State Department report", "U.S. State Department"),
    # Nobody knows of which, or it is no body's.
    ("Peruvian and Chilean officials", None),
    ("Pentagon and State Department officials", None),
    ("The Lakeside Council met. The Hillside Council met. A source in the council", None),
    ("A spokesman for the company", None),
    ("The Lakeside Council met. A source in the ministry", None),
    ("An aide to Ann Lindqvist", None),
    ("An official in Lima", None),
    ("A senior Western diplomat", None),
    ("A Jordan aide", None),
    ("A Boeing rival", None),
    ("A Facebook post", None),
    ("A report for the World Bank", None),
    ("A senior official", None),
]


@pytest.mark.parametrize(("source", "home"), _HOMES)
def test_a_source_is_of_the_body_that_its_description_names(source: str, home: str | None) -> None:
    reading = read(f"Plans are made\n\nLIMA (Reuters) - {source} {_SAID}\n")
    kinds = (ActorKind.UNNAMED, ActorKind.DOCUMENT)
    [found] = [actor for actor in reading.actors if actor.kind in kinds]
    assert (None if found.parent is None else reading.actors[found.parent].name) == home


_ISSUED = [
    ("The Lakeside Council issued a statement saying that it was late.", "Lakeside Council"),
    ("The Lakeside Council on Monday released a statement on the pier.", "Lakeside Council"),
    ("The Lakeside Council said in a written statement that it was late.", "Lakeside Council"),
    ("The Lakeside Council issued a statement. It was read out in May.", "Lakeside Council"),
    ("Ann Lindqvist issued a statement saying that it was late.", "Ann Lindqvist"),
    # Nobody knows whose it is.
    ("The Lakeside Council rejected a statement on the pier.", None),
    ("The Lakeside Council received a statement saying that it was late.", None),
    ("The Lakeside Council met. A union issued a statement saying it was late.", None),
    ("The Lakeside Council issued a report saying that it was late.", None),
    ("The Lakeside Council met.", None),
]


@pytest.mark.parametrize(("before", "home"), _ISSUED)
def test_the_statement_is_of_who_issued_one(before: str, home: str | None) -> None:
    reading = read(f"Plans are made\n\nLIMA (Reuters) - {before} The statement {_SAID}\n")
    [found] = [actor for actor in reading.actors if actor.kind is ActorKind.DOCUMENT]
    assert (None if found.parent is None else reading.actors[found.parent].name) == home
    assert found.name.endswith("statement" if home is None else f"statement by {home}")
