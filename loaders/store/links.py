"""Whom an actor of an article is held to be, and what that rests on."""

from dataclasses import dataclass, field

from loaders.store.rows import Row, number_of
from loaders.store.spellings import Fit


@dataclass(frozen=True, slots=True)
class Link:
    """Whom an actor of the article is held to be, as whom it is read, and why.

    `evidence` holds the other "candidates", or how the actor was "met" by another spelling;
    `score` is how sure that is, 0 to 1.
    """

    actor_id: int
    read_as_id: int
    evidence: Row = field(default_factory=dict)
    score: float | None = None


def kept(stored: Row) -> Link:
    """Return the link of a stored row, with what it rests on."""
    evidence = stored["evidence"] if isinstance(stored["evidence"], dict) else {}
    rest = {name: value for name, value in evidence.items() if name != "spellings"}
    ids = number_of(stored, "actor_id"), number_of(stored, "read_as_id")
    score = stored["score"]
    return Link(*ids, rest, score if isinstance(score, float) else None)


def met(fit: Fit) -> Link:
    """Return the link to a person who is known by another spelling."""
    evidence: Row = {"met": {"name": fit.name, "similarity": fit.similarity}}
    return Link(fit.actor_id, fit.read_as_id, evidence, fit.similarity)
