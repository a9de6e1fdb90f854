"""What kind of noun phrase a source is: a name, a pronoun, or a description with a head."""

from dataclasses import dataclass

from loaders.text.lexicon import PORTFOLIO_WORDS
from loaders.text.nouns import noun_class
from loaders.text.records import Span
from loaders.text.tokens import Tokens

SINGULAR = frozenset({"he", "she", "him", "her", "himself", "herself", "his"})
PLURAL = frozenset({"they", "them", "themselves", "their"})
FIRST = frozenset({"i", "we", "me", "us", "my", "our"})
RELATIVES = frozenset({"who", "which", "that", "whose"})
PRONOUNS = SINGULAR | PLURAL | FIRST | RELATIVES | {"it", "you", "its"}
INDEFINITE = frozenset(
    "a an one another some several many two three four five six seven eight nine ten few most "
    "any dozens hundreds other".split()
)
DEFINITE = frozenset({"the", "this", "that", "these", "those", "his", "her", "its", "their", "our"})
_PLURAL_LEADS = frozenset(
    "some several many two three four five six seven eight nine ten few most these those dozens "
    "hundreds all both".split()
)
_PARTS = INDEFINITE | {"all", "both", "none"}
_PREPOSITIONS = frozenset(
    "of in on at for to from with by about against over under within near across inside outside "
    "behind between among close familiar who whom whose which that tracking speaking based".split()
)
_PARTICIPLES = frozenset("sent written seen".split())


@dataclass(frozen=True, slots=True)
class Phrase:
    """A source's words: `core` is the range up to the first comma, preposition or relative.

    `head` is the last word of the core in the singular, lower case; `noun` its class:
    person, document, body, several or "".
    """

    first: int
    end: int
    core: int
    head: str
    noun: str
    plural: bool
    definite: bool
    indefinite: bool

    def words(self, tokens: Tokens) -> frozenset[str]:
        """Return the lower-case words of the phrase up to an insertion between commas."""
        words = tokens.lowers[self.first : self.end]
        return frozenset(words[: words.index(",")] if "," in words else words)


def phrase_of(tokens: Tokens, span: Span) -> Phrase | None:
    """Return a source as a phrase, None for one without a word."""
    first, end = tokens.within(span)
    if first >= end:
        return None
    partitive = (
        end - first > 2 and tokens.lowers[first] in _PARTS and tokens.lowers[first + 1] == "of"
    )
    core = min(first + 3, end) if partitive else first + 1
    while core < end:
        word = tokens.lowers[core]
        if word in {",", "(", "—", "–", '"', "“"}:
            break
        if word in _PREPOSITIONS and not _in_title(tokens, core, end):
            break
        core += 1
    core = _cut_participle(tokens, first, core)
    lead = tokens.lowers[first]
    head, noun, plural = noun_class(tokens.lowers[core - 1])
    return Phrase(
        first, end, core, head, noun,
        plural=lead in _PLURAL_LEADS if partitive else plural or lead in _PLURAL_LEADS,
        definite=lead in DEFINITE or lead.endswith(("'s", "s'")),
        indefinite=lead in INDEFINITE,
    )  # fmt: skip


def _in_title(tokens: Tokens, at: int, end: int) -> bool:
    """Tell whether "of" stands inside a title before a name: "Secretary of State Ann Lee"."""
    name = at + 1
    while name < end and tokens.lowers[name] in PORTFOLIO_WORDS | {"and"}:
        name += 1
    return at + 1 < name < end and tokens.words[name][0].isupper()


def _cut_participle(tokens: Tokens, first: int, core: int) -> int:
    """Return where the core ends before a participle that follows its noun.

    "a broker tracking the harvest", "the officials gathered there".
    """
    for token in range(first + 1, core):
        word = tokens.lowers[token]
        _, noun, _ = noun_class(tokens.lowers[token - 1])
        if (
            noun
            and (word.endswith(("ing", "ed")) or word in _PARTICIPLES)
            and tokens.words[token].islower()
        ):
            return token
    return core
