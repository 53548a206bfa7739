"""Fights of words and votes are no force; what nobody can be told of is no event."""

from __future__ import annotations

import pytest
from tests.conftest import ReadText

from twosource.within.did import find_did
from twosource.within.said import find_said
from twosource.within.when import find_when
from twosource.within.who import find_who

ROWS = [
    ("Senator Ann Lund beat Espen Dahl in the Oslo primary.", []),
    ("Ann Lund won her hard battle with Senator Espen Dahl for the nomination.", []),
    ("Espen Dahl attacked Ann Lund as weak on trade.", ["ACCUSE"]),
    ("Togo left in 1960, after a war with Ghana, the court said.", ["ASSAULT"]),
    ("Togo left in 1960, after a war with Ann Lund, the court said.", []),
    ("Militants attacked a polling station in Kano before the election.", ["ASSAULT"]),
    ("A gunman attacked Ann Lund with a knife.", ["ASSAULT"]),
    ("Espen Dahl seized on the raid as proof of weakness.", []),
    ("Norway's Liberals took control of the Senate after the vote.", []),
    ("Soldiers took control of the capital of Mali on Monday.", ["ASSAULT"]),
    ("Grandmother Wilma returned to Chile.", []),
    ("Espen Dahl, Norway's premier, flew to Chile on Monday.", ["CONSULT"]),
    ("The two leaders spoke by phone.", ["CONSULT"]),
    ("Espen Dahl spoke at the party convention in Oslo.", []),
    ("Espen Dahl joined the assault on jobs in Norway.", []),
    ("Rebels joined the assault on the port of Gao.", ["ASSAULT"]),
    ("The first jets will be delivered in May.", []),
    ("Espen Dahl could not agree more.", []),
    ("Cyclone Wilma displaced thousands in Chad.", []),
    ("Wildfires threatened Lima.", []),
    ("Lima beat Oslo 4-0 and the winger fired a rocket past the keeper.", []),
    ("The chef attacked the dough.", []),
    ("Dr. Espen Dahl was gunned down by sniper fire in his home.", ["ASSAULT"]),
    ("Rebels attacked a wedding near Gao.", ["ASSAULT"]),
    ("A court in Chad jailed the basketball player Ann Lund for nine years.", ["COERCE"]),
    ("The basketball player was jailed by the coach on the court.", []),
    ("Norway sacked Justice Minister Espen Dahl on Friday.", ["CONCEDE"]),
    ("The raid in Gao was condemned by the UN secretary-general.", ["ASSAULT", "ACCUSE"]),
    ("The sit-in at the airport entered its fourth day.", ["PROTEST"]),
    ("Mali must free the editor, Norway said.", ["REQUEST"]),
    ("Espen Dahl must not have known her, Ann Lund said.", []),
    ("A total of 40 states backed the resolution on Mali.", ["SUPPORT"]),
    ("Ann Lund opposed it as a candidate.", []),
    ("Espen Dahl called the massacre in Gao an act of terror.", ["ACCUSE", "ASSAULT"]),
    ("Ann Lund said it was easier to seek extradition of a suspect from Chile.", []),
    ("The law allows a person to vote for all candidates.", []),
    ("Like others defending the law, Espen Dahl wept.", []),
]


def told(text: str, read_text: ReadText) -> list[str]:
    report, parse = read_text(text, published="2021-05-04")
    parties, times = find_who(parse, report), find_when(parse, report)
    events = find_did(parse, report, parties, times, find_said(parse, report, parties, times))
    return [event.type for event in events]


@pytest.mark.parametrize(("text", "types"), ROWS)
def test_contests_are_no_force(text: str, types: list[str], read_text: ReadText) -> None:
    assert told(text, read_text) == types


def test_a_report_on_a_vote_needs_no_word_of_it_in_the_sentence(read_text: ReadText) -> None:
    lead = "Voters chose between the candidates of two parties in a primary. The caucus and the ballot came late. "
    assert told(lead + "A pollster called the race. Ann Lund fought the old government.", read_text) == []


def test_a_violent_report_makes_one_persons_attack_on_another_force(read_text: ReadText) -> None:
    lead = "Rebels shelled the base. Troops killed two gunmen. A bomb wounded a soldier at the checkpoint. "
    assert told(lead + "Ali Musa attacked Omar Sow at dawn.", read_text)[-1] == "ASSAULT"


STATUS = [
    ("Ali Musa is charged with gunning down two guards in Gao.", "kill", "alleged"),
    ("Officials would not offer details of the talks between Ann Lund and Ali Musa.", "talks-noun", "occurred"),
]


@pytest.mark.parametrize(("text", "rule", "status"), STATUS)
def test_what_is_charged_or_given_keeps_its_standing(text: str, rule: str, status: str, read_text: ReadText) -> None:
    report, parse = read_text(text, published="2021-05-04")
    parties, times = find_who(parse, report), find_when(parse, report)
    events = find_did(parse, report, parties, times, find_said(parse, report, parties, times))
    assert {event.rule: event.status for event in events}[rule] == status
