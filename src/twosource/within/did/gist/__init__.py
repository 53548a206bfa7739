"""What was done, in the report's own words, cut to what a line can bear.

Comes in: a match. Goes out: ``Gist``. Example: "Oslo agreed to reopen its consulate, officials said" -> "agree", "to reopen its
consulate".
"""

from twosource.within.did.gist.tell import Gist, find_gist

__all__ = ["Gist", "find_gist"]
