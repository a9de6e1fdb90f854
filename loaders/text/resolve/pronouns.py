"""Pronouns as sources: "he", "they", "who", "I"."""

import re

from loaders.text.records import (
    ActorKind,
    Attribution,
    AttributionKind,
    MentionKind,
    Number,
    Span,
    Speaker,
)
from loaders.text.resolve.heads import FIRST, PLURAL, RELATIVES, SINGULAR
from loaders.text.resolve.scene import Scene

_NEAR_BLOCKS = 2  # a pronoun reaches into the paragraph before its own
_PEOPLE = frozenset({ActorKind.PERSON, ActorKind.UNNAMED})
_BODIES = frozenset({ActorKind.ORGANIZATION, ActorKind.DOCUMENT})
_IN_BRACKETS = re.compile(r"\([^()]{0,40}\)")
_WRONG_GENDER = {"he": "f", "him": "f", "himself": "f", "she": "m", "her": "m", "herself": "m"}


def resolve_pronoun(scene: Scene, attribution: Attribution, span: Span, word: str) -> Speaker:
    """Return whom a pronoun that is the source of an attribution means."""
    if word in RELATIVES:
        return _antecedent(scene, span)
    if word in FIRST:
        return _first_person(scene, attribution, span)
    if word == "you":
        return Speaker(None, "second person", "stated")
    kinds = _PEOPLE if word in SINGULAR | PLURAL else _BODIES
    fitting = _Fitting(scene, kinds, plural=word in PLURAL, wrong=_WRONG_GENDER.get(word, ""))
    return scene.chosen(
        _candidates(scene, attribution, span, fitting), span, "pronoun", MentionKind.PRONOUN
    )


class _Fitting:
    """Tells whom a pronoun can mean by kind, number and the gender of given names."""

    def __init__(
        self, scene: Scene, kinds: frozenset[ActorKind], *, plural: bool, wrong: str
    ) -> None:
        self._scene = scene
        self._kinds = kinds
        self._plural = plural
        self._wrong = wrong

    def __call__(self, actor: int) -> bool:
        each = self._scene.cast.actors[actor]
        several = each.number is Number.SEVERAL
        if each.kind not in self._kinds or several != self._plural:
            return False
        return not self._wrong or self._scene.cast.gender(actor) != self._wrong


def _candidates(scene: Scene, attribution: Attribution, span: Span, fitting: _Fitting) -> list[int]:
    """Return who spoke last nearby, else who is named nearby; several where both compete.

    People seldom speak of themselves by name: whom the content names may be its speaker
    only as the one who spoke last.
    """
    first, _ = scene.cast.tokens.within(span)
    block = scene.cast.block(first)
    own = {actor for content in attribution.content for actor in scene.named_in(content)}
    quoting = _quoting(scene, attribution)  # who speaks of "her" does not mean herself
    for near in range(block, block - _NEAR_BLOCKS, -1):
        spoken = (s for s in scene.spoke_in(near) if s[1] < span.start and s[0] != quoting)
        spoke, since = next((each for each in spoken if fitting(each[0])), (None, 0))
        named = scene.named_before(span.start, near, attribution.content, since)
        others = [a for a in named if fitting(a) and a not in {spoke, quoting, *own}]
        if spoke is not None:
            # Who goes on speaking is likelier than whom he speaks to or of.
            rivals = [a for a in others if scene.is_subject(a, since, span.start)]
            return [spoke, *others] if rivals or spoke in own else [spoke]
        if others:
            return others
    return []


def _quoting(scene: Scene, attribution: Attribution) -> int | None:
    """Return who speaks the outermost quotation around an attribution, if that is known."""
    outer = attribution.parent
    while outer is not None and scene.attributions[outer].parent is not None:
        outer = scene.attributions[outer].parent
    quoting = outer is not None and scene.attributions[outer].kind is not AttributionKind.INDIRECT
    return scene.known[outer].actor if outer in scene.known and quoting else None


def _first_person(scene: Scene, attribution: Attribution, span: Span) -> Speaker:
    """Resolve "I think" inside a quotation to whoever speaks the outermost quotation."""
    actor = _quoting(scene, attribution)
    if actor is None:
        return Speaker(None, "first person", "stated")
    scene.cast.mention(span, MentionKind.PRONOUN, actor)
    return Speaker(actor, "first person of the quotation", "resolved")


def _antecedent(scene: Scene, span: Span) -> Speaker:
    """Resolve "who" to the name right before it."""
    mention = scene.mention_before(span.start)
    if mention is not None and mention.actor is not None:
        between = scene.cast.tokens.text[mention.span.end : span.start]
        if not _IN_BRACKETS.sub("", between).strip(" ,"):
            scene.cast.mention(span, MentionKind.PRONOUN, mention.actor)
            return Speaker(mention.actor, "relative pronoun", "resolved")
    return Speaker(None, "relative pronoun", "stated")
