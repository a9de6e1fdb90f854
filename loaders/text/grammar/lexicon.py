"""Which classes a word can have: closed classes by list, open ones by list or ending."""

from functools import cache

from loaders.text.lexicon import rows

_ADJECTIVAL = (
    "ous", "ful", "ive", "able", "ible", "al", "ic", "less", "ish", "ary", "ian",
)  # fmt: skip


@cache
def closed_words() -> dict[str, str]:
    """Return the tag of every word of a closed class."""
    return {word: tag for tag, words in rows("closed_words.tsv") for word in words.split()}


@cache
def open_words() -> dict[str, str]:
    """Return the classes of common words of open classes, the likeliest first."""
    past = str.maketrans("dp", "DP")
    return {word: classes.translate(past) for word, classes in rows("words.tsv")}


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
