"""One reading -> rows: its facts with their days, parties and the sentences that they stand on.

Comes in: a ``Reading``. Goes out: ``Rows`` for the tables ``passages``, ``facts``, ``parties`` and ``fact_parties``.
Example: two events told in one sentence give two rows of facts and one passage.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from typing import NamedTuple

from twosource.model.facts import Reading
from twosource.model.text import Span, When

UNDATED = ""
MARK = re.compile(r"[^\w\s]|_")

Value = str | int | float | None


class Rows(NamedTuple):
    """Rows in the order of their tables' columns; passages are numbered from the number given."""

    passages: list[tuple[int, str, int, int, str]]
    facts: list[tuple[Value, ...]]
    parties: list[tuple[str, str, str, str | None, str]]
    fact_parties: list[tuple[str, str, str, str, str]]


def make_rows(reading: Reading, first: int) -> Rows:
    """Return the rows of a reading, its passages numbered from ``first``."""
    builder = _Builder(reading, first)
    for event in reading.events:
        builder.add(
            (event.id, "event", event.type, event.mode, event.status),
            event.date,
            (event.actors, event.recipients),
            (event.sentence, event.trigger),
        )
    for said in reading.statements:
        content = said.content[0] if said.content else said.sentence
        builder.add(
            (said.id, "statement", said.stance, said.kind, None),
            said.date,
            (said.speakers, said.addressees),
            (said.sentence, content),
        )
    for figure in reading.figures:
        builder.add(
            (figure.id, "figure", figure.bound, figure.what, None),
            figure.date,
            ((), ()),
            (figure.sentence, figure.span),
            (figure.value, figure.unit),
        )
    for holding in reading.holdings:
        builder.add(
            (holding.id, "relation", holding.relation, holding.detail, holding.status),
            holding.date,
            ((holding.subject,), (holding.object,)),
            (holding.sentence, holding.span),
        )
    parties: list[tuple[str, str, str, str | None, str]] = [
        (party.id, party.name, party.kind, party.country, make_key(party.name)) for party in reading.parties
    ]
    return Rows(builder.passages, builder.facts, parties, builder.fact_parties)


def make_key(name: str) -> str:
    """Return a name as it is looked up: no accents, case or marks.

    Example:
        >>> make_key("Aleksandr  Łukašenka")
        'aleksandr łukasenka'
    """
    if name.isascii():
        plain = name
    else:
        plain = "".join(char for char in unicodedata.normalize("NFKD", name) if not unicodedata.combining(char))
    return " ".join(MARK.sub(" ", plain.casefold()).split())


class _Builder:
    """Collects rows; passages are told apart by where they stand."""

    def __init__(self, reading: Reading, first: int) -> None:
        self.passages: list[tuple[int, str, int, int, str]] = []
        self.facts: list[tuple[Value, ...]] = []
        self.fact_parties: list[tuple[str, str, str, str, str]] = []
        self._report = reading.report
        self._parties = {party.id: (party.name, make_key(party.name)) for party in reading.parties}
        self._numbers: dict[Span, int] = {}
        self._first = first

    def add(
        self,
        fact: tuple[str, str, str | None, str | None, str | None],
        date: When | None,
        parties: tuple[Iterable[str], Iterable[str]],
        spans: tuple[Span, Span],
        value: tuple[float | None, str | None] = (None, None),
    ) -> None:
        """Add the fact (id, kind, type, detail, status) with (actors, recipients) and (sentence, place) spans."""
        day = until = None
        if date is not None:
            day, until = date.start or date.end, date.end or date.start
        id, sentence, place = fact[0], *spans
        actors = self._add_parties(id, day or UNDATED, parties[0], "actor") if parties[0] else None
        recipients = self._add_parties(id, day or UNDATED, parties[1], "recipient") if parties[1] else None
        number = self._numbers.get(sentence) or self._add_passage(sentence)
        self.facts.append((*fact, day, until, actors, recipients, *value, number, place.start, place.end))

    def _add_parties(self, fact: str, day: str, ids: Iterable[str], role: str) -> str:
        names = []
        for party in ids:
            known = self._parties.get(party)
            names.append(known[0] if known is not None else party)
            if known is not None:
                self.fact_parties.append((known[1], day, fact, role, party))
        return "; ".join(names)

    def _add_passage(self, sentence: Span) -> int:
        number = self._numbers[sentence] = self._first + len(self.passages)
        self.passages.append((number, self._report.id, sentence.start, sentence.end, self._report.quote(sentence)))
        return number
