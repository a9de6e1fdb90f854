"""The tables, a family a file. `docs/schema.md` is generated from them."""

from db.models.actors import (
    Actor,
    ActorKey,
    ActorMember,
    ActorName,
    ArticleActor,
    Document,
    Group,
    Organization,
    Person,
    UnnamedSource,
)
from db.models.articles import (
    Article,
    ArticleAuthor,
    ArticleEvidence,
    ArticleTag,
    Block,
    Outlet,
    TextEdit,
)
from db.models.base import KEY_LIMIT, NAME_LIMIT, Base
from db.models.claims import Claim
from db.models.copies import ArticleSketch, Credit, Passage, PassageKey
from db.models.files import LoadFile, LoadProblem, LoadRun, SourceContent, SourceFile
from db.models.judgements import JudgedActor, Judgement, MachineJoin
from db.models.mentions import Mention, Role
from db.models.propositions import ClaimKey, Proposition, PropositionClaim
from db.models.quantities import Quantity
from db.models.reviews import Review, ReviewChange
from db.models.statements import Attribution, AttributionSpan, Quote, SpeakerCandidate
from db.models.utterances import QuoteKey, Utterance, UtteranceVariant

__all__ = [
    "KEY_LIMIT",
    "NAME_LIMIT",
    "Actor",
    "ActorKey",
    "ActorMember",
    "ActorName",
    "Article",
    "ArticleActor",
    "ArticleAuthor",
    "ArticleEvidence",
    "ArticleSketch",
    "ArticleTag",
    "Attribution",
    "AttributionSpan",
    "Base",
    "Block",
    "Claim",
    "ClaimKey",
    "Credit",
    "Document",
    "Group",
    "JudgedActor",
    "Judgement",
    "LoadFile",
    "LoadProblem",
    "LoadRun",
    "MachineJoin",
    "Mention",
    "Organization",
    "Outlet",
    "Passage",
    "PassageKey",
    "Person",
    "Proposition",
    "PropositionClaim",
    "Quantity",
    "Quote",
    "QuoteKey",
    "Review",
    "ReviewChange",
    "Role",
    "SourceContent",
    "SourceFile",
    "SpeakerCandidate",
    "TextEdit",
    "UnnamedSource",
    "Utterance",
    "UtteranceVariant",
]
