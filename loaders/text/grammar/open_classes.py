"""Verb, noun, adjective or adverb: the classes that words of the open classes share.

`found` are the classes a word can have, the likeliest first; `before` is the tag that
stands before it. `tagging` explains the tags.
"""

from loaders.text.grammar.classes import SPECIAL
from loaders.text.grammar.places import Place

_ARTICLES = frozenset({"the", "a", "an"})
_RELATIVES = frozenset({"who", "which", "whose", "whom"})
_NAMING = frozenset({"named", "called", "nicknamed", "dubbed"})
_ASKED = frozenset({"asked", "questioned", "pressed", "quizzed"})
_BY_MEANS = frozenset({"telephone", "phone", "email", "e-mail", "text", "mail", "letter"})


def open_class(place: Place, found: str, before: str) -> str:
    """Return the tag of a word that several open classes share."""
    if "D" in found or "P" in found:
        return _past(place, found, before)
    if "z" in found:
        return _third(place, found, before)
    if "v" in found:
        return _base(place, found, before)
    if "g" in found:
        return _ing(place, found, before)
    return _nominal(place, found, before)


def _past(place: Place, found: str, before: str) -> str:
    """Decide between past tense, participle and adjective."""
    ahead = place.ahead(1)
    nominal = ahead[0] in "nsN" or "n" in ahead or "s" in ahead
    if before in "BbHhC":
        return "P" if "P" in found else "a" if "a" in found else found[0]
    if before in "MOT":
        return "v" if "v" in found else "P"
    before = _as_neighbour(place, before)
    if before in "dqQmfa":
        return "a" if nominal or ahead[0] in "ag" else _headless(place, found, before)
    if found[0] == "a" and nominal and before != "o":
        return "a"
    if "D" not in found or "P" not in found:
        return "D" if "D" in found else "P"
    if before in "vzDgP" and nominal:
        return "a"
    if found[0] == "n" and before in "nN" and ahead[0] in "&y.,;:-)k" and place.has_verb():
        return "n"  # "slashed its revenue forecast and"
    return "P" if _is_participle(place, before, ahead) else "D"


def _as_neighbour(place: Place, before: str) -> str:
    """Return what the tag before stands for: a year for a time, "of them" for a noun."""
    if before == "m" and place.follows_year():
        return "u"
    if before == "o":
        governed = place.word(-2) == "of" or place.word(-1).endswith(("self", "selves"))
        return "n" if governed else "o"
    return before


def _is_participle(place: Place, before: str, ahead: str) -> bool:
    """Tell a participle from a past tense of the same form."""
    if before in "iwu.":
        return False
    if before in "ovzDgP" or (place.word(1) == "by" and place.word(2) not in _BY_MEANS):
        return True
    if before == ",":  # "Lee, asked whether he would go, said"
        return place.word(0) in _ASKED and not place.has_verb() and ahead[0] in "kWr"
    return before in "nNs" and _is_reduced(place, before, ahead)


def _is_reduced(place: Place, before: str, ahead: str) -> bool:
    """Tell whether a form in -ed behind a noun describes it, and a verb is still to come."""
    if ahead[0] == "u":
        return place.ahead(2)[0] in "BHMOzD"  # "figures released Monday showed"
    naming = place.word(0) in _NAMING and before == "n" and place.is_singular()
    return naming and ahead[0] == "N"  # "a man named Lee"


def _headless(place: Place, found: str, before: str) -> str:
    """Decide a form in -ed behind an article or adjective, with no noun after it."""
    if before == "a" and "D" in found and place.is_predicate():
        return "D"  # "The claim that it is late angered him"
    if before in "dqQ" or (before == "a" and "n" in found):
        return "n"
    return "D" if before == "m" and "D" in found else "P"


def _ing(place: Place, found: str, before: str) -> str:
    """Decide between participle, noun and adjective in -ing."""
    ahead = place.ahead(1)
    if before in "dqQ":
        noun = ahead[0] not in "nsN" or (ahead[0] == "N" and "n" in found)
        return "n" if noun else "a"
    if before == "a":
        return "n"
    if found[0] in "na" and before not in "BbHfC,":
        return found[0]
    return "g"


