"""What is put forward: claims, how firmly, when and where what they tell happens."""

from datetime import date

from sqlalchemy import Index, UniqueConstraint, false, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from db.models.articles import Article
from db.models.base import (
    Base,
    HasId,
    HasStatus,
    Id,
    InArticle,
    Spanned,
    both_or_neither,
    check,
    interval,
    one_of,
    same_article,
    span_order,
    where_set,
)
from db.models.statements import Attribution
from db.models.words import (
    ClaimKindWord,
    EventKindWord,
    EventStateWord,
    StanceWord,
    StatusWord,
)


class Claim(HasId, InArticle, Spanned, HasStatus, Base):
    """A proposition put forward, by an actor or by the article itself."""

    __tablename__ = "claims"
    __table_args__ = (
        UniqueConstraint("article_id", "start_char", "end_char", "attribution_id"),
        Index(
            "uq_claims_own_voice",
            "article_id",
            "start_char",
            "end_char",
            unique=True,
            sqlite_where=text("attribution_id IS NULL"),
            postgresql_where=text("attribution_id IS NULL"),
        ),
        where_set("attribution_id"),
        where_set("happened_on"),
        where_set("check_worthiness"),
        one_of("kind", ClaimKindWord),
        one_of("stance", StanceWord),
        one_of("event_kind", EventKindWord),
        one_of("event_state", EventStateWord),
        one_of("status", StatusWord),
        span_order(),
        check("text", "is_split OR length(text) = end_char - start_char"),
        check("own_voice", "(kind = 'own voice') = (attribution_id IS NULL)"),
        interval("happened", "happened_on", "happened_until"),
        both_or_neither("event", "event_kind", "event_state"),
        both_or_neither("check", "check_worthiness", "check_reasons"),
        check("check_worthiness", "check_worthiness BETWEEN 0 AND 1"),
        same_article("attribution_id", "attributions"),
        {
            "comment": "A proposition put forward: by an actor in reported speech, or by the "
            "article in its own voice.",
            "sqlite_autoincrement": True,
        },
    )

    kind: Mapped[ClaimKindWord] = mapped_column(
        server_default="attributed",
        comment="says in a word whether attribution_id is set, for people who open the file",
    )
    attribution_id: Mapped[Id | None] = mapped_column(
        comment="the act of saying that puts it forward; NULL for the article's own voice, and "
        "only there"
    )
    is_split: Mapped[bool] = mapped_column(
        server_default=false(),
        comment="whether the cue interrupts it: text is then its pieces, the span their hull",
    )
    # Columns that revision 0015 added stand behind the others, in the database too.
    stance: Mapped[StanceWord | None] = mapped_column(
        sort_order=901,
        comment="how the claimant stands to the words as they stand: of 'denied that it rained' "
        "the text is 'it rained' and the stance denies; NULL: read before there was one",
    )
    is_negated: Mapped[bool] = mapped_column(
        sort_order=902,
        server_default=false(),
        comment="whether the claim's own main clause is negated",
    )
    hedge_text: Mapped[str | None] = mapped_column(
        sort_order=903,
        comment="the words that weaken it, in the claim or in what reports it: may, unlikely",
    )
    subject_text: Mapped[str | None] = mapped_column(
        sort_order=904, comment="the words for what it is about"
    )
    event_kind: Mapped[EventKindWord | None] = mapped_column(
        sort_order=905, comment="whether it tells of a visit, a call or a meeting"
    )
    event_state: Mapped[EventStateWord | None] = mapped_column(
        sort_order=906, comment="whether that is to come, took place, or will not"
    )
    happened_on: Mapped[date | None] = mapped_column(
        sort_order=907, comment="first day on which what it tells may happen; not when it was said"
    )
    happened_until: Mapped[date | None] = mapped_column(
        sort_order=908, comment="last such day; NULL if open"
    )
    happened_text: Mapped[str | None] = mapped_column(
        sort_order=909, comment="the words for when it happens"
    )
    place_text: Mapped[str | None] = mapped_column(
        sort_order=910, comment="the place, as it is written"
    )
    check_worthiness: Mapped[float | None] = mapped_column(
        sort_order=911,
        comment="how checkable a statement in the article's own voice is, from 0 to 1; NULL for "
        "predictions, opinions and attributed claims",
    )
    check_reasons: Mapped[str | None] = mapped_column(
        sort_order=912, comment="why, the weightiest first, with '; ' between"
    )

    article: Mapped[Article] = relationship(viewonly=True)
    attribution: Mapped[Attribution | None] = relationship(
        viewonly=True, foreign_keys=[attribution_id]
    )
