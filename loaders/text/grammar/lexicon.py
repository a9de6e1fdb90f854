"""Which classes a word can have: closed classes by list, open ones by list or ending."""

from functools import cache

from loaders.text.lexicon import PERSON_NOUNS, rows

_ADJECTIVAL = (
    "ous", "ful", "ive", "able", "ible", "al", "ic", "less", "ish", "ary", "ian",
)  # fmt: skip


@cache
def closed_words() -> dict[str, str]:
    """Return the tag of every word of a closed class."""
    return {word: tag for tag, words in rows("closed_words.tsv") for word in words.split()}


@cache
def open_words() -> dict[str, str]:
    """Return the classes of common words of open classes, the likeliest first.

    A noun for persons is a noun too where the list has it for another word alone: "dissident".
    """
    past = str.maketrans("dp", "DP")
    found = {word: classes.translate(past) for word, classes in rows("words.tsv")}
    for noun in PERSON_NOUNS:
        classes = found.get(noun) or guess(noun)
        if "n" not in classes:
            found[noun] = classes + "n"
    return found


def guess(word: str) -> str:
    """Return the classes that the ending of an unlisted word suggests."""
    if word.endswith("ly"):
        return "r"
    if word.endswith("ing"):
        return "g"
    if word.endswith("ed"):
        return "DP"
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return "s"
    if word.endswith(_ADJECTIVAL):
        return "a"
    return "n"
