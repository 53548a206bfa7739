"""Where the telling begins behind a dateline: sentences written for these tests."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from twosource.model.text import Parse, Report
from twosource.within.dateline import past_dateline
from twosource.within.said import find_said
from twosource.within.said.datelines import begin_behind_dateline

ReadText = Callable[..., tuple[Report, Parse]]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("PRAGUE (Reuters) - The boats left", "The boats left"),
        ("KYIV — Two boats left", "Two boats left"),
        ("WASHINGTON, May 14 (AP) — Trade fell", "Trade fell"),
        ("Prague (CNN) - The bridge is closed", "The bridge is closed"),
        ("RIGA, Latvia -- The bridge is closed", "The bridge is closed"),
        ("BEIJING, Feb. 24 (Xinhua) -- China will talk", "China will talk"),
        ("NEW YORK, March 3 – “We left", "“We left"),
        ("KAZAN, 4 June 2021 (Delta News) - The boats left", "The boats left"),
        ("KAZAN, June 4. /TASS/. The boats left", "The boats left"),
        ("By Bo Lund\nHULL - The port sank", "The port sank"),
        ("Poole - the mayor - said so", "Poole - the mayor - said so"),
        ("NATO - an alliance - grew", "NATO - an alliance - grew"),
        ("The EU-wide ban grew", "The EU-wide ban grew"),
        ("He left. HULL - The port sank", "He left. HULL - The port sank"),
    ],
)
def test_words_behind_a_dateline(text: str, told: str) -> None:
    line = text.rindex("\n") + 1 if "\n" in text else 0
    assert text[begin_behind_dateline(text, line, len(text)) :] == told


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        ("RIGA, Latvia -- The bridge is closed, the mayor said.", "the mayor", "The bridge is closed"),
        ("OSLO - Ann Poole said the bridge was closed.", "Ann Poole", "the bridge was closed"),
    ],
)
def test_neither_speaker_nor_content_has_the_dateline(
    read_text: ReadText, text: str, speaker: str, content: str
) -> None:
    report, parse = read_text(text)
    (found,) = find_said(parse, report, (), ())
    assert found.speaker is not None
    assert (report.quote(found.speaker), [report.quote(c) for c in found.content]) == (speaker, [content])


def test_a_subject_that_hangs_on_the_land_of_a_dateline(read_text: ReadText) -> None:
    _, parse = read_text(
        "THE HAGUE, Netherlands -- A United Nations prosecutor has charged a former Liberian planning minister with fraud."
    )
    assert [parse.tokens[k].text for k in past_dateline(parse, 1)] == ["prosecutor"]
