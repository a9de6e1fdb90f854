"""Every question there is, in the order in which they are listed."""

from db.queries.said import said_by
from db.questions import Question, question_of

QUESTIONS: tuple[Question, ...] = tuple(question_of(each) for each in (said_by,))
"""The questions, each from the function that answers it."""
