"""What differs: an utterance in several articles, and text that two articles share."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from db.differences import Change, Comparison, Kind, PartChange, compare_variants, differences
from db.keys import row_id
from db.queries.articles import ArticleName, find_articles
from db.queries.shared import PassagePair, passages_between
from db.queries.variants import VariantRow, variants_of
from onrecord.browse.asked import Asked, NothingThereError, Shown
from onrecord.browse.table import place

_MOST = 60
"""Variants, or passages, that are compared on a page."""

_PART_NAMES = {
    "source_text": "who",
    "cue_text": "cue",
    "said_text": "when",
    "medium_text": "medium",
    "addressee_text": "to whom",
}


@dataclass(frozen=True, slots=True)
class Compared:
    """A variant, what changed in it, and the address from which others are compared with it."""

    variant: VariantRow
    words: tuple[Change, ...]
    parts: tuple[tuple[str, PartChange], ...]
    is_resplit: bool
    is_base: bool
    as_base: str


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage of both articles, what differs, and the addresses of its words in each."""

    pair: PassagePair
    words: tuple[Change, ...]
    here: str
    there: str


def utterance(session: Session, asked: Asked) -> Shown:
    """Show the variants of an utterance side by side, each compared with one of them.

    That is the earliest, or the one of the attribution that `with` names.
    """
    key = row_id(asked.parts["id"])
    variants = () if key is None else variants_of(session, key)
    if not variants:
        message = f"No utterance has the number {asked.parts['id']}."
        raise NothingThereError(message)
    wanted = row_id(asked.given.get("with", ""))
    base = next((each for each in variants if wanted in each.attribution_ids), variants[0])
    shown = [base, *(each for each in variants if each is not base)][:_MOST]
    compared = [_compared(base, each, asked) for each in shown]
    context = {"compared": compared, "number": len(variants), "base": base}
    return Shown("room_utterance.html", context)


def shares(session: Session, asked: Asked) -> Shown:
    """Show the passages that two articles share, side by side."""
    one, other = (_article(session, asked.parts[name]) for name in ("id", "other"))
    pairs = passages_between(session, one.id, other.id)
    passages = [
        Passage(
            pair,
            differences(pair.text, pair.other_text),
            place(one.id, pair.start_char, pair.end_char),
            place(other.id, pair.other_start, pair.other_end),
        )
        for pair in pairs[:_MOST]
    ]
    context = {"one": one, "other": other, "passages": passages, "number": len(pairs)}
    return Shown("room_shares.html", context)


def _compared(base: VariantRow, variant: VariantRow, asked: Asked) -> Compared:
    found: Comparison = compare_variants(base.words, variant.words)
    parts = tuple(
        (_PART_NAMES[each.part], each) for each in found.parts if each.kind is not Kind.SAME
    )
    return Compared(
        variant,
        found.words,
        parts,
        found.is_resplit,
        variant is base,
        f"{asked.path}?with={variant.attribution_ids[0]}",
    )


def _article(session: Session, words: str) -> ArticleName:
    key = row_id(words)
    found = () if key is None else find_articles(session, str(key), 1)
    if not found or found[0].id != key:
        message = f"No article has the number {words}."
        raise NothingThereError(message)
    return found[0]
