"""Scores of predicted attributions, by the scorer that belongs to the annotated articles.

The scorer is a Python file beside them (`score.py` of PolNeAR): one metric for all systems.
"""

import importlib.util
import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

FLOORS = Path(__file__).with_name("floors.toml")
_QUOTED = frozenset({"direct", "mixed"})
_ALIKE = 0.5  # share of characters in common from which two contents are the same


class Article(NamedTuple):
    """An article with what people annotated and what was predicted, as the scorer reads them."""

    id: str
    text: str
    gold: list[dict[str, Any]]
    predicted: list[dict[str, Any]]


class Hit(NamedTuple):
    """A predicted attribution beside the gold one it is paired with."""

    rule: str
    kind: str  # of the gold one
    exact: bool
    alike: bool
    attributed: bool
    has_sources: bool
    same_source: bool


@dataclass(frozen=True, slots=True)
class Scorer:
    """The scorer's module."""

    module: ModuleType

    def rows(self, found: list[Article]) -> dict[str, Any]:
        """Return for all attributions and each kind the metrics with p, r and f1."""
        rows: dict[str, Any] = self.module.score([tuple(each) for each in found])
        return rows

    def scores(self, found: list[Article]) -> str:
        """Return the scorer's table, and the speakers of quotations."""
        result = {"articles": len(found), "missing": 0, "rows": self.rows(found)}
        given, right = self.speakers(found)
        share = f", {100 * right / given:.1f}% right" if given else ""
        table: str = self.module.table(result)
        return f"{table}\n{given} quotations with a speaker{share}"

    def hits(self, found: list[Article]) -> Iterator[Hit]:
        """Yield every predicted attribution that is paired with a gold one."""
        score = self.module
        for article in found:
            text, quoted = article.text, score.quoted_ranges(article.text)
            gold = [score.Attribution(text, quoted, each) for each in article.gold]
            predicted = [score.Attribution(text, quoted, each) for each in article.predicted]
            rules = {
                id(each): record["rule"]
                for each, record in zip(predicted, article.predicted, strict=True)
            }
            for one, other, shared in score.pair(gold, predicted):
                found_by = score.compare(text, one, other, shared)
                whole = score.length(one.content) + score.length(other.content) - shared
                yield Hit(
                    rule=rules[id(other)],
                    kind=one.kind,
                    exact=found_by["exact"],
                    alike=shared >= _ALIKE * whole,
                    attributed=found_by["attributed"],
                    has_sources=bool(one.source and other.source),
                    same_source=score.same_source(text, one.source, other.source),
                )

    def speakers(self, found: list[Article]) -> tuple[int, int]:
        """Return how many direct and partial quotations have a speaker, and the right one."""
        told = [
            hit for hit in self.hits(found) if hit.kind in _QUOTED and hit.alike and hit.has_sources
        ]
        return len(told), sum(hit.same_source for hit in told)


def load_scorer(path: Path) -> Scorer | None:
    """Return the scorer, None where the file does not exist."""
    spec = importlib.util.spec_from_file_location("polnear_score", path)
    if not path.is_file() or spec is None or spec.loader is None:
        return None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return Scorer(module)


def rules_table(scorer: Scorer, found: list[Article]) -> str:
    """Return a row for each rule, in percent.

    The columns: what it predicted; how many of those are paired with a gold attribution,
    have the same content, have the right source too; and the share of all gold
    attributions that it finds with the same content.
    """
    predicted = Counter(each["rule"] for article in found for each in article.predicted)
    gold = sum(len(article.gold) for article in found)
    sums: dict[str, Counter[str]] = defaultdict(Counter)
    for hit in scorer.hits(found):
        sums[hit.rule].update(paired=1, exact=hit.exact, attributed=hit.attributed)
    lines = [f"{'rule':<28}{'found':>7}{'paired':>8}{'exact':>8}{'source':>8}{'recall':>8}"]
    for rule, number in predicted.most_common():
        shares = [100 * sums[rule][key] / number for key in ("paired", "exact", "attributed")]
        recall = 100 * sums[rule]["exact"] / gold if gold else 0.0
        cells = "".join(f"{share:>8.0f}" for share in shares)
        lines.append(f"{rule:<28}{number:>7}{cells}{recall:>8.1f}")
    return "\n".join(lines)


def below_floors(scorer: Scorer, found: list[Article]) -> list[str]:
    """Return a sentence for every score that is below its floor in `floors.toml`."""
    floors = tomllib.loads(FLOORS.read_text(encoding="utf-8"))["dev"]
    rows = scorer.rows(found)
    missed = [
        f"{metric} {kind}: {reached:.1f}, the floor is {floor}"
        for metric, kinds in floors["f1"].items()
        for kind, floor in kinds.items()
        if (reached := 100 * rows[kind][metric]["f1"]) < floor
    ]
    given, right = scorer.speakers(found)
    share = 100 * right / given if given else 0.0
    if share < floors["speakers"]:
        missed.append(f"speakers: {share:.1f}, the floor is {floors['speakers']}")
    return missed
