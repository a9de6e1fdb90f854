"""The frame of a claim: its words of weight, apart from its numbers, days, negation and mode.

Claims of one frame say the same of the same matter, whatever numbers they give.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from loaders.identity.claim_roles import Role, roles_of
from loaders.identity.claim_tokens import Kind, Token, tokens_of
from loaders.identity.claim_words import (
    BASES,
    FINITE,
    LONGEST_STATE,
    class_of,
    name_stem,
    rows_of,
    state,
    stem,
)
from loaders.identity.lexicon import PARTICLES
from loaders.identity.quoted import SMALL_WORDS, weight_of
from loaders.text.lexicon import (
    ADDRESS_WORDS,
    AUXILIARIES,
    COPULAS,
    GIVEN_NAMES,
    TITLE_HEADS,
    TITLE_MODIFIERS,
    TITLE_SHORT_FORMS,
)

_CACHED = 1 << 12  # a claim is compared with its candidates one after the other
_TITLES = TITLE_HEADS | TITLE_MODIFIERS | ADDRESS_WORDS | frozenset(TITLE_SHORT_FORMS)
_ENDS = TITLE_HEADS | ADDRESS_WORDS | frozenset(TITLE_SHORT_FORMS)
_LONGEST_NAME = 4
_NEGATORS, _CONDITIONS, _FREE = (class_of(name) for name in ("negator", "condition", "free"))
_COMPARISONS = class_of("comparison")
_QUANTIFIERS = rows_of("quantifier")
_TURNING = frozenset(map(stem, class_of("turning")))
_ABOUT = class_of("about")
_VERBAL = FINITE | AUXILIARIES | COPULAS | {"be", "been", "am"}
_SHORTEST_VERB = 4
_MODES = {word: mode for mode in ("possible", "due", "future") for word in class_of(mode)}


@dataclass(frozen=True, slots=True)
class Frame:
    """What a claim says, taken apart.

    `stems` are its words of weight with what each weighs, names among them; `names` those
    with a capital; `given` the first name that goes before a surname. `times` are what it
    says of when, by kind of word. `roles` tell who stands at which end of what is done.
    `is_free`: a pronoun in it may mean anybody; without a verb it names something, and puts
    nothing forward.
    """

    stems: Mapping[str, float]
    words: tuple[str, ...]
    names: frozenset[str]
    given: Mapping[str, str]
    numbers: tuple[float, ...]
    times: Mapping[Kind, frozenset[str]]
    negators: int
    mode: str
    conditions: frozenset[str]
    comparisons: frozenset[str]
    quantifiers: frozenset[int]
    turning: frozenset[str]
    roles: tuple[Role, ...]
    is_free: bool
    has_verb: bool

    @property
    def is_anchored(self) -> bool:
        """Whether it names somebody or something, so that it means the same elsewhere."""
        return bool(self.names) and not self.is_free


@dataclass(slots=True)
class _Parts:
    """A frame that is being filled."""

    tokens: list[Token] = field(default_factory=list)
    numbers: list[float] = field(default_factory=list)
    times: dict[Kind, set[str]] = field(default_factory=dict)


@lru_cache(maxsize=_CACHED)
def frame_of(text: str) -> Frame:
    """Return the frame of a claim's words. Time is linear; 400 words are read."""
    parts = _parted(tokens_of(text))
    tokens, given = _without_titles(_with_states(parts.tokens))
    content = [(token, _stem_of(token)) for token in tokens if _has_weight(token)]
    stems = {name: max(weight_of(token.key), 0.5 * token.is_name) for token, name in content}
    keys = [token.key for token in tokens]
    return Frame(
        stems,
        tuple(token.key for token, _ in content),
        frozenset(name for token, name in content if token.is_name),
        given,
        tuple(sorted(parts.numbers)),
        {kind: frozenset(values) for kind, values in parts.times.items()},
        sum(key in _NEGATORS for key in keys),
        _mode(keys),
        _CONDITIONS & frozenset(keys),
        _COMPARISONS & frozenset(keys),
        frozenset(_QUANTIFIERS[key] for key in keys if key in _QUANTIFIERS),
        frozenset(_TURNING & {stem(key) for key in keys}),
        roles_of([(token, _stem_of(token) if _has_weight(token) else None) for token in tokens]),
        _is_free(tokens),
        _has_verb(tokens),
    )


