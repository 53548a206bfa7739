"""Headlines, read once more as sentences: "Norway boards tanker" -> "Norway boarded tanker".

Comes in: a line without a full stop and what the networks say of it. Goes out: the line in the past tense, and, where
that reads as one sentence about the verb that was put there, its tags and arcs for the words as they stand. Example:
in "Hostage freed in Chad" the parser sees a hostage who frees; "Hostage was freed in Chad." it understands.

A parser taught on prose takes the present tense of headlines for nouns. A line that already reads as a clause is left
as it is, and so is one whose rewritten form is no clause; the words and names of a line never change.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any, NamedTuple

from twosource.lexicon.load import load_yaml
from twosource.parse.drafts import LABELS, Draft
from twosource.parse.forward import Marked

LEAST, MOST = 3, 20  # tokens of a headline
LATEST = 8  # tokens before its verb
NOMINAL = frozenset({"NN", "NNS", "NNP", "NNPS", "CD", "JJ"})  # a misread subject may end in an adjective
PLURAL = frozenset({"NNS", "NNPS"})
FINITE = frozenset({"VBD", "VBP", "VBZ", "MD"})
AFTER_PASSIVE = frozenset({"IN", "TO", "RB", "RP"})
SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl", "csubj"})
COMPLETED = frozenset({"dobj", "prep", "prt", "ccomp", "xcomp", "dative", "oprd", "acomp", "advmod"})


class Recast(NamedTuple):
    """A headline told as a sentence, token for token but for one that is put in.

    Args:
        text: the sentence.
        verb: the token of the headline that is its verb.
        put_in: where "was" or "the" stands in the sentence that the headline does without, or None.
        is_passive: the verb was done to what stands before it.
    """

    text: str
    verb: int
    put_in: int | None
    is_passive: bool


class Verbs(NamedTuple):
    """Verbs of headlines: the past of each, the participles of those that take an object, and nouns that are many."""

    past: Mapping[str, str]
    participles: frozenset[str]
    many: frozenset[str]
    seldom: frozenset[str]  # verbs whose third person few take for a noun: "boards", "pardons"


@cache
def _verbs() -> Verbs:
    raw = load_yaml("headlines.yaml")
    past = {lemma: _add_ed(lemma) for lemma in raw["regular"]} | dict(raw["irregular"])
    participles = {raw["participles"].get(verb) or past.get(verb) or _add_ed(verb) for verb in raw["passive"]}
    return Verbs(past, frozenset(participles), frozenset(raw["many"]), frozenset(raw["seldom_nouns"]))


def recast(marked: Marked) -> Iterator[Recast]:
    """Tell a headline as sentences in the past tense, one for each word that may be its verb, the likelier first."""
    doc, tags = marked.doc, marked.tags
    if not LEAST <= len(doc) <= MOST:
        return
    words = [token.text for token in doc]
    if not _is_line(words) or _is_clause(doc, tags):
        return
    verbs = _verbs()
    for i in range(1, min(len(words), LATEST)):
        if tags[i - 1] not in NOMINAL and words[i - 1].lower() not in verbs.many:
            continue
        is_last = i == len(words) - 1
        if words[i] in verbs.participles and (is_last or tags[i + 1] in AFTER_PASSIVE):
            if FINITE & set(tags[i + 1 :]):
                continue  # "The clerks jailed in May were freed"
            yield Recast(_write(doc, {i: f"was {words[i]}"}), i, i, True)
        elif i < len(words) - 1 and (lemma := _present(words, tags, i)) is not None:
            forms = {i: verbs.past[lemma]} | _joined(words, tags, i)
            if tags[i + 1] in ("NN", "NNS", "JJ") and words[i + 1].islower() and (i + 1) not in forms:
                yield Recast(_write(doc, {**forms, i: f"{verbs.past[lemma]} the"}), i, i + 1, False)
            yield Recast(_write(doc, forms), i, None, False)


def read_recast(marked: Marked, told: Recast, heard: Marked) -> Draft | None:
    """Return a headline's draft with the arcs of its recast form, None where that is no clause about the new verb.

    Args:
        marked: what the networks say of the headline.
        told: the headline as a sentence.
        heard: what they say of that sentence.
    """
    doc = heard.doc
    last, put_in = len(doc) - 1, told.put_in
    if len(doc) != len(marked.doc) + 1 + (put_in is not None) or sum(bool(token.is_sent_start) for token in doc) != 1:
        return None
    kept = [token for token in doc if token.i != put_in and token.i != last]
    if any(token.head.i in (put_in, last) for token in kept) or not _is_about(heard, kept[told.verb].i, told):
        return None
    place = {token.i: n for n, token in enumerate(kept)}
    tags, deps = [heard.tags[token.i] for token in kept], [token.dep_ for token in kept]
    for n, token in enumerate(marked.doc):
        if token.text == ",":
            tags[n], deps[n] = ",", "punct"
        elif tags[n] == "VBD" and token.text != kept[n].text:
            tags[n] = "VBZ" if token.text.endswith("s") else "VBP"
    return _draft(marked, [place[token.head.i] for token in kept], tags, deps)


def _is_about(heard: Marked, i: int, told: Recast) -> bool:
    """Tell whether the parser takes the new verb for the sentence's own, with one subject before it and something after."""
    verb = heard.doc[i]
    wanted, tag = ("nsubjpass", "VBN") if told.is_passive else ("nsubj", "VBD")
    subjects = [child for child in verb.children if child.dep_ == wanted and child.i < i]
    is_full = told.is_passive or any(child.i > i and child.dep_ in COMPLETED for child in verb.children)
    return verb.dep_ == "ROOT" and heard.tags[i] == tag and len(subjects) == 1 and is_full


