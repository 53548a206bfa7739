"""Denials that stand behind what they deny, and what a semicolon closes: who says which of two clauses."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from twosource.model.text import Parse, Report
from twosource.within.said import find_said

ReadText = Callable[..., tuple[Report, Parse]]


def say(read_text: ReadText, text: str) -> list[tuple[str, str]]:
    report, parse = read_text(text)
    found = find_said(parse, report, (), ())
    return [
        (report.quote(s.speaker) if s.speaker is not None else "", " | ".join(report.quote(c) for c in s.content))
        for s in found
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "His rivals say he arranged his own fall, which he denies.",
            {("His rivals", "he arranged his own fall"), ("he", "he arranged his own fall")},
        ),
        (
            "Poole complained that the vote had been rigged, a charge that county clerks strongly denied.",
            {
                ("Poole", "that the vote had been rigged"),
                ("county clerks", "that the vote had been rigged"),
            },
        ),
        (
            "Her kin in Riga filed papers alleging Ozols beat his former wife and his son, a charge Ozols denied.",
            {("Ozols", "Ozols beat his former wife and his son")},
        ),
        (
            "Two clerks urged him to quit over the claims, which Lund has denied.",
            {("Two clerks", "to quit over the claims, which Lund has denied")},
        ),
    ],
)
def test_who_denies_what_stands_before(read_text: ReadText, text: str, told: set[tuple[str, str]]) -> None:
    assert told <= set(say(read_text, text))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Nine sailors fell ill, a nurse said; the ministry said nobody had been sick.",
            [("a nurse", "Nine sailors fell ill"), ("the ministry", "nobody had been sick")],
        ),
        (
            "The guards died in the fight for the mill, he said; nobody was shot later.",
            [("he", "The guards died in the fight for the mill | nobody was shot later")],
        ),
        (
            "According to his party Dias was jailed as well.",
            [("his party", "Dias was jailed as well")],
        ),
        (
            "JERUSALEM - The blast at the Ahli clinic was caused by a rocket misfired by a militia, Israeli army"
            " spokesman Dan Levi said.",
            [
                (
                    "Israeli army spokesman Dan Levi",
                    "The blast at the Ahli clinic was caused by a rocket misfired by a militia",
                )
            ],
        ),
        ("Police put the turnout at 38,000 at its peak on Sunday.", [("Police", "the turnout at 38,000")]),
        ("The mayor brushed aside claims that he took bribes.", [("The mayor", "claims that he took bribes")]),
        ("The mayor brushed aside old customs.", []),
    ],
)
def test_who_says_which_clause(read_text: ReadText, text: str, told: list[tuple[str, str]]) -> None:
    assert say(read_text, text) == told
