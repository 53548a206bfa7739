"""Texts are cut into the pieces that the sentence model was trained on."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource.lexicon.load import read_data
from twosource.meaning.wordpiece import cut_pieces

PIECES = read_data("meaning/vocabulary.txt").decode().split("\n")


def cut(text: str, most: int = 100) -> list[str]:
    return [PIECES[number] for number in cut_pieces(text, most)]


# What the reference implementation of BERT's tokenizer gives for these.
@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("Grain talks", "grain talks"),
        ("Oslo's silos", "oslo ' s si ##los"),
        ("Ærø naïve Übung", "æ ##r ##ø naive u ##bu ##ng"),
        ("“5,000 cafés”—why?!", "“ 5 , 000 cafes ” — why ? !"),
        ("$5 + a@b^c", "$ 5 + a @ b ^ c"),
        ("北京 talks", "北 京 talks"),
        ("zero\u200bwidth so\xadft \x00nul \ufffd", "zero ##wi ##dt ##h soft nu ##l"),
        ("line\u2028break\ttab", "line break tab"),
        ("x" * 101 + " ok", "[UNK] ok"),
        ("\U0001f600 face", "[UNK] face"),
        ("", ""),
    ],
)
def test_pieces(text: str, pieces: str) -> None:
    assert cut(text) == ["[CLS]", *pieces.split(), "[SEP]"]


def test_only_the_first_pieces_are_taken() -> None:
    assert cut("one two three four", most=4) == ["[CLS]", "one", "two", "[SEP]"]


@given(st.text(max_size=200))
def test_any_text_is_cut_into_known_pieces(text: str) -> None:
    numbers = cut_pieces(text, 64)
    assert len(numbers) <= 64
    assert all(0 <= number < 30_522 for number in numbers)
    assert cut_pieces(text, 64) == numbers
