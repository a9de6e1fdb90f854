"""Where a text names an outlet: by a name that the lexicon knows, or by the form of one."""

import re
from dataclasses import dataclass, replace
from functools import cache
from itertools import islice

from loaders.text.credits import lexicon as lex
from loaders.text.grammar.times import TIME_NAMES
from loaders.text.lexicon import (
    COUNTRY_BY_ADJECTIVE,
    COUNTRY_BY_NAME,
    FUNCTION_WORDS,
    GIVEN_NAMES,
)
from loaders.text.records import ActorKind, Names, Span
from loaders.text.tokens import Tokens

_WORD = re.compile(r"(?:[A-Za-z]\.){2,}(?!\w)|[^\W_]+(?:[’'&.-][^\W_]+)*|[^\w\s]", re.UNICODE)
_NOUNS = lex.NEWS_NOUNS | {"agency"}
_ADJECTIVES = ("an", "ish", "ese", "ic")  # "the Ruritanian news agency Zentar"
_LONGEST = 5  # words of a name that no list has
_MOST_WORDS = 4_000  # tokens of a line that are looked at


@dataclass(frozen=True, slots=True)
class Naming:
    """A place that names an outlet: tokens `first` to `end`, its characters, whose name.

    `is_short`: it is a word of the language too, and names an outlet by its article.
    """

    first: int
    end: int
    span: Span
    outlet: str
    is_known: bool
    is_agency: bool
    is_short: bool


def namings(tokens: Tokens) -> list[Naming]:
    """Return the places in the tokens that name an outlet, in order, none inside another."""
    keys = _keys()
    found: list[Naming] = []
    reach = 0
    for at in [index for index, word in enumerate(tokens.words) if word in keys]:
        if at < reach:
            continue
        each = _known(tokens, at) or _by_form(tokens, at, reach)
        if each is not None:
            found.append(each)
            reach = each.end
    return _in_full(found)


@cache
def _keys() -> frozenset[str]:
    """Return the words at which a name of an outlet can be told."""
    return frozenset(lex.forms()) | lex.HEADS | _NOUNS


def line_tokens(text: str, start: int, end: int) -> Tokens:
    """Return the tokens of a line that is no prose, with their places in the text."""
    matches = list(islice(_WORD.finditer(text, start, end), _MOST_WORDS))
    words = [match.group() for match in matches]
    return Tokens(
        text,
        [match.start() for match in matches],
        [match.end() for match in matches],
        words,
        [word.lower() for word in words],
        [(0, len(words))],
        [0],
        [0] * len(words),
    )


def in_brackets(text: str, span: Span) -> list[Naming]:
    """Return what a dateline has in brackets, an agency of no list: "(MNA)"."""
    match = _BRACKETED.search(text, *span)
    if match is None or match[1] in COUNTRY_BY_NAME or match[1] in _REVISIONS:
        return []
    place = Span(*match.span(1))
    return [Naming(0, 1, place, match[1], is_known=False, is_agency=True, is_short=False)]


_BRACKETED = re.compile(r"[(\[/]([A-Z]{3,6}|[A-Z]+[a-z]+[A-Z]\w{1,20})[)\]/]")
_REVISIONS = frozenset(("UPDATE", "ADDS", "LEAD", "FILE", "REPEAT", "RECAST", "FIXES", "WRAP"))


def not_persons(found: list[Naming], tokens: Tokens, names: Names) -> list[Naming]:
    """Leave out what names a person, or a body whose abbreviation an outlet has too."""
    kept = []
    at = 0
    mentions = names.mentions
    for each in found:
        while at < len(mentions) and mentions[at].span.end <= each.span.start:
            at += 1
        mention = mentions[at] if at < len(mentions) else None
        if mention is not None and mention.actor is not None and mention.span.meets(each.span):
            actor = names.actors[mention.actor]
            words = each.span.of(tokens.text)
            is_other = actor.name not in {words, each.outlet} and (
                actor.kind is ActorKind.PERSON or (actor.method in _ABBREVIATED and each.is_known)
            )
            if is_other and not _is_form_of(actor.name, each.outlet):
                continue
        kept.append(each)
    return kept


_ABBREVIATED = frozenset({"abbreviation", "initials"})


def _is_form_of(name: str, outlet: str) -> bool:
    """Tell whether a name is a way to write the outlet's."""
    first = name.removeprefix("The ").split(" ")[0]
    return any(
        each.outlet == outlet and " ".join(each.words) == name.removeprefix("The ")
        for each in lex.forms().get(first, ())
    )


def _known(tokens: Tokens, at: int) -> Naming | None:
    words = tokens.words
    for form in lex.forms().get(words[at], ()):
        end = at + len(form.words)
        if tuple(words[at:end]) != form.words:
            continue
        if form.is_short and (at == 0 or tokens.lowers[at - 1] != "the"):
            continue
        return _naming(tokens, (at, end), form.outlet, form)
    return None


