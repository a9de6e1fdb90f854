"""`docs/questions.md`, written from the functions that answer the questions."""

import inspect
import re
import sys
from collections.abc import Iterator
from dataclasses import fields
from typing import Any, get_args, get_type_hints

from db.queries.catalogue import SUBJECTS
from db.questions import Argument, Question

_HEAD = """\
# The questions

Written from the functions by `python -m db.questions_doc > docs/questions.md`; a test keeps it
true. Each question is a function of `db.queries` ([python.md](python.md)) and a command
`onrecord ask` ([commands.md](commands.md)), `onrecord export` writes its answer to a file, and
`--sql` prints its SELECT. Arguments that are given by their place stand in capitals.

- **WHO**: a name, a spelling, words of a name, or an id; **OUTLET**: a name, a domain, words of a
  name, or an id. A name that means several, or nobody, is an error that lists candidates.
- **DAY**: 2013-11-24; a month (2013-11) or a year is all its days. What has no known day is in
  none.
- **WORDS**: all of them; between quotation marks of any kind as they follow one another; `word*` is
  a beginning. Letter case, marks on letters and punctuation do not count.
- Rejected rows are never counted or listed. Questions that count leave out what an article has
  from another one unless `--with-copies` is given; those that list say it in `is_copy`.

"""


def questions_doc() -> str:
    """Return the text of docs/questions.md."""
    return "\n".join(line.rstrip() for line in _lines()) + "\n"


def _lines() -> Iterator[str]:
    yield _HEAD
    for subject in SUBJECTS:
        yield f"## {subject.name}"
        yield ""
        for question in subject.questions:
            yield from _question(question)


def _question(question: Question) -> Iterator[str]:
    row = get_args(get_type_hints(question.ask)["return"])[0]
    required = "".join(f" {each.name.upper()}" for each in question.arguments if each.required)
    yield f"### {question.told}"
    yield ""
    yield f"`onrecord ask {question.name}{required}`, `{question.ask.__name__}`: {question.more}"
    yield ""
    for argument in question.arguments:
        yield f"- {_argument(argument)}"
    if question.arguments:
        yield ""
    yield f"Columns: {', '.join(f'`{each.name}`' for each in fields(row))}. {_meaning(row)}"
    yield ""


def _argument(argument: Argument) -> str:
    name = argument.name.upper() if argument.required else f"--{argument.name.replace('_', '-')}"
    told = argument.told[0].lower() + argument.told[1:]
    if argument.choices:
        told += f" One of {', '.join(argument.choices)}; otherwise {argument.default}."
    return f"`{name}`: {told}"


def _meaning(row: Any) -> str:  # noqa: ANN401
    """Return what a row and its columns are, as the class says it."""
    return re.sub(r"\s+", " ", inspect.getdoc(row) or "")


if __name__ == "__main__":
    sys.stdout.write(questions_doc())
