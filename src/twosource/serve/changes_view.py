"""What a record gained, lost or changed, as lines: for ``diff`` and ``watch``.

Comes in: ``Changes``. Goes out: text. Example: ``+ event 2023-02-24 China proposed a ceasefire [occurred]``.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from twosource.store.history import Changes


def change_lines(changes: Changes) -> Iterator[str]:
    """Yield ``+`` for what was gained, ``-`` for what was lost, ``~`` for what changed and between which counts."""
    for mark, lines in (("+", changes.gained), ("-", changes.lost)):
        for line in lines:
            yield f"{mark} {line.kind} {line.day or ''} {line.line}"
    for before, now in changes.changed:
        yield f"~ {now.kind} {now.day or ''} {before.line} ({before.independent}) -> {now.line} ({now.independent})"
