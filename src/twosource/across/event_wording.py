"""An event's summary in the reports' own words: Happening -> the same with a line that says no more than they do.

Comes in: grouped events, readings and entities. Goes out: events whose summary is the subject's name and the words of
the clearest telling. Example: "Xi Jinping met his Belarusian counterpart Alexander Lukashenko"; where nobody is the
subject, the actors stand before the words: "Qin Gang: a call with Sergei Aleinik". An event without such words keeps
the line that was made from its type.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from twosource.across.entities import Entities
from twosource.model.facts import Event, Reading
from twosource.model.record import Happening
from twosource.model.text import Report

LONGEST = 160  # characters of a summary
QUOTES = str.maketrans({"“": '"', "”": '"', "«": '"', "»": '"', "„": '"'})
# A line about what did not happen must say so itself: "European Union does not recognize the results".
DENIED = re.compile(
    r"\b(?:no|not|never|nor|neither|without|yet to|refus\w+|reject\w+|den(?:y|ied|ies)|fail\w*|cancel\w+|postpon\w+)\b|n't\b|n’t\b",
    re.IGNORECASE,
)
INVERTED = re.compile(
    r"^(?:nor|neither) (\w+)", re.IGNORECASE
)  # "Nor does the Union recognise" -> "does not recognise"
# Words behind which somebody stands whom the record can name: "met his Belarusian counterpart".
HIDDEN = re.compile(
    r"\b(?:him|her|them|it|us|counterpart|president|minister|leader|premier|chancellor|king)\b", re.IGNORECASE
)
PRONOUNS = frozenset({"he", "she", "it", "they", "we", "i", "his", "her", "its", "their", "our", "my", "you", "your"})


def word_events(events: Sequence[Happening], readings: Sequence[Reading], entities: Entities) -> tuple[Happening, ...]:
    """Give each event a summary in the words of its clearest telling.

    Args:
        events: grouped events with their members.
        readings: one a report, events with clause and subject.
        entities: for the names of subjects and actors.

    Returns:
        The events in the same order.
    """
    names = {entity.id: entity.name for entity in entities.entities}
    tellings = {event.id: (event, reading.report) for reading in readings for event in reading.events}
    return tuple(_word(event, tellings, entities.of, names) for event in events)


def _word(
    event: Happening,
    tellings: Mapping[str, tuple[Event, Report]],
    of: Mapping[str, str],
    names: Mapping[str, str],
) -> Happening:
    told = [tellings[m] for m in event.members if m in tellings and tellings[m][0].clause]
    told = [t for t in told if t[0].status == event.status] or told
    if event.status in ("did-not-occur", "denied"):
        told = [t for t in told if DENIED.search(_join(*t))]
    if not told:
        return event
    best, report = max(told, key=_clearness)
    words = _join(best, report)
    subject = list(dict.fromkeys(names[of[p]] for p in best.subject if of.get(p) in names))
    if subject:
        whom = [names[id] for id in event.recipients if id in names and not _is_named(names[id], [*subject, words])]
        line = f"{_list(subject)} {words}" + (f" ({_list(whom)})" if whom and HIDDEN.search(words) else "")
    else:
        actors = [names[id] for id in event.actors + event.recipients if id in names]
        missing = [name for name in dict.fromkeys(actors) if not _is_named(name, [words])]
        line = f"{_list(missing)}: {words}" if missing else words[:1].upper() + words[1:]
    return replace(event, summary=_cut(line))


def _clearness(told: tuple[Event, Report]) -> tuple[bool, bool, int, int, str]:
    """A telling with a subject, few pronouns, both sides named, of middling length; ties by id."""
    event, report = told
    words = _join(event, report).lower().split()
    sides = bool(event.actors) + bool(event.recipients)
    return (bool(event.subject), sides == 2, -sum(w in PRONOUNS for w in words), -abs(len(words) - 9), event.id)


def _join(event: Event, report: Report) -> str:
    text = " ".join(report.quote(piece) for piece in event.clause)
    text = INVERTED.sub(r"\1 not", " ".join(text.translate(QUOTES).split()))
    return text if text.count('"') % 2 == 0 else text.replace('"', "")


def _is_named(name: str, lines: Sequence[str]) -> bool:
    return any(name.split()[-1] in line for line in lines)


def _list(names: Sequence[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def _cut(line: str) -> str:
    line = line.rstrip(" ,;:-–—")
    return line if len(line) <= LONGEST else line[: LONGEST - 1].rsplit(" ", 1)[0].rstrip(" ,;") + "…"
