"""Whether two reports make somebody say one thing, each in words of its own."""

from __future__ import annotations

import pytest

from tests.across.hand import Desk
from tests.across.statements.test_one_speaker import count
from tests.across.statements.test_statements import group
from twosource.across.statements.paraphrased import compare_senses, is_one_claim, read_sense, share_number


@pytest.mark.parametrize(
    ("one", "other", "is_one"),
    [
        ("Whoever trades with the islanders should be aware of the risk", "All who do business with the islanders ought to know the danger", True),
        ("the army stole grain from the peasants", "the peasants had lost grain to theft by the army", True),
        ("the count stood at 1,207 marchers", "1207 marchers had come in all", True),
        ("it would cut the flow by 65.3 million", "a reduction of 65.3 million in what flows", True),
        ("the dam will hold", "the dam in the north has cost two billion", False),
        ("the fishing fleet sails in May", "prices of bread have doubled since May", False),
        ("the 14th article of the charter forbids it", "billions went to the sick under the 14th article", False),
        ("5,000 came to the northern fair", "the southern fair drew 5,000", False),
        ("in 2014 the mill was sold", "the choir sang there until 2014", False),
    ],
)  # fmt: skip
def test_one_claim_in_other_words(one: str, other: str, is_one: bool) -> None:
    assert is_one_claim(read_sense(one), read_sense(other), is_known=True, is_opposed=False) == is_one


def test_opposites_and_strangers_need_more() -> None:
    one, other = read_sense("the army stole grain from the peasants"), read_sense("the army stole grain in May")
    assert is_one_claim(one, other, is_known=True, is_opposed=False)
    assert not is_one_claim(one, other, is_known=True, is_opposed=True)
    assert not is_one_claim(one, other, is_known=False, is_opposed=False)
    whole = read_sense("the army stole grain from the peasants of seven villages")
    assert is_one_claim(whole, whole, is_known=False, is_opposed=False)


def test_the_speakers_own_name_tells_nothing() -> None:
    assert read_sense("Dahl had left", without=["Dahl"]) == read_sense("he had left")


def test_nothing_shares_nothing() -> None:
    assert compare_senses(read_sense("it is"), read_sense("the dam held")).shared == 0
    assert not share_number(read_sense("it is"), read_sense("it was"))


@pytest.mark.parametrize(
    ("contents", "names", "groups"),
    [
        (("The army stole grain from the peasants", "Peasants had lost grain to theft by the army"), ("Espen Dahl", "Espen Dahl"), 1),
        (("The army stole grain from the peasants", "Peasants had lost grain to theft by the army"), ("Espen Dahl", "Ann Lund"), 2),
        (("It was the army that stole 455 sacks", "The miller lost nothing but 455 sacks"), ("Espen Dahl", "Espen Dahl"), 1),
    ],
)  # fmt: skip
def test_one_speaker_in_two_reports(contents: tuple[str, str], names: tuple[str, str], groups: int) -> None:
    desks = []
    for n, (name, content) in enumerate(zip(names, contents, strict=True)):
        desk = Desk(f"r{n}", f"{name} spoke. {content}")
        desk.says(content, desk.party(name, country="NOR"), kind="indirect")
        desks.append(desk)
    assert len(group(desks)) == groups


def test_a_misspelt_speaker_of_the_same_words() -> None:
    desks = []
    for n, name in enumerate(("Kale Dahle", "Dahl")):
        content = "Sunday's storm has sunk 76 boats"
        desk = Desk(f"r{n}", f"{name} spoke. Mr. Dahl said. {content}")
        desk.says(content, desk.party(name, country="NOR"), kind="indirect", speaker="Mr. Dahl")
        desks.append(desk)
    assert count(*desks) == 1
