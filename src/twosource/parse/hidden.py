"""Sentences whose verb the parser took for an attribute, read once more -> their tags and arcs with the verb on top.

Comes in: what the networks say of a piece. Goes out: the sentence with "the" put in behind the verb, and, where that reads
as a clause about it, the arcs for the words as they stand. Example: "Norway on Monday scrambled fighter jets." has no
verb to the parser, for which the jets are scrambled ones; "scrambled the fighter jets" it understands.

A sentence is asked about only where something is wrong with it: a noun on top, or a verb that a conjunction leads in.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from twosource.parse.drafts import LABELS, Draft
from twosource.parse.forward import Marked

LEAST, MOST = 4, 60  # tokens of a sentence
NOMINAL = frozenset({"NN", "NNS", "NNP", "NNPS"})
DESCRIBED = NOMINAL | {"JJ"}
LEADING = frozenset({"after", "as", "when", "because", "while", "since", "before", "although", "though"})
PUT_IN = "the"


class Hidden(NamedTuple):
    """A sentence with "the" put in, the piece's tokens it has, and the verb's token among these."""

    text: str
    first: int
    last: int
    verb: int


def find_hidden(marked: Marked) -> Iterator[Hidden]:
    """Yield the sentences of a piece in which a verb may be hidden, told so that the parser sees it."""
    doc, tags = marked.doc, marked.tags
    starts = [token.i for token in doc if token.i == 0 or token.is_sent_start]
    for first, last in zip(starts, [*starts[1:], len(doc)], strict=True):
        if LEAST <= last - first <= MOST and doc[last - 1].text == "." and _is_wrong(doc, tags, first, last):
            may_be = [i for i in range(first + 1, last - 2) if _may_be_verb(doc, tags, i)]
            if may_be:
                verb = min(may_be, key=lambda i: (tags[i] == "JJ", i))
                yield Hidden(_write(doc, first, last, verb), first, last, verb)


def read_hidden(draft: Draft, hidden: Hidden, heard: Marked) -> Draft | None:
    """Return a piece's draft with the arcs of the sentence as told, None where that is no clause about the verb."""
    doc = heard.doc
    verb = hidden.verb - hidden.first
    put_in = verb + 1
    if len(doc) != hidden.last - hidden.first + 1 or any(token.is_sent_start for token in doc[1:]):
        return None
    return leave_out(draft, heard, hidden.first, put_in) if _is_about(heard, verb) else None


def leave_out(draft: Draft, heard: Marked, first: int, put_in: int) -> Draft | None:
    """Return a piece's draft with the arcs of a sentence as heard, without the word that was put in.

    Args:
        draft: of the piece.
        heard: the sentence with one more word.
        first: the sentence's first token in the piece.
        put_in: that word among the sentence's; None is returned where another hangs on it.
    """
    kept = [token for token in heard.doc if token.i != put_in]
    if any(token.head.i == put_in for token in kept):
        return None
    count = len(draft.words) // 5
    words = array("H", draft.words)
    for n, token in enumerate(kept, start=first):
        head = token.head.i - (token.head.i > put_in)
        words[2 * count + n] = first + head
        words[3 * count + n] = LABELS.number(heard.tags[token.i])
        words[4 * count + n] = LABELS.number(token.dep_)
    return Draft(words, draft.sentences, draft.names)


def _is_wrong(doc: Any, tags: Sequence[str], first: int, last: int) -> bool:
    """Tell whether no verb stands on top of a sentence, or one that a conjunction leads in."""
    roots = [token for token in doc[first:last] if token.dep_ == "ROOT"]
    if len(roots) != 1:
        return False
    if tags[roots[0].i] in NOMINAL:
        return True
    return any(child.dep_ == "mark" and child.lower_ in LEADING for child in roots[0].children)


def _may_be_verb(doc: Any, tags: Sequence[str], i: int) -> bool:
    """Tell whether a participle between two nouns may be the verb: "Norway on Monday scrambled fighter jets"."""
    is_past = tags[i] in ("VBN", "VBD") or (tags[i] == "JJ" and doc[i].text.endswith("ed"))
    is_participle = is_past and doc[i].dep_ == "amod" and doc[i].is_lower
    return is_participle and tags[i - 1] in NOMINAL and tags[i + 1] in DESCRIBED


def _write(doc: Any, first: int, last: int, verb: int) -> str:
    parts = [token.text_with_ws + (f"{PUT_IN} " if token.i == verb else "") for token in doc[first:last]]
    return "".join(parts).rstrip()


def _is_about(heard: Marked, verb: int) -> bool:
    """Tell whether the word is now the sentence's verb, with who does it before it and what it is done to behind."""
    token = heard.doc[verb]
    has_doer = any(child.dep_ == "nsubj" and child.i < verb for child in token.children)
    has_object = any(child.dep_ == "dobj" and child.i > verb for child in token.children)
    return token.dep_ == "ROOT" and heard.tags[verb] == "VBD" and has_doer and has_object
