"""What a question is, read from the function that answers it: its arguments, types and words."""

import inspect
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Annotated, Any, Literal, get_args, get_origin, get_type_hints

from db.answers import Answer
from db.arguments import ArgumentKind

_ARGUMENT = re.compile(r"^    (\w+): (.*)$")


@dataclass(frozen=True, slots=True)
class Argument:
    """An argument of a question.

    `choices` are the words it may be, for the kind `choice`. A `required` one is given by
    its place, the others by their names; `default` is what they are otherwise.
    """

    name: str
    kind: ArgumentKind
    told: str
    required: bool
    default: Any
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Question:
    """A question with the function that answers it.

    `name` is the function's, with hyphens; `told` the question in a sentence; `more` what
    else its docstring says before the arguments.
    """

    name: str
    told: str
    more: str
    arguments: tuple[Argument, ...]
    ask: Callable[..., Answer[Any]]


def question_of(function: Callable[..., Answer[Any]]) -> Question:
    """Return the question that a function answers, from its signature and docstring.

    The first line of the docstring is the question; every argument but the session stands
    in its section `Args`, and its type in `db.arguments` or a `Literal`, `bool`, `float`.

    Raises:
        TypeError: where the function is not written so.
    """
    summary, _, rest = inspect.getdoc(function).partition("\n")  # type: ignore[union-attr]
    more, _, sections = rest.partition("Args:\n")
    told = _told(sections)
    hints = get_type_hints(function, include_extras=True)
    parameters = list(inspect.signature(function).parameters.values())[1:]
    arguments = tuple(_argument(each, hints[each.name], told) for each in parameters)
    name = function.__name__.replace("_", "-")
    return Question(name, summary, " ".join(more.split()), arguments, function)


def _told(sections: str) -> Mapping[str, str]:
    """Return what the section `Args` says of each argument."""
    found: dict[str, str] = {}
    name = ""
    for line in sections.splitlines():
        if not line.startswith("    "):
            break
        match = _ARGUMENT.match(line)
        if match:
            name = match[1]
            found[name] = match[2]
        else:
            found[name] += " " + line.strip()
    return found


def _argument(parameter: inspect.Parameter, hint: Any, told: Mapping[str, str]) -> Argument:  # noqa: ANN401
    kind, choices = _kind(hint)
    if kind is None or parameter.name not in told:
        message = f"{parameter.name} has no known type, or is not told in Args"
        raise TypeError(message)
    required = parameter.default is parameter.empty
    default = None if required else parameter.default
    return Argument(parameter.name, kind, told[parameter.name], required, default, choices)


def _kind(hint: Any) -> tuple[ArgumentKind | None, tuple[str, ...]]:  # noqa: ANN401
    if get_origin(hint) is Annotated:
        return hint.__metadata__[0], ()
    if get_origin(hint) is Literal:
        return "choice", get_args(hint)
    if hint is bool:
        return "flag", ()
    if hint is float:
        return "number", ()
    # "… | None": what it is where it is given.
    parts = [each for each in get_args(hint) if each is not type(None)]
    return _kind(parts[0]) if len(parts) == 1 else (None, ())
