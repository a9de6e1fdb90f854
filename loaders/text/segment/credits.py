"""Who made it: bylines, outlets' names, notes about authors, and captions by their wording."""

import re
from itertools import islice

from loaders.text.patterns import (
    AGENCY,
    MONTH,
    OUTLET_LABEL,
    PERSON_NAME,
    URL,
    WEEKDAY,
    WRITTEN_DATE,
)
from loaders.text.segment.pieces import Piece
from loaders.text.segment.shape import has_stop, opens_clause
from loaders.text.segment.stamps import BY, are_names, is_outlet_name, undated

_AFTER_NAME = re.compile(
    r"\s?(?:$|[,|•·—–(/<;-]|\s(?:and|with|for|in|at|of|on|special|updated|published|staff"
    r"|contributor|reports?)\b|(?:\s[\w’'-]+){0,3}\s(?:reporter|correspondent|editor|columnist|writer)s?\b)|\.$",
    re.IGNORECASE,
)
_NOT_NAME = re.compile(
    rf"(?:{WEEKDAY}|{MONTH}(?:\s\d|$)|(?:a|an|this|that|these|those|his|her|its|their|our|my"
    rf"|some|any|no|all|most|far"
    r"|contrast|comparison|then|now|and|early|late|mid|then|definition|law|day|night)\b)",
    re.IGNORECASE,
)
_ORGANIZATION = re.compile(r"(?:[Tt]he\s)?(?:[^\W\d_a-z][\w’'.&-]*\s?){1,6}")
_PLACE_TAIL = re.compile(
    r",?\s(?:in|for|at)\s.*$|\s\([^()]{2,30}\)|,\s(?:[\w\s]*\s)?(?:correspondent|reporter|editor|writer|columnist"
    r"|staff)\b.*$",
    re.IGNORECASE,
)
_SQUASH = re.compile(r"[\W_]+")
_ROLE = (
    r"(?:lecturer|professor|fellow|journalist|reporter|correspondent|columnist|author|co-author"
    r"|writer|editor"
    r"|analyst|researcher|historian|director|founder|co-founder|president|contributor|blogger"
    r"|novelist|lawyer"
    r"|attorney|scholar|student|candidate|producer|economist|ambassador|advis[eo]r|activist"
    r"|consultant|critic"
    r"|political scientist|sociologist|photographer|freelancer?|chair|chairman|member|teacher"
    r"|host|intern|expert)"
)
_BIO = re.compile(
    rf"(?:(?:Mr|Mrs|Ms|Dr|Prof)\.?\s)?(?P<name>{PERSON_NAME.pattern}),?\s"
    rf"(?:(?:is|was|serves as|works as)\s(?:an?\s|the\s|currently\s"
    rf"|also\s){{0,2}}(?:[\w’'&,-]+\s){{0,8}}?(?i:{_ROLE})s?\b"
    r"|(?:writes|reports|blogs|covers|edits|teaches|lectures|works)\s(?:for|about|on|from"
    r"|regularly|at|politics|the|[^\W\d_a-z])"
    r"|covers\s\w+)"
)
_PHOTO_VERB = re.compile(
    r"""\b(?:walk|stand|sit|answer|speak|talk|hold|look|wave|gesture|address|shake|arrive|leave
      |listen
    |carr(?:y|ie)|march|protest|demonstrate|gather|pose|smile|hug|embrace|greet|meet|attend
      |watch|wait
    |display|ride|drive|cross|inspect|visit|tour|chant|shout|raise|queue|pray|light|lay|burn
      |billow|patrol
    |guard|kneel|salute|applaud|cheer|lean|stroll|sift|stack|unload|load|sign|celebrate|mourn
      |fire|aim
    |show|work|play|pass)(?:e?s)?\b
    |\b(?:is|are)\s(?:seen|pictured|shown)\b|\b(?:seen|pictured)\b""",
    re.VERBOSE,
)
_NOT_PICTURE = re.compile(
    r"\b(?:was|were|had|did|said|told|has|have|will|would|can|could|may|might|must|should|to"
    r"|that|if|than|\w+ed)\b",
    re.IGNORECASE,
)
_BEFORE_NOUN = re.compile(
    r"\b(?:an?|the|this|that|his|her|their|its|our|my|of|in|on|at|for|with|by|no|any|every|new"
    r"|and)\s$"
)
_YEAR_AT_END = re.compile(
    rf"(?:{WRITTEN_DATE.pattern}|\b(?:in|on)\s\d{{4}})[.)\s]*$", re.VERBOSE | re.IGNORECASE
)
_DAY_AT_END = re.compile(rf"(?:{MONTH}\s\d{{1,2}}|\b\d{{1,2}}\s{MONTH})[.)\s]*$", re.IGNORECASE)
_PLACE_AT_END = re.compile(
    r"\b(?:in|at|near|outside|inside|on|from)\s[^.;]{0,60}?[^\W\d_a-z][\w’'. -]{1,40}"
    r"(?:,\s[^\W\d_a-z][\w’'. -]{1,30})?\.?$"
)
_POSED = re.compile(
    r"\b(?:during|next to|in front of|outside|past|through|alongside|ahead of)\b"
    r"|\((?:l|r|c|left|right|cent(?:er|re)|file)\)|,\s(?:left|right|cent(?:er|re))\b",
    re.IGNORECASE,
)


