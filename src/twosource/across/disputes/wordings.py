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
from itertools import combinations, pairwise

from rapidfuzz.fuzz import ratio

from twosource.across.disputes.ground import Ground
from twosource.across.matters import find_stems, stem
from twosource.model.facts import Statement
from twosource.model.record import Dispute, Side
from twosource.model.text import Span

# Below this share of equal words two wordings are two translations, or two sentences; from it on one was altered.
# Read off pairs written for the tests: translations of one sentence share .2 to .5, slips and rewrites .6 to .95.
ALTERED_FROM = 0.6
UNJOINED_FROM = 0.75  # where the comparison of statements has not joined them
COMMON = 30  # wordings that share two words beyond which these two are a figure of speech
LONGEST = 3  # words: more of them in a row are another sentence, not a changed one
BEFORE_END = 3
SPELLING = 55  # from this likeness two words are two spellings of one: "qaddafi", "gadhafi"
LONG = 20  # words: one that is changed in two places or more, and is no longer, was translated twice
FEWEST = 4  # words: shorter quotations differ by being cut


@dataclass(frozen=True, slots=True)
class Wording:
    """A quotation as one report gives it."""

    statement: Statement
    said: str
    words: tuple[str, ...]


def find_wordings(ground: Ground) -> list[Dispute]:
    """Find utterances whose direct quotations differ in words that matter.

    Args:
        ground: facts and look-ups.

    Returns:
        One dispute an utterance, the commoner wording first; ids are still empty.
    """
    found = []
    for speaker, wordings in _by_speaker(ground).items():
        groups = _group(wordings)
        pairs = [pair for pair in sorted(_near(groups)) if _is_one_utterance(groups[pair[0]], groups[pair[1]])]
        for members in _chained(pairs):
            found.append(_dispute([groups[k] for k in members], speaker, ground))
    return found


def _chained(pairs: Sequence[tuple[int, int]]) -> list[list[int]]:
    """Put wordings that are tied by pairs into one dispute: three reports of one sentence quarrel once."""
    chains: list[set[int]] = []
    for a, b in pairs:
        touching = [chain for chain in chains if a in chain or b in chain]
        chains = [chain for chain in chains if chain not in touching] + [{a, b}.union(*touching)]
    return sorted(sorted(chain) for chain in chains)


def _near(groups: Sequence[Sequence[Wording]]) -> set[tuple[int, int]]:
    """Pair wordings that share two words in a row, so that a speaker of thousands costs no square of them."""
    runs: dict[tuple[str, ...], list[int]] = {}
    for k, group in enumerate(groups):
        for run in dict.fromkeys(pairwise(group[0].words)):
            runs.setdefault(run, []).append(k)
    return {pair for sharing in runs.values() if len(sharing) <= COMMON for pair in combinations(sharing, 2)}


def _by_speaker(ground: Ground) -> dict[str, list[Wording]]:
    wordings: dict[str, list[Wording]] = {}
    for said in ground.statements:
        local = [ground.local_statements[m] for m in said.members if m in ground.local_statements]
        made = [Wording(s, said.id, _words(s, ground)) for s in local if s.kind == "direct"]
        for speaker in said.speakers:
            wordings.setdefault(speaker, []).extend(w for w in made if len(w.words) >= FEWEST)
    return wordings


def _group(wordings: Sequence[Wording]) -> list[list[Wording]]:
    """Put equal wordings together, the commonest first."""
    groups: dict[tuple[str, ...], list[Wording]] = {}
    for wording in wordings:
        groups.setdefault(wording.words, []).append(wording)
    return sorted(groups.values(), key=lambda g: -len(_reports(g)))


def _reports(group: Sequence[Wording]) -> set[str]:
    return {w.statement.sentence.report for w in group}


def _is_one_utterance(one: Sequence[Wording], two: Sequence[Wording]) -> bool:
    """Tell whether two wordings are one sentence in which words that matter were changed.

    A report that has both tells of two utterances.
    """
    is_joined = bool({w.said for w in one} & {w.said for w in two})
    floor = ALTERED_FROM if is_joined else UNJOINED_FROM
    if not _reports(one).isdisjoint(_reports(two)) or not _is_altered(one[0].words, two[0].words, floor):
        return False
    # "sell our ballots", "trade our votes": a short sentence changed in two places was translated twice
    return len(one[0].words) >= LONG or _count_changed(one[0].words, two[0].words) == 1