def _third(place: Place, found: str, before: str) -> str:
    """Decide between a verb in -s and a noun."""
    ahead = place.ahead(1)
    if before in "nNu" and ahead[0] in ".," and place.tags_quotation():
        return "z"
    if "s" not in found and "n" not in found:
        return "z"
    if before == "n" and ahead[0] in ",.&" and not place.is_determined():
        return "s"  # no subject without an article: "new pay raises,"
    noun = "s" if "s" in found else "n"
    return "z" if before in "iwC" or _behind_noun(place, found, before, ahead) else noun


def _behind_noun(place: Place, found: str, before: str, ahead: str) -> bool:
    """Tell whether what stands before and behind a word in -s makes it a verb."""
    if before in "nN" and place.follows_adverb():
        return True  # an adverb parts subject and verb
    if before in "nN" and ahead[0] == "." and not place.has_verb():
        return True  # "that the plan works."
    if before in "nNu" and ahead[0] not in "BHMO":
        opens = ahead[0] in "dqQjioNtWTCuh" or place.word(1) in SPECIAL
        opens = opens and place.word(1) not in _RELATIVES
        governed = ahead[0] == "u" and place.is_governed()  # "in a series of posts Sunday"
        return not governed and (opens or (found[0] == "z" and ahead[0] in "afmgr,.s"))
    if before == "&" and place.last_verb() == "z" and ahead[0] in "dqQjioNT":
        return True
    if before in ",)&" and found[0] == "z" and ahead[0] in "dqQitWCNTj":
        return True
    # "Lee, an analyst, doubts the figures"
    return before == "," and ahead[0] in "dqQj" and not place.has_verb()


def _base(place: Place, found: str, before: str) -> str:
    """Decide a word that can be a verb's base form or present tense."""
    ahead = place.ahead(1)
    nominal = ahead[0] in "nsN" and not _leads_verb(place, found, ahead)
    if before in "TMO":
        return "v"
    if place.word(0) == "close" and place.word(1) == "to":
        return "a"
    if found == "v":
        led = before in "aqQn" or (before == "d" and place.word(-1) in _ARTICLES)
        return "v" if not led else "a" if nominal and before != "n" else "n"
    if found[0] == "r" and not nominal and before not in "dqQf":
        return "r"
    if "n" in found or "s" in found:
        noun = "n" if "n" in found else "s"
        if "a" in found and (before in "Bb" or (before in "dqQamf" and nominal)):
            return "a"
        if before in "dqQamfgvzDPtWBHb":
            return noun
        if before in "nNs" and place.opens_quotation() and ahead[0] in "TdqQiojNWfrb":
            return "v"  # `their staff "need to go"`
        if _has_plural_subject(place, found, before, ahead):
            return "v"
        return "r" if found[0] == "r" else noun
    if "a" in found:
        verbal = before in "siwN" and found[0] == "v"
        return "v" if verbal else "a"
    return found[0]


def _leads_verb(place: Place, found: str, ahead: str) -> bool:
    """Tell whether a noun or adjective is the subject of what follows: "the firm plans to"."""
    led = place.before() in "dqQ"
    return led and "n" in found and "z" in ahead and place.ahead(2)[0] in "TdqQ"


def _has_plural_subject(place: Place, found: str, before: str, ahead: str) -> bool:
    """Tell whether what stands before a noun or base form makes it a verb."""
    if before in "iw":
        return True
    opens = ahead[0] in "dqQjioNtWTCfaur"
    if before == "s":
        compound = found[0] == "n" and ahead[0] == "n"  # "rights program director"
        return ahead[0] not in "BHMODz" and not compound
    if before in "nN" and place.word(1) == "that" and place.lacks_verb():
        return True  # "Figures from the bank show that"
    if before == "N" and place.word(-1).endswith("s") and not place.is_acronym(-1):
        return opens and not place.is_singular()
    if before == "&":
        return place.last_verb() == "v" and ahead[0] in "dqQjioNT"
    return found[0] == "v" and before in ",&y"


def _nominal(place: Place, found: str, before: str) -> str:
    """Decide between noun, adjective and adverb."""
    if len(found) == 1:
        return found
    ahead = place.ahead(1)
    if "a" in found and ahead[0] in "nsN" and not _leads_verb(place, found, ahead):
        return "a"
    if found == "sn":
        return "n" if ahead[0] == "N" else "s"  # "police chief", "police say"
    if "n" in found and before in "dqQamfnN":
        return "n"
    return found[0]
