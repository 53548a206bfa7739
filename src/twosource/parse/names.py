"""Words in their context -> names, as the model's name finder marks them, all words at once.

Comes in: rows of the name finder's own encoder. Goes out: (first, last, label) for each name. Example: in "Xi met
Vladimir Putin" the moves are U-PERSON, O, B-PERSON, L-PERSON.

The model moves through a text word by word: begin a name, go on, end it, a name of one word, or none. Outside a name its
choice depends on the word alone, so that it is made for all words together; inside a name only "go on" and "end" of that
name are allowed, so that all names of a batch grow by one word at a time. The model's own code asks each of its 74 moves
at each word whether it is allowed, which took a quarter of the whole parse.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from twosource.parse.rows import Affine, Floats, multiply, read_affine

NEVER = np.float32(-np.inf)
FEATURES = 3  # the word, the first word of the open name, the word before where a name is open
OUT, BEGIN, UNIT = 0, 1, 2
Named = tuple[int, int, str]


class Moves(NamedTuple):
    """The model's moves: those outside a name with their kind and label, and "go on" and "end" of each label."""

    labels: list[str]
    outside: NDArray[np.int64]
    kind: NDArray[np.int64]
    label: NDArray[np.int64]
    go_on: NDArray[np.int64]
    end: NDArray[np.int64]


class NameFinder:
    """The transitions of the model's name finder.

    Args:
        component: spaCy's component ``ner``.
    """

    def __init__(self, component: Any) -> None:
        model = component.model
        self._moves = read_moves([component.moves.get_class_name(i) for i in range(component.moves.n_moves)])
        (reduce,) = (layer for layer in model.get_ref("tok2vec").layers if layer.name == "linear")
        self._reduce = read_affine(reduce)
        lower = model.get_ref("lower")
        weight, pad = lower.get_param("W"), lower.get_param("pad")
        features, outputs, pieces, inputs = weight.shape
        self._width = outputs
        self._lower = Affine(np.ascontiguousarray(weight.transpose(0, 2, 1, 3).reshape(-1, inputs).T))
        self._lower_bias: Floats = np.ascontiguousarray(lower.get_param("b").T.reshape(-1))
        self._absent: Floats = np.ascontiguousarray(pad[0].transpose(0, 2, 1).reshape(features, pieces * outputs))
        upper = read_affine(model.get_ref("upper"))
        assert upper.bias is not None
        outside = self._moves.outside
        self._outside = Affine(np.ascontiguousarray(upper.weight[:, outside]), upper.bias[outside])
        self._score_of: Floats = np.ascontiguousarray(upper.weight.T)
        self._bias_of: Floats = upper.bias

    def find(
        self, rows: Floats, lengths: Sequence[int], starts: NDArray[np.bool_], spaces: NDArray[np.bool_]
    ) -> list[list[Named]]:
        """Return the names of each text, with indices of its own words.

        Args:
            rows: the name finder's row for each word of all texts.
            lengths: how many words each text has.
            starts: which words begin a sentence.
            spaces: which words are white space.
        """
        parts = np.split(multiply(multiply(rows, self._reduce), self._lower), FEATURES, axis=1)
        last = np.ones(len(rows), np.bool_)  # no name goes on past such a word
        last[:-1] = starts[1:]
        last[np.cumsum(lengths) - 1] = True
        chosen = self._choose_outside(parts, last, spaces)
        kinds, labels = self._moves.kind[chosen], self._moves.label[chosen]
        ends = np.where(kinds == UNIT, np.arange(len(rows)), -1)
        self._grow(parts, last, np.flatnonzero(kinds == BEGIN), labels, ends)
        return _collect(kinds.tolist(), ends.tolist(), [self._moves.labels[n] for n in labels.tolist()], lengths)

    def _choose_outside(
        self, parts: Sequence[Floats], last: NDArray[np.bool_], spaces: NDArray[np.bool_]
    ) -> NDArray[np.int64]:
        hidden = self._rest(parts[0] + self._absent[1] + self._absent[2])
        scores = multiply(hidden, self._outside)
        kind = self._moves.kind
        scores[np.ix_(last | spaces, kind == BEGIN)] = NEVER
        scores[np.ix_(spaces, kind == UNIT)] = NEVER
        best: NDArray[np.int64] = scores.argmax(axis=1)
        return best

    def _grow(
        self,
        parts: Sequence[Floats],
        last: NDArray[np.bool_],
        first: NDArray[np.int64],
        labels: NDArray[np.int64],
        ends: NDArray[np.int64],
    ) -> None:
        """Write into ``ends`` the last word of each name that begins at a word of ``first``."""
        at = first + 1
        while len(first):
            hidden = self._rest(parts[0][at] + parts[1][first] + parts[2][at - 1])
            go_on, end = self._moves.go_on[labels[first]], self._moves.end[labels[first]]
            is_end = last[at] | (self._score(hidden, end) > self._score(hidden, go_on))
            ends[first[is_end]] = at[is_end]
            first, at = first[~is_end], at[~is_end] + 1

    def _rest(self, summed: Floats) -> Floats:
        """Return the hidden layer of a state: the larger of its two pieces."""
        whole = summed + self._lower_bias
        return np.maximum(whole[:, : self._width], whole[:, self._width :])

    def _score(self, hidden: Floats, move: NDArray[np.int64]) -> Floats:
        scores: Floats = np.einsum("ij,ij->i", hidden, self._score_of[move]) + self._bias_of[move]
        return scores


def read_moves(names: Sequence[str]) -> Moves:
    """Return the moves by their names: "B-ORG", "I-ORG", "L-ORG", "U-ORG", "O".

    Example:
        >>> read_moves(["M", "B-ORG", "I-ORG", "L-ORG", "U-ORG", "O"]).kind.tolist()
        [1, 2, 0]
    """
    labels = sorted({name[2:] for name in names if name.startswith("B-")})
    kinds = {"O": OUT, "B": BEGIN, "U": UNIT}
    outside = [n for n, name in enumerate(names) if name == "O" or (name[0] in "BU" and name[2:])]
    return Moves(
        labels,
        np.array(outside),
        np.array([kinds[names[n][0]] for n in outside]),
        np.array([labels.index(names[n][2:]) if names[n] != "O" else 0 for n in outside]),
        np.array([names.index(f"I-{label}") for label in labels]),
        np.array([names.index(f"L-{label}") for label in labels]),
    )


def _collect(kinds: list[int], ends: list[int], labels: list[str], lengths: Sequence[int]) -> list[list[Named]]:
    """Walk each text from name to name; a name that would begin inside another was never there."""
    found = []
    first = 0
    for length in lengths:
        names: list[Named] = []
        at, stop = first, first + length
        while at < stop:
            if kinds[at] == OUT:
                at += 1
            else:
                names.append((at - first, ends[at] + 1 - first, labels[at]))
                at = ends[at] + 1
        found.append(names)
        first = stop
    return found
