"""Every question there is, in the order in which they are listed."""

from db.queries.happened import about_both, timeline
from db.queries.said import said_about, said_by, said_on
from db.queries.second_hand import second_hand
from db.queries.word_of import on_whose_word
from db.questions import Question, question_of

QUESTIONS: tuple[Question, ...] = tuple(
    question_of(each)
    for each in (
        said_by,
        said_about,
        said_on,
        about_both,
        on_whose_word,
        timeline,
        second_hand,
    )
)
"""The questions, each from the function that answers it."""
