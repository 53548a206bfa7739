"""The brief: a record as a person reads it, in the terminal, as Markdown or as one HTML file.

Comes in: ``Record``. Goes out: text. Example: the first line under the title reads "5 reports, 3 newsrooms,
9 origins". ``lines`` decides what is said; ``html`` and ``markdown`` only set it.
"""
