"""What is put forward in an article, by those who speak in it and by the article itself."""

from collections.abc import Sequence

from sqlalchemy import Connection

from db.models import Claim as ClaimRow
from db.models import ClaimKey, PropositionClaim, Quantity
from loaders.store.frame import Frame, spanned
from loaders.store.rows import Row, remove_unused, table_of, upsert
from loaders.text.claim_pieces import claim_text
from loaders.text.dates import said_days
from loaders.text.records import Claim, Reading

_CLAIMS = table_of(ClaimRow)
_OWNED = tuple(map(table_of, (Quantity, PropositionClaim, ClaimKey)))
_BETWEEN_REASONS = "; "


def store_claims(
    connection: Connection, frame: Frame, reading: Reading, attributions: Sequence[int]
) -> None:
    """Write the claims, in place of those that an earlier reading found.

    `attributions` are the ids of the reading's attributions, which are stored before.
    """
    stored = frame.stored(connection, _CLAIMS, "attribution_id")
    wanted = frame.wanted(
        (_row(frame, reading, claim, attributions) for claim in reading.claims), "attribution_id"
    )
    unwanted = frame.unwanted(connection, _CLAIMS, stored, wanted)
    remove_unused(connection, _CLAIMS, unwanted, owned=_OWNED)
    upsert(connection, _CLAIMS, stored, wanted)


def _row(frame: Frame, reading: Reading, claim: Claim, attributions: Sequence[int]) -> Row:
    text, standing, worth = reading.text, claim.standing, claim.worth
    is_own_voice = claim.attribution is None
    return {
        "article_id": frame.article_id,
        **spanned(text, claim.span),
        "text": claim_text(reading, claim),
        "kind": "own voice" if is_own_voice else "attributed",
        "attribution_id": None if claim.attribution is None else attributions[claim.attribution],
        "is_split": claim.is_split,
        "stance": standing.stance.value,
        "is_negated": standing.is_negated,
        "hedge_text": standing.hedge and standing.hedge.of(text),
        "subject_text": claim.subject and claim.subject.of(text),
        **_event(frame, reading, claim),
        "check_worthiness": worth and worth.score,
        "check_reasons": worth and _BETWEEN_REASONS.join(worth.reasons),
    }


def _event(frame: Frame, reading: Reading, claim: Claim) -> Row:
    """Return when and where it happens: in the text's words, and in days where they tell."""
    event, text = claim.event, reading.text
    happened = event.happened
    days = happened and said_days(
        reading.dates, happened, frame.published_on, frame.published_until
    )
    on, until = days or (None, None)
    return {
        "event_kind": event.kind and event.kind.value,
        "event_state": event.state and event.state.value,
        "happened_on": on,
        "happened_until": until,
        "happened_text": happened and happened.of(text),
        "place_text": event.place and event.place.of(text),
    }
