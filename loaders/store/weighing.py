"""What is known of bare or doubtful names and of those who may be meant, and who is chosen."""

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence

from sqlalchemy import Connection, func, select

from db.keys import name_key
from db.models import Actor as ActorRow
from db.models import Article, ArticleActor, Role
from loaders.identity.bearers import Bearer, Choice, Office, by_company
from loaders.store.clusters import join_actors
from loaders.store.rows import (
    Row,
    amend,
    chunks,
    fetch,
    id_of,
    is_reviewed,
    number_of,
    table_of,
)
from loaders.store.verdicts import apart_from, judged
from loaders.text.lexicon import COUNTRY_BY_NAME

_ACTORS = table_of(ActorRow)
_ARTICLES = table_of(Article)
_REFS = table_of(ArticleActor)
_ROLES = table_of(Role)

_LATEST = 200
"""How many articles of a bearer tell what he is called: the latest loaded."""

_SEARCHED = 20
"""How many of them are searched for companions."""

_TELLING = 0.05
"""Share of all articles in which a companion may stand at most: a president who is in every
third of them tells nothing."""

_COMPANIONS = frozenset(("person", "organization"))
"""The kinds of actors that are company."""

_FEW = 10
"""So many articles are never too many."""


Shortlist = Callable[[str, frozenset[Office], Sequence[Bearer]], Choice]


