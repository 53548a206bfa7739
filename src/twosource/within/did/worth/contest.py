"""Fights of words and votes: "the battle for the nomination", "Roe attacked Doe over taxes".

Comes in: a match of force. Goes out: whether it is only a figure of speech, and whether it is criticism. Example: in
"Roe beat Doe in the primary" nobody is hurt; in "Militants attacked a polling station" somebody is.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property

from twosource.model.text import Parse
from twosource.within.did.clauses import clause
from twosource.within.did.rules.match import Match
from twosource.within.did.words import lemma_of

REPORT_WORDS = 6  # words of an election in a report about one
REPORT_SHARE = 0.01  # of its tokens; reports on wars that mention a vote stayed below a third of it

VIOLENT_SHARE = 0.015  # campaign reports that touch on a shooting stayed below it


class Contest:
    """Holds the words of elections and of arms for one report."""

    def __init__(
        self,
        parse: Parse,
        classes: Mapping[str, frozenset[str]],
        is_person: Callable[[int], bool] | None = None,
    ) -> None:
        self.parse = parse
        self._is_known = is_person
        self.classes = classes

    @cached_property
    def is_report(self) -> bool:
        """Tell whether the report as a whole is about an election."""
        words = sum(lemma_of(token) in self.classes["contest"] for token in self.parse.tokens)
        return words >= REPORT_WORDS and words > REPORT_SHARE * len(self.parse.tokens)

    @cached_property
    def is_violent(self) -> bool:
        """Tell whether the report as a whole tells of arms."""
        words = sum(lemma_of(token) in self.classes["arms"] for token in self.parse.tokens)
        return words >= REPORT_WORDS and words > VIOLENT_SHARE * len(self.parse.tokens)

    def is_figure(self, match: Match) -> bool:
        """Tell whether words that may mean force stand for a contest or a quarrel: nobody in the sentence is armed."""
        lemma = lemma_of(self.parse.tokens[match.trigger])
        if match.type != "ASSAULT" or lemma not in self.classes["loose"] or self._is_armed(match):
            return False
        if lemma == "war" and self._is_with_land(match.trigger):
            return False  # "after a war with Chad, the court ruled": no war of words
        is_won = lemma in self.classes["won"]
        if self._has("contest", match) or (is_won and self.is_report):
            return True
        return not self.is_violent and self._is_between_persons(match)

    def is_criticism(self, match: Match) -> bool:
        """Tell whether a figure of force is said of words against somebody: "Roe attacked Doe as a liar"."""
        token = self.parse.tokens[match.trigger]
        return token.pos == "VERB" and lemma_of(token) in self.classes["verbal"] and bool(self._objects(match.trigger))

    def _is_armed(self, match: Match) -> bool:
        return self._has("arms", match)

    def _has(self, name: str, match: Match) -> bool:
        row = self.parse.sentence_of(match.trigger)
        return any(
            lemma_of(self.parse.tokens[k]) in self.classes[name]
            for k in range(row.first, row.last)
            if k != match.trigger
        )

    def _is_between_persons(self, match: Match) -> bool:
        """Tell whether one named person does it to another."""
        i = match.trigger
        is_verb = self.parse.tokens[i].pos in ("VERB", "AUX")
        doers = clause.subjects(self.parse, i if is_verb or match.carrier is None else match.carrier)
        doers = doers if is_verb else doers or clause.owners(self.parse, i)
        whom = self._objects(i) if is_verb else clause.preposed(self.parse, i, "on", "against", "with")
        return self._are_persons(whom) and (self._are_persons(doers) or (not is_verb and not doers))

    def _is_with_land(self, i: int) -> bool:
        """Tell whether a war's other side is a land or a people."""
        sides = [self.parse.tokens[k] for k in clause.preposed(self.parse, i, "with", "against", "between")]
        return bool(sides) and all(t.entity in ("GPE", "NORP") for t in sides)

    def _objects(self, i: int) -> list[int]:
        return clause.objects(self.parse, i) or clause.preposed(self.parse, i, "with", "against")

    def _are_persons(self, heads: list[int]) -> bool:
        tokens = [self.parse.tokens[k] for k in heads]
        return bool(tokens) and all(
            t.entity == "PERSON" or t.lower in PERSONAL or (self._is_known is not None and self._is_known(t.i))
            for t in tokens
        )


PERSONAL = frozenset({"he", "she", "him", "her", "i", "me"})
