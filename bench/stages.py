"""Where the time goes: CPU seconds of each stage over the same reports.

Comes in: texts. Goes out: seconds by stage, the parse first. Example: ``{"parse": 1.1, "who": 0.08, ...}``.
"""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Callable
from typing import Any

from bench.texts import make_reports
from twosource.across.copies import Copies
from twosource.export.contract import write_json
from twosource.model.facts import Reading
from twosource.parse import Parser
from twosource.pipeline import compare
from twosource.read.document import Document, make_report
from twosource.read.masthead import read_masthead
from twosource.within.about import relate_said
from twosource.within.channel import find_channel
from twosource.within.did import find_did
from twosource.within.figures import find_figures
from twosource.within.gaps import find_gaps
from twosource.within.holds import find_holds
from twosource.within.passing import find_passing
from twosource.within.said import find_said
from twosource.within.when import find_when
from twosource.within.who import find_who


def measure_stages(texts: list[str]) -> dict[str, float]:
    """Return CPU seconds by stage."""
    spent: defaultdict[str, float] = defaultdict(float)

    def timed(name: str, stage: Callable[..., Any], *given: Any) -> Any:
        began = time.process_time()
        found = stage(*given)
        spent[name] += time.process_time() - began
        return found

    parser = Parser()
    reports = make_reports(texts)
    parses = timed("parse", lambda: list(parser.parse_many(reports)))
    for text, report, parse in zip(texts, reports, parses, strict=True):
        timed("masthead", read_masthead, make_report(Document("a", text)))
        parties = timed("who", find_who, parse, report)
        times = timed("when", find_when, parse, report)
        said = timed("said", find_said, parse, report, parties, times)
        said = timed("channel", find_channel, parse, report, parties, times, said)
        events = timed("did", find_did, parse, report, parties, times, said)
        said = timed("about", relate_said, said, events)
        figures = timed("figures", find_figures, parse, report, parties, times, said, events)
        holdings = timed("holds", find_holds, parse, report, parties, times, said)
        gaps = timed("gaps", find_gaps, parse, report, parties)
        passing = timed("passing", find_passing, parse, report, parties, times, said, events)
        reading = Reading(report, None, parties, times, said, events, figures, holdings, gaps, (), passing)
        record = timed("across", compare, [reading], Copies())
        timed("json", write_json, record)
    return dict(spent)
