"""Outlets that an article has something from: as it says, or as a shared passage shows."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

from sqlalchemy import ColumnElement, Connection, select, true

from db.models import Article, Credit, Outlet, Passage
from loaders.store.frame import Frame
from loaders.store.outlets import credited_outlet, forget_outlet
from loaders.store.places import Key
from loaders.store.rows import Row, chunks, fetch, id_of, number_of, replace, table_of
from loaders.text.records import Reading

_ARTICLES = table_of(Article)
_CREDITS = table_of(Credit)
_OUTLETS = table_of(Outlet)
_PASSAGES = table_of(Passage)

_COPY = "copy"
_TOLD = "told"
"""The kind of credit that speaks of one thing said, not of the text as a whole."""


class _Given(NamedTuple):
    """An outlet that an article credits, and where: None for the whole of its text.

    `learnt_from` is the article that it shares the passage with which shows so.
    """

    outlet_id: int
    place: tuple[int, int] | None
    learnt_from: int | None
    passage_id: int | None


Givens = Mapping[int, Sequence[_Given]]


def store_credits(connection: Connection, frame: Frame, reading: Reading) -> None:
    """Write the outlets that the article's own words credit, in place of those before."""
    own = _CREDITS.c.article_id == frame.article_id
    is_own_word = own & (_CREDITS.c.kind != _COPY)
    before = [] if frame.is_new else fetch(connection, _CREDITS, is_own_word)
    stored: dict[Key, Row] = {_place(row): row for row in before}
    # In the order of the text and not of a set, so that outlets get the same ids in every load.
    names = dict.fromkeys(each.outlet for each in reading.credits)
    outlets = {each: credited_outlet(connection, each) for each in names}
    rows: list[Row] = [
        {
            "article_id": frame.article_id,
            "outlet_id": outlets[each.outlet],
            "kind": each.kind.value,
            "start_char": each.span and each.span.start,
            "end_char": each.span and each.span.end,
            "text": each.span and each.span.of(reading.text),
            "source_start": each.source.start,
            "source_end": each.source.end,
        }
        for each in reading.credits
    ]
    replace(connection, _CREDITS, stored, {_place(row): row for row in rows})
    for outlet_id in {number_of(row, "outlet_id") for row in before} - set(outlets.values()):
        forget_outlet(connection, outlet_id)


def spread_credits(connection: Connection, article_id: int, parted: Collection[int] = ()) -> None:
    """Write which outlets an article and those it shares passages with have them from.

    Who shares a passage with an article has it from whom that article credits with it.
    Copies learn from the article that stands for all of them what it says and what the
    other copies say; that article learns from the copies what they say themselves.
    `parted` are those that lost passages: they may have to unlearn.
    """
    either = (_PASSAGES.c.article_id == article_id) | (_PASSAGES.c.other_id == article_id)
    passages = fetch(connection, _PASSAGES, either)
    taught = _spread(connection, passages, to_other=True)
    learnt = _spread(connection, passages, to_other=False)
    for other_id in sorted(taught.keys() | set(parted)):
        siblings = fetch(connection, _PASSAGES, _PASSAGES.c.other_id == other_id)
        if other_id in parted:
            _spread(connection, siblings, to_other=True)
        outlets = None if other_id in parted else taught[other_id] | learnt[other_id]
        for each, some in _spread(connection, siblings, to_other=False, outlets=outlets).items():
            learnt[each] |= some


def _spread(
    connection: Connection,
    passages: Sequence[Row],
    *,
    to_other: bool,
    outlets: Collection[int] | None = None,
) -> defaultdict[int, set[int]]:
    """Write what one side of passages has from the other, of all outlets or of some.

    Returns which articles' credits changed, and for which outlets.
    """
    taker, giver = ("other_id", "article_id") if to_other else ("article_id", "other_id")
    takers, givers = ({number_of(row, name) for row in passages} for name in (taker, giver))
    own = _own_outlets(connection, takers | givers)
    given = _given_with(connection, passages, own, to_other=to_other, outlets=outlets)
    named = set().union(*given.values())
    enough = _Enough(_givens(connection, takers, named) if to_other else {}, passages)
    wanted: dict[Key, Row] = {}
    for row in passages:
        taker_id = number_of(row, taker)
        for outlet_id in sorted(given[id_of(row)] - set(own[taker_id])):
            if to_other and enough.have_taught(row, outlet_id):
                continue
            wanted[id_of(row), taker_id, outlet_id] = {
                "article_id": taker_id,
                "outlet_id": outlet_id,
                "kind": _COPY,
                "passage_id": id_of(row),
            }
    stored = _stored(connection, passages, taker, outlets)
    replace(connection, _CREDITS, stored, wanted)
    changed: defaultdict[int, set[int]] = defaultdict(set)
    for key in wanted.keys() ^ stored.keys():
        row = wanted.get(key) or stored[key]
        changed[number_of(row, "article_id")].add(number_of(row, "outlet_id"))
    return changed


