"""What is said: attributions and quotes."""

from datetime import date
from typing import TYPE_CHECKING

from sqlalchemy import Index, UniqueConstraint, false, true
from sqlalchemy.orm import Mapped, mapped_column, relationship

from db.models.actors import Actor
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
    reference,
    resolved,
    same_article,
    span_order,
    text_length,
    where_set,
)
from db.models.words import (
    AttributionKindWord,
    CertaintyWord,
    QuoteKindWord,
    SpanRoleWord,
    StatusWord,
)

if TYPE_CHECKING:
    from db.models.claims import Claim


class Attribution(HasId, InArticle, HasStatus, Base):
    """One act of saying: who, by which words, what, when, through what, to whom."""

    __tablename__ = "attributions"
    __table_args__ = (
        UniqueConstraint("article_id", "id"),
        Index(None, "article_id", "start_char"),
        Index(None, "speaker_id", "dated_on", "id"),
        Index(None, "speaker_ref_id"),
        where_set("addressee_ref_id"),
        where_set("addressee_id"),
        where_set("parent_id"),
        one_of("kind", AttributionKindWord),
        one_of("certainty", CertaintyWord),
        one_of("status", StatusWord),
        span_order(),
        check("parent_id", "parent_id <> id"),
        same_article("parent_id", "attributions"),
        resolved("speaker", "SET NULL"),
        both_or_neither("speaker", "speaker_ref_id", "speaker_id"),
        resolved("addressee", "SET NULL"),
        both_or_neither("addressee", "addressee_ref_id", "addressee_id"),
        interval("said", "said_on", "said_until"),
        {
            "comment": "One act of saying. Quotes and claims hang on the innermost one; a parent "
            "makes it second-hand, and lists must show through whom."
        },
    )

    kind: Mapped[AttributionKindWord] = mapped_column(
        comment="whether all, some or none of the content stands in quotation marks"
    )
    start_char: Mapped[int] = mapped_column(comment="first character of the content")
    end_char: Mapped[int] = mapped_column(
        comment="one past its last character, whatever interrupts it"
    )
    parent_id: Mapped[Id | None] = mapped_column(
        comment="the attribution whose content this one stands in: second-hand"
    )
    source_text: Mapped[str | None] = mapped_column(comment="the words for who said it")
    cue_text: Mapped[str | None] = mapped_column(comment="the words for saying it")
    speaker_ref_id: Mapped[Id | None] = mapped_column(comment="which of the article's actors")
    speaker_id: Mapped[Id | None] = reference(
        "actors.id", "RESTRICT", "who that is; NULL where the text does not decide"
    )
    addressee_ref_id: Mapped[Id | None] = mapped_column(comment="to which of the article's actors")
    addressee_id: Mapped[Id | None] = reference("actors.id", "RESTRICT", "who that is")
    method: Mapped[str] = mapped_column(comment="the rule that found it and its speaker (open set)")
    certainty: Mapped[CertaintyWord | None] = mapped_column(
        comment="whether the source names the speaker, a pronoun or description leaves one "
        "candidate, or it is inferred"
    )
    said_on: Mapped[date | None] = mapped_column(comment="first day on which it may have been said")
    said_until: Mapped[date | None] = mapped_column(comment="last such day; NULL if open")
    said_text: Mapped[str | None] = mapped_column(comment="the words for when")
    dated_on: Mapped[date | None] = mapped_column(
        comment="what lists sort by: said_on, else the article's published_on"
    )
    medium_text: Mapped[str | None] = mapped_column(comment="the words for through what")
    is_copy: Mapped[bool] = mapped_column(
        server_default=false(), comment="whether it repeats another article's text"
    )

    article: Mapped[Article] = relationship(viewonly=True)
    speaker: Mapped[Actor | None] = relationship(viewonly=True, foreign_keys=[speaker_id])
    addressee: Mapped[Actor | None] = relationship(viewonly=True, foreign_keys=[addressee_id])
    parent: Mapped["Attribution | None"] = relationship(
        viewonly=True, remote_side="Attribution.id", foreign_keys=[parent_id]
    )
    spans: Mapped[list["AttributionSpan"]] = relationship(
        viewonly=True, order_by="AttributionSpan.start_char"
    )
    candidates: Mapped[list["SpeakerCandidate"]] = relationship(
        viewonly=True, order_by="SpeakerCandidate.actor_ref_id"
    )
    quotes: Mapped[list["Quote"]] = relationship(
        viewonly=True, foreign_keys="Quote.attribution_id", order_by="Quote.start_char"
    )
    claims: Mapped[list["Claim"]] = relationship(
        viewonly=True, foreign_keys="Claim.attribution_id", order_by="Claim.start_char"
    )


