"""The common questions, and the search: `from db.queries import said_by`."""

from db.queries.bodies import said_by_body
from db.queries.disagreements import disagreeing_numbers
from db.queries.figures import numbers
from db.queries.happened import about_both, timeline
from db.queries.hits import Search
from db.queries.known import in_several_articles, shares_surname
from db.queries.persons import held_office, who_is
from db.queries.places import at_place
from db.queries.provenance import published, relies_on_agency
from db.queries.quote_counts import quote_counts
from db.queries.quoted import scare_quotes, split_quotes
from db.queries.reworded import how_reworded
from db.queries.said import said_about, said_by, said_on
from db.queries.search import count_hits, search
from db.queries.second_hand import second_hand
from db.queries.sources import described_alike, never_quoted_in_marks, quoted_without_name
from db.queries.sourcing import most_quoted, outlet_sourcing, shares_pages
from db.queries.unattributed import unattributed
from db.queries.word_of import on_whose_word
from db.queries.wordings import who_said

__all__ = [
    "Search",
    "about_both",
    "at_place",
    "count_hits",
    "described_alike",
    "disagreeing_numbers",
    "held_office",
    "how_reworded",
    "in_several_articles",
    "most_quoted",
    "never_quoted_in_marks",
    "numbers",
    "on_whose_word",
    "outlet_sourcing",
    "published",
    "quote_counts",
    "quoted_without_name",
    "relies_on_agency",
    "said_about",
    "said_by",
    "said_by_body",
    "said_on",
    "scare_quotes",
    "search",
    "second_hand",
    "shares_pages",
    "shares_surname",
    "split_quotes",
    "timeline",
    "unattributed",
    "who_is",
    "who_said",
]
