"""Documents that speak: which of several "statements" is meant, and who issued it.

An article brings a document in ("a statement", "Lee's letter", "the final report") and takes
it up ("the statement", "the report on Monday"). What it takes up is the last one that it
brought in under that noun and whose words fit.
"""

from bisect import bisect_left, insort
from dataclasses import dataclass, field, replace
from itertools import islice

from loaders.text.grammar.times import TIME_NAMES, TIME_NOUNS
from loaders.text.records import ActorKind, MentionKind, Span, Speaker
from loaders.text.resolve.heads import Phrase, phrase_of
from loaders.text.resolve.homes import BESIDE_ISSUING, ISSUED, MADE_BY, Homes, bare, maker_at, owns
from loaders.text.resolve.scene import Scene

_NEW = frozenset({"a", "an", "another"})
_OLD = frozenset({"the", "this", "that", "these", "those", "same"})
_THEIRS = frozenset({"its", "his", "her", "their", "our", "my", "your"})
_OWNERS = {"its": ActorKind.ORGANIZATION, "his": ActorKind.PERSON, "her": ActorKind.PERSON}
_APART = frozenset(
    "final first second third last closing opening joint latest earlier previous new separate "
    "original concluding interim initial subsequent other later recent".split()
)
"""What tells "the final statement" from "the statement"."""
_ALIKE = frozenset("same full entire whole written short brief long lengthy new said".split())
"""Adjectives under which a document may be taken up, whatever was said of it before."""
_ISSUING = ISSUED - {"written"} | frozenset(
    "issues publishes releases posts sends signs wrote writes reads circulates makes".split()
)
_TIMES = TIME_NAMES | TIME_NOUNS
_WITHIN = frozenset({"in", "with", "through", "via"})
_BREAKS = frozenset(", ; : . — – ( ) \" “ ” ‘ ’ ' and or but who which that".split())
_PREPOSITIONS = frozenset("of in on at for to from with by about as into after over than".split())
_ADJECTIVES = 4  # of "a joint written statement"
_DESCRIPTIVE = 6  # tokens behind the noun that still describe it
_MOST_MET = 200  # documents of a noun, or speakers of a block, that are looked at for one
_UNNAMED_ISSUER = 2  # tokens of "the ministry"


@dataclass(slots=True, order=True)
class _Introduced:
    """Where the article brings a document in: `noun` and its determiner `lead` are tokens."""

    noun: int
    lead: int = field(compare=False)
    words: frozenset[str] = field(compare=False)
    actor: int | None = field(default=None, compare=False)


