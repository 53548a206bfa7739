"""Which reports hold text of which, and the families that this makes.

Comes in: reports. Goes out: ``Copies``. Example: a wire story, its reprint and a machine
paraphrase of it are one family.
"""

from twosource.across.copies.find import Copies, find_copies

__all__ = ["Copies", "find_copies"]
