"""What one report tells as done: who did what to whom, when, where, and whether it happened at all.

Comes in: a parse with its parties, times and statements. Goes out: events with trigger, roles and status.
Example: "Norway halted aid to Mali on Monday." gives a SANCTION by Norway on Mali, dated that Monday.
"""

from twosource.within.did.find import find_did

__all__ = ["find_did"]
