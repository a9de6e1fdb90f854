"""The word lists of attribution and grammar: each letter explained, each form a word."""

import re
from collections import Counter
from importlib.resources import files

import pytest

from loaders.text.attributions.lexicon import adjectives, light_verbs, nouns, verb_forms
from loaders.text.grammar.lexicon import guess, open_words
from loaders.text.inflections import plural
from loaders.text.lexicon import PERSON_NOUNS

DATA = files("loaders.text") / "data"
_EXPLAINED = re.compile(r"(?:#| )  +([a-z])  (?=\S)")
LISTS = ["reporting_verbs.tsv", "reporting_nouns.tsv", "closed_words.tsv", "words.tsv"]


def lines(name: str) -> list[str]:
    return (DATA / name).read_text(encoding="utf-8").splitlines()


def rows(name: str) -> list[list[str]]:
    return [line.split("\t") for line in lines(name) if line and not line.startswith("#")]


@pytest.mark.parametrize(
    ("name", "column"), [("reporting_verbs.tsv", 2), ("reporting_nouns.tsv", 1)]
)
def test_each_letter_is_explained_and_each_explained_is_used(name: str, column: int) -> None:
    head = "\n".join(line for line in lines(name) if line.startswith("#"))
    used = {letter for row in rows(name) for letter in row[column]}
    assert used == set(_EXPLAINED.findall(head))


@pytest.mark.parametrize("name", sorted(each.name for each in DATA.iterdir()))
def test_each_list_says_where_it_comes_from(name: str) -> None:
    head = [line for line in lines(name)[:12] if line.startswith("#")]
    assert any(re.search(r"[Ww]ritten|from|MIT", line) for line in head)


@pytest.mark.parametrize("name", LISTS)
def test_no_entry_is_empty_or_stands_twice(name: str) -> None:
    words = [row[1].split() if name == "closed_words.tsv" else [row[0]] for row in rows(name)]
    counted = Counter(word for row in words for word in row)
    assert "" not in counted
    assert [word for word, times in counted.items() if times > 1] == []


def test_each_cue_takes_something() -> None:
    for row in rows("reporting_verbs.tsv"):
        assert row[2] or row[3:], row
    for row in (*rows("reporting_nouns.tsv"), *rows("reporting_adjectives.tsv")):
        assert row[1] or row[2:], row


@pytest.mark.parametrize(
    ("form", "lemma", "kind"),
    [
        ("says", "say", "s"),
        ("said", "say", "past"),
        ("denies", "deny", "s"),
        ("denied", "deny", "participle"),
        ("begged", "beg", "past"),
        ("begging", "beg", "ing"),
        ("admitted", "admit", "past"),
        ("forbidding", "forbid", "ing"),
        ("forgetting", "forget", "ing"),
        ("agreeing", "agree", "ing"),
        ("agreed", "agree", "past"),
        ("urging", "urge", "ing"),
        ("signalled", "signal", "past"),
        ("signaled", "signal", "past"),
        ("teaches", "teach", "s"),
        ("vetoes", "veto", "s"),
        ("boos", "boo", "s"),
    ],
)
def test_forms_of_verbs(form: str, lemma: str, kind: str) -> None:
    found = verb_forms().get(form)
    if lemma in {row[0] for row in rows("reporting_verbs.tsv")}:
        assert found is not None
        assert (found.verb.lemma, kind in found.kinds) == (lemma, True)
    else:
        assert found is None


@pytest.mark.parametrize("form", ["", "sayed", "admited", "forbiding", "booes", "urgeing", "haves"])
def test_what_is_no_form(form: str) -> None:
    assert form not in verb_forms()
    assert form not in light_verbs()["light"]


def test_light_verbs_and_plurals() -> None:
    assert {"has", "had", "made", "giving"} <= light_verbs()["light"]
    assert {"promise", "promises", "worries"} <= nouns().keys()
    assert "wary" in adjectives()


@pytest.mark.parametrize("noun", sorted(PERSON_NOUNS))
def test_each_noun_for_persons_is_a_noun(noun: str) -> None:
    """The two lists come from elsewhere: what one has as a person, the other may not."""
    assert "n" in open_words().get(noun, guess(noun))


@pytest.mark.parametrize("noun", ["dissident", "militant", "reformer", "tailor"])
def test_many_of_them_are_too(noun: str) -> None:
    assert "s" in open_words().get(plural(noun), guess(plural(noun)))


def test_a_noun_for_persons_keeps_its_other_classes_first() -> None:
    assert open_words()["militant"] == "an"
    assert open_words()["tailor"] == "vn"
    assert "n" not in open_words()["aberrant"]
