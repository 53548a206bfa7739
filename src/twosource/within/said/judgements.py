"""What a newsroom judges or forecasts in its own voice.

Comes in: the parse and the statements found so far. Goes out: drafts of kind analysis, without speaker. Example:
"The visit may bring payoffs" is the newsroom's own forecast; "The visit may bring payoffs, she said" is hers.
"""

from __future__ import annotations

from collections.abc import Sequence

from twosource.lexicon.speech import Speech
from twosource.model.text import Parse, Report, Sentence, Token
from twosource.within.said.draft import Draft
from twosource.within.said.phrases import extent, trim

SHORTEST = 5  # words; a caption or a heading judges nothing


def find_judgements(parse: Parse, report: Report, drafts: Sequence[Draft], speech: Speech) -> list[Draft]:
    """Return one draft for each narrated sentence whose main clause judges or forecasts."""
    told = sorted(piece for draft in drafts for piece in draft.content)
    found: list[Draft] = []
    k = 0
    for sentence in parse.sentences:
        while k < len(told) and told[k][1] <= sentence.start:
            k += 1
        if k < len(told) and told[k][0] < sentence.end and _covers(told[k:], sentence):
            continue
        root = _judging(parse, sentence, speech)
        if root is None or any(f.start <= sentence.start < f.end for f in report.furniture):
            continue
        if any(draft.head == root.i for draft in drafts):
            continue
        first, last = trim(parse, *_clause(parse, root, sentence))
        start, end = parse.tokens[first].start, parse.tokens[last - 1].end
        found.append(
            Draft(None, root.i, (root.i, root.i + 1), None, (), [(start, end)], kind="analysis", rule="said/judgement")
        )
    return found


def _covers(told: Sequence[tuple[int, int]], sentence: Sentence) -> bool:
    """Tell whether somebody else says most of the sentence."""
    said = sum(max(0, min(b, sentence.end) - max(a, sentence.start)) for a, b in told[:6])
    return said > 0.4 * (sentence.end - sentence.start)


def _judging(parse: Parse, sentence: Sentence, speech: Speech) -> Token | None:
    if sentence.last - sentence.first < SHORTEST:
        return None
    for token in parse.tokens[sentence.first : sentence.last]:
        if token.pos not in ("VERB", "AUX") or token.dep not in ("ROOT", "conj"):
            continue
        if token.dep == "conj" and (not parse.dependents(token.i, "nsubj") or parse.dependents(token.i, "mark")):
            continue
        if _is_judgement(parse, token, speech):
            return token
    return None


def _is_judgement(parse: Parse, token: Token, speech: Speech) -> bool:
    words = speech.judgements
    subjects = parse.dependents(token.i, "nsubj", "expl")
    if (
        not subjects
        or any(t.lower in ("i", "you", "we") for t in subjects)
        or token.tag not in ("VBZ", "VBP", "VB", "VBD")
    ):
        return False
    helpers = {t.lower for t in parse.dependents(token.i, "aux")}
    if helpers & words["modals"] or (token.lemma in words["verbs"] and token.tag != "VBD"):
        return True
    if token.lemma == "be":
        return any(t.lower in words["predicates"] for t in parse.dependents(token.i, "acomp", "attr", "oprd"))
    return any(t.lemma in words["objects"] and parse.dependents(t.i, "amod") for t in parse.dependents(token.i, "dobj"))


def _clause(parse: Parse, root: Token, sentence: Sentence) -> tuple[int, int]:
    if root.dep == "ROOT":
        return sentence.first, sentence.last
    return extent(parse, root.i)
