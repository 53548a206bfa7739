"""Report -> Statement: who says what, in direct, mixed and indirect speech.

Comes in: a parse with the report's parties and times. Goes out: statements with content, cue and speaker as
spans. Example: '"We agree," Li told reporters' is one direct statement by Li, stance "asserts".
"""

from __future__ import annotations

from collections.abc import Sequence

from twosource.lexicon.speech import load_speech
from twosource.model.facts import Party, Statement, Time
from twosource.model.text import Parse, Report
from twosource.within.said.drafts import find_drafts
from twosource.within.said.finish import finish
from twosource.within.said.judgements import find_judgements

__all__ = ["find_said"]


def find_said(parse: Parse, report: Report, parties: Sequence[Party], times: Sequence[Time]) -> tuple[Statement, ...]:
    """Find what one report says that somebody says.

    Args:
        parse: the report's parse.
        report: the report.
        parties: its parties; speakers and hearers are looked up among their mentions.
        times: its time expressions; one that stands beside the cue dates the utterance.

    Returns:
        Statements in text order, ids ``<report>/s<n>``, channels still empty.

    Example:
        >>> find_said(parse, report, parties, times)[0].stance  # doctest: +SKIP
        'denies'
    """
    speech = load_speech()
    drafts = find_drafts(parse, report, speech)
    drafts += find_judgements(parse, report, drafts, speech)
    return finish(drafts, parse, report, parties, times, speech)
