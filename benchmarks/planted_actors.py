"""The actors of a made-up database: people, bodies and parts of them, groups, documents."""

from random import Random

from benchmarks.casting import MADE_UP, Cast
from benchmarks.rows import Page, Planting, Present, Skewed
from db.keys import name_key

TITLES = ("minister", "spokesman", "governor", "engineer", "professor", "mayor", "director")
_BODIES = ("Council", "Ministry", "Port Authority")
_SYLLABLES = ("ka", "lo", "mi", "ren", "sto", "va", "du", "pel", "tor", "ish", "an", "ge")
_WORDS = 20_000
_PLACES = 300
_FEWEST = 20
_VARIED = 0.2  # of the articles with a person: under another form of the name
_MERGED = 0.01  # of the people: two readings of one
_OF_OTHERS = 0.2  # of the articles: a group or a document speaks

Known = tuple[int, tuple[str, ...]]


def new_planting(seed: int) -> Planting:
    """Return a planting of nothing yet, with its words and places."""
    rng = Random(seed)  # noqa: S311  # made-up rows are no secret
    words = ["".join(rng.choices(_SYLLABLES, k=rng.randint(1, 4))) for _ in range(_WORDS)]
    towns = list(MADE_UP["towns"])
    made = ["".join(rng.choices(_SYLLABLES, k=3)).capitalize() for _ in range(_PLACES)]
    return Planting(rng, Skewed(words), Skewed(towns + made))


def plant_actors(planting: Planting, articles: int) -> None:
    """Write as many people as articles, and a tenth of that of bodies, groups and documents."""
    cast = Cast(planting.rng)
    people = [_person(planting, cast) for _ in range(max(_FEWEST, articles))]
    bodies = _bodies(planting, cast, max(_FEWEST, articles // 10))
    others = [_group(planting, people) for _ in range(max(_FEWEST, articles // 100))]
    others += [_document(planting, bodies) for _ in range(max(_FEWEST, articles // 50))]
    planting.rng.shuffle(others)
    planting.offices = [actor_id for actor_id, _ in bodies]
    planting.people, planting.bodies, planting.others = (
        Skewed(people),
        Skewed(bodies),
        Skewed(others),
    )


def on_the_page(planting: Planting, page: Page) -> list[Present]:
    """Return who stands in an article: people, bodies, two unnamed sources, others perhaps."""
    rng = planting.rng
    found = dict(planting.people.draw(rng, 6) + planting.bodies.draw(rng, 2))
    if planting.often(_OF_OTHERS):
        found.update(planting.others.draw(rng))
    named = [(key, rng.choice(names) if planting.often(_VARIED) else names[0])
             for key, names in found.items()]  # fmt: skip
    for _ in range(2):
        number = rng.choice(("one", "several"))
        noun = rng.choice(("official", "diplomat", "witness", "aide"))
        words = f"{planting.sentence(1)} {noun}"
        actor_id = _actor(planting, "unnamed", words, number)
        planting.tie("actor_keys", actor_id=actor_id, key=f"u:{noun}: {words.split(maxsplit=1)[0]}")
        named.append((actor_id, words))
    return [
        Present(_in_article(planting, page.id, actor_id, name, at), actor_id, name)
        for at, (actor_id, name) in enumerate(named, start=1)
    ]


def _in_article(planting: Planting, article_id: int, actor_id: int, name: str, at: int) -> int:
    who = {"actor_id": actor_id, "read_as_id": actor_id, "name_text": name}
    columns = {**who, "name_key": name_key(name), "number": at, "method": "name"}
    return planting.add("article_actors", article_id=article_id, **columns)


def _person(planting: Planting, cast: Cast) -> Known:
    forms = cast.newcomer(planting.rng.choice("mf")).forms
    names = tuple(dict.fromkeys(form.name for form in forms))
    actor_id = _actor(planting, "person", names[0])
    for name in names[1:]:
        planting.add("actor_names", actor_id=actor_id, name=name, name_key=name_key(name))
    surname, given = forms[0].surname.upper(), forms[0].given.upper()
    for key in (surname, f"{surname}:{given}"):
        planting.tie("actor_keys", actor_id=actor_id, key=key)
    if planting.often(_MERGED):
        _actor(planting, "person", f"{forms[0].given[0]}. {forms[0].surname}", merged=actor_id)
    return actor_id, names


def _bodies(planting: Planting, cast: Cast, number: int) -> list[Known]:
    """Return bodies: councils first, with what belongs to them, and companies of people."""
    found: list[Known] = []
    for town in MADE_UP["towns"]:
        parent = None
        for title in _BODIES:
            name = f"{town} {title}"
            actor_id = _actor(planting, "organization", name, parent=parent)
            parent = parent or actor_id
            found.append((actor_id, (name,)))
    while len(found) < number:
        name = f"{cast.newcomer('m').forms[0].name} Works"
        found.append((_actor(planting, "organization", name), (name,)))
    planting.rng.shuffle(found)
    return found


def _group(planting: Planting, people: list[Known]) -> Known:
    members = dict(Skewed(people).draw(planting.rng, 2))
    name = " and ".join(names[0] for names in members.values())
    actor_id = _actor(planting, "group", name)
    for member_id in members:
        planting.tie("actor_members", group_id=actor_id, member_id=member_id)
    return actor_id, (name,)


def _document(planting: Planting, bodies: list[Known]) -> Known:
    parent, names = planting.rng.choice(bodies)
    name = f"{names[0]} {planting.sentence(1)} report"
    return _actor(planting, "document", name, parent=parent), (name,)


def _actor(
    planting: Planting,
    kind: str,
    name: str,
    number: str | None = None,
    parent: int | None = None,
    merged: int | None = None,
) -> int:
    ties = {"parent_id": parent, "merged_into_id": merged}
    actor_id = planting.add("actors", kind=kind, name=name, sort_name=name, number=number, **ties)
    planting.add("actor_names", actor_id=actor_id, name=name, name_key=name_key(name))
    return actor_id
