"""Place, date, contexts, magnitude and telling of each event, and which event is part of which.

Comes in: all matches of a report. Goes out: the fields of each event that are not roles or status. Example: in
"The two met in Riga on Friday during the visit" the meeting has a place, a day, and the visit around it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache

from twosource.lexicon.load import load_yaml
from twosource.model.facts import Event, Party, Statement, Status, Time
from twosource.model.text import Parse, Report, Span, When
from twosource.within.did.clauses import clause
from twosource.within.did.dates.ahead import is_long_before, is_now, is_to_come, is_told_ahead
from twosource.within.did.dates.dating import Dating
from twosource.within.did.dates.news import News
from twosource.within.did.dates.news_reported import find_reported
from twosource.within.did.roles.cast import Cast
from twosource.within.did.rules.match import Match
from twosource.within.did.seated import is_at_whom, lasted
from twosource.within.did.set_off import is_newsrooms_aside
from twosource.within.did.words import lemmas_of

POSTS = frozenset(
    {"embassy", "consulate", "mission", "ambassador", "troop", "force", "soldier"}
)  # of a land, and elsewhere
LOCATIVE = ("in", "at", "near", "outside", "inside", "around")
PLACES = frozenset({"place", "country"})
VISIT_REACH = 3  # sentences between a visit and the meeting that is told as part of it
SPOKEN = frozenset({"ACCUSE", "REQUEST", "REJECT", "THREATEN", "SUPPORT", "AGREE", "CONCEDE"})  # done by words
# News when it is told, though as past: "said that guns had shelled it".
FORCE = frozenset({"ASSAULT", "COERCE", "SANCTION", "MOBILIZE"})
HAPPENED = ("occurred", "ongoing", "planned")
DENIALS = ("den", "refut", "disput", "dismiss", "reject", "push", "rebut", "disput", "contradict", "no truth", "rul")
CLAIMS = re.compile(
    r"(?:\w+ ){0,4}?(?:accusation|allegation|assertion|charge|claim|idea|implication|notion|report|rumou?r|speculation|suggestion)s?\b"
)
CONTEXTS = 4  # kept per event, the commonest first


class Details:
    """Answers for the matches of one report; time expressions are given to deeds once, for all."""

    def __init__(
        self,
        parse: Parse,
        report: Report,
        cast: Cast,
        times: Sequence[Time],
        statements: Sequence[Statement],
        matches: Sequence[Match],
    ) -> None:
        self.parse = parse
        self.report = report
        self.cast = cast
        carriers = frozenset(m.carrier for m in matches if m.carrier is not None)
        self._dating = Dating(parse, report, times, frozenset(m.trigger for m in matches) | carriers)
        self._news = News(parse, report, self._dating)
        self._pieces = sorted(
            ((piece.start, piece.end, n) for n, s in enumerate(statements) for piece in s.content), key=lambda p: p[0]
        )
        self._starts = [piece[0] for piece in self._pieces]
        self.statements = statements
        self._contexts: dict[int, tuple[str, ...]] = {}

    def date(self, match: Match, status: Status) -> When | None:
        """Return when it happened, by the time expression in its own clause or in that of a verb joined to it.

        What has happened did not happen after the report, and what goes on was not over before it: such a time is misread.
        """
        found = self._dating.date(match.trigger, match.carrier)
        published = self.report.published
        if found is None and status == "planned":
            return self._news.counted_off(match.trigger, match.carrier)
        if found is not None and published is not None and status in ("planned", "possible"):
            return None if is_to_come(self.parse, match) and is_long_before(found, published) else found
        if found is None or published is None or status not in ("occurred", "ongoing"):
            return found
        if (
            status == "ongoing"
            and (found.end or "9999") < (published.start or "")
            and is_now(self.parse, match.trigger)
        ):
            return None  # "are challenging what she said in Wednesday's hearing": they do so today
        return None if (found.start or "") > (published.end or published.start or "9999") else found

    def is_told_ahead(self, match: Match) -> bool:
        """Tell whether a deed is told in the present of a day to come: "the ministers meet on Sunday"."""
        found, published = self._dating.date(match.trigger, match.carrier), self.report.published
        i = match.trigger if match.carrier is None else match.carrier
        return found is not None and published is not None and is_told_ahead(self.parse, i, found, published)

    def around(self, match: Match, statement: Statement | None) -> When | None:
        """Return the days around which it was done where it is told as news and not dated.

        Of quoted words only what is done by words ("We condemn this", "Oslo opposes it") has a time: that of saying them.
        """
        if statement is not None and statement.cue is not None and match.type in SPOKEN:
            cue = self.parse.token_at(statement.cue.start)
            is_direct = statement.kind == "direct"
            if cue is not None and (said := self._news.spoken(match.trigger, cue, is_direct=is_direct)) is not None:
                return said
        if statement is not None and statement.kind == "direct":
            return None
        found = self._news.around(match.trigger, match.carrier)
        return found or find_reported(self._news, match.trigger, match.carrier, is_force=match.type in FORCE)

    def place(self, match: Match) -> str | None:
        """Return the place named with in, at or near on the deed or on the verb that carries it."""
        tops = [i for i in (match.trigger, match.carrier, lasted(self.parse, match.trigger)) if i is not None]
        if self.parse.tokens[match.trigger].pos in ("VERB", "AUX"):
            tops += clause.objects(self.parse, match.trigger)[:2]
        for i in tops:
            for child in self.parse.dependents(i, "prep"):
                if child.lower in LOCATIVE and not is_at_whom(match, child):
                    for pobj in self.parse.dependents(child.i, "pobj"):
                        found = self._place_of(pobj.i)
                        if found is not None:
                            return found
        return None

    def _place_of(self, i: int) -> str | None:
        party: Party | None = self.cast.heads.get(i) or self.cast.covers.get(i)
        if party is not None and (party.kind in PLACES or self.parse.tokens[i].entity in ("GPE", "LOC", "FAC")):
            return party.id
        preps = ("in",) if self.parse.tokens[i].lemma.lower() in POSTS else ("of", "in")
        for child in self.parse.dependents(i, "prep", "compound", "poss"):
            if child.dep == "prep" and child.lower in preps:
                for pobj in self.parse.dependents(child.i, "pobj"):
                    inner = self.cast.heads.get(pobj.i)
                    if inner is not None and inner.kind in PLACES:
                        return inner.id
        return None

    def told_in(self, match: Match) -> Statement | None:
        """Return the shortest statement whose content holds the trigger, or None for the newsroom's own voice."""
        token = self.parse.tokens[match.trigger]
        k = bisect_right(self._starts, token.start)
        best: tuple[int, int] | None = None
        for start, end, n in reversed(self._pieces[max(0, k - 8) : k]):
            if start <= token.start and token.end <= end and (best is None or end - start < best[0]):
                best = (end - start, n)
        if best is None or self.statements[best[1]].kind == "analysis":
            return None
        if is_newsrooms_aside(self.parse, match.trigger, self.statements[best[1]]):
            return None
        return self.statements[best[1]]

    def is_under_cue(self, match: Match, statement: Statement | None) -> bool:
        """Tell whether the trigger stands in the clause that the statement's cue governs, not beside it.

        "Oslo denied the claim and praised Rome": what it praised is not what it denied.
        """
        if statement is None or statement.cue is None:
            return False
        token = self.parse.tokens[match.trigger]
        cue = statement.cue
        for _ in range(10):
            head = self.parse.tokens[token.head]
            if head.i == token.i or token.dep in ("relcl", "parataxis"):
                return False
            if cue.start <= head.start < cue.end:
                return token.dep != "conj"
            token = head
        return False

    def is_denial(self, statement: Statement | None) -> bool:
        """Tell whether the cue itself denies; "said that it had rejected the bid" does not deny the rejection."""
        if statement is None or statement.cue is None:
            return False
        return self.report.quote(statement.cue).lower().startswith(DENIALS)

    def is_flatly_denied(self, match: Match, statement: Statement | None) -> bool:
        """Tell whether a denial is of the very claim: "pushed back on claims that it is weighing a raid".

        Who denies the claim denies what may be too; who rejects a plan does not say that there is none.
        """
        if statement is None or statement.stance != "denies" or not self.is_denial(statement):
            return False
        words, cue = self.report.quote(statement.content[0]).lower(), statement.cue
        if cue is None or not (words.startswith("that ") or CLAIMS.match(words)):
            return False
        token = self.parse.tokens[match.trigger]
        for _ in range(10):
            head = self.parse.tokens[token.head]
            if cue.start <= head.start < cue.end:
                return True
            if head.i == token.i or token.dep in ("conj", "parataxis", "advcl"):
                return False
            token = head
        return False

    def contexts(self, match: Match) -> tuple[str, ...]:
        """Return the PLOVER contexts of the sentence, those with most words first."""
        sentence = self.parse.tokens[match.trigger].sentence
        if sentence not in self._contexts:
            row = self.parse.sentences[sentence]
            counts: dict[str, int] = {}
            words = load_context_words()
            for lemma in lemmas_of(self.parse)[row.first : row.last]:
                for context in words.get(lemma, ()):
                    counts[context] = counts.get(context, 0) + 1
            self._contexts[sentence] = tuple(sorted(counts, key=lambda name: (-counts[name], name))[:CONTEXTS])
        return self._contexts[sentence]

    def magnitude(self, match: Match) -> tuple[tuple[str, float], ...]:
        """Return counts told with the deed: ("killed", 12)."""
        from twosource.within.did.magnitude import find_magnitude

        return find_magnitude(self.parse, match)

    def condition(self, head: int | None) -> Span | None:
        """Return the span of a conditional clause by its head."""
        if head is None:
            return None
        inside = self.parse.subtree(head)
        first, last = inside[0], inside[-1] + 1
        while last - first > 1 and self.parse.tokens[last - 1].pos == "PUNCT":
            last -= 1
        return self.parse.span(first, last)

    def nest(self, events: Sequence[Event], matches: Sequence[Match]) -> tuple[Event, ...]:
        """Link what was done at a meeting to the meeting, and each meeting to the visit around it."""
        visits = [e for e in events if e.mode == "visit" and e.status in HAPPENED]
        by_trigger = {m.trigger: e for m, e in zip(matches, events, strict=True)}
        occasions = self._occasions(by_trigger)
        shared = {whole.id: by_trigger[i] for i, whole in occasions.items() if _is_held_by(by_trigger.get(i), whole)}
        linked = []
        for match, event in zip(matches, events, strict=True):
            whole = occasions.get(match.trigger) if event.mode != "visit" else None
            if whole is not None and whole.id != event.id and whole.echoes != event.id:
                is_same_time = event.date is None and event.status in HAPPENED and whole.mode != "visit"
                event = replace(event, part_of=whole.id, date=whole.date if is_same_time else event.date)
            if (deed := shared.get(event.id)) is not None:
                event = replace(event, told_in=deed.told_in, is_self=deed.is_self)
            linked.append(event if event.part_of is not None else self._within_visit(event, visits))
        return tuple(linked)

    def _occasions(self, by_trigger: Mapping[int, Event]) -> dict[int, Event]:
        """Return for each deed the meeting during or at which it is told to have been done: "agreed at the talks"."""
        found: dict[int, Event] = {}
        tokens = self.parse.tokens
        for i, event in by_trigger.items():
            prep = tokens[tokens[i].head]
            if event.type != "CONSULT" or tokens[i].dep != "pobj" or prep.lower not in ("during", "at", "in"):
                continue
            verb = tokens[prep.head]
            for _ in range(3):  # the parser often hangs "during talks" on the infinitive below: "agreed to open"
                if verb.dep not in ("xcomp", "ccomp") or tokens[verb.head].i not in by_trigger:
                    break
                verb = tokens[verb.head]
            found[verb.i] = event
        return found

    def _within_visit(self, event: Event, visits: Sequence[Event]) -> Event:
        if event.type != "CONSULT" or event.mode in ("visit", "phone") or event.status not in HAPPENED:
            return event
        for visit in visits:
            apart = abs(self._row(visit.trigger) - self._row(event.trigger))
            is_dated = event.date is not None and visit.date is not None
            share = set(visit.actors) & {*event.actors, *event.recipients}
            if share and apart <= (VISIT_REACH if is_dated else 0) and is_during(event.date, visit.date):
                return replace(event, part_of=visit.id)
        return event

    def _row(self, span: Span) -> int:
        i = self.parse.token_at(span.start)
        return self.parse.tokens[i].sentence if i is not None else 0


def _is_held_by(deed: Event | None, whole: Event) -> bool:
    """Tell whether they agreed on it at their own meeting: whoever tells the pact of a March meeting tells both."""
    if deed is None or deed.type != "AGREE" or not whole.is_noun or whole.status != "occurred":
        return False
    return bool(deed.actors) and set(deed.actors) <= {*whole.actors, *whole.recipients}


def is_during(inner: When | None, outer: When | None) -> bool:
    """Tell whether ``inner`` may lie within ``outer``; where one is unknown they are told together."""
    if inner is None or outer is None or inner.start is None or outer.start is None:
        return inner is None or outer is None
    return outer.start <= (inner.end or inner.start) and (outer.end is None or inner.start <= outer.end)


@cache
def load_context_words() -> dict[str, tuple[str, ...]]:
    """Return for each word the PLOVER contexts that it speaks of."""
    found: dict[str, list[str]] = {}
    for context, words in load_yaml("contexts.yaml").items():
        for word in words:
            found.setdefault(str(word), []).append(context)
    return {word: tuple(contexts) for word, contexts in found.items()}
