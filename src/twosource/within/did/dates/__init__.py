"""When each deed was done: by the words of its clause, of one joined to it, or as news of its report.

Comes in: parse, report, times and deeds. Goes out: ``When``. Example: in "They rallied on Friday, demanding his
return" the demand is of Friday too.
"""
