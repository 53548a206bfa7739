"""Words that are cut at their hyphen are one word for the event rules."""

from __future__ import annotations

import pytest
from tests.conftest import ReadText

from twosource.within.did.find import find_did
from twosource.within.did.hyphens import join_hyphens
from twosource.within.who import find_who


@pytest.mark.parametrize(
    ("text", "lemma"),
    [
        ("Chad and Mali signed a cease-fire in Doha.", "cease-fire"),
        ("Two air-strikes hit the port.", "air-strike"),
        ("The gun will cease. Fire spread.", None),
    ],
)
def test_a_word_cut_at_its_hyphen_has_one_lemma(read_text: ReadText, text: str, lemma: str | None) -> None:
    _, parse = read_text(text)
    joined = join_hyphens(parse)
    assert [t.lemma for t in joined.tokens if "-" in t.lemma and t.lemma != "-"] == ([] if lemma is None else [lemma])
    assert [t.text for t in joined.tokens] == [t.text for t in parse.tokens]
    assert (joined is parse) == (lemma is None)


def test_a_truce_with_a_hyphen_is_a_truce(read_text: ReadText) -> None:
    report, parse = read_text("Chad and Mali signed a cease-fire in Doha.")
    assert [event.rule for event in find_did(parse, report, find_who(parse, report))] == ["declare-truce"]
