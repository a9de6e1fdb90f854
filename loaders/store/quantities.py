"""The numbers that an article gives, each with the claim that it is a part of."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any, NamedTuple

from sqlalchemy import Connection, bindparam, select
from sqlalchemy import Row as Selected

from db.models import Attribution, AttributionSpan, Claim
from db.models import Quantity as QuantityRow
from loaders.store.among import among, matching
from loaders.store.frame import Frame, spanned
from loaders.store.rows import Row, amend, fetch, id_of, number_of, replace, table_of
from loaders.text.records import Quantity, Reading, Span

_QUANTITIES = table_of(QuantityRow)
_CLAIMS = table_of(Claim)
_ATTRIBUTIONS = table_of(Attribution)
_SPANS = table_of(AttributionSpan)
_IN_ARTICLE = (
    select(
        *(_CLAIMS.c[name] for name in ("id", "start_char", "end_char", "is_split")),
        *(_ATTRIBUTIONS.c[name] for name in ("parent_id", "cue_text", "source_text")),
        _CLAIMS.c.attribution_id,
    )
    .outerjoin(_ATTRIBUTIONS, _ATTRIBUTIONS.c.id == _CLAIMS.c.attribution_id)
    .where(_CLAIMS.c.article_id == bindparam("article"), _CLAIMS.c.status != "rejected")
)
_CONTENTS = select(_SPANS.c.attribution_id, _SPANS.c.start_char, _SPANS.c.end_char).where(
    _SPANS.c.role == "content", among(_SPANS.c.attribution_id)
)


class _Holder(NamedTuple):
    """A claim that may hold a number; `pieces` are where its words stand."""

    span: Span
    claim_id: int
    pieces: Sequence[Span]

    def holds(self, span: Span) -> bool:
        """Tell whether the span is of the claim's own words."""
        return self.span.holds(span) and any(piece.holds(span) for piece in self.pieces)


def store_quantities(connection: Connection, frame: Frame, reading: Reading) -> None:
    """Write the numbers, in place of those that an earlier reading found.

    The claims are stored before: each number points at the innermost one that holds it.
    """
    holders = _holders(connection, frame.article_id) if reading.quantities else []
    wanted = frame.wanted(
        _row(frame.article_id, reading.text, each, claim_id)
        for each, claim_id in zip(
            reading.quantities,
            _innermost([each.span for each in reading.quantities], holders),
            strict=True,
        )
    )
    replace(connection, _QUANTITIES, frame.stored(connection, _QUANTITIES), wanted)


def point_quantities(connection: Connection, article_id: int) -> None:
    """Let the numbers of an article point at the claims that hold them as they are now."""
    own = _QUANTITIES.c.article_id == article_id
    rows = fetch(connection, _QUANTITIES, own)
    rows.sort(key=_span)
    found = _innermost([_span(row) for row in rows], _holders(connection, article_id))
    amend(
        connection,
        _QUANTITIES,
        {
            id_of(row): {"claim_id": claim_id}
            for row, claim_id in zip(rows, found, strict=True)
            if row["claim_id"] != claim_id
        },
    )


def _span(row: Row) -> Span:
    return Span(number_of(row, "start_char"), number_of(row, "end_char"))


def _row(article_id: int, text: str, quantity: Quantity, claim_id: int | None) -> Row:
    return {
        "article_id": article_id,
        **spanned(text, quantity.span),
        "claim_id": claim_id,
        "kind": quantity.kind.value,
        "comparison": quantity.comparison.value,
        "value": quantity.value,
        "value_to": quantity.value_to,
        "of_value": quantity.of_value,
        "unit": quantity.unit,
        "unit_text": quantity.written and quantity.written.of(text),
        "what_text": quantity.what and quantity.what.of(text),
    }


def _holders(connection: Connection, article_id: int) -> list[_Holder]:
    """Return the article's claims, outer ones before those that they hold.

    Of two with one span, that of a voice within another's is the inner one; beyond that the
    words of the attributions decide, since ids depend on what was read before.
    """
    rows = sorted(connection.execute(_IN_ARTICLE, {"article": article_id}).all(), key=_inwards)
    contents = _contents(connection, [row.attribution_id for row in rows if row.is_split])
    return [
        _Holder(span, row.id, contents[row.attribution_id] if row.is_split else (span,))
        for row in rows
        for span in [Span(row.start_char, row.end_char)]
    ]


def _inwards(row: Selected[*tuple[Any, ...]]) -> tuple[int, int, bool, str, str, int]:
    """Return what orders a claim, here since databases sort words and NULL in their own ways."""
    words = row.cue_text or "", row.source_text or ""
    return row.start_char, -row.end_char, row.parent_id is not None, *words, row.id


def _contents(connection: Connection, attributions: Sequence[int]) -> dict[int, list[Span]]:
    """Return the pieces of what attributions report."""
    found: dict[int, list[Span]] = defaultdict(list)
    for each, *span in matching(connection, _CONTENTS, attributions):
        found[each].append(Span(*span))
    return found


def _innermost(spans: Sequence[Span], holders: Sequence[_Holder]) -> list[int | None]:
    """Return for each span of a number, in their order, the claim that holds it closest."""
    found: list[int | None] = []
    open_claims: list[_Holder] = []
    ahead = 0
    for span in spans:
        while ahead < len(holders) and holders[ahead].span.start <= span.start:
            open_claims.append(holders[ahead])
            ahead += 1
        open_claims = [each for each in open_claims if each.span.end > span.start]
        inside = [each for each in reversed(open_claims) if each.holds(span)]
        closest = min(inside, key=lambda each: each.span.end - each.span.start, default=None)
        found.append(closest.claim_id if closest else None)
    return found
