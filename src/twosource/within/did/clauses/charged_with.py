"""What somebody is charged with, below which the parser hangs who charges him.

Comes in: a parse and a passive verb. Goes out: tokens. Example: in "Mali was accused of shelling a village by Chad" the words
"by Chad" hang on "village", and Chad accuses.
"""

from __future__ import annotations

from twosource.model.text import Parse, Token

CHARGING = frozenset({"accuse", "suspect", "blame", "condemn", "criticise", "criticize"})
CHARGED = frozenset({"of", "for"})


def charged_with(parse: Parse, verb: int) -> list[Token]:
    """Return the gerund that a verb of blame holds, and what it acts on.

    Example:
        >>> [t.text for t in charged_with(parse_of("Mali was accused of shelling a village by Chad."), 2)]  # doctest: +SKIP
        ['shelling', 'village']
    """
    if parse.tokens[verb].lemma not in CHARGING:
        return []
    preps = [t for t in parse.dependents(verb, "prep") if t.lower in CHARGED]
    told = [t for prep in preps for t in parse.dependents(prep.i, "pcomp", "pobj") if t.tag == "VBG"]
    return [*told, *(o for t in told for o in parse.dependents(t.i, "dobj"))]
