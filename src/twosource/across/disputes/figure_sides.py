"""Two figures that differ, told as a dispute: what about, who gives which, and in what words.

Comes in: two figures and the ground. Goes out: a dispute with two sides. Example: "number of people detained: 40 or 70"
with the ministry on one side and the union on the other.
"""

from __future__ import annotations

import re

from twosource.across.disputes.ground import Ground
from twosource.model.facts import Figure
from twosource.model.record import Dispute, Quantity, Side
from twosource.model.text import Span

COUNTED = re.compile(r"^[a-z][\w’'-]*(?<=s)$|\bpeople\b|s (?:killed|injured|wounded|arrested|detained|dead)$")
# "... at 88,000 and the police at 107,000": whose count the second is
BESIDE = re.compile(
    r"\d,? (?:and|but|while) (?P<who>the (?:[\w’'-]+ ){0,3}?[\w’'-]+) (?:at|of)(?: about| some| around| only| just)? ?\Z"
)


def lay_out(low: Quantity, high: Quantity, ground: Ground) -> Dispute:
    """Return the dispute of two figures, the lower one first; its id is still empty."""
    what = max((low.what, high.what), key=len)
    unit = {None: "", "tonne": " tonnes"}.get(low.unit, f" {low.unit}")
    named = f"how many were {what}" if re.fullmatch(r"[a-z]+(?:ed|urt)", what) else what
    if low.unit is None and COUNTED.search(what):
        named = f"number of {what}"
    return Dispute(
        id="",
        kind="figure",
        about=f"{named}: {say_number(low.value)} or {say_number(high.value)}{unit}",
        sides=(_side(low, ground), _side(high, ground)),
        facts=(low.id, high.id),
    )


def say_number(value: float) -> str:
    """Return a number as a reader says it.

    Example:
        >>> say_number(20_000_000), say_number(1_250), say_number(0.5)
        ('20 million', '1,250', '0.5')
    """
    for size, word in ((1e9, "billion"), (1e6, "million")):
        if value >= size:
            return f"{value / size:.6g} {word}"
    return f"{value:,.10g}"


def _side(figure: Quantity, ground: Ground) -> Side:
    quote, voice = ground.quote(_best(figure, ground)), _voice_beside(figure, ground)
    return Side(
        holders=holders_of(figure, ground),
        summary=f"{voice[:1].upper()}{voice[1:]}: {quote}" if voice else quote,
        evidence=figure.evidence,
        origins=ground.origins(figure.id),
    )


def _voice_beside(figure: Quantity, ground: Ground) -> str:
    """Return who gives a figure of which its sentence has two: "The army put it at 88,000 and the police at 107,000".

    Only where no statement says so, and as the report's own words: they may stand for nobody known.
    """
    for local in locals_of(figure, ground):
        before = ground.reports[local.span.report].text[local.sentence.start : local.span.start]
        match = BESIDE.search(before)
        if match is not None and local.told_in is None and any(c.isdigit() for c in before):
            return match["who"]
    return ""


def _best(figure: Quantity, ground: Ground) -> Span:
    """Return the sentence in which somebody gives the figure; the first where nobody does."""
    told = (f.sentence for f in locals_of(figure, ground) if f.told_in in ground.local_statements)
    return next(told, figure.evidence[0])


def holders_of(figure: Quantity, ground: Ground) -> tuple[str, ...]:
    """Return the speakers who give the figure; the reports where nobody is named."""
    speakers: dict[str, None] = {}
    for member in figure.members:
        local = ground.local_figures.get(member)
        statement = ground.local_statements.get(local.told_in) if local is not None and local.told_in else None
        speakers.update(dict.fromkeys(ground.ids(statement.speakers) if statement is not None else ()))
    return tuple(speakers) or tuple(dict.fromkeys(span.report for span in figure.evidence))


def locals_of(figure: Quantity, ground: Ground) -> list[Figure]:
    """Return the figures of single reports that a figure was joined from."""
    return [ground.local_figures[m] for m in figure.members if m in ground.local_figures]
