"""An event's summary in the reports' own words: Happening -> the same with a line that says no more than they do.

Comes in: grouped events, readings and entities. Goes out: events whose summary is the subject's name and the words of
the clearest telling. Example: "Xi Jinping met his Belarusian counterpart Alexander Lukashenko". Words without a subject
stand alone where they name who acts ("Broad sanctions by the United States"). Any other event keeps the line that was
made from its type, which says who did what: "Peru hosted Chile" rather than "Peru: hosting Chile".
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from twosource.across.entities import Entities
from twosource.model.facts import Event, Reading
from twosource.model.record import Happening
from twosource.model.text import Report

NOBODY = "Unnamed actors"  # how a line begins that was made for an act without actors
COMMON = frozenset({"Government", "United", "States", "Ministry", "President", "Minister", "The", "New", "Republic"})
SHORT = {"United States": ("U.S.", "US ", "America"), "United Kingdom": ("UK", "U.K.", "Brit"), "China": ("Chinese",),
         "France": ("French",), "Germany": ("German",), "Spain": ("Spanish",), "Russia": ("Kremlin",)}  # fmt: skip
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
# What has not happened must sound so: "Peru may host Chile", not "Peru hosts Chile".
HEDGED = re.compile(
    r"\b(?:may|might|could|can|would|will|should|shall|must|plan\w*|intend\w*|expect\w*|consider\w*|want\w*|hop(?:e|es|ing)|try|tri(?:es|ed)"
    r"|trying|if|threat\w*|likely|possibl\w+|seek\w*|sought|aim\w*|going to|about to|set to|due to|ready|alleged\w*|accused|said to|suspected"
    r"|(?:is|are|was|were|yet|has|have) to|’ll|'ll)\b|n't\b|n’t\b",
    re.IGNORECASE,
)
LOOSE = re.compile(r"\s+((?:['’]s\b|n['’]t\b|[,.;:!?)]))")  # marks that follow their word without a space
RELATIVE = re.compile(r"^(?:that|which|who)\s+", re.IGNORECASE)
UNREAL = ("possible", "planned", "alleged")
# Words that mean somebody else once they stand outside their quotation: "my visit to Mexico".
SPOKEN = re.compile(r"\b(?:i|me|my|mine|we|us|our|ours|you|your|yours)\b")
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
    told = [t for t in told if _is_fit(t, event)]
    if not told:
        return event
    best, report = max(told, key=_clearness)
    words = _join(best, report)
    subject = list(dict.fromkeys(names[of[p]] for p in best.subject if of.get(p) in names))
    actors = [names[id] for id in event.actors + event.recipients if id in names]
    if subject:
        whom = [names[id] for id in event.recipients if id in names and not is_named(names[id], [*subject, words])]
        line = LOOSE.sub(r"\1", f"{_list(subject)} {words}") + (
            f" ({_list(whom)})" if whom and HIDDEN.search(words) else ""
        )
    elif all(is_named(name, [words]) for name in actors[:1]) or event.summary.startswith(NOBODY):
        line = words
    else:
        return event
    return replace(event, summary=_cut(line[:1].upper() + line[1:]))


def _is_fit(told: tuple[Event, Report], event: Happening) -> bool:
    """Tell whether the words, taken out of their sentence, still say what the record says."""
    words = _join(*told)
    if event.status in ("did-not-occur", "denied") and not DENIED.search(words):
        return False
    if event.status in UNREAL and told[0].subject and not HEDGED.search(words):
        return False
    return not SPOKEN.search(words.lower().split('"')[0])


def _clearness(told: tuple[Event, Report]) -> tuple[bool, bool, int, int, str]:
    """A telling with a subject, few pronouns, both sides named, of middling length; ties by id."""
    event, report = told
    words = _join(event, report).lower().split()
    sides = bool(event.actors) + bool(event.recipients)
    return (bool(event.subject), sides == 2, -sum(w in PRONOUNS for w in words), -abs(len(words) - 9), event.id)


def _join(event: Event, report: Report) -> str:
    text = " ".join(report.quote(piece) for piece in event.clause)
    text = INVERTED.sub(r"\1 not", " ".join(text.translate(QUOTES).split()))
    text = RELATIVE.sub("", LOOSE.sub(r"\1", text))
    return text if text.count('"') % 2 == 0 else text.replace('"', "")


def is_named(name: str, lines: Sequence[str]) -> bool:
    """Tell whether lines name a party, by any part of a person's name or by its country's short forms."""
    parts = [part for part in re.findall(r"[\w’-]{2,}", name) if part[0].isupper() and part not in COMMON]
    short = SHORT.get(name.removeprefix("Government of ").removeprefix("the "), ())
    whole = [rf"(?<!\w){re.escape(part)}(?:n|an|ian|ese|i|ish)?(?!\w)" for part in parts or name.split()[-1:]]
    pattern = "|".join(whole + [rf"(?<!\w){re.escape(form)}" for form in short])
    return any(re.search(pattern, line) for line in lines)


def _list(names: Sequence[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def _cut(line: str) -> str:
    line = line.rstrip(" ,;:-–—")
    return line if len(line) <= LONGEST else line[: LONGEST - 1].rsplit(" ", 1)[0].rstrip(" ,;") + "…"
