"""The database as JSON-LD: articles, quotations and claims in the words of schema.org.

Where each stands in its article is told by the selectors of the W3C's Web Annotation
vocabulary: by position, in Unicode code points of `articleBody`, and by the words with some
before and after.
"""

import json
from collections import defaultdict
from collections.abc import Collection, Iterator
from datetime import date
from typing import Any, BinaryIO

from sqlalchemy import Select, select
from sqlalchemy.orm import Session, joinedload, selectinload

from db.models import Actor, Article, Attribution, Claim, Quote
from db.text_quotes import text_quote

CONTEXT = ["https://schema.org/", {"oa": "http://www.w3.org/ns/oa#"}]

_AT_ONCE = 50

_TYPES = {
    "person": "Person",
    "organization": "Organization",
    "document": "CreativeWork",
    "group": "Thing",
    "unnamed": "Thing",
}

Node = dict[str, Any]


def write_linked_data(session: Session, stream: BinaryIO) -> int:
    """Write every article with its quotations and claims, and return how many articles there were.

    Scare quotes are nobody's quotations and are left out, as is what was rejected. Ids such
    as `#quote-12` are keys of the database.
    """
    number = 0
    stream.write(f'{{"@context": {json.dumps(CONTEXT)},\n"@graph": ['.encode())
    between = "\n"
    for article in _articles(session):
        for node in article:
            told = json.dumps(node, ensure_ascii=False).encode(errors="replace")
            stream.write(between.encode() + told)
            between = ",\n"
        number += 1
    stream.write(b"\n]}\n")
    return number


def _articles(session: Session) -> Iterator[list[Node]]:
    """Yield for each article its node and those of what is said in it."""
    last = 0
    query = select(Article).options(joinedload(Article.outlet), selectinload(Article.authors))
    query = query.order_by(Article.id).limit(_AT_ONCE)
    while articles := session.scalars(query.where(Article.id > last)).all():
        said = _said(session, [each.id for each in articles])
        for article in articles:
            yield [_article(article), *(_node(article, *each) for each in said[article.id])]
        last = articles[-1].id
        session.expunge_all()


Said = tuple[Quote | Claim, Attribution | None, Actor | None]


def _said(session: Session, ids: Collection[int]) -> dict[int, list[Said]]:
    """Return what is said in each article: quotations, then claims, with who says it."""
    found: dict[int, list[Said]] = defaultdict(list)
    quotes = _with_speakers(Quote, ids).where(Quote.kind != "scare")
    for query in (quotes, _with_speakers(Claim, ids)):
        for said, attribution, speaker in session.execute(query):
            found[said.article_id].append((said, attribution, speaker))
    return found


def _with_speakers(
    model: type[Quote] | type[Claim], ids: Collection[int]
) -> Select[*tuple[Any, ...]]:
    return (
        select(model, Attribution, Actor)
        .outerjoin(Attribution, Attribution.id == model.attribution_id)
        .outerjoin(Actor, Actor.id == Attribution.speaker_id)
        .where(model.article_id.in_(ids), model.status != "rejected")
        .order_by(model.article_id, model.start_char, model.end_char, model.id)
    )


def _article(article: Article) -> Node:
    outlet = article.outlet
    publisher = outlet and {
        "@type": "NewsMediaOrganization",
        "name": outlet.name,
        "url": outlet.domain and f"https://{outlet.domain}",
    }
    return _known(
        {
            "@id": f"#article-{article.id}",
            "@type": "NewsArticle",
            "headline": article.headline,
            "datePublished": _day(article.published_on, article.published_until),
            "publisher": publisher and _known(publisher),
            "author": [{"@type": "Person", "name": each.name_text} for each in article.authors],
            "url": article.url,
            "inLanguage": article.language,
            "articleBody": article.text,
        }
    )


def _node(
    article: Article, said: Quote | Claim, attribution: Attribution | None, speaker: Actor | None
) -> Node:
    """Return the node of a quotation or a claim, with where it stands."""
    is_quote = isinstance(said, Quote)
    start, end = said.start_char, said.end_char
    place = text_quote(article.text, start, end)
    here = {"@id": f"#article-{article.id}"}
    return _known(
        {
            "@id": f"#{'quote' if is_quote else 'claim'}-{said.id}",
            "@type": ["Quotation" if is_quote else "Claim", "oa:SpecificResource"],
            "text": said.text,
            "spokenByCharacter" if is_quote else "author": _speaker(attribution, speaker),
            "isPartOf" if is_quote else "appearance": here,
            "dateCreated": _day(attribution.said_on, attribution.said_until)
            if attribution
            else None,
            "oa:hasSource": here,
            "oa:hasSelector": [
                {"@type": "oa:TextPositionSelector", "oa:start": start, "oa:end": end},
                {"@type": "oa:TextQuoteSelector"}
                | {f"oa:{name}": words for name, words in place._asdict().items()},
            ],
        }
    )


def _speaker(attribution: Attribution | None, speaker: Actor | None) -> Node | None:
    """Return who spoke; of unnamed sources and those not known the article's words."""
    if speaker is None:
        words = attribution and attribution.source_text
        return {"@type": "Thing", "description": words} if words else None
    told = "description" if speaker.kind == "unnamed" else "name"
    return {"@id": f"#actor-{speaker.id}", "@type": _TYPES[speaker.kind], told: speaker.name}


def _day(first: date | None, last: date | None) -> str | None:
    """Return a day where the interval is one: schema.org has no longer ones here."""
    return first.isoformat() if first is not None and first == last else None


def _known(node: Node) -> Node:
    return {name: value for name, value in node.items() if value not in (None, [])}
