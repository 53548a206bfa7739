"""Countries by what they are: "the kingdom", "the former Soviet republic"."""

from __future__ import annotations

import pytest

from twosource.lexicon.places import country
from twosource.within.who import find_who
from twosource.within.who.wordlists import lands

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


@pytest.mark.parametrize(("text", "words", "name"), LANDS)
def test_lands_by_what_they_are(read_text, text, words, name):
    report, parse = read_text(text)
    found = {report.quote(m.span): p.name for p in find_who(parse, report) for m in p.mentions}
    assert found.get(words) == name


def test_every_land_is_a_country():
    assert {code for codes in lands().values() for code in codes if country(code) is None} == set()
