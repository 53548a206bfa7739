"""find_copies: which reports hold text of which, and which do not although they tell the same."""

from __future__ import annotations

import random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.across.texts import DAM, FAIR, OTHER, REWRITTEN, make_report, paragraphs
from tests.work import must_end
from twosource.across.copies import Copies, find_copies
from twosource.model.record import Link

HEAD, *BODY = paragraphs(DAM)
SHUFFLED = "\n\n".join([HEAD, *reversed(BODY)])
EXCERPT = "\n\n".join(BODY[1:5])
REHEADED = "\n\n".join(["Another headline altogether", *BODY, "Share this article"])
SCANNED = DAM.replace("rn", "m").replace("cl", "d").replace("e w", "ew").replace(" th", " t.h").replace("ill", "lll")
SPLICE = "\n\n".join([*paragraphs(FAIR), *BODY[2:4]])
SPEECH = (
    "“We shall rebuild the weir stone by stone, we shall plant poplars along both banks, and not one widow of this "
    "valley shall pay a penny for the timber, the nails or the glass,” the minister said."
)


def find(*texts: str) -> Copies:
    return find_copies([make_report(n, text) for n, text in enumerate(texts)])


def members(copies: Copies) -> list[set[str]]:
    return [set(family.reports) for family in copies.families]


@pytest.mark.parametrize(
    ("copy", "kinds"),
    [
        (DAM, {"exact"}),
        (DAM.replace("\n\n", "\n\n \n").replace("Tuesday", " Tuesday"), {"exact"}),
        (REHEADED, {"near"}),
        (SHUFFLED, {"near"}),
        (EXCERPT, {"excerpt"}),
        (SCANNED, {"near", "edition", "paraphrase"}),
        (REWRITTEN, {"paraphrase"}),
    ],
)
def test_copies_are_one_family(copy: str, kinds: set[str]) -> None:
    copies = find(DAM, copy, OTHER, FAIR)
    assert members(copies) == [{"r0", "r1"}]
    link = next(link for link in copies.links if (link.a, link.b) == ("r0", "r1"))
    assert link.kind in kinds


def test_other_reports_of_one_event_are_not_copies() -> None:
    copies = find(DAM, OTHER, FAIR)
    assert (copies.links, copies.families) == ((), ())


def test_reports_that_quote_one_speech_are_no_family() -> None:
    copies = find(DAM + "\n" + SPEECH, FAIR + "\n" + SPEECH, OTHER + "\n" + SPEECH)
    assert copies.families == ()
    assert {link.kind for link in copies.links} <= {"passage"}


def test_splice_joins_only_its_larger_source() -> None:
    copies = find(DAM, REHEADED, FAIR, SPLICE)
    assert members(copies) == [{"r0", "r1"}, {"r2", "r3"}]
    passages = {(link.a, link.b) for link in copies.links if link.kind == "passage"}
    assert ("r0", "r3") in passages


def test_splice_never_joins_two_stories_that_it_holds_whole() -> None:
    both = DAM + "\n" + FAIR
    copies = find(DAM, DAM, FAIR, FAIR, both)
    together = [family for family in members(copies) if {"r0", "r2"} <= family]
    assert together == []


def test_large_family_is_one() -> None:
    draw = random.Random(7)
    reprints = []
    for n in range(200):
        words = DAM.split(" ")
        for _ in range(4):
            words[draw.randrange(len(words))] = f"word{n}"
        reprints.append(" ".join(words))
    copies = find(*reprints, OTHER, FAIR)
    assert [len(family) for family in members(copies)] == [200]


def test_boilerplate_of_unrelated_pages_is_no_link() -> None:
    furniture = (
        "\n\nOur company brings independent writing about gardens, bicycles and kitchens to readers in forty towns since the year of its founding by two sisters.\n"
        "\nWrite to the desk at the old mill, second floor, between nine and noon, and please enclose a stamped envelope for the answer.\n"
    )
    draw = random.Random(3)
    letters = "bcdfghklmnprstvz"

    def word() -> str:
        return "".join(draw.choice(letters) + draw.choice("aeiou") for _ in range(3))

    pages = ["\n\n".join(" ".join(word() for _ in range(25)) + "." for _ in range(5)) + furniture for _ in range(8)]
    assert find(*pages).links == ()