def _draft(marked: Marked, heads: Sequence[int], tags: Sequence[str], deps: Sequence[str]) -> Draft:
    starts = [token.idx for token in marked.doc]
    words = array("H", starts)
    words.extend([token.idx + len(token) for token in marked.doc])
    words.extend(heads)
    words.extend(map(LABELS.number, tags))
    words.extend(map(LABELS.number, deps))
    return Draft(words, array("H", [0]), tuple(marked.names))


def _is_line(words: Sequence[str]) -> bool:
    """Tell whether a line may be a headline: a capital first, some word in lower case, no stop, label or web address."""
    if not words[0][0].isupper() or not (words[-1][-1].isalnum() or words[-1] in ("'", "’")):
        return False
    if any(word in (":", ";", "|", "@", ".", "?", "!", "©") or "/" in word or "www" in word for word in words):
        return False
    return any(word.islower() and len(word) > 3 for word in words)


def _is_clause(doc: Any, tags: Sequence[str]) -> bool:
    """Tell whether a line reads as a clause already: a finite verb on top, with what acts on its left.

    Of "Chad boards shadow ship" the model makes boards that shadow: a verb may hide in what it takes for the subject.
    """
    words = [token.text for token in doc]
    roots = [token for token in doc if token.dep_ == "ROOT"]
    if len(roots) != 1:
        return False
    (root,) = roots
    helped = any(child.dep_ in ("aux", "auxpass") and tags[child.i] != "TO" for child in root.children)
    left = [child for child in root.children if child.dep_ in SUBJECTS and child.i < root.i]
    if not left or not (tags[root.i] in FINITE or helped):
        return False
    if (
        words[root.i] in _verbs().participles
        and not helped
        and not any(c.dep_ in ("dobj", "ccomp") for c in root.children)
    ):
        return False
    return helped or not _hides(words, tags, left[0].i, root.i)


def _hides(words: Sequence[str], tags: Sequence[str], subject: int, root: int) -> bool:
    """Tell whether a verb may hide in what was taken for the subject: they do not agree, or few name such a thing."""
    verbs = _verbs()
    if tags[root] == "VBP" and tags[subject] == "NN" and words[subject].lower() not in verbs.many:
        return "and" not in words[:root]
    if tags[subject] != "NNS" or tags[subject - 1] not in ("NNP", "NNPS") or subject == 0:
        return False
    return tags[root] == "VBZ" or _base(words[subject]) in verbs.seldom


def _present(words: Sequence[str], tags: Sequence[str], i: int) -> str | None:
    """Return the lemma of a word that may be a verb in the present tense, agreeing with what stands before it."""
    past, many = _verbs().past, _verbs().many
    word = words[i]
    if not word.islower():
        return None
    before = words[i - 1].lower()
    is_many = tags[i - 1] in PLURAL or before in many or _joint(words, tags, i) is not None
    if word in past and (is_many or tags[i] == "VBP"):
        return word
    lemma = _base(word)
    return lemma if lemma in past and not (is_many and tags[i - 1] == "NNS") else None


def _joint(words: Sequence[str], tags: Sequence[str], i: int) -> int | None:
    """Return the comma of "Norway, Chad sign pact"."""
    if i >= 3 and words[i - 2] == "," and tags[i - 1].startswith("NN") and tags[i - 3].startswith("NN"):
        return i - 2
    return None


def _joined(words: Sequence[str], tags: Sequence[str], verb: int) -> dict[int, str]:
    """Return what commas that stand for "and" become: in "Norway, Chad sign pact" and in "Gunmen attack bus, kill 12"."""
    past = _verbs().past
    comma = _joint(words, tags, verb)
    forms = {} if comma is None else {comma: "and"}
    for k in range(verb + 2, len(words) - 1):
        lemma = words[k] if words[k] in past else _base(words[k])
        if words[k - 1] == "," and lemma in past:
            forms |= {k - 1: "and", k: past[lemma]}
            break
    return forms


def _base(word: str) -> str:
    """Return the verb of which a word may be the third person: "fires" is of "fire", "denies" of "deny"."""
    past = _verbs().past
    stems = [word[:-1]] if word.endswith("s") else []
    if word.endswith(("ches", "shes", "sses", "xes", "zes", "oes")):
        stems.append(word[:-2])
    if word.endswith("ies"):
        stems.append(f"{word[:-3]}y")
    return next((stem for stem in stems if stem in past), "")


def _add_ed(lemma: str) -> str:
    if lemma.endswith("e"):
        return f"{lemma}d"
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        return f"{lemma[:-1]}ied"
    return f"{lemma}ed"


def _write(doc: Any, forms: Mapping[int, str]) -> str:
    """Return a line with some of its tokens replaced, and a full stop."""
    parts = []
    for token in doc:
        if token.text == "," and token.i in forms:
            parts.append(" ")
        parts.append(forms.get(token.i, token.text) + token.whitespace_)
    return "".join(parts).rstrip() + "."
