"""A corpus of news made of a few hundred articles: other people, outlets and words in each.

A share of its articles are copies of earlier ones, edited as another house edits. The
text is derived from articles that may not be handed on: it belongs in a scratch folder.
"""

import json
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import NamedTuple

from benchmarks.casting import MADE_UP, Cast, Form
from benchmarks.desk import edited
from benchmarks.stories import Mould, Story, Wording, mould, tell

TRUTH = "truth.jsonl"
ARTICLES = "articles"
_ROOT = Path(__file__).resolve().parent.parent
_COPIES = 0.25  # of the articles
_REMEMBERED = 300  # articles that may still be copied
_WIRE = 0.3  # of the articles that no copy is: from an agency
_OUTLETS = 60
_REPORTERS = 8  # for each outlet
_FIRST_DAY = date(2009, 3, 2)
_DAYS = 3000
_LATER = 3  # days at most until an article is copied


@dataclass(frozen=True, slots=True)
class Named:
    """Somebody whom an article names: the number of the person, the name, the kind of form."""

    person: int
    name: str
    kind: str


@dataclass(frozen=True, slots=True)
class Truth:
    """What is true of a generated article; `root` is the article itself or the one it copies."""

    article: str
    mould: str
    root: str
    edits: tuple[str, ...]
    outlet: str
    published: str
    agency: str
    people: tuple[Named, ...]


class Made(NamedTuple):
    """A generated article: its file's text, and what is true of it."""

    text: str
    truth: Truth


@dataclass(frozen=True, slots=True)
class _Told:
    """A story with who was cast for it, and what is true of it when it is printed."""

    story: Story
    cast: tuple[tuple[int, Form], ...]
    truth: Truth


def moulds_of(articles: Iterable[tuple[str, str]]) -> list[Mould]:
    """Return the moulds of articles given as pairs of id and text.

    Raises:
        ValueError: where no text has a headline and three paragraphs.
    """
    found = [each for article_id, text in articles if (each := mould(article_id, text))]
    if not found:
        raise ValueError("no article has a headline and three paragraphs")
    return found


class Press:
    """Prints articles out of moulds; the same seed and moulds print the same ones."""

    def __init__(self, moulds: Sequence[Mould], seed: int) -> None:
        self._rng = Random(seed)  # noqa: S311  # invented names need no secrecy
        self._moulds = moulds
        self._wording = Wording(moulds)
        self._cast = Cast(self._rng)
        self._outlets = _outlets(self._rng)
        self._staff = {each: self._reporters() for each in self._outlets}
        self._recent: deque[_Told] = deque(maxlen=_REMEMBERED)

    def articles(self, count: int) -> Iterator[Made]:
        """Yield so many articles, in the order of their dates; each mould in turn, shuffled.

        The first telling of each comes before all copies.
        """
        waiting: list[Mould] = []
        for number in range(count):
            name = f"{number + 1:06}.txt"
            day = _FIRST_DAY + timedelta(days=_DAYS * number // count)
            if number >= len(self._moulds) and self._rng.random() < _COPIES:
                yield self._copy(name)
                continue
            if not waiting:
                waiting = self._rng.sample(self._moulds, len(self._moulds))
            yield self._original(name, waiting.pop(), day)

    def _original(self, name: str, told: Mould, day: date) -> Made:
        rng = self._rng
        cast = [self._cast.part(told.sex(who)) for who in range(len(told.people))]
        spoken_of = [rng.choice(self._outlets) for _ in told.outlets]
        forms = [form for _, form in cast]
        story = tell(told, forms, spoken_of, self._wording.other_words(told, rng))
        who = tuple((person.number, form) for person, form in cast)
        agency = rng.choice(MADE_UP["agencies"]) if rng.random() < _WIRE else ""
        truth = Truth(name, told.id, name, (), rng.choice(self._outlets), f"{day}", agency, ())
        self._recent.append(_Told(story, who, truth))
        return self._printed(self._recent[-1])

    def _copy(self, name: str) -> Made:
        rng = self._rng
        model = rng.choice(self._recent)
        story, edits = edited(model.story, rng)
        outlet = rng.choice([each for each in self._outlets if each != model.truth.outlet])
        day = date.fromisoformat(model.truth.published) + timedelta(days=rng.randint(0, _LATER))
        root, agency = model.truth.root, model.truth.agency
        truth = Truth(name, model.truth.mould, root, edits, outlet, f"{day}", agency, ())
        return self._printed(_Told(story, model.cast, truth))

    def _reporters(self) -> list[tuple[int, Form]]:
        people = [self._cast.newcomer(self._rng.choice("mf")) for _ in range(_REPORTERS)]
        return [(each.number, each.forms[0]) for each in people]

    def _printed(self, told: _Told) -> Made:
        """Return the story under its headline and credits."""
        truth = told.truth
        rng = self._rng
        is_signed = not truth.agency or rng.random() < 0.3
        author = rng.choice(self._staff[truth.outlet]) if is_signed else None
        day = date.fromisoformat(truth.published)
        byline = f"By {author[1].name}" if author else f"By {truth.agency}"
        head = [told.story.headline, byline, truth.outlet, f"{day:%B} {day.day}, {day.year}"]
        body = list(told.story.paragraphs)
        if truth.agency and rng.random() < 0.5:
            body[0] = f"{rng.choice(MADE_UP['towns']).upper()} ({truth.agency}) — {body[0]}"
        elif truth.agency and author:
            body.append(f"{truth.agency} contributed to this report.")
        text = "\n\n".join((*head, *body)) + "\n"
        named = _named(told.story.text, told.cast)
        if author:
            named += (Named(author[0], author[1].name, "byline"),)
        return Made(text, replace(truth, people=named))


def _named(text: str, cast: Iterable[tuple[int, Form]]) -> tuple[Named, ...]:
    """Return who is named in a text, each by the fullest form that it has, once."""
    found: dict[int, Named] = {}
    for person, form in cast:
        if form.given and form.name in text:
            found[person] = Named(person, form.name, form.kind)
        elif form.surname in text:
            found.setdefault(person, Named(person, form.surname, "bare"))
    return tuple(found.values())


def _outlets(rng: Random) -> list[str]:
    every = [f"The {town} {title}" for town in MADE_UP["towns"] for title in MADE_UP["titles"]]
    return rng.sample(every, _OUTLETS)


def require_scratch(place: Path) -> None:
    """Make sure that a place is outside the repository.

    Raises:
        ValueError: where it is not.
    """
    if place.resolve().is_relative_to(_ROOT):
        message = f"{place} is in the repository, which may not hold the articles' text"
        raise ValueError(message)


def write_corpus(folder: Path, moulds: Sequence[Mould], count: int, seed: int) -> list[Truth]:
    """Write so many articles into a new folder `articles` and what is true of them beside it.

    Raises:
        ValueError: for a folder in the repository, or one that holds articles.
        OSError: where it cannot be written.
    """
    require_scratch(folder)
    articles = folder / ARTICLES
    if articles.exists():
        message = f"{articles} is there already; give a new folder"
        raise ValueError(message)
    articles.mkdir(parents=True)
    truths: list[Truth] = []
    with (folder / TRUTH).open("w", encoding="utf-8") as lines:
        for made in Press(moulds, seed).articles(count):
            (articles / made.truth.article).write_text(made.text, encoding="utf-8")
            lines.write(json.dumps(asdict(made.truth), ensure_ascii=False) + "\n")
            truths.append(made.truth)
    return truths
