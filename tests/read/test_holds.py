from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from twosource.read.holds import Holds

PHRASES = ["newsletter", "all rights reserved", "(left", "©", " - ", "/", "min read", "by"]


def test_finds_phrases_in_any_case() -> None:
    held = Holds(PHRASES).find("© Hill Post. All Rights Reserved. Sign up for our NEWSLETTER - 3 min read")
    assert held == {"newsletter", "all rights reserved", "©", " - ", "min read"}


def test_of_nothing_nothing_is_found() -> None:
    assert Holds(PHRASES).find("") == frozenset()
    assert Holds([]).find("newsletter") == frozenset()


@given(st.text(alphabet="abemnrdy (/©-–\n", max_size=80), st.lists(st.text("abemnrdy (/©", min_size=1, max_size=4)))
def test_finds_what_looking_for_each_finds(text: str, phrases: list[str]) -> None:
    assert Holds(phrases).find(text) == {phrase for phrase in phrases if phrase in text}
