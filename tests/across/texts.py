"""Texts written for the tests of copy detection: two stories of one event, and ways of copying one."""

from __future__ import annotations

from twosource.model.text import Report, When

DAM = """Dam at Korvale gives way after week of rain

Villagers fled up the hillside before dawn on Tuesday when the earthen dam above Korvale gave way and sent a wall of brown water through the valley.

Engineers had warned the district council in March that the spillway was cracked and that its iron gates no longer closed.

Rescue crews in rubber boats pulled eleven people from rooftops, and a helicopter lifted a pregnant woman from the school gymnasium.

Mayor Tilda Brannock ordered the bakery and both pharmacies to stay open through the night so that families could find bread, bandages and clean water.

Power was cut to four thousand homes, and the railway line to the coast was buried under gravel for nearly two kilometres.

The regional governor promised a full inquiry and said emergency loans would reach farmers before the end of the month.

Meteorologists expect another storm to cross the mountains on Friday, which could raise the river by a further half metre.
"""

OTHER = """Flood sweeps valley town as reservoir wall fails

A reservoir wall collapsed above Korvale early on Tuesday, and the flood that followed left streets knee deep in mud.

Tilda Brannock, the mayor, spent the morning at the town hall counting the missing with volunteers from the fire brigade.

Shopkeepers shovelled silt from their cellars while schoolchildren carried sandbags to the bridge.

Nobody has died, the fire brigade said, although three men were treated in hospital for broken bones.

Insurers put the damage at sixty million crowns, more than the council spends in two years.

Opposition councillors want to know why repairs that were budgeted last autumn never began.
"""

REWRITTEN = """Korvale dam collapses following week of rainfall

Villagers escaped up the slope before dawn Tuesday as the earthen dam over Korvale collapsed and sent a wall of brown water across the valley.

Engineers had alerted the district council in March that the spillway was broken and that its iron gates could no longer shut.

Rescue teams in rubber boats took eleven persons from roofs, and a helicopter raised a pregnant woman from the school gymnasium.

Mayor Tilda Brannock instructed the bakery and the two pharmacies to remain open through the night so families would find bread, bandages and pure water.

Electricity was cut to four thousand houses, and the railway line to the coast was covered under gravel for almost two kilometres.

The regional governor pledged a complete inquiry and said emergency credits would reach farmers before the end of the month.

Meteorologists await another storm to pass the mountains Friday, that could lift the river by another half metre.
"""

FAIR = """Harvest fair draws record crowd to Ostrel

More than nine thousand visitors walked through the gates of the Ostrel harvest fair on Sunday, a third more than last year.

Judges gave the silver pumpkin to Henrik Vall, a retired bus driver who grows his vegetables on a former football pitch.

Children queued for pony rides while a brass band from the shipyard played waltzes beside the cider press.

Organisers said the extra money would pay for a new roof over the cattle ring and for lamps along the orchard path.

A goat escaped twice and was found both times in front of the cheese counter, to the delight of photographers.
"""


def make_report(
    number: int, text: str, *, day: str | None = None, newsroom: str | None = None, outlet: str | None = None
) -> Report:
    """Return a report; ``day`` is its ISO date."""
    when = When(day, day, "day", "given") if day is not None else None
    return Report(id=f"r{number}", source=f"s{number}", text=text, published=when, newsroom=newsroom, outlet=outlet)


def paragraphs(text: str) -> list[str]:
    """Return the paragraphs of a story."""
    return text.strip().split("\n\n")
