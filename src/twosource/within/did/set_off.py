"""What a newsroom puts into another's words between commas: "Chad, which was hit by sanctions in May, would pay, he said".

Comes in: a trigger and the statement in whose content it stands. Goes out: yes or no. Such a clause is the newsroom's own:
an appositive relative is held true by whoever writes the sentence, not by whom it reports (Potts 2005, "The Logic of
Conventional Implicatures").
"""

from __future__ import annotations

from itertools import islice

from twosource.model.facts import Statement
from twosource.model.text import Parse

CLIMB = 8  # words above a trigger up to the head of its relative clause
MARKS = frozenset({",", "–", "—", "-", "("})
NEW = frozenset({"a", "an", "another", "some"})  # what the words reported bring up
RELATIVES = frozenset({"who", "which", "whose", "whom"})


def is_newsrooms_aside(parse: Parse, trigger: int, statement: Statement) -> bool:
    """Tell whether a deed stands in a relative clause that commas part from the words reported.

    Args:
        parse: the report's parse.
        trigger: token that tells the deed.
        statement: reported, not quoted word for word; in quotation marks all words are the speaker's.
    """
    if statement.kind == "direct" or statement.cue is None:
        return False
    row = parse.sentence_of(trigger)
    for token in (parse.tokens[trigger], *islice(parse.ancestors(trigger), CLIMB)):
        if token.dep != "relcl" or token.tag not in ("VBD", "VBZ", "VBP", "VBN"):
            continue
        first = next((k for k in range(token.head + 1, token.i) if parse.tokens[k].lower in RELATIVES), None)
        if first is None or parse.tokens[first - 1].text not in MARKS:
            continue
        before = parse.tokens[row.first : trigger]
        opened = sum(t.text in ("“", "``") for t in before) - sum(t.text in ("”", "''") for t in before)
        if any(t.lower in NEW for t in parse.dependents(token.head, "det")):
            return False  # "said that it had shot down a drone, which had flown near": that is his tale too
        is_held = any(piece.start <= parse.tokens[token.head].start < piece.end for piece in statement.content)
        return is_held and opened <= 0 and not _holds_cue(parse, token.i, statement)
    return False


def _holds_cue(parse: Parse, clause: int, statement: Statement) -> bool:
    """Tell whether the clause itself tells who speaks: "the pact, which Lund said was dead"."""
    cue = parse.token_at(statement.cue.start) if statement.cue is not None else None
    return cue is not None and (cue == clause or cue in parse.subtree(clause))
