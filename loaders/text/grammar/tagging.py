"""Word classes: one letter for every token, by word lists, endings and neighbours.

    n  noun             d  determiner          B  is, was           f  preposition
    s  plural noun      q  my, their           b  be, been, being   k  if, because, although
    N  name             Q  Lee's, the state's  H  has, had          t  that (complementizer)
    u  Monday, March    i  he, it, everyone    h  having            w  who, which, that (relative)
    m  numeral          o  him, themselves     O  does, did         W  what, how, whether
    a  adjective        C  he's, they've       M  modal             &  and, or
    r  adverb           D  past tense          x  not               y  but, yet
    v  verb, base       P  past participle     T  to (infinitive)
    z  verb in -s       g  verb in -ing

Punctuation keeps a mark of its own: `,` `.` `;` `:` `-` (dash) `(` `)` `"`.
"""

from loaders.text.grammar.classes import SPECIAL, classes
from loaders.text.grammar.open_classes import open_class
from loaders.text.grammar.places import Place
from loaders.text.tokens import Tokens

_SURE = frozenset('nsNumadqQioCBbHhOMxTt&ykWwf,.;:-()"r')
_MOST_ADVERBS = 4  # tokens between "to" and its verb: "to quickly and decisively act"
_LONG_REACH = 30  # tokens in which a clause that a phrase begins shows its verb
_ORDINALS = frozenset({"first", "second", "third", "fourth", "fifth"})
_APPROXIMATE = frozenset({"about", "around", "over"})
_AFTER_OBJECT = frozenset({"as", "if", "while", "because", "more", "up", "that"})
_PARTICLES = frozenset({"out", "up", "down", "back"})
_EXISTING = frozenset({"seem", "seems", "seemed", "appears", "remains", "remain", "exists"})


def tag(tokens: Tokens, words: list[str], lowers: list[str]) -> str:
    """Return the tags of all tokens, a letter each.

    `words` and `lowers` are the tokens as written and in lower case. What several classes
    share is decided from left to right, by the tag before it and the classes after it.
    """
    found, titles = classes(tokens, words)
    place = Place(words, lowers, found)
    sentence = -1
    for at in [at for at, each in enumerate(found) if each not in _SURE]:
        while at >= place.end:
            sentence += 1
            place.first, place.end = tokens.sentences[sentence]
            place.is_title = titles[sentence]
        place.at = at
        place.tags[at] = _decide(place, found[at], place.before())
    return "".join(place.tags)


def _decide(place: Place, found: str, before: str) -> str:
    if found in SPECIAL:
        return _special(place, found, before)
    if found == "j":
        return _quantifier(place, before)
    if found[0] == "N":
        return _capitalised(place, found[1:], before)
    return open_class(place, found, before)


def _special(place: Place, word: str, before: str) -> str:
    """Decide a word that only its neighbours tell: "to", "that", "her"."""
    ahead = place.ahead(1)
    if word == "to":
        if place.word(-1) == "according":
            return "f"
        distance = 1
        while ahead[0] in "r&" and "v" not in ahead and distance < _MOST_ADVERBS:
            distance += 1
            ahead = place.ahead(distance)
        return "T" if ahead in {"b", "h", "O", "H"} or "v" in ahead else "f"
    if word == "that":
        return _that(place, before, ahead)
    if word in _APPROXIMATE:
        return "r" if ahead[0] == "m" else "f"
    if word == "no":
        return "q" if place.word(1) == "one" else "d"
    if word == "neither":
        return "r" if before in "MBHO" else "d"
    if word == "since":
        return "r" if before in "HhBC" and ("P" in ahead or ahead == "b") else "f"
    if word == "her":
        return "q" if ahead[0] in "nsaNgDPvmzj" and place.word(1) not in _AFTER_OBJECT else "o"
    if word == "there":
        return "i" if ahead[0] in "BHMO" or place.word(1) in _EXISTING else "r"
    return "w" if before in "nsNPio,)mjuQ-(" else "W"


def _that(place: Place, before: str, ahead: str) -> str:
    """Decide between "that late", "that" alone, "a plan that works" and "said that it was late"."""
    finite = ahead[0] in "BHMO" or "z" in ahead or "D" in ahead or "v" in ahead
    if before in "nsNomu,)" and finite:
        # "said on Monday that talks would begin": what a verb follows is its subject.
        is_subject = ahead[0] in "ns" and place.ahead(2)[0] in "BHMO" and place.has_verb()
        return "t" if is_subject else "w"
    if ahead[0] in "BHMO" or (ahead[0] in "zD" and "s" not in ahead):
        return "i"
    if ahead[0] == "k":
        return "i" if before == "f" else "t"
    if ahead[0] in ",.;:)-&" and not (ahead[0] == "," and before in "DzvgP"):
        return "i"
    if before == "f" and place.word(-1) not in _PARTICLES:
        return "d" if ahead[0] in "nvaN" else "i"
    if "n" in ahead and before in "DzvgP.T" and not place.verb_ahead():
        return "d"
    if ahead[0] == "f" and before in "DzvgP" and not place.verb_ahead(_LONG_REACH):
        return "i"
    return "d" if before == "." else "t"


def _quantifier(place: Place, before: str) -> str:
    """Decide between "many" before a noun and "many" alone."""
    ahead = place.ahead(1)
    if place.word(0) == "such" and place.word(1) == "as":
        return "r"
    if place.word(0) in _ORDINALS:
        return "r" if ahead[0] in "DzPg," else "m"
    if ahead[0] in "BHMOfCwW,.;:-)&k" or (ahead[0] in "zDv" and before in ".,wtkWy&;:-("):
        noun = "n" in ahead or "s" in ahead
        return "d" if noun else "i"
    return "d"


def _capitalised(place: Place, found: str, before: str) -> str:
    """Decide a capitalised word at the beginning of a sentence, or in a title."""
    ahead = place.ahead(1)
    if before != "." and place.is_title:
        decided = open_class(place, found, before)
        return decided if decided in "zDvPg" else "N"
    if "D" in found or "P" in found:
        return "P" if ahead[0] not in "BHMOzD" else "N"
    if found[0] == "g" or ("g" in found and ahead[0] in "dqo"):
        return "g"  # "Opening the case, …"
    if found[0] == "a" and ahead[0] in "BHMODz," and "s" not in ahead:
        return "N"  # "Bright said", "Young, a plumber"
    if ahead[0] == "N" and found[0] != "r":
        return "a" if found[0] == "a" else "N"
    if "a" in found and ahead[0] == "s":
        return "a"  # "Earlier reports"
    return found[0] if found[0] in "nsar" else "n" if "n" in found else "N"
