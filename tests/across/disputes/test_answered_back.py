"""What the other side says in another report: who began, whose waters, who cut the gas, a lie, a free will."""

from __future__ import annotations

import pytest

from tests.across.disputes.test_two_voices import DAY, NEXT, read
from twosource.parse import Parser

DISPUTED = [
    pytest.param(
        "The shooting began when Chadian soldiers opened fire on herders, Sudanese army spokesman Ali Bakr said.",
        "Sudanese servicemen were the first to use their weapons, Chadian army spokesman Idriss Saleh said.",
        id="who began",
    ),
    pytest.param(
        "The junta accused Spain of planning to intervene by force in Guinea.",
        '"It is wrong" to say that Spain is getting ready to use its army, Spanish minister Ana Ruiz said.',
        id="wrong to say",
    ),
    pytest.param(
        "A Danish nurse, Rosa Lindqvist, was killed in Gao by a Malian air raid, the Azawad Front said.",
        "Malian Interior Minister Moussa Traore said the group's claim was a publicity stunt.",
        id="a stunt",
    ),
    pytest.param(
        "The Malian air force dropped sarin on the town of Menaka, rescue workers in Gao said.",
        "The Malian army denies that it used any chemical substance in Menaka.",
        id="doctors of the same land",
    ),
    pytest.param(
        "Norway has closed the last of the three pipelines, Danish minister Kari Dahl said.",
        "Denmark stopped pumping gas at seven in the morning, Norwegian minister Jens Holm said.",
        id="who cut the gas",
    ),
    pytest.param(
        'Swedish minister Ada Roe said: "The jet had flown over Swedish soil."',
        '"The jet was hit over Finland," Finnish President Olli Rehn said.',
        id="over whose land",
    ),
    pytest.param(
        "Norway has been stealing gas that was meant for Denmark, Danish minister Kari Dahl said.",
        '"We take not a single litre of Danish gas," Norwegian minister Jens Holm said.',
        id="we take nothing",
    ),
    pytest.param(
        "Rain fell on Menaka. Thirty herders were killed as they slept, the elders of the village said.",
        "The strike in Menaka killed militants, Danish army spokesman Lars Vik said.",
        id="who the dead were, in a town told before",
    ),
    pytest.param(
        "Chadian rockets hit the grain depot at Nyala, Sudanese army spokesman Ali Bakr said.",
        "Sudanese units carried out three artillery strikes on the depot, the Chadian Defence Ministry said.",
        id="who shelled the depot",
    ),
]
SILENT = [
    pytest.param(
        "The junta accused Spain of planning to intervene by force in Guinea.",
        "Spanish minister Ana Ruiz said that she had been wrong about the harvest.",
        id="wrong about another thing",
    ),
    pytest.param(
        "Norway has closed the last of the three pipelines, Danish minister Kari Dahl said.",
        "Finland stopped pumping gas at seven in the morning, Swedish minister Ada Roe said.",
        id="two who cut two",
    ),
    pytest.param(
        "Norway has been stealing gas that was meant for Denmark, Danish minister Kari Dahl said.",
        '"We have not closed the school in Oslo," Norwegian minister Jens Holm said.',
        id="another deed of the same side",
    ),
    pytest.param(
        "Chadian rockets hit the village of Nyala, Sudanese army spokesman Ali Bakr said.",
        "Sudanese units shelled a village, the Chadian Defence Ministry said.",
        id="villages are shelled by either side",
    ),
    pytest.param(
        "Rebel leader Moses Otim said his men had shot down Ugandan aircraft that bombed the column.",
        "The Ugandan army denied having carried out any such strike.",
        id="such a strike",
    ),
    pytest.param(
        "Senator Ana Ruiz said she would support the treaty.",
        '"The treaty threatens no one," President Luis Soto said.',
        id="it threatens no one",
    ),
]


@pytest.mark.parametrize(("one", "other"), DISPUTED)
def test_the_other_side_answers_in_another_report(parser: Parser, one: str, other: str) -> None:
    assert len(read(parser, (DAY, one), (NEXT, other)).disputes) == 1


@pytest.mark.parametrize(("one", "other"), SILENT)
def test_what_answers_nothing(parser: Parser, one: str, other: str) -> None:
    assert read(parser, (DAY, one), (NEXT, other)).disputes == ()
