"""When each statement was made, where no time stands beside its cue: as news of its report.

Comes in: parse, report, times and statements. Goes out: the statements with ``around``. Example: in a report of 3 March
"The mayor said the bridge was safe" was said on the 2nd or 3rd; "had said" and "has often said" were said no one knows
when.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from twosource.model.facts import Statement, Time
from twosource.model.text import Parse, Report
from twosource.within.did.dates.dating import Dating
from twosource.within.did.dates.news import News


def date_statements(
    parse: Parse, report: Report, times: Sequence[Time], statements: Sequence[Statement]
) -> tuple[Statement, ...]:
    """Fill ``around`` of each statement that has no date and whose cue tells it as news.

    Args:
        parse: the report's parse.
        report: its ``published`` bounds what is news.
        times: its time expressions.
        statements: what it tells as said.

    Example:
        >>> date_statements(parse, report, times, statements)[0].around.end  # doctest: +SKIP
        '2023-03-03'
    """
    cues = {s.id: at for s in statements if s.cue is not None and (at := parse.token_at(s.cue.start)) is not None}
    if not cues or report.published is None:
        return tuple(statements)
    verbs = frozenset(token.i for token in parse.tokens if token.tag.startswith("VB"))
    dating = Dating(parse, report, times, verbs)
    news = News(parse, report, dating)
    return tuple(_dated(s, cues.get(s.id), dating, news) for s in statements)


def _dated(statement: Statement, cue: int | None, dating: Dating, news: News) -> Statement:
    if cue is None or statement.date is not None or statement.kind == "analysis":
        return statement
    joined = dating.date(cue)
    if joined is not None:  # "met them on Friday and said": of Friday, though the time is not its own
        return replace(statement, around=replace(joined, how="inferred", confidence=min(joined.confidence, JOINED)))
    found = news.around(cue)
    return replace(statement, around=found if found is not None and news.is_of_these_days(found) else None)


JOINED = 0.8
