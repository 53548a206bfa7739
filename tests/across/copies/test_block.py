"""block_pairs, align_reports, cut_pieces, shingles and group_families: the parts of copy detection by themselves."""

from __future__ import annotations

from collections import Counter

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.across.texts import DAM, OTHER, REWRITTEN
from twosource.across.copies.align import align_reports, likeness_of
from twosource.across.copies.block import block_pairs
from twosource.across.copies.boilerplate import blank_boilerplate
from twosource.across.copies.families import Side, Tie, group_families
from twosource.across.copies.judge import judge_pair
from twosource.across.copies.seeds import COMMON, TRIED, VOTES, Sides, find_seeds
from twosource.across.copies.sentences import PIECE_LONGEST, cut_pieces
from twosource.across.copies.shingles import KEPT, blank_quotations, read_shingles
from twosource.across.copies.stems import split_words, stem_each, stem_text
from twosource.model.text import Report, Span


def hashes(*values: int) -> np.ndarray:
    return np.array(sorted(values), dtype=np.uint32)


def test_pairs_share_rare_hashes() -> None:
    items = [hashes(*range(100)), hashes(*range(50, 150)), hashes(*range(1000, 1100)), hashes(1, 1001)]
    assert [(pair.a, pair.b) for pair in block_pairs(items, weight_least=3)] == [(0, 1), (0, 3), (2, 3)]
    assert [(pair.a, pair.b) for pair in block_pairs(items[:3], weight_least=3)] == [(0, 1)]


@pytest.mark.parametrize("items", [[], [hashes()], [hashes(), hashes()], [hashes(5)]])
def test_nothing_to_pair(items: list[np.ndarray]) -> None:
    assert block_pairs(items, weight_least=1) == []


def test_large_group_hangs_together_in_few_pairs() -> None:
    items = [hashes(*range(100))] * 500
    pairs = block_pairs(items, weight_least=3)
    assert len(pairs) < 500 * 3
    assert {pair.b for pair in pairs} == set(range(1, 500))


def test_common_hashes_weigh_little() -> None:
    items = [hashes(1, 2, 3, *range(100 * n + 1000, 100 * n + 1099)) for n in range(300)]
    assert block_pairs(items, weight_least=3) == []


def test_partners_are_bounded() -> None:
    items = [hashes(*range(200)) for _ in range(16)]
    assert len(block_pairs(items, weight_least=3, partners=1)) <= 2 * 16


def test_words() -> None:
    assert split_words("The Mayor’s “big” plan—5,000 cafés") == [
        b"the", b"mayor", b"s", b"big", b"plan", b"5", b"000", "cafés".encode(),
    ]  # fmt: skip


def test_stems_leave_out_function_words_and_endings() -> None:
    dam, repairs, dams = stem_text("The dam repairs, said one of them: dams!")
    assert dam != dams
    assert stem_text("Repairing") == repairs == stem_text("repair")
    assert stem_text("of themselves, ourselves and without") == ""
    assert len(stem_text("outsiders themselvesx")) == 2
    assert stem_text("É ÉCOLE x") == stem_text("é école")


@given(st.lists(st.text(alphabet="abc théé’ \x01\ue000\n.", max_size=40), min_size=1, max_size=6))
def test_stems_of_each_are_those_of_one(texts: list[str]) -> None:
    assert stem_each(texts) == [stem_text(text) for text in texts]


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("He said “go away” and left", "He said and left"),
        ('She said, "Stay here." Then rain', "She said,              Then rain"),
        ("It is 5'10\" tall and 6'2\" wide", "It is 5'10\" tall and 6'2\" wide"),
        ("It doesn’t stop", "It doesn’t stop"),
        ("a ‘very odd’ case", "a            case"),
        ("an old ''double tick'' style", "an old                  style"),
        ("“never closed\nnext line", "             \nnext line"),
    ],
)
def test_quotations_are_blanked(text: str, left: str) -> None:
    assert blank_quotations(text).split() == left.split()
    assert len(blank_quotations(text)) == len(text)


def test_shingles_are_bounded_and_stable() -> None:
    shingles = read_shingles(DAM * 3)
    assert len(shingles.hashes) <= max(KEPT, shingles.words // 3)
    assert shingles.hashes.tolist() == read_shingles(DAM * 3).hashes.tolist()
    assert len(read_shingles("one").hashes) == 0


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("Rain fell. They left.", ["Rain fell.", "They left."]),
        ("Mr. Poole met Gov. Ash. They spoke.", ["Mr. Poole met Gov. Ash.", "They spoke."]),
        ("“Go!” he said. She went.", ["“Go!” he said.", "She went."]),
        ("The U.S. Army came.\nIt left", ["The U.S. Army came.", "It left"]),
        ("", []),
        ("\n \n", []),
    ],
)
def test_sentences(text: str, pieces: list[str]) -> None:
    assert [piece.text for piece in cut_pieces(text)] == pieces


def test_headline_has_no_words_of_its_own() -> None:
    pieces = cut_pieces("Dam repairs begin in north\nWorkers came to the dam on Monday.")
    assert [piece.own > 0 for piece in pieces] == [False, True]


