"""Who "he" is beside a cue, where "who" left it open: texts written for these tests."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from twosource.model.facts import Mention, Party
from twosource.model.text import Parse, Report, Span
from twosource.within.said import find_said

ReadText = Callable[..., tuple[Report, Parse]]


def party(report: Report, parse: Parse, name: str, number: int, gender: str | None) -> Party:
    start = report.text.index(name)
    head = parse.token_at(start + len(name) - 1)
    assert head is not None
    mention = Mention(Span(report.id, start, start + len(name)), "name", head)
    return Party(f"{report.id}/p{number}", name, "person", mentions=(mention,), gender=gender)


@pytest.mark.parametrize(
    ("text", "people", "speaker"),
    [
        ("Ann Poole said the dam held. “We are safe,” she said.", [("Ann Poole", None)], "Ann Poole"),
        ("Ann Poole said the dam held.\n\n“We are safe,” she said.", [("Ann Poole", "f")], "Ann Poole"),
        ("Ann Poole said the dam held. “We are safe,” he said.", [("Ann Poole", "f")], None),
        ("Ann Poole said Bo Lund had left. “We are safe,” he said.", [("Ann Poole", None), ("Bo Lund", "m")], "Ann Poole"),
        ("Ann Poole said it held. Then Bo Lund left. “We are safe,” he said.", [("Ann Poole", None), ("Bo Lund", "m")], None),
        ("Ann Poole said it held.\n\nIt rained.\n\n“We are safe,” she said.", [("Ann Poole", "f")], None),
        ("“We are safe,” she said.", [], None),
        ("Ann Poole said the dam held. “We are safe,” the gambling tycoon said.", [("Ann Poole", "f")], "Ann Poole"),
        ("Ann Poole said it held. Then Bo Lund left. “We are safe,” the tycoon said.", [("Ann Poole", None), ("Bo Lund", "m")], None),
        ("Ann Poole said the dam held. “We are safe,” the official said.", [("Ann Poole", None)], None),
        ("Ann Poole said it “held”. “\n\nShe added that there was “some hope” of it, but warned that it “may rain.”", [("Ann Poole", "f")], "Ann Poole"),
        ("Ann Poole has gone home. The dam held, she wrote.", [("Ann Poole", "f")], "Ann Poole"),
        ("Ann Poole knew of no leak, she told reporters.", [("Ann Poole", "f")], "Ann Poole"),
        ("Ann Poole met Eve Dahl. The dam held, she wrote.", [("Ann Poole", "f"), ("Eve Dahl", "f")], None),
        ("Ann Poole said it held.\n\nEve Dahl would leave, she said.", [("Ann Poole", "f"), ("Eve Dahl", "f")], "Eve Dahl"),
        ("The vote was close. “We owe it to Ann Poole,” she said.", [("Ann Poole", "f")], None),
    ],
)  # fmt: skip
def test_the_one_who_spoke_before(
    read_text: ReadText, text: str, people: list[tuple[str, str | None]], speaker: str | None
) -> None:
    report, parse = read_text(text)
    parties = [party(report, parse, name, k, gender) for k, (name, gender) in enumerate(people)]
    last = find_said(parse, report, parties, ())[-1]
    names = {p.id: p.name for p in parties}
    assert [names[s] for s in last.speakers] == ([speaker] if speaker else [])


@pytest.mark.parametrize(
    ("text", "body", "kind", "speaker"),
    [
        ("The ministry closed no port, its press service said.", "ministry", "government", "ministry"),
        ("The Ice Guild said the dam held. In a letter it added that rain was due.", "Ice Guild", "organisation", "Ice Guild"),
        ("The Ice Guild said the dam held. Rain was due, the group said.", "Ice Guild", "organisation", "Ice Guild"),
        ("The Ice Guild said the dam held. Rain was due, the mayor said.", "Ice Guild", "organisation", None),
        ("Ann Poole said the dam held. Rain was due, the group said.", "Ann Poole", "person", None),
    ],
)  # fmt: skip
def test_the_body_that_it_stands_for(read_text: ReadText, text: str, body: str, kind: str, speaker: str | None) -> None:
    report, parse = read_text(text)
    parties = [replace(party(report, parse, body, 0, None), kind=kind)]
    last = find_said(parse, report, parties, ())[-1]
    assert [parties[0].name for _ in last.speakers] == ([speaker] if speaker else [])
