"""Whom words stand for that name nobody: "the kingdom", "the alliance", "Hamas militants", "the Turks"."""

from __future__ import annotations

import pytest

from twosource.lexicon.actors import list_actors
from twosource.lexicon.places import country
from twosource.within.who import find_who
from twosource.within.who.wordlists import called, lands

# (text, words, country that they stand for, or None)
LANDS = [
    ("Armenia voted on Sunday. The former Soviet republic has few miners.", "The former Soviet republic", "Armenia"),
    ("Saudi Arabia and Qatar hosted the talks. The kingdom refused to pay.", "The kingdom", "Saudi Arabia"),
    ("Oman praised the talks. The sultanate was a go-between.", "The sultanate", "Oman"),
    ("Madagascar held a vote. The island nation sells cloves.", "The island nation", "Madagascar"),
    # two that fit
    ("Saudi Arabia and Jordan hosted the talks. The kingdom refused to pay.", "The kingdom", None),
    ("Jordan pays. A Saudi envoy waits. The kingdom refused to pay.", "The kingdom", None),
    ("Jordan pays. Bahrain waits. The kingdom refused to pay.", "The kingdom", "Bahrain"),
    (
        "Latvia met Georgia. Fewer ships call at Moldova's port. The former Soviet republic voted.",
        "The former Soviet republic",
        "Moldova",
    ),
    (
        "Latvia voted. Georgia met Moldova. The former Soviet republic has few miners.",
        "The former Soviet republic",
        None,
    ),
    # none that fits
    ("Ghana held a vote. The island nation sells cloves.", "The island nation", None),
    # named only later
    ("The island nation sells cloves. Madagascar held a vote.", "The island nation", None),
    ("Sweden left. A kingdom is no republic.", "A kingdom", None),
]
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
# (text, words, party that they stand for): who acts for his group
FIGHTERS = [
    ("Hamas waited. Hamas militants attacked Rafah.", "Hamas militants", "Hamas"),
    ("Hezbollah leader Ali Rud spoke. His fighters left Tyre.", "His fighters", "Hezbollah"),
    ("Hezbollah leader Ali Rud spoke. His car left Tyre.", "His", "Ali Rud"),
    # some of them
    ("Hamas waited. Three Hamas fighters were killed.", "Three Hamas fighters", "Hamas fighters"),
    # whose leader is called in fewer words
    ("Hamas political chief Ali Rud flew out. The Hamas chief met nobody.", "The Hamas chief", "Ali Rud"),
]
# (text, words, party that they stand for, or None): a people for its land, groups of whom there are so many
PEOPLES = [
    ("Ghana asked Norway for grain. The Norwegians expelled its envoy.", "The Norwegians", "Norway"),
    ("Mali held talks with the Ghanaians on Friday.", "the Ghanaians", "Ghana"),
    ("The Turks recalled their envoy.", "The Turks", "Turkey"),
    ("Then the Soviets invaded the valley.", "the Soviets", "Soviet Union"),
    # some of them, told of before
    ("Ghana warned the Norwegians on Monday.", "the Norwegians", "Norway"),
    ("Ghana feared the Norwegians who live in Lomé.", "the Norwegians", None),
    ("Two Norwegians were held in Lomé. The Norwegians denied theft.", "The Norwegians", None),
    ("Norwegian tourists were held in Lomé. The Norwegians denied theft.", "The Norwegians", None),
    # not the whole people
    ("Norway sent ships. The Norwegians who live in Lomé left.", "The Norwegians", None),
    ("Norway sent ships. The two Norwegians left.", "The two Norwegians", None),
    ("Norway sent ships. The fire killed the Norwegians.", "the Norwegians", None),
    ("Ghana and Mali talked. The Norwegians sold their ships.", "their", "Norway"),
    ("Ghana wants grain. The Norwegians expelled its envoy.", "its", None),
    # so many of a group
    ("Hundreds of rebels stormed the fort.", "rebels", "rebels"),
    ("A group of Ghanaian lawmakers left.", "Ghanaian lawmakers", "Ghanaian lawmakers"),
    ("He read a history of rebels.", "rebels", None),
    ("They left. Hours earlier rebels had seized a mill.", "earlier rebels", "rebels"),
    # all of a list, and kinds of lands
    (
        "President Kofi Mensah met Premier Liv Dahl and President Yao Amegan. The three leaders praised it.",
        "The three leaders",
        "Kofi Mensah, Liv Dahl and Yao Amegan",
    ),
    (
        "Armenia and Georgia met. The two former Soviet republics agreed.",
        "The two former Soviet republics",
        "Armenia and Georgia",
    ),
    ("Ghana and Togo met. The two former Soviet republics agreed.", "The two former Soviet republics", None),
    ("LOMÉ (AP) - Police arrested a clerk.", "Police", "Police"),
    ("King Olav of Norway landed. The Norwegian monarch waved.", "The Norwegian monarch", "Olav"),
]
# (text, words, party that they stand for, or None)
HOPES_AND_BODIES = [
    # an office that nobody holds yet is no holder's
    ("President Kofi Mensah of Ghana fell ill. Ghana waits for its next president.", "its next president", None),
    ("Liv Dahl wants Kofi Mensah to be the next president of Ghana.", "the next president of Ghana", None),
    ("Ghana's weakness calls for stronger Norwegian leadership.", "stronger Norwegian leadership", None),
    (
        "The candidate Liv Dahl of Norway spoke. Her kitchen cabinet met.",
        "Her kitchen cabinet",
        "Liv Dahl’s kitchen cabinet",
    ),
    # two bodies of one country have officials of their own
    ("Pentagon officials agreed. FBI officials objected.", "FBI officials", "FBI officials"),
    ('Yao Amegan met Kofi Mensah.\n\n"He is ill. I know it well," Kofi Mensah said.', "He", "Yao Amegan"),
]


@pytest.mark.parametrize(("text", "words", "name"), [*LANDS, *ORGANISATIONS, *FIGHTERS, *PEOPLES, *HOPES_AND_BODIES])
def test_whom_words_stand_for(read_text, text, words, name):
    report, parse = read_text(text)
    found = {report.quote(m.span): p.name for p in find_who(parse, report) for m in p.mentions}
    assert words in text
    assert found.get(words) == name


def test_every_land_is_a_country():
    assert {code for codes in lands().values() for code in codes if country(code) is None} == set()


def test_every_organisation_so_called_is_in_the_base():
    bases = {base for meaning in called().values() for base in meaning.bases}
    assert bases <= {actor.id for actor in list_actors()}
