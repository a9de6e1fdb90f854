"""Reviews change rows and all that hangs on them, and undoing one gives all of it back."""

from collections.abc import Callable

import pytest
from sqlalchemy import Engine

from db.errors import ReviewError
from db.readings import Reading
from loaders.store.reviews.acts import (
    confirm,
    correct_kind,
    correct_span,
    correct_speaker,
    correct_speaker_to_new,
    reject,
    undo,
)
from tests.loaders.conftest import Store
from tests.loaders.readings import TEXT, document, other
from tests.loaders.reviewed import (
    DIRECT,
    PARTIAL,
    PLAN,
    SCARE,
    WARNING,
    actor,
    claim,
    decided,
    quote,
    saying,
    speaker,
    state,
    statuses,
    told,
)
from tests.loaders.tables import ask

Act = Callable[[Engine], int]


@pytest.fixture
def kept(engine: Engine, keep: Store) -> Engine:
    """Two articles, the second a copy of the first."""
    keep(document("/a.txt", reading=told()), other("/b.txt", reading=told()))
    return engine


def at(words: str, within: str = TEXT) -> tuple[int, int]:
    start = within.index(words)
    return start, start + len(words)


ACTS: dict[str, tuple[Act, dict[str, str]]] = {
    "a quote is confirmed, and whose it is": (
        lambda e: decided(e, confirm, quote(e, PARTIAL)),
        {PARTIAL: "confirmed", "said Monday": "confirmed"},
    ),
    "a claim is confirmed": (
        lambda e: decided(e, confirm, claim(e, WARNING)),
        {f"{WARNING} (claim)": "confirmed", "told": "confirmed"},
    ),
    "an attribution is confirmed": (
        lambda e: decided(e, confirm, saying(e, "said")),
        {"said": "confirmed"},
    ),
    "a quote goes, its claim stays": (
        lambda e: decided(e, reject, quote(e, PARTIAL)),
        {PARTIAL: "rejected"},
    ),
    "the last quote goes with its attribution": (
        lambda e: decided(e, reject, quote(e, DIRECT)),
        {DIRECT: "rejected", "said": "rejected"},
    ),
    "a scare quote goes": (
        lambda e: decided(e, reject, quote(e, SCARE)),
        {SCARE: "rejected"},
    ),
    "a claim goes": (
        lambda e: decided(e, reject, claim(e, PLAN)),
        {f"{PLAN} (claim)": "rejected"},
    ),
    "an attribution goes with all it holds": (
        lambda e: decided(e, reject, saying(e, "said Monday")),
        {"said Monday": "rejected", PARTIAL: "rejected", f"{PLAN} (claim)": "rejected"},
    ),
    "the speaker is another": (
        lambda e: decided(e, correct_speaker, quote(e, PARTIAL), actor(e, "Marlow Council")),
        {"said Monday": "corrected"},
    ),
    "the speaker is nobody known so far": (
        lambda e: decided(e, correct_speaker_to_new, quote(e, PARTIAL), "Vera Lund-Okafor"),
        {"said Monday": "corrected"},
    ),
    "nobody can tell who speaks": (
        lambda e: decided(e, correct_speaker, saying(e, "said Monday"), None),
        {"said Monday": "corrected"},
    ),
    "a quote is a direct one": (
        lambda e: decided(e, correct_kind, quote(e, PARTIAL), "direct"),
        {PARTIAL: "corrected"},
    ),
    "a quote is a scare quote": (
        lambda e: decided(e, correct_kind, quote(e, DIRECT), "scare"),
        {DIRECT: "corrected", "said": "rejected"},
    ),
    "a scare quote is somebody's": (
        lambda e: decided(e, correct_kind, quote(e, SCARE), "partial"),
        {SCARE: "corrected", "no cue": "corrected"},
    ),
    "a claim is the article's own": (
        lambda e: decided(e, correct_kind, claim(e, WARNING), "own voice"),
        {f"{WARNING} (claim)": "corrected", "told": "rejected"},
    ),
    "an attribution is direct": (
        lambda e: decided(e, correct_kind, saying(e, "told"), "direct"),
        {"told": "corrected"},
    ),
    "a claim ends sooner": (
        lambda e: decided(e, correct_span, claim(e, PLAN), *at('the port would "close for good"')),
        {'the port would "close for good" (claim)': "corrected"},
    ),
}


@pytest.mark.parametrize("name", ACTS)
def test_a_review_says_what_it_says_and_undoing_it_gives_all_back(kept: Engine, name: str) -> None:
    act, expected = ACTS[name]
    before = state(kept)
    number = act(kept)
    assert statuses(kept) == expected
    assert statuses(kept, article=2) == {}
    assert state(kept) != before
    assert decided(kept, undo, number) == []
    assert state(kept) == before


def test_what_was_rejected_is_of_no_utterance_and_no_proposition(kept: Engine) -> None:
    variants = "SELECT count(*) FROM utterance_variants"
    [(before,)] = ask(kept, variants)
    number = decided(kept, reject, quote(kept, DIRECT))
    assert ask(kept, variants) == [(before - 2,)]
    decided(kept, undo, number)
    assert ask(kept, variants) == [(before,)]
    own = claim(kept, TEXT.split("\n\n")[1].removeprefix("MARLOW, 3 May - "))
    assert len(ask(kept, "SELECT * FROM proposition_claims")) == 2
    number = decided(kept, reject, own)
    assert ask(kept, "SELECT * FROM proposition_claims") == []
    decided(kept, undo, number)
    assert len(ask(kept, "SELECT * FROM proposition_claims")) == 2


