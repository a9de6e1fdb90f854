"""The whole of what was read from one document."""

from dataclasses import dataclass

from loaders.text.records.actors import Actor, Mention, Role
from loaders.text.records.dates import DateExpression
from loaders.text.records.documents import Block, Credit, Edit, Fact
from loaders.text.records.quantities import Quantity
from loaders.text.records.statements import Attribution, Claim, Quote, Speaker


@dataclass(frozen=True, slots=True)
class Reading:
    """All that was read from one document; `speakers`, `addressees` parallel `attributions`.

    Every `source` of a block, fact or credit is in the decoded source, every other span in
    `text`. `is_truncated` says that the document shows its article to be cut off.
    """

    text: str
    edits: tuple[Edit, ...]
    blocks: tuple[Block, ...]
    facts: tuple[Fact, ...]
    actors: tuple[Actor, ...]
    mentions: tuple[Mention, ...]
    roles: tuple[Role, ...]
    attributions: tuple[Attribution, ...]
    speakers: tuple[Speaker, ...]
    addressees: tuple[int | None, ...]
    quotes: tuple[Quote, ...]
    claims: tuple[Claim, ...]
    credits: tuple[Credit, ...] = ()
    dates: tuple[DateExpression, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    is_truncated: bool = False
