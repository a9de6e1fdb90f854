"""Commands made from questions: each argument of a question is one of its command."""

import inspect
from collections.abc import Callable, Iterator
from typing import Annotated, Any, Literal

import typer

from db.questions import Argument, Question

_METAVARS = {"who": "WHO", "outlet": "OUTLET", "day": "YYYY-MM-DD", "words": "WORDS"}

Run = Callable[[Question, dict[str, Any], dict[str, Any]], None]
"""What a command does: with its question, the question's arguments, and the other options."""


def command_of(question: Question, options: dict[str, Any], run: Run) -> Callable[..., None]:
    """Return a function that typer makes a command of.

    Its parameters are the question's arguments, then `options`, by their names with their
    annotated types; their defaults are those of `Default` in the annotation, else None.
    """
    names = [each.name for each in question.arguments]

    def command(**given: Any) -> None:  # noqa: ANN401
        asked = {name: _joined(given.pop(name)) for name in names}
        run(question, asked, given)

    parameters = [*_parameters(question), *options.values()]
    command.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
    command.__annotations__ = {each.name: each.annotation for each in parameters}
    command.__doc__ = f"{question.told}\n\n{question.more}"
    return command


def _parameters(question: Question) -> Iterator[inspect.Parameter]:
    required = [each for each in question.arguments if each.required]
    for each in question.arguments:
        annotation, default = _annotated(each, last=bool(required) and each is required[-1])
        yield inspect.Parameter(
            each.name, inspect.Parameter.KEYWORD_ONLY, default=default, annotation=annotation
        )


def _annotated(argument: Argument, *, last: bool) -> tuple[Any, Any]:
    """Return the type of a command's parameter with how typer takes it, and its default.

    The last argument that is given by its place may be several words.
    """
    told = argument.told[0].upper() + argument.told[1:]
    metavar = _METAVARS.get(argument.kind)
    if argument.required:
        several = last and argument.kind in {"who", "words"}
        taken: Any = list[str] if several else str
        name = argument.name.upper() if argument.name != argument.kind else metavar
        return Annotated[taken, typer.Argument(help=told, metavar=name)], inspect.Parameter.empty
    if argument.kind == "flag":
        flag = f"--{argument.name.replace('_', '-')}"
        return Annotated[bool, typer.Option(flag, help=told)], argument.default
    kind: Any = float if argument.kind == "number" else str
    if argument.choices:
        kind = Literal[argument.choices]
    return Annotated[kind | None, typer.Option(help=told, metavar=metavar)], argument.default


def _joined(given: Any) -> Any:  # noqa: ANN401
    return " ".join(given) if isinstance(given, list | tuple) else given
