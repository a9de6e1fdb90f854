"""Laws of every tagging, unit and parse, whatever stands in the text or among the tags."""

from itertools import pairwise

from hypothesis import example, given, settings
from hypothesis import strategies as st

from loaders.text.attributions.lexicon import frames_of
from loaders.text.grammar.chunks import Chunk, find_chunks
from loaders.text.grammar.clauses import parse
from loaders.text.grammar.state import Clause, Parse
from loaders.text.grammar.units import Unit, units
from tests.text.parsed import tagged

_CLASSES = "nsNumadqQioCBbHhOMDPvzgTxftkwW&yr"
_MARKS = ',.;:-()"'
_DROPPED = '"()-'  # marks that a unit may leave out
_PARTING = '"(-'  # those of them at which a sentence is read in parts
_WORDS = (
    "the a his her that who which what to not never about over since there such many first last "
    "and but or because before if where whose plan plans hope report said told wants left closed "
    "open building police may May had is was been did will having Lee Lee’s he he’s they them "
    "herself US Remains according of Monday 2010 quickly old at-large anti-Lee Plans Said Mayor "
    "Vows To It The"
)
_SIGNS = ', . ; : — - ( ) [ ] “ ” ‘ ’ " / & % $ … ...'
_GOVERNORS = "said says wants plan to as before because of than where whose who i he they lee and x"

_often = settings(deadline=None, max_examples=200)

Divided = tuple[str, list[tuple[int, int]], list[list[int]]]
Parsed = tuple[str, list[str], Parse]

lines = st.lists(
    st.tuples(st.sampled_from([*_WORDS.split(), *_SIGNS.split()]), st.sampled_from(["", " ", " "])),
    max_size=30,
).map(lambda pieces: "".join(word + space for word, space in pieces))
_PHRASES = (
    "dn N NN i dan m ms u qn D z Mv BP Ba P g Tv w wD wiD t tdnB k W fdn fN ,wD, ,g &i &D ,N,"
)
tag_strings = st.lists(
    st.sampled_from([*_PHRASES.split(), *_CLASSES, *_MARKS, "X", ",", "D", "N"]), max_size=18
).map("".join)


@st.composite
def parses(draw: st.DrawFn) -> Parsed:
    """Return the parse of any tags, with words that other words hang on."""
    tags = draw(tag_strings)
    word = st.sampled_from(_GOVERNORS.split())
    words = draw(st.lists(word, min_size=len(tags), max_size=len(tags)))
    return tags, words, parse(tags, words, frames_of)


@st.composite
def divided(draw: st.DrawFn) -> Divided:
    """Return any tags, their sentences, and quotations with others right inside."""
    tags = list(draw(st.text(_CLASSES + _MARKS, min_size=1, max_size=40)))
    place = st.integers(0, len(tags))
    outer, inner = [-1] * len(tags), [-1] * len(tags)
    for number, (start, end) in enumerate(draw(st.lists(st.tuples(place, place), max_size=3))):
        if start < end:
            tags[start] = tags[end - 1] = '"'
            outer[start:end] = [number] * (end - start)
            inner[start + 1 : end - 1] = [number] * max(end - start - 2, 0)
    edges = sorted({0, len(tags)} | draw(st.sets(place, max_size=3)))
    apart = draw(st.sampled_from([[outer, inner], [outer], []]))
    return "".join(tags), list(pairwise(edges)), apart


@_often
@given(st.one_of(lines, st.text(max_size=60)))
def test_every_token_has_one_tag_of_those_there_are(text: str) -> None:
    tokens, tags = tagged(text)
    assert len(tags) == len(tokens.words)
    assert set(tags) <= set(_CLASSES + _MARKS)


@_often
@given(lines, lines)
def test_a_paragraph_is_tagged_alike_whatever_stands_before_it(before: str, text: str) -> None:
    _, alone = tagged(text)
    _, after = tagged(f"{before}\n\n{text}")
    assert after.endswith(alone)
    assert tagged(text)[1] == alone


def _assert_without_gaps(chunks: list[Chunk], length: int) -> None:
    assert [0, *(end for _, _, end in chunks)] == [*(start for _, start, _ in chunks), length]
    assert all(start < end for _, start, end in chunks)


@_often
@given(tag_strings)
def test_chunks_follow_one_another_without_a_gap(tags: str) -> None:
    chunks = find_chunks(tags)
    _assert_without_gaps(chunks, len(tags))
    for kind, start, end in chunks:
        assert kind in {"N", "V", "X"} or tags[start:end] == kind


