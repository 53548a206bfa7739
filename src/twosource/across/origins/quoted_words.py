"""Words that one report quotes without attribution and others attribute to a named origin.

Comes in: readings and the sources of their facts. Goes out: the sources again, quotations without attribution led to the
origin whose words they are. Example: 'hailed as "a beacon of hope"' is led to the speech in which two other reports
have the same words.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from twosource.across.carriers.sources import OWN, Source
from twosource.model.facts import Reading, Statement
from twosource.model.text import Report

# Three words in a row are the least that is recognisably somebody's: "beacon of hope", not "we will".
RUN = 3
# At least this many letters in the run, so that "it is a" leads nowhere.
LETTERS = 12
# Runs that a named speaker's words share with a document's, about eight words on end: fewer may be said twice.
SAME = 4
SEVERAL = ""  # in the place of a report's id, where more than one has the words
# For each run the origins that have it, each with the one report in which it does, or SEVERAL.
_Index = dict[tuple[str, ...], dict[str, tuple[Source, str]]]


def trace_quotes(readings: Sequence[Reading], sources: Mapping[str, Source]) -> dict[str, Source]:
    """Lead quotations to the named origin of the same words, and meetings with them.

    "In a call the premier said “the canal will carry water to all farms by June”" comes from the readout of the call where
    another report has these words from it.

    Args:
        readings: one a report.
        sources: who tells each local fact.

    Returns:
        All sources; those that were led somewhere are marked as inferred.
    """
    traced = dict(sources)
    index = _index(readings, sources)
    for reading in readings:
        for statement in reading.statements:
            source = sources[statement.id]
            if statement.kind in ("direct", "mixed") and (source.is_open or source.key.startswith(("who:", "words:"))):
                named = _find(reading.report, statement, index, source)
                if named is not None:
                    traced[statement.id] = replace(source, key=named.key, channel=source.channel, is_inferred=True)
        for fact in reading.told:
            outer = sources.get(fact.told_in) if fact.told_in is not None else None
            if fact.told_in is not None and outer is not None and sources[fact.id].key == outer.key == OWN:
                traced[fact.id] = traced[fact.told_in]
    return traced


def _index(readings: Sequence[Reading], sources: Mapping[str, Source]) -> _Index:
    """Index the runs of words of every quotation with a named origin."""
    index: _Index = {}
    for reading in readings:
        for statement in reading.statements:
            source = sources[statement.id]
            if source.key != OWN and statement.kind in ("direct", "mixed"):
                for run in _runs(_words(reading.report, statement)):
                    known = index.setdefault(run, {})
                    _, first = known.get(source.key, (source, reading.report.id))
                    known[source.key] = (source, first if first == reading.report.id else SEVERAL)
    return index


def _find(report: Report, statement: Statement, index: _Index, source: Source) -> Source | None:
    """Return the origin that shares most runs; none where two share as many.

    Words that a speaker is named for lead only to a document, and words of "the nominee" to whoever has a name, and
    either only where many of them are the same.
    """
    leads = ("doc:", "who:") if source.key.startswith("words:") else ("doc:",)
    votes: dict[str, tuple[int, Source]] = {}
    for run in _runs(_words(report, statement)):
        for key, (other, quoting) in index.get(run, {}).items():
            if quoting != report.id and (source.is_open or key.startswith(leads)):
                votes[key] = (votes.get(key, (0, other))[0] + 1, other)
    ranked = sorted(votes.values(), key=lambda vote: -vote[0])
    if not ranked or (len(ranked) > 1 and ranked[0][0] == ranked[1][0]):
        return None
    return ranked[0][1] if source.is_open or ranked[0][0] >= SAME else None


def _words(report: Report, statement: Statement) -> list[str]:
    return [word for span in statement.content for word in re.findall(r"[^\W_]+", report.quote(span).lower())]


def _runs(words: Sequence[str]) -> list[tuple[str, ...]]:
    runs = [tuple(words[k : k + RUN]) for k in range(len(words) - RUN + 1)]
    return [run for run in runs if sum(map(len, run)) >= LETTERS]
