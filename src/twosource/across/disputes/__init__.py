"""Where the record does not agree, each side with its holders, its evidence and the origins behind it.

Comes in: readings, entities, grouped facts and their counts. Goes out: disputes. Example: an accusation in one
report and its denial in another.
"""

from twosource.across.disputes.find import find_disputes

__all__ = ["find_disputes"]
