"""Where a state, a capital or a people acts: only there is it an actor."""

from loaders.text.lexicon import AUXILIARIES, COPULAS, COUNTRIES, VERB_FORMS, VERB_INGS
from loaders.text.names import vocabulary as v
from loaders.text.names.entities import Entity, name_span
from loaders.text.names.pieces import Piece
from loaders.text.names.sentences import SAID, Scan
from loaders.text.names.vocabulary import Entry
from loaders.text.records import ActorKind, MentionKind

_NO_SUBJECT = frozenset(
    "in from to of at on near into against inside outside toward towards between across "
    "within via around for like including over through throughout beyond under about among "
    "per by with northern southern eastern western".split()
)
_STANCES = frozenset(
    "ready willing unwilling reluctant prepared concerned committed determined unlikely "
    "likely keen eager opposed convinced interested wary sceptical skeptical able unable "
    "responsible afraid happy sure worried adamant furious set due right wrong".split()
)
_STANCE_NOUNS = frozenset(
    "proposal proposals position positions view views support backing initiative "
    "initiatives stance demand demands refusal rejection decision decisions call calls "
    "statement statements warning warnings claim claims assertion insistence response "
    "reaction readiness willingness unwillingness concern concerns approval offer offers "
    "pledge pledges promise promises effort efforts approach pressure pressures accusation "
    "accusations criticism allegation allegations opposition bid desire intention "
    "intentions denial veto objection objections request requests plan plans push campaign "
    "threat threats condemnation endorsement announcement suggestion answer reply policy "
    "attempt attempts determination failure reluctance invitation argument charge charges".split()
)
_NOUNS_TOO = frozenset(
    "talks plans calls attacks strikes claims demands reports moves aims offers forces "
    "troops supports visits questions votes tests sanctions needs hopes fears bans deals "
    "protests threats experts policy crisis conflict war trade support plan deal talk "
    "attack strike vote ban move protest visit test report call debate issue aid watch "
    "focus force promises concerns interests changes costs results works stands fights "
    "raids bonds shares exports imports gains backs runs plays looks cuts sees".split()
) - frozenset(("sees", "plays", "stands"))
_OBJECTS = frozenset(
    "the a an its his her their that this these those no any all both it him them what how to "
    "for on with from".split()
)
"""What shows, after a word that is a noun too ("plans"), that it is a verb."""
_GOVERNMENTS = frozenset("government administration regime authorities".split())
_REACH = 16
"""Tokens looked over on either side at most, so that hostile text costs no more than another."""
_JOINS = frozenset(("and", "or", ",", "nor"))


