"""The time of a verb's own words: would, may, the past, and what is yet to come.

Comes in: a parse and a verb. Goes out: yes or no. Example: in "when the talks begin, he will go" the beginning is yet
to come.
"""

from __future__ import annotations

from twosource.model.text import Parse, Token
from twosource.within.did.status.words import MODALS

NTH = frozenset({"first", "second", "third", "last", "latest", "only"})
DOERS = frozenset({
    "country", "nation", "state", "government", "leader", "president", "minister", "premier", "official", "member",
    "lawmaker", "senator", "general", "judge", "pope", "king", "man", "woman", "person", "group", "party", "city",
    "company", "firm", "bank", "side", "capital",
})  # fmt: skip


SPOKESMEN = frozenset({
    "voice", "figure", "critic", "ally", "candidate", "celebrity", "diplomat", "envoy", "ambassador", "governor", "mayor",
    "senator", "congressman", "democrat", "republican", "conservative", "liberal", "opponent", "supporter", "name",
    "heavyweight", "newspaper", "organisation", "organization", "body", "court", "carrier", "airline", "retailer",
})  # fmt: skip


def is_nth(parse: Parse, infinitive: Token, head: Token) -> bool:
    """Tell whether an infinitive tells what was done: "the tenth country to ratify it", "the first to leave"."""
    nouns = parse.dependents(head.i, "attr") if head.lemma in ("be", "become") else [head]
    was = parse.tokens[head.head] if head.dep == "attr" else head  # "was the latest voice to urge him"
    is_told = was.lemma in ("be", "become") and was.tag == "VBD"
    nouns = [t for t in nouns if t.lemma in DOERS or t.lower in NTH or (is_told and t.lemma in SPOKESMEN)]
    words = [t for noun in nouns for t in (noun, *parse.dependents(noun.i, "amod", "nummod"))]
    return any(t.i < infinitive.i and (t.entity == "ORDINAL" or t.lower in NTH) for t in words)


def is_would(parse: Parse, verb: Token) -> bool:
    """Tell whether a verb stands with "would"."""
    return any(t.lower == "would" for t in parse.dependents(verb.i, "aux"))


def is_modal(parse: Parse, verb: Token) -> bool:
    """Tell whether a verb speaks of what will or may be: "will again be used for another offensive"."""
    return any(t.lower in MODALS for t in parse.dependents(verb.i, "aux"))


def is_past(parse: Parse, verb: Token) -> bool:
    """Tell whether a verb speaks of the past without a modal: "had sent"."""
    aux = {t.lower for t in parse.dependents(verb.i, "aux", "auxpass")}
    return not aux & set(MODALS) and (verb.tag == "VBD" or bool(aux & {"has", "have", "had", "was", "were", "did"}))


def is_future_time(parse: Parse, current: Token, head: Token) -> bool:
    """Tell whether "when", "once" or "after" with the present speaks of what is to come: "when the talks begin, he will".

    So does "once" with a passive, whatever stands above: "is ready to return once an accord is reached".
    """
    marks = {parse.tokens[c].lower for c in parse.children[current.i]}
    opens = not marks.isdisjoint(("when", "once", "after", "before", "until"))
    is_present = current.tag in ("VBZ", "VBP") and not any(t.tag == "VBD" for t in parse.dependents(current.i, "aux"))
    is_passive = current.tag == "VBN" and any(t.tag in ("VBZ", "VBP") for t in parse.dependents(current.i, "auxpass"))
    if "once" in marks and is_passive and not parse.dependents(current.i, "aux"):
        return head.tag != "VBD"
    # "will go", "is set to go"
    is_open = any(t.lower in MODALS or (t.tag == "TO" and head.tag == "VB") for t in parse.dependents(head.i, "aux"))
    return opens and (is_present or is_passive) and is_open
