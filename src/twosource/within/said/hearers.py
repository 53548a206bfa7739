"""To whom something is said: the head tokens of the hearers of a cue.

Comes in: a cue's verb and its dependents. Goes out: token indices. Example: in "Ann told Bo that rain was due" the hearer is
"Bo"; in "Ann urged the harbours to close" it is "harbours", though the parser makes them the subject of "close".
"""

from __future__ import annotations

from collections.abc import Iterable

from twosource.lexicon.channels import load_channels
from twosource.lexicon.speech import Cue
from twosource.model.text import Parse, Token
from twosource.within.said.phrases import coordinated

WRITING = frozenset(["write", "send", "address", "email", "text"])
BEFORE = frozenset(["testify", "plead", "appear"])  # "testified before the committee"


def find_hearers(parse: Parse, kids: list[Token], word: Cue, verb: int) -> tuple[int, ...]:
    """Return the head tokens of those to whom it is said.

    Args:
        parse: the report's parse.
        kids: dependents of the verb.
        word: the cue.
        verb: its token.

    Returns:
        None found gives an empty tuple.
    """
    if "hearer" in word.takes:
        return _with_others(parse, _objects(parse, kids, verb))
    if "hearer-to" in word.takes:
        return _with_others(parse, _called_on(parse, kids, verb))
    found: list[int] = []
    for token in kids:
        if token.dep in ("prep", "dative") and token.i > verb and _leads_to_hearer(token, parse.tokens[verb]):
            found.extend(t.i for t in parse.dependents(token.i, "pobj"))
        elif token.dep == "dobj" and token.i > verb and token.lemma in load_channels().nouns:
            found.extend(_addressed(parse, token))  # "wrote a letter to the mayor"
        elif token.dep in ("dobj", "dative") and token.i > verb and parse.tokens[verb].lemma in WRITING:
            found.extend([token.i] if token.entity == "PERSON" else [])  # "..., Ann Lund wrote Dahl"
    is_below = parse.tokens[verb].tag == "VBG" and parse.head(verb).i != verb
    if not found and is_below and parse.head(verb).lemma in WRITING:
        head = parse.head(verb)  # "wrote to the mayor on Monday, demanding"
        return find_hearers(parse, [t for t in parse.dependents(head.i) if t.i < verb], word, head.i)
    return _with_others(parse, found)


def _with_others(parse: Parse, heads: Iterable[int]) -> tuple[int, ...]:
    """As in "told Ann and Bo": those who are joined to a hearer hear it too."""
    return tuple(dict.fromkeys(other for head in heads for other in coordinated(parse, head)))


def _leads_to_hearer(token: Token, verb: Token) -> bool:
    return token.lower == "to" or (token.lower == "before" and verb.lemma in BEFORE)


def _objects(parse: Parse, kids: list[Token], verb: int) -> Iterable[int]:
    found = [t.i for t in kids if t.dep in ("dobj", "dative") and t.i > verb and t.pos != "ADP"]
    for token in kids:
        if not found and token.dep in ("ccomp", "xcomp") and token.tag == "VB" and token.i > verb:
            infinitive = any(t.lower == "to" for t in parse.dependents(token.i, "aux"))
            found = [t.i for t in parse.dependents(token.i, "nsubj") if infinitive and verb < t.i < token.i]
    return found


def _called_on(parse: Parse, kids: list[Token], verb: int) -> Iterable[int]:
    """As in "called on Bo to resign": "Bo" hangs from "on", or is the subject of what he is called on to do."""
    for token in kids:
        if token.i > verb and token.lower in ("on", "upon", "to"):
            yield from (t.i for t in parse.dependents(token.i, "pobj"))
            for inner in parse.dependents(token.i, "pcomp"):
                yield from (t.i for t in parse.dependents(inner.i, "nsubj"))


def _addressed(parse: Parse, noun: Token) -> Iterable[int]:
    for prep in parse.dependents(noun.i, "prep"):
        if prep.lower == "to":
            yield from (t.i for t in parse.dependents(prep.i, "pobj"))
