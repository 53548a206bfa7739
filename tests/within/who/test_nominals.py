"""Descriptions: offices, counterparts, pairs, groups and bodies."""

from __future__ import annotations

import pytest

from twosource.within.who import find_who

# (text, words of the description, name of the party that they stand for)
RESOLVED = [
    ("Ghanaian President Kofi Mensah landed. The Ghanaian leader waved.", "The Ghanaian leader", "Kofi Mensah"),
    ("Premier Aino Virta of Finland spoke. The premier then sat.", "The premier", "Aino Virta"),
    ("Norway's king will greet the president of Ghana, Kofi Mensah, at noon.", "the president of Ghana", "Kofi Mensah"),
    ("The president of Ghana will visit Lomé. Ghanaian President Kofi Mensah is 60.", "The president of Ghana", "Kofi Mensah"),
    (
        "Ghanaian President Kofi Mensah met Togolese President Yao Amegan. The two leaders signed a treaty.",
        "The two leaders", "Kofi Mensah and Yao Amegan",
    ),
    ("Ghana and Togo reopened the bridge. Both countries paid.", "Both countries", "Ghana and Togo"),
    ("Officials waited. The Norwegian government agreed.", "The Norwegian government", "Government of Norway"),
    ("Fishermen fled as Ghanaian troops advanced.", "Ghanaian troops", "Ghanaian troops"),
    ("Xinhua, China's official news agency, reported it.", "China's official news agency", "Xinhua"),
    ("The Norwegian army and its officers left.", "The Norwegian army", "Norwegian army"),
    ("US officials denied it.", "US officials", "US officials"),
    ("Police arrested 12 protesters in Lomé.", "Police", "Police"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "name"), RESOLVED)
def test_descriptions_resolve(read_text, text, words, name):
    report, parse = read_text(text)
    found = {report.quote(m.span): p.name for p in find_who(parse, report) for m in p.mentions if m.form == "nominal"}
    assert found.get(words) == name


OPEN = [
    # two presidents near: a bare "the president" is either
    ("President Kofi Mensah of Ghana met President Yao Amegan of Togo. The president spoke first.", "The president"),
    # nobody is named whom "the minister" could be
    ("Trade slowed. The minister resigned.", "The minister"),
    # three people: "the two leaders" are any two
    (
        "President Kofi Mensah met President Yao Amegan and President Liv Dahl. The two leaders talked.",
        "The two leaders",
    ),
    ("Ships were joining forces in the gulf.", "forces"),
    ("They met in the leadership compound.", "the leadership"),
]


@pytest.mark.parametrize(("text", "words"), OPEN)
def test_doubtful_descriptions_stay_open(read_text, text, words):
    report, parse = read_text(text)
    assert words not in {report.quote(m.span) for p in find_who(parse, report) for m in p.mentions}


def test_a_plural_party_has_members(read_text):
    report, parse = read_text("Kenyan and Ugandan officials met Western diplomats.")
    parties = {p.name: p for p in find_who(parse, report)}
    both = next(p for p in parties.values() if len(p.members) == 2)
    assert both.is_plural
    assert {p.country for p in parties.values() if p.id in both.members} == {"KEN", "UGA"}
    assert parties["Western diplomats"].country is None


def test_country_and_sector_of_groups(read_text):
    report, parse = read_text("Russian troops fired. Chinese companies sold rifles. Estonian lawmakers voted.")
    found = {p.name: (p.country, p.sector) for p in find_who(parse, report) if p.is_plural}
    assert found == {
        "Russian troops": ("RUS", "MIL"), "Chinese companies": ("CHN", "BUS"), "Estonian lawmakers": ("EST", "LEG"),
    }  # fmt: skip


def test_allies_of_a_country_are_not_its_people(read_text):
    report, parse = read_text("Norway and its allies imposed a ban.")
    allies = next(p for p in find_who(parse, report) if "allies" in p.name)
    assert allies.country is None


def test_the_base_resolves_an_office_on_the_day_only(read_text):
    text = "The president of Belarus will visit China next week."
    report, parse = read_text(text, published="2023-02-25")
    assert "Alexander Lukashenko" in {p.name for p in find_who(parse, report)}
    report, parse = read_text(text)
    assert "Alexander Lukashenko" not in {p.name for p in find_who(parse, report)}
