"""What a search looks for, and what it finds."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from db.arguments import Day

HitKind = Literal["quote", "claim", "article"]


@dataclass(frozen=True, slots=True)
class Search:
    """What to look for; what is not set does not narrow it.

    `words` must all stand in the text of one quote, claim or article: see
    `db.search_words.parse`. `speaker` is the id of an actor, who has no articles; `outlet`
    that of an outlet. `since` and `until` bound when it was said, else published.
    """

    words: str
    kind: HitKind | None = None
    speaker: int | None = None
    outlet: int | None = None
    since: Day | None = None
    until: Day | None = None


@dataclass(frozen=True, slots=True)
class Hit:
    """A quote, a claim or an article that holds the words.

    `snippet` is its text, of a long one the piece around the words, which stand between
    `db.snippets.OPEN` and `CLOSE`. `speaker` is whom the source was resolved to, and
    `source_text` the article's words for them; `via` is through whom. `dated_on` is when it
    was said, else published. `is_copy`: the article has it from another one; None for
    articles. `start_char` and `end_char` bound it in the article, and of an article the
    words in the snippet. `attribution_id` is None for articles and their own voice.
    `rank` is higher for what fits better, and compares with that of the same kind alone.
    """

    kind: HitKind
    snippet: str
    speaker: str | None
    dated_on: date | None
    outlet: str | None
    headline: str | None
    source_text: str | None
    via: str | None
    is_copy: bool | None
    article_id: int
    start_char: int | None
    end_char: int | None
    rank: float
    attribution_id: int | None
    id: int
