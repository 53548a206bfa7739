"""What a speaker does by saying it: denies, warns, hopes, asks.

Comes in: a draft. Goes out: a stance of the contract's list. Example: "said it opposes the plan" opposes, "did not
rule out a visit" is other, "has yet to say" refuses.
"""

from __future__ import annotations

import re

from twosource.lexicon.speech import Speech
from twosource.model.facts import Stance
from twosource.model.text import Parse, Report, Token
from twosource.within.said.draft import Draft

PLAIN = frozenset(["asserts"])
LOWER = frozenset(["aux", "auxpass", "relcl", "acl", "advcl", "amod"])
DUTIES = frozenset(["must", "should", "ought"])
INSISTING = frozenset(["insist", "insistence"])
REJECTING = frozenset(["reject", "dismiss", "rejection", "dismissal"])
NOMINAL = frozenset(["said/object", "said/noun", "said/passive"])
NEITHER = re.compile(
    r"\b(?:neither|nor|not|never|refus\w+|declin\w+|without|unwilling|unable)\b[^.;:]{0,40}\bconfirm\w* (?:n?or) (?:to )?\Z|n['’]t confirm or \Z",
    re.I,
)  # before "deny"
BACK = 80  # characters before a cue
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
    if stance == "denies" and draft.cue is not None and _is_left_open(draft.cue[0], parse, report):
        return "refuses"
    if stance == "demands" and draft.content and _only_insists(draft, parse):
        return "asserts"
    if stance == "denies" and _rejects(draft, parse, speech):
        return "opposes"
    if stance == "asks" and _requests(draft, parse):
        return "calls-for"
    if stance not in PLAIN or not draft.content:
        return stance
    if report.text[draft.content[-1][0] : draft.content[-1][1]].rstrip("”\"’' ").endswith("?"):
        return "asks"
    root = _main_verb(draft, parse)
    return stance if root is None else _of_content(parse, root, speech, stance)


def _is_left_open(cue: int, parse: Parse, report: Report) -> bool:
    """As in "has neither confirmed nor denied it", "would not confirm or deny the report"."""
    start = parse.tokens[cue].start
    return NEITHER.search(report.text[max(0, start - BACK) : start].replace("\n", " ")) is not None


def _only_insists(draft: Draft, parse: Parse) -> bool:
    """As in "insisted that the dam was safe", where "insisted that the dam be closed" demands."""
    if draft.word is None or draft.word.lemma not in INSISTING or draft.rule != "said/clause":
        return False
    root = _main_verb(draft, parse)
    helpers = parse.dependents(root.i, "aux", "auxpass") if root is not None else []
    if root is None or any(t.lower in DUTIES for t in helpers):
        return False
    return root.tag != "VB" and not any(t.lower == "be" and t.tag == "VB" for t in helpers[:1])


def _rejects(draft: Draft, parse: Parse, speech: Speech) -> bool:
    """As in "rejected the offer"; who rejects a charge, or that something is so, denies it."""
    if draft.word is None or draft.word.lemma not in REJECTING or draft.rule not in NOMINAL or draft.is_negated:
        return False
    first, last = parse.token_at(draft.content[0][0]), parse.token_at(draft.content[0][1] - 1)
    if first is None or last is None:
        return False
    heads = [t for t in parse.tokens[first : last + 1] if not first <= t.head <= last]
    noun = _of_which(parse, heads[0]) if heads else None
    return noun is not None and noun.pos in ("NOUN", "PROPN") and noun.lemma not in speech.claims


def _of_which(parse: Parse, head: Token) -> Token:
    """Return the noun of which some are meant: "dismissed several of the proposals"."""
    if head.pos in ("NOUN", "PROPN"):
        return head
    below = (t for of in parse.dependents(head.i, "prep") if of.lower == "of" for t in parse.dependents(of.i, "pobj"))
    return next(below, head)


def _requests(draft: Draft, parse: Parse) -> bool:
    """As in "asked the port to close", "asked for help", where "asked about it" and "asked whether" only ask."""
    if draft.word is None or draft.word.lemma != "ask" or draft.rule not in ("said/infinitive", "said/preposition"):
        return False
    first = parse.token_at(draft.content[0][0])
    return draft.rule == "said/infinitive" or (first is not None and parse.tokens[first - 1].lower == "for")


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


def _is_greeting(parse: Parse, root: Token) -> bool:
    """As in "the agency said the king welcomed Ann Lund to the palace": the agency is for nothing."""
    return root.lemma == "welcome" and any(t.entity == "PERSON" for t in parse.dependents(root.i, "dobj"))


def _of_content(parse: Parse, root: Token, speech: Speech, stance: Stance) -> Stance:
    is_negated = bool(parse.dependents(root.i, "neg"))
    word = speech.contents.get(root.lemma)
    if word is not None and not _is_greeting(parse, root):
        return word.negated if is_negated else word.stance
    helpers = {t.lower for t in parse.dependents(root.i, "aux")}
    if helpers & DUTIES:
        return "calls-for"
    if helpers & {"will", "'ll", "’ll"} and any(t.lower in SELF for t in parse.dependents(root.i, "nsubj")):
        return "refuses" if is_negated else "promises"
    if root.lemma == "like" and helpers & {"would", "'d", "’d"}:
        return "hopes"
    return stance