def test_numbers_are_of_the_claim_that_is_left(kept: Engine) -> None:
    held = (
        "SELECT claims.text FROM quantities LEFT JOIN claims ON claims.id = claim_id"
        " WHERE quantities.text = 'June' AND quantities.article_id = 1"
    )
    outer = TEXT.split("\n\n")[1].removeprefix("MARLOW, 3 May - ")
    first = decided(kept, reject, claim(kept, PLAN))
    assert ask(kept, held) == [(outer,)]
    second = decided(kept, reject, claim(kept, outer))
    assert ask(kept, held) == [(None,)]
    decided(kept, undo, first)
    assert ask(kept, held) == [(PLAN,)]
    decided(kept, undo, second)
    assert statuses(kept) == {}


def test_a_copy_that_was_reviewed_is_one_still(kept: Engine) -> None:
    copies = "SELECT cue_text FROM attributions WHERE is_copy ORDER BY id"
    before = ask(kept, copies)
    assert before
    decided(kept, confirm, quote(kept, DIRECT, article=2))
    assert ask(kept, copies) == before


def test_sources_of_copies_are_joined_again_whichever_is_undone_first(kept: Engine) -> None:
    before = state(kept)
    joined = "SELECT count(*) FROM actors WHERE merged_into_id IS NOT NULL"
    assert ask(kept, joined) == [(1,)]
    council, cues = actor(kept, "Marlow Council"), ("said", "told")
    copies = [decided(kept, reject, saying(kept, cue, article=2)) for cue in cues]
    assert ask(kept, joined) == [(0,)]
    originals = [decided(kept, correct_speaker, saying(kept, cue), council) for cue in cues]
    for number in (*copies, *originals):
        decided(kept, undo, number)
    assert ask(kept, joined) == [(1,)]
    assert state(kept) == before


def test_reviews_of_one_reading_are_undone_in_any_order(kept: Engine) -> None:
    before = state(kept)
    council, jo = actor(kept, "Marlow Council"), actor(kept, "Jo Pask")
    first = decided(kept, correct_speaker, quote(kept, PARTIAL), council)
    second = decided(kept, correct_speaker, quote(kept, PARTIAL), jo)
    third = decided(kept, reject, quote(kept, PARTIAL))
    decided(kept, undo, first)
    assert speaker(kept, "said Monday") == "Jo Pask"
    decided(kept, undo, third)
    assert statuses(kept) == {"said Monday": "corrected"}
    decided(kept, undo, second)
    assert speaker(kept, "said Monday") == "Ana Ruiz"
    assert state(kept) == before


def test_what_hung_on_an_undone_review_waits(kept: Engine) -> None:
    first = decided(kept, correct_kind, quote(kept, SCARE), "direct")
    made = Reading("quotes", quote(kept, SCARE).row_id)
    second = decided(kept, correct_speaker, made, actor(kept, "Ana Ruiz"))
    assert decided(kept, undo, first) == [second]
    orphaned = "SELECT id FROM reviews WHERE is_orphaned AND undone_at IS NULL"
    assert ask(kept, orphaned) == [(second,)]
    decided(kept, undo, second)
    assert ask(kept, orphaned) == []


REFUSED: dict[str, tuple[Callable[[Engine], object], str]] = {
    "no such row": (lambda e: decided(e, confirm, Reading("quotes", 999)), "there is no q999"),
    "a kind of another table": (
        lambda e: decided(e, correct_kind, claim(e, PLAN), "scare"),
        "cannot be of the kind",
    ),
    "the kind it has": (
        lambda e: decided(e, correct_kind, quote(e, PARTIAL), "partial"),
        "already",
    ),
    "no characters": (
        lambda e: decided(e, correct_span, claim(e, PLAN), 5, 9999),
        "no characters 5 to 9999",
    ),
    "a quote without marks": (
        lambda e: decided(e, correct_span, quote(e, PARTIAL), *at("the port would")),
        "between quotation marks",
    ),
    "the place of another": (
        lambda e: decided(e, correct_span, quote(e, PARTIAL), *at(SCARE)),
        "another reading stands",
    ),
    "the span of an attribution": (
        lambda e: decided(e, correct_span, saying(e, "told"), 0, 5),
        "quotes and claims",
    ),
    "the speaker of nobody's words": (
        lambda e: decided(e, correct_speaker, quote(e, SCARE), None),
        "nobody's words",
    ),
    "a speaker who is not there": (
        lambda e: decided(e, correct_speaker, quote(e, PARTIAL), 999),
        "nobody with the number",
    ),
    "a new speaker who is known": (
        lambda e: decided(e, correct_speaker_to_new, quote(e, PARTIAL), "ana  RUIZ"),
        r"called ana RUIZ already, number \d+.*--speaker",
    ),
    "a new speaker of nobody's words": (
        lambda e: decided(e, correct_speaker_to_new, quote(e, SCARE), "Vera Lund-Okafor"),
        "nobody's words",
    ),
    "no such review": (lambda e: decided(e, undo, 999), "there is no review 999"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_a_review_that_makes_no_sense_is_refused_and_changes_nothing(
    kept: Engine, name: str
) -> None:
    act, words = REFUSED[name]
    before = state(kept)
    with pytest.raises(ReviewError, match=words):
        act(kept)
    assert state(kept) == before
    assert ask(kept, "SELECT id FROM reviews") == []


def test_what_is_rejected_is_reviewed_no_more(kept: Engine) -> None:
    reading = quote(kept, PARTIAL)
    number = decided(kept, reject, reading)
    for act in (confirm, reject):
        with pytest.raises(ReviewError, match=rf"rejected.*undo {number}"):
            decided(kept, act, reading)
    decided(kept, undo, number)
    with pytest.raises(ReviewError, match="undone by editor"):
        decided(kept, undo, number)
    decided(kept, confirm, reading)
    with pytest.raises(ReviewError, match="confirmed already"):
        decided(kept, confirm, reading)
