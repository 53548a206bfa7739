"""Whether a deed is placed by another one, of which nobody can tell when it was: such a deed is no news.

Comes in: parse and a verb. Goes out: yes or no. Example: "was punished after it had let them pass", "apologized at the
time", "the trouble began when he was accused", "raised money for the 2014 race".
"""

from __future__ import annotations

from twosource.model.text import Parse, Token
from twosource.within.did.dates.attach import load_words

OCCASION = ("in", "during", "at", "for", "to")  # "ran in the 2014 race", "gave money to the 2014 race"


def is_ordered(parse: Parse, verb: Token) -> bool:
    """Tell whether a deed is told as before or after another: "was punished after it had let them pass"."""
    words = load_words()
    marks = [t for c in parse.dependents(verb.i, "advcl") for t in parse.dependents(c.i, "mark")]
    marks += [t for t in parse.dependents(verb.i, "prep") if not any(parse.dependents(t.i, "pcomp"))]
    if any(t.lower in words["ordering"] for t in marks) or any(_is_of_period(parse, verb, t) for t in marks):
        return True
    return _is_after_deed(parse, verb) or is_arising(parse, verb)


def _is_of_period(parse: Parse, verb: Token, prep: Token) -> bool:
    """Tell whether a deed was done before another or in a time with a name: "during the primaries", "Even before it"."""
    nouns = [*parse.dependents(prep.i, "pobj")]
    if prep.lower in ("during", "throughout") and any(n.lemma in load_words()["contests"] for n in nouns):
        return True
    return prep.lower == "before" and prep.i < verb.i and bool(nouns) and verb.lemma not in load_words()["telling"]


def _is_after_deed(parse: Parse, verb: Token) -> bool:
    """Tell whether a deed opens with what it came after: "After he won, the group asked him for a post"."""
    if verb.lemma in load_words()["telling"]:
        return False  # "After the vote failed, she said" is news of both
    befores = (c for c in parse.dependents(verb.i, "advcl") if c.i < verb.i and c.tag in ("VBD", "VBN"))
    return any(t.lower in ("after", "once") for c in befores for t in parse.dependents(c.i, "mark"))


def is_arising(parse: Parse, verb: Token) -> bool:
    """Tell whether it is told when something arose: "the trouble began when he was accused"."""
    above = parse.tokens[verb.head]
    if verb.dep == "advcl" and above.lemma in ARISING:
        return any(t.lower in ("when", "after") for t in parse.dependents(verb.i, "advmod", "mark"))
    return verb.lemma in ARISING and any(
        t.lower in ("when", "after")
        for c in parse.dependents(verb.i, "advcl")
        for t in parse.dependents(c.i, "advmod", "mark")
    )


ARISING = frozenset({"begin", "start", "originate", "stem", "arise", "date"})


def subjects(parse: Parse, verb: Token) -> list[Token]:
    """Return the doers of a verb and of those that it is joined to: "A ruling in 2015 freed him, and he promised"."""
    tops = [verb]
    while tops[-1].dep == "conj" and len(tops) < MOST:
        tops.append(parse.tokens[tops[-1].head])
    return [n for top in tops for n in parse.dependents(top.i, "nsubj", "nsubjpass")]


PHASES = frozenset({"run", "up", "runup", "run-up", "course", "day", "week", "month", "heat", "middle", "wake", "eve"})
MOST = 4
AFTERWARDS = frozenset({"later", "afterward", "afterwards"})
DAYS = frozenset(
    {"day", "night", "morning", "evening", "afternoon", "week", "weekend", "month", "year", "summer", "winter"}
)
# Verbs of telling, in whose sentence the time is that of the telling.
TELLING = frozenset(
    {"say", "tell", "report", "announce", "write", "add", "deny", "note", "claim", "warn", "argue", "explain", "insist"}
)
CUES = frozenset({"say", "tell", "write", "add"})  # who speaks after an old story speaks now
SAYING = frozenset({"say", "tell", "write", "add", "tweet", "respond", "reply", "answer", "decline", "comment"})


def is_later(parse: Parse, verb: Token) -> bool:
    """Tell whether a deed came after what is told in passing, who knows when: "a man who had hit him was later charged"."""
    return verb.lemma not in SAYING and any(t.lower in AFTERWARDS for t in parse.dependents(verb.i, "advmod"))


def is_of_that_time(parse: Parse, verb: Token) -> bool:
    """Tell whether a deed is of a time told before, if told at all: "apologized at the time", "was then sued"."""
    adverbs = {t.lower for t in parse.dependents(verb.i, "advmod")}
    if "then" in adverbs or ("now" in adverbs and verb.tag in ("VBD", "VBN")):
        return True  # "now sentenced him to death": a story told as it went
    nouns = (n for p in parse.dependents(verb.i, "prep") if p.lower == "at" for n in parse.dependents(p.i, "pobj"))
    return any(n.lower == "time" and _is_definite(parse, n) for n in nouns)


def _is_definite(parse: Parse, noun: Token) -> bool:
    has_more = any(True for _ in parse.dependents(noun.i, "prep", "relcl", "acl", "amod"))
    return not has_more and any(t.lower in ("the", "that") for t in parse.dependents(noun.i, "det"))


def occasions(parse: Parse, verb: Token) -> list[Token]:
    """Return the contests and gatherings for or at which a deed was done: "gave money to his 2014 campaign"."""
    tops = [verb, *parse.dependents(verb.i, "dobj")]
    preps = [p for top in tops for p in parse.dependents(top.i, "prep", "dative") if p.lower in OCCASION]
    nouns = [n for p in preps for n in parse.dependents(p.i, "pobj")]
    inner = [p for n in nouns if n.lemma in PHASES for p in parse.dependents(n.i, "prep")]
    nouns += [n for p in inner for n in parse.dependents(p.i, "pobj")]  # "in the run-up to the 2014 vote"
    if verb.lemma not in load_words()["telling"]:  # "won the 2014 race", not "condemned the 2014 vote"
        nouns += parse.dependents(verb.i, "dobj")
    nouns += [n for noun in nouns for n in parse.dependents(noun.i, "conj")]
    return [n for n in nouns if n.lemma in load_words()["contests"]]


def names_known_deed(parse: Parse, verb: Token) -> bool:
    """Tell whether it was done by or in a deed that is named as known: "the bombings have killed 200 people"."""
    words = load_words()
    subjects = [*parse.dependents(verb.i, "nsubj")]
    if not subjects and verb.dep == "conj":
        subjects = [*parse.dependents(verb.head, "nsubj")]
    subjects += [
        noun
        for prep in parse.dependents(verb.i, "prep")
        if prep.lower in words["within"]
        for noun in parse.dependents(prep.i, "pobj")
        if noun.lemma in words["violence"]
    ]
    for subject in subjects:
        is_the = any(t.lower in ("the", "those", "these", "that") for t in parse.dependents(subject.i, "det"))
        if is_the and subject.lemma in words["deeds"]:
            return True
    return False
