"""A people that acts for its land, and groups of whom there are so many."""

from __future__ import annotations

import pytest

from twosource.within.who import find_who

# (text, words, party that they stand for, or None)
PEOPLES = [
    ("Ghana asked Norway for grain. The Norwegians expelled its envoy.", "The Norwegians", "Norway"),
    ("Mali held talks with the Ghanaians on Friday.", "the Ghanaians", "Ghana"),
    ("The Turks recalled their envoy.", "The Turks", "Turkey"),
    ("Then the Soviets invaded the valley.", "the Soviets", "Soviet Union"),
    # some of them, told of before
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
        "the two former Soviet republics",
        "Armenia and Georgia",
    ),
    ("Ghana and Togo met. The two former Soviet republics agreed.", "the two former Soviet republics", None),
    ("LOMÉ (AP) - Police arrested a clerk.", "Police", "Police"),
    ("King Olav of Norway landed. The Norwegian monarch waved.", "The Norwegian monarch", "Olav"),
]


@pytest.mark.parametrize(("text", "words", "name"), PEOPLES)
def test_peoples_and_groups(read_text, text, words, name):
    report, parse = read_text(text)
    found = {report.quote(m.span).lower(): p.name for p in find_who(parse, report) for m in p.mentions}
    assert found.get(words.lower()) == name
