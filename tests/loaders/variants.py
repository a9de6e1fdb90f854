"""Readings of one source that differ, as those of two readers do."""

from dataclasses import dataclass, replace

from loaders.text.records import Actor, ActorKind, Number, Reading
from tests.loaders.readings import reading, shifted

RENAMED = {
    "Ana Ruiz": Actor(ActorKind.PERSON, "Ana Maria Ruiz", ("Ana Ruiz",), method="surname"),
    "an official": Actor(ActorKind.GROUP, "an official", ("an official", "official")),
    "Marlow Council": Actor(ActorKind.ORGANIZATION, "Marlow Council", ("the Council",)),
    "Marlow": Actor(ActorKind.PERSON, "Marlow", ("Marlow",)),
    "Ruiz and Council": Actor(ActorKind.UNNAMED, "Ruiz and Council", ("both",), Number.SEVERAL),
}


@dataclass(frozen=True)
class Variant:
    """What a reader finds of what there is: indices of the reading that are left out or changed."""

    no_actors: frozenset[int] = frozenset()
    no_attributions: frozenset[int] = frozenset()
    no_mentions: frozenset[int] = frozenset()
    no_facts: frozenset[int] = frozenset()
    no_credits: bool = False
    renamed: frozenset[int] = frozenset()
    is_reversed: bool = False
    is_shifted: bool = False

    def reading(self) -> Reading:
        """Return the reading by such a reader."""
        found = reading()
        # An outlet keeps the address it once had, so name and address go together.
        facts = [f for i, f in enumerate(found.facts) if i not in self.no_facts]
        if {2, 3} & self.no_facts:
            facts = [f for f in facts if f.field not in {"outlet", "domain"}]
        mentions = [m for i, m in enumerate(found.mentions) if i not in self.no_mentions]
        found = replace(found, facts=tuple(facts), mentions=tuple(mentions))
        if self.no_credits:
            found = replace(found, credits=())
        found = self._attributions(self._actors(found))
        return shifted(found) if self.is_shifted else found

    def _actors(self, found: Reading) -> Reading:
        kept = [i for i in range(len(found.actors)) if i not in self.no_actors]
        kept = kept[::-1] if self.is_reversed else kept

        def at(index: int | None) -> int | None:
            return kept.index(index) if index in kept else None

        actors = [
            RENAMED[found.actors[i].name] if i in self.renamed else found.actors[i] for i in kept
        ]
        return replace(
            found,
            actors=tuple(
                replace(
                    actor,
                    parent=at(actor.parent),
                    members=tuple(new for m in actor.members if (new := at(m)) is not None),
                )
                for actor in actors
            ),
            mentions=tuple(each._replace(actor=at(each.actor)) for each in found.mentions),
            roles=tuple(
                replace(each, actor=holder, organization=at(each.organization))
                for each in found.roles
                if (holder := at(each.actor)) is not None
            ),
            speakers=tuple(
                replace(
                    each,
                    actor=at(each.actor),
                    candidates=tuple(new for c in each.candidates if (new := at(c)) is not None),
                )
                for each in found.speakers
            ),
            addressees=tuple(at(each) for each in found.addressees),
        )

    def _attributions(self, found: Reading) -> Reading:
        kept = [i for i in range(len(found.attributions)) if i not in self.no_attributions]

        def at(index: int | None) -> int | None:
            return kept.index(index) if index in kept else None

        quotes = [
            replace(each, attribution=at(each.attribution), continues=None)
            for each in found.quotes
            if each.attribution is None or each.attribution in kept
        ]
        if len(quotes) == len(found.quotes):
            quotes[1] = replace(quotes[1], continues=0)
        return replace(
            found,
            attributions=tuple(
                replace(found.attributions[i], parent=at(found.attributions[i].parent))
                for i in kept
            ),
            speakers=tuple(found.speakers[i] for i in kept),
            addressees=tuple(found.addressees[i] for i in kept),
            quotes=tuple(quotes),
            claims=tuple(
                replace(each, attribution=kept.index(each.attribution))
                for each in found.claims
                if each.attribution in kept
            ),
        )
