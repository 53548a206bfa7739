"""Both ways through the networks say the same, and what they say of a text does not depend on its neighbours."""

from __future__ import annotations

import random

import numpy as np
import pytest
from numpy.testing import assert_array_equal

from twosource.parse import Parser, embed
from twosource.parse.forward import Forward, Marked, NumpyForward, SpacyForward
from twosource.parse.names import read_moves
from twosource.parse.rows import BLOCK, Affine, fill_up, multiply

TEXTS = [
    "Anna Lindqvist, Norway's minister of fisheries, met Rajiv Menon of the Delta Shipping Company in Trondheim on Monday.",
    '"We won\'t sign," Menon told reporters on Jan. 5, 2021, adding that the U.N. had asked for $3.5 million.',
    "She  said so twice.  Nobody at the Ministry of Foreign Affairs of the Republic of Kiribati in South Tarawa agreed.",
    "Xi",
    "?!",
    "\u200b",
    "A B C D E F G H I J K L M N O P Q R S T U V W X Y Z",
    "Police in São Paulo, Brazil’s largest city, arrested three men Tuesday after the robbery of 1,200 phones, "
    "the newspaper O Diário reported, citing Capt. João da Silva of the 4th Precinct, who declined to comment.",
    "the the the the the the the the the the the the the the the the the the the the the the the the the the the",
    "Mr. and Mrs. Okafor flew from Lagos to New York City aboard Flight 482 of Gulf Air on the eve of Independence Day",
]


def flat(marked: Marked) -> tuple[object, ...]:
    arcs = [(token.text, token.head.i, token.dep_, token.is_sent_start) for token in marked.doc]
    return arcs, marked.tags, marked.names


@pytest.fixture(scope="module")
def stock() -> Forward:
    return SpacyForward(Parser(way="spacy")._nlp)


@pytest.fixture(scope="module")
def own(parser: Parser) -> NumpyForward:
    assert isinstance(parser._forward, NumpyForward)
    return parser._forward


def test_both_ways_mark_the_same(stock: Forward, own: NumpyForward) -> None:
    assert [flat(each) for each in own.mark(TEXTS)] == [flat(each) for each in stock.mark(TEXTS)]
    assert sum(len(each.names) for each in own.mark(TEXTS)) >= 10


def test_nothing_marks_nothing(stock: Forward, own: NumpyForward) -> None:
    for forward in (stock, own):
        assert forward.mark([]) == []
        empty, full = forward.mark(["", "Oslo waits."])
        assert (empty.tags, empty.names) == ([], [])
        assert len(full.tags) == 3


def test_a_text_is_marked_alike_in_any_company(own: NumpyForward) -> None:
    alone = {text: flat(own.mark([text])[0]) for text in TEXTS}
    chance = random.Random(7)
    for _ in range(10):
        some = chance.choices(TEXTS, k=chance.randrange(1, 40))
        assert [flat(each) for each in own.mark(some)] == [alone[text] for text in some]


def test_rows_are_the_same_to_the_last_bit_in_any_company(own: NumpyForward) -> None:
    def encode(texts: list[str]) -> list[list[bytes]]:
        docs = [own._nlp.make_doc(text) for text in texts]
        lengths = [len(doc) for doc in docs]
        found = []
        for encoder, rows in zip(own._encoders, own._forms.find(docs), strict=True):
            split = np.split(encoder.encode(rows, lengths), np.cumsum(lengths)[:-1])
            found.append([part.tobytes() for part in split])
        return [list(pair) for pair in zip(*found, strict=True)]

    alone = {text: encode([text])[0] for text in TEXTS}
    own._forms._numbers.clear()  # embed all anew, in another order
    many = [*TEXTS[::-1], *TEXTS * 3]
    assert encode(many) == [alone[text] for text in many]


@pytest.mark.parametrize("count", [1, 2, BLOCK - 1, BLOCK, BLOCK + 1, 3 * BLOCK + 5])
def test_a_product_does_not_depend_on_the_number_of_rows(count: int) -> None:
    chance = np.random.default_rng(5)
    rows = chance.standard_normal((4 * BLOCK, 96)).astype(np.float32)
    layer = Affine(chance.standard_normal((96, 50)).astype(np.float32), np.ones(50, np.float32))
    whole = multiply(rows, layer)
    assert_array_equal(multiply(rows[:count], layer), whole[:count])
    assert_array_equal(multiply(rows[-count:], layer), whole[-count:])
    np.testing.assert_allclose(whole, rows @ layer.weight + 1, rtol=1e-4, atol=1e-4)
    assert fill_up(count) % BLOCK == 0


def test_forms_are_forgotten_when_there_are_too_many(own: NumpyForward, monkeypatch: pytest.MonkeyPatch) -> None:
    before = [flat(each) for each in own.mark(TEXTS)]
    monkeypatch.setattr(embed, "FORMS", 40)
    fresh = NumpyForward(Parser()._nlp)
    assert [flat(fresh.mark([text])[0]) for text in TEXTS * 2] == before * 2
    assert len(fresh._forms._rows[0]) == 40
    long = [" ".join(f"town{n}" for n in range(60))]  # more forms than are remembered at all
    assert [flat(each) for each in fresh.mark(long)] == [flat(each) for each in own.mark(long)]
    assert len(fresh._forms._numbers) <= len(fresh._forms._rows[0])


def test_moves_are_read_by_name() -> None:
    moves = read_moves(["O", "B-ORG", "I-ORG", "L-ORG", "U-ORG", "U-", "B-GPE", "I-GPE", "L-GPE", "U-GPE"])
    assert moves.labels == ["GPE", "ORG"]
    assert moves.outside.tolist() == [0, 1, 4, 6, 9]
    assert moves.kind.tolist() == [0, 1, 2, 1, 2]
    assert moves.label.tolist() == [0, 1, 1, 0, 0]
    assert (moves.go_on.tolist(), moves.end.tolist()) == ([7, 2], [8, 3])
