"""Which tellings are one utterance, and how their wordings differ."""

from __future__ import annotations

import pytest

from tests.across.hand import Desk
from twosource.across.carriers import group_carriers
from twosource.across.entities import group_entities
from twosource.across.statements import group_statements
from twosource.across.wording import Difference, compare_words, find_differences, read_words
from twosource.model.record import Family, Said


def tell(
    *contents: str, kind: str = "direct", country: str | None = "NOR", names: tuple[str, ...] = (), **fields: object
) -> list[Desk]:
    desks = []
    for n, content in enumerate(contents):
        name = names[n] if names else "Espen Dahl"
        desk = Desk(f"r{n}", f"{name} spoke. {content}")
        who = desk.party(name, country=country)
        desk.says(content, who, kind=kind, **fields)
        desks.append(desk)
    return desks


def group(desks: list[Desk], families: tuple[Family, ...] = ()) -> tuple[Said, ...]:
    readings = [desk.reading() for desk in desks]
    entities = group_entities(readings)
    return group_statements(readings, entities, group_carriers(readings, entities), families)


@pytest.mark.parametrize(
    ("first", "second", "wordings"),
    [
        (
            "They alone need this slaughter, and only they want it",
            "They alone need this massacre, and only they want it",
            ["same", "translated"],
        ),
        (
            "We oppose external interference in the affairs of Norway",
            "We oppose the meddling of external forces in the affairs of Norway",
            ["translated", "same"],
        ),
        (
            "The dam will hold through the winter and the spring",
            "The dam will hold through the winter",
            ["same", "shortened"],
        ),
        ("The dam will hold through the winter", "The dam will hold through the winter", ["same", "same"]),
    ],
)
def test_one_utterance(first: str, second: str, wordings: list[str]) -> None:
    (said,) = group(tell(first, second))
    assert [v.wording for v in said.variants] == wordings
    assert len(said.members) == 2


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The dam in the north will hold through the winter", "The dam in the north has cost two billion crowns"),
        ("We will send ships to the northern port this month", "We will never send ships to any foreign war zone"),
        ("Our fishing fleet brings in twice as much as before", "Prices of bread and milk have doubled since May"),
    ],
)
def test_two_utterances_on_one_topic(first: str, second: str) -> None:
    assert len(group(tell(first, second))) == 2


def test_other_speakers_stay_apart() -> None:
    text = "The dam will hold through the winter"
    assert len(group(tell(text, text, names=("Espen Dahl", "Ingrid Moe")))) == 2


def test_other_days_stay_apart() -> None:
    text = "The dam will hold through the whole winter"
    first, second = tell(text, date="2023-05-01")[0], tell("", text, date="2023-05-09")[1]
    assert len(group([first, second])) == 2


def test_a_changed_word_in_a_copy_is_an_alteration() -> None:
    desks = tell(
        "They alone need this slaughter, only they want it", "They alone need this massacre, only they want it"
    )
    (said,) = group(desks, (Family("f0", ("r0", "r1"), None),))
    assert [v.wording for v in said.variants] == ["same", "altered"]


def test_reported_speech_is_a_paraphrase() -> None:
    first = tell("The northern dam will hold through the winter")[0]
    second = tell("", "that the northern dam would hold through the winter", kind="indirect")[1]
    (said,) = group([first, second])
    assert [v.wording for v in said.variants] == ["same", "paraphrased"]
    assert said.kind == "direct"


def test_an_ellipsis_is_filled_from_another_report() -> None:
    desks = tell(
        "we have never set ourselves the task of … working against our northern neighbours",
        "we have never set ourselves the task of arming or working against our northern neighbours",
    )
    (said,) = group(desks)
    (gap,) = said.variants[0].omits
    assert desks[1].report.quote(gap) == "arming or"


def test_one_telling_is_the_only_one() -> None:
    (said,) = group(tell("The dam will hold"))
    assert [v.wording for v in said.variants] == ["only"]


def test_differences_word_by_word() -> None:
    first, second = (
        ["only", "they", "need", "this", "slaughter", "now"],
        ["only", "they", "need", "this", "massacre", "now"],
    )
    assert find_differences(first, second) == (Difference("slaughter", "massacre"),)
    assert find_differences(first, first) == ()


def test_likeness_of_nothing() -> None:
    assert compare_words(read_words(""), read_words("dam")).dice == 0


def test_what_is_quoted_word_for_word_within_other_words_is_no_alteration() -> None:
    first = tell("“The northern dam will hold through the winter and the spring”")[0]
    second = tell("", "that the northern dam “will hold through the winter” at least", kind="mixed")[1]
    (said,) = group([first, second])
    assert [v.wording for v in said.variants] == ["same", "paraphrased"]
