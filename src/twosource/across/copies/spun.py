"""Which reports tell another's text in other words: theirs are shown only where nobody else tells a thing.

Comes in: links between reports. Goes out: ids of the retelling ones. Example: a page that has "inked pacts" where the
wire it was spun from has "signed accords" is one of them; what it alone adds is still shown.
"""

from __future__ import annotations

from collections.abc import Iterable

from twosource.model.record import Link


def find_spun(links: Iterable[Link]) -> frozenset[str]:
    """Return the reports that paraphrase an earlier one; where nobody knows which came first, neither is."""
    return frozenset(
        link.b if link.first == link.a else link.a
        for link in links
        if link.kind == "paraphrase" and link.first is not None
    )
