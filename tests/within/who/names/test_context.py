"""What stands around a name, and its own words, as evidence for its kind."""

from __future__ import annotations

from collections import Counter

import pytest

from twosource.within.who import find_who
from twosource.within.who.named import Named
from twosource.within.who.names.context import context_points
from twosource.within.who.names.own import own_points
from twosource.within.who.wordlists import firms, given_names

# (text, name, kind that must have more points than any other)
AROUND = [
    ("Karvel, a small town in Latvia, flooded.", "Karvel", "place"),
    ("The mayor of the town of Karvel resigned.", "Karvel", "place"),
    ("They live in Karvel.", "Karvel", "place"),
    ("The Karvel-based band split.", "Karvel", "place"),
    ("Two envoys flew to Karvel.", "Karvel", "place"),
    ("Karvel residents left their homes.", "Karvel", "place"),
    ("Shares of Karvel fell sharply.", "Karvel", "organisation"),
    ("Karvel shares fell sharply.", "Karvel", "organisation"),
    ("The fund holds a stake in Karvel.", "Karvel", "organisation"),
    ("She is an analyst at Karvel.", "Karvel", "organisation"),
    ("Karvel, the payments firm, went bankrupt.", "Karvel", "organisation"),
    ("Karvel Chairman Kofi Mensah resigned.", "Karvel", "organisation"),
    ("The airline Karvel cut its flights.", "Karvel", "organisation"),
    ("Karvel, who lives nearby, agreed.", "Karvel", "person"),
    ("Karvel, 41, was arrested.", "Karvel", "person"),
    ("Karvel, a spokesman for the army, agreed.", "Karvel", "person"),
    ("Karvel is a lawyer.", "Karvel", "person"),
    ("Karvel told reporters that he was tired.", "Karvel", "person"),
    ("Karvel smiled. He then left the room.", "Karvel", "person"),
    ("Karvel (D-Ohio) voted against it.", "Karvel", "person"),
    ("Karvel's wife was there.", "Karvel", "person"),
    ("She came with her brother, Karvel, and left early.", "Karvel", "person"),
    ("One of its top leaders, Karvel, has fled.", "Karvel", "person"),
    ("They sang a song by the rock band, Karvel.", "Karvel", "organisation"),
    ("The keeper signed with Karvel in May.", "Karvel", "organisation"),
    ("Troops moved to the boundary with Karvel.", "Karvel", "place"),
    ("They grew up in leafy streets of suburban Karvel.", "Karvel", "place"),
    ("The troops had to retreat to Karvel.", "Karvel", "place"),
]

# (words of a name, kind that gains, kind that does not)
OWN = [
    ("Espen Karvel", "person", "place"),
    ("Xolani Q. Karvel", "person", "organisation"),
    ("Petr Karvelenko", "person", "organisation"),
    ("KRVL", "organisation", "person"),
    ("Smith & Karvel", "organisation", "person"),
    ("Accra Lions", "organisation", "person"),
    ("Karvel FC", "organisation", "place"),
    ("Boeing", "organisation", "person"),
    ("Vladimir Putin", "person", "place"),
]


@pytest.mark.parametrize(("text", "words", "kind"), AROUND)
def test_words_around_tell_the_kind(read_text, text, words, kind):
    _, parse = read_text(text)
    first = next(t.i for t in parse.tokens if t.text == words)
    points = Counter()
    for told, weight in context_points(parse, Named(first, first + 1, "other", "names/finder")):
        points[told] += weight
    assert max(points, key=lambda k: points[k]) == kind


@pytest.mark.parametrize(("words", "kind", "other"), OWN)
def test_own_words_tell_the_kind(read_text, words, kind, other):
    _, parse = read_text(f"{words} was named on Monday.")
    size = next(t.i for t in parse.tokens if t.text == "was")
    points = Counter()
    for told, weight in own_points(parse, Named(0, size, "other", "names/finder")):
        points[told] += weight
    assert points[kind] > 0
    assert points[kind] > points[other]


def kinds(read_text, text: str) -> dict[str, str]:
    report, parse = read_text(text)
    return {
        text[m.span.start : m.span.end]: p.kind for p in find_who(parse, report) for m in p.mentions if m.form == "name"
    }


def test_surname_left_outside_is_taken_in(read_text):
    found = kinds(read_text, "Ursula von der Karvel, president of the club, spoke with Espen Dahl.")
    assert found["Ursula von der Karvel"] == "person"


def test_credits_name_people(read_text):
    found = kinds(read_text, "(Reporting by Ama Osei and Espen Dahl in Oslo; Editing by Liv Berg and Jonas Quaye)")
    assert {"Ama Osei", "Espen Dahl", "Liv Berg", "Jonas Quaye"} <= found.keys()


def test_dateline_is_a_town_not_a_government(read_text):
    assert kinds(read_text, "LONDON, May 3 - The council met again.")["LONDON"] == "place"


def test_pronoun_after_a_lone_surname_tells_which_of_two(read_text):
    report, parse = read_text("Liv Dahl and Espen Dahl voted. Dahl said she was glad.")
    liv = next(p for p in find_who(parse, report) if p.name == "Liv Dahl")
    assert sum(m.form == "name" for m in liv.mentions) == 2


def test_members_of_parties_are_groups(read_text):
    assert kinds(read_text, "A Republican from Ohio and a Democrat voted.").get("Democrat", "group") == "group"


def test_lists_hold_plain_words():
    assert len(given_names()) > 5000
    assert given_names()["espen"] == "m"
    assert given_names()["skyler"] is None
    assert "boeing" in firms()
    assert all(name == name.lower() for name in (*given_names(), *firms()))


def test_two_words_of_which_none_is_a_given_name_are_nobody_by_the_finder_alone(read_text):
    found = kinds(read_text, "She wrote of it in her memoir, From Dust to Solid Ground, last year.")
    assert found.get("Solid Ground", "other") == "other"


def test_a_stranger_who_is_asked_is_a_person(read_text):
    assert kinds(read_text, "Kofi Mensah asked Yao Amegan what he thought.")["Yao Amegan"] == "person"
