"""How one quote reads in different outlets."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Annotated, Any

from sqlalchemy import Row, Select, null, or_, select
from sqlalchemy.orm import Session

from db.answers import Answer, Refinement
from db.differences import Comparison, Kind, compare_variants
from db.errors import NotOneError
from db.keys import row_id
from db.models import Article, Attribution, Outlet, Quote, UtteranceVariant
from db.queries.meant import ANYBODY
from db.queries.people import find_people
from db.queries.said import holding
from db.queries.statements import SPEAKER, content_text
from db.queries.variants import utterance_of

QuoteWords = Annotated[str | int, "words"]
"""Words of a quote, the name of who said it, or the id of its act of saying."""

_MOST = 10
_SEEN = 200
_SHOWN = 80
_PARTS = {
    "source_text": "source",
    "cue_text": "cue",
    "said_text": "when",
    "medium_text": "medium",
    "addressee_text": "addressee",
}


@dataclass(frozen=True, slots=True)
class Reworded:
    """A quote as one article has it, and what differs from where it was printed first.

    `difference` is the words with what the first has otherwise: [-left out-], {+put in+};
    "the same words" where there is nothing but perhaps other punctuation or spacing, and None
    for the first itself. `attribution_change` is what the attribution lost, gained or has
    otherwise. `published_on` is the article's day. `text` is what is quoted, its pieces with
    … between; one article may have it in several acts of saying, of which `attribution_id`
    is the first. `speaker` is whom the source was resolved to. `method` and `similarity` (0
    to 1) say what joined it to another article's. `is_copy`: the article has it from another.
    `utterance_id` is what the articles share, None where one alone has it.
    """

    published_on: date | None
    article_id: int
    outlet: str | None
    speaker: str | None
    text: str
    difference: str | None
    attribution_change: str | None
    source_text: str | None
    cue_text: str | None
    headline: str | None
    is_copy: bool
    method: str | None
    similarity: float | None
    start_char: int
    end_char: int
    utterance_id: int | None
    attribution_id: int


def how_reworded(session: Session, quote: QuoteWords) -> Answer[Reworded]:
    """How did a quote change between outlets?

    One row an article that has it, in its own words, the one printed first in front: the
    other rows tell what differs from that one, word by word, and in the attribution.

    Args:
        session: a session on the database.
        quote: words that it holds, the name of who said it, or the attribution_id that other
            answers give.

    Raises:
        NotOneError: Several quotes hold the words, or are by one of that name, and it lists
            them; or none does.

    Example:
        >>> for each in how_reworded(session, "Nobody asked us"):
        ...     print(each.outlet, "|", each.difference, "|", each.attribution_change)
        North Sea Press | None | None
        The Coast Herald | the same words | the same
    """
    attribution_id = _the_saying(session, quote)

    def refine(rows: Iterable[Reworded]) -> Iterator[Reworded]:
        return _compared(session, attribution_id, rows)

    told = "joins what one article has in pieces, and compares the others with the first"
    return Answer(
        session,
        Reworded,
        _variants(attribution_id),
        ("published_on", "article_id", "start_char", "attribution_id"),
        Refinement(told, refine),
    )


def _variants(attribution_id: int) -> Select[*tuple[Any, ...]]:
    own = select(UtteranceVariant.utterance_id).where(
        UtteranceVariant.attribution_id == attribution_id
    )
    others = select(UtteranceVariant.attribution_id).where(UtteranceVariant.utterance_id.in_(own))
    return (
        select(
            Article.published_on,
            Attribution.article_id,
            Outlet.name.label("outlet"),
            SPEAKER.name.label("speaker"),
            content_text().label("text"),
            null().label("difference"),
            null().label("attribution_change"),
            Attribution.source_text,
            Attribution.cue_text,
            Article.headline,
            Attribution.is_copy,
            UtteranceVariant.method,
            UtteranceVariant.similarity,
            Attribution.start_char,
            Attribution.end_char,
            UtteranceVariant.utterance_id,
            Attribution.id.label("attribution_id"),
        )
        .select_from(Attribution)
        .join(Article, Article.id == Attribution.article_id)
        .outerjoin(Outlet, Outlet.id == Article.outlet_id)
        .outerjoin(SPEAKER, SPEAKER.id == Attribution.speaker_id)
        .outerjoin(UtteranceVariant, UtteranceVariant.attribution_id == Attribution.id)
        .where(
            Attribution.status != "rejected",
            or_(Attribution.id == attribution_id, Attribution.id.in_(others)),
        )
    )


def _compared(
    session: Session, attribution_id: int, rows: Iterable[Reworded]
) -> Iterator[Reworded]:
    variants = {
        key: each for each in utterance_of(session, attribution_id) for key in each.attribution_ids
    }
    first, done = None, set()
    for row in rows:
        variant = variants.get(row.attribution_id)
        if variant is None:
            yield row
            continue
        if variant.attribution_ids in done:
            continue
        done.add(variant.attribution_ids)
        whole = replace(row, text=" … ".join(variant.words.pieces))
        if first is None:
            first = variant
            yield whole
            continue
        compared = compare_variants(first.words, variant.words)
        yield replace(
            whole,
            difference=_difference(compared),
            attribution_change=_attribution_change(compared),
        )


def _difference(compared: Comparison) -> str:
    """Return the words of the second with those of the first that it has otherwise."""
    kinds = {each.kind for each in compared.words}
    if kinds <= {Kind.SAME, Kind.REPUNCTUATED}:
        return "the same words"
    told = []
    for each in compared.words:
        one, other = each.one.text.strip(), each.other.text.strip()
        if each.kind in {Kind.SAME, Kind.REPUNCTUATED}:
            told.append(other)
            continue
        told += [f"[-{one}-]"] if one else []
        told += [f"{{+{other}+}}"] if other else []
    return " ".join(told)


def _attribution_change(compared: Comparison) -> str:
    told = []
    for each in compared.parts:
        name = _PARTS[each.part]
        if each.kind is Kind.DROPPED:
            told.append(f'lost the {name} "{each.one}"')
        elif each.kind is Kind.ADDED:
            told.append(f'gained the {name} "{each.other}"')
        elif each.kind not in {Kind.SAME, Kind.REPUNCTUATED}:
            told.append(f'{name} "{each.one}" became "{each.other}"')
    if compared.is_resplit:
        told.append("cuts the words elsewhere")
    return "; ".join(told) or "the same"


def _the_saying(session: Session, quote: str | int) -> int:
    """Return the id of an act of saying that is meant.

    Raises:
        NotOneError: Several different ones are meant, or none.
    """
    words = str(quote).strip()
    quoted = Attribution.id.in_(holding(session, words, (Quote,)))
    sayings = (
        select(
            Attribution.id,
            UtteranceVariant.utterance_id,
            Attribution.source_text,
            content_text().label("text"),
            quoted.label("is_quoted"),
        )
        .outerjoin(UtteranceVariant, UtteranceVariant.attribution_id == Attribution.id)
        .where(Attribution.status != "rejected")
        .order_by(quoted.desc(), Attribution.id)
        .limit(_SEEN)
    )
    number = row_id(words)
    found = session.execute(sayings.where(Attribution.id == number)).all() if number else ()
    if not found:
        hold = Attribution.id.in_(holding(session, words))
        found = session.execute(sayings.where(hold)).all()
    # Quoted words are meant rather than claims around them, what several articles have
    # rather than what one has alone.
    found = [row for row in found if row.is_quoted] or [*found, *_said_by(session, words, sayings)]
    found = [row for row in found if row.utterance_id is not None] or found
    meant = {row.utterance_id or -row.id: row for row in reversed(found)}
    if len(meant) == 1:
        return int(next(iter(meant.values())).id)
    lines = [
        f"{row.id:>6}  {row.source_text or 'somebody'}: {row.text[:_SHOWN]}"
        for row in meant.values()
    ]
    raise NotOneError(
        what=f"several quotes hold {words!r}, or are by somebody called so"
        if meant
        else f"no quote holds {words!r}, and none by somebody called so is in several articles",
        remedy="Give one by its attribution_id" if meant else "Give fewer words of the quote",
        choices=tuple(lines[::-1][:_MOST]),
    )


def _said_by(
    session: Session, words: str, sayings: Select[*tuple[Any, ...]]
) -> Sequence[Row[*tuple[Any, ...]]]:
    """Return what several articles have of those whose name the words are."""
    is_number = row_id(words) is not None
    people = () if is_number else find_people(session, words, _MOST, ANYBODY)
    if not people:
        return ()
    theirs = sayings.where(Attribution.speaker_id.in_([each.id for each in people]))
    return session.execute(theirs.where(UtteranceVariant.utterance_id.is_not(None))).all()