def _given_with(
    connection: Connection,
    passages: Sequence[Row],
    own: Mapping[int, tuple[int, ...]],
    *,
    to_other: bool,
    outlets: Collection[int] | None,
) -> dict[int, set[int]]:
    """Return the outlets that one side of each passage gives the other, by the passage's id."""
    giver = "article_id" if to_other else "other_id"
    givens = _givens(connection, {number_of(row, giver) for row in passages}, outlets)
    found: dict[int, set[int]] = {}
    for row in passages:
        giver_id = number_of(row, giver)
        given = set(_given(row, givens[giver_id], to_other=to_other))
        given -= set(own[giver_id])  # a masthead credits nobody else
        if row["original_id"] == giver_id:
            given.update(own[giver_id])
        found[id_of(row)] = given if outlets is None else given.intersection(outlets)
    return found


class _Enough:
    """Notes from whom the articles that others point at have learnt whom to credit.

    Two teachers are enough for all copies to learn it, those two from one another; more
    would make as many rows as pairs of copies to look through.
    """

    def __init__(self, givens: Givens, passages: Sequence[Row]) -> None:
        """Begin with what is known by other passages than these."""
        self._taught: dict[tuple[int, int], list[tuple[int, int, int]]] = defaultdict(list)
        anew = {id_of(row) for row in passages}
        for article_id, some in givens.items():
            for each in some:
                if each.learnt_from and each.place and each.passage_id not in anew:
                    lesson = (each.learnt_from, *each.place)
                    self._taught[article_id, each.outlet_id].append(lesson)

    def have_taught(self, row: Row, outlet_id: int) -> bool:
        """Tell whether two others have taught it of all of a passage; if not, note this one."""
        article_id, other_id = number_of(row, "article_id"), number_of(row, "other_id")
        start, end = number_of(row, "other_start"), number_of(row, "other_end")
        lessons = self._taught[other_id, outlet_id]
        teachers = {who for who, first, last in lessons if first <= start and end <= last}
        if len(teachers - {article_id}) > 1:
            return True
        lessons.append((article_id, start, end))
        return False


def _stored(
    connection: Connection, passages: Sequence[Row], taker: str, outlets: Collection[int] | None
) -> dict[Key, Row]:
    takers = {id_of(row): row[taker] for row in passages}
    found: dict[Key, Row] = {}
    for some in chunks(takers):
        for row in fetch(connection, _CREDITS, _CREDITS.c.passage_id.in_(some) & _of(outlets)):
            if row["article_id"] == takers[number_of(row, "passage_id")]:
                found[row["passage_id"], row["article_id"], row["outlet_id"]] = row
    return found


def _of(outlets: Collection[int] | None) -> ColumnElement[bool]:
    # Added to nothing, lest SQLite look for them by outlet, which leads to half of all credits.
    return true() if outlets is None else (_CREDITS.c.outlet_id + 0).in_(outlets)


def _given(row: Row, givens: Sequence[_Given], *, to_other: bool) -> Iterator[int]:
    """Yield the outlets that an article credits with a passage of its own."""
    names = ("start_char", "end_char") if to_other else ("other_start", "other_end")
    start, end = (number_of(row, name) for name in names)
    for each in givens:
        is_known = each.learnt_from if to_other else each.learnt_from == row["article_id"]
        if is_known:
            continue
        if each.place is None or (each.place[0] < end and start < each.place[1]):
            yield each.outlet_id


def _givens(
    connection: Connection, ids: Collection[int], outlets: Collection[int] | None
) -> defaultdict[int, list[_Given]]:
    """Return what the articles credit: in their own words, and by the passages they share."""
    found: defaultdict[int, list[_Given]] = defaultdict(list)
    for some in chunks(ids):
        for row in connection.execute(
            _CREDITED.where(_CREDITS.c.article_id.in_(some), _of(outlets))
        ):
            place = (row.start_char, row.end_char) if row.kind == _TOLD and row.is_placed else None
            learnt_from = None
            if row.kind == _COPY:
                own = row.copier_id == row.article_id
                place = (row.p_start, row.p_end) if own else (row.p_other_start, row.p_other_end)
                learnt_from = row.centre_id if own else row.copier_id
            found[row.article_id].append(_Given(row.outlet_id, place, learnt_from, row.passage_id))
    return found


_PLACES = (
    _PASSAGES.c.article_id.label("copier_id"),
    _PASSAGES.c.other_id.label("centre_id"),
    _PASSAGES.c.start_char.label("p_start"),
    _PASSAGES.c.end_char.label("p_end"),
    _PASSAGES.c.other_start.label("p_other_start"),
    _PASSAGES.c.other_end.label("p_other_end"),
)

_CREDITED = select(
    *(_CREDITS.c[name] for name in ("article_id", "outlet_id", "kind", "start_char", "end_char")),
    _CREDITS.c.passage_id,
    (_CREDITS.c.text != "").label("is_placed"),
    *_PLACES,
).outerjoin(_PASSAGES, _PASSAGES.c.id == _CREDITS.c.passage_id)


def _own_outlets(connection: Connection, ids: Collection[int]) -> dict[int, tuple[int, ...]]:
    """Return the outlet of each article, if it is known."""
    query = select(_ARTICLES.c.id, _ARTICLES.c.outlet_id)
    return {
        article_id: (outlet_id,) if outlet_id else ()
        for some in chunks(ids)
        for article_id, outlet_id in connection.execute(query.where(_ARTICLES.c.id.in_(some)))
    }


def _place(row: Row) -> Key:
    return row["source_start"], row["source_end"]
