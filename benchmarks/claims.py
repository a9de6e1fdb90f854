"""Read documents whose claims people annotated, and say how many are found, and how well.

    python benchmarks/claims.py seeds [tests/loaders/cases/seed_claims.tsv] [--misses]

The table's comments say what was annotated. The documents are decoded and read as loading
does it. A claim is found where its letters overlap with one of the reader's by an F1 of at
least a half, one to one; the other figures are of those that were found. `--misses` lists
what was missed, what was found beside it, and what came out otherwise, by document.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Annotated

import typer

from benchmarks.matching import (
    Aligned,
    Field,
    Pair,
    Share,
    align,
    is_claimant_right,
    is_marked_right,
    mean_overlap,
    of_field,
    ranked,
    share_of,
)
from benchmarks.told import Told, annotated, found, read_rows
from db.errors import OnrecordError
from loaders.readers.files import read_file
from loaders.text.reading import read

_TABLE = Path(__file__).parent.parent / "tests" / "loaders" / "cases" / "seed_claims.tsv"
_MOST_BYTES = 10_000_000
_KEY = 3  # characters at the beginning of a file's name, the table's name for a document
_SHOWN = 100  # characters of a claim


def gather(folder: Path, table: Path) -> tuple[list[Told], list[Told]]:
    """Return the claims of a table, and those found in the documents that it names.

    Raises:
        ValueError: a row is not right, or the folder lacks its document or that its text.
        OSError, OnrecordError: a file cannot be read.
    """
    paths = {path.name[:_KEY]: path for path in sorted(folder.glob("*.txt"))}
    rows = read_rows(table)
    sources: dict[str, str] = {}
    gold: list[Told] = []
    for number, row in rows:
        key = row["document"]
        if key not in paths:
            message = f"{table}, line {number}: {folder} has no document {key}"
            raise ValueError(message)
        if key not in sources:
            sources[key] = read_file(paths[key], size_limit=_MOST_BYTES).text
        try:
            gold.append(annotated(row, sources[key]))
        except ValueError as error:
            message = f"{table}, line {number}: {error}"
            raise ValueError(message) from error
    told = [each for key, text in sources.items() for each in found(key, text, read(text))]
    return gold, told


def report(gold: Sequence[Told], told: Sequence[Told]) -> Iterator[str]:
    """Yield the lines of the table."""
    attributed = align([e for e in gold if not e.is_own], [e for e in told if not e.is_own])
    own_gold, own_told = [e for e in gold if e.is_own], [e for e in told if e.is_own]
    own = align(own_gold, own_told)
    yield "attributed claims"
    yield from _found(attributed)
    pairs = attributed.pairs
    nested = [each for each in gold if each.is_nested]
    found_nested = sum(pair.gold.is_nested for pair in pairs)
    yield _row("nested, found", str(Share(found_nested, len(nested))))
    yield _row("  and nested", str(_among(pairs, [p for p in pairs if p.found.is_nested])))
    yield _row("claimant", str(share_of(pairs, lambda p: is_claimant_right(p.gold, p.found))))
    yield from _standing(pairs)
    yield ""
    yield "own voice"
    yield from _found(own)
    ranks = ranked(own, own_gold, own_told)
    yield _row("within a longer one too", str(ranks.held))
    mean = "none" if ranks.mean_rank is None else f"{ranks.mean_rank:.1f} of {ranks.of}"
    yield _row("mean rank", mean)
    yield _row("selected of the first N", str(ranks.first))
    yield from _standing(own.pairs)
    yield ""
    yield "events, of both"
    yield from _events([*pairs, *own.pairs])


def _among(pairs: Sequence[Pair], chosen: Sequence[Pair]) -> Share:
    return Share(
        sum(pair.gold.is_nested for pair in chosen), sum(pair.gold.is_nested for pair in pairs)
    )


def _row(name: str, value: str) -> str:
    return f"  {name:<26}{value}"


def _found(aligned: Aligned) -> Iterator[str]:
    right = len(aligned.pairs)
    yield _row("found", str(Share(right, right + len(aligned.missed))))
    yield _row("precision", str(Share(right, right + len(aligned.superfluous))))
    yield _row("mean overlap", f"{mean_overlap(aligned):.3f}")


def _standing(pairs: Sequence[Pair]) -> Iterator[str]:
    yield _row("stance", str(share_of(pairs, _is_stance_right)))
    other = [pair for pair in pairs if pair.gold.stance != "asserts"]
    yield _row("  other than asserts", str(share_of(other, _is_stance_right)))
    negated = [pair for pair in pairs if pair.gold.is_negated]
    alone = sum(pair.found.is_negated and not pair.gold.is_negated for pair in pairs)
    yield _row("negated", _with_more(Field(share_of(negated, lambda p: p.found.is_negated), alone)))
    yield _row("hedge", _with_more(of_field(pairs, "hedge", is_marked_right)))


def _is_stance_right(pair: Pair) -> bool:
    return pair.gold.stance == pair.found.stance


def _events(pairs: Sequence[Pair]) -> Iterator[str]:
    for name, field in (("happened", "happened"), ("place", "place")):
        yield _row(name, _with_more(of_field(pairs, field, is_marked_right)))
    for name, field in (("kind", "event_kind"), ("state", "event_state")):
        yield _row(name, _with_more(of_field(pairs, field, str.__eq__)))


def _with_more(field: Field) -> str:
    return f"{field.right}, and {field.only_found} where people see none"


def misses(gold: Sequence[Told], told: Sequence[Told]) -> Iterator[str]:
    """Yield what was missed, is superfluous, or came out otherwise, document by document."""
    aligned = align(gold, told)
    for key in sorted({each.document for each in gold}):
        yield f"document {key}"
        for label, claims in (("missed", aligned.missed), ("superfluous", aligned.superfluous)):
            for each in claims:
                if each.document == key:
                    yield f"  {label} {_shown(each)}"
        for pair in aligned.pairs:
            if pair.gold.document == key:
                yield from (f"  otherwise {_shown(pair.gold)}: {each}" for each in _differing(pair))


def _shown(claim: Told) -> str:
    who = "own voice" if claim.is_own else " = ".join(claim.claimants) or "nobody"
    text = claim.text if len(claim.text) <= _SHOWN else claim.text[:_SHOWN] + "…"
    return f"[{who}{', nested' if claim.is_nested else ''}] {text}"


def _differing(pair: Pair) -> Iterator[str]:
    gold, other = pair.gold, pair.found
    if not is_claimant_right(gold, other):
        yield f"claimant {' = '.join(other.claimants) or 'nobody'}"
    if gold.is_nested != other.is_nested:
        yield "nested" if other.is_nested else "not nested"
    for name in ("stance", "is_negated", "event_kind", "event_state"):
        if getattr(gold, name) != getattr(other, name):
            yield f"{name} {getattr(other, name) or 'none'}, not {getattr(gold, name) or 'none'}"
    for name in ("hedge", "happened", "place"):
        one, two = getattr(gold, name), getattr(other, name)
        if (one or two) and not is_marked_right(one, two):
            yield f"{name} {two or 'none'}, not {one or 'none'}"


def main(
    folder: Annotated[Path, typer.Argument(help="The documents, .txt.")],
    table: Annotated[Path, typer.Argument(help="What people annotated, tab separated.")] = _TABLE,
    *,
    show: Annotated[bool, typer.Option("--misses", help="List what is not as annotated.")] = False,
) -> None:
    """Measure claims on annotated documents: found, by whom, how firmly, when and where."""
    try:
        gold, told = gather(folder, table)
    except (OSError, ValueError, OnrecordError) as error:
        typer.echo(f"claims.py: {error}", err=True)
        raise typer.Exit(2) from None
    for line in report(gold, told):
        typer.echo(line)
    if show:
        typer.echo("")
        for line in misses(gold, told):
            typer.echo(line)


if __name__ == "__main__":
    typer.run(main)
