"""Which reporting verb a quotation belongs to, by what stands right before and right after it.

Comes in: quotations and sites. Goes out: for each quotation its ``Tie``. Example: in '"A," said Ann. "B."' both
quotations are tied to "said"; the second goes on from the first.

Parses of long quoted sentences are often wrong, so this reads the words between quotations and leaves the tree
to phrases.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from twosource.model.text import Parse, Report
from twosource.within.said.cues import Site
from twosource.within.said.quotations import Quotation

ENDS = frozenset([".", "!", "?"])
REACH = 30  # tokens between a cue and its quotation: a name with its office and an adjunct of time and place
How = Literal["after", "before", "goes-on", "none"]


class Tie(NamedTuple):
    """How one quotation hangs: from which site, or as a continuation of which quotation."""

    how: How
    site: int | None
    is_whole: bool


class Ground(NamedTuple):
    """A quotation's place among the tokens, and the paragraph it stands in."""

    first: int
    last: int
    paragraph: int


def tie_quotations(
    parse: Parse, report: Report, quotations: Sequence[Quotation], grounds: Sequence[Ground], sites: Sequence[Site]
) -> list[Tie]:
    """Return one tie for each quotation."""
    by_verb = {site.verb: k for k, site in enumerate(sites)}
    ties: list[Tie] = []
    for k in range(len(quotations)):
        ties.append(_tie(parse, report, k, quotations, grounds, sites, by_verb, ties))
    return ties


def _tie(
    parse: Parse,
    report: Report,
    k: int,
    quotations: Sequence[Quotation],
    grounds: Sequence[Ground],
    sites: Sequence[Site],
    by_verb: dict[int, int],
    ties: list[Tie],
) -> Tie:
    lead = _lead(parse, k, grounds)
    before = _site_before(parse, lead, grounds[k].first, sites, by_verb)
    is_start = lead[0] >= lead[1]
    if before is not None:
        return Tie("before", before, is_whole=True)
    after = _site_after(parse, report, k, quotations, grounds, sites, by_verb)
    if after is not None:
        return Tie("after", after, is_whole=is_start or _is_cue_clause(parse, lead, sites, by_verb))
    if is_start and (site := _goes_on_from(parse, k, grounds, ties, sites)) is not None:
        return Tie("goes-on", site, is_whole=True)
    return Tie("none", None, is_whole=is_start)


def _lead(parse: Parse, k: int, grounds: Sequence[Ground]) -> tuple[int, int]:
    """Return the tokens of the same sentence and paragraph that stand before quotation ``k``, back to the last one."""
    first = grounds[k].first
    floor = grounds[k - 1].last if k and grounds[k - 1].paragraph == grounds[k].paragraph else 0
    at = first
    while at > floor:
        token = parse.tokens[at - 1]
        if token.text in ENDS or parse.sentence_of(at - 1).paragraph != grounds[k].paragraph:
            break
        at -= 1
    return at, first


def _site_before(
    parse: Parse, lead: tuple[int, int], first: int, sites: Sequence[Site], by_verb: dict[int, int]
) -> int | None:
    """Return the last site before the quotation if only its hearer or its time stands between, and a comma or colon."""
    start, stop = lead
    if start >= stop:
        return None
    joint = parse.tokens[stop - 1]
    for at in range(stop - 1, max(start, stop - REACH) - 1, -1):
        k = by_verb.get(at)
        if k is None:
            continue
        site = sites[k]
        if "quote" not in site.word.takes:
            return None
        if site.last >= stop or joint.text in (":", ",", "—", "–") or joint.lower in ("that",):
            return k
        return None
    return None


def _site_after(
    parse: Parse,
    report: Report,
    k: int,
    quotations: Sequence[Quotation],
    grounds: Sequence[Ground],
    sites: Sequence[Site],
    by_verb: dict[int, int],
) -> int | None:
    """Return the site in the words right behind the quotation: '"A," said Ann', '"A," Ann Lee, the mayor, said'."""
    start = grounds[k].last
    stop = grounds[k + 1].first if k + 1 < len(grounds) else len(parse.tokens)
    inner = report.text[quotations[k].inner_start : quotations[k].inner_end].rstrip()
    if not inner:
        return None
    for at in range(start, min(stop, start + REACH)):
        token = parse.tokens[at]
        if token.text in ENDS or parse.sentence_of(at).paragraph != grounds[k].paragraph:
            return None
        found = by_verb.get(at)
        if found is None:
            continue
        site = sites[found]
        if "quote" not in site.word.takes or token.tag in ("VBG", "VB"):
            return None
        voice = site.voice
        is_inverted = at - start <= 1
        is_plain = voice is not None and start <= voice.first <= start + 2 and voice.last <= at and at - voice.last <= 5
        if not (is_inverted or is_plain):
            return None
        if inner[-1] == "." and site.told is not None and site.told.first > at:
            return None
        return found
    return None


def _is_cue_clause(parse: Parse, lead: tuple[int, int], sites: Sequence[Site], by_verb: dict[int, int]) -> bool:
    return any(at in by_verb for at in range(*lead))


def _goes_on_from(
    parse: Parse, k: int, grounds: Sequence[Ground], ties: Sequence[Tie], sites: Sequence[Site]
) -> int | None:
    """Return the site of the quotation before, where nothing but its cue stands between or a paragraph ends."""
    if k == 0 or ties[k - 1].site is None:
        return None
    previous, ground = grounds[k - 1], grounds[k]
    site = ties[k - 1].site
    assert site is not None
    between = range(previous.last, ground.first)
    ends = sum(parse.tokens[at].text in ENDS for at in between)
    if previous.paragraph == ground.paragraph:
        return site if ends <= 1 and len(between) <= 2 * REACH else None
    if ground.paragraph - previous.paragraph > 2:
        return None
    return site if ends <= 1 and len(between) <= REACH else None
