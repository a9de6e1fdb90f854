"""What an article has in common with others, as `onrecord shared` prints it."""

from collections.abc import Iterator, Sequence
from datetime import date

from db.differences import Comparison, Kind
from db.queries.articles import ArticleName
from db.queries.shared import GivenCredit, SharedPassage
from db.queries.variants import Rewording, UtterancePage, VariantRow
from onrecord.terminal import line

_MOST_CHANGES = 8
_LONGEST = 70
_PARTS = {
    "source_text": "source",
    "cue_text": "cue",
    "said_text": "when",
    "medium_text": "medium",
    "addressee_text": "to whom",
}


def shared_lines(
    name: ArticleName,
    passages: Sequence[SharedPassage],
    credited: Sequence[GivenCredit],
    utterances: Sequence[UtterancePage],
) -> Iterator[str]:
    """Yield the lines: passages, credits, utterances, each with how it is known."""
    yield f"Article {name.id}: {line(name.headline or 'no headline')}"
    yield ""
    yield f"passages shared with other articles: {len(passages) or 'none'}"
    for passage in passages:
        yield from _passage(name.id, passage)
    yield f"outlets credited: {len(credited) or 'none'}"
    for credit in credited:
        yield f"  {line(credit.outlet)}{', an agency' if credit.is_agency else ''}: {_how(credit)}"
    yield f"utterances that other articles have too: {len(utterances) or 'none'}"
    for page in utterances:
        yield ""
        yield from _utterance(page)


def _passage(article_id: int, passage: SharedPassage) -> Iterator[str]:
    told = _article(passage.other_id, passage.other_outlet, passage.other_published_on)
    place = f"characters {passage.start_char} to {passage.end_char}"
    yield f"  {place}, {_percent(passage.similarity)} of words alike, with {told}"
    yield f"    “{line(passage.text, _LONGEST)}”"
    if passage.original_id is None:
        yield "    which had it first: not known"
    else:
        first = "this one" if passage.original_id == article_id else f"article {passage.other_id}"
        yield f"    had it first: {first} ({line(passage.original_basis or '')})"


def _article(article_id: int, outlet: str | None, day: date | None) -> str:
    known = (f"article {article_id}", outlet and line(outlet), day and day.isoformat())
    return ", ".join(each for each in known if each)


def _how(credit: GivenCredit) -> str:
    if credit.kind == "copy":
        return f"by a passage shared with article {credit.other_id}"
    place = f"at {credit.start_char}" if credit.start_char is not None else "outside the text"
    return f"{credit.kind}, {place}"


def _utterance(page: UtterancePage) -> Iterator[str]:
    yield f"utterance {page.utterance_id}: {_who(page.own)}: {_quoted(page.own)}"
    for each in page.others:
        yield from _rewording(each)


def _rewording(each: Rewording) -> Iterator[str]:
    row, comparison = each.variant, each.comparison
    told = _article(row.article_id, row.outlet, row.published_on)
    yield f"  {told}: {_who(row)}{'; a copy' if row.is_copy else ''}{_joined(row)}"
    changes = list(_changes(comparison))
    if not changes:
        yield "    the same words, the same attribution"
    for change in changes[:_MOST_CHANGES]:
        yield f"    {change}"
    if len(changes) > _MOST_CHANGES:
        yield f"    … and {len(changes) - _MOST_CHANGES} more changes"


def _joined(row: VariantRow) -> str:
    return "" if row.similarity is None else f"; {line(row.method)}, {_percent(row.similarity)}"


def _changes(comparison: Comparison) -> Iterator[str]:
    """Yield what became of the other article's variant in this one."""
    for part in comparison.parts:
        if part.kind is not Kind.SAME:
            yield f"{_PARTS[part.part]}: {_became(part.kind, part.one or '', part.other or '')}"
    if comparison.is_resplit:
        yield "words: split otherwise"
    marks = sum(change.kind is Kind.REPUNCTUATED for change in comparison.words)
    if marks:
        yield f"words: re-punctuated in {marks} {'place' if marks == 1 else 'places'}"
    for change in comparison.words:
        if change.kind not in (Kind.SAME, Kind.REPUNCTUATED):
            yield f"words: {_became(change.kind, change.one.text, change.other.text)}"


def _became(kind: Kind, before: str, after: str) -> str:
    shown = [f"“{line(text.strip(), _LONGEST)}”" for text in (before, after)]
    if kind is Kind.DROPPED:
        return f"only there {shown[0]}"
    if kind is Kind.ADDED:
        return f"only here {shown[1]}"
    return f"{kind} there {shown[0]}, here {shown[1]}"


def _who(row: VariantRow) -> str:
    return line(row.speaker or row.words.source_text or "speaker not known", _LONGEST)


def _quoted(row: VariantRow) -> str:
    return f"“{line(' … '.join(row.words.pieces), _LONGEST)}”"


def _percent(share: float) -> str:
    return f"{100 * share:.0f}%"
