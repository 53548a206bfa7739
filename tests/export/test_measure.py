"""What a sum, share or length measures is told by its noun, by what lasted, or in the report's words."""

from __future__ import annotations

import pytest

from twosource.export.brief.measure import say_measure


@pytest.mark.parametrize(
    ("number", "what", "sentence", "unit", "line"),
    [
        ("20 tonnes", "grain", "Mali lost 20 tonnes of grain.", "tonne", "20 tonnes of grain"),
        ("about 80%", "Malian gold", "Some 80 percent of the Malian gold goes abroad.", "percent", "about 80% of the Malian gold"),
        ("45%", "drop in sales", "It told of a 45 percent drop in sales.", "percent", "45% drop in sales"),
        ("40 days", "held", "She was held for 40 days.", "day", "held for 40 days"),
        ("14 million US dollars", "loss", "They put the loss at $14 million.", "USD", "14 million US dollars: loss"),
        ("5 billion US dollars", "trade", "Their trade rose to $5 billion.", "USD", "5 billion US dollars: trade"),
        (
            "at least 7 billion US dollars", "trade",
            "Trade between the two last year grew 12% year-on-year to surpass $7 billion, a bank of the north said on Monday.",
            "USD", "at least 7 billion US dollars: trade",
        ),
        ("9 euros", "grain", "The grain was there and they valued it at 9 euros.", "EUR", "9 euros: grain"),
        ("2 billion US dollars", "lender", "The lender moved $2 billion to the fund.", "USD",
         "2 billion US dollars: “The lender moved $2 billion to the fund”"),
        ("5 years", "reached", "The aim is to be reached within five years.", "year",
         "5 years: “The aim is to be reached within five years”"),
        ("3 billion US dollars", "board spent",
         "As all in town had long known, the board of the port, an old firm, spent $3 billion on new piers and on two "
         "cranes that nobody had asked for.", "USD",
         "3 billion US dollars: “… of the port, an old firm, spent $3 billion on new piers and on two …”"),
        ("5 years", "prison", "Five of them got five years in prison.", "year", "5 years: prison"),
        ("millions of US dollars", "boats", "It cost millions of dollars.", "USD", "millions of US dollars: boats"),
        ("7%", "margin", "It was 7 percent.", "percent", "7%: margin"),
    ],
)  # fmt: skip
def test_measure(number: str, what: str, sentence: str, unit: str, line: str) -> None:
    assert say_measure(number, what, sentence, unit=unit) == line
