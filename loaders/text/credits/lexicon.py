"""Outlets by name and by form, and the words around them that make a credit."""

from functools import cache
from typing import NamedTuple

from loaders.text.lexicon import ORGANIZATION_HEADS, ORGANIZATIONS, rows


class Form(NamedTuple):
    """One way to write an outlet's name, in tokens; `is_short` needs "the" before it."""

    words: tuple[str, ...]
    outlet: str
    is_agency: bool
    is_short: bool


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


@cache
def forms() -> dict[str, tuple[Form, ...]]:
    """Return the known forms by their first word, the longest first.

    Each stands as written, in capitals and with a possessive ending.
    """
    spelt = {each.name: each.variants for each in ORGANIZATIONS}
    found: dict[str, dict[Form, None]] = {}
    for name, others, kind in rows("outlets.tsv", 3):
        for each in dict.fromkeys((name, *others.split(";"), *spelt.get(name, ()))):
            for form in _written(each, name, is_agency=kind == "agency"):
                found.setdefault(form.words[0], {})[form] = None
    return {
        first: tuple(sorted(some, key=lambda form: (-len(form.words), form.is_short)))
        for first, some in found.items()
    }


def _written(words: str, outlet: str, *, is_agency: bool) -> list[Form]:
    is_short = words.startswith("The ")
    parts = tuple(words.removeprefix("The ").replace("/", " / ").replace("S. ", "S . ").split())
    if not parts:
        return []
    capitals = tuple(part.upper() for part in parts)
    made = [parts] if len(words) < 4 else [parts, capitals]
    made += [(*each[:-1], each[-1] + ending) for each in made for ending in ("'s", "’s")]
    return [Form(each, outlet, is_agency, is_short) for each in made]


def is_agency(outlet: str) -> bool:
    """Tell whether an outlet of that name, in any case, is known to sell its copy."""
    return outlet.casefold().removeprefix("the ") in _agencies()


@cache
def _agencies() -> frozenset[str]:
    agencies = (name for name, _, kind in rows("outlets.tsv", 3) if kind == "agency")
    return frozenset(name.casefold().removeprefix("the ") for name in agencies)


HEADS = frozenset(
    word.capitalize() for word, kind in ORGANIZATION_HEADS.items() if kind == "outlet"
) | {"TV", "Advertiser", "Argus", "Gazeta", "Shimbun"}
"""Words with a capital that close the name of an outlet that no list has."""
WEAK_HEADS = _set(
    "Mail Mirror Star Sun Express Network Networks Online Today Reporter Review Spectator "
    "Economist Press Wire Register Standard Globe Monitor Independent Echo Media News Radio "
    "Television TV Broadcasting Daily Weekly Magazine Newspaper"
)
"""Those that alone, with an article, name no outlet."""
EDITIONS = _set("Daily Sunday Evening Morning Weekly Monthly Saturday Free Business Financial")
"""Words before a weak head that make an outlet of it."""
WEAKEST = _set("Mail Mirror Star Sun Express Network Networks Online Today Reporter Review Wire")
NOT_OUTLETS = _set("University College School Fake Breaking Good Bad Social Cartoon Royal American")
"""Words that no outlet's name begins with, though it closes like one."""
NEWS_NOUNS = _set(
    "newspaper newspapers daily weekly newswire broadcaster tabloid magazine channel website "
    "newsletter portal station network television radio"
)
"""What an outlet is, in lower case beside its name."""

REPORTERS = _set(
    "reporter reporters journalist journalists correspondent correspondents host anchor presenter "
    "interviewer newsman newswoman columnist"
)
PRODUCTS = _set("report reports story article dispatch despatch investigation interview account")
COUNTS = _set("tally count poll polls survey surveys projection projections family assembly")
"""What an outlet makes itself, and words that end as adverbs do."""
BELONGS = _set(
    "viewers readers listeners staff staffers employees executive executives bosses boss "
    "management shareholders investors managers manager workers lawyers lawyer attorneys owners "
    "owner chief chairman chairwoman chair president headquarters audience audiences subscribers "
    "customers contributor contributors board founder founders students teachers classes courses "
    "building offices office studio studios editorial poll polls survey surveys director "
    "advertisers critics spokesman spokeswoman spokesperson union ombudsman website's editors "
    "editor publisher alumni veterans colleagues rivals producers producer data figures"
)
"""What belongs to an outlet and is no way to its public."""
COMPANIES = _set(
    "Trust Corp Corporation Group Inc Ltd Company Foundation Holdings Board Building Square "
    "Office Prize Awards Award Book Festival Center Centre Tower Hall University Law"
)

TOLD = _set("told tell tells telling")
SPOKE = _set(
    "speaking spoke spoken speaks talking talked interview interviews remarks comments comment "
    "statement email e-mail letter message confirmed said confided admitted revealed "
    "disclosed leaked explained according conversation op-ed testimony briefing provided "
    "complained acknowledged denied gave given granted"
)
"""What goes on with "to an outlet"."""
HELD = _set("interview interviews conversation conversations spoke speaking talked talking shared")
"""What goes on with "with an outlet"."""
BROUGHT = _set(
    "quoted cited reported saying published obtained seen reviewed viewed interviewed carried "
    "broadcast aired released disclosed revealed uncovered"
)
"""What goes on with "by an outlet"."""
SAID_ON = _set(
    "said says saying speaking interview appearance told interviews remarks wrote broadcast aired"
)
"""What goes on with "on CNN"."""
PIECES = _set(
    "op-ed column article essay piece interview report story letter wrote writing writes "
    "published printed"
)
"""What goes on with "in the Times"."""
GOVERNED = _set("interview interviews appearance conversation article report story piece letter")
"""Nouns of the above that have to be inside "in an ...": else the piece is what is told of."""
LED = _set("in during from via through to on wrote writing said told gave gives giving granted")
GRANTED = _set("gave given granted")
"""What one does with an interview."""
REPORTED = _set("reported reports quoted quotes cited cites citing")
"""What an outlet does when it brings news: it says what others said."""
SAID = _set("said says")
EARNINGS = _set(
    "profit profits loss losses revenue revenues earnings income sales results dividend growth "
    "circulation"
)
NEGATIONS = _set(
    "not never no n't decline declined declines declining refuse refused refuses refusing "
    "nothing without didn't hasn't haven't don't doesn't won't wouldn't hadn't couldn't cannot"
)
ADVERBS = _set(
    "has have had also first earlier later previously recently since already then once separately "
    "exclusively originally initially later yesterday today last week month this"
)
