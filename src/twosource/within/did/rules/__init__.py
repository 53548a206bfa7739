"""Which words tell a deed: the rules of ``data/events``, and what each asks of its clause.

Comes in: a parse and the rulebook. Goes out: ``Match``es. Example: "halted" in "Norway halted military aid to
Mali" fits the rule that wants a noun of giving.
"""
