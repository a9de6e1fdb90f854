"""Nouns that can stand for a source: persons, documents, bodies, several people."""

from functools import cache

from loaders.text.lexicon import PERSON_NOUNS, RELATIVES, TITLE_HEADS, rows


@cache
def _classes() -> dict[str, str]:
    persons = PERSON_NOUNS | TITLE_HEADS | RELATIVES
    return dict.fromkeys(persons, "person") | {row[0]: row[1] for row in rows("source_nouns.tsv")}


def noun_class(word: str) -> tuple[str, str, bool]:
    """Return a noun's singular, its class ("" where it is none) and whether it is plural."""
    classes = _classes()
    if word in classes:
        return word, classes[word], classes[word] == "several"
    for ending, replacement in (
        ("ies", "y"),
        ("women", "woman"),
        ("men", "man"),
        ("es", ""),
        ("s", ""),
    ):
        if word.endswith(ending):
            singular = word[: len(word) - len(ending)] + replacement
            if singular in classes:
                return singular, classes[singular], True
    return word, "", False