@given(st.text(alphabet="Ab .!?\n“”\"'-9", max_size=2_000))
@settings(max_examples=100, deadline=None)
def test_pieces_are_verbatim_and_in_order(text: str) -> None:
    at = 0
    for piece in cut_pieces(text):
        assert text[piece.start : piece.end] == piece.text
        assert at <= piece.start < piece.end
        assert len(piece.text) <= PIECE_LONGEST
        assert 0 <= piece.own <= len(piece.stems)
        at = piece.end


def test_alignment_tells_a_rewrite_from_another_report() -> None:
    story, rewrite, other = (cut_pieces(text) for text in (DAM, REWRITTEN, OTHER))
    assert align_reports(story, rewrite).share_a > 0.9
    assert align_reports(story, other).share_a < 0.3
    assert align_reports(story, []).matches == ()


@given(st.permutations(DAM.strip().split("\n\n")))
@settings(max_examples=25, deadline=None)
def test_alignment_is_symmetric(paragraphs: list[str]) -> None:
    one, other = cut_pieces(DAM), cut_pieces("\n\n".join(paragraphs[:5]))
    there, back = align_reports(one, other), align_reports(other, one)
    assert there.own == pytest.approx(back.own)
    assert (there.share_a, there.share_b) == pytest.approx((back.share_b, back.share_a))


def test_likeness() -> None:
    assert likeness_of("“Go!”  he said", '"Go!" he said') == 1.0
    assert 0.5 < likeness_of("Rain fell in the north", "Rain fell on the south") < 1


def side(number: int, sentences: range, share: float) -> Side:
    return Side(number, dict.fromkeys(sentences, 10.0), share)


def no_stems(_: int) -> frozenset[int]:
    return frozenset()


def test_splice_is_refused() -> None:
    # Report 2 holds all of report 0 and, elsewhere, a part of report 1.
    large = Tie(side(0, range(10), 1.0), side(2, range(10), 0.7), 100)
    small = Tie(side(1, range(4), 0.5), side(2, range(10, 14), 0.3), 40)
    grouped = group_families([small, large], no_stems)
    assert grouped.families == ((0, 2),)
    assert grouped.refused == frozenset({0})


def test_edition_that_shares_the_same_part_joins() -> None:
    first = Tie(side(0, range(10), 0.8), side(1, range(10), 0.8), 100)
    second = Tie(side(1, range(5), 0.4), side(2, range(5), 0.4), 50)
    assert group_families([first, second], no_stems).families == ((0, 1, 2),)


def test_excerpts_of_one_story_join() -> None:
    stems = {0: frozenset(range(100)), 1: frozenset(range(60)), 2: frozenset(range(40, 100))}
    head = Tie(side(0, range(10), 0.5), side(1, range(10), 1.0), 100)
    tail = Tie(side(0, range(10, 18), 0.4), side(2, range(8), 1.0), 80)
    assert group_families([head, tail], stems.__getitem__).families == ((0, 1, 2),)


def test_stories_of_one_digest_do_not_join() -> None:
    stems = {0: frozenset(range(200)), 1: frozenset(range(100)), 2: frozenset(range(100, 200))}
    head = Tie(side(0, range(10), 0.5), side(1, range(10), 1.0), 100)
    tail = Tie(side(0, range(10, 18), 0.4), side(2, range(8), 1.0), 80)
    assert group_families([head, tail], stems.__getitem__).families == ((0, 1),)


def test_marked_furniture_is_blanked() -> None:
    report = Report(id="r1", source="a", text="Menu\nRain fell.", furniture=(Span("r1", 0, 4),))
    assert blank_boilerplate([report]) == ["    \nRain fell."]


def seek_one_by_one(sides: Sides) -> list[tuple[int, int]]:
    found = []
    for i, one in enumerate(sides.left):
        votes: Counter[int] = Counter()
        for stem in set(one):
            places = [j for j, other in enumerate(sides.right) if stem in other]
            for j in places if len(places) <= COMMON else ():
                votes[j] += VOTES // len(places)
        found += [(i, j) for j in sorted(votes, key=lambda j: (-votes[j], j))[:TRIED]]
    return found


SIDE = st.lists(st.text("abcdefgh", max_size=6), max_size=12)


@given(st.lists(st.builds(Sides, SIDE, SIDE), min_size=1, max_size=4))
def test_seeds_of_many_pairs_are_those_of_each(pairs: list[Sides]) -> None:
    assert find_seeds(pairs) == [seek_one_by_one(pair) for pair in pairs]


def test_passages_far_apart_are_not_joined() -> None:
    one = cut_pieces(DAM)
    shifted = [piece._replace(start=piece.start + 50 * n, end=piece.end + 50 * n) for n, piece in enumerate(one)]
    together, apart = (judge_pair(one, other, align_reports(one, other)) for other in (one, shifted))
    assert together is not None
    assert apart is not None
    assert len(together.passages) < len(apart.passages) == len(one)
