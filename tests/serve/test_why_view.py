from __future__ import annotations

import io
from dataclasses import replace

import pytest
from rich.console import Console

from tests.records import at, small_record
from twosource.errors import NotKept
from twosource.model.record import Branch
from twosource.serve.why_view import print_why


def printed(fact: str, **changes: object) -> str:
    console = Console(file=io.StringIO(), width=400, color_system=None)
    print_why(replace(small_record(), **changes), fact, console)  # type: ignore[arg-type]
    return console.file.getvalue()  # type: ignore[attr-defined,no-any-return]


def test_the_tree_leads_from_origins_over_families_to_outlets() -> None:
    meeting = at("ra", "Oslo and Rome met on 3 May 2021.")
    branches = (
        Branch("o2", "named in one report", (("ra", meeting, "statement"),)),
        Branch("o2", "one report with the same words", (("rb", at("rb", "Oslo and Rome"), ""),), True),
        Branch("o1", "own voice in one report", (("ra", meeting, "own voice"),)),
    )
    lines = printed("e1", why={"e1": branches}).splitlines()
    assert lines[0] == "Norway met Italy: 1 independent origin"
    assert lines[1].endswith("1. Norwegian government statement (statement; a party to what it tells)")
    assert lines[2].endswith("named in one report")
    assert lines[3].endswith("family of 2 reports, Wire: not independent of each other")
    assert lines[4].endswith("The Sample (a.txt), by way of: statement: “Oslo and Rome met on 3 May 2021.”")
    assert lines[5].endswith("one report with the same words [inferred]")
    assert "b.txt" in lines[7]
    assert lines[8].endswith("2. Wire, own reporting (newsroom)") or lines[8].endswith("2. Wire (newsroom)")


@pytest.mark.parametrize(
    ("fact", "head"),
    [
        ("s1", "Norway: “We want <peace> & trade.”: 1 independent origin"),
        ("s2", "Someone unnamed: “it had paid”: 1 independent origin"),
        ("l1", "Norway partner of Italy: 1 independent origin"),
        ("f1", "5,000,000 USD: paid: 1 independent origin"),
    ],
)
def test_every_kind_of_fact_has_a_head_and_markup_is_text(fact: str, head: str) -> None:
    lines = printed(fact).splitlines()
    assert lines[0] == head
    assert "keeps no tree" in lines[1]


@pytest.mark.parametrize(("fact", "words"), [("zz", "no event"), ("", "no event"), ("s", "2 facts")])
def test_an_id_that_is_no_facts_is_refused(fact: str, words: str) -> None:
    with pytest.raises(NotKept, match=words):
        printed(fact)


def test_the_beginning_of_an_id_is_enough_where_it_is_unmistakable() -> None:
    assert printed("l").startswith("Norway partner of Italy")
