"""One act of speech in several articles: each attribution meets the others that quote it.

Attributions meet by the words they quote, and, in copies, by their place in a passage
that two articles share: there unquoted words meet too. The variants of an utterance are a
tree (`loaders.store.trees`).
"""

from collections.abc import Collection, Mapping, Sequence

from sqlalchemy import Connection, select

from db.models import Attribution, QuoteKey, Utterance, UtteranceVariant
from loaders.identity.fingerprints import Fingerprints
from loaders.identity.utterances import quote_keys, same_utterance
from loaders.store.quoted import Joined, Quoted, quoted_by, quoted_in
from loaders.store.rows import Row, number_of, table_of
from loaders.store.trees import Join, Loosened, Postings, Trees, likeliest, met_through_others

_ATTRIBUTIONS = table_of(Attribution)
_VARIANTS = table_of(UtteranceVariant)

UTTERANCES = Trees(
    groups=table_of(Utterance),
    members=_VARIANTS,
    keys=table_of(QuoteKey),
    items=_ATTRIBUTIONS,
    item="attribution_id",
    group="utterance_id",
)

SHARED_PASSAGE = "shared passage"
"""The method of those that were joined since they stand in one place of copies."""

Keys = Mapping[int, Collection[int]]
"""The keys of attributions, by their ids."""

_NOTHING_MORE = frozenset(("same words", "respelt", "split differently"))
"""How variants differ of which the later needs no keys: whoever meets it meets the earlier."""


def joined_in(connection: Connection, article_id: int) -> Joined:
    """Return the attributions of an article that were joined before, or can be met by others."""
    quoted = quoted_in(connection, article_id)
    known = UTTERANCES.known(connection, quoted)
    return Joined(
        {each: said for each, said in quoted.items() if each in known},
        UTTERANCES.groups_in(connection, article_id),
    )


def join_utterances(
    connection: Connection,
    article_id: int,
    before: Joined,
    copies: Sequence[Join],
    fingerprints: Fingerprints,
) -> Loosened:
    """Write which attributions of an article are variants of what others say.

    `before` is how they were joined last: those that quote the same stay as they are.
    `copies` are those that stand in a shared passage.
    """
    now = quoted_in(connection, article_id)
    apart = {each for each in before.quoted if now.get(each) != before.quoted[each]}
    apart |= _parted(connection, article_id, copies) if before.utterances else set()
    touched = {*before.utterances, *UTTERANCES.groups_of(connection, apart).values()}
    loose = UTTERANCES.loosen(connection, touched, apart)
    elsewhere = UTTERANCES.articles_of(connection, loose) - {article_id}
    fresh = {each: said for each, said in now.items() if each not in before.quoted or each in loose}
    known = UTTERANCES.groups_of(connection, {each for join in copies for each in join[:2]})
    new = [join for join in copies if known.get(join[0], 0) != known.get(join[1], -1)]
    keys = {each: fingerprints.quote_keys(said.pieces) for each, said in fresh.items()}
    repeated = _repeated(connection, keys, copies)
    postings = UTTERANCES.postings(connection, {key for some in keys.values() for key in some})
    others = {key: [each for each in some if each not in now] for key, some in postings.items()}
    met = {each: some for each, some in keys.items() if each not in repeated}
    joins = [*new, *_alike(connection, fresh, met, others)]
    _store_keys(connection, fresh, keys, postings, UTTERANCES.join(connection, joins))
    return Loosened(elsewhere, touched)


def _parted(connection: Connection, article_id: int, copies: Sequence[Join]) -> set[int]:
    """Return the attributions of an article that no longer stand where their counterparts do."""
    pairs = {each[:2] for each in copies} | {each[1::-1] for each in copies}
    query = (
        select(_VARIANTS.c.attribution_id, _VARIANTS.c.like_id)
        .join(_ATTRIBUTIONS, _ATTRIBUTIONS.c.id == _VARIANTS.c.attribution_id)
        .where(_ATTRIBUTIONS.c.article_id == article_id, _VARIANTS.c.method == SHARED_PASSAGE)
    )
    return {mine for mine, theirs in connection.execute(query) if (mine, theirs) not in pairs}


def _alike(connection: Connection, fresh: Quoted, keys: Keys, postings: Postings) -> list[Join]:
    """Return which attributions of other articles quote the same act of speech."""
    likely = {each: likeliest(some, postings) for each, some in keys.items()}
    others = quoted_by(connection, {other for some in likely.values() for other in some})
    found: list[Join] = []
    for each, some in likely.items():
        for other in some:
            match = same_utterance(fresh[each], others[other]) if other in others else None
            if match:
                found.append(Join(each, other, match.method, match.similarity))
    return found


def _store_keys(
    connection: Connection,
    fresh: Quoted,
    fresh_keys: Keys,
    postings: Postings,
    written: Mapping[int, Row],
) -> None:
    """Write the keys by which attributions that say more, or less, than their like are met."""
    likes = {number_of(row, "like_id") for row in written.values() if row["like_id"]}
    quoted = quoted_by(connection, (likes | written.keys()) - fresh.keys())
    keys = {**{each: quote_keys(said.pieces) for each, said in quoted.items()}, **fresh_keys}

    def tells_more(variant: Row) -> bool:
        """Tell whether a variant has other keys than the one it hangs on."""
        if variant["method"] != SHARED_PASSAGE:
            return variant["method"] not in _NOTHING_MORE
        mine, theirs = (number_of(variant, name) for name in ("attribution_id", "like_id"))
        return keys[mine] != keys.get(theirs)

    own = keys.keys() & written.keys()  # the others quote nothing
    through = met_through_others((written[each] for each in own), "attribution_id", tells_more)
    UTTERANCES.store_keys(
        connection,
        {each: some for each, some in fresh_keys.items() if each not in through},
        {each: keys[each] for each in own - fresh.keys() - through},
        postings,
    )


def _repeated(connection: Connection, keys: Keys, copies: Sequence[Join]) -> set[int]:
    """Return those that quote the very words of their counterpart in a shared passage."""
    pairs = [each[:2] for each in copies if each.item_id in keys]
    originals = quoted_by(connection, {theirs for _, theirs in pairs})
    return {
        mine
        for mine, theirs in pairs
        if theirs in originals and keys[mine] == quote_keys(originals[theirs].pieces)
    }
