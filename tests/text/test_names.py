"""Names drawn into text: what is marked is found, joined as marked, and nothing else is."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.text.records import (
    ActorKind,
    MentionKind,
    Names,
)
from tests.text.named import names_of

CASES = Path(__file__).parent / "cases" / "names.txt"
VERBS = Path(__file__).parents[2] / "loaders" / "text" / "data" / "verbs.tsv"
SEEDS = Path(__file__).parents[2] / "seeds"
_MARK = re.compile(r"\[([^\]|]+)\|(\w+)\]")


def cases() -> list[tuple[str, str]]:
    lines = CASES.read_text(encoding="utf-8").splitlines()
    pairs = [line.split(": ", 1) for line in lines if line and not line.startswith("#")]
    return [(label, text) for label, text in pairs]


def drawn(text: str, names: Names, keys: dict[int | None, str]) -> str:
    out, at = [], 0
    for mention in names.mentions:
        key = keys.get(mention.actor, f"actor{mention.actor}")
        out += [text[at : mention.span.start], f"[{mention.span.of(text)}|{key}]"]
        at = mention.span.end
    return "".join(out) + text[at:]


@pytest.mark.parametrize(("label", "marked"), cases(), ids=[label for label, _ in cases()])
def test_marked_names(label: str, marked: str) -> None:
    text = _MARK.sub(r"\1", marked)
    names = names_of(text)
    wanted = [match.group(2) for match in _MARK.finditer(marked)]
    keys: dict[int | None, str] = {}
    for mention, key in zip(names.mentions, wanted, strict=False):
        if key not in keys.values():
            keys.setdefault(mention.actor, key)
    assert drawn(text, names, keys) == marked, label


def doubles(base: str) -> bool:
    """Tell whether one syllable, or a stressed last one, ends in a lone vowel and consonant."""
    stressed = ("admit", "commit", "submit", "transfer", "refer", "prefer", "regret", "permit")
    end = re.search(r"^[^aeiou]*(?:qu)?[aeiou][^aeiouwxy]$", base)
    return end is not None or base in (*stressed, "forbid", "begin", "expel", "forget", "control")


def test_verbs_double_their_consonant_where_english_does() -> None:
    for row in VERBS.read_text(encoding="utf-8").splitlines():
        if row.startswith("#"):
            continue
        base, third, past, participle, ing = row.split("\t")
        wanted = base + base[-1] if doubles(base) else base
        if ing.endswith("ing") and base[-1] not in "aeiouwxy":
            assert ing in (wanted + "ing", base + "ling"), row
        for form in (past, participle):
            if form.endswith("ed") and len(form) > len(base):
                regular = base[:-1] + "ied", base + "d", wanted + "ed", base + "led"
                assert form in regular, row
        assert third in (base + "s", base + "es", base[:-1] + "ies", "has"), row


def test_state_is_the_parent_of_its_ministry() -> None:
    names = names_of("Peru's Foreign Ministry denied it.")
    [ministry] = [actor for actor in names.actors if actor.name == "Foreign Ministry"]
    assert ministry.parent is not None
    assert names.actors[ministry.parent].name == "Peru"
    assert [mention.actor for mention in names.mentions] == [names.actors.index(ministry)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The UN called. The U.N. waits.", "United Nations"),
        ("The U.N. called. The UN waits.", "United Nations"),
        ("ISIS fled. Isis denied it.", "Islamic State"),
        ("The Harbor Brothers Union (HBU) met. The HBU spoke.", "Harbor Brothers Union"),
    ],
)
def test_a_known_organization_has_one_name(text: str, name: str) -> None:
    [actor] = names_of(text).actors
    assert actor.name == name
    assert len(actor.spellings) == 2


def test_a_peer_has_the_whole_name() -> None:
    names = names_of("Lord Harmon of Tarn spoke. Lord Harmon left.")
    assert names.actors[0].name == "Lord Harmon of Tarn"
    assert names.actors[0].spellings == ("Harmon of Tarn", "Harmon")


def test_kinds_and_metonyms() -> None:
    names = names_of("Lima said no. The Peruvians agreed. Osman Tarek of the Lima Institute slept.")
    kinds = {actor.name: actor.kind for actor in names.actors}
    assert kinds == {
        "Peru": ActorKind.ORGANIZATION,
        "Peruvians": ActorKind.GROUP,
        "Osman Tarek": ActorKind.PERSON,
        "Lima Institute": ActorKind.ORGANIZATION,
    }
    assert names.mentions[0].kind is MentionKind.METONYM


def test_shared_surname_says_how_it_was_decided() -> None:
    text = "Karim Hadi rules. His uncle Sami Hadi fled. Hadi is feared. Karim Hadi smiled."
    names = names_of(text)
    assert names.actors[0].spellings == ("Karim Hadi", "Hadi")
    assert names.actors[0].method == "surname, most prominent bearer"


def test_shared_surname_stays_open_where_nothing_decides() -> None:
    text = (
        "Karim Hadi and Sami Hadi met. Sami Hadi left. Sami Hadi fell. Karim Hadi fell. Hadi slept."
    )
    [last] = [mention for mention in names_of(text).mentions if mention.span.of(text) == "Hadi"]
    assert last.actor is None


def test_title_case_headline_is_no_evidence() -> None:
    text = "Rebel Leaders Blast Quiet Harbor Deal\nThe deal was signed by Ada Brandt."
    assert [actor.name for actor in names_of(text).actors] == ["Ada Brandt"]


def test_title_case_headline_takes_names_of_the_body() -> None:
    text = "Brandt Blasts Harbor Deal\nThe deal was signed by Ada Brandt."
    assert names_of(text).actors[0].spellings == ("Brandt", "Ada Brandt")


def hold(text: str) -> None:
    names = names_of(text)
    ends = 0
    for mention in names.mentions:
        assert ends <= mention.span.start < mention.span.end <= len(text)
        if mention.actor is not None:
            assert mention.span.of(text) in names.actors[mention.actor].spellings
        ends = mention.span.end
    mentioned = {mention.actor for mention in names.mentions}
    owners = {actor.parent for actor in names.actors} | {r.organization for r in names.roles}
    assert mentioned | owners >= set(range(len(names.actors)))
    for role in names.roles:
        assert names.actors[role.actor].kind is ActorKind.PERSON
        assert role.title
        assert role.span.start < role.span.end


_WORDS = st.sampled_from(
    "Peru Lima the The Ada Brandt al-Hadi de van Mr . , ( ) Ministry of and Foreign president HWU "
    "said is a U.S. Jr 's Brandt's May Will Queen II Young - “ ” \n Union-Keller pro-Brandt".split(
        " "
    )
)


@given(st.lists(_WORDS, max_size=40))
def test_laws_on_word_salad(words: list[str]) -> None:
    hold(" ".join(words))


_NEWS = st.sampled_from(
    "LEDGERO|Lima|Tribune|reporter|senior writer|Ada Brandt|Brandt|Carl Brandt's|UN Special Envoy|"
    "Kang Min-jae|Oh Se-ryong|Kang|Glencorp's|Glencorp|shares in|chief executive of the|"
    "Supreme Harbor Body|( SHB )|(|)|[|]|“|”|,|.|:|TI|said it would|said he|is the author of|and|"
    "Lord|of Penrith|Friends of the Earth|Builders'|Party|Union|African Union observer mission|"
    "former harbor director|Col (Rtd)|wife|his|Mr|Mrs.|III|according to|the|The|in|\n|\n\n|Peru's|"
    "Peruvian|Foreign Ministry|U.N.|United Nations|Islamic State|ISIS|who|54".split("|")
)


@given(st.lists(_NEWS, max_size=30))
def test_laws_on_news_like_salad(words: list[str]) -> None:
    hold(" ".join(words))


@pytest.mark.parametrize(
    "text",
    [
        "LEDGERO senior writer Mika Grund spoke.\n\nLEDGERO Florida reported a gain.",
        "UN Special Envoy Lars Holm spoke. The UN Special Envoy left.",
        "Mika Grund of LEDGERO and LEDGERO Florida's Ann Lee met UN Special Envoy Lars Holm.",
    ],
)
def test_laws_where_names_overlap(text: str) -> None:
    hold(text)


@given(st.text(max_size=200))
def test_laws_on_any_text(text: str) -> None:
    hold(text)


@pytest.mark.parametrize(
    "unit", ["A", "A ", "Al ", "Mr. ", "of ", "Union of ", "Ann and ", "(", "X-"]
)
def test_laws_on_hostile_text(unit: str) -> None:
    hold(unit * 3000)


@pytest.mark.parametrize("path", sorted(SEEDS.glob("*.txt")), ids=lambda path: path.name[:3])
def test_laws_on_seeds(path: Path) -> None:
    hold(path.read_text(encoding="utf-8", errors="replace"))
