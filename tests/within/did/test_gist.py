"""The words of a deed: the verb's complement as it stands."""

from __future__ import annotations

import pytest

from twosource.within.did import find_did
from twosource.within.said import find_said
from twosource.within.when import find_when
from twosource.within.who import find_who


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("Norway gave a Malian envoy five days to leave the country.", "a Malian envoy five days to leave the country"),
        ("Norway gave the envoy of Mali a week to quit Oslo.", "the envoy of Mali a week to quit Oslo"),
        ("Norway gave Mali ten tanks on Monday.", "Mali ten tanks"),
    ],
)
def test_a_term_belongs_to_what_was_given(read_text, text, rest):
    report, parse = read_text(text)
    parties, times = find_who(parse, report), find_when(parse, report)
    events = find_did(parse, report, parties, times, find_said(parse, report, parties, times))
    assert [report.quote(event.rest) for event in events if event.rest is not None] == [rest]
