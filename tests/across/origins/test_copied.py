"""One sentence in several copies has one source."""

from __future__ import annotations

import pytest

from twosource.across.origins.copied import join_copied
from twosource.across.origins.tellings import Telling
from twosource.model.text import Span

TEXT = "The northern dam would hold through the winter, engineers wrote."


@pytest.mark.parametrize(
    ("keys", "key"),
    [
        (("own", "who:dahl"), "who:dahl"),
        (("own", "paper:r1:the letter"), "paper:r1:the letter"),
        (("words:r1:engineers", "paper:r2:the letter"), "paper:r2:the letter"),
        (("doc:d1", "own"), "doc:d1"),
    ],
)
def test_copies_are_led_to_the_named_source(keys: tuple[str, str], key: str) -> None:
    tellings = [Telling(f"r{n}", Span(f"r{n}", 0, len(TEXT)), k, "", False) for n, k in enumerate(keys)]
    led = join_copied(tellings, {"r0": "f", "r1": "f"}, {"r0": TEXT, "r1": TEXT})
    assert [t.key for t in led] == [key, key]
