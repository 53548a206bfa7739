"""Twosource: reports of one affair in, one record out in which every line stands on verbatim evidence."""

__version__ = "0.1.0"
