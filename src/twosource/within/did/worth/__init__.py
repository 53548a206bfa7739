"""Whether what a rule found is an event at all.

Comes in: a match and the event made of it. Goes out: yes or no. Example: "gunmen killed two guards" tells an event; "a chance to
attack" and a striker who attacked from the left tell none.
"""

from twosource.within.did.worth.judge import is_worth

__all__ = ["is_worth"]