@pytest.mark.parametrize(
    "texts", [(), ("",), ("", ""), ("word", "word"), ("  \n ", "\n"), ("No.", "No."), ("\ue000", "\ue000 \ue000")]
)
def test_too_little_text_proves_nothing(texts: tuple[str, ...]) -> None:
    assert find(*texts) == Copies()


def test_newsroom_and_direction() -> None:
    reports = [
        make_report(0, REHEADED, day="2021-05-05", outlet="Hill Post", newsroom="Reuters"),
        make_report(1, DAM, day="2021-05-04"),
        make_report(2, REWRITTEN),
    ]
    copies = find_copies(reports)
    assert copies.families[0].newsroom == "Reuters"
    first = {(link.a, link.b): link.first for link in copies.links}
    assert first == {("r0", "r1"): "r1", ("r0", "r2"): None, ("r1", "r2"): None}


def test_direction_by_credit() -> None:
    reports = [
        make_report(0, REHEADED, outlet="Hill Post", newsroom="Reuters"),
        make_report(1, DAM, outlet="Reuters", newsroom="Reuters"),
    ]
    assert find_copies(reports).links[0].first == "r1"
    assert find_copies(reports[::-1]).links[0].first == "r1"


def test_shares_and_passages_of_an_excerpt() -> None:
    link = find(DAM, EXCERPT).links[0]
    assert link.share_b == 1.0
    assert 0.4 < link.share_a < 0.7
    assert {passage.kind for passage in link.passages} == {"verbatim"}
    assert "".join(EXCERPT[p.b.start : p.b.end] for p in link.passages).count("rubber boats") == 1


def test_many_equal_reports_are_linked_to_one() -> None:
    copies = find(*[DAM] * 3_000)
    assert len(copies.links) == 2_999
    assert [len(family.reports) for family in copies.families] == [3_000]


@pytest.mark.parametrize(
    "text", ["a" * 1_000_000, "“" * 1_000_000, "word " * 200_000, "a\n" * 400_000, (DAM + "\n") * 900, "''a" * 300_000]
)
def test_very_long_reports(text: str) -> None:
    with must_end():
        copies = find(text, text, text + " and then a few more words came.")
    assert {"r0", "r1"} <= members(copies)[0]


def _check_spans(reports: list, links: tuple[Link, ...]) -> None:
    texts = {report.id: report.text for report in reports}
    for link in links:
        assert 0 <= link.share_a <= 1
        assert 0 <= link.share_b <= 1
        for passage in link.passages:
            assert (passage.a.report, passage.b.report) == (link.a, link.b)
            for span in (passage.a, passage.b):
                assert 0 <= span.start < span.end <= len(texts[span.report])
            one, other = texts[link.a][slice(*passage.a[1:])], texts[link.b][slice(*passage.b[1:])]
            if passage.kind == "verbatim" and passage.similarity == 1.0:
                assert one.split() == other.split() or "".join(one.split()) == "".join(other.split())


PIECES = st.lists(
    st.sampled_from([*BODY, *paragraphs(OTHER), *paragraphs(FAIR), *paragraphs(REWRITTEN), SPEECH]), max_size=9
)


@given(st.lists(PIECES, min_size=1, max_size=6), st.randoms(use_true_random=False))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_order_does_not_matter(texts: list[list[str]], draw: random.Random) -> None:
    reports = [make_report(n, "\n\n".join(pieces)) for n, pieces in enumerate(texts)]
    turned = reports[:]
    draw.shuffle(turned)
    one, other = find_copies(reports), find_copies(turned)
    assert {frozenset(f.reports) for f in one.families} == {frozenset(f.reports) for f in other.families}
    assert {(frozenset((k.a, k.b)), k.kind) for k in one.links} == {
        (frozenset((k.a, k.b)), k.kind) for k in other.links
    }
    _check_spans(reports, one.links)
    seen = [report for family in one.families for report in family.reports]
    assert len(seen) == len(set(seen))
