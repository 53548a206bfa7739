"""One event told many times -> one event with all its evidence, and which event is part of which.

Comes in: readings, entities and families. Goes out: ``Happening``s. Example: "Xi met Lukashenko" in one report
and "the two leaders' meeting" in another are one meeting with two pieces of evidence.
"""

from twosource.across.events.group import group_events

__all__ = ["group_events"]