def _naming(
    tokens: Tokens, place: tuple[int, int], outlet: str | None, form: lex.Form | None
) -> Naming:
    first, end = place
    span = tokens.span(first, end)
    if tokens.words[end - 1].endswith(("'s", "’s")) and len(tokens.words[end - 1]) > 2:
        span = Span(span.start, span.end - 2)
    return Naming(
        first,
        end,
        span,
        outlet or " ".join(span.of(tokens.text).split()),
        is_known=form is not None,
        is_agency=form is not None and form.is_agency,
        is_short=form is not None and form.is_short,
    )


def _by_form(tokens: Tokens, at: int, reach: int) -> Naming | None:
    """Read "the Daily Gazette", "the Bakhtar news agency", "the newspaper Vedomosti"."""
    words, word = tokens.words, tokens.words[at]
    start = max(reach, tokens.sentences[tokens.sentence_at(at)][0])
    if word in lex.HEADS:
        return _by_head(tokens, at, start)
    if word not in _NOUNS:
        return None
    if word == "agency" and (at == start or tokens.lowers[at - 1] != "news"):
        return None
    before = at - 1 if word == "agency" else at
    first, end = _capitals_before(tokens, before, start), _capitals_after(tokens, at + 1)
    is_adjective = first == before - 1 and words[first].endswith(_ADJECTIVES) and end > at + 1
    is_kind = lex.HEADS.issuperset(words[first:before])  # "a TV channel"
    if first < before and not is_adjective and not is_kind:
        place = first, at + 1 if word == "agency" else before
    elif end > at + 1:
        place = at + 1, end
    else:
        return None
    return replace(_naming(tokens, place, None, None), is_agency=word == "agency")


def _by_head(tokens: Tokens, at: int, start: int) -> Naming | None:
    words, head = tokens.words, tokens.words[at]
    first = _capitals_before(tokens, at, start)
    alone = first == at
    if alone and head == "Radio":
        end = _capitals_after(tokens, at + 1)
        return _naming(tokens, (at, end), None, None) if end > at + 1 else None
    article = first > start and tokens.lowers[first - 1] == "the"
    following = words[at + 1] if at + 1 < len(words) else ""
    if words[first] in lex.NOT_OUTLETS or following == "of" or _goes_on(tokens, at):
        return None
    if "University" in words[first:at] or (alone and (head in lex.WEAK_HEADS or not article)):
        return None
    is_edition = words[first] in lex.EDITIONS and not alone
    if head in lex.WEAKEST and not (is_edition or following in lex.NEWS_NOUNS):
        return None
    if not article and not alone and words[first].lower() in GIVEN_NAMES and not is_edition:
        return None
    return replace(_naming(tokens, (first, at + 1), None, None), is_short=alone)


def _goes_on(tokens: Tokens, at: int) -> bool:
    """Tell whether a capital behind the head goes on with a longer name: "Daily Gazette Cup"."""
    following = tokens.words[at + 1] if at + 1 < len(tokens.words) else ""
    return (
        following[:1].isupper()
        and following.lower() not in TIME_NAMES
        and following not in {"Staff", "Reporter", "Correspondent"}
        and tokens.sentence_at(at) == tokens.sentence_at(at + 1)
    )


def _capitals_before(tokens: Tokens, end: int, start: int) -> int:
    """Return where the capitalised words before a token begin that can be a name."""
    first = end
    while first > start and end - first < _LONGEST and _is_name_word(tokens, first - 1):
        first -= 1
    while first < end and (
        tokens.words[first] in COUNTRY_BY_ADJECTIVE
        or tokens.words[first].endswith(("'s", "’s"))
        or (tokens.words[first] in COUNTRY_BY_NAME and end - first > 1)
    ):
        first += 1
    return first


def _capitals_after(tokens: Tokens, first: int) -> int:
    end = first
    limit = min(len(tokens.words), first + _LONGEST)
    while end < limit and _is_name_word(tokens, end):
        end += 1
        if tokens.words[end - 1].endswith(("'s", "’s")):
            break
    return end


def _is_name_word(tokens: Tokens, at: int) -> bool:
    word = tokens.words[at]
    return (
        (word[0].isupper() or word[:3].lower() in {"al-", "el-"})
        and word.lower() not in FUNCTION_WORDS
        and word.lower() not in TIME_NAMES
        and not word.endswith(("-based", "-run", "-owned", "-language", "-backed"))
    )


def _in_full(found: list[Naming]) -> list[Naming]:
    """Let "the Times" be the one outlet of a longer name that ends so, where there is one."""
    longer: dict[str, set[str]] = {}
    for each in found:
        if not each.is_short and " " in each.outlet:
            longer.setdefault(_last(each), set()).add(each.outlet)
    made = []
    for each in found:
        full = longer.get(_last(each), set()) if each.is_short else set()
        made.append(replace(each, outlet=next(iter(full))) if len(full) == 1 else each)
    return made


def _last(each: Naming) -> str:
    return each.outlet.rsplit(" ", 1)[-1]
