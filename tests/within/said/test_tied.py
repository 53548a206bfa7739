"""Which quotation hangs from whom where word order, not the parse, tells: sentences written for these tests."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.within.spoken import words as say

from twosource.model.text import Parse, Report

ReadText = Callable[..., tuple[Report, Parse]]


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        ("“The pier will be rebuilt by spring,” Will wrote.", "Will", "“The pier will be rebuilt by spring,”"),
        ("“The mayor owes us an answer,” the editorial read.", "the editorial", "“The mayor owes us an answer,”"),
        ("“We cannot follow this reasoning,” the two write.", "the two", "“We cannot follow this reasoning,”"),
        ("Still, the race “is even in every ward,” as Poole said on Monday.", "Poole", "“is even in every ward,”"),
        (
            "“The pier is gone for good,” said Poole. “We are all alone here.” Perhaps, Lund said, the sea took it.",
            "Poole",
            "“The pier is gone for good,” | “We are all alone here.”",
        ),
        (
            "“The pier will stay,” said one former harbour master who asked not to be named because he still has friends"
            " at the port and fears for them.",
            "one former harbour master",
            "“The pier will stay,”",
        ),
        (
            "Lund, the last fisherman of the old harbour who still mends his own nets by hand, said the pier was lost.",
            "Lund",
            "the pier was lost",
        ),
        (
            "Poole said the pier was lost. She signed a pledge to “keep the gate shut for good.”",
            "She",
            "She signed a pledge to “keep the gate shut for good.”",
        ),
        ("“The sea took it all.”\n\n-Ann Poole, Hull.", "Ann Poole", "“The sea took it all.”"),
        (
            "Lund said the pier was lost and that she had learned a lesson: “The sea wins.”",
            "Lund",
            "the pier was lost and that she had learned a lesson: “The sea wins.”",
        ),
        (
            "The loss did not surprise Ann Poole: “The sea always wins in the end.”",
            "Ann Poole",
            "“The sea always wins in the end.”",
        ),
        ("The clerk interrupted her: “Your time is up, madam.”", "The clerk", "“Your time is up, madam.”"),
        (
            "Lund said on Friday that he thinks the pier will stay but said “the money is the problem.”",
            "Lund",
            "“the money is the problem.”",
        ),
        (
            "A study found that the port “loses a boat every week.”",
            "A study",
            "that the port “loses a boat every week.”",
        ),
    ],
)
def test_who_says_it(read_text: ReadText, text: str, speaker: str | None, content: str) -> None:
    assert (speaker, content) in say(read_text, text)


def test_what_is_found_is_said_only_in_quotation_marks(read_text: ReadText) -> None:
    assert say(read_text, "A study found that the port loses a boat every week.") == []


def test_a_transcript_in_quotation_marks_belongs_to_its_labels(read_text: ReadText) -> None:
    text = (
        "Poole mocked the plan.\n\n“HOST: Will you sail tomorrow?\n\n“POOLE: The boat is ready and we will go.\n\n"
        "“Nobody will keep us in the port.\n\n“HOST: Thank you, captain.”"
    )
    found = say(read_text, text)
    assert ("POOLE", "The boat is ready and we will go.\n\n“Nobody will keep us in the port.") in found
    assert not any(who == "Poole" and "sail" in what for who, what in found)
