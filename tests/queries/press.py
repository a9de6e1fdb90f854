"""A press that prints articles by hand, for questions whose answers are known."""

from collections.abc import Iterable
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy.orm import Session

from db.keys import name_key
from db.models import (
    Actor,
    ActorKey,
    ActorMember,
    ActorName,
    Article,
    ArticleActor,
    ArticleAuthor,
    Attribution,
    AttributionSpan,
    Claim,
    Credit,
    LoadRun,
    Mention,
    Outlet,
    Passage,
    Quantity,
    Quote,
    Role,
    SourceFile,
    SpeakerCandidate,
)
from tests.db.places import Row


class Press:
    """Plants rows; words that stand in an article several times mean the first place of them."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self._texts: dict[int, str] = {}
        self._outlets: dict[str, int] = {}
        self._refs: dict[tuple[int, int], int] = {}
        run = LoadRun(started_at=datetime(2024, 5, 1, tzinfo=UTC), reader_version="1")
        self._run = self._add(run)

    def article(self, text: str, outlet: str | None = None, on: date | None = None) -> int:
        """Plant an article, published by an outlet on a day if they are given."""
        number = len(self._texts) + 1
        source = SourceFile(sha256=f"{number:064}", path="a.txt", size=1, media_type="text/plain")
        columns: dict[str, Any] = {}
        if outlet:
            columns |= {"outlet_id": self.outlet(outlet), "outlet_basis": "stated"}
        if on:
            columns |= {"published_on": on, "published_until": on, "published_basis": "stated"}
        article = Article(
            source_file_id=self._add(source),
            position=0,
            load_run_id=self._run,
            text=text,
            is_truncated=False,
            **columns,
        )
        key = self._add(article)
        self._texts[key] = text
        return key

    def actor(self, kind: type[Actor], name: str, **columns: Any) -> int:  # noqa: ANN401
        """Plant somebody."""
        key = self._add(kind(name=name, sort_name=name, **columns))
        self._add(ActorName(actor_id=key, name=name, name_key=name_key(name)))
        return key

    def group(self, group: int, *members: int) -> None:
        """Plant who is in a group."""
        for member in members:
            self.session.add(ActorMember(group_id=group, member_id=member))
        self.session.flush()

    def merge(self, one: int, into: int) -> None:
        """Plant that one proved to be another."""
        self.session.get_one(Actor, one).merged_into_id = into
        self.session.flush()

    def says(
        self,
        article: int,
        speaker: int | None,
        *contents: str,
        words: tuple[str | None, str | None] = (None, None),
        **columns: Any,  # noqa: ANN401
    ) -> int:
        """Plant an act of saying: its pieces, those in marks as quotes; `words`: source, cue."""
        spans = [self._span(article, content) for content in contents]
        source, cue = words
        day = columns.get("said_on") or self.session.get_one(Article, article).published_on
        saying = Attribution(
            article_id=article,
            start_char=spans[0]["start_char"],
            end_char=spans[-1]["end_char"],
            source_text=source,
            cue_text=cue,
            **self._who("speaker", article, speaker),
            **{"kind": "indirect", "method": "test", "dated_on": day, **columns},
        )
        key = self._add(saying)
        pieces = [("content", at, span) for at, span in enumerate(spans)]
        pieces += [
            (role, 0, self._span(article, told))
            for role, told in (("source", source), ("cue", cue))
            if told
        ]
        for role, position, span in pieces:
            self.session.add(
                AttributionSpan(attribution_id=key, role=role, position=position, **span)
            )
        self.session.flush()
        return key

    def may_be(self, article: int, saying: int, actor: int) -> None:
        """Plant that an act of saying may be somebody's."""
        who = self._who("actor", article, actor)
        self.session.add(SpeakerCandidate(attribution_id=saying, **who))
        self.session.flush()

    def to(self, article: int, actor: int) -> Row:
        """Return the columns that say to whom somebody speaks."""
        return self._who("addressee", article, actor)

    def quotes(self, article: int, saying: int, texts: Iterable[str], **columns: Any) -> None:  # noqa: ANN401
        """Plant quotes of an act of saying."""
        for text in texts:
            row = {"kind": "direct", **columns}
            self._add(
                Quote(article_id=article, attribution_id=saying, **self._span(article, text), **row)
            )

    def scare(self, article: int, text: str, **columns: Any) -> None:  # noqa: ANN401
        """Plant a term held at a distance."""
        self._add(Quote(article_id=article, kind="scare", **self._span(article, text), **columns))

    def claim(self, article: int, text: str, saying: int | None = None, **columns: Any) -> int:  # noqa: ANN401
        """Plant a claim, of an act of saying or in the article's own voice."""
        kind = "attributed" if saying else "own voice"
        return self._add(
            Claim(
                article_id=article,
                attribution_id=saying,
                kind=kind,
                **self._span(article, text),
                **columns,
            )
        )

    def mention(self, article: int, text: str, actor: int, **columns: Any) -> None:  # noqa: ANN401
        """Plant that words name somebody."""
        who = self._who("actor", article, actor)
        row = {"kind": "name", **self._span(article, text), **who, **columns}
        self._add(Mention(article_id=article, **row))

    def role(self, article: int, text: str, actor: int, **columns: Any) -> None:  # noqa: ANN401
        """Plant a title of somebody."""
        who = self._who("actor", article, actor)
        row = {"title_key": text.lower(), **self._span(article, text), **who, **columns}
        self._add(Role(article_id=article, **row))

    def number(self, article: int, text: str, claim: int | None = None, **columns: Any) -> None:  # noqa: ANN401
        """Plant a number that an article gives."""
        row = {"kind": "count", "comparison": "exactly", **columns}
        self._add(Quantity(article_id=article, claim_id=claim, **self._span(article, text), **row))

    def outlet(self, name: str, **columns: Any) -> int:  # noqa: ANN401
        """Plant an outlet, once a name."""
        if name not in self._outlets:
            self._outlets[name] = self._add(Outlet(name=name, **columns))
        return self._outlets[name]

    def shares(self, article: int, other: int, text: str, **columns: Any) -> int:  # noqa: ANN401
        """Plant that an article shares words with one before."""
        here, there = self._span(article, text), self._span(other, text)
        del here["text"]
        bounds = {"other_start": there["start_char"], "other_end": there["end_char"]}
        return self._add(
            Passage(article_id=article, other_id=other, similarity=1.0, **here, **bounds, **columns)
        )

    def credit(self, article: int, outlet: str, kind: str, text: str | None, **columns: Any) -> int:  # noqa: ANN401
        """Plant that an article has something from an outlet: by its words, or a passage."""
        span = self._span(article, text) if text else {}
        key = self.outlet(outlet)
        return self._add(Credit(article_id=article, outlet_id=key, kind=kind, **span, **columns))

    def author(self, article: int, position: int, name: str, actor: int | None = None) -> None:
        """Plant a name of the byline."""
        who = self._who("actor", article, actor)
        self.session.add(
            ArticleAuthor(article_id=article, position=position, name_text=name, **who)
        )
        self.session.flush()

    def key(self, actor: int, key: str) -> None:
        """Plant what the spellings of a name share."""
        self.session.add(ActorKey(actor_id=actor, key=key))
        self.session.flush()

    def spelling(self, actor: int, name: str) -> None:
        """Plant another spelling of somebody's name."""
        self._add(ActorName(actor_id=actor, name=name, name_key=name_key(name)))

    def names(self, article: int, actor: int, **columns: Any) -> None:  # noqa: ANN401
        """Plant that somebody is in an article, with what is known of it otherwise."""
        ref = self._who("actor", article, actor)["actor_ref_id"]
        for name, value in columns.items():
            setattr(self.session.get_one(ArticleActor, ref), name, value)
        self.session.flush()

    def _who(self, name: str, article: int, actor: int | None) -> Row:
        if actor is None:
            return {}
        if (article, actor) not in self._refs:
            told = self.session.get_one(Actor, actor).name
            ref = ArticleActor(
                article_id=article,
                actor_id=actor,
                read_as_id=actor,
                name_text=told,
                name_key=name_key(told),
                method="name",
            )
            self._refs[article, actor] = self._add(ref)
        return {f"{name}_ref_id": self._refs[article, actor], f"{name}_id": actor}

    def _span(self, article: int, text: str) -> Row:
        start = self._texts[article].index(text)
        return {"start_char": start, "end_char": start + len(text), "text": text}

    def _add(self, row: Any) -> int:  # noqa: ANN401
        self.session.add(row)
        self.session.flush()
        return int(row.id)
