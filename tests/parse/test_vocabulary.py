"""The vocabulary does not grow with what is read, and forgetting words changes no parse."""

from __future__ import annotations

import random

import pytest

from tests.conftest import make_report
from twosource.model.text import Report
from twosource.parse import Parser, lemmas, vocabulary


def made_up(count: int, seed: int) -> list[Report]:
    chance = random.Random(seed)

    def word() -> str:
        return "".join(chance.choices("bdfgklmnprstvz", k=3)) + chance.choice(["o", "ah", "ing", "ed", "s"])

    texts = (f"{word().title()} {word()} the {word()} of {word().title()} on {word()}." for _ in range(count))
    return [make_report(text, id=f"r{n}") for n, text in enumerate(texts)]


@pytest.mark.parametrize("way", ["numpy", "spacy"])
def test_words_met_in_passing_are_forgotten(way: str, monkeypatch: pytest.MonkeyPatch) -> None:
    reports = made_up(600, 1)
    free = Parser(way=way)  # type: ignore[arg-type]
    expected = list(free.parse_many(reports))
    monkeypatch.setattr(lemmas, "REMEMBERED", 200)
    bounded = Parser(way=way)  # type: ignore[arg-type]
    at_first = len(bounded._nlp.vocab)
    monkeypatch.setattr(vocabulary, "KEPT", at_first + 50)
    monkeypatch.setattr(vocabulary, "ZONE", 2_000)
    sizes, found = [], []
    for n in range(0, len(reports), 20):
        found += list(bounded.parse_many(reports[n : n + 20]))
        sizes.append(len(bounded._nlp.vocab))
    assert found == expected
    assert len(free._nlp.vocab) > at_first + 1_500
    assert len(bounded._nlp.vocab.strings) < len(free._nlp.vocab.strings) - 1_000
    assert len(bounded._lemmatizer._known) <= 200
    again = list(bounded.parse_many(reports[:100]))
    assert again == expected[:100]
    bounded.forget()
    assert list(bounded.parse_many(reports[:100])) == expected[:100]