class AttributionSpan(Spanned, Base):
    """A piece of an attribution: of its source, cue or content."""

    __tablename__ = "attribution_spans"
    __table_args__ = (
        one_of("role", SpanRoleWord),
        check("position", "position >= 0"),
        span_order(),
        text_length(),
        {"comment": "The places of an attribution's source, cue and content, piece by piece."},
    )

    attribution_id: Mapped[Id] = reference(
        "attributions.id", "CASCADE", "the attribution", primary_key=True, sort_order=-23
    )
    role: Mapped[SpanRoleWord] = mapped_column(
        primary_key=True, sort_order=-22, comment="what the piece is"
    )
    position: Mapped[int] = mapped_column(
        primary_key=True, sort_order=-21, comment="from 0, in the order of the text"
    )


class SpeakerCandidate(Base):
    """Somebody who may have spoken, where the text leaves several."""

    __tablename__ = "speaker_candidates"
    __table_args__ = (
        Index(None, "actor_ref_id"),
        Index(None, "actor_id"),
        resolved("actor", "CASCADE"),
        {
            "comment": "Whom the source of an attribution may mean, where the text leaves several "
            "and speaker_id is therefore NULL."
        },
    )

    attribution_id: Mapped[Id] = reference(
        "attributions.id", "CASCADE", "the attribution", primary_key=True, sort_order=-23
    )
    actor_ref_id: Mapped[Id] = mapped_column(
        primary_key=True, sort_order=-22, comment="which of the article's actors"
    )
    actor_id: Mapped[Id] = reference("actors.id", "RESTRICT", "who that is")

    actor: Mapped[Actor] = relationship(viewonly=True, foreign_keys=[actor_id])


class Quote(HasId, InArticle, Spanned, HasStatus, Base):
    """The words between one pair of quotation marks."""

    __tablename__ = "quotes"
    __table_args__ = (
        UniqueConstraint("article_id", "start_char", "end_char"),
        UniqueConstraint("article_id", "id"),
        where_set("attribution_id"),
        where_set("continues_id"),
        one_of("kind", QuoteKindWord),
        one_of("status", StatusWord),
        span_order(),
        text_length(),
        check("scare", "(kind = 'scare') = (attribution_id IS NULL)"),
        check("continues_id", "continues_id <> id"),
        same_article("attribution_id", "attributions"),
        same_article("continues_id", "quotes"),
        {
            "comment": "The words between one pair of quotation marks; the marks stay outside.",
            "sqlite_autoincrement": True,
        },
    )

    kind: Mapped[QuoteKindWord] = mapped_column(
        comment="direct: a clause or more of somebody; partial: a fragment in reported speech; "
        "scare: a term held at a distance, nobody's utterance"
    )
    attribution_id: Mapped[Id | None] = mapped_column(
        comment="the innermost act of saying it belongs to; NULL for scare quotes, and only there"
    )
    continues_id: Mapped[Id | None] = mapped_column(comment="the quote it carries on from")
    is_closed: Mapped[bool] = mapped_column(
        server_default=true(), comment="whether the text closes the marks"
    )

    article: Mapped[Article] = relationship(viewonly=True)
    attribution: Mapped[Attribution | None] = relationship(
        viewonly=True, foreign_keys=[attribution_id]
    )
    continues: Mapped["Quote | None"] = relationship(
        viewonly=True, remote_side="Quote.id", foreign_keys=[continues_id]
    )
