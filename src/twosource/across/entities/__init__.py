"""Which parties of several reports are one person, organisation, country or place.

Comes in: readings and a user's edges. Goes out: ``Entities``. Example: "Mr. Dahl" in one report and "Espen Dahl" in
another are one entity.
"""

from twosource.across.entities.group import Entities, group_entities

__all__ = ["Entities", "group_entities"]
