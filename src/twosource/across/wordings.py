"""One quotation in two wordings that cannot both be what was said.

Comes in: the ground. Goes out: disputes of kind wording. Example: "a beacon of hope" in three reports and "a lighthouse
of hope" in a fourth, of one sentence of one speech. Two translations of one sentence differ almost everywhere and are
no dispute; a cut is none either.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from twosource.across.ground import Ground
from twosource.across.matters import find_stems, stem
from twosource.model.facts import Statement
from twosource.model.record import Dispute, Said, Side
from twosource.model.text import Span

# Below this share of equal words two wordings are two translations, or two sentences; from it on one was altered.
# Read off pairs written for the tests: translations of one sentence share .2 to .5, slips and rewrites .6 to .95.
ALTERED_FROM = 0.6
FEWEST = 4  # words: shorter quotations differ by being cut


@dataclass(frozen=True, slots=True)
class Wording:
    """A quotation as one report gives it."""

    statement: Statement
    words: tuple[str, ...]


def find_wordings(ground: Ground) -> list[Dispute]:
    """Find utterances whose direct quotations differ in words that matter.

    Args:
        ground: facts and look-ups.

    Returns:
        One dispute an utterance, the commoner wording first; ids are still empty.
    """
    return [d for said in ground.statements for d in [_differing(said, ground)] if d is not None]


def _differing(said: Said, ground: Ground) -> Dispute | None:
    local = [ground.local_statements[m] for m in said.members if m in ground.local_statements]
    wordings = [Wording(s, _words(s, ground)) for s in local if s.kind == "direct"]
    wordings = [w for w in wordings if len(w.words) >= FEWEST]
    groups: list[list[Wording]] = []
    for wording in wordings:
        same = [g for g in groups if not _is_altered(g[0].words, wording.words)]
        if same:
            same[0].append(wording)
        else:
            groups.append([wording])
    if len(groups) < 2:
        return None
    groups.sort(key=lambda g: -len({w.statement.sentence.report for w in g}))
    speaker = next((ground.by_id[s].name for s in said.speakers if s in ground.by_id), "the speaker")
    sides = tuple(_side(group, said, ground) for group in groups)
    return Dispute("", "wording", f"what {speaker} said", sides, (said.id,))


def _words(statement: Statement, ground: Ground) -> tuple[str, ...]:
    text = " ".join(ground.quote(span) for span in statement.content).lower().replace("’", "'")
    return tuple(re.findall(r"[^\W_]+(?:'[^\W_]+)?", text))


def _is_altered(a: Sequence[str], b: Sequence[str]) -> bool:
    """Tell whether telling words stand against each other in wordings that are otherwise one."""
    matcher = SequenceMatcher(None, a, b, autojunk=False)
    if matcher.ratio() < ALTERED_FROM:
        return False
    return any(tag == "replace" and _differs(a[a1:a2], b[b1:b2]) for tag, a1, a2, b1, b2 in matcher.get_opcodes())


def _differs(one: Sequence[str], two: Sequence[str]) -> bool:
    """Spelling and inflection do not matter, nor small words: "organisation", "organization"; "sets", "set"."""
    first, second = find_stems(" ".join(one)), find_stems(" ".join(two))
    if not first or not second or first & second:
        return False
    return not any(stem(x)[:4] == stem(y)[:4] for x in first for y in second)


def _side(group: Sequence[Wording], said: Said, ground: Ground) -> Side:
    spans: tuple[Span, ...] = tuple(dict.fromkeys(w.statement.sentence for w in group))
    origins = [b.origin for b in ground.branches.get(said.id, ()) if any(telling[1] in spans for telling in b.tellings)]
    return Side(
        holders=tuple(dict.fromkeys(span.report for span in spans)),
        summary=" ".join(ground.quote(span) for span in group[0].statement.content),
        evidence=spans,
        origins=tuple(dict.fromkeys(origins)),
    )
