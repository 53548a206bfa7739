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
        ("Norway may use another $2 million the Malian army had allocated for radar sites.", "another $2 million"),
        ("Mali's parliament removed Kofi Musa from office hours after he fled.", "Kofi Musa from office"),
    ],
)
def test_a_term_belongs_to_what_was_given(read_text, text, rest):
    report, parse = read_text(text)
    parties, times = find_who(parse, report), find_when(parse, report)
    events = find_did(parse, report, parties, times, find_said(parse, report, parties, times))
    assert [report.quote(event.rest) for event in events if event.rest is not None] == [rest]


@pytest.mark.parametrize(
    ("text", "themes"),
    [
        ("A plane bombed a camp for herders, most of them Malians, in Gao and 31 people were killed.", {"31 people"}),
        ("Two herders from Mali were killed.", {"Two herders from Mali"}),
        ("Norway was in secret talks with Mali brokered by Chad.", {"secret talks with Mali"}),
        ("Kofi Musa was the target of an assassination attempt, which led to arrests.", {"assassination attempt"}),
    ],
)
def test_who_some_were_is_not_to_whom_it_was_done(read_text, text, themes):
    report, parse = read_text(text)
    parties, times = find_who(parse, report), find_when(parse, report)
    events = find_did(parse, report, parties, times, find_said(parse, report, parties, times))
    assert {report.quote(event.theme) for event in events if event.theme is not None} <= themes


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("A trade deal between Chad and Mali was struck on Monday.", "A trade deal between Chad and Mali"),
        ("Clashes between Chadian and Malian guards killed nine people.", "Clashes between Chadian and Malian guards"),
        ("A ship and a tug were seized near Gao.", "A ship"),  # the line names each by itself
    ],
)
def test_both_sides_of_a_deal_stand_in_its_words(read_text, text, words):
    report, parse = read_text(text)
    event = find_did(parse, report, find_who(parse, report))[0]
    assert report.quote(event.theme or event.doer) == words


def test_what_is_somebodys_own_is_no_part_of_what_was_invaded(read_text):
    report, parse = read_text("Chad's invasion of Mali and its military buildup near Niger worried Oslo.")
    parties, times = find_who(parse, report), find_when(parse, report)
    events = find_did(parse, report, parties, times, find_said(parse, report, parties, times))
    assert "buildup" not in " ".join(report.quote(e.rest) for e in events if e.rest is not None and e.type == "ASSAULT")


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("“Norway is not yours to play with, show some respect,” Ann Lund wrote.", {"ACCUSE", "STATE"}),
        (
            "Ali Musa gave the rebels of Chad a choice of joining the army, leaving Gao or fleeing to Mali.",
            {"AGREE", "CONCEDE"},
        ),
    ],
)
def test_what_one_is_told_to_do_or_may_choose_is_not_done(read_text, text, types):
    report, parse = read_text(text)
    parties, times = find_who(parse, report), find_when(parse, report)
    events = find_did(parse, report, parties, times, find_said(parse, report, parties, times))
    assert {event.type for event in events} <= types