@_often
@given(divided())
def test_positions_of_units_ascend_and_keep_their_tags(parts: Divided) -> None:
    tags, sentences, _ = parts
    for unit in units(*parts):
        assert 0 < len(unit.tags) == len(unit.at) == len(unit.ends)
        assert all(end <= at for end, at in zip(unit.ends, unit.at[1:], strict=False))
        assert any(first <= unit.at[0] and unit.ends[-1] <= end for first, end in sentences)
        for letter, at, end in zip(unit.tags, unit.at, unit.ends, strict=True):
            assert at < end
            assert letter == "X" or (letter == tags[at] and end == at + 1)


@_often
@given(divided())
def test_every_token_but_marks_stands_in_one_unit(parts: Divided) -> None:
    tags, _, _ = parts
    placed = [at for unit in units(*parts) for at in _tokens(unit, quoted=False)]
    assert len(placed) == len(set(placed))
    assert {tags[at] for at in set(range(len(tags))) - set(placed)} <= set(_DROPPED)


@_often
@given(divided())
def test_quotations_are_set_apart_where_they_are_to_be(parts: Divided) -> None:
    tags, sentences, apart = parts
    found = {at for unit in units(*parts) for at in _tokens(unit, quoted=True)}
    marked = {
        at
        for first, end in sentences
        if set(tags[first:end]) & set(_PARTING)
        for at in range(first, end)
        if tags[at] not in _DROPPED
    }
    assert found & marked == {at for at in marked if apart and apart[0][at] >= 0}


def _tokens(unit: Unit, *, quoted: bool) -> list[int]:
    """Return the tokens of the quotations that a unit holds, or all others."""
    return [
        at
        for letter, first, end in zip(unit.tags, unit.at, unit.ends, strict=True)
        if (letter == "X") == quoted
        for at in range(first, end)
    ]


@_often
@given(parses())
def test_verb_groups_among_the_chunks_are_the_verbs(parsed: Parsed) -> None:
    tags, _, found = parsed
    _assert_without_gaps(found.chunks, len(tags))
    groups = [(start, end) for kind, start, end in found.chunks if kind == "V"]
    assert groups == [(verb.start, verb.end) for verb in found.verbs]


@_often
@given(parses())
def test_verbs_lie_in_their_clauses_behind_their_subjects(parsed: Parsed) -> None:
    tags, _, found = parsed
    for index, verb in enumerate(found.verbs):
        clause = found.clauses[verb.clause]
        assert clause.start <= verb.start < verb.end <= clause.end
        assert verb.noun is None or (verb.noun[1] == verb.start and not verb.finite)
        if verb.shared:
            assert verb.clause in {other.clause for other in found.verbs[:index]}
        if verb.finite and verb.subject is not None:
            contracted = tags[verb.start] == "C"
            assert 0 <= verb.subject[0] < verb.subject[1] <= verb.start + contracted


@_often
@given(parses())
def test_clauses_nest_or_part(parsed: Parsed) -> None:
    tags, _, found = parsed
    for index, clause in enumerate(found.clauses):
        assert 0 <= clause.start <= clause.end <= len(tags)
        assert not set(tags[clause.start : clause.end]) & set(".;:-")
        assert clause.antecedent is None or clause.antecedent[1] <= clause.start
        outer = clause.parent
        assert (clause.kind == "main") == (outer < 0)
        assert outer < 0 or (found.within(index, outer) and not found.within(outer, index))
        for other in found.clauses[index + 1 :]:
            apart = clause.end <= other.start or other.end <= clause.start
            assert apart or _holds(clause, other) or _holds(other, clause)


@_often
@given(parses())
@example(("DN,wD,B", ["said"] * 7, parse("DN,wD,B", ["said"] * 7, frames_of)))
def test_a_clause_has_the_verbs_that_are_in_it(parsed: Parsed) -> None:
    _, _, found = parsed
    for index, clause in enumerate(found.clauses):
        own = [at for at, verb in enumerate(found.verbs) if verb.clause == index]
        assert clause.last == max(own, default=-1)
        assert {clause.verb, clause.last_finite} <= {-1, *own}


def _holds(outer: Clause, inner: Clause) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


@_often
@given(parses())
def test_a_clause_is_resumed_where_one_of_its_verbs_stands(parsed: Parsed) -> None:
    _, _, found = parsed
    assert set(found.resumed) <= {(verb.start, verb.clause) for verb in found.verbs}


@_often
@given(parses())
def test_the_same_tags_give_the_same_parse(parsed: Parsed) -> None:
    tags, words, found = parsed
    assert parse(tags, words, frames_of) == found


@_often
@given(lines)
def test_any_text_is_parsed_and_its_verbs_are_words(text: str) -> None:
    tokens, tags = tagged(text)
    for unit in units(tags, tokens.sentences, []):
        found = parse(unit.tags, [tokens.lowers[at] for at in unit.at], frames_of)
        for verb in found.verbs:
            assert tags[unit.at[verb.start]] in _CLASSES
