"""Which speaker a quotation gets by what stands around it: sentences written for these tests."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.within.spoken import words

from twosource.model.text import Parse, Report

ReadText = Callable[..., tuple[Report, Parse]]


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        (
            "Poole listed what was lost: “The pier is gone, the market is gone,” she said.",
            "she",
            "“The pier is gone, the market is gone,”",
        ),
        ("Lund praised “a long road,” but Poole said it was short.", "Lund", "“a long road,”"),
        ("“The pier will not come back,” the ministers state in a letter.", "the ministers", "“The pier will not come back,”"),
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
        ("The pier fell quickly - Ann Poole: “Nobody saw it coming, nobody at all.”", "Ann Poole", "“Nobody saw it coming, nobody at all.”"),
        ("Poole said it fell. “I want it back.” Lund: “I want a new one, and soon.”", "Lund", "“I want a new one, and soon.”"),
        ("According to the Harbour Times: “The pier fell at noon.”", "the Harbour Times", "“The pier fell at noon.”"),
        ("The port fell silent after her remark that, “We will never build there again.”", "her", "“We will never build there again.”"),
        ("In the mayor's words, “the sea always wins in the end.”", "the mayor's", "“the sea always wins in the end.”"),
        ("As Poole put it, “the sea always wins.”", "Poole", "“the sea always wins.”"),
        ("“The sea took it.”\n\n— Poole\n\nThe work goes on.", "Poole", "“The sea took it.”"),
        (
            "“It must hold for a hundred years,” she said, and “be checked by all sides.”",
            "she",
            "“It must hold for a hundred years,” | “be checked by all sides.”",
        ),
        ("Poole called the report a “rush to judgment,” because the inquiry goes on.", "Poole", "the report a “rush to judgment,”"),
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
        ("The pier will stay, said Ann Poole, a director of the port of Hull.", "Ann Poole, a director of the port of Hull", "The pier will stay"),
        (
            "Lund said the deal, which Poole called “a gift to thieves,” was dead.",
            "Poole",
            "“a gift to thieves,”",
        ),
        ("“I lost my job in May.” ― Ann Poole, 34, Hull", "Ann Poole", "“I lost my job in May.”"),
        ("“I lost my job in May.”― Ann Poole.\n\n“They never called.”― Bo Lund", "Ann Poole", "“I lost my job in May.”"),
        ("“We left,” said Ellis. “It was late.” Said Poole, “It was early, not late.”", "Poole", "“It was early, not late.”"),
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
        ("A voiceover to the footage called the sailors “criminals.”", "A voiceover to the footage", "the sailors “criminals.”"),
        ("Poole denied any role in the theft and two inquiries have cleared her of blame.", "Poole", "any role in the theft"),
        ("Poole responded from Hull in an hour, saying the boat would sink.", "Poole", "the boat would sink"),
        (
            "“We left,” said Ann Poole of Hull, a harbour pilot who had suggested a ban. “It was late and dark.”",
            "Ann Poole of Hull, a harbour pilot who had suggested a ban",
            "“We left,” | “It was late and dark.”",
        ),
        ("Poole told the paper that the port was “good for us.” His answer, stated in May, was short.", "Poole", "that the port was “good for us.”"),
        ("From Lund's open letter: “The port is ours and will stay ours.”", "Lund's open letter", "“The port is ours and will stay ours.”"),
        ("“He has been very rude,” which Poole thinks will harm the port.", None, "“He has been very rude,”"),
        (
            "“It is a good port,” said Ann Lund, 66, a retired teacher who lives in a village some miles to the south of Hull.",
            "Ann Lund, 66",
            "“It is a good port,”",
        ),
        ("Poole says it underscores that Lund is “unfit for the port.”", "Poole", "it underscores that Lund is “unfit for the port.”"),
        (
            "Representative Jim Poole, a founder of the old Harbour Caucus, asked if Mr. Lund should demand extradition of the"
            " thieves, said, “I leave that to him.”",
            "Representative Jim Poole",
            "“I leave that to him.”",
        ),
        ("Lund, ending a two-day visit, said the port was well prepared.", "Lund", "the port was well prepared"),
        ("Poole said the days when one boat fed “a whole street” are gone.", "Poole", "the days when one boat fed “a whole street” are gone"),
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
    ],
)  # fmt: skip
def test_who_says_the_quotation(read_text: ReadText, text: str, speaker: str, content: str) -> None:
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
    ],
)
def test_a_deed_is_no_statement(read_text: ReadText, text: str) -> None:
    assert [said for said in words(read_text, text) if said[1] != "it"] == []
