"""Words that open with a pronoun are told with its owner's name."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.conftest import ReadText
from twosource.across.entities import group_entities
from twosource.across.events import group_events
from twosource.across.events.owner import name_owner, name_somebody
from twosource.model.facts import Event, Mention, Party, Reading
from twosource.model.text import Report, Span
from twosource.pipeline import read_report

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


def test_a_complement_names_whose_it_is() -> None:
    text = "Ali Musa fled. Ola Dahl backs his plan for Gao."
    spans = (Span("r0", 0, 8), Span("r0", 30, 33))
    musa = Party(
        id="r0/p0", name="Ali Musa", kind="person",
        mentions=(Mention(spans[0], "name", 1), Mention(spans[1], "pronoun", 6)),
    )  # fmt: skip
    dahl = Party(id="r0/p1", name="Ola Dahl", kind="person", mentions=(Mention(Span("r0", 15, 23), "name", 4),))
    known = Reading(Report(id="r0", source="own", text=text), None, (musa, dahl), (), (), (), (), (), (), ())
    event = Event(
        id="r0/e0", type="SUPPORT", mode=None, actors=("r0/p1",), recipients=("r0/p0",), status="occurred",
        sentence=Span("r0", 15, 47), trigger=Span("r0", 24, 29), rule="endorse", rest=Span("r0", 30, 46),
    )  # fmt: skip
    assert name_somebody("his plan for Gao", event, known) == "Ali Musa’s plan for Gao"
    assert name_somebody("his plan for Gao", replace(event, actors=("r0/p0",)), known) == "his plan for Gao"
    assert name_somebody("his own plan", event, known) == "his own plan"
    assert name_somebody("a plan for peace in his land", event, known) == "a plan for peace in his land"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "Kenya released a white paper on the lake on Monday. Its release was criticized by Ghana's leaders.",
            "Kenya’s release of a white paper was criticized by",
        ),
        (
            "Kenya withdrew its envoy from Oslo on Monday. The withdrawal was condemned by Ghana.",
            "Kenya’s withdrawal of its envoy was condemned by",
        ),
        (
            "Kenya and Chad released a white paper on Monday. The release was criticized by Ghana.",
            "The release was criticized by",
        ),
        (
            "Ghana released a white paper on Monday. The movement was criticized by Chad.",
            "The movement was criticized by",
        ),
    ],
    ids=["its", "the", "of two", "another deed"],
)
def test_a_bare_deed_is_told_with_whose_it_is(read_text: ReadText, text: str, line: str) -> None:
    report, parse = read_text(text, published="2023-03-02")
    readings = [read_report(report, parse)]
    (found,) = [e for e in group_events(readings, group_entities(readings), ()) if e.type == "ACCUSE"]
    assert found.summary.startswith(line)
