"""Time expressions: words, patterns, calendar arithmetic and the readings of each pattern; see ``within/when.py``."""
