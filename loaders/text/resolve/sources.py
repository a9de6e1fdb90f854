"""One source at a time: which actor its words mean, and how that is known."""

from dataclasses import replace

from loaders.text.lexicon import (
    ADDRESS_WORDS,
    TITLE_HEADS,
    TITLE_MODIFIERS,
    TITLE_SHORT_FORMS,
)
from loaders.text.nouns import noun_class
from loaders.text.records import ActorKind, Attribution, MentionKind, Names, Span, Speaker
from loaders.text.resolve.cast import Cast
from loaders.text.resolve.descriptions import Descriptions
from loaders.text.resolve.heads import DEFINITE, INDEFINITE, PRONOUNS, RELATIVES, Phrase, phrase_of
from loaders.text.resolve.pronouns import resolve_pronoun
from loaders.text.resolve.scene import Scene
from loaders.text.resolve.together import members

_TITLES = TITLE_HEADS | ADDRESS_WORDS | TITLE_MODIFIERS | frozenset(TITLE_SHORT_FORMS) | {".", "of"}
_ANTECEDENT_REACH = 6
_NOBODY = Speaker(None, "no source", "stated")


class Resolver:
    """Resolves sources in the order of the text, remembering who spoke where."""

    def __init__(self, cast: Cast, names: Names, attributions: tuple[Attribution, ...]) -> None:
        self._cast = cast
        self._scene = Scene(cast, names, attributions)
        self._descriptions = Descriptions(self._scene)
        self._by_source: dict[Span, Speaker] = {}

    def speaker(self, index: int) -> Speaker:
        """Return whom the source of an attribution means."""
        attribution = self._scene.attributions[index]
        speaker = _NOBODY
        if attribution.source:
            span = Span(attribution.source[0].start, attribution.source[-1].end)
            speaker = self._by_source.get(span) or self._resolve(attribution, span)
            self._by_source[span] = speaker
        self._scene.note(index, speaker)
        return speaker

    def addressee(self, attribution: Attribution) -> int | None:
        """Return the named actor that an attribution is addressed to, if any."""
        if attribution.addressee is None:
            return None
        named = self._scene.named_in(attribution.addressee)
        return named[-1] if named else None

    def _resolve(self, attribution: Attribution, span: Span) -> Speaker:
        tokens = self._cast.tokens
        phrase = phrase_of(tokens, span)
        if phrase is None:
            return _NOBODY
        word = tokens.lowers[phrase.first].split("'")[0]
        if phrase.end - phrase.first == 1 and word in PRONOUNS:
            described = self._antecedent(phrase.first) if word in RELATIVES else None
            if described is not None:
                return self._resolve(attribution, described)
            return resolve_pronoun(self._scene, attribution, span, word)
        together = self._together(phrase, attribution)
        if together is not None:
            return together
        phrase = self._past_name(phrase)
        core = tokens.span(phrase.first, phrase.core)
        named = self._scene.name_at_end(core)
        if named is not None:
            return self._named(named, core)
        apposed = self._apposed(phrase)
        if apposed is not None:
            return Speaker(apposed, "name in apposition", "stated")
        spelt = self._cast.spelt(core.of(tokens.text))
        if spelt is not None:
            kind = MentionKind.METONYM if self._scene.is_body(spelt) else MentionKind.NAME
            self._cast.mention(core, kind, spelt)
            return Speaker(spelt, "name", "stated")
        country = self._cast.country(core.of(tokens.text))
        if country is not None:
            self._cast.mention(core, MentionKind.NAME, country)
            return Speaker(country, "name", "stated")
        if tokens.lowers[phrase.core : phrase.core + 2] == [",", "and"]:
            return Speaker(None, "description", "stated")  # "the union, and its members"
        return self._descriptions.resolve(phrase, span)

    def _past_name(self, phrase: Phrase) -> Phrase:
        """Return a phrase whose core does not end inside a name: "the Bank of Peru's head"."""
        tokens = self._cast.tokens
        mention = self._scene.mention_before(tokens.ends[phrase.core - 1])
        if mention is None or mention.span.end <= tokens.ends[phrase.core - 1]:
            return phrase
        _, beyond = tokens.within(mention.span)
        while beyond < phrase.end and tokens.starts[beyond] < mention.span.end:
            beyond += 1  # the name ends inside "Peru's"
        owns = tokens.lowers[beyond - 1].endswith(("'s", "s'"))
        rest = phrase_of(tokens, tokens.span(beyond, phrase.end)) if beyond < phrase.end else None
        if rest is None or not (owns or noun_class(tokens.lowers[beyond])[1]):
            return replace(phrase, core=min(beyond, phrase.end))
        return replace(rest, first=phrase.first, definite=True)

    def _antecedent(self, relative: int) -> Span | None:
        """Return the description that "which" or "who" takes up, None before a name."""
        tokens = self._cast.tokens
        end = relative - 1 if tokens.words[relative - 1] == "," else relative
        if not noun_class(tokens.lowers[end - 1])[1]:
            return None
        start, _ = tokens.sentences[tokens.sentence_at(relative)]
        for first in range(end - 1, max(start, end - _ANTECEDENT_REACH) - 1, -1):
            if tokens.lowers[first] in DEFINITE | INDEFINITE:
                return tokens.span(first, end)
        return None

    def _named(self, actor: int, core: Span) -> Speaker:
        """Return a speaker known by name; a bare surname that several bear is inferred."""
        known = self._cast.actors[actor]
        shared = known.method.startswith("surname")
        if shared and known.name not in core.of(self._cast.tokens.text):
            return Speaker(actor, known.method, "inferred")
        return Speaker(actor, "name", "stated")

    def _apposed(self, phrase: Phrase) -> int | None:
        """Return the person whom "The mediator for Peru, Ann Lee" names after its comma."""
        tokens = self._cast.tokens
        for token in range(phrase.core, phrase.end - 1):
            if tokens.lowers[token] in RELATIVES:
                return None
            if tokens.words[token] == ",":
                return self._titled(token + 1, phrase.end)
        return None

    def _titled(self, first: int, end: int) -> int | None:
        """Return the person named at a token, with or without titles before the name."""
        tokens = self._cast.tokens
        while first < end:
            mention = self._scene.mention_at(tokens.starts[first])
            if mention is not None and mention.actor is not None:
                person = self._cast.actors[mention.actor].kind is ActorKind.PERSON
                return mention.actor if person else None
            if tokens.lowers[first] not in _TITLES:
                return None
            first += 1
        return None

    def _together(self, phrase: Phrase, attribution: Attribution) -> Speaker | None:
        """Return the group that names joined by "and" make, as sure as the least sure of them."""
        found = members(self._scene, phrase, attribution)
        if not found:
            return None
        group = self._cast.group(found)
        core = self._cast.tokens.span(phrase.first, phrase.end)
        sure = all(self._named(actor, core).certainty == "stated" for actor in found)
        return Speaker(group, "members", "stated" if sure else "inferred")
