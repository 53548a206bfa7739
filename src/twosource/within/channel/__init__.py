"""Through whom words reached the newsroom: readouts, state media, briefings, other newsrooms.

Comes in: statements. Goes out: the same, with their channels. Example: what "a readout of the Belarusian government" tells came
through that readout.
"""

from twosource.within.channel.find import find_channel

__all__ = ["find_channel"]
