"""When something was said: the days that its words mean, where the publication is known."""

from dataclasses import replace

import pytest
from sqlalchemy import Engine

from loaders.text.reading import read
from loaders.text.records import Basis, Fact
from tests.loaders.conftest import Store
from tests.loaders.readings import document
from tests.loaders.tables import ask

SAYING = "Lee said on Tuesday that the port would close. Hill said it was safe."


@pytest.mark.parametrize(
    ("published", "expected"),
    [
        ("2019-05-02", [("2019-04-30", "2019-04-30", "2019-04-30"), (None, None, "2019-05-02")]),
        (
            "2019-05-01/2019-05-02",
            [("2019-04-30", "2019-04-30", "2019-04-30"), (None, None, "2019-05-01")],
        ),
        ("2019-05-01/", [(None, None, "2019-05-01"), (None, None, "2019-05-01")]),
        (None, [(None, None, None), (None, None, None)]),
    ],
)
def test_sayings_are_dated_by_their_words_where_these_tell(
    engine: Engine, keep: Store, published: str | None, expected: list[tuple[str | None, ...]]
) -> None:
    facts = (Fact("published", published, Basis.STATED, None, ""),) if published else ()
    keep(document(reading=replace(read(SAYING), facts=facts)))
    found = ask(
        engine,
        "SELECT said_on, said_until, dated_on, said_text FROM attributions ORDER BY start_char",
    )
    assert [tuple(each and str(each) for each in row[:3]) for row in found] == expected
    assert [row[3] for row in found] == ["on Tuesday", None]
