"""One proposition in several claims: each claim meets the others that put it forward.

The claims of a proposition are a tree (`loaders.store.trees`), in one article or in several.
Since a proposition leaves its numbers open, each claim has its numbers beside it.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from sqlalchemy import Connection, bindparam, select, update

from db.models import Claim, ClaimKey, Proposition, PropositionClaim
from loaders.identity.fingerprints import Fingerprints
from loaders.identity.propositions import SAME_WORDS, claim_keys, numbers_of, same_proposition
from loaders.store.rows import Row, number_of, table_of
from loaders.store.stated import Claims, Put, stated_by, stated_in
from loaders.store.trees import (
    MOST_POSTINGS,
    Join,
    Loosened,
    Postings,
    Trees,
    likeliest,
    met_through_others,
)

_CLAIMS = table_of(Claim)
_MEMBERS = table_of(PropositionClaim)

Keys = Mapping[int, Collection[int]]
"""The keys of claims, by their ids."""

PROPOSITIONS = Trees(
    groups=table_of(Proposition),
    members=_MEMBERS,
    keys=table_of(ClaimKey),
    items=_CLAIMS,
    item="claim_id",
    group="proposition_id",
)


@dataclass(frozen=True, slots=True)
class Asserted:
    """What the claims of an article said when they were joined, and their propositions.

    `apart` are those that a person rejected since, or corrected so that they fit no more.
    """

    claims: Mapping[int, Put] = field(default_factory=dict)
    propositions: frozenset[int] = frozenset()
    apart: frozenset[int] = frozenset()


def asserted_in(connection: Connection, article_id: int) -> Asserted:
    """Return the claims of an article that were joined before, or can be met by others."""
    claims = stated_in(connection, article_id)
    known = PROPOSITIONS.known(connection, claims)
    return Asserted(
        {each: put for each, put in claims.items() if each in known},
        PROPOSITIONS.groups_in(connection, article_id),
        frozenset(_overtaken(connection, article_id)),
    )


def _overtaken(connection: Connection, article_id: int) -> set[int]:
    """Return the joined claims of an article that a person rejected, or corrected to another."""
    query = select(_CLAIMS.c.id).where(_CLAIMS.c.article_id == article_id)
    rejected, corrected = (
        PROPOSITIONS.known(
            connection, connection.scalars(query.where(_CLAIMS.c.status == status)).all()
        )
        for status in ("rejected", "corrected")
    )
    ties = PROPOSITIONS.ties_of(connection, corrected)
    tied = {each for tie in ties for each in tie[:2]}
    claims = stated_by(connection, tied)
    untied = {each for tie in ties if not _holds(tie, claims) for each in tie[:2]}
    # What is tied to nothing falls loose alone, and may meet others as it is now.
    return rejected | (corrected - tied) | (corrected & untied)


def _holds(tie: Join, claims: Claims) -> bool:
    """Tell whether two claims would be joined again as they were."""
    one, other = (claims.get(each) for each in tie[:2])
    if one is None or other is None:
        return True  # the other was rejected: it goes when its article is read
    match = same_proposition(one.stated, other.stated)
    return match is not None and (match.method, match.similarity) == tie[2:]


def join_propositions(
    connection: Connection, article_id: int, before: Asserted, fingerprints: Fingerprints
) -> Loosened:
    """Write which claims of an article are of one proposition, with others or among themselves.

    `before` is how they were joined last: those that say the same stay as they are.
    """
    now = stated_in(connection, article_id)
    apart = {each for each in before.claims if now.get(each) != before.claims[each]}
    apart |= before.apart
    touched = {*before.propositions, *PROPOSITIONS.groups_of(connection, apart).values()}
    loose = PROPOSITIONS.loosen(connection, touched, apart)
    elsewhere = PROPOSITIONS.articles_of(connection, loose) - {article_id}
    fresh = {each: put for each, put in now.items() if each not in before.claims or each in loose}
    keys = {each: fingerprints.claim_keys(put.stated.text) for each, put in fresh.items()}
    postings = PROPOSITIONS.postings(connection, {key for some in keys.values() for key in some})
    written = PROPOSITIONS.join(connection, _alike(connection, fresh, keys, postings))
    _store_keys(connection, fresh, keys, postings, written)
    return Loosened(elsewhere, touched)


def _alike(connection: Connection, fresh: Claims, keys: Keys, postings: Postings) -> list[Join]:
    """Return which claims put forward the same as some that are stored, or as one another."""
    likely: dict[int, list[int]] = {}
    met = {key: list(some) for key, some in postings.items()}
    for each in sorted(fresh):
        likely[each] = likeliest(keys[each], met)
        for key in keys[each]:
            if len(met[key]) < MOST_POSTINGS:  # or one article that repeats itself is quadratic
                met[key].append(each)
    others = stated_by(connection, {other for some in likely.values() for other in some})
    return [
        Join(each, other, match.method, match.similarity)
        for each, some in likely.items()
        for other in some
        if other in others and not _overlap(fresh[each], others[other])
        for match in [same_proposition(fresh[each].stated, others[other].stated)]
        if match
    ]


def _overlap(one: Put, other: Put) -> bool:
    """Tell whether two claims have words of one article in common: a voice within another's."""
    return one.article_id == other.article_id and one.span.meets(other.span)


def _store_keys(
    connection: Connection,
    fresh: Claims,
    keys: Keys,
    postings: Postings,
    written: Mapping[int, Row],
) -> None:
    """Write the keys of claims, and the numbers of those that were hung up."""
    likes = {number_of(row, "like_id") for row in written.values() if row["like_id"]}
    claims = {**stated_by(connection, (likes | written.keys()) - fresh.keys()), **fresh}
    written = {each: row for each, row in written.items() if each in claims}  # not struck out
    _store_numbers(connection, claims, written)

    def tells_more(member: Row) -> bool:
        """Tell whether somebody may meet a claim and not the one it hangs on."""
        mine, theirs = (claims.get(number_of(member, name)) for name in ("claim_id", "like_id"))
        if mine is None or theirs is None:
            return True  # the other was struck out: nobody meets it
        return member["method"] != SAME_WORDS or _circumstances(mine) != _circumstances(theirs)

    through = met_through_others(written.values(), "claim_id", tells_more)
    hung = written.keys() - fresh.keys() - through
    PROPOSITIONS.store_keys(
        connection,
        {each: some for each, some in keys.items() if each not in through},
        {each: claim_keys(claims[each].stated.text) for each in hung},
        postings,
    )


def _circumstances(put: Put) -> Sequence[object]:
    stated = put.stated
    published = stated.published_on, stated.published_until
    return (stated.speaker, *published, stated.happened_on, stated.happened_until)


def _store_numbers(connection: Connection, claims: Claims, written: Collection[int]) -> None:
    query = update(_MEMBERS).where(_MEMBERS.c.claim_id == bindparam("key_id"))
    rows = [
        {"key_id": each, "given": numbers}
        for each in sorted(written)
        for numbers in [numbers_of(claims[each].stated.text)]
        if numbers
    ]
    if rows:
        connection.execute(query.values(numbers=bindparam("given")), rows)
