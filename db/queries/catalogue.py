"""Every question there is, by what people look for."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from db.answers import Answer
from db.queries.bodies import said_by_body
from db.queries.disagreements import disagreeing_numbers
from db.queries.figures import numbers
from db.queries.happened import about_both, timeline
from db.queries.known import in_several_articles, shares_surname
from db.queries.months import said_by_month
from db.queries.persons import held_office, who_is
from db.queries.places import at_place
from db.queries.provenance import published, relies_on_agency
from db.queries.quote_counts import quote_counts
from db.queries.quoted import scare_quotes, split_quotes
from db.queries.reworded import how_reworded
from db.queries.said import said_about, said_by, said_on
from db.queries.second_hand import second_hand
from db.queries.sources import described_alike, never_quoted_in_marks, quoted_without_name
from db.queries.sourcing import most_quoted, outlet_sourcing, shares_pages
from db.queries.unattributed import unattributed
from db.queries.word_of import on_whose_word
from db.queries.wordings import who_said
from db.questions import Question, question_of


@dataclass(frozen=True, slots=True)
class Subject:
    """What people look for, and the questions that ask for it."""

    name: str
    questions: tuple[Question, ...]


def _subject(name: str, *functions: Callable[..., Answer[Any]]) -> Subject:
    return Subject(name, tuple(question_of(each) for each in functions))


SUBJECTS: tuple[Subject, ...] = (
    _subject("Sources without a name", quoted_without_name, never_quoted_in_marks, described_alike),
    _subject("What somebody said", said_by, said_by_month, said_by_body, second_hand),
    _subject(
        "What was said about somebody, or on a subject",
        said_about,
        said_on,
        about_both,
        on_whose_word,
        who_said,
    ),
    _subject("Quotes and their words", how_reworded, unattributed, split_quotes, scare_quotes),
    _subject("Who people are", who_is, in_several_articles, shares_surname, held_office),
    _subject("What happened, where and when", at_place, timeline),
    _subject("Numbers", numbers, disagreeing_numbers),
    _subject("Where articles are from", relies_on_agency, published),
    _subject("Counts and shares", quote_counts, most_quoted, outlet_sourcing, shares_pages),
)
"""The questions by what people look for, each from the function that answers it."""

QUESTIONS: tuple[Question, ...] = tuple(each for one in SUBJECTS for each in one.questions)
"""The questions in the order in which they are listed."""
