"""Which carriers of several reports are one readout, briefing or interview, and whom each fact is told by.

Comes in: readings and entities. Goes out: ``Carriers``. Example: "a readout from the Belarusian government" and "a
reading from Minsk" of one day are one document.
"""

from twosource.across.carriers.group import Carriers, group_carriers

__all__ = ["Carriers", "group_carriers"]
