"""The arithmetic under the networks: affine maps and normed maxout over rows, always in blocks of one size.

Comes in: rows of 32-bit floats. Goes out: the same number of rows. Example: 300 rows are multiplied as two blocks of 256,
the second filled up with zeros.

A matrix library may add in another order for another number of rows, and then the last bits of a row, and with them once
in a while an annotation, would depend on what else was parsed at the same time. With one size of block a row's result
depends on that row alone: the same text has the same parse in any batch, on any number of workers.
"""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]

BLOCK = 256  # rows; 64 to 1,024 are equally fast (70 to 90 GFLOP a second on one core), 256 stays in the cache
PIECES = 3  # of every maxout layer of the model's encoders
SMALLEST = np.float32(1e-8)  # added to a variance, as in training


class Affine(NamedTuple):
    """A matrix (inputs, outputs) and a bias, or None."""

    weight: Floats
    bias: Floats | None = None


class Maxout(NamedTuple):
    """A maxout layer of three pieces and the layer norm after it; columns are the first pieces, the second, the third."""

    weight: Floats
    bias: Floats
    gain: Floats
    shift: Floats

    @property
    def width(self) -> int:
        """How many numbers a row has that comes out."""
        return len(self.gain)


class Space(NamedTuple):
    """Memory for one block, made once and used for every block."""

    given: Floats
    pieces: Floats
    best: Floats
    square: Floats


def read_affine(layer: Any) -> Affine:
    """Return the weights of a linear or softmax layer of thinc."""
    return Affine(np.ascontiguousarray(layer.get_param("W").T), layer.get_param("b"))


def read_maxout(model: Any) -> list[Maxout]:
    """Return the weights of all maxout layers in a model of thinc, each with the norm that follows it."""
    maxouts = [node for node in model.walk() if node.name == "maxout"]
    norms = [node for node in model.walk() if node.name == "layernorm"]
    layers = []
    for maxout, norm in zip(maxouts, norms, strict=True):
        weight = maxout.get_param("W")
        outputs, pieces, inputs = weight.shape
        flat = np.ascontiguousarray(weight.transpose(1, 0, 2).reshape(pieces * outputs, inputs).T)
        bias = np.ascontiguousarray(maxout.get_param("b").T.reshape(-1))
        layers.append(Maxout(flat, bias, norm.get_param("G"), norm.get_param("b")))
    return layers


def fill_up(rows: int) -> int:
    """Return the number of rows of so many blocks as ``rows`` need."""
    return -(-rows // BLOCK) * BLOCK


def multiply(rows: Floats, layer: Affine) -> Floats:
    """Return ``rows @ weight + bias``."""
    count = len(rows)
    whole = np.zeros((fill_up(count), rows.shape[1]), np.float32)
    whole[:count] = rows
    out = np.empty((len(whole), layer.weight.shape[1]), np.float32)
    for at in range(0, len(whole), BLOCK):
        np.matmul(whole[at : at + BLOCK], layer.weight, out=out[at : at + BLOCK])
    if layer.bias is not None:
        out += layer.bias
    return out[:count]


def make_space(layer: Maxout) -> Space:
    """Return memory for one block of a layer."""
    inputs, outputs = layer.weight.shape
    shapes = ((BLOCK, inputs), (BLOCK, outputs), (BLOCK, layer.width), (BLOCK, layer.width))
    return Space(*(np.zeros(shape, np.float32) for shape in shapes))


def excite(layer: Maxout, space: Space) -> Floats:
    """Return a layer's answer to the block in ``space.given``; it is overwritten by the next call."""
    width = layer.width
    pieces, best = space.pieces, space.best
    np.matmul(space.given, layer.weight, out=pieces)
    np.add(pieces, layer.bias, out=pieces)
    np.maximum(pieces[:, :width], pieces[:, width : 2 * width], out=best)
    np.maximum(best, pieces[:, 2 * width :], out=best)
    np.subtract(best, best.mean(axis=1, keepdims=True), out=best)
    np.multiply(best, best, out=space.square)
    spread = space.square.mean(axis=1, keepdims=True)
    np.multiply(best, (spread + SMALLEST) ** np.float32(-0.5), out=best)
    np.multiply(best, layer.gain, out=best)
    np.add(best, layer.shift, out=best)
    return best
