"""Read a file of annotated articles and say how fast, in how much memory, and how well.

    python benchmarks/attribution.py GOLD.jsonl.gz [--out PRED.jsonl.gz] [--rules] [--floors]

GOLD has an article a line as JSON with "id", "text" and "attributions": the format of the
PolNeAR files that `docs/attribution.md` describes. The texts are read by `loaders.text.read`,
as loading reads them, on one core. PRED gets the attributions in the format of the scorer
beside GOLD (`score.py`), which the tables need. Nothing but "text" is looked at to predict.
"""

import gzip
import json
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated, Any, Literal, TextIO

import typer

from benchmarks.scoring import Article, Scorer, below_floors, load_scorer, rules_table
from loaders.text.edits import Way
from loaders.text.reading import read
from loaders.text.records import Span

try:
    import resource
except ImportError:  # Windows has none
    resource = None  # type: ignore[assignment]

_KILOBYTE = 1024
_WARM_UP = "“It is late,” said Ann Lee."  # the word lists are read before the clock runs


@dataclass(slots=True)
class Measured:
    """How many articles and words were read, in how much processor time, and what was found."""

    articles: int = 0
    words: int = 0
    seconds: float = 0.0
    found: list[Article] = field(default_factory=list)

    @property
    def speed(self) -> float:
        """Words read in a second."""
        return self.words / self.seconds if self.seconds else 0.0


def articles_of(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the articles of a file, a line each.

    Raises:
        ValueError: a line is no JSON object with an "id" and a "text"; it names the line.
    """
    with _opened(path, "rt") as lines:
        for number, line in enumerate(lines, 1):
            if not line.strip():
                continue
            try:
                article = json.loads(line)
                known = isinstance(article["id"], str) and isinstance(article["text"], str)
            except (ValueError, KeyError, TypeError):
                known = False
            if not known:
                message = f'{path}, line {number}: no article with an "id" and a "text"'
                raise ValueError(message)
            yield article


def _opened(path: Path, mode: Literal["rt", "wt"]) -> TextIO:
    if path.suffix == ".gz":
        return gzip.open(path, mode, encoding="utf-8")
    return path.open(mode, encoding="utf-8")


def predict(text: str) -> list[dict[str, Any]]:
    """Return a text's outermost attributions in the scorer's format, with their rules.

    Spans are in the characters of the text as given. Quotations with neither a cue nor a
    source are no predictions: nothing is said about who speaks.
    """
    reading = read(text)
    way = Way(reading.edits)

    def back(spans: tuple[Span, ...]) -> list[list[int]]:
        return [[way.back(span.start), way.back(span.end, end=True)] for span in spans]

    return [
        {
            "kind": each.kind.value,
            "source": back(each.source),
            "cue": back(each.cue),
            "content": back(each.content),
            "rule": each.rule,
        }
        for each in reading.attributions
        if each.parent is None and (each.source or each.cue)
    ]


def measure(path: Path, out: TextIO | None = None) -> Measured:
    """Read every article of a file; write the predictions to `out`, a line an article."""
    measured = Measured()
    predict(_WARM_UP)
    for article in articles_of(path):
        start = time.process_time()  # others may keep the machine busy
        predicted = predict(article["text"])
        measured.seconds += time.process_time() - start
        measured.articles += 1
        measured.words += len(article["text"].split())
        gold = article.get("attributions", [])
        measured.found.append(Article(article["id"], article["text"], gold, predicted))
        if out is not None:
            line = {"id": article["id"], "attributions": predicted}
            out.write(json.dumps(line, ensure_ascii=False) + "\n")
    return measured


def peak_megabytes() -> float | None:
    """Return the most memory this process has held, None where the system does not tell."""
    if resource is None:
        return None
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / _KILOBYTE / (_KILOBYTE if sys.platform == "darwin" else 1)


def main(
    gold: Annotated[
        Path, typer.Argument(help="Annotated articles, .jsonl or .jsonl.gz; score.py beside it.")
    ],
    out: Annotated[
        Path | None, typer.Option(help="Write the predictions here (.gz: compressed).")
    ] = None,
    *,
    rules: Annotated[bool, typer.Option("--rules", help="Print a row for every rule.")] = False,
    floors: Annotated[
        bool, typer.Option("--floors", help="Fail where a score is below benchmarks/floors.toml.")
    ] = False,
) -> None:
    """Measure attribution on annotated articles: speed, memory, scores."""
    try:
        scorer = load_scorer(gold.parent / "score.py")
        measured = _measured(gold, out)
    except (OSError, ValueError) as error:
        typer.echo(f"attribution.py: {error}", err=True)
        raise typer.Exit(2) from None
    typer.echo(f"articles: {measured.articles}, words: {measured.words:,}")
    typer.echo(f"{measured.speed:,.0f} words/s on one core")
    memory = peak_megabytes()
    typer.echo("peak memory not known" if memory is None else f"{memory:.0f} MB at the peak")
    _report(scorer, measured.found, rules=rules, floors=floors)


def _measured(gold: Path, out: Path | None) -> Measured:
    if out is None:
        measured = measure(gold)
    elif out.exists() and out.samefile(gold):
        message = f"{out} is the annotated file; write the predictions to another"
        raise ValueError(message)
    else:
        with _opened(out, "wt") as lines:
            measured = measure(gold, lines)
    if not measured.articles:
        message = f"{gold} has no article"
        raise ValueError(message)
    return measured


def _report(scorer: Scorer | None, found: list[Article], *, rules: bool, floors: bool) -> None:
    if scorer is None:
        if rules or floors:
            typer.echo("attribution.py: the tables need score.py beside the file", err=True)
            raise typer.Exit(2)
        return
    typer.echo(scorer.scores(found))
    if rules:
        typer.echo(rules_table(scorer, found))
    missed = below_floors(scorer, found) if floors else []
    for each in missed:
        typer.echo(each, err=True)
    if missed:
        raise typer.Exit(1)
    if floors:
        typer.echo("every score is at its floor or above")


if __name__ == "__main__":
    typer.run(main)
