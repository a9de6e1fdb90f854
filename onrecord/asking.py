"""Commands made from questions: each argument of a question is one of its command."""

import inspect
from collections.abc import Callable, Iterator, Mapping
from typing import Annotated, Any, Literal

import typer

from db.questions import Argument, Question

_METAVARS = {"who": "WHO", "outlet": "OUTLET", "day": "YYYY-MM-DD", "words": "WORDS"}

Options = Mapping[str, tuple[Any, Any]]
"""Options of a command: by their names the annotated types and the defaults."""

Run = Callable[[Question, dict[str, Any], dict[str, Any]], None]
"""What a command does: with its question, the question's arguments, and its options."""


def command_of(question: Question, options: Options, run: Run) -> Callable[..., None]:
    """Return a function that typer makes a command of: the question's arguments, then options."""
    names = [each.name for each in question.arguments]

    def asked(given: dict[str, Any]) -> None:
        run(question, {name: _joined(given.pop(name)) for name in names}, given)

    arguments = dict(_arguments(question))
    return made(asked, f"{question.told}\n\n{question.more}", {**arguments, **options})


def made(run: Callable[[dict[str, Any]], None], told: str, options: Options) -> Callable[..., None]:
    """Return a function with these options as its parameters and a docstring, as typer reads it."""

    def command(**given: Any) -> None:  # noqa: ANN401
        run(given)

    command.__signature__ = inspect.Signature(  # type: ignore[attr-defined]
        [
            inspect.Parameter(
                name, inspect.Parameter.KEYWORD_ONLY, default=default, annotation=annotation
            )
            for name, (annotation, default) in options.items()
        ]
    )
    command.__annotations__ = {name: annotation for name, (annotation, _) in options.items()}
    command.__doc__ = told
    return command


def _arguments(question: Question) -> Iterator[tuple[str, tuple[Any, Any]]]:
    required = [each for each in question.arguments if each.required]
    for each in question.arguments:
        yield each.name, _annotated(each, last=bool(required) and each is required[-1])


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
