"""Texts -> tags, arcs, sentences and names: the model's networks, in numpy where that is faster.

Comes in: texts. Goes out: ``Marked`` for each. Example: "Xi met Putin." has tags NNP VBD NNP . and two names.

There are two ways with the same weights, and ``data/model.yaml`` says which one a model takes, so that the same input
gives the same record: "numpy" is this room's own code for the encoders, tagger and name finder around spaCy's
transitions for arcs, three times as fast (of 83,000 words of news none was annotated otherwise); "spacy" is the
pipeline's own and takes any model.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal, NamedTuple, Protocol

import numpy as np

from twosource.parse.embed import Embedding, Forms
from twosource.parse.encode import Encoder
from twosource.parse.names import Named, NameFinder
from twosource.parse.rows import Affine, Floats, multiply, read_affine

Way = Literal["numpy", "spacy"]


class Marked(NamedTuple):
    """What the networks say of one text: spaCy's document with arcs and sentences, a tag a word, and names."""

    doc: Any
    tags: list[str]
    names: list[Named]


class Forward(Protocol):
    """Either way through the networks."""

    def mark(self, texts: Sequence[str]) -> list[Marked]:
        """Return what the networks say of each text."""
        ...


class SpacyForward:
    """The pipeline's own way.

    Args:
        nlp: spaCy's pipeline.
    """

    def __init__(self, nlp: Any) -> None:
        self._nlp = nlp

    def mark(self, texts: Sequence[str]) -> list[Marked]:
        """Return what the networks say of each text."""
        docs = self._nlp.pipe(texts, batch_size=max(1, len(texts)))
        return [
            Marked(doc, [token.tag_ for token in doc], [(name.start, name.end, name.label_) for name in doc.ents])
            for doc in docs
        ]


class NumpyForward:
    """This room's own way; the pipeline must be of the small English model's build.

    Args:
        nlp: spaCy's pipeline, which is changed: its parser takes its rows from here from now on.
    """

    def __init__(self, nlp: Any) -> None:
        shared = nlp.get_pipe("tok2vec").model
        self._nlp = nlp
        self._parser = nlp.get_pipe("parser")
        finder = nlp.get_pipe("ner")
        own = finder.model.get_ref("tok2vec").layers[0]
        self._forms = Forms([Embedding(shared.layers[0]), Embedding(own.layers[0])])
        self._encoders = [Encoder(shared.layers[1]), Encoder(own.layers[1])]
        tagger = nlp.get_pipe("tagger")
        self._tagger = read_affine(tagger.model.get_ref("softmax"))
        self._labels: list[str] = list(tagger.labels)
        self._finder = NameFinder(finder)
        self._parsed = np.zeros((0, 0), np.float32)
        self._take_over(self._parser.model)

    def mark(self, texts: Sequence[str]) -> list[Marked]:
        """Return what the networks say of each text."""
        docs = [self._nlp.make_doc(text) for text in texts]
        full = [doc for doc in docs if len(doc)]
        if not full:
            return [Marked(doc, [], []) for doc in docs]
        lengths = [len(doc) for doc in full]
        shared, own = (
            encoder.encode(rows, lengths) for encoder, rows in zip(self._encoders, self._forms.find(full), strict=True)
        )
        labels = [self._labels[n] for n in multiply(shared, self._tagger).argmax(axis=1).tolist()]
        self._parsed = multiply(shared, self._reduce)
        self._parser.set_annotations(full, self._parser.predict(full))
        starts = np.concatenate([doc.to_array("SENT_START") for doc in full]) == 1
        spaces = np.concatenate([doc.to_array("IS_SPACE") for doc in full]) == 1
        names = iter(self._finder.find(own, lengths, starts, spaces))
        at = 0
        marked = []
        for doc in docs:
            marked.append(Marked(doc, labels[at : at + len(doc)], next(names) if len(doc) else []))
            at += len(doc)
        return marked

    def _take_over(self, model: Any) -> None:
        """Let the parser take its rows from here and multiply them here; its transitions stay its own."""
        chain, lower = model.get_ref("tok2vec"), model.get_ref("lower")
        (reduce,) = (layer for layer in chain.layers if layer.name == "linear")
        self._reduce = read_affine(reduce)
        weight = lower.get_param("W")
        shape = weight.shape[:3]
        flat = Affine(np.ascontiguousarray(weight.reshape(-1, weight.shape[3]).T))
        pad = lower.get_param("pad")[0]

        def give_rows(_: Any, docs: Any, is_train: bool) -> tuple[Floats, None]:
            return self._parsed, None

        def precompute(_: Any, rows: Floats, is_train: bool) -> tuple[Floats, None]:
            out = np.empty((len(rows) + 1, *shape), np.float32)
            out[0] = pad
            out[1:] = multiply(rows, flat).reshape(-1, *shape)
            return out, None

        chain._func = give_rows
        lower._func = precompute
