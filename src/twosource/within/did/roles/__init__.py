"""Who acts and who is acted on.

Comes in: a match and the parties of the report. Goes out: ids of actors and recipients. Example: in "talks between Oslo and
Rome" both act; in "Oslo condemned Mali's raid" the recipient is Mali.
"""

from twosource.within.did.roles.find import find_roles

__all__ = ["find_roles"]
