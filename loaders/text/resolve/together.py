"""Several named actors who speak as one: "Peru and Chile said", "Lee, Hill and Quill told"."""

from bisect import bisect_right

from loaders.text.lexicon import COUNTRY_BY_NAME, VERB_FORMS
from loaders.text.records import Attribution, MentionKind, Span
from loaders.text.resolve.heads import RELATIVES, Phrase, phrase_of
from loaders.text.resolve.scene import Scene

_GOVERNING = RELATIVES - {"that"} | frozenset(
    "of in on at for to from with without by about against over under within near across inside "
    "outside behind between among like unlike against toward towards including except".split()
)
"""Words whose object a name right behind them is."""
_LEADS = frozenset({"the", "both"})
_MOST = 12  # names that one list of speakers is read to have
_LONGEST = 120  # tokens


def members(scene: Scene, phrase: Phrase, attribution: Attribution) -> tuple[int, ...]:
    """Return the named actors that a source lists, in its order; () where it is no such list.

    Every part between the commas and the last "and" has to end in a name that is known;
    behind the last one an apposition or what hangs on it may follow.
    """
    tokens = scene.cast.tokens
    if "and" not in tokens.lowers[phrase.first : min(phrase.end, phrase.first + _LONGEST)]:
        return ()
    return () if _is_object(scene, phrase, attribution) else listed(scene, phrase)


def listed(scene: Scene, phrase: Phrase) -> tuple[int, ...]:
    """Return the named actors that a phrase lists, wherever it stands; () where it is no list."""
    parts = _parts(scene, phrase)
    if len(parts) < 2 or not all(_may_be_named(scene, part) for part in parts):
        return ()
    found = [_named(scene, part) for part in parts]
    known = [actor for actor in found if actor is not None]
    return tuple(known) if len(set(known)) == len(parts) else ()


def _is_object(scene: Scene, phrase: Phrase, attribution: Attribution) -> bool:
    """Tell whether a verb or preposition before the list takes its first name.

    Then "and" joins clauses: "The court freed Lee and Hill said ...".
    """
    tokens = scene.cast.tokens
    start, _ = tokens.sentences[tokens.sentence_at(phrase.first)]
    if attribution.parent is not None or phrase.first == start or not attribution.cue:
        return False
    if attribution.cue[0].start < tokens.starts[phrase.first]:  # "said Lee and Hill"
        return False
    return _governs(tokens.words[phrase.first - 1])


def _governs(word: str) -> bool:
    """Tell whether a word takes the name behind it as its object."""
    if not word.islower():
        return False
    return word in _GOVERNING or word in VERB_FORMS or word.endswith(("ed", "ing"))


def _parts(scene: Scene, phrase: Phrase) -> list[Span]:
    """Return what commas and "and" part; [] where that is no list.

    A joint inside a name ("Trinidad and Tobago") parts nothing, and behind the first "and"
    the list ends with the words that a comma or preposition does not part from it.
    """
    tokens = scene.cast.tokens
    end = min(phrase.end, phrase.first + _LONGEST)
    parts: list[Span] = []
    first = token = phrase.first
    is_closing = False
    while token < end and len(parts) < _MOST:
        word = tokens.lowers[token]
        if word in {",", "and"} and not _inside_name(scene, tokens.starts[token]):
            if first < token:
                parts.append(tokens.span(first, token))
            elif word == "," or tokens.lowers[token - 1] != ",":
                return []
            first = token + 1
            if word == "and" and not is_closing:
                rest = phrase_of(tokens, tokens.span(first, end)) if first < end else None
                end, is_closing = rest.core if rest is not None else first, True
        token += 1
    is_list = is_closing and token == end and first < end
    return [*parts, tokens.span(first, end)] if is_list else []


def _inside_name(scene: Scene, offset: int) -> bool:
    mention = scene.mention_before(offset)
    return mention is not None and offset < mention.span.end


def _may_be_named(scene: Scene, part: Span) -> bool:
    """Tell whether a part ends in a name that nothing in the part governs."""
    tokens = scene.cast.tokens
    mention = scene.mention_before(part.end)
    if mention is None or mention.span.end != part.end or mention.span.start < part.start:
        words = _without_lead(scene, part).of(tokens.text)
        return scene.cast.spelt(words) is not None or words in COUNTRY_BY_NAME
    first, _ = tokens.within(part)
    name = bisect_right(tokens.starts, mention.span.start) - 1
    is_free = name <= first or not _governs(tokens.words[name - 1])
    return mention.actor is not None and is_free


def _named(scene: Scene, part: Span) -> int | None:
    """Return the actor that a part names, recorded as mentioned there."""
    named = scene.name_at_end(part)
    if named is not None:
        return named
    place = _without_lead(scene, part)
    words = place.of(scene.cast.tokens.text)
    spelt = scene.cast.spelt(words)
    actor = scene.cast.country(words) if spelt is None else spelt
    metonym = spelt is not None and scene.is_body(spelt)
    scene.cast.mention(place, MentionKind.METONYM if metonym else MentionKind.NAME, actor)
    return actor


def _without_lead(scene: Scene, part: Span) -> Span:
    tokens = scene.cast.tokens
    first, end = tokens.within(part)
    while first + 1 < end and tokens.lowers[first] in _LEADS:
        first += 1
    return tokens.span(first, end)
