"""Did it happen? The status of a deed from tense, modals, negation, conditions and governing words.

Comes in: a parse and the token that tells a deed. Goes out: a status, and the condition. Example: "is considering
sending aid" -> possible.
"""

from twosource.within.did.status.find import find_status

__all__ = ["find_status"]
