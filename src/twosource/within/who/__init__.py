"""Who a report speaks of: names, titles, descriptions and pronouns, joined into parties.

Comes in: a parse and its report. Goes out: parties with every place that speaks of them. Example: "Norwegian Foreign
Minister Espen Dahl arrived in Riga. He will stay." gives Espen Dahl, with two mentions, and Riga.
"""

from twosource.within.who.find import find_who

__all__ = ["find_who"]
