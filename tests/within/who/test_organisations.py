"""Organisations by what they are: "the alliance", "the regional bloc", "the militant group"."""

from __future__ import annotations

import pytest

from twosource.lexicon.actors import list_actors
from twosource.within.who import find_who
from twosource.within.who.wordlists import called

# (text, words, organisation that they stand for, or None)
ORGANISATIONS = [
    ("NATO met in Oslo. The alliance will send ships.", "The alliance", "NATO"),
    ("NATO met in Oslo. The western military alliance will send ships.", "The western military alliance", "NATO"),
    ("The European Union fined Togo. The 27-nation bloc will meet in May.", "The 27-nation bloc", "European Union"),
    ("ECOWAS suspended Togo. The West African bloc lifted sanctions on Mali.", "The West African bloc", "ECOWAS"),
    ("The African Union left Togo. The continental body froze aid.", "The continental body", "African Union"),
    ("Hamas waited. The militant group freed a baker.", "The militant group", "Hamas"),
    ("Hezbollah waited. Hamas praised the group.", "the group", "Hezbollah"),
    ("Hezbollah waited. Hamas left. The Lebanese group fired.", "The Lebanese group", "Hezbollah"),
    ("The Wagner Group left Mali. The mercenary group had been paid.", "The mercenary group", "Wagner Group"),
    ("Boeing lost. The company fired ten bakers.", "The company", "Boeing"),
    (
        "Amnesty International wrote a letter. The London-based group accused Togo of torture.",
        "The London-based group",
        "Amnesty International",
    ),
    # two that fit
    ("Hamas met Fatah. The group left.", "The group", None),
    # another than who was spoken of
    ("NATO met in Oslo. The rival alliance met too.", "The rival alliance", None),
    ("Hamas waited. The group led by Rud fired.", "The group", None),
    ("Hamas waited. The group of bakers fired.", "The group", None),
    ("Hamas waited. The group leader fired.", "The group", None),
    ("The Democratic Party lost. The conservative movement won.", "The conservative movement", None),
    # none that fits, or named only later
    ("Ghana waited. The alliance met.", "The alliance", None),
    ("The alliance met. NATO waited.", "The alliance", None),
    ("NATO met in Oslo. An alliance needs ships.", "An alliance", None),
]


@pytest.mark.parametrize(("text", "words", "name"), ORGANISATIONS)
def test_organisations_by_what_they_are(read_text, text, words, name):
    report, parse = read_text(text)
    found = {report.quote(m.span): p.name for p in find_who(parse, report) for m in p.mentions}
    assert found.get(words) == name


def test_every_organisation_so_called_is_in_the_base():
    bases = {base for meaning in called().values() for base in meaning.bases}
    assert bases <= {actor.id for actor in list_actors()}


# (text, words, party that they stand for)
FIGHTERS = [
    ("Hamas waited. Hamas militants attacked Rafah.", "Hamas militants", "Hamas"),
    ("Hezbollah leader Ali Rud spoke. His fighters left Tyre.", "His fighters", "Hezbollah"),
    ("Hezbollah leader Ali Rud spoke. His car left Tyre.", "His", "Ali Rud"),
    # some of them
    ("Hamas waited. Three Hamas fighters were killed.", "Three Hamas fighters", "Hamas fighters"),
    # whose leader is called in fewer words
    ("Hamas political chief Ali Rud flew out. The Hamas chief met nobody.", "The Hamas chief", "Ali Rud"),
]


@pytest.mark.parametrize(("text", "words", "name"), FIGHTERS)
def test_fighters_act_for_their_group(read_text, text, words, name):
    report, parse = read_text(text)
    found = {report.quote(m.span): p.name for p in find_who(parse, report) for m in p.mentions}
    assert found.get(words) == name
