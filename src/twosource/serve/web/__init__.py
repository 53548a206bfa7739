"""The page: affairs, facts, quotations, disputes, copies, people and a reader, served on loopback only.

Comes in: a database. Goes out: HTML that needs no network. Example: ``twosource serve`` opens the affairs; a click on a
line of the brief leads to the sentence, the chain and the origin behind it.
"""