def _parted(tokens: list[Token]) -> _Parts:
    """Take numbers and times out of the words, with what stands before a number ("about")."""
    parts = _Parts()
    for token in tokens:
        if token.kind is Kind.WORD:
            parts.tokens.append(token)
        elif token.kind is Kind.NUMBER:
            parts.numbers.append(token.value)
            while parts.tokens and parts.tokens[-1].key in _ABOUT:
                parts.tokens.pop()
        else:
            parts.times.setdefault(token.kind, set()).add(token.key)
    return parts


def _with_states(tokens: list[Token]) -> list[Token]:
    """Put one word for each name of a state, and of its people."""
    found: list[Token] = []
    at = 0
    while at < len(tokens):
        size = LONGEST_STATE if tokens[at].is_name else 0
        for length in range(size, 0, -1):
            run = tokens[at : at + length]
            name = state(" ".join(each.key for each in run))
            if name and len(run) == length:
                found.append(Token(name, is_name=True, breaks=tokens[at].breaks))
                at += length
                break
        else:
            found.append(tokens[at])
            at += 1
    return found


def _without_titles(tokens: list[Token]) -> tuple[list[Token], dict[str, str]]:
    """Leave out titles before names, and first names, which are returned by their surnames."""
    found: list[Token] = []
    given: dict[str, str] = {}
    for at, token in enumerate(tokens):
        if token.is_name and token.key not in _TITLES and not token.breaks:
            _drop_title(found)
        rest = tokens[at + 1 : at + 1 + _LONGEST_NAME]
        leads = bool(token.is_name and rest and rest[0].is_name and not rest[0].breaks)
        if leads and token.key in GIVEN_NAMES and rest[0].key not in _TITLES:
            surname = next((each for each in rest if each.key not in PARTICLES), rest[0])
            given.setdefault(name_stem(surname.key), token.key)
        elif not (leads and token.key in PARTICLES):
            found.append(token)
    return found, given


def _drop_title(found: list[Token]) -> None:
    """Drop the title that words end with, and what it is the title of: "Peru's prime minister"."""
    if not found or found[-1].key not in _ENDS:
        return
    while found and found[-1].key in _TITLES and not found[-1].breaks:
        found.pop()
    if found and found[-1].is_name and not found[-1].breaks:
        found.pop()


def _has_weight(token: Token) -> bool:
    key = token.key
    if token.is_name:
        return key not in _NEGATORS and key not in _FREE
    return key not in _SMALL and len(key) > 1


_SMALL = (SMALL_WORDS | _NEGATORS | _FREE | _MODES.keys() | _CONDITIONS | _QUANTIFIERS.keys()) - {
    "first",
    "second",
    "third",
    "last",
    "new",
}


def _stem_of(token: Token) -> str:
    return name_stem(token.key) if token.is_name and token.key not in _TITLES else stem(token.key)


def _mode(keys: list[str]) -> str:
    """Return whether it is told as a fact, or will, may or should be; or is to be done."""
    if keys[:1] == ["to"]:
        return "infinitive"
    for at, key in enumerate(keys):
        if key in _MODES and (key != "going" or keys[at + 1 : at + 2] == ["to"]):
            return _MODES[key]
    return "plain"


def _is_free(tokens: list[Token]) -> bool:
    for token in tokens:
        if token.key in _FREE:
            return True
        if token.is_name:
            return False
    return False


def _has_verb(tokens: list[Token]) -> bool:
    before = ""
    for token in tokens:
        key = token.key
        if not token.is_name:
            if key in _VERBAL or (len(key) > _SHORTEST_VERB and key.endswith(("ed", "ing"))):
                return True
            if key in BASES and (before == "to" or before in _FREE or before.endswith("s")):
                return True
        before = "s" if token.is_name else key
    return False
