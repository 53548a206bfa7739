"""The sample affair's record is the one that was read and approved; `python -m tests.golden` writes it anew."""

from __future__ import annotations

from tests.golden import GOLDEN, make_lines, read_sample


def test_sample_affair_is_as_approved() -> None:
    assert make_lines(read_sample()) == GOLDEN.read_text(encoding="utf8").splitlines()
