"""Who is meant where no name stands: descriptions, pronouns, bare bodies and lands.

Comes in: phrases in text order, and what was spoken of before. Goes out: mentions. Example: after "Espen Dahl, Norway's
foreign minister," the words "the minister" and "he" are Espen Dahl.
"""
