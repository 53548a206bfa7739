"""Report -> Report: what the page itself says of its title, outlet, newsroom, authors, place and day.

Comes in: a ``Report`` with text and whatever the source gave. Goes out: the same report with the gaps filled from
the text, its furniture marked, and for each field how it is known. Example: "GOMEL (AP) - Farmers blocked a road."
gets newsroom "Associated Press" and dateline "GOMEL", both stated, with the dateline as evidence.

What the source gave always wins. What the page does not say stays None, with provenance "unknown".
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from itertools import islice
from types import MappingProxyType
from typing import Any, NamedTuple

from twosource.model.text import Known, Report, Span, When
from twosource.read.credits import Credit, find_credits, find_dateline, list_credit_holds, name_outlet
from twosource.read.furniture import find_furniture, list_furniture_holds
from twosource.read.headline import LOOKED_AT, find_headline
from twosource.read.holds import Holds
from twosource.read.nameplate import find_nameplate, find_own_reporting, is_between
from twosource.read.page import Line, cut_lines, head_of
from twosource.read.stated import choose_date, find_stated_dates

FIELDS = ("title", "outlet", "newsroom", "authors", "dateline", "published")
TITLE_OUTLET = re.compile(r"(?:^|.{0,300}\s)[|\u2013\u2014-]\s+(?P<outlet>[^|\u2013\u2014]{2,40})$")
DOMAIN = re.compile(r"https?://(?:www\.|edition\.|m\.)?([\w.-]{3,80})")
OUTLET_LINE = re.compile(r"\w[\w .&'\u2019/-]{1,40}")  # not "(Bloomberg) -", which is a dateline
MASTHEAD_LINE = 0.85  # a first line that is an outlet's name and nothing else
NAMEPLATE = 0.85  # a first line that reads like an outlet's name, known or not
OWN_REPORTING = 0.8  # "told the Courier"
IN_TITLE = 0.85  # "Dam opens | Reuters"
UNKNOWN = Known("unknown", 0.0)


def read_masthead(report: Report) -> Report:
    """Fill what the source did not give from what the page says, and mark its furniture.

    Args:
        report: a report with its text; ``title``, ``outlet``, ``published`` and so on as given, if they were.

    Returns:
        the report with title, headline, outlet, newsroom, authors, dateline, published, furniture and provenance.
        Nothing given is overwritten, and nothing is guessed.

    Example:
        >>> read_masthead(Report(id="r1", source="a", text="OSLO (Reuters) - Ships left.")).newsroom
        'Reuters'
    """
    page = _read_page(report)
    outlet = (
        _own_name(report, page.nameplate) or _credit(report, page.credits, "outlet") or _outlet_around(report, page)
    )
    filled = {
        "title": _title(report, page.headline),
        "outlet": outlet,
        "newsroom": _credit(report, page.credits, "newsroom") or _own_newsroom(report, outlet),
        "dateline": _credit(report, page.credits, "dateline"),
    }
    authors, known_authors = _authors(report, page.credits)
    published = report.published or choose_date(page.stated)
    known = {name: _known(report, name, found) for name, found in filled.items()}
    known["authors"] = known_authors
    known["published"] = _known_date(report, published)
    values: dict[str, Any] = {name: getattr(report, name) or (hit[0] if hit else None) for name, hit in filled.items()}
    return replace(
        report,
        **values,
        authors=authors,
        published=published,
        headline=report.headline or _span(report, page.headline),
        furniture=report.furniture or _spans(report, page),
        provenance=_provenance(report.provenance, known),
    )


class _Page(NamedTuple):
    """What stands where on a page."""

    lines: list[Line]
    dateline: list[Credit]
    credits: list[Credit]
    furniture: list[Line]
    nameplate: Line | None
    headline: Line | None
    stated: list[When]


def _read_page(report: Report) -> _Page:
    lines = cut_lines(report.text)
    held = _all_holds().find_lines(report.text, lines)
    dateline = find_dateline(lines)
    credits = find_credits(lines, dateline=dateline, held=held)
    furniture = find_furniture(lines, held=held)
    stated = find_stated_dates(report.id, lines)
    ends = {(span.start, span.end) for when in stated for span in when.evidence}
    furniture += [line for line in lines if (line.start, line.end) in ends]  # "May 2, 2021 / 2:19 PM / 2 years ago"
    nameplate = find_nameplate(lines)
    headline = _find_headline(report, lines, credits, furniture, nameplate)
    return _Page(lines, dateline, credits, furniture, nameplate, headline, stated)


@cache
def _all_holds() -> Holds:
    return Holds((*list_furniture_holds(), *list_credit_holds()))


def _find_headline(
    report: Report, lines: list[Line], credits: list[Credit], furniture: list[Line], nameplate: Line | None
) -> Line | None:
    marks = {credit.start for credit in credits if credit.what in ("authors", "dateline", "newsroom")}
    marked = (line for line in head_of(lines) if any(line.start <= mark < line.end for mark in marks))
    after = next(marked, None) if marks else None
    named = {credit.value for credit in credits if credit.what in ("outlet", "newsroom")}
    telling = (
        line for line in head_of(lines) if not (line in furniture or line.text in named or _is_outlet(line.text))
    )
    if nameplate is not None:
        telling = (line for line in telling if line.start != nameplate.start and not is_between(line.text))
    return find_headline(list(islice(telling, LOOKED_AT)), title=report.title, after=after)


def _own_name(report: Report, nameplate: Line | None) -> tuple[str, Known] | None:
    """A line above the headline names the outlet on whose page the report was found, whoever reported it."""
    if nameplate is None:
        return None
    known = name_outlet(nameplate.text) or nameplate.text
    return known, Known("stated", NAMEPLATE, (Span(report.id, nameplate.start, nameplate.end),))


def _own_newsroom(report: Report, outlet: tuple[str, Known] | None) -> tuple[str, Known] | None:
    """An outlet that says what it was told itself has reported it, where no agency is credited."""
    name = report.outlet or (outlet[0] if outlet is not None else None)
    span = find_own_reporting(report.text, name, report.id) if name is not None else None
    return (name, Known("inferred", OWN_REPORTING, (span,))) if name is not None and span is not None else None


def _is_outlet(text: str) -> bool:
    return OUTLET_LINE.fullmatch(text) is not None and name_outlet(text) is not None


def _title(report: Report, headline: Line | None) -> tuple[str, Known] | None:
    if headline is None:
        return None
    return headline.text, Known("stated", 0.9, (Span(report.id, headline.start, headline.end),))


def _credit(report: Report, credits: list[Credit], what: str) -> tuple[str, Known] | None:
    for credit in credits:
        if credit.what == what:
            return credit.value, Known(credit.how, credit.confidence, (Span(report.id, credit.start, credit.end),))
    return None


def _outlet_around(report: Report, page: _Page) -> tuple[str, Known] | None:
    """Find the outlet in the URL, as a line of its own at the top, or behind the title."""
    domain = DOMAIN.match(report.url) if report.url is not None else None
    known = name_outlet(domain[1].lower()) if domain is not None else None
    if known is not None:
        return known, Known("metadata", 0.95)
    for line in head_of(page.lines)[:3]:
        if OUTLET_LINE.fullmatch(line.text) is not None and (known := name_outlet(line.text)) is not None:
            return known, Known("stated", MASTHEAD_LINE, (Span(report.id, line.start, line.end),))
    match = TITLE_OUTLET.match((report.title or "")[:400])
    known = name_outlet(match["outlet"].strip()) if match is not None else None
    return (known, Known("metadata", IN_TITLE)) if known is not None else None


def _authors(report: Report, credits: list[Credit]) -> tuple[tuple[str, ...], Known]:
    if report.authors:
        return report.authors, Known("metadata")
    named = sorted((credit for credit in credits if credit.what == "authors"), key=lambda credit: credit.start)
    if not named:
        return (), UNKNOWN
    spans = tuple(Span(report.id, credit.start, credit.end) for credit in named)
    return tuple(dict.fromkeys(credit.value for credit in named)), Known("stated", named[0].confidence, spans)


def _known(report: Report, name: str, found: tuple[str, Known] | None) -> Known:
    if getattr(report, name) is not None:
        return Known("metadata")
    return found[1] if found is not None else UNKNOWN


def _known_date(report: Report, published: When | None) -> Known:
    if published is None:
        return UNKNOWN
    return Known(published.how, published.confidence, published.evidence)


def _provenance(given: Mapping[str, Known], found: dict[str, Known]) -> Mapping[str, Known]:
    """What a reader already told of a field stands; only what it left unknown is filled."""
    told = {name: known for name, known in given.items() if known.how != "unknown"}
    return MappingProxyType({**found, **told})


def _spans(report: Report, page: _Page) -> tuple[Span, ...]:
    """Return furniture lines and the dateline itself, "GOMEL (AP) - ", which is no part of the sentence after it."""
    spans = {(line.start, line.end) for line in page.furniture if line != page.headline}
    spans |= {(credit.start, credit.end) for credit in page.dateline}
    return tuple(Span(report.id, start, end) for start, end in sorted(spans))


def _span(report: Report, line: Line | None) -> Span | None:
    return None if line is None else Span(report.id, line.start, line.end)
