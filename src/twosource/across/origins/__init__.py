"""Where each fact first came from, and how many independent origins it has.

Comes in: readings, families, entities, carriers and grouped facts. Goes out: ``Traced``. Example: a call that three
newsrooms tell from one readout has one origin.
"""

from twosource.across.origins.trace import Traced, trace_origins

__all__ = ["Traced", "trace_origins"]
