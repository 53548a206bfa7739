"""Days counted from another deed."""

from __future__ import annotations

import pytest
from tests.conftest import ReadText
from tests.within.did.test_dating import made

# The reports are of Wednesday, 15 March 2023: a text, a word of the deed, its days.
COUNTED = [
    (
        "Norway expelled an envoy on Monday, two days after Mali arrested its consul.",
        "arrested",
        "2023-03-11/2023-03-11",
    ),
    ("A day after Mali arrested its consul, Norway expelled an envoy on Monday.", "arrested", "2023-03-12/2023-03-12"),
    ("Norway expelled an envoy on Monday, a day before Chad recalled its own.", "recalled", "2023-03-14/2023-03-14"),
    ("Norway expelled an envoy on Monday, hours after rebels shelled its embassy.", "shelled", "2023-03-12/2023-03-13"),
    (
        "Norway expelled an envoy on Monday, minutes after rebels shelled its embassy.",
        "shelled",
        "2023-03-13/2023-03-13",
    ),
    (
        "Norway expelled an envoy on Monday, 48 hours after rebels shelled its embassy.",
        "shelled",
        "2023-03-11/2023-03-12",
    ),
    ("Norway shelled the fort on Friday. Mali recalled its envoy the next day.", "recalled", "2023-03-11/2023-03-11"),
    ("Norway shelled the fort on Friday. Hours earlier, rebels had seized a mill.", "seized", "2023-03-09/2023-03-10"),
    ("Norway shelled the fort on Friday. Hours earlier rebels had seized a mill.", "seized", "2023-03-09/2023-03-10"),
    # no number, or too many to count
    ("Norway expelled an envoy on Monday, days after Mali arrested its consul.", "arrested", None),
    ("Norway expelled an envoy on Monday, 90 days after Mali arrested its consul.", "arrested", None),
    # a day of which nothing can be counted
    ("Mali recalled its envoy the next day.", "recalled", None),
    # at a gathering of which the day before says nothing
    ("Mali recalled its envoy on Friday. Ann Lund scolded him at the summit.", "scolded", None),
]


@pytest.mark.parametrize(("text", "word", "days"), COUNTED)
def test_days_counted_from_another_deed(read_text: ReadText, text: str, word: str, days: str | None) -> None:
    _, news, at = made(read_text, text)
    when = news.around(at[word])
    assert (f"{when.start}/{when.end}" if when is not None else None) == days
