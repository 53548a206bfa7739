"""Which clauses are of one time: "saw them sign", "rallied to demand", "speaking as they left", "sang and marched".

Comes in: a parse, and a verb or two. Goes out: yes or no, or the verb whose time it is. Example: "began to shell the
town" has the time of "began".
"""

from __future__ import annotations

from datetime import date

from twosource.model.text import Parse, Token
from twosource.within.did.dates.attach import load_words

DAYS = frozenset({"day", "morning", "night", "evening", "afternoon", "week", "month", "year"})
HAVE = frozenset({"has", "have", "'ve", "’ve"})
NEXT = 4  # tokens from "began" to what was begun


def done_with(parse: Parse, token: Token) -> Token | None:
    """Return the verb whose time a deed has: "saw them sign", "began to shell", "met them before leaving"."""
    head = parse.tokens[token.head]
    above = parse.tokens[head.head]
    is_with = head.lower == "with" and bool(parse.dependents(token.i, "nsubj"))  # "met, with Mali threatening to leave"
    is_doing = token.dep == "pcomp" and token.tag == "VBG" and (is_with or head.lower in load_words()["doing"])
    if is_doing and above.tag.startswith("VB"):
        return above
    is_next = 0 < token.i - head.i <= NEXT
    if token.dep == "xcomp" and head.lemma in load_words()["aspect"] and is_next:
        return head
    has_means = bool(parse.dependents(head.i, "dobj"))  # "used to buy" is no means
    is_by = token.dep in ("advcl", "xcomp") and head.lemma in load_words()["using"] and has_means
    if is_by and _has_to(parse, token):
        return head  # "used tear gas to disperse them"
    if token.dep == "advcl" and is_purpose(parse, token, head):
        return head
    is_bare = not parse.dependents(token.i, "aux", "auxpass", "mark")
    is_shown = token.dep == "acl" and token.tag == "VBG" and head.dep == "dobj"  # "filmed the mayor shouting"
    head = above if is_shown and above.lemma in load_words()["seeing"] else head
    is_seen = token.dep == "ccomp" and token.tag in ("VB", "VBP", "VBG") and head.lemma in load_words()["seeing"]
    is_seen = is_seen or (is_shown and head.lemma in load_words()["seeing"])
    return head if is_seen and is_bare and head.i < token.i else None


def is_while(parse: Parse, child: Token) -> bool:
    """Tell whether an adverbial clause is of the same time as its verb: a participle, or "as", "while", "when"."""
    marks = parse.dependents(child.i, "mark", "advmod", "prep")
    if any(t.lower in load_words()["same_time"] for t in marks):
        return True
    return child.tag == "VBG" and not any(t.dep == "mark" for t in marks)


def is_on_day_of(parse: Parse, child: Token) -> bool:
    """Tell whether a clause opens with a day that it tells of: "The morning he signed it last year, he called her"."""
    has_mark = any(True for _ in parse.dependents(child.i, "mark", "advmod"))
    opening = (t for t in parse.dependents(child.i, "npadvmod") if t.i < child.i and t.lemma in DAYS)
    is_first = child.tag == "VBD" and child.i < child.head
    return is_first and not has_mark and any(parse.dependents(t.i, "det") for t in opening)


def is_then(parse: Parse, token: Token) -> bool:
    """Tell whether a verb goes on behind a comma with what the same doer did next: "raised its alert, then struck"."""
    has_doer = bool(parse.dependents(token.i, "nsubj", "nsubjpass", "aux"))
    is_then = any(t.lower == "then" for t in parse.dependents(token.i, "advmod"))
    return token.dep in ("conj", "dep") and token.tag == "VBD" and is_then and not has_doer and token.head < token.i


def is_perfect(parse: Parse, token: Token, *, had: bool = False) -> bool:
    """Tell whether a verb stands with "has" or "have", with ``had`` also with "had"."""
    words = HAVE | ({"had"} if had else set())
    return any(t.lower in words for t in parse.dependents(token.i, "aux"))


def days_between(first: str | None, last: str) -> int:
    """Return the days from one day to another, -1 where the first is not known."""
    return (date.fromisoformat(last) - date.fromisoformat(first)).days if first is not None else -1


def is_purpose(parse: Parse, token: Token, head: Token) -> bool:
    """Tell whether a deed is what another was for: "rallied on Friday to demand his return"."""
    if not _has_to(parse, token):
        return False
    preps = {t.lower for t in parse.dependents(head.i, "prep")}
    has_whom = bool(parse.dependents(head.i, "dobj"))
    is_call = head.lemma in load_words()["calling"] and has_whom and not {"on", "upon", "for"} & preps
    return is_call or head.lemma in load_words()["gathering"]


def _has_to(parse: Parse, token: Token) -> bool:
    return token.tag == "VB" and any(t.tag == "TO" for t in parse.dependents(token.i, "aux"))


def is_one_tense(parse: Parse, token: Token, head: Token) -> bool:
    """Tell whether two coordinated verbs are of one form, with the same auxiliaries or none of its own."""
    if token.tag != head.tag or token.tag not in ("VBD", "VBN", "VBZ", "VB", "VBG"):
        return False
    own = {t.lower for t in parse.dependents(token.i, "aux", "auxpass")}
    return not own or own == {t.lower for t in parse.dependents(head.i, "aux", "auxpass")}


def is_inner(parse: Parse, prep: Token, token: Token) -> bool:
    """As in "an inquiry into fraud in last year's vote", "accused of fraud in last year's vote": the fraud was then."""
    is_naming = token.pos == "NOUN" or token.lemma in load_words()["accusing"]
    matters = (p for p in parse.dependents(token.i, "prep") if p.lower in ("into", "of", "for", "about", "over"))
    return is_naming and any(token.i < matter.i < prep.i for matter in matters)
