"""Headlines in title case keep the capitals of names only; texts of other kinds stay as they are, and no letter moves."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.conftest import make_report
from twosource.parse import Parser
from twosource.parse.title_case import fold, is_common


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Peru Condemns Bomb Blasts in Denmark", "Peru condemns bomb blasts in Denmark"),
        ("Danish Border Guards Kill Peruvian Man", "Danish border guards kill Peruvian man"),
        ("Peru's Government Collapses in No-Confidence Vote", "Peru's government collapses in no-confidence vote"),
        (
            "Security Council Condemns Attack on White House Aide",
            "Security Council condemns attack on White House aide",
        ),
        ("Ricardo Fox Attacks Danish Government Over Deal", "Ricardo Fox attacks Danish government over deal"),
        ("Police Arrest Mark Lundqvist in Copenhagen Raid", "Police arrest Mark Lundqvist in Copenhagen raid"),
        ("Rebel Leader May Come Home Monday After Talks", "Rebel leader may come home Monday after talks"),
        ("Theresa May Warns Firms Over Border Plans", "Theresa May warns firms over border plans"),
        ("Premier May Visits Border Posts in August", "Premier May visits border posts in August"),
        ("NATO Warships Leave Danish Port", "NATO warships leave Danish port"),
    ],
)
def test_common_words_lose_their_capital(line: str, expected: str) -> None:
    assert fold(line) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Peru condemns bomb blasts in Denmark",
        "Ricardo Quispe, Ann Lund and Per Dahl met Ali Musa.",
        "PERU CONDEMNS BOMB BLASTS IN DENMARK",
        "By Ann Lund",
        "",
        "Talks " * 40 + "End",
    ],
)
def test_other_texts_are_left(text: str) -> None:
    assert fold(text) is None


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("condemns", True),
        ("denies", True),
        ("seizing", True),
        ("jammed", True),
        ("publicly", True),
        ("lundqvist", False),
        ("fox", False),
    ],
)
def test_is_common(word: str, expected: bool) -> None:
    assert is_common(word) is expected


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(["Attack", "Peru", "Fox", "Mark", "Lund's", "U.S.", "of", "Vows", "’", "9", "Über", "No-Vote"]),
        max_size=12,
    )
)
def test_no_letter_moves(words: list[str]) -> None:
    text = " ".join(words)
    folded = fold(text)
    assert folded is None or (len(folded) == len(text) and folded.lower() == text.lower())


def test_the_words_stand_as_written(parser: Parser) -> None:
    line = "Peru Condemns Bomb Blasts in Denmark"
    parse = parser.parse(make_report(line))
    assert [t.text for t in parse.tokens] == line.split()
    verb = parse.tokens[1]
    assert (verb.lemma, verb.tag, verb.dep) == ("condemn", "VBZ", "ROOT")
    assert [parse.tokens[n.first].text for n in parse.names] == ["Peru", "Denmark"]


def test_a_headline_in_title_case_is_told_as_a_sentence(parser: Parser) -> None:
    parse = parser.parse(make_report("Danish Hostage Freed in Northern Peru"))
    freed = parse.tokens[2]
    assert (freed.lemma, freed.tag, freed.dep) == ("free", "VBN", "ROOT")
    assert parse.tokens[1].dep == "nsubjpass"
