"""Words that open with a pronoun are told with its owner's name."""

from __future__ import annotations

import pytest

from twosource.across.event_owner import name_owner
from twosource.model.facts import Mention, Party, Reading
from twosource.model.text import Report, Span

TEXT = "Ali Musa was taken. His kidnappers rang. Its end came."


def reading() -> Reading:
    mentions = (Mention(Span("r0", 0, 8), "name", 1), Mention(Span("r0", 20, 23), "pronoun", 5))
    party = Party(id="r0/p0", name="Ali Musa", kind="person", mentions=mentions)
    return Reading(Report(id="r0", source="own", text=TEXT), None, (party,), (), (), (), (), (), (), ())


@pytest.mark.parametrize(
    ("words", "span", "told"),
    [
        ("His kidnappers", Span("r0", 20, 34), "Ali Musa’s kidnappers"),
        ("Its end", Span("r0", 41, 48), "Its end"),
        ("His own men", Span("r0", 20, 31), "His own men"),
        ("The kidnappers", Span("r0", 20, 34), "The kidnappers"),
        ("His kidnappers", None, "His kidnappers"),
    ],
)
def test_a_pronoun_that_opens_gives_way_to_a_name(words: str, span: Span | None, told: str) -> None:
    assert name_owner(words, span, reading()) == told
