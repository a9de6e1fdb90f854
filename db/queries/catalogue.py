"""Every question there is, in the order in which they are listed."""

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

QUESTIONS: tuple[Question, ...] = tuple(
    question_of(each)
    for each in (
        quoted_without_name,
        never_quoted_in_marks,
        said_by,
        said_by_month,
        how_reworded,
        said_about,
        said_on,
        relies_on_agency,
        numbers,
        who_is,
        in_several_articles,
        shares_surname,
        described_alike,
        unattributed,
        split_quotes,
        scare_quotes,
        said_by_body,
        about_both,
        at_place,
        on_whose_word,
        timeline,
        disagreeing_numbers,
        who_said,
        second_hand,
        quote_counts,
        held_office,
        published,
        most_quoted,
        outlet_sourcing,
        shares_pages,
    )
)
"""The questions, each from the function that answers it."""