def _dispute(groups: Sequence[Sequence[Wording]], speaker: str, ground: Ground) -> Dispute:
    name = ground.by_id[speaker].name if speaker in ground.by_id else "the speaker"
    facts = dict.fromkeys(w.said for group in groups for w in group)
    changed = _changed(groups[0][0].words, groups[1][0].words)
    about = f"what {name} said" + (f": “{changed[0]}” or “{changed[1]}”" if changed is not None else "")
    return Dispute("", "wording", about, tuple(_side(g, ground) for g in groups), tuple(facts))


def _words(statement: Statement, ground: Ground) -> tuple[str, ...]:
    text = " ".join(ground.quote(span) for span in statement.content).lower().replace("’", "'")
    text = re.sub(r"\w*\*+\w*", " ", text)  # an oath that one newsroom masks
    text = re.sub(r"\([^)]*\)|\[[^]]*\]", " ", text)  # "(Libyan strongman)" is the newsroom's, not the speaker's
    return tuple(re.findall(r"[^\W_]+(?:'[^\W_]+)?", text))


def _changed(a: Sequence[str], b: Sequence[str]) -> tuple[str, str] | None:
    """Return the first telling words that stand against each other."""
    codes = SequenceMatcher(None, a, b, autojunk=False).get_opcodes()
    for k, (tag, a1, a2, b1, b2) in enumerate(codes):
        if tag == "replace" and _is_held(k, codes) and _differs(a[a1:a2], b[b1:b2]):
            return " ".join(a[a1:a2]), " ".join(b[b1:b2])
    return None


def _count_changed(a: Sequence[str], b: Sequence[str]) -> int:
    """Return in how many places telling words stand against each other."""
    codes = SequenceMatcher(None, a, b, autojunk=False).get_opcodes()
    return sum(tag == "replace" and _differs(a[a1:a2], b[b1:b2]) for tag, a1, a2, b1, b2 in codes)


def _is_altered(a: Sequence[str], b: Sequence[str], floor: float) -> bool:
    """Tell whether telling words stand against each other in wordings that are otherwise one."""
    matcher = SequenceMatcher(None, a, b, autojunk=False)
    if matcher.ratio() < floor:
        return False
    return _changed(a, b) is not None


def _is_held(k: int, codes: Sequence[tuple[str, int, int, int, int]]) -> bool:
    """Tell whether few words are changed between equal ones.

    At an end it may be one word behind three equal ones; else it is where the quotation is cut.
    """
    _, a1, a2, b1, b2 = codes[k]
    longest = max(a2 - a1, b2 - b1)
    before = codes[k - 1][2] - codes[k - 1][1] if k else 0
    if k + 1 == len(codes):
        return longest == 1 and before >= BEFORE_END
    return k > 0 and longest <= LONGEST


def _differs(one: Sequence[str], two: Sequence[str]) -> bool:
    """Spelling and inflection do not matter, nor small words: "organisation", "organization"; "sets", "set"."""
    first, second = find_stems(" ".join(one)), find_stems(" ".join(two))
    if not first or not second or first & second:
        return False
    return not any(stem(x)[:4] == stem(y)[:4] or ratio(x, y) >= SPELLING for x in first for y in second)


def _side(group: Sequence[Wording], ground: Ground) -> Side:
    spans: tuple[Span, ...] = tuple(dict.fromkeys(w.statement.sentence for w in group))
    branches = [b for said in dict.fromkeys(w.said for w in group) for b in ground.branches.get(said, ())]
    origins = [b.origin for b in branches if any(telling[1] in spans for telling in b.tellings)]
    return Side(
        holders=tuple(dict.fromkeys(span.report for span in spans)),
        summary=" ".join(ground.quote(span) for span in group[0].statement.content),
        evidence=spans,
        origins=tuple(dict.fromkeys(origins)),
    )
