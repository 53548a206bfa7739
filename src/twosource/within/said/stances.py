"""What a speaker does by saying it: denies, warns, hopes, asks.

Comes in: a draft. Goes out: a stance of the contract's list. Example: "said it opposes the plan" opposes, "did not
rule out a visit" is other, "has yet to say" refuses.
"""

from __future__ import annotations

from twosource.lexicon.speech import Speech
from twosource.model.facts import Stance
from twosource.model.text import Parse, Report, Token
from twosource.within.said.draft import Draft

PLAIN = frozenset(["asserts"])
LOWER = frozenset(["aux", "auxpass", "relcl", "acl", "advcl", "amod"])
DUTIES = frozenset(["must", "should", "ought"])
INSISTING = frozenset(["insist", "insistence"])
SELF = frozenset(["i", "we"])
SILENT = frozenset(["say", "tell", "comment", "mention", "disclose", "reveal", "specify", "explain", "confirm"])


def find_stance(draft: Draft, parse: Parse, report: Report, speech: Speech) -> Stance:
    """Return the stance: the cue's own, or where that only asserts, what the content's main verb adds."""
    if draft.word is None:
        stance: Stance = "asserts"
    elif draft.is_negated:
        return "refuses" if draft.word.lemma in SILENT else draft.word.negated
    else:
        stance = draft.word.stance
    if stance == "demands" and draft.word is not None and draft.word.lemma in INSISTING and draft.content:
        root = _main_verb(draft, parse)
        helpers = {t.lower for t in parse.dependents(root.i, "aux")} if root is not None else set()
        is_told = root is not None and draft.rule == "said/clause" and root.tag != "VB"
        return "asserts" if is_told and not helpers & DUTIES else stance  # "insisted that the dam was safe"
    if stance not in PLAIN or not draft.content:
        return stance
    if report.text[draft.content[-1][0] : draft.content[-1][1]].rstrip("”\"’' ").endswith("?"):
        return "asks"
    root = _main_verb(draft, parse)
    return stance if root is None else _of_content(parse, root, speech, stance)


def _main_verb(draft: Draft, parse: Parse) -> Token | None:
    """Return the highest verb of the content's first sentence."""
    for start, end in draft.content[:2]:
        first, last = parse.token_at(start), parse.token_at(end - 1)
        if first is None or last is None:
            continue
        stop = min(last + 1, parse.sentence_of(first).last) if draft.kind != "direct" else last + 1
        for token in parse.tokens[first:stop]:
            is_top = not first <= token.head < stop or token.head == token.i
            if is_top and token.pos in ("VERB", "AUX") and token.dep not in LOWER:
                return token
    return None


def _of_content(parse: Parse, root: Token, speech: Speech, stance: Stance) -> Stance:
    is_negated = bool(parse.dependents(root.i, "neg"))
    word = speech.contents.get(root.lemma)
    if word is not None:
        return word.negated if is_negated else word.stance
    helpers = {t.lower for t in parse.dependents(root.i, "aux")}
    if helpers & DUTIES:
        return "calls-for"
    if helpers & {"will", "'ll", "’ll"} and any(t.lower in SELF for t in parse.dependents(root.i, "nsubj")):
        return "refuses" if is_negated else "promises"
    if root.lemma == "like" and helpers & {"would", "'d", "’d"}:
        return "hopes"
    return stance
