"""Titles, roles and affiliations as the text tells them."""

from __future__ import annotations

import pytest

from twosource.within.who import find_who

# (text, person, title, of)
ROLES = [
    ("Norwegian Foreign Minister Espen Dahl arrived.", "Espen Dahl", "foreign minister", "NOR"),
    ("Finland's prime minister, Aino Virta, declined.", "Aino Virta", "prime minister", "FIN"),
    ("Aino Virta, the prime minister of Finland, declined to answer.", "Aino Virta", "prime minister", "FIN"),
    ("President Aino Virta of Finland declined to answer.", "Aino Virta", "president", "FIN"),
    ("US Secretary of State Marian Holt warned of delays.", "Marian Holt", "secretary of state", "USA"),
    ("Borealis Airlines spokesman Tomas Reed denied it.", "Tomas Reed", "spokesman", "Borealis Airlines"),
    (
        "Ghanaian President Kofi Mensah met his Togolese counterpart Yao Amegan in Accra.",
        "Yao Amegan", "president", "TGO",
    ),
    ("Ghanaian leader Kofi Mensah and Togolese counterpart Yao Amegan met.", "Yao Amegan", "leader", "TGO"),
    ("Danilko, the head of the border guard, said nobody was hurt. Danilko left.", "Danilko", "head", None),
    ("Former defence minister Olav Strand wept.", "Olav Strand", "former defence minister", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "person", "title", "of"), ROLES)
def test_roles_are_read_with_evidence(read_text, text, person, title, of):
    report, parse = read_text(text)
    party = next(p for p in find_who(parse, report) if p.name == person)
    role = next(r for r in party.roles if r.title == title)
    assert role.of == of
    assert role.how == "text"
    assert all(title.split()[-1].lower() in report.quote(span).lower() or "counterpart" in report.quote(span)
               for span in role.evidence)  # fmt: skip
    assert role.evidence


def test_ranks_whose_stop_is_cut_off(read_text):
    report, parse = read_text(
        "Maj. Gen. Olav Strand met Capt. Aino Virta. Lt. Col. Tomas Reed left for Sgt. Ama Osei's camp."
    )
    ranks = {p.name: [r.title for r in p.roles] for p in find_who(parse, report)}
    assert ranks == {
        "Olav Strand": ["general"], "Aino Virta": ["captain"], "Tomas Reed": ["colonel"], "Ama Osei": ["sergeant"]
    }  # fmt: skip


def test_a_negated_or_future_predicate_gives_no_role(read_text):
    report, parse = read_text("Liv Dahl will be president of Norway.")
    party = next(p for p in find_who(parse, report) if p.name == "Liv Dahl")
    assert not party.roles


def test_gender_comes_from_title_and_given_name(read_text):
    report, parse = read_text("Mr. Ozols spoke. Queen Ragna left. Elena Markova stayed.")
    genders = {p.name: p.gender for p in find_who(parse, report)}
    assert genders == {"Ozols": "m", "Ragna": "f", "Elena Markova": "f"}


def test_the_base_tells_offices_of_the_day_and_the_text_wins(read_text):
    text = "Chinese leader Xi Jinping spoke in Beijing."
    report, parse = read_text(text, published="2023-03-01")
    party = next(p for p in find_who(parse, report) if p.name == "Xi Jinping")
    assert party.base is not None
    assert party.country == "CHN"
    assert ("leader", "text") in {(r.title, r.how) for r in party.roles}
    assert any(r.how == "base" and r.title == "president" for r in party.roles)


def test_a_namesake_without_the_country_is_not_the_office_holder(read_text):
    report, parse = read_text("Boris Johnson, a baker in Ohio, won the raffle.")
    party = next(p for p in find_who(parse, report) if p.name == "Boris Johnson")
    assert party.base is None


def test_spellings_of_one_entry_of_the_base_are_one_party(read_text):
    text = "Chinese leader Xi Jinping spoke. Mr. Xi left. Jinping Xi waved."
    report, parse = read_text(text, published="2023-03-01")
    found = [p for p in find_who(parse, report) if p.kind == "person"]
    assert [p.name for p in found] == ["Xi Jinping"]
    assert len(found[0].mentions) == 3


def test_a_surname_alone_takes_the_office_holder_of_the_day(read_text):
    text = "China said Xi would travel."
    report, parse = read_text(text, published="2023-03-01")
    assert "Xi Jinping" in {p.name for p in find_who(parse, report)}
    report, parse = read_text("A baker called Xi would travel.", published="2023-03-01")
    assert "Xi Jinping" not in {p.name for p in find_who(parse, report)}


def test_a_title_of_another_country_is_not_the_base_entry(read_text):
    report, parse = read_text("Ghanaian President Xi Jinping spoke about China.", published="2023-03-01")
    assert next(p for p in find_who(parse, report) if p.name == "Xi Jinping").base is None


def test_two_spellings_with_different_surnames_meet_in_the_base(read_text):
    text = "Ukraine’s president, Volodymyr Zelensky, spoke. Volodymyr Zelenskiy then left Ukraine."
    report, parse = read_text(text, published="2023-03-01")
    people = [p for p in find_who(parse, report) if p.kind == "person"]
    assert len(people) == 1
    assert set(people[0].aliases) | {people[0].name} >= {"Volodymyr Zelensky", "Volodymyr Zelenskiy"}


@pytest.mark.parametrize(
    ("text", "published", "name", "country"),
    [
        ("Barack Obama said that he would wait.", "2015-09-01", "Barack Obama", "USA"),
        ("Obama urged restraint.", "2015-09-01", "Barack Obama", "USA"),
        ("Obama urged restraint.", "2003-09-01", "Obama", None),
        ("Obama urged restraint.", None, "Obama", None),
        ("Tony Blair arrived late.", "2004-09-01", "Tony Blair", "GBR"),
        ("Tony Blair arrived late.", "2022-09-01", "Tony Blair", None),
        ("Police Sergeant John Kerry arrested a thief.", "2015-09-01", "John Kerry", None),
        ("Kim Dahl Jr. met Barack Obama Jr.", "2015-09-01", "Barack Obama Jr.", None),
        # what the text tells of anybody's country
        ("The Ghanaian poet Ama Osei sang.", None, "Ama Osei", "GHA"),
        ("Norway striker Erling Dahl scored.", None, "Erling Dahl", "NOR"),
        ("Liv Dahl, the Iranian hostage, was freed.", None, "Liv Dahl", None),
    ],
)
def test_known_names_and_told_nationalities_give_the_country(read_text, text, published, name, country):
    report, parse = read_text(text, published=published)
    assert [p.country for p in find_who(parse, report) if p.name == name] == [country]


def test_a_title_cut_off_by_the_end_of_a_sentence_is_read(read_text):
    report, parse = read_text("The inquiry was led by Maj. Gen. Ama Osei and ended in May.")
    party = next(p for p in find_who(parse, report) if p.name == "Ama Osei")
    assert [r.title.split()[-1] for r in party.roles][:1] == ["general"]
