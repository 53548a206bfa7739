"""Names in one report: the parser's name finder, with boundaries and kinds mended.

Comes in: a parse. Goes out: ``Named`` pieces that do not overlap. Example: "Norwegian Foreign Minister Espen Dahl's visit"
holds "Norwegian", a demonym, and "Espen Dahl", a person.
"""

from twosource.within.who.names.find import find_names

__all__ = ["find_names"]
