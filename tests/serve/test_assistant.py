"""What an assistant is told: read-only tools, every result with report, offsets and verbatim text."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, TypeVar

import pytest

from tests.records import A, small_record
from tests.serve.web.test_pages import fill
from twosource.serve.answers import Answers
from twosource.serve.web.shelf import Shelf

Result = TypeVar("Result")


def run_alone(work: Coroutine[Any, Any, Result]) -> Result:
    """Run a coroutine in a thread of its own: a browser test before may have left an event loop in this one."""
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(asyncio.run, work).result()


@pytest.fixture
def answers(tmp_path: Path) -> Answers:
    fill(tmp_path / "t.db", small_record())
    return Answers(Shelf(str(tmp_path / "t.db")))


def test_affairs(answers: Answers) -> None:
    assert [(a.affair, a.title) for a in answers.list_affairs()] == [("all", "Norway met Italy, 3 May 2021")]
    affair = answers.get_affair()
    assert (affair.reports, affair.families, affair.disputes) == (2, 1, 1)
    with pytest.raises(ValueError, match="no affair"):
        answers.get_affair("none")


def test_every_fact_is_verbatim(answers: Answers) -> None:
    found = [*answers.facts(), *answers.timeline(), *answers.quotes()]
    assert {f.id for f in found} == {"e1", "e2", "f1", "l1", "s1", "s2"}
    for fact in found:
        assert fact.evidence
        for piece in fact.evidence:
            assert answers.cite(piece.report, piece.start, piece.end).text == piece.text


def test_filters(answers: Answers) -> None:
    assert [f.id for f in answers.timeline(actor="Norway", status="occurred")] == ["e1"]
    assert [f.id for f in answers.facts(about="million")] == ["f1"]
    assert [q.id for q in answers.quotes(speaker="Norway")] == ["s1"]
    assert [q.id for q in answers.quotes(about="paid")] == ["s2"]
    assert [c.about for c in answers.claims()] == ["whether Italy paid"]
    assert {h.evidence.report for h in answers.search("trade")} == {"ra"}


def test_corroboration_tells_why(answers: Answers) -> None:
    found = answers.corroborate("e1")
    assert (found.independent, found.origins[0].origin, found.origins[0].reason) == (1, "Wire", "told in its own voice")
    assert found.origins[0].tellings[0].text in A
    with pytest.raises(ValueError, match="no fact"):
        answers.corroborate("zz")


def test_no_place_outside_a_report(answers: Answers) -> None:
    for start, end in ((-1, 4), (0, 10_000), (4, 4)):
        with pytest.raises(ValueError, match="no such place"):
            answers.cite("ra", start, end)


def test_tools_are_read_only_and_typed(tmp_path: Path) -> None:
    pytest.importorskip("mcp")
    from twosource.serve.assistant import TOOLS, make_server

    fill(tmp_path / "t.db", small_record())
    server = make_server(str(tmp_path / "t.db"))
    tools = run_alone(server.list_tools())
    assert {tool.name for tool in tools} == set(TOOLS)
    assert all(tool.annotations is not None and tool.annotations.read_only_hint for tool in tools)
    assert all(tool.output_schema for tool in tools)
    assert all(tool.description for tool in tools)


def test_a_client_gets_an_answer(tmp_path: Path) -> None:
    pytest.importorskip("mcp")
    from mcp.client.client import Client

    from twosource.serve.assistant import make_server

    fill(tmp_path / "t.db", small_record())

    async def ask() -> str:
        async with Client(make_server(str(tmp_path / "t.db"))) as client:
            return str((await client.call_tool("corroborate", {"id": "e1"})).structured_content)

    assert "told in its own voice" in run_alone(ask())
