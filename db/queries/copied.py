"""What an article repeats from another, where no attribution says so."""

from sqlalchemy import ColumnElement, and_, func, or_, select

from db.models import Claim, Passage, Quantity, Quote


def is_repeated(model: type[Quote] | type[Claim] | type[Quantity]) -> ColumnElement[bool]:
    """Tell whether a span stands in a passage that its article has from another.

    Where nothing proves which article had a passage first, it is the one that stands for all
    copies. Acts of saying carry `Attribution.is_copy`, which is right for what hangs on them.
    """
    here = and_(
        Passage.article_id == model.article_id,
        Passage.start_char <= model.start_char,
        Passage.end_char >= model.end_char,
        func.coalesce(Passage.original_id, Passage.other_id) == Passage.other_id,
    )
    there = and_(
        Passage.other_id == model.article_id,
        Passage.other_start <= model.start_char,
        Passage.other_end >= model.end_char,
        Passage.original_id == Passage.article_id,
    )
    return or_(*(select(Passage.id).where(each).exists() for each in (here, there)))
