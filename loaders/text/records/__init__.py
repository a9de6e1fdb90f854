"""What the stages of reading hand to one another: frozen records with spans.

Offsets are in Unicode code points, spans half open. A span belongs to the *source* (the
decoded file) or the *text* (the cleaned article, `articles.text`), as each field says.
"""

from loaders.text.records.actors import (
    Actor,
    ActorKind,
    Mention,
    MentionKind,
    Names,
    Number,
    Role,
)
from loaders.text.records.dates import (
    Anchor,
    Bound,
    DateExpression,
    Interval,
    Moment,
    Part,
    Precision,
    Tense,
    Toward,
)
from loaders.text.records.documents import (
    PROSE,
    Basis,
    Block,
    BlockKind,
    Credit,
    CreditKind,
    Edit,
    Edited,
    Fact,
    Segmented,
    Span,
)
from loaders.text.records.quantities import Comparison, Quantity, QuantityKind
from loaders.text.records.readings import (
    Reading,
)
from loaders.text.records.statements import (
    Attribution,
    AttributionKind,
    Claim,
    Marked,
    Quote,
    QuoteKind,
    Speaker,
)

__all__ = [
    "PROSE",
    "Actor",
    "ActorKind",
    "Anchor",
    "Attribution",
    "AttributionKind",
    "Basis",
    "Block",
    "BlockKind",
    "Bound",
    "Claim",
    "Comparison",
    "Credit",
    "CreditKind",
    "DateExpression",
    "Edit",
    "Edited",
    "Fact",
    "Interval",
    "Marked",
    "Mention",
    "MentionKind",
    "Moment",
    "Names",
    "Number",
    "Part",
    "Precision",
    "Quantity",
    "QuantityKind",
    "Quote",
    "QuoteKind",
    "Reading",
    "Role",
    "Segmented",
    "Span",
    "Speaker",
    "Tense",
    "Toward",
]
