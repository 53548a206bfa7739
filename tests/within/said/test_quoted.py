"""Whose words are which: the speaker of each quotation and of each thing told, and what is nobody's statement."""

from __future__ import annotations

import pytest
from tests.conftest import ReadText
from tests.within.spoken import words

# (text, speaker, what he says, pieces joined by " | ")
SAID = [
    ("“The bridge is closed,” said Ann Poole.", "Ann Poole", "“The bridge is closed,”"),
    ("Poole warned that firms would be fined, during a visit to Oslo.", "Poole", "that firms would be fined"),
    (
        "Poole warned that firms would be fined during a visit to Oslo.",
        "Poole",
        "that firms would be fined during a visit to Oslo",
    ),
    ("Ann Poole said: “The bridge is closed.”", "Ann Poole", "“The bridge is closed.”"),
    ('"The bridge," Poole said, "is closed."', "Poole", '"The bridge," | "is closed."'),
    ("“It is closed,” Poole said. “Nobody may cross.”", "Poole", "“It is closed,” | “Nobody may cross.”"),
    ("``It is closed,'' Poole said.", "Poole", "``It is closed,''"),
    ("«It is closed», Poole said.", "Poole", "«It is closed»"),
    ("„It is closed“, Poole said.", "Poole", "„It is closed“"),
    ("‘It is closed,’ Poole said.", "Poole", "‘It is closed,’"),
    ("“Go home,” Poole barked.", "Poole", "“Go home,”"),
    ("Poole, 58, told the paper that the river had risen.", "Poole, 58", "that the river had risen"),
    ("Poole said he would leave if asked, adding that he hoped not.", "Poole", "he would leave if asked"),
    ("The dam held, Poole told reporters before she left.", "Poole", "The dam held"),
    (
        "OSLO, Jan. 5 -- Prime Minister Ann Lund on Monday urged Chad to send tents.",
        "Prime Minister Ann Lund",
        "to send tents",
    ),
    (
        "Lund said the port must be closed openly, the Tidal news agency reported.",
        "Lund",
        "the port must be closed openly",
    ),
    ("The dam held, Poole said on Monday, less than a day after the flood had crested.", "Poole", "The dam held"),
    ("The river, Poole said, had risen.", "Poole", "The river | had risen"),
    ("As Poole and Lee said that prices rose, markets fell.", "Poole and Lee", "that prices rose"),
    ("Poole was quoted by the agency as saying the dam held.", "Poole", "the dam held"),
    ("Poole said there was hope but accused Lee of lying.", "Poole", "Lee of lying"),
    ("The plan was criticized by farmers.", "farmers", "The plan"),
    ("Beijing, which denied the report, said nothing.", "which", "the report"),
    ("Poole: Dams Must Be Rebuilt\n\nAnn Poole spoke on Monday.", "Poole", "Dams Must Be Rebuilt"),
    ("Poole went on:\n\n“The dam held. We are safe.”", "Poole", "“The dam held. We are safe.”"),
    ("Poole denied it. “Nobody asked me.”", "Poole", "it | “Nobody asked me.”"),
    ("Poole issued a statement saying the dam held.", "Poole", "the dam held"),
    ("Poole was asked by Lund whether the dam held.", "Lund", "whether the dam held"),
    ("Poole went on to say that the dam held.", "Poole", "that the dam held"),
    ("Poole concluded by warning that the dam would fail.", "Poole", "that the dam would fail"),
    ("According to the mayor, the dam held, but farmers left.", "the mayor", "the dam held"),
    ("The dam, according to the mayor, held all night.", "the mayor", "The dam | held all night"),
    ("Trade grew last year, per the bank.", "the bank", "Trade grew last year"),
    ("The flood cut off 40 farms by the mayor's last count.", "the mayor", "The flood cut off 40 farms"),
    ("By Lund's tally, nine farms burnt.", "Lund", "nine farms burnt"),
    ("Farmers left, and the dam held, according to the mayor.", "the mayor", "the dam held"),
    ("Poole said the dam held, calling the storm a test.", "Poole", "the storm a test"),
    ("Poole says the dam held and calls the storm a test.", "Poole", "the dam held"),
    ("Poole said the dam held, while Lund said it leaked.", "Poole", "the dam held"),
    ("Poole said the dam held — a claim that nobody checked.", "Poole", "the dam held"),
    (
        "Poole said the dam would hold if the rain stopped and would be safe.",
        "Poole",
        "the dam would hold if the rain stopped and would be safe",
    ),
    (
        "Poole said the dam held, with her office saying that farmers were safe.",
        "her office",
        "that farmers were safe",
    ),
    ("Poole said the dam had held, according to Arctic News.", "Poole", "the dam had held"),
    ("Poole blamed the storm on God.", "Poole", "the storm on God"),
    ("They welcomed the plan.", "They", "the plan"),
    ("The dam held, Poole said, and Lund said it leaked.", "Poole", "The dam held"),
    ("The dam held, Poole said in Oslo, Arctic News reported.", "Poole", "The dam held"),
    (
        "The footage shows Ann Poole asking, “Why did we leave the farm?”",
        "Ann Poole",
        "“Why did we leave the farm?”",
    ),
    ("The plan pleased Poole and was rejected by farmers.", "farmers", "The plan"),
    ("Poole told farmers not to leave.", "Poole", "not to leave"),
    ("Poole called on farmers to leave.", "Poole", "farmers to leave"),
    ("“We left,” Poole, who runs the farm, told the paper.", "Poole, who runs the farm", "“We left,”"),
    ("“We left”, she said, and Lund replied: “We stayed.”", "Lund", "“We stayed.”"),
    ("Poole listed two things: “We left. We stayed.”", "Poole", "“We left. We stayed.”"),
    ("Poole said “we left,” which surprised farmers.", "Poole", "“we left,”"),
    ("Poole accused Lund of lying “about the dam.”", "Poole", "Lund of lying “about the dam.”"),
    ("The dam “held all night,” Poole said.", "Poole", "The dam “held all night,”"),
    ("“The dam held,” said the mayor, “and it will hold.”", "the mayor", "“The dam held,” | “and it will hold.”"),
    ("He told “Good Evening Oslo” that the dam held.", "He", "that the dam held"),
    ("Poole promised to “rebuild the dam” – a plan from May.", "Poole", "to “rebuild the dam”"),
    ("Poole has denied the claim and sought new talks.", "Poole", "the claim"),
    ("Norwegian fears that the dam may fail are old.", "Norwegian", "that the dam may fail"),
    ("Poole’s promise to rebuild the dam is old.", "Poole", "to rebuild the dam"),
    ("They made an appeal for calm.", "They", "calm"),
    ("Poole on Monday said the dam held.", "Poole", "the dam held"),
    ("The dam held, reported Arctic News.", "Arctic News", "The dam held"),
    ("“Never,” wrote Lund on Facebook.", "Lund", "“Never,”"),
    ("Poole, Lund said, was “never there.”", "Lund", "Poole | was “never there.”"),
    ("Minister: We will rebuild", "Minister", "We will rebuild"),
    ("“Poole: The dam held.\n“LUND: Poole is right.\n“Poole: Lund knows.", "Poole", "The dam held."),
    (
        "Lee told Poole trade would grow with Norway according to a ministry readout.",
        "Lee",
        "Poole trade would grow with Norway",
    ),
    ("Poole has yet to be told by Lund that the dam held.", "Lund", "that the dam held"),
    ("The dam, Poole said on Monday, held all night.", "Poole", "The dam | held all night"),
    ("Lund said it held, but said nobody knew.", "Lund", "nobody knew"),
    ("The mayor was accused by the union of lying.", "the union", "The mayor | of lying"),
    ("It rained on Hull, which Poole has accused of theft.", "Poole", "Hull | of theft"),
    ("Poole called for the two farms to share the water.", "Poole", "the two farms to share the water"),
    (
        "Poole shared a worry with farmers, “I do not know which dam will hold.”",
        "Poole",
        "“I do not know which dam will hold.”",
    ),
    ("Poole criticised Lund for lying about the dam.", "Poole", "Lund for lying about the dam"),
    ("“Nobody was asked!” Farmers praised the plan.", "Farmers", "the plan"),
    ("“We never left,” Poole said.\n\n“And we never will.”", "Poole", "“We never left,” | “And we never will.”"),
    ("“We left,” Poole will say. “Nobody stayed behind.”", "Poole", "“We left,” | “Nobody stayed behind.”"),
    ("“In the ‘90s the dam held,” Lund said.", "Lund", "“In the ‘90s the dam held,”"),
    ("Poole said in Hull, N.Y. “Nobody left the farm.”", "Poole", "“Nobody left the farm.”"),
    ("“It held,” Poole said. But “nobody” knew.", "Poole", "“It held,”"),
    ("“It held,” Poole said. But “Nobody was asked.”", "Poole", "“It held,” | “Nobody was asked.”"),
    ("Lund emailed friends saying: “The dam holds.”", "Lund", "“The dam holds.”"),
    (
        "Farmers are obliged to disclose: “When did we come to the farm?”",
        "Farmers",
        "“When did we come to the farm?”",
    ),
    (
        "The goal, Poole said, was to “grow” but also to “last.”",
        "Poole",
        "The goal | was to “grow” but also to “last.”",
    ),
    (
        "Poole said the goal was not to “make it grow” but to “make it last.”",
        "Poole",
        "the goal was not to “make it grow” but to “make it last.”",
    ),
    (
        "Poole was quick to add that the dam held.\n\n“Growing? Not now.”",
        "Poole",
        "that the dam held | “Growing? Not now.”",
    ),
    (
        "The union issued a statement apologizing to Lund.\n\n“On behalf of all of us, we want to offer regrets.”",
        "The union",
        "“On behalf of all of us, we want to offer regrets.”",
    ),
    (
        "Lund said that critics had predicted rain.\n\n“That was a lucky year for us.”",
        "Lund",
        "that critics had predicted rain | “That was a lucky year for us.”",
    ),
    (
        "“The dam held all night,” said Bo Lund, a farmer from Hull, explaining that pumps had run.",
        "Bo Lund, a farmer from Hull",
        "“The dam held all night,”",
    ),
    (
        "Lund fears that Oslo is sending aid to Chad’s struggling war effort.",
        "Lund",
        "that Oslo is sending aid to Chad’s struggling war effort",
    ),
    (
        "Rebel boats have sunk a grain ship and a store of fuel in the port of Arba, a spokesman for the navy "
        "told a briefing on Sunday.",
        "a spokesman for the navy",
        "Rebel boats have sunk a grain ship and a store of fuel in the port of Arba",
    ),
    # quotations, by what stands around them
    (
        "Poole listed what was lost: “The pier is gone, the market is gone,” she said.",
        "she",
        "“The pier is gone, the market is gone,”",
    ),
    ("Lund praised “a long road,” but Poole said it was short.", "Lund", "“a long road,”"),
    (
        "“The pier will not come back,” the ministers state in a letter.",
        "the ministers",
        "“The pier will not come back,”",
    ),
    ("“The pier is gone,” read the note, which was pinned to a door.", "the note", "“The pier is gone,”"),
    (
        "Poole seemed ready to joke about the storm, telling the crowd, “Some people never learn, do they?”",
        "Poole",
        "“Some people never learn, do they?”",
    ),
    ("Lund, who had called the owner that morning, said the pier was lost.", "Lund", "the pier was lost"),
    ("The union issued a statement that said the pier was lost.", "The union", "the pier was lost"),
    ("The port sent a letter to its members saying that the pier was lost.", "The port", "that the pier was lost"),
    ("Bo read a letter from Lund that said the pier was lost.", "Lund", "the pier was lost"),
    (
        "The pier fell quickly - Ann Poole: “Nobody saw it coming, nobody at all.”",
        "Ann Poole",
        "“Nobody saw it coming, nobody at all.”",
    ),
    (
        "Poole said it fell. “I want it back.” Lund: “I want a new one, and soon.”",
        "Lund",
        "“I want a new one, and soon.”",
    ),
    ("According to the Harbour Times: “The pier fell at noon.”", "the Harbour Times", "“The pier fell at noon.”"),
    (
        "The port fell silent after her remark that, “We will never build there again.”",
        "her",
        "“We will never build there again.”",
    ),
    ("In the mayor's words, “the sea always wins in the end.”", "the mayor's", "“the sea always wins in the end.”"),
    ("As Poole put it, “the sea always wins.”", "Poole", "“the sea always wins.”"),
    ("“The sea took it.”\n\n— Poole\n\nThe work goes on.", "Poole", "“The sea took it.”"),
    (
        "“It must hold for a hundred years,” she said, and “be checked by all sides.”",
        "she",
        "“It must hold for a hundred years,” | “be checked by all sides.”",
    ),
    (
        "Poole called the report a “rush to judgment,” because the inquiry goes on.",
        "Poole",
        "the report a “rush to judgment,”",
    ),
    (
        "In a note sent before the vote, Poole said he was sure Lund would stay “a friend of the port.”",
        "Poole",
        "he was sure Lund would stay “a friend of the port.”",
    ),
    (
        "“Nobody asked us about the pier.”\n\n“We would have told them,” Poole said.",
        "Poole",
        "“Nobody asked us about the pier.”\n\n“We would have told them,”",
    ),
    (
        "“The pier fell,” Poole said. Lund added that the market fell too. “It was old and nobody cared.”",
        "Lund",
        "that the market fell too | “It was old and nobody cared.”",
    ),
    ("The owner made a point of saying that the pier was safe.", "The owner", "that the pier was safe"),
    (
        "Poole told the paper that the pier “had been sold for nothing,” adding, “We were fools to sell it.”",
        "Poole",
        "“We were fools to sell it.”",
    ),
    ("“They took the pier,” wrote another.", "another", "“They took the pier,”"),
    (
        "The pier will stay, said Ann Poole, a director of the port of Hull.",
        "Ann Poole, a director of the port of Hull",
        "The pier will stay",
    ),
    (
        "Lund said the deal, which Poole called “a gift to thieves,” was dead.",
        "Poole",
        "“a gift to thieves,”",
    ),
    ("“I lost my job in May.” ― Ann Poole, 34, Hull", "Ann Poole", "“I lost my job in May.”"),
    ("“I lost my job in May.”― Ann Poole.\n\n“They never called.”― Bo Lund", "Ann Poole", "“I lost my job in May.”"),
    (
        "“We left,” said Ellis. “It was late.” Said Poole, “It was early, not late.”",
        "Poole",
        "“It was early, not late.”",
    ),
    (
        "“The board lied,” Poole said. But it was “a trick to get our votes.”",
        "Poole",
        "But it was “a trick to get our votes.”",
    ),
    ("Article 7 affirms: “Nobody may be sent back to the sea.”", "Article 7", "“Nobody may be sent back to the sea.”"),
    ("“They never called,” read one.", "one", "“They never called,”"),
    (
        "Poole said he rarely asks boats to wait for him, “except for the last one.”",
        "Poole",
        "he rarely asks boats to wait for him, “except for the last one.”",
    ),
    (
        "Lund, who was asked by Ann Poole about it, said, and I quote, “We never saw the boat.”",
        "Lund",
        "“We never saw the boat.”",
    ),
    ("When I asked Poole if the dam held, he looked away and said, “I will mend it.”", "he", "“I will mend it.”"),
    (
        "Poole, Republican of Hull, a founder of the club, asked if Lund should demand the boats, said, “I leave that to him.”",
        "Poole",
        "“I leave that to him.”",
    ),
    (
        "Poole called Friday for Lund to “use the vote to win,” adding, “We cannot give an inch.”",
        "Poole",
        "“We cannot give an inch.”",
    ),
    (
        "After Poole thanked Lund for “agreeing to come,” Lund replied: “As if I could not agree.”",
        "Lund",
        "“As if I could not agree.”",
    ),
    (
        "The race, which state media described as “warm and friendly,” was the first in an “all-weather partnership of all.”",
        "state media",
        "as “warm and friendly,”",
    ),
    (
        "A voiceover to the footage called the sailors “criminals.”",
        "A voiceover to the footage",
        "the sailors “criminals.”",
    ),
    (
        "Poole denied any role in the theft and two inquiries have cleared her of blame.",
        "Poole",
        "any role in the theft",
    ),
    ("Poole responded from Hull in an hour, saying the boat would sink.", "Poole", "the boat would sink"),
    (
        "“We left,” said Ann Poole of Hull, a harbour pilot who had suggested a ban. “It was late and dark.”",
        "Ann Poole of Hull, a harbour pilot who had suggested a ban",
        "“We left,” | “It was late and dark.”",
    ),
    (
        "Poole told the paper that the port was “good for us.” His answer, stated in May, was short.",
        "Poole",
        "that the port was “good for us.”",
    ),
    (
        "From Lund's open letter: “The port is ours and will stay ours.”",
        "Lund's open letter",
        "“The port is ours and will stay ours.”",
    ),
    ("“He has been very rude,” which Poole thinks will harm the port.", None, "“He has been very rude,”"),
    (
        "“It is a good port,” said Ann Lund, 66, a retired teacher who lives in a village some miles to the south of Hull.",
        "Ann Lund, 66",
        "“It is a good port,”",
    ),
    (
        "Poole says it underscores that Lund is “unfit for the port.”",
        "Poole",
        "it underscores that Lund is “unfit for the port.”",
    ),
    (
        "Representative Jim Poole, a founder of the old Harbour Caucus, asked if Mr. Lund should demand extradition of the"
        " thieves, said, “I leave that to him.”",
        "Representative Jim Poole",
        "“I leave that to him.”",
    ),
    ("Lund, ending a two-day visit, said the port was well prepared.", "Lund", "the port was well prepared"),
    (
        "Poole said the days when one boat fed “a whole street” are gone.",
        "Poole",
        "the days when one boat fed “a whole street” are gone",
    ),
    (
        "“We have never said 'boat people.' It is a bad word.\n\n“It should not be used,” Poole said.",
        "Poole",
        "“We have never said 'boat people.' It is a bad word.\n\n“It should not be used,”",
    ),
    (
        "“It was a good race, a very good race,” Ann Poole, in a red “Go Hull” shirt, said at the port.",
        "Ann Poole, in a red “Go Hull” shirt",
        "“It was a good race, a very good race,”",
    ),
]