class Weighing:
    """What is known of some names and of those who may be meant by them.

    `names` are those of all of them, by id; `asked` has for each whose name is weighed the
    ids of who may be meant. `shortlist` decides by office, `everywhere` are companions that
    tell nothing.
    """

    def __init__(
        self,
        connection: Connection,
        names: Mapping[int, str],
        asked: Mapping[int, set[int]],
        shortlist: Shortlist,
        everywhere: frozenset[int],
    ) -> None:
        self._connection = connection
        self._names = names
        self._asked = asked
        self._shortlist = shortlist
        self._everywhere = everywhere
        self._judged = judged(connection, asked.keys())
        self._apart = apart_from(connection, asked.keys())
        self._refs = self._references()
        self._offices = self._known_offices()
        self._articles: dict[int, list[int]] = defaultdict(list)
        self._called: dict[int, Counter[str]] = defaultdict(Counter)
        self._note_articles()
        refs = (ref for each in self._refs.values() for ref in each)
        self._present = self._companions({number_of(ref, "article_id") for ref in refs})

    def join(self, *, lists_others: bool) -> None:
        """Write whom each name means, and, if asked to, who it may be where nothing decides."""
        choices = {each: self._choice(each) for each in self._asked if self._is_free(each)}
        company = self._company({c.lone.id for c in choices.values() if c.lone is not None})
        into: dict[int, int] = {}
        linked: dict[int, Row] = {}
        for actor_id, before in choices.items():
            choice = before
            if before.lone is not None:
                companions = company[before.lone.id] & self._around(actor_id)
                lone = before.lone._replace(
                    companions=frozenset(companions - {actor_id, before.lone.id})
                )
                choice = by_company(before._replace(lone=lone))
            if choice.bearer is not None:
                into[actor_id] = choice.bearer.id
            elif not lists_others:
                continue
            linked.update(_linked(ref, choice) for ref in self._refs[actor_id])
        amend(self._connection, _REFS, linked)
        join_actors(self._connection, into)

    def _is_free(self, actor_id: int) -> bool:
        """Tell whether no person has judged or reviewed the actor."""
        return actor_id not in self._judged and not any(map(is_reviewed, self._refs[actor_id]))

    def _choice(self, actor_id: int) -> Choice:
        key = name_key(self._names[actor_id])
        bearers = [
            Bearer(each, self._names[each], self._called[each][key], frozenset(self._offices[each]))
            for each in sorted(self._asked[actor_id] - self._apart.get(actor_id, set()))
        ]
        around = self._around(actor_id)
        beside = [each for each in bearers if each.id in around]
        if beside:  # the article tells them apart, or leaves open which it means
            return Choice(None, tuple(beside))
        return self._shortlist(self._names[actor_id], frozenset(self._offices[actor_id]), bearers)

    def _around(self, actor_id: int) -> set[int]:
        """Return the actors that stand in the articles of one whose name is weighed."""
        articles = {number_of(ref, "article_id") for ref in self._refs[actor_id]}
        return set().union(*(self._present[each] for each in articles))

    def _company(self, bearer_ids: Collection[int]) -> dict[int, set[int]]:
        """Return those who stand beside each of some bearers, but for those who tell nothing."""
        present = self._companions(
            {each for bearer in bearer_ids for each in self._articles[bearer]}
        )
        return {
            bearer: set().union(*(present[each] for each in self._articles[bearer]))
            - self._everywhere
            for bearer in bearer_ids
        }

    def _references(self) -> dict[int, list[Row]]:
        found: dict[int, list[Row]] = defaultdict(list)
        for some in chunks(self._asked):
            for row in fetch(self._connection, _REFS, _REFS.c.actor_id.in_(some)):
                found[number_of(row, "actor_id")].append(row)
        return found

    def _known_offices(self) -> dict[int, set[Office]]:
        found: dict[int, set[Office]] = defaultdict(set)
        query = select(_ROLES.c.actor_id, _ROLES.c.title_key, _ROLES.c.organization_id).distinct()
        for some in chunks(self._names):
            rows = self._connection.execute(query.where(_ROLES.c.actor_id.in_(some)))
            for actor_id, title, body in rows:
                found[actor_id].add(Office(title, body))
        return found

    def _note_articles(self) -> None:
        """Note the latest articles of each, and how often they call them by what."""
        latest = func.row_number().over(
            partition_by=_REFS.c.actor_id, order_by=_REFS.c.article_id.desc()
        )
        columns = (_REFS.c.actor_id, _REFS.c.article_id, _REFS.c.evidence)
        for some in chunks(self._names):
            ranks = select(*columns, latest.label("rank")).where(_REFS.c.actor_id.in_(some))
            found = ranks.subquery()
            rows = self._connection.execute(select(*found.c).where(found.c.rank <= _LATEST))
            for actor_id, article_id, evidence, rank in rows:
                if rank <= _SEARCHED:
                    self._articles[actor_id].append(article_id)
                names = (evidence or {}).get("spellings", ())
                self._called[actor_id].update({name_key(each) for each in names})

    def _companions(self, article_ids: Collection[int]) -> dict[int, set[int]]:
        """Return the persons and bodies of the articles, but for states."""
        found: dict[int, set[int]] = defaultdict(set)
        query = select(_REFS.c.article_id, _ACTORS.c.id, _ACTORS.c.name, _ACTORS.c.kind)
        query = query.join(_ACTORS, _ACTORS.c.id == _REFS.c.actor_id)
        for some in chunks(article_ids):
            rows = self._connection.execute(query.where(_REFS.c.article_id.in_(some)))
            # The kind is asked here: SQLite would go through all actors of a kind, of any article.
            for article_id, actor_id, name, kind in rows:
                if kind in _COMPANIONS and name not in COUNTRY_BY_NAME:
                    found[article_id].add(actor_id)
        return found


def found_everywhere(connection: Connection) -> frozenset[int]:
    """Return the actors who stand in so many articles that their company tells nothing."""
    total = connection.scalar(select(func.count()).select_from(_ARTICLES)) or 0
    query = select(_REFS.c.actor_id).group_by(_REFS.c.actor_id)
    return frozenset(connection.scalars(query.having(func.count() > max(_FEW, _TELLING * total))))


def _linked(ref: Row, choice: Choice) -> tuple[int, Row]:
    """Return a row of `article_actors` with whom its bare name means, or who it may be."""
    before = ref["evidence"] if isinstance(ref["evidence"], dict) else {}
    evidence: dict[str, object] = {"spellings": before.get("spellings", [])}
    others = [each.id for each in choice.others]
    bearer = choice.bearer
    if bearer is not None:
        evidence["surname"] = {
            "bearers": len(others) + 1,
            "called so": bearer.called_so,
            "title": choice.title,
            "companions": sorted(bearer.companions),
        }
    elif others:
        evidence["candidates"] = others
    return id_of(ref), {"evidence": evidence, "is_ambiguous": "candidates" in evidence}
