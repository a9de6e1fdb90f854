"""From entities to the records of an article: mentions in order, actors numbered, roles."""

from loaders.text.names.entities import Entity
from loaders.text.names.roles import Office
from loaders.text.records import Actor, Mention, MentionKind, Names, Role, Span

Placed = tuple[Span, MentionKind, Entity]


def without_overlap(entities: list[Entity]) -> list[Placed]:
    """Drop mentions inside others, from their entities too; return the rest in order."""
    found = sorted(
        ((span, kind, entity) for entity in entities for span, kind in entity.mentions),
        key=lambda each: (each[0].start, -each[0].end),
    )
    for entity in entities:
        entity.mentions = []
    kept: list[Placed] = []
    for span, kind, entity in found:
        if not kept or span.start >= kept[-1][0].end:
            kept.append((span, kind, entity))
            entity.add(span, kind)
    return kept


def listed(text: str, kept: list[Placed], offices: list[Office], unclear: Entity) -> Names:
    """Number the entities by their first mention; parents and owners without one come last."""
    named = [each[2] for each in kept if each[2] is not unclear]
    parents = [each.parent for each in named if each.parent is not None]
    owners = [each.organization for each in offices if each.organization is not None]
    ordered = list({id(entity): entity for entity in [*named, *parents, *owners]}.values())
    order = {id(entity): index for index, entity in enumerate(ordered)}
    forms: list[dict[str, None]] = [{} for _ in ordered]
    for span, _, entity in kept:
        if entity is not unclear:
            forms[order[id(entity)]].setdefault(span.of(text))
    return Names(
        tuple(
            _actor(entity, tuple(own), order) for entity, own in zip(ordered, forms, strict=True)
        ),
        tuple(Mention(span, kind, order.get(id(entity))) for span, kind, entity in kept),
        _roles(offices, order),
    )


def _actor(entity: Entity, forms: tuple[str, ...], order: dict[int, int]) -> Actor:
    name = entity.name or max(forms, key=lambda form: (form.count(" "), len(form)))
    parent = order[id(entity.parent)] if entity.parent is not None else None
    return Actor(entity.kind, name, forms, parent=parent, method=entity.method)


def _roles(offices: list[Office], order: dict[int, int]) -> tuple[Role, ...]:
    roles: dict[tuple[Span, int], Role] = {}
    for each in sorted(offices, key=lambda office: (office.span.start, office.span.end)):
        person = order.get(id(each.person))
        if person is None:
            continue
        owner = order[id(each.organization)] if each.organization is not None else None
        role = Role(each.span, person, each.title, owner, each.is_former)
        roles.setdefault((each.span, person), role)
    return tuple(roles.values())
