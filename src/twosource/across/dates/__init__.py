"""Dates of reports that carry none, solved for all reports of an affair together.

Comes in: readings and families. Goes out: report id -> ``When``, how "inferred". Example: what one report
dates, another that tells the same happening "on Wednesday" is dated by.
"""

from twosource.across.dates.solve import date_reports

__all__ = ["date_reports"]
