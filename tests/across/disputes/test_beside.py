"""A claim and its denial in one sentence, or side by side in one report; and what only looks like them."""

from __future__ import annotations

import pytest

from tests.across.disputes.test_two_voices import DAY, read
from twosource.parse import Parser

ATTACHED = [
    ("The union accuses minister Kari Dahl of buying votes, a charge she denies.", "Kari Dahl denies the charge"),
    ("Peru accuses Ecuador of selling blocks in disputed waters, which Quito denies.", "Ecuador denies the charge"),
    ("Doctors say that Danish soldiers burned two mills in Skagen, something the army denies.", "denies the claim"),
    ("Ghana says Togo plotted to kill President Nana Addo with a drone, a claim Lome calls absurd.", "Togo denies the"),
    ("Malta accuses Tunisia of arming the crew of the trawler, claims denied by Tunis.", "Tunisia denies the charge"),
    (
        "Denmark denied that it had sold rifles to Togo, as Norwegian minister Kari Dahl has alleged.",
        "Denmark denies that",
    ),
    (
        "Peru's foreign ministry denied that it had closed the crossing, as Ecuador said on Monday.",
        "denies that it had",
    ),
]
BESIDE = [
    ('"Danish police crossed the line at Flensburg," German minister Ada Roe said. Copenhagen denied that any of its men '
    "had gone over."),
    "Laos says it has retaken the mill in Vang Vieng. The rebels deny losing it.",
    ("Opposition leader Olav Berg said the servers of the electoral commission had been hacked. Commission chairman Lars "
    "Holm denied there had been any interference."),
    ("Norway said Swedish coast guards had rammed one of its boats off Koster. Sweden said the Norwegian boat had provoked "
    "the incident."),
    "In 2019 Chile accused Peru of arming the miners of Arica. Lima denies sending weapons.",
]  # fmt: skip
SILENT = [
    "Peru accuses Ecuador of selling blocks in disputed waters. Quito did not comment.",
    "Peru has been accused of arming the miners of Arica, a charge it denies.",
    "Norway asked Sweden to hand over ten men, which Stockholm rejected.",
    "Chile says Peruvian troops shot two miners in Arica. Lima denied on Tuesday that it would cut off gas to Bolivia.",
    "Norway says Swedish jets crossed the border at Kiruna. Finland denied that it had closed the border.",
    "Denmark denied that it had sold rifles to Togo as Danish officials have said before.",
    "Peru accuses Ecuador of theft, a claim that Colombia has yet to answer.",
    "Denmark denies shelling Malmo as Norway arrests two of its ministers, Kari Dahl and Olav Berg.",
]


@pytest.mark.parametrize(("text", "line"), ATTACHED)
def test_a_denial_that_hangs_on_the_claim(parser: Parser, text: str, line: str) -> None:
    found = read(parser, (DAY, text)).disputes
    assert len(found) == 1
    assert line in found[0].sides[1].summary


@pytest.mark.parametrize("text", BESIDE)
def test_the_other_side_has_its_word_in_the_next_sentence(parser: Parser, text: str) -> None:
    assert len(read(parser, (DAY, text)).disputes) == 1


@pytest.mark.parametrize("text", SILENT)
def test_no_dispute_stands_beside_a_claim(parser: Parser, text: str) -> None:
    assert read(parser, (DAY, text)).disputes == ()
