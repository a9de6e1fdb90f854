"""Groups of rows that were joined one by one, each to one that was there before: trees.

The variants of an utterance, and the claims of a proposition, hang on the first like the
nodes of a tree: each but the first names the one it was joined to. When one goes, those that
hung on it are let go and joined anew. Rows meet by keys; no two are compared needlessly.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from sqlalchemy import Connection, Select, Table, delete, func, select

from loaders.identity.groups import connected, spanning
from loaders.store.among import among, matching
from loaders.store.inserting import write, write_numbered
from loaders.store.rows import Row, chunks, fetch, number_of

MOST_POSTINGS = 20
"""How many rows a key may lead to: what more of them have is a common turn."""

MOST_COMPARED = 8
"""How many rows are compared with a new one: those that share most keys with it."""

Postings = Mapping[int, Sequence[int]]
"""The rows that a key leads to, by the key; of those asked for, none is missing."""

TellsMore = Callable[[Row], bool]
"""Tells of a member whether somebody may meet it and not the one it hangs on."""

_FIRST: Row = {"like_id": None, "method": "first", "similarity": None}


class Join(NamedTuple):
    """Why a row is in the same group as another, stored before."""

    item_id: int
    like_id: int
    method: str
    similarity: float


class Loosened(NamedTuple):
    """Other articles whose rows are to be joined anew, and groups to be pruned."""

    articles: set[int]
    groups: set[int]


@dataclass(frozen=True, slots=True)
class Trees:
    """The tables of one sort of groups: the groups, their members, the keys of the items.

    `item` is the column of members and keys that holds what is joined, a row of `items`;
    `group` the column of members that holds the group.
    """

    groups: Table
    members: Table
    keys: Table
    items: Table
    item: str
    group: str

    def groups_of(self, connection: Connection, ids: Collection[int]) -> dict[int, int]:
        """Return the groups of those items that are in one."""
        query = _grouped(self.members, self.item, self.group)
        return {row[0]: row[1] for row in matching(connection, query, ids)}

    def known(self, connection: Connection, ids: Collection[int]) -> set[int]:
        """Return the items that were joined before, or can be met by others."""
        found: set[int] = set()
        for table in (self.keys, self.members):
            for some in chunks(ids):
                column = table.c[self.item]
                found.update(connection.scalars(select(column).where(column.in_(some))))
        return found

    def groups_in(self, connection: Connection, article_id: int) -> frozenset[int]:
        """Return the groups that an article's items are in."""
        query = select(self.members.c[self.group]).join(
            self.items, self.items.c.id == self.members.c[self.item]
        )
        return frozenset(connection.scalars(query.where(self.items.c.article_id == article_id)))

    def ties_of(self, connection: Connection, ids: Collection[int]) -> set[Join]:
        """Return what some items were joined by, and what was joined to them."""
        item, like_id = self.members.c[self.item], self.members.c.like_id
        query = select(item, like_id, self.members.c.method, self.members.c.similarity)
        query = query.where(like_id.is_not(None))
        return {
            Join(*row)
            for some in chunks(ids)
            for column in (item, like_id)
            for row in connection.execute(query.where(column.in_(some)))
        }

    def loosen(
        self, connection: Connection, groups: Collection[int], gone: Collection[int]
    ) -> set[int]:
        """Forget what items were joined by, with all that hung on them; return all of these."""
        loose = set(gone) | self._fallen(connection, groups, gone)
        for some in chunks(loose):
            for table in (self.keys, self.members):
                connection.execute(delete(table).where(table.c[self.item].in_(some)))
        return loose

    def _fallen(
        self, connection: Connection, groups: Collection[int], gone: Collection[int]
    ) -> set[int]:
        """Return the members of groups that hung on one that is gone, or on such a one."""
        hung: dict[int, list[int]] = defaultdict(list)
        rest: set[int] = set()
        waiting: list[int] = []
        for some in chunks(groups):
            for row in fetch(connection, self.members, self.members.c[self.group].in_(some)):
                item_id = number_of(row, self.item)
                if item_id in gone:
                    continue
                rest.add(item_id)
                if row["like_id"] is None and row["method"] == _FIRST["method"]:
                    waiting.append(item_id)
                elif row["like_id"] is not None:
                    hung[number_of(row, "like_id")].append(item_id)
        while waiting:
            each = waiting.pop()
            rest.discard(each)
            waiting += hung[each]
        return rest

    def articles_of(self, connection: Connection, ids: Collection[int]) -> set[int]:
        """Return the articles that items stand in."""
        query = select(self.items.c.article_id).distinct()
        return {
            article_id
            for some in chunks(ids)
            for article_id in connection.scalars(query.where(self.items.c.id.in_(some)))
        }

    def prune(self, connection: Connection, groups: Collection[int]) -> None:
        """Delete those of the groups that one item is left of, or none."""
        column = self.members.c[self.group]
        for some in chunks(groups):
            kept = select(column).where(column.in_(some)).group_by(column)
            alone = set(some) - set(connection.scalars(kept.having(func.count() > 1)))
            connection.execute(delete(self.groups).where(self.groups.c.id.in_(alone)))

    def postings(self, connection: Connection, keys: Collection[int]) -> Postings:
        """Return which items each key leads to."""
        found: dict[int, list[int]] = {key: [] for key in keys}
        query = _posted(self.keys, self.item)
        for key, item_id in matching(connection, query, keys):
            found[key].append(item_id)
        return found

    def store_keys(
        self,
        connection: Connection,
        fresh: Mapping[int, Collection[int]],
        hung: Mapping[int, Collection[int]],
        postings: Postings,
    ) -> None:
        """Write the keys of items that have none, and of those hung up that have none yet.

        `postings` are those of the keys that have been looked up.
        """
        wanted = {**fresh, **hung}
        item = self.keys.c[self.item]
        for some in chunks(hung):
            for each in connection.scalars(select(item).where(item.in_(some)).distinct()).all():
                del wanted[each]
        rest = {key for some in wanted.values() for key in some} - postings.keys()
        posted = {**postings, **self.postings(connection, rest)}
        rows: list[Row] = [
            {"key": key, self.item: each}
            for each in sorted(wanted)
            for key in sorted(wanted[each])
            if len(posted[key]) < MOST_POSTINGS
        ]
        write(connection, self.keys, rows)

    def join(self, connection: Connection, joins: Sequence[Join]) -> dict[int, Row]:
        """Write the members, in new groups and in those there are; make one of those that meet.

        Returns what was written, by item.
        """
        known = self.groups_of(connection, {each for join in joins for each in join[:2]})
        # Groups that there are stand among the items as numbers below zero.
        pairs = [*(join[:2] for join in joins), *((each, -known[each]) for each in known)]
        groups = connected(pairs)
        place = {each: index for index, group in enumerate(groups) for each in group}
        links: dict[int, list[Join]] = defaultdict(list)
        for join in joins:
            links[place[join.item_id]].append(join)
        rows: list[Row] = []
        for index, group in enumerate(groups):
            numbers = sorted(-each for each in group if each < 0)
            if numbers:
                starts = [each for each in group if known.get(each) == numbers[0]]
            else:
                method = links[index][0].method
                numbers = write_numbered(connection, self.groups, [{"method": method}])
                starts = [min(group)]
                rows.append({**_FIRST, self.item: starts[0], self.group: numbers[0]})
            links[index] += self._taken_apart(connection, numbers[1:])
            rows += self._hung(starts, links[index], numbers[0])
        write(connection, self.members, rows)
        return {number_of(row, self.item): row for row in rows}

    def _taken_apart(self, connection: Connection, groups: Sequence[int]) -> list[Join]:
        """Delete groups, and return what their members were joined by."""
        found: list[Join] = []
        columns = (self.item, "like_id", "method", "similarity")
        query = select(*(self.members.c[name] for name in columns))
        for some in chunks(groups):
            own = self.members.c[self.group].in_(some), self.members.c.like_id.is_not(None)
            found += (Join(*row) for row in connection.execute(query.where(*own)))
            connection.execute(delete(self.members).where(own[0]))
            connection.execute(delete(self.groups).where(self.groups.c.id.in_(some)))
        return found

    def _hung(self, starts: Collection[int], joins: Sequence[Join], group_id: int) -> Iterable[Row]:
        """Yield the members that hang on some that are written, each on one of those before it."""
        for each, index in spanning(starts, [join[:2] for join in joins]).items():
            mine, theirs, method, similarity = joins[index]
            yield {
                self.item: each,
                self.group: group_id,
                "like_id": theirs if each == mine else mine,
                "method": method,
                "similarity": similarity,
            }


def met_through_others(written: Iterable[Row], item: str, tells_more: TellsMore) -> set[int]:
    """Return the items that tell no more than what they hang on: they are met through it.

    So keys are at the root of each tree, and wherever the words change on the way from there.
    """
    return {number_of(row, item) for row in written if row["like_id"] and not tells_more(row)}


def likeliest(keys: Iterable[int], postings: Postings) -> list[int]:
    """Return the items that share most keys, at most `MOST_COMPARED`."""
    hits = Counter(other for key in keys for other in postings.get(key, ()))
    return sorted(hits, key=lambda each: (-hits[each], each))[:MOST_COMPARED]


@cache
def _grouped(members: Table, item: str, group: str) -> Select[int, int]:
    item_id = members.c[item]
    return select(item_id, members.c[group]).where(among(item_id))


@cache
def _posted(keys: Table, item: str) -> Select[int, int]:
    return select(keys.c.key, keys.c[item]).where(among(keys.c.key))