@pytest.mark.parametrize(("text", "speaker", "content"), SAID)
def test_who_says_what(read_text: ReadText, text: str, speaker: str | None, content: str) -> None:
    assert (speaker, content) in words(read_text, text)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The council wants a “harbour prosecutor general” who reports to the mayor.", "who"),
        (
            "“Come to the pier tonight!” After the match in Hull the captain of the ferry left.",
            "the captain of the ferry",
        ),
        ("Although Poole had “been a friend of the port,” she claimed that Lund had never met her.", "she claimed"),
        ("Poole called the dam safe. A report held “no evidence of any kind” for it.", "Poole"),
    ],
)
def test_who_does_not(read_text: ReadText, text: str, speaker: str) -> None:
    quoted = text[text.index("“") : text.index("”") + 1]
    assert not [said for said in words(read_text, text) if said[0] == speaker and quoted in said[1]]
    assert not [said for said in words(read_text, text) if said[0] not in (None, speaker) and quoted in said[1]]


@pytest.mark.parametrize(
    "text",
    [
        "The paper “Morning Star” is sold in the north.",
        "They made an effort to endorse the plan.",
        "The leaders’ meeting took place in Oslo.",
        "He watched “Good Evening Oslo,” a programme.",
        "They welcomed the president to Oslo.",
        "Trade grew per year.",
        "Farmers were moved by the bank's estimate of 300 dead cows.",
        "The road was shut by the mayor's estimate.",
        "There are concerns that the dam may fail.",
        "Poole called Lund.",
        "Nobody claimed responsibility for the theft.",
        "The storm claimed many lives in Hull.",
        "The club admitted Greece and Turkey.",
        "Congress rejected the bill.",
        "The source requested anonymity.",
        "Poole agreed to it, only to have it called off.",
        "Poole did not mention Lund by name.",
        "Poole did not claim that the dam was safe.",
        "Poole did not say the dam was safe.",
        "The inquiry has charged the inspectors with verifying that the dam is safe.",
        "Norway accused of theft of water",
    ],
)
def test_nobody_speaks(read_text: ReadText, text: str) -> None:
    assert words(read_text, text) == []


def test_words_in_passing_are_part_of_the_statement_around(read_text: ReadText) -> None:
    assert words(read_text, "Poole said Lee had tried to praise the plan.") == [
        ("Poole", "Lee had tried to praise the plan")
    ]


def test_a_sentence_of_its_own_goes_on_speaking(read_text: ReadText) -> None:
    found = words(read_text, "Poole said that the dam held. Adding, “Nobody was asked.”")
    assert ("Poole", "“Nobody was asked.”") in found