class States:
    """The states and peoples that act in an article."""

    def __init__(self, scan: Scan) -> None:
        self.scan = scan
        self.states: dict[int, Entity] = {}
        self.groups: dict[str, Entity] = {}

    def state(self, index: int) -> Entity:
        """Return the actor of a state."""
        if index not in self.states:
            self.states[index] = Entity(ActorKind.ORGANIZATION, COUNTRIES[index].name)
        return self.states[index]

    def meet(self, piece: Piece) -> None:
        """Record the piece as a mention of an actor if it acts."""
        entry = piece.entry
        if entry in (Entry.COUNTRY, Entry.SEAT):
            if self._acts(piece.first, piece.end, is_plural=False):
                kind = MentionKind.NAME if entry is Entry.COUNTRY else MentionKind.METONYM
                self._mention(self.state(piece.index), piece.first, piece.end, kind)
        elif self.scan.after(piece.end) in _GOVERNMENTS:
            if entry in (Entry.ADJECTIVE, Entry.PEOPLE):
                self._meet_government(piece)
        elif entry in (Entry.PEOPLE, Entry.GROUP):
            self._meet_group(piece)

    def _meet_government(self, piece: Piece) -> None:
        if self._acts(piece.first, piece.end + 1, is_plural=True):
            state = self.state(piece.index)
            self._mention(state, piece.first, piece.end + 1, MentionKind.METONYM)

    def _meet_group(self, piece: Piece) -> None:
        word = self.scan.words[piece.end - 1]
        if not word.endswith("s") and self.scan.before(piece.first) != "the":
            return
        if self.scan.is_possessive(piece.end - 1):
            return
        if self._acts(piece.first, piece.end, is_plural=True):
            name = " ".join(self.scan.words[piece.first : piece.end])
            if name == "West":
                name = "the West"
            group = self.groups.setdefault(name, Entity(ActorKind.GROUP, name))
            self._mention(group, piece.first, piece.end, MentionKind.NAME)

    def _mention(self, entity: Entity, first: int, end: int, kind: MentionKind) -> None:
        if kind is MentionKind.METONYM:
            entity.method = "seat or government for the state"
        entity.add(name_span(self.scan.tokens, first, end), kind)

    def _acts(self, first: int, end: int, *, is_plural: bool) -> bool:
        scan = self.scan
        end, is_plural = self._conjuncts(end, is_plural=is_plural)
        if scan.is_possessive(end - 1):
            return any(scan.after(at) in _STANCE_NOUNS for at in (end, end + 1))
        before, at = self._left(first)
        if before == "to" and scan.before(at - 1) == "according":
            return True
        if before in ("with", "by"):
            if before == "by" and scan.before(at - 1) in VERB_FORMS:
                return True
            return scan.after(end) in VERB_INGS
        if before in _NO_SUBJECT:
            return False
        at = self._skip_adverbs(end)
        word, following = scan.after(at), scan.after(at + 1)
        if before in ("said", "says") and word in (",", ".", "", '"', "”"):
            return True
        if word in COPULAS:
            following = scan.after(self._skip_adverbs(at + 1))
            return following.endswith("ing") or following in _STANCES
        if word in SAID or word in AUXILIARIES:
            return True
        if word not in VERB_FORMS:
            return before in ("see", "sees", "seen", "saw") and word in VERB_INGS
        if word in _NOUNS_TOO:
            return following in _OBJECTS
        return is_plural or word[-1] == "s" or word[-1] == "d" or not _is_base(word)

    def _conjuncts(self, end: int, *, is_plural: bool) -> tuple[int, bool]:
        """Go on over "and Name": return the end of the whole, and whether it is several."""
        scan, limit = self.scan, end + _REACH
        while end < limit and scan.after(end) in _JOINS and not scan.is_possessive(end - 1):
            at = end + 1
            while at < limit and scan.after(at) in ("the", "and"):
                at += 1
            if not scan.is_capital(at) or not (found := scan.known_from(at)):
                break
            if found[1] is Entry.ADJECTIVE and scan.after(found[0]) not in _GOVERNMENTS:
                break
            end, is_plural = found[0], True
        return end, is_plural

    def _left(self, first: int) -> tuple[str, int]:
        """Return the word that governs the name, over articles and earlier conjuncts, and where."""
        scan, at = self.scan, first
        while first - at < _REACH:
            while scan.before(at) in ("the", "both", "either", "neither", "even"):
                at -= 1
            if scan.before(at) not in _JOINS or at - 2 < scan.start or not scan.is_capital(at - 2):
                break
            back = at - 2
            while back > max(scan.start, at - _REACH) and scan.is_capital(back - 1):
                back -= 1
            if not scan.known_from(back):
                break
            at = back
        return scan.before(at), at

    def _skip_adverbs(self, at: int) -> int:
        limit = at + _REACH
        while (
            at < limit
            and (word := self.scan.after(at))
            and (
                (word.endswith("ly") and word not in VERB_FORMS)
                or word
                in (
                    "also",
                    "still",
                    "now",
                    "already",
                    "then",
                    "not",
                    "never",
                    "yet",
                    "too",
                    "again",
                )
                or word
                in (
                    "both",
                    "once",
                    "always",
                    "often",
                    "itself",
                    "themselves",
                    "all",
                    "long",
                    "first",
                )
            )
        ):
            at += 1
        return at


def _is_base(word: str) -> bool:
    return v.FLAGS.get(word, 0) & v.COMMON != 0 and word + "s" in VERB_FORMS
