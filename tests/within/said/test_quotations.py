"""Where quotations open and close."""

from __future__ import annotations

import pytest

from twosource.within.said.quotations import find_quotations


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He said “we agree” today.", ["“we agree”"]),
        ('"A," he said. "B."', ['"A,"', '"B."']),
        ("“A, he said. “B.”", ["“A, he said.", "“B.”"]),
        ("“He said ‘no’ to us,” she said.", ["“He said ‘no’ to us,”"]),
        ('"He shouted "No!" at us."', ['"He shouted "No!" at us."']),
        ("the leaders’ meeting, the boys' plan", []),
        ("‘the leaders’ meeting went well’ and", ["‘the leaders’ meeting went well’"]),
        ("It's the '90s, he said, and don't 'go home' yet", ["'go home'"]),
        ("``We go,'' he said. ''Not now.''", ["``We go,''", "''Not now.''"]),
        ("„Ja“ und «oui» »nein«", ["„Ja“", "«oui»", "»nein«"]),
        ("It “goes on", ["“goes on"]),
        ("‘it goes on until” he stopped", ["‘it goes on until”"]),
        ("` a ’ b", []),
        ("`` We go , '' he said . `` Not now . ''", ["`` We go , ''", "`` Not now . ''"]),
        ('" We go , " he said . " Not now . "', ['" We go , "', '" Not now . "']),
    ],
)
def test_quotations(text: str, expected: list[str]) -> None:
    assert [text[q.start : q.end] for q in find_quotations(text, [(0, len(text))])] == expected


def test_a_quotation_ends_with_its_paragraph() -> None:
    text = "“one\n“two”"
    found = find_quotations(text, [(0, 4), (5, 10)])
    assert [(text[q.start : q.end], q.is_closed) for q in found] == [("“one", False), ("“two”", True)]
