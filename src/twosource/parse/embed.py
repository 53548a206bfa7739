"""Words -> embedded rows, each word form once: three quarters of the words of an article were met before.

Comes in: parsed-to-be documents of spaCy. Goes out: for each embedding of the model one row a word. Example: the second
"said" of a run is looked up. The rows depend on a form's spelling and on whether a space follows, on nothing around it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from twosource.parse.rows import BLOCK, Floats, Maxout, excite, make_space, read_maxout

FORMS = 24_000  # word forms that are remembered: 18 MiB; news meets as many in about 400 reports
KEY = ["ORTH", "NORM", "SPACY"]

Form = tuple[int, ...]


class Embedding:
    """The embedding half of one encoder: hashed tables of spelling features and a maxout layer over them.

    Args:
        model: the layer of thinc that holds it.
    """

    def __init__(self, model: Any) -> None:
        features, _, tables, mixer, _ = model.layers
        self.columns: list[str] = features.attrs["columns"]
        self._tables = tables.layers[0]
        (self._mixer,) = read_maxout(mixer)
        self._space = make_space(self._mixer)

    @property
    def width(self) -> int:
        """How many numbers a row has."""
        return self._mixer.width

    def embed(self, features: NDArray[np.uint64]) -> Floats:
        """Return a row for each row of features."""
        mixer: Maxout = self._mixer
        looked_up = self._tables.predict(features)
        out = np.empty((len(looked_up), mixer.width), np.float32)
        for at in range(0, len(looked_up), BLOCK):
            block = looked_up[at : at + BLOCK]
            self._space.given[: len(block)] = block
            out[at : at + BLOCK] = excite(mixer, self._space)[: len(block)]
        return out


class Forms:
    """Remembers the embedded rows of word forms.

    Args:
        embeddings: those of the model, asked for the forms that are new.
    """

    def __init__(self, embeddings: Sequence[Embedding]) -> None:
        self._embeddings = embeddings
        self._numbers: dict[Form, int] = {}
        self._rows = [np.empty((FORMS, each.width), np.float32) for each in embeddings]

    def find(self, docs: Sequence[Any]) -> list[Floats]:
        """Return, for each embedding, the rows of all words of some documents."""
        forms = [tuple(form) for doc in docs for form in doc.to_array(KEY).reshape(len(doc), -1).tolist()]
        if len(self._numbers) + len(forms) > len(self._rows[0]):
            self._forget(len(forms))
        fresh = {form: place for place, form in reversed(list(enumerate(forms))) if form not in self._numbers}
        if fresh:
            self._learn(docs, fresh)
        numbers = np.fromiter(map(self._numbers.__getitem__, forms), np.int64, len(forms))
        return [rows[numbers] for rows in self._rows]

    def _learn(self, docs: Sequence[Any], fresh: dict[Form, int]) -> None:
        first = len(self._numbers)
        for form in fresh:
            self._numbers[form] = len(self._numbers)
        places = list(fresh.values())
        for embedding, rows in zip(self._embeddings, self._rows, strict=True):
            features = np.concatenate([doc.to_array(embedding.columns).reshape(len(doc), -1) for doc in docs])
            rows[first : len(self._numbers)] = embedding.embed(features[places].astype(np.uint64))

    def _forget(self, coming: int) -> None:
        """Begin anew; a text longer than all that is remembered has more room for once."""
        self._numbers.clear()
        room = max(FORMS, coming)
        if room != len(self._rows[0]):
            self._rows = [np.empty((room, each.width), np.float32) for each in self._embeddings]
