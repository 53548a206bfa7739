from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from twosource.read.holds import Holds
from twosource.read.page import cut_lines

PHRASES = ["newsletter", "all rights reserved", "(left", "©", " - ", "/", "min read", "by"]


def test_finds_phrases_in_any_case() -> None:
    held = Holds(PHRASES).find("© Hill Post. All Rights Reserved. Sign up for our NEWSLETTER - 3 min read")
    assert {phrase for _, phrase in held} == {"newsletter", "all rights reserved", "©", " - ", "min read"}


def test_tells_where_a_phrase_stands() -> None:
    text = "© Hill Post\n\nRain fell.\nOur Newsletter\n3 min\nread"
    assert Holds(PHRASES).find("A Newsletter, a newsletter") == [(2, "newsletter"), (16, "newsletter")]
    assert Holds(PHRASES).find_lines(text, cut_lines(text)) == {0: ["©"], 2: ["newsletter"]}


def test_of_nothing_nothing_is_found() -> None:
    assert Holds(PHRASES).find("") == []
    assert Holds([]).find("newsletter") == []


@given(st.text(alphabet="abemnrdy (/©-–\n", max_size=80), st.lists(st.text("abemnrdy (/©", min_size=1, max_size=6)))
def test_finds_what_looking_for_each_finds(text: str, phrases: list[str]) -> None:
    sought = {(at, phrase) for phrase in phrases for at in range(len(text)) if text.startswith(phrase, at)}
    assert set(Holds(phrases).find(text)) == sought
