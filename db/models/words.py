"""The closed sets of words that columns may hold; each becomes a named CHECK.

Open vocabularies (`method`, `medium_text`, a block's `kind`) are plain text, because
widening a CHECK rebuilds the whole table on SQLite.
"""

from typing import Literal

ActorKindWord = Literal["person", "organization", "document", "group", "unnamed"]
NumberWord = Literal["one", "several"]
BasisWord = Literal["stated", "metadata", "curated", "inferred"]
StatusWord = Literal["read", "confirmed", "corrected", "rejected"]
MentionKindWord = Literal["name", "pronoun", "description", "metonym"]
AttributionKindWord = Literal["direct", "mixed", "indirect"]
CertaintyWord = Literal["stated", "resolved", "inferred"]
SpanRoleWord = Literal["source", "cue", "content"]
QuoteKindWord = Literal["direct", "partial", "scare"]
ClaimKindWord = Literal["attributed", "own voice"]
StanceWord = Literal["asserts", "denies", "doubts", "predicts", "demands", "believes", "questions"]
EventKindWord = Literal["visit", "call", "meeting"]
EventStateWord = Literal["announced", "done", "called off"]
QuantityKindWord = Literal["count", "share", "money", "measure", "duration", "age", "ratio"]
ComparisonWord = Literal[
    "exactly", "about", "more than", "less than", "at least", "at most", "between"
]
CreditKindWord = Literal["credit line", "dateline", "told", "contributed", "copy"]
OutcomeWord = Literal["stored", "unchanged", "reread", "refused"]
SeverityWord = Literal["error", "warning", "note"]
VerdictWord = Literal["same", "different", "unsure", "split", "name"]
ReviewVerdictWord = Literal["confirmed", "corrected", "rejected"]
ReviewedTableWord = Literal["attributions", "quotes", "claims"]
ReviewedPartWord = Literal["speaker", "kind", "span"]
ChangedTableWord = Literal["attributions", "quotes", "claims", "article_actors"]

CLOSED_SETS = (
    ActorKindWord,
    NumberWord,
    BasisWord,
    StatusWord,
    MentionKindWord,
    AttributionKindWord,
    CertaintyWord,
    SpanRoleWord,
    QuoteKindWord,
    ClaimKindWord,
    StanceWord,
    EventKindWord,
    EventStateWord,
    QuantityKindWord,
    ComparisonWord,
    CreditKindWord,
    OutcomeWord,
    SeverityWord,
    VerdictWord,
    ReviewVerdictWord,
    ReviewedTableWord,
    ReviewedPartWord,
    ChangedTableWord,
)
