"""Every question there is, in the order in which they are listed."""

from db.queries.bodies import said_by_body
from db.queries.happened import about_both, timeline
from db.queries.quote_counts import quote_counts
from db.queries.quoted import scare_quotes, split_quotes
from db.queries.reworded import how_reworded
from db.queries.said import said_about, said_by, said_on
from db.queries.second_hand import second_hand
from db.queries.unattributed import unattributed
from db.queries.word_of import on_whose_word
from db.queries.wordings import who_said
from db.questions import Question, question_of

QUESTIONS: tuple[Question, ...] = tuple(
    question_of(each)
    for each in (
        said_by,
        how_reworded,
        said_about,
        said_on,
        unattributed,
        split_quotes,
        scare_quotes,
        said_by_body,
        about_both,
        on_whose_word,
        timeline,
        who_said,
        second_hand,
        quote_counts,
    )
)
"""The questions, each from the function that answers it."""
