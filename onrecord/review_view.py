"""Doubtful readings and reviews as lines for people."""

from collections.abc import Iterator, Mapping

from db.queries.doubtful import Doubtful, DoubtWord
from db.queries.reviews import ReviewTold
from onrecord.terminal import line

HEADS: Mapping[DoubtWord, str] = {
    "several": "that may be by any of several",
    "open": "with quotation marks that never close",
    "inferred": "given to a speaker by inference alone",
    "unknown": "of which no speaker was found",
    "shared": "by somebody whose name several have",
}
"""What readings are that are doubtful so, for a list of how many there are of each."""

_PARTS = {"speaker": "the speaker", "kind": "the kind", "span": "the words"}


def doubtful_lines(doubtful: Doubtful) -> Iterator[str]:
    """Yield the lines that tell of a doubtful reading: its name, why, its words, its article."""
    yield f"{doubtful.reading!s:>7}  {doubt_told(doubtful)}"
    yield f"         “{line(doubtful.text, 120)}”"
    who = line(doubtful.speaker or "nobody known", 60)
    words = f", in the words “{line(doubtful.source_text, 60)}”" if doubtful.source_text else ""
    place = f"article {doubtful.article_id}, {doubtful.start_char}:{doubtful.end_char}"
    yield f"         {who}{words} | {place}: {line(doubtful.headline or '')}"


def doubt_told(doubtful: Doubtful) -> str:
    """Return why a reading is doubtful; of one that is not, what became of it."""
    rule = line((doubtful.method or "").partition("; ")[2])
    if doubtful.why is None:
        return doubtful.status
    return {
        "several": f"may be by any of: {', '.join(line(e, 60) for e in doubtful.candidates)}",
        "open": "its quotation marks never close",
        "inferred": f"whose words it is was inferred ({rule})",
        "unknown": "whose words it is was not found",
        "shared": f"several are called {line(doubtful.speaker or '', 60)}: onrecord people review",
    }[doubtful.why]


def review_line(review: ReviewTold) -> str:
    """Return a review in one line: its number, what was decided, when, by whom, why."""
    article = f"article {review.article_id}" if review.article_id else "an article that is gone"
    told = (
        f"{review.id:>6}  {_what(review)} | “{line(review.exact, 60)}” | {article}"
        f" | {review.reviewed_at:%Y-%m-%d} by {line(review.reviewed_by)}"
    )
    if review.reason:
        told += f" because {line(review.reason)}"
    if review.carried_from_id is not None:
        told += f" | from review {review.carried_from_id}"
    if review.undone_at is not None:
        return f"{told} | undone {review.undone_at:%Y-%m-%d} by {line(review.undone_by or '')}"
    lost = " | orphaned: the article does not read so any more"
    return told if review.reading else f"{told}{lost}"


def _what(review: ReviewTold) -> str:
    reading = str(review.reading or "?")
    if review.part is None:
        return f"{reading} {review.verdict}"
    before, after = (line(each or "nobody", 60) for each in (review.before, review.after))
    return f"{reading} corrected: {_PARTS[review.part]} “{after}”, not “{before}”"
