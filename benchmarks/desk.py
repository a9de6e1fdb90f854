"""What sub-editors do to an article that they take over: pure, a story in, a story out."""

import re
from collections.abc import Callable
from dataclasses import replace
from random import Random

from benchmarks.casting import MADE_UP
from benchmarks.stories import Story
from loaders.text.patterns import OUTLET_WORD

_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z])")
_MARKS = re.compile('["“”]')
_OPENING = re.compile(r'(?:(?<=^)|(?<=[\s(\[—–-]))"')
_TOLD = re.compile(
    r"\btold (?:the )?((?:[A-Z][\w&.]*)(?: [A-Z][\w&.]*){0,3})"
    r"(?=,| that\b| there\b| in an?\b| on [A-Z]|\.(?:\s|$))"
)
_TURN = re.compile(r":\s|;\s|,\s|\s(?:as|after|amid|over)\s")
_KEPT = 0.6  # of the paragraphs, at the least
_HEADLINE = 4  # words

Edit = Callable[[Story, Random], Story]


def drop_paragraphs(story: Story, rng: Random) -> Story:
    """Cut the article from below, and one paragraph out of its middle."""
    kept = list(story.paragraphs)
    least = max(2, int(len(kept) * _KEPT))
    kept = kept[: rng.randint(least, len(kept))]
    if len(kept) > least:
        del kept[rng.randrange(1, len(kept))]
    return replace(story, paragraphs=tuple(kept))


def trim_sentences(story: Story, rng: Random) -> Story:
    """Take the last sentence from some paragraphs, where no quotation stands in it."""

    def trimmed(paragraph: str) -> str:
        sentences = _SENTENCE.split(paragraph)
        if len(sentences) < 2 or _MARKS.search(sentences[-1]) or rng.random() < 0.5:
            return paragraph
        return paragraph[: -len(sentences[-1])].rstrip()

    return replace(story, paragraphs=tuple(map(trimmed, story.paragraphs)))


def turn_marks(story: Story, _rng: Random) -> Story:
    """Set curly marks straight, or straight ones curly where there is no curly one."""

    def straight(text: str) -> str:
        return text.translate(str.maketrans("“”’", '""\''))

    def curly(text: str) -> str:
        return _OPENING.sub("“", text).replace('"', "”").replace("'", "’")

    turn = straight if "“" in story.text or "’" in story.text else curly
    return Story(turn(story.headline), tuple(map(turn, story.paragraphs)))


def respell_words(story: Story, _rng: Random) -> Story:
    """Write words as the house does: ISIS or Isis, percent or per cent."""
    pairs = MADE_UP["house_styles"]
    text = story.text
    wanted = {one: other for a, b in pairs for one, other in ((a, b), (b, a)) if _has(text, one)}
    if not wanted:
        return story
    either = re.compile("|".join(rf"(?<!\w){re.escape(each)}(?!\w)" for each in wanted))

    def respelt(words: str) -> str:
        return either.sub(lambda match: wanted[match[0]], words)

    return Story(respelt(story.headline), tuple(map(respelt, story.paragraphs)))


def _has(text: str, word: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text) is not None


def drop_told(story: Story, _rng: Random) -> Story:
    """Leave out to which paper or station somebody said it."""

    def untold(match: re.Match[str]) -> str:
        is_outlet = OUTLET_WORD.search(match[1]) or match[1].isupper()
        return "said" if is_outlet else match[0]

    paragraphs = tuple(_TOLD.sub(untold, each) for each in story.paragraphs)
    return replace(story, paragraphs=paragraphs)


def cut_headline(story: Story, _rng: Random) -> Story:
    """Leave the headline its first clause, if that is a headline."""
    first = _TURN.split(story.headline)[0]
    return replace(story, headline=first) if len(first.split()) >= _HEADLINE else story


EDITS: dict[str, tuple[float, Edit]] = {
    "paragraphs dropped": (0.6, drop_paragraphs),
    "sentences trimmed": (0.5, trim_sentences),
    "marks turned": (0.5, turn_marks),
    "words respelt": (0.5, respell_words),
    "told dropped": (0.6, drop_told),
    "headline cut": (0.5, cut_headline),
}
"""How often each edit is tried."""


def edited(story: Story, rng: Random) -> tuple[Story, tuple[str, ...]]:
    """Return the story as another house prints it, and which edits changed it."""
    done: list[str] = []
    for name, (often, edit) in EDITS.items():
        changed = edit(story, rng) if rng.random() < often else story
        if changed != story:
            done.append(name)
        story = changed
    return story, tuple(done)
