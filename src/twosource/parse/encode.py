"""Embedded words -> words in their context: the model's convolutions, at its own weights, in numpy.

Comes in: an embedded row for each word of several texts. Goes out: as many rows, each of which has seen four words to
either side. Example: four layers, each a maxout over a word and its two neighbours, normed and added to what came in.

Texts are parted by rows of zeros, as in the model's own code, so that none sees the next one. The model's own code takes
three times as long, because it makes every intermediate array for a whole batch, and because its matrix library has no
kernel for some processors.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.lib.stride_tricks import as_strided

from twosource.parse.rows import BLOCK, Floats, Maxout, excite, fill_up, make_space, read_maxout


class Encoder:
    """The convolutions of one of the model's encoders.

    Args:
        model: the layer of thinc that holds them.
    """

    def __init__(self, model: Any) -> None:
        self._layers: list[Maxout] = read_maxout(model)
        self._width = self._layers[0].width
        self._apart = int(model.attrs["pad"])  # one row a layer: as far as a word sees
        self._space = make_space(self._layers[0])

    def encode(self, rows: Floats, lengths: Sequence[int]) -> Floats:
        """Return the rows of several texts, one after the other, in their contexts.

        Args:
            rows: one embedded row a word.
            lengths: how many words each text has; their sum is the number of rows.
        """
        apart, width = self._apart, self._width
        shifts = np.repeat(np.arange(1, len(lengths) + 1) * apart, lengths)
        places = np.arange(len(rows)) + shifts + 1  # one row of zeros goes before all
        last = len(rows) + apart * (len(lengths) + 1) + 1
        before = np.zeros((fill_up(last) + 2, width), np.float32)
        before[places] = rows
        after = np.zeros_like(before)
        for layer in self._layers:
            self._convolve(layer, before, after)
            after[last:] = 0  # what lies past the end stays nothing
            before, after = after, before
        found: Floats = before[places]
        return found

    def _convolve(self, layer: Maxout, before: Floats, after: Floats) -> None:
        width = self._width
        row = before.strides[0]
        for at in range(0, len(before) - 2, BLOCK):
            window = as_strided(before[at:], (BLOCK, 3 * width), (row, before.itemsize))  # row, the next, the one after
            np.copyto(self._space.given, window)
            np.add(before[at + 1 : at + 1 + BLOCK], excite(layer, self._space), out=after[at + 1 : at + 1 + BLOCK])
