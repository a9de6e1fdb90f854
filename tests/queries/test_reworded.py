"""How one quote reads in different outlets."""

from datetime import date

import pytest
from sqlalchemy.orm import Session

from db.errors import NotOneError
from db.models import Attribution, Person, Utterance, UtteranceVariant
from db.queries.reworded import how_reworded
from tests.queries.press import Press

FIRST = "“We will open the bridge on Monday,” Cole told the Post."
LATER = "“We will not open the bridge Monday,” the mayor said."
SAME = "Cole said: “We will open the bridge - on Monday.”"
CUT = "“We will open,” Cole said. “The bridge opens on Monday.”"


def variant(session: Session, saying: int, utterance: int | None = None) -> int:
    """Plant that an act of saying is a variant, of a new utterance if of none."""
    if utterance is None:
        row = Utterance(method="test")
        session.add(row)
        session.flush()
        utterance = row.id
    session.add(UtteranceVariant(attribution_id=saying, utterance_id=utterance, method="test"))
    session.flush()
    return utterance


@pytest.fixture
def printed(session: Session, press: Press) -> dict[str, int]:
    """One quote in three outlets, the last printed first."""
    cole = press.actor(Person, "Ada Cole")
    keys: dict[str, int] = {}
    utterance = None
    for outlet, text, day, words in (
        ("Herald", LATER, date(2024, 5, 3), ("the mayor", "said")),
        ("Gazette", SAME, None, ("Cole", "said")),
        ("Post", FIRST, date(2024, 5, 2), ("Cole", "told")),
    ):
        page = press.article(text, outlet, day)
        quote = text.split("“")[1].split("”")[0]
        keys[outlet] = press.says(page, cole, f"“{quote}”", words=words)
        press.quotes(page, keys[outlet], [quote])
        utterance = variant(session, keys[outlet], utterance)
    return keys


def test_each_outlet_is_compared_with_the_one_that_printed_it_first(
    session: Session, printed: dict[str, int]
) -> None:
    rows = list(how_reworded(session, "open the bridge"))
    assert [(each.outlet, each.difference, each.attribution_change) for each in rows] == [
        ("Post", None, None),
        (
            "Herald",
            "“We will {+not+} open the bridge [-on-] Monday,”",
            'source "Cole" became "the mayor"; cue "told" became "said"',
        ),
        ("Gazette", "the same words", 'cue "told" became "said"'),
    ]
    assert list(how_reworded(session, printed["Herald"])) == rows
    assert list(how_reworded(session, str(printed["Post"]))) == rows


def test_what_one_article_has_in_pieces_is_one_row(
    session: Session, press: Press, printed: dict[str, int]
) -> None:
    page = press.article(CUT, "Tern", date(2024, 5, 4))
    utterance = session.get_one(UtteranceVariant, printed["Post"]).utterance_id
    cut = ("“We will open,”", "“The bridge opens on Monday.”")
    pieces = [press.says(page, None, piece) for piece in cut]
    for piece in pieces:
        variant(session, piece, utterance)
    [row] = [each for each in how_reworded(session, printed["Post"]) if each.outlet == "Tern"]
    assert row.text == "“We will open,” … “The bridge opens on Monday.”"
    assert row.attribution_id == pieces[0]
    assert row.attribution_change == (
        'lost the source "Cole"; lost the cue "told"; cuts the words elsewhere'
    )


def test_a_quote_of_one_article_stands_alone(session: Session, press: Press) -> None:
    page = press.article("“It rains,” Roe said that it rains.")
    saying = press.says(page, None, "“It rains,”")
    press.quotes(page, saying, ["It rains,"])
    # Words of a claim are not meant where a quote holds them.
    press.claim(page, "it rains", press.says(page, None, "that it rains"))
    [row] = how_reworded(session, "rains")
    assert (row.attribution_id, row.difference, row.method) == (saying, None, None)


@pytest.mark.usefixtures("printed")
def test_words_of_several_quotes_mean_none_of_them(session: Session, press: Press) -> None:
    page = press.article("“Open the gate,” Roe said. “Open the bridge,” he said.")
    for words in ("Open the gate,", "Open the bridge,"):
        saying = press.says(page, None, f"“{words}”")
        press.quotes(page, saying, [words])
    # What several articles have is meant before what one alone has.
    assert how_reworded(session, "open bridge").count() == 3
    variant(session, saying)
    with pytest.raises(NotOneError, match="several") as error:
        how_reworded(session, "open bridge")
    assert [line.split()[0] for line in error.value.choices] == ["1", str(saying)]
    with pytest.raises(NotOneError, match="no quote"):
        how_reworded(session, "snow")


def test_the_name_of_who_said_it_means_what_several_articles_have_of_theirs(
    session: Session, press: Press, printed: dict[str, int]
) -> None:
    page = press.article("“Cole lies,” Roe said. Cole said the gate is shut.", "Tern")
    press.says(page, press.actor(Person, "Ben Roe"), "“Cole lies,”")
    assert how_reworded(session, "Ada Cole").count() == len(printed)
    # Of others, whom one article alone quotes, there is nothing to compare.
    with pytest.raises(NotOneError, match="no quote"):
        how_reworded(session, "Ben Roe")
    [saying] = [press.says(page, press.actor(Person, "Ann Cole"), "the gate is shut")]
    assert how_reworded(session, "Cole").count() == len(printed)
    variant(session, saying)
    with pytest.raises(NotOneError, match="by somebody called so") as error:
        how_reworded(session, "Cole")
    assert len(error.value.choices) == 2


def test_a_variant_that_is_struck_out_is_none(session: Session, printed: dict[str, int]) -> None:
    session.get_one(Attribution, printed["Herald"]).status = "rejected"
    session.flush()
    assert [each.outlet for each in how_reworded(session, "open bridge")] == ["Post", "Gazette"]