class Documents:
    """Resolves described documents, in the order of the text."""

    def __init__(self, scene: Scene, homes: Homes) -> None:
        self._scene = scene
        self._cast = scene.cast
        self._homes = homes
        self._met: dict[str, list[_Introduced]] = {}
        self._issuers: dict[int, int | None] = {}  # by the token of the noun
        self._told_in: dict[int, int] = {}  # token of a medium: the attribution
        for index, attribution in enumerate(scene.attributions):
            if attribution.medium is not None:
                for token in range(*self._cast.tokens.within(attribution.medium)):
                    self._told_in.setdefault(token, index)

    def resolve(self, phrase: Phrase, span: Span) -> Speaker:
        """Return the document that a source means: one brought in before, or a new one."""
        met = self._introduced(phrase.head)
        noun = phrase.core - 1
        at = bisect_left(met, noun, key=lambda each: each.noun)
        home = self._homes.home(phrase, ActorKind.DOCUMENT)
        behind = self._cast.tokens.lowers[phrase.core : phrase.end][:1]
        if phrase.definite and (home is not None or not MADE_BY & set(behind)):
            earlier = self._taken_up(phrase, home, met[max(0, at - _MOST_MET) : at])
            if earlier is not None:
                actor = self._actor(earlier)
                return self._scene.chosen([actor], span, "document", MentionKind.DESCRIPTION)
        new = met[at] if at < len(met) and met[at].noun == noun else None
        if new is None:
            new = _Introduced(noun, phrase.first, self._words(phrase.first, noun))
            insort(met, new)
        new.actor = self._described(phrase, home)
        self._cast.mention(span, MentionKind.DESCRIPTION, new.actor)
        return Speaker(new.actor, "document", "stated")

    def _described(self, phrase: Phrase, home: int | None) -> int:
        """Return the actor of a description: a further "a statement" is another statement."""
        core = self._cast.tokens.span(phrase.first, phrase.end).of(self._cast.tokens.text)
        plain = core.islower() or core[1:].islower()
        if home is None and phrase.indefinite and phrase.core == phrase.end and plain:
            return self._cast.document(self._cast.name(phrase), None, apart=True)
        return self._cast.describe(phrase, ActorKind.DOCUMENT, home)

    def _taken_up(
        self, phrase: Phrase, home: int | None, earlier: list[_Introduced]
    ) -> _Introduced | None:
        """Return the last document brought in that a definite description fits."""
        tokens = self._cast.tokens
        if home is not None:
            issued = (each for each in reversed(earlier) if self._issuer(each) == home)
            return next(issued, None)
        lead = tokens.lowers[phrase.first]
        if lead not in _OLD | _THEIRS:
            return None  # "the singer's letter"
        words = set(tokens.lowers[phrase.first + 1 : phrase.core - 1]) - (_ALIKE - _APART)
        fits = (each for each in reversed(earlier) if words <= each.words)
        found = next(fits, None)
        if found is None or lead not in _THEIRS:
            return found
        near = self._cast.block(phrase.first) - self._cast.block(found.noun) <= 1
        return found if near else None

    def _introduced(self, head: str) -> list[_Introduced]:
        """Return where the article brings in documents of a noun, in order."""
        if head not in self._met:
            lowers = self._cast.tokens.lowers
            nouns = (token for token, word in enumerate(lowers) if word == head)
            found = (self._introduction(noun) for noun in nouns)
            self._met[head] = [each for each in found if each is not None]
        return self._met[head]

    def _introduction(self, noun: int) -> _Introduced | None:
        """Return a document that is brought in at a noun, None where it is taken up or no phrase.

        That is one with "a", with an owner, or with words that tell it from others.
        """
        lowers = self._cast.tokens.lowers
        sentence, end = self._cast.tokens.sentences[self._cast.tokens.sentence_at(noun)]
        for lead in range(noun - 1, max(sentence, noun - 1 - _ADJECTIVES) - 1, -1):
            word = lowers[lead]
            if word == "," and lead == noun - 2:
                continue  # "a detailed, six-page letter"
            if word in _BREAKS or word in _PREPOSITIONS:
                return None
            is_new = word in _NEW or (owns(word) and bare(word) not in _TIMES)
            if word in _OLD:
                between = set(lowers[lead + 1 : noun])
                behind = lowers[noun + 1] if noun + 1 < end else ""
                is_new = bool(between & _APART) or behind in MADE_BY
            elif word in _THEIRS:
                is_new = noun in self._told_in or (lead > 0 and lowers[lead - 1] in _WITHIN)
            if is_new:
                return _Introduced(noun, lead, self._words(lead, noun))
            if word in _OLD | _THEIRS or owns(word):
                return None
        return None

    def _words(self, lead: int, noun: int) -> frozenset[str]:
        """Return the words that describe a document, as far as they go."""
        lowers = self._cast.tokens.lowers
        end = min(len(lowers), noun + 1 + _DESCRIPTIVE)
        stop = next((at for at in range(noun + 1, end) if lowers[at] in _BREAKS), end)
        return frozenset(lowers[lead:stop])

    def _actor(self, introduced: _Introduced) -> int:
        """Return the actor of a document that was brought in, named by whose it is."""
        if introduced.actor is None:
            tokens = self._cast.tokens
            issuer = self._issuer(introduced)
            first = self._first(introduced)
            core = tokens.span(first, introduced.noun + 1)
            name = " ".join(core.of(tokens.text).split())
            if issuer is not None and not self._names(core, issuer):
                name = f"{name} by {self._cast.actors[issuer].name}"
            introduced.actor = self._cast.document(name, issuer, apart=issuer is None)
        return introduced.actor

    def _first(self, introduced: _Introduced) -> int:
        """Return the first token of a document's words, its article left out."""
        tokens = self._cast.tokens
        if not owns(tokens.lowers[introduced.lead]):
            return introduced.lead + 1
        name = self._scene.mention_before(tokens.ends[introduced.lead])
        if name is None or name.span.end <= tokens.starts[introduced.lead]:
            return introduced.lead
        return min(introduced.lead, tokens.within(name.span)[0])

    def _names(self, core: Span, issuer: int) -> bool:
        """Tell whether the words of a document name its issuer: "a Peruvian statement"."""
        if issuer in self._scene.named_in(core):
            return True
        name = self._cast.actors[issuer].name
        words = core.of(self._cast.tokens.text).split()
        return any(self._cast.stands_for(bare(word), name) for word in words)

    def _issuer(self, introduced: _Introduced) -> int | None:
        """Return who issued a document that was brought in, so far as the text tells."""
        if introduced.actor is not None:
            return self._cast.actors[introduced.actor].parent
        if introduced.noun not in self._issuers:
            finds = (self._in_its_words, self._subject, self._spoke_in, self._owner)
            found = (find(introduced) for find in finds)
            self._issuers[introduced.noun] = next((one for one in found if one is not None), None)
        return self._issuers[introduced.noun]

    def _in_its_words(self, introduced: _Introduced) -> int | None:
        """Return the issuer in "Peru's statement", "a statement released by Peru"."""
        tokens = self._cast.tokens
        _, end = tokens.sentences[tokens.sentence_at(introduced.noun)]
        phrase = phrase_of(tokens, tokens.span(self._first(introduced), introduced.noun + 1))
        if phrase is None:
            return None
        made = maker_at(tokens.lowers, introduced.noun + 1, end)
        if made is not None:
            phrase = replace(phrase, end=min(end, made + 1 + _DESCRIPTIVE))
        return self._homes.home(phrase, ActorKind.DOCUMENT)

    def _subject(self, introduced: _Introduced) -> int | None:
        """Return whom the verb before a document says to issue it: "the board issued a letter"."""
        tokens = self._cast.tokens
        before = introduced.lead - 1
        while before > 0 and tokens.lowers[before] == "out":
            before -= 1
        if before < 1 or tokens.lowers[before] not in _ISSUING:
            return None
        before -= 1
        while before > 0 and tokens.lowers[before] in BESIDE_ISSUING:
            before -= 1
        name = self._scene.mention_before(tokens.ends[before])
        if name is not None and name.span.end == tokens.ends[before]:
            return None if self._is_governed(name.span) else name.actor
        first = max(0, before - _UNNAMED_ISSUER - 1)
        leads = [at for at in range(before - 1, first - 1, -1) if tokens.lowers[at] in _OLD | _NEW]
        subject = phrase_of(tokens, tokens.span(leads[0], before + 1)) if leads else None
        return None if subject is None else self._described_body(subject)

    def _owner(self, introduced: _Introduced) -> int | None:
        """Return whose "its letter" is: the lone one named before it whom the word can mean."""
        tokens = self._cast.tokens
        kind = _OWNERS.get(tokens.lowers[introduced.lead])
        first, _ = tokens.sentences[tokens.sentence_at(introduced.noun)]
        if kind is None or first == introduced.lead:
            return None
        named = self._scene.named_in(tokens.span(first, introduced.lead))
        named = [actor for actor in named if self._cast.actors[actor].kind is kind]
        return named[0] if len(named) == 1 else None

    def _is_governed(self, name: Span) -> bool:
        """Tell whether a name is part of a subject and not all of it: "the head of Peru's bank"."""
        tokens = self._cast.tokens
        before = tokens.within(name)[0] - 1
        while before >= 0 and (tokens.words[before][0].isupper() or owns(tokens.lowers[before])):
            before -= 1
        before -= before >= 0 and tokens.lowers[before] == "the"
        return before >= 0 and tokens.lowers[before] in _PREPOSITIONS

    def _described_body(self, subject: Phrase) -> int | None:
        """Return who is meant by "the ministry": met before, or the lone one that is named so."""
        known = self._cast.met_before(subject) if subject.noun else None
        if known is not None or subject.noun != "body":
            return known
        bodies = self._homes.bodies.get(subject.head, [])
        return bodies[0] if len(bodies) == 1 and subject.core - subject.first == 2 else None

    def _spoke_in(self, introduced: _Introduced) -> int | None:
        """Return who spoke in a document: "the board said in a statement".

        Where nobody is read to have spoken through it, who spoke before it in its sentence, else
        behind it: "In a statement, the board said".
        """
        told = self._told_in.get(introduced.noun)
        if told is not None:
            speaker = self._scene.known.get(told)
            return None if speaker is None else speaker.actor
        tokens = self._cast.tokens
        if introduced.lead < 1 or tokens.lowers[introduced.lead - 1] not in _WITHIN:
            return None
        first, end = tokens.sentences[tokens.sentence_at(introduced.noun)]
        said, place = tokens.span(first, end), tokens.starts[introduced.noun]
        spoke_in = self._scene.spoke_in(self._cast.block(introduced.noun))
        spoke = sorted(
            (at > place, abs(at - place), who)
            for who, at in islice(spoke_in, _MOST_MET)
            if said.start <= at < said.end and self._cast.actors[who].kind is not ActorKind.DOCUMENT
        )
        return spoke[0][-1] if spoke else None
