"""The reporting words and the channel words are read and checked."""

from __future__ import annotations

from typing import Any

import pytest

from twosource.errors import BrokenData
from twosource.lexicon import channels, speech


def test_every_entry_is_read() -> None:
    words = speech.load_speech()
    assert words.verbs["deny"].stance == "denies"
    assert "to" in words.verbs["object"].prepositions
    assert words.phrases["call"]["for"].stance == "calls-for"
    assert words.nouns["warning"].stance == "warns"


@pytest.mark.parametrize(
    ("entry", "message"),
    [({"stance": "denys"}, "unknown stance"), ({"stance": "denies", "takes": "clause nonsense"}, "unknown frame")],
)
def test_a_broken_entry_names_itself(entry: dict[str, Any], message: str) -> None:
    with pytest.raises(BrokenData, match=rf"speech.yaml: entry 'x': {message}"):
        speech._cue("x", entry)


def test_channel_kinds() -> None:
    words = channels.load_channels()
    assert words.nouns["readout"] == "readout"
    assert "on" in words.ways


def test_a_broken_channel_kind() -> None:
    with pytest.raises(BrokenData, match="unknown origin kind 'rumour'"):
        channels._kind("rumour")
