"""Bytes -> reports: one reader for each kind of input, and the masthead, what a page says of itself; see files."""
