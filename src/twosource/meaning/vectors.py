"""Texts -> vectors whose cosine tells how alike they mean; the only file that imports the embedding runtime.

Comes in: a report, or any short text. Goes out: 384 numbers of length 1. Example: "Grain talks open in Oslo" and "Norway
hosts negotiations on wheat" share no word, and their cosine is above .5. The model is all-MiniLM-L6-v2 (Wang et al. 2020;
Reimers and Gurevych 2019), its weights in whole numbers, on onnxruntime; nothing is fetched.

Texts are taken one at a time, so that a vector depends on its text alone: in a batch, the last digits depend on the
others. On one machine the same text gives the same vector; other processors may differ in the seventh digit.
"""

from __future__ import annotations

from hashlib import sha256
from importlib.util import find_spec
from typing import Any

import numpy as np
from numpy.typing import NDArray

from twosource.errors import MissingPart
from twosource.meaning.pin import find_sentence_model, read_pin, reinstall
from twosource.meaning.wordpiece import cut_pieces
from twosource.model.text import Report

Vector = NDArray[np.float32]
PIECES = 64  # word pieces of title and lead that are read; 128 cost twice and sort no better (docs/quality.md)
LETTERS = 2_000  # characters in which these pieces are looked for
INSTALL = "pip install 'twosource[meaning]'"


class Meaning:
    """The sentence model, loaded once.

    Raises:
        MissingPart: the optional packages are not installed, or the model's file is not the known one.

    Example:
        >>> vector = Meaning().embed("Grain talks open in Oslo")  # doctest: +SKIP
        >>> vector.shape  # doctest: +SKIP
        (384,)
    """

    def __init__(self) -> None:
        path = find_sentence_model()
        if path is None or find_spec("onnxruntime") is None:
            raise MissingPart(f"sorting by meaning needs a sentence model: {INSTALL}")
        content = path.read_bytes()
        known = read_pin()
        if sha256(content).hexdigest() != known["sha256"]:
            raise MissingPart(f"the sentence model is not the known one: {reinstall(known)}")
        self.name = f"{known['package']} {known['version']}"
        self._session = _start(content)

    def embed(self, text: str) -> Vector:
        """Return the vector of a text; what stands beyond its first word pieces is not read."""
        pieces = np.array([cut_pieces(text[:LETTERS], PIECES)], np.int64)
        given = {"input_ids": pieces, "attention_mask": np.ones_like(pieces), "token_type_ids": np.zeros_like(pieces)}
        states: Vector = self._session.run(None, given)[0][0]
        mean = states.mean(axis=0)
        return np.asarray(mean / np.sqrt((mean * mean).sum()), np.float32)

    def embed_report(self, report: Report) -> Vector:
        """Return the vector of a report's title and lead."""
        return self.embed(read_lead(report))


def read_lead(report: Report) -> str:
    """Return title and first lines of a report, the title once and without furniture.

    Example:
        >>> read_lead(Report("r1", "a", "Talks open\\nThe two met in Oslo.", title="Talks open"))
        'Talks open. The two met in Oslo.'
    """
    title = (report.title or "").strip()
    lines, size = [], 0
    for line in _drop_furniture(report).split("\n"):
        if (words := line.strip()) and words != title:
            lines.append(words)
            size += len(words)
        if size >= LETTERS:
            break
    return ". ".join(part for part in (title, " ".join(lines)) if part)


def _drop_furniture(report: Report) -> str:
    """Return the text without menus, and without the dateline before the first sentence."""
    kept, at = [], 0
    for span in sorted(report.furniture):
        kept.append(report.text[at : span.start])
        at = max(at, span.end)
    return "".join([*kept, report.text[at:]])


def _start(content: bytes) -> Any:
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1  # sums of several threads end in other digits
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(content, options, providers=["CPUExecutionProvider"])
