"""Numbers at which somebody puts something."""

from __future__ import annotations

import pytest
from tests.conftest import ReadText

from twosource.model.facts import Statement
from twosource.model.text import Span
from twosource.within.figures import find_figures


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Some 900 people left the town. The council put the number at 1,400.", [(900, "people"), (1400, "people")]),
        ("Observers put turnout at 46 percent.", [(46, "turnout")]),
        ("The army put the death toll at 31.", [(31, "people killed")]),
        ("A clerk estimated the number of sheets at about 300.", [(300, "sheets")]),
        ("The council put the number at 1,400.", []),
        (
            "The navy put the number of singers at 900 and the town at 1,400.",
            [(900, "singers"), (1400, "singers")],
        ),
        ("Choirs spoke of 4,000 singers, the police of 900.", [(4000, "singers"), (900, "singers")]),
        ("About 900 people sang on the pier. Choirs speak of almost 4,000.", [(900, "people")]),
        ("They put a lamp on the table.", []),
        ("That brings to 12 the number of towns without gas.", [(12, "towns")]),
        ("The find brought to 31 the number of dead.", [(31, "people killed")]),
    ],
)
def test_what_is_put_at_a_number(text: str, found: list[tuple[int, str]], read_text: ReadText) -> None:
    report, parse = read_text(text)
    assert [(f.value, f.what) for f in find_figures(parse, report, (), (), (), ())] == found


@pytest.mark.parametrize(
    ("before", "told", "found"),
    [
        ("About 900 people sang on the pier.", "Choirs speak of almost 4,000.", [(900, "people"), (4000, "people")]),
        ("About 900 people sang on the pier.", "A clerk said four.", [(900, "people")]),
        ("About 900 people sang on the pier. It rained.", "Choirs speak of almost 4,000.", [(900, "people")]),
    ],
)
def test_another_count_that_somebody_speaks_of(
    before: str, told: str, found: list[tuple[int, str]], read_text: ReadText
) -> None:
    report, parse = read_text(f"{before} {told}")
    start = report.text.index(told)
    sentence = Span(report.id, start, start + len(told))
    content = Span(report.id, start + told.index(" ") + 1, sentence.end - 1)
    statement = Statement("r/s0", (), (), "indirect", "asserts", sentence, (content,), None, None)
    assert [(f.value, f.what) for f in find_figures(parse, report, (), (), (statement,), ())] == found
