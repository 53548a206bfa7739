"""Days counted from another deed: "on Monday, two days after Mali arrested its consul", "Hours earlier", "the next day".

Comes in: parse, the dating of a report's deeds, and who knows the day of its other deeds. Goes out: the first and the last
day. Example: "Norway expelled an envoy on Monday, hours after its king spoke" has the speech on Monday or on Sunday.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from itertools import islice

from twosource.model.facts import Time
from twosource.model.text import Parse, Sentence, Span, Token, When
from twosource.within.did.dates.attach import is_datable, load_words
from twosource.within.did.dates.dating import LEAD, Dating

CLAUSES = frozenset({"advcl", "conj"})  # the parser joins "fled on Monday and hid, a day after they had sued" by "and"
UP = 4  # arcs from a deed to the clause that is counted
BACK = 3  # sentences before in which the day is told that "the next day" follows
HALF_DAY = 12  # hours: what came so many before may be of the day before
HOURS, MOMENTS = frozenset({"hour"}), frozenset({"minute", "moment", "second"})
EARLIER, LATER = frozenset({"earlier", "before"}), frozenset({"later", "afterwards"})
COUNTS = {
    "a": 1,
    "the": 1,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
}
MOST = 30  # days: what was counted over more was rounded
DAYS_OF = {"day": 1, "night": 1, "week": 7, "fortnight": 14}
SLACK = {"week": 1, "fortnight": 2}  # days by which so many weeks may be out
WHOLE = 3  # weeks from which the slack no longer grows
SIDES = {"after": -1, "before": 1}
BESIDE = {**SIDES, "of": 1}  # "on the eve of the talks"
OPENERS = frozenset({"when", "where", "who", "which", "while", "as"})
PARTS = frozenset({"day", "morning", "night", "evening", "afternoon"})

Days = tuple[str, str, tuple[Span, ...]]


class Counted:
    """Answers for the deeds of one report that are placed by how long before or after another they were done.

    Args:
        parse: the report's parse.
        dating: its time expressions by token.
        day_of: the days of another deed of the report.
    """

    def __init__(self, parse: Parse, dating: Dating, day_of: Callable[[int], When | None]) -> None:
        self.parse = parse
        self.dating = dating
        self.day_of = day_of

    def days(self, trigger: int) -> Days | None:
        """Return the days of a deed "hours after" or "two days before" which its main clause tells another."""
        token = self.parse.tokens[trigger]
        for above in (token, *islice(self.parse.ancestors(trigger), UP)):
            if (mark := self._mark(above)) is not None:
                return self._from_main(mark, above)
            if above.dep not in ("conj", "xcomp", "dobj", "acomp"):
                return None
        return None

    def _mark(self, token: Token) -> Token | None:
        """Return the "after" or "before" of a clause or of a deed's noun, where a length of time stands before it."""
        head = self.parse.tokens[token.head]
        marks = [*self.parse.dependents(token.i, "mark", "prep", "advmod")] if token.dep in CLAUSES else []
        marks += [head] if token.dep in ("pcomp", "pobj") else []
        return next((m for m in marks if self._is_counted(m, token)), None)

    def _is_counted(self, mark: Token, token: Token) -> bool:
        """Tell whether a length stands before "after", and no other clause opens behind it: "hours after it met, when"."""
        between = self.parse.lowers[mark.i : token.i]
        is_before = mark.lower in SIDES and mark.i < token.i
        return is_before and OPENERS.isdisjoint(between) and self._span(mark.i) is not None

    def _span(self, mark: int) -> tuple[int, int] | None:
        """Return the fewest and the most days that are counted before token ``mark``."""
        if mark < 1:
            return None
        unit = self.parse.tokens[mark - 1]
        if unit.lemma == "eve" and self.parse.lowers[mark] == "of":
            return 1, 1
        if unit.lemma in MOMENTS:
            return 0, 0
        word = self.parse.lowers[mark - 2] if mark > 1 else ""
        number = COUNTS.get(word) or (int(word) if word.isdecimal() else None)
        if unit.lemma in HOURS:
            whole = 0 if number is None or number <= HALF_DAY else round(number / 24)
            return max(0, whole - 1), max(1, whole)
        if number is None or number > MOST or unit.lemma not in DAYS_OF:
            return None
        days, slack = number * DAYS_OF[unit.lemma], SLACK.get(unit.lemma, 0) * min(number, WHOLE)
        return days - slack, days + slack

    def _from_main(self, mark: Token, token: Token) -> Days | None:
        above = self.parse.tokens[token.head] if token.dep in CLAUSES else self.parse.tokens[mark.head]
        for head in (above, *islice(self.parse.ancestors(above.i), UP)):
            if head.tag.startswith("VB"):
                main, span = self.day_of(head.i), self._span(mark.i)
                if (
                    main is None
                    or main.precision not in ("day", "days")
                    or span is None
                    or not main.start
                    or not main.end
                ):
                    return None
                if main.how == "inferred" and head.sentence > LEAD:
                    return None  # of what the body tells without a day no other day can be counted
                few, many = sorted(SIDES[mark.lower] * n for n in span)
                return _moved(main.start, few), _moved(main.end, many), main.evidence
        return None

    def beside(self, verb: Token, news_day: When | None) -> Days | None:
        """Return the days of "Hours earlier they had seized it" and of "left the next day", by the day told before."""
        if verb.dep == "relcl" and any(self._is_hours(t, LATER) for t in self.parse.dependents(verb.i, "advmod")):
            return self._after_main(verb)
        is_earlier, is_later = self._is_beside(verb, EARLIER), self._is_beside(verb, LATER)
        nouns = (n for n in self.parse.dependents(verb.i, "npadvmod") if n.lower in PARTS)
        is_next = any(
            d.lower in ("next", "following") and self.dating.times.at(n.i) is None
            for n in nouns
            for d in self.parse.dependents(n.i, "amod")
        )
        if not is_earlier and not is_next and not is_later:
            return None
        told = self._told_before(self.parse.sentence_of(verb.i)) or (news_day if is_earlier else None)
        if told is None or told.start is None or told.start != told.end:
            return None
        first, last = (-1, 0) if is_earlier else (0, 1) if is_later else (1, 1)
        return _moved(told.start, first), _moved(told.start, last), told.evidence

    def beside_known(self, verb: Token) -> tuple[bool, Days | None]:
        """Tell whether a deed is counted from another that is only named, and its days where the report dates that one.

        "They were freed the day before the talks" is of Friday where the talks are told to have opened on Saturday.
        """
        marks = [*self.parse.dependents(verb.i, "prep")]
        units = (
            *self.parse.dependents(verb.i, "npadvmod"),
            *(c for m in marks for c in self.parse.dependents(m.i, "pobj")),
        )
        marks += [p for n in units for p in self.parse.dependents(n.i, "prep")]
        for mark in marks:
            span = self._span(mark.i) if mark.lower in BESIDE else None
            for noun in self.parse.dependents(mark.i, "pobj") if span is not None else ():
                if noun.pos != "NOUN" or self.dating.times.at(noun.i) is not None:
                    continue
                known = self._known_day(noun)
                if known is None or known.start is None or span is None:
                    return True, None
                few, many = sorted(-BESIDE[mark.lower] * n for n in span)
                return True, (_moved(known.start, few), _moved(known.start, many), known.evidence)
        return False, None

    def _known_day(self, noun: Token) -> When | None:
        """Return the one day that the report tells of a deed of this name, by its own words or those of its verb."""
        days: dict[str, When] = {}
        for token in self.parse.tokens[: noun.i]:
            if token.pos != "NOUN" or token.lemma != noun.lemma:
                continue
            time = self.dating.times.named(token.i)
            head = self.parse.tokens[token.head]
            is_done = token.dep in ("dobj", "nsubj", "nsubjpass") and head.tag.startswith("VB")
            when = time.when if time is not None else self.dating.date(head.i) if is_done else None
            if when is not None and when.is_day and when.start is not None:
                days[when.start] = when
        return next(iter(days.values())) if len(days) == 1 else None

    def _after_main(self, verb: Token) -> Days | None:
        """Return the days of what befell somebody hours later: "freed Musa, who was jailed again hours later"."""
        main = next((a for a in islice(self.parse.ancestors(verb.i), UP) if a.tag.startswith("VB")), None)
        day = self.day_of(main.i) if main is not None else None
        if day is None or day.start is None or not day.is_day:
            return None
        return day.start, _moved(day.start, 1), day.evidence

    def _is_beside(self, verb: Token, words: frozenset[str]) -> bool:
        """As in "Hours earlier rebels had fled", where the parser may take the rebels for earlier ones."""
        first = self.parse.sentence_of(verb.i).first + 1
        is_led = verb.dep == "ROOT" and first < verb.i and self._is_hours(self.parse.tokens[first], words)
        return is_led or any(self._is_hours(t, words) for t in self.parse.dependents(verb.i, "advmod"))

    def _is_hours(self, adverb: Token, words: frozenset[str]) -> bool:
        spans = self.parse.dependents(adverb.i, "npadvmod", "nmod", "amod")
        units = [*spans, *([self.parse.tokens[adverb.i - 1]] if adverb.i else [])]
        return adverb.lower in words and any(t.lemma.lower() in HOURS | MOMENTS for t in units)

    def _told_before(self, row: Sentence) -> When | None:
        """Return the day of the nearest past verb in the sentences before."""
        for n in range(row.i - 1, max(-1, row.i - 1 - BACK), -1):
            times = [t for t in self.dating.times.times_in(self.parse.sentences[n]) if is_datable(t)]
            days = [t.when for t in times if self.dating.times.is_of_past(t) and t.when is not None]
            if days:
                return days[-1] if days[-1].is_day else None
        return None


def is_at_another(parse: Parse, verb: Token, before: Time) -> bool:
    """Tell whether a deed was done at a gathering of which the sentence with the day before says nothing.

    "Mali recalled its envoy on Friday. Musa scolded her at the summit": that the summit was on Friday nobody says.
    """
    noun, at = _gathering_of(parse, verb), parse.token_at(before.span.start)
    if noun is None or at is None:
        return False
    row = parse.sentence_of(at)
    return all(t.lemma != noun.lemma for t in parse.tokens[row.first : row.last])


def _gathering_of(parse: Parse, verb: Token) -> Token | None:
    """Return the gathering at which a deed was done, where it is named as known: "scolded her at the summit"."""
    for prep in parse.dependents(verb.i, "prep"):
        for noun in parse.dependents(prep.i, "pobj") if prep.lower in ("at", "during") else ():
            is_the = any(t.lower in ("the", "that") for t in parse.dependents(noun.i, "det"))
            if is_the and noun.lemma in load_words()["gatherings"] and noun.tag == "NN":
                return noun
    return None


def _moved(day: str, days: int) -> str:
    return (date.fromisoformat(day) + timedelta(days=days)).isoformat()
