"""A reading goes into columns and comes back, whatever its fields hold."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from zlib import decompress

import pytest
from tests.store.made import DAY, add_provenance, make_reading

from twosource.errors import NotKept
from twosource.model.facts import Mention, Reading
from twosource.model.text import Span, When
from twosource.store.packing import SMALL, Packed, list_sentences, pack, spread
from twosource.store.rows import make_rows
from twosource.store.unpacking import unpack

TEXT = "Envoys met in Zenda. The café – “shut” – reopened. Grain was counted."


def packed(reading: Reading) -> Packed:
    columns = spread(reading)
    return pack(columns, list_sentences(columns))


def full() -> Reading:
    """A reading some of whose facts have what others lack."""
    reading = make_reading(TEXT)
    r = reading.report.id
    later = When("2024-05-04", None, "longer", "resolved", 0.5, (Span(r, 1, 2),))
    event = replace(
        reading.events[1], date=later, told_in=f"{r}/s1", magnitude=(("killed", 12.0),), skips=(Span(r, 1, 4),),
        is_known=True, around=DAY, theme=Span(r, 2, 5),
    )  # fmt: skip
    said = replace(reading.statements[2], date=None, content=(), speaker=None)
    return replace(
        reading,
        report=add_provenance(reading.report),
        events=(reading.events[0], event, replace(reading.events[2], date=None)),
        statements=(*reading.statements[:2], said),
    )


@pytest.mark.parametrize(
    "reading",
    [
        full(),
        make_reading(TEXT),
        replace(make_reading(TEXT), events=(), statements=(), figures=(), holdings=(), times=(), gaps=()),
        replace(make_reading(TEXT), parties=(), times=()),
        Reading(make_reading(TEXT).report, None),
    ],
)
def test_a_reading_comes_back(reading: Reading) -> None:
    assert unpack(packed(reading), reading.report) == reading


def test_a_long_reading_is_compressed_and_comes_back() -> None:
    reading = make_reading(TEXT)
    mentions = tuple(Mention(Span(reading.report.id, n, n + 1), "name", n) for n in range(SMALL // 10))
    reading = replace(reading, parties=(replace(reading.parties[0], mentions=mentions), reading.parties[1]))
    content = packed(reading)
    assert not content.rest.startswith(b"{")
    assert unpack(content, reading.report) == reading


def test_a_date_and_a_sentence_stand_once_and_defaults_nowhere() -> None:
    content = packed(full())
    told, rest = json.loads(content.told), json.loads(decompress(content.rest))
    assert len(told["dates"]) == 2
    assert told["events"]["date"] == [0, 1, None]
    assert told["events"]["type"] == ["CONSULT"] * 3
    assert [end - start for _, start, end in told["sentences"]] == [20, 30, 19]
    assert "condition" not in rest["events"]
    assert rest["events"]["is_known"] == [False, True, False]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"sentences":[[', '"sentences":[["x",'),
        ('"date":[0,1,null]', '"date":[0,9,null]'),
        ('"date":[0,1,null]', '"date":[0,1]'),
        ('"type":', '"kind_of":'),
        ("}", ""),
    ],
)
def test_what_is_damaged_is_told(old: str, new: str) -> None:
    content = packed(full())
    assert old in content.told
    with pytest.raises(NotKept, match="reading that cannot be read"):
        unpack(content._replace(told=content.told.replace(old, new, 1)), full().report)


def test_a_party_has_the_first_day_on_which_it_acts() -> None:
    rows = make_rows(full())
    assert [(party.local, party.first_day) for party in rows.parties] == [("p1", "2024-05-02"), ("p2", "2024-05-02")]
    alone = replace(full(), statements=(), holdings=(), events=full().events[1:])
    assert [party.first_day for party in make_rows(alone).parties] == ["2024-05-04", "2024-05-04"]
    undated = replace(alone, events=alone.events[1:])
    assert [party.first_day for party in make_rows(undated).parties] == ["undated", "undated"]
    assert [party.first_day for party in make_rows(replace(undated, events=())).parties] == [None, None]


def test_every_process_writes_the_same_bytes() -> None:
    code = (
        "from tests.store.made import make_reading; from twosource.store.rows import make_rows;"
        "print(make_rows(make_reading('Envoys signed a peace accord. Nobody was shocked. Talks went on.')).packed)"
    )
    told = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": seed},
            cwd=Path(__file__).parents[2],
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(told) == 1
