"""How a clause is read: subjects, objects, phrases, lists, relatives, negation and auxiliaries.

Comes in: a parse and a token. Goes out: tokens, or what they say. Example: in "Oslo and Rome were accused by Mali" the
objects are "Oslo" and "Rome", the subject is "Mali".
"""
