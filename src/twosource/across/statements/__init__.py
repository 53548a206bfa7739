"""Which statements of several reports are one utterance, and how its wording drifts.

Comes in: readings, entities, carriers and families. Goes out: ``Said``. Example: one sentence in two translations
is one utterance with two variants.
"""

from twosource.across.statements.group import group_statements

__all__ = ["group_statements"]
