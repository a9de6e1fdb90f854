"""Articles planted by hand, for questions whose answers are known."""

from datetime import UTC, date, datetime

from sqlalchemy.orm import Session

from db.models import (
    Actor,
    Article,
    ArticleActor,
    ArticleEvidence,
    Attribution,
    Block,
    Claim,
    LoadRun,
    Outlet,
    Person,
    Quote,
    SourceFile,
    TextEdit,
    UnnamedSource,
)

TEXT = (
    "Harbour bridge closed\n\n"
    'A diplomat told Mara Lindqvist it was "very slow". She said the "ghost ferries" would wait.'
)


def article(session: Session, number: int, path: str, headline: str | None) -> Article:
    """Plant an article with one block and nothing said in it."""
    run = session.get(LoadRun, 1)
    if run is None:
        run = LoadRun(id=1, started_at=datetime(2024, 5, 1, tzinfo=UTC), reader_version="1")
        session.add(run)
        session.flush()
    session.add(
        SourceFile(id=number, sha256=f"{number:064}", path=path, size=1, media_type="text/plain")
    )
    session.flush()
    planted = Article(
        id=number,
        source_file_id=number,
        position=0,
        load_run_id=1,
        headline=headline,
        text=TEXT,
        is_truncated=False,
    )
    session.add(planted)
    session.flush()
    return planted


def actor(session: Session, number: int, found: Actor) -> None:
    """Plant an actor of article 1."""
    found.id, found.sort_name = number, found.name
    session.add(found)
    session.flush()
    session.add(
        ArticleActor(
            id=number,
            article_id=1,
            actor_id=number,
            read_as_id=number,
            name_text=found.name,
            name_key=found.name.lower(),
            method="name",
        )
    )
    session.flush()


def span(words: str) -> dict[str, int | str]:
    """Return where the words stand in the text."""
    start = TEXT.index(words)
    return {"start_char": start, "end_char": start + len(words), "text": words}


def attribution(session: Session, number: int, words: str, **columns: object) -> None:
    """Plant an act of saying in article 1."""
    where = {key: value for key, value in span(words).items() if key != "text"}
    kind = "mixed"
    session.add(Attribution(id=number, article_id=1, kind=kind, method="test", **where, **columns))
    session.flush()


def full_article(session: Session) -> None:
    """Plant article 1: a diplomat quoted through Mara Lindqvist, a scare quote, claims."""
    page = article(session, 1, "news/storm.txt", "Harbour bridge closed")
    session.add(Outlet(id=1, name="Coast Herald"))
    session.flush()
    page.outlet_id, page.outlet_basis = 1, "curated"
    page.published_on, page.published_basis = date(2024, 5, 1), "stated"
    facts = [
        ("outlet", "Coast Herald", "curated", "on the photocopy"),
        ("published", "2024-05-01", "stated", None),
    ]
    for field, value, basis, reason in facts:
        session.add(
            ArticleEvidence(article_id=1, field=field, value_text=value, basis=basis, reason=reason)
        )
    _blocks(session)
    _sayings(session)


def _blocks(session: Session) -> None:
    for position, (kind, start, end) in enumerate(
        [("headline", 0, 21), ("boilerplate", None, None), ("paragraph", 23, len(TEXT))]
    ):
        session.add(
            Block(
                article_id=1,
                position=position,
                kind=kind,
                source_start=position,
                source_end=position + 1,
                start_char=start,
                end_char=end,
            )
        )
    for position, rule in enumerate(["join", "mark", "join"]):
        session.add(
            TextEdit(
                article_id=1,
                position=position,
                source_start=0,
                start_char=0,
                before=str(position),
                after="",
                rule=rule,
            )
        )


def _sayings(session: Session) -> None:
    actor(session, 1, Person(name="Mara Lindqvist"))
    actor(session, 2, UnnamedSource(name="A diplomat", number="one"))
    actor(session, 3, Person(name="Gone"))
    attribution(
        session,
        1,
        'the "ghost ferries" would wait',
        source_text="She",
        cue_text="said",
        speaker_ref_id=1,
        speaker_id=1,
    )
    attribution(
        session,
        2,
        'it was "very slow"',
        source_text="A diplomat",
        cue_text="told",
        speaker_ref_id=2,
        speaker_id=2,
        parent_id=1,
    )
    attribution(session, 3, "Harbour bridge closed", status="rejected")
    session.add_all(
        [
            Quote(article_id=1, kind="partial", attribution_id=2, **span("very slow")),
            Quote(article_id=1, kind="scare", **span("ghost ferries")),
            Quote(
                article_id=1, kind="direct", attribution_id=3, status="rejected", **span("Harbour")
            ),
            Claim(article_id=1, attribution_id=1, **span('the "ghost ferries" would wait')),
            Claim(article_id=1, kind="own voice", **span("Harbour bridge closed")),
        ]
    )
    session.get_one(Person, 3).merged_into_id = 1
    session.flush()