_AGENCY_WORDS = 6
_AGENCY_LINE = re.compile(rf"(?:{AGENCY})(?:,\s|\s[-–|]\s|/|\sin\s)[^\W\d_a-z][^.]*$")
_OWN = re.compile(
    r"(?:by|from)\s(?:our|an?)\s(?:[\w-]+\s){0,2}?(?:correspondents?|reporters?|staff)\b"
    r"(?:\s(?:in|at)\s(?-i:[^\W\d_a-z]).*)?\W*$",
    re.IGNORECASE,
)
_SHORT_BYLINE = 14
_ADDRESSES = 200
"""Only the first addresses of a document are looked at for its outlet's name."""


def is_byline(piece: Piece) -> bool:
    """Tell whether the line names its authors after "by", or an agency and a place."""
    text = piece.text
    if piece.words <= _AGENCY_WORDS and (_AGENCY_LINE.match(text) or _OWN.match(text)):
        return True
    match = BY.match(text) if piece.words <= 30 else None
    if not match and piece.words <= _SHORT_BYLINE:
        text = undated(text)
        match = BY.match(text)
    if not match or piece.is_item:
        return False
    if any(edit.rule == "link" for edit in piece.edits[:3]):
        return piece.words <= 20
    rest = text[match.end() :]
    if _NOT_NAME.match(rest) or (piece.is_terminal and piece.words > 8):
        return False
    name = PERSON_NAME.match(rest)
    if name and _AFTER_NAME.match(rest, name.end()):
        return True
    organization = _ORGANIZATION.match(rest)
    return bool(organization and piece.words <= 8 and rest[:1].isupper() and _capitals(rest) >= 0.6)


def is_names(piece: Piece) -> bool:
    """Tell whether the line is nothing but people's names, with a role or place at most."""
    if piece.words > 10 or piece.words < 2 or piece.is_terminal or piece.is_item:
        return False
    return are_names(_PLACE_TAIL.sub("", undated(piece.text)))


def is_outlet(piece: Piece, domains: str) -> bool:
    """Tell whether the line is the name of an outlet: a domain agrees, or its words."""
    if piece.words > 6 or not piece.words or piece.is_item:
        return False
    name = squash(piece.text)
    if (len(name) > 3 and name in domains) or OUTLET_LABEL.match(piece.text):
        return True
    return not piece.is_terminal and is_outlet_name(piece.text)


def squash(text: str) -> str:
    """Return the letters and digits alone, in lower case."""
    return _SQUASH.sub("", text).lower()


def domains(texts: list[str]) -> str:
    """Return the domains of the addresses in the texts, squashed and set apart by spaces."""
    hosts = (
        match.group().split("//")[-1].split("/")[0]
        for text in texts
        for match in URL.finditer(text)
    )
    return " ".join(sorted({squash(host) for host in islice(hosts, _ADDRESSES)}))


def noted_author(piece: Piece) -> str | None:
    """Return whom a note such as "A B is a lecturer in C" is about."""
    match = _BIO.match(piece.text) if piece.words <= 90 else None
    return match["name"] if match else None


def is_picture(piece: Piece, needed: int) -> bool:
    """Tell whether the line describes a picture, by at least so many signs.

    It is one sentence whose first verb is in the present tense and can be seen. The
    signs are that verb, a date that closes it (two, if it has its year), a place that
    closes it, and where or during what the people stand.
    """
    text = piece.text
    if piece.words > 50 or piece.words < 5 or has_stop(text) or opens_clause(text):
        return False
    verb = next(
        (m for m in _PHOTO_VERB.finditer(text) if not _BEFORE_NOUN.search(text, 0, m.start())), None
    )
    if verb is None or verb.start() == 0 or _NOT_PICTURE.search(text, 0, verb.start()):
        return False
    dated = 2 if _YEAR_AT_END.search(text) else bool(_DAY_AT_END.search(text))
    placed = bool(_PLACE_AT_END.search(text, verb.end()))
    return 1 + dated + placed + bool(_POSED.search(text)) >= needed


def _capitals(text: str) -> float:
    words = [word for word in text.split() if word[:1].isalpha()]
    return sum(word[0].isupper() for word in words) / max(1, len(words))
