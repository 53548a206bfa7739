"""What a time expression stands in: the report's own date, the tense around it, and the times told before it.

Comes in: parse and anchor. Goes out: answers to the readings' questions. Example: in "will arrive on Tuesday"
``direction`` is +1, in "arrived on Tuesday" -1, in "the Tuesday meeting" whatever the verb above it says.
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from twosource.lexicon.load import load_yaml
from twosource.model.facts import TimexType
from twosource.model.text import Parse, Token
from twosource.within.times.calendar import Interval, interval_of
from twosource.within.times.rules import Hit
from twosource.within.times.words import FILE, Lexed, Word, lexicon

NAMING = ("unit", "units", "relday", "weekend")
STEPS = 14  # arcs climbed from a time word to its verb; longer paths were chains of wrong attachments
DAY = 10  # letters of "2023-03-01"
NEAR = 400  # characters within which "a year earlier" looks back for the time that it shifts


class Draft(NamedTuple):
    """A reading of a hit: TIMEX3 type and value, and an interval where the value alone does not give it."""

    type: TimexType
    value: str | None
    interval: Interval | None = None
    start: int | None = None
    end: int | None = None


class Told(NamedTuple):
    """A time that the text told before: where it starts, and its value."""

    at: int
    value: str


class Scene:
    """One report while its times are being read; ``told`` grows as they are found.

    Args:
        parse: the report's parse.
        lexed: its words of time.
        anchor: the day from which "yesterday" counts, or None.
    """

    def __init__(self, parse: Parse, lexed: Lexed, anchor: date | None) -> None:
        self.parse = parse
        self.lexed = lexed
        self.anchor = anchor
        self.told: list[Told] = []
        self._verbs = {name: frozenset(words) for name, words in load_yaml(FILE)["verbs"].items()}

    def words(self, hit: Hit) -> tuple[Word, ...]:
        """Return the words of a hit."""
        return self.lexed.words(hit.first, hit.last)

    def value(self, hit: Hit, kind: str) -> object | None:
        """Return the value of the first word of the hit that has class ``kind``."""
        return next((v for word in self.words(hit) if (v := value_of(word, kind)) is not None), None)

    def texts(self, hit: Hit) -> list[str]:
        """Return the hit's words in lower case."""
        return [word.text for word in self.words(hit)]

    def before(self, hit: Hit, n: int = 1) -> str:
        """Return the ``n``-th word before the hit, "" at the text's start."""
        return self.lexed.word(hit.first - n).text if hit.first >= n else ""

    def after(self, hit: Hit, n: int = 1) -> str:
        """Return the ``n``-th word after the hit, "" at the text's end."""
        at = hit.last + n - 1
        return self.lexed.word(at).text if at < len(self.lexed) else ""

    def is_weekday_next(self, hit: Hit) -> bool:
        """Tell whether a weekday follows the hit at once."""
        return hit.last < len(self.lexed) and value_of(self.lexed.word(hit.last), "weekday") is not None

    def token(self, word: Word) -> Token | None:
        """Return the parse's token at a word."""
        i = self.parse.token_at(word.start)
        return self.parse.tokens[i] if i is not None else None

    def is_title(self, hit: Hit) -> bool:
        """Tell whether the words are a name with capitals amid ordinary prose: "60 Minutes", "This Week"."""
        words = self.words(hit)
        token, first = self.token(words[-1]), self.token(words[0])
        if token is None or first is None or not token.text[0].isupper() or not _may_name(words):
            return False
        sentence = self.parse.sentence_of(token.i)
        before = self.parse.tokens[sentence.first : first.i]
        if not any(t.text[0].isalnum() for t in before) and not first.text[0].isdigit():
            return False
        prose = [
            t.text for t in self.parse.tokens[sentence.first : sentence.last] if len(t.text) > 3 and t.text.isalpha()
        ]
        return 2 * sum(word[0].isupper() for word in prose) < len(prose)  # no headline In Capitals

    def last_told(self, hit: Hit, *, lengths: tuple[int, ...] = (), near: int = NEAR) -> str | None:
        """Return the nearest value told shortly before, of one of these lengths ("2023-03-01" has 10)."""
        at = self.words(hit)[0].start
        for told in reversed(self.told):
            if at - told.at > near:
                return None
            if not lengths or len(told.value) in lengths:
                return told.value
            if DAY in lengths and "T" in told.value[DAY:]:
                return told.value[:DAY]  # the day of "Thursday evening"
        return None

    def joined_day(self, hit: Hit) -> date | None:
        """Return the day told right before with "and" or "or" between: Tuesday in "on Tuesday and Wednesday"."""
        if self.before(hit) not in ("and", "or", "through", "to") or not self.told:
            return None
        word, last = self.lexed.word(hit.first - 1), self.told[-1]
        is_near = hit.first > 1 and self.lexed.word(hit.first - 2).start == last.at and last.at < word.start
        interval = interval_of(last.value) if is_near else None
        return interval.start if interval is not None and interval.start == interval.end else None

    def direction(self, hit: Hit) -> int:
        """Return +1 where the words around point forward, -1 back, 0 where they do not say."""
        for word in self.words(hit):
            if any(value_of(word, kind) is not None for kind in ("weekday", "month", "monthshort", "relday")):
                token = self.token(word)
                return self.lean(token) if token is not None else 0
        token = self.token(self.words(hit)[-1])
        return self.lean(token) if token is not None else 0

    def lean(self, token: Token) -> int:
        """Walk up from a time word to the verb that says when; a time inside a noun phrase asks its subject's verb."""
        verbs = self._verbs
        starts = as_soon = defers = is_booked = False
        is_day = token.dep == "pobj" and is_of(token, "weekday")
        # "Thursday morning" is no Thursday kind of morning; "Thursday's ruling" is a ruling, whatever the verb above.
        is_part = is_of(self.parse.head(token.i), "part")
        is_inside = token.dep in ("poss", "compound", "nmod", "amod") and not is_part
        noun, below = self.named_noun(token), token
        is_awaited = noun is not None and noun.lemma in verbs["fixed_ahead"]
        for _ in range(STEPS):
            if token.tag.startswith("VB") or token.tag == "MD":
                if token.tag == "VBG" and token.lemma in verbs["start"]:
                    return 1  # "announced a visit, starting on Tuesday"
                is_set = (defers and token.lemma in verbs["defer"]) or (is_booked and token.lemma in verbs["book"])
                found = 1 if is_set else self._tense(token)
                if is_awaited and self._is_awaiting(token, below):
                    return 1  # "called for a boycott of Sunday's vote"
                if found > 0 and is_inside:
                    return 1 if is_awaited else 0  # "to challenge him at Monday's summit"
                if found:
                    return found
            elif token.lower in verbs["forward_words"] or self._is_planned(token):
                return -1 if self._is_old_plan(token) else 1
            elif token.lower == "since":
                return -1
            elif token.lower in verbs["until"]:
                starts = defers = True
            elif token.lower == "for" and is_day:
                is_booked = True
            elif token.lower in ("soon", "early") and token.tag == "RB":
                as_soon = True
            if token.dep in ("nsubj", "nsubjpass"):
                is_inside = False
            if token.head == token.i:
                break
            below, token = token, self.parse.tokens[token.head]
        return 1 if starts or as_soon else 0

    def is_dropped(self, hit: Hit) -> bool:
        """Tell whether what the day was planned for came to nothing: "a march planned for Sunday was called off"."""
        token = self.token(self.words(hit)[-1])
        for _ in range(STEPS):
            if token is None or token.head == token.i:
                return False
            head = self.parse.head(token.i)
            if head.lemma in self._verbs["drop"] and token.dep in ("nsubjpass", "dobj") and self._tense(head) < 0:
                is_off = any(t.lower == "off" for t in self.parse.dependents(head.i, "prt"))
                return head.lemma != "call" or is_off
            token = head
        return False

    def named_noun(self, token: Token) -> Token | None:
        """Return the noun that a weekday names: "Sunday's vote", "a march on Saturday"."""
        head = self.parse.head(token.i)
        if token.dep == "poss" and is_of(token, "weekday"):
            return head
        above = self.parse.head(head.i)
        return above if token.dep == "pobj" and head.lower == "on" and above.pos == "NOUN" else None

    def _is_awaiting(self, verb: Token, below: Token) -> bool:
        """Tell whether a verb looks ahead to what stands below it: "prepared for Sunday's debate"."""
        is_forward = below.lower == "to" and any(t.lower == "forward" for t in self.parse.dependents(verb.i, "advmod"))
        is_ahead = below.lower == "for" or is_forward or below.dep in ("xcomp", "ccomp")
        return verb.lemma in self._verbs["await"] and is_ahead

    def _is_old_plan(self, token: Token) -> bool:
        """Tell whether a plan is of before what is told: "had been due to expire on Friday"."""
        return self._has_had(self.parse.head(token.i))

    def _has_had(self, verb: Token) -> bool:
        return "had" in {t.lower for t in self.parse.dependents(verb.i, "aux", "auxpass")}

    def _is_planned(self, noun: Token) -> bool:
        """Tell whether a word before a noun plans it: "the slated visit in June"."""
        return (
            noun.pos == "NOUN"
            and not is_of(noun, "part")
            and not is_of(noun, "unit")
            and any(t.lower in self._verbs["planned"] for t in self.parse.dependents(noun.i, "amod", "compound"))
        )

    def _tense(self, verb: Token) -> int:
        verbs = self._verbs
        aux = {t.lower for t in self.parse.dependents(verb.i, "aux", "auxpass")}
        if "had" in aux and "been" in aux and verb.tag == "VBN":
            return -1  # "had been planned for Monday"
        if verb.lemma in verbs["plan_active"]:
            return 1
        if aux & verbs["surely"]:
            return 1
        if aux & verbs["had"] and verb.tag in ("VBN", "VBD"):
            return -1
        if aux & verbs["will"] or self._is_plan(verb):
            return 1
        if "could" in aux:
            return self._may(verb)
        if verb.lemma == "be" and verb.tag in ("VBZ", "VBP") and self._is_ahead(verb):
            return 1  # "the talks are in November", "he is due in Oslo on Sunday"
        if "to" in aux:
            return self._infinitive(verb)
        if verb.tag == "VBD" or (verb.tag == "VBN" and not aux & verbs["present"]):
            return -1
        if verb.tag == "VBG" and aux:
            return -1 if not aux & verbs["present"] else 1 if self._is_going(verb) else 0
        if verb.tag in ("VBZ", "VBP", "VBN"):
            return -1 if verb.lemma in verbs["say"] else 1 if self._is_going(verb) or verb.tag == "VBN" else 0
        return 0

    def _may(self, verb: Token) -> int:
        """As in "the talks could go on until Sunday, envoys say"; "she could not be reached on Sunday" does not say."""
        is_denied = any(True for _ in self.parse.dependents(verb.i, "neg"))
        head = self.parse.head(verb.i)
        is_said_now = verb.dep == "ccomp" and head.tag in ("VBZ", "VBP") and head.lemma in self._verbs["say"]
        return 1 if not is_denied and (is_said_now or verb.lemma in self._verbs["go"]) else 0

    def _is_going(self, verb: Token) -> bool:
        """Tell whether the present of a verb speaks of what is ahead: "leaves on Friday", "takes effect on Friday"."""
        taken = {t.lower for t in self.parse.dependents(verb.i, "dobj", "prt")} & self._verbs["taken"]
        return verb.lemma in self._verbs["go"] or (verb.lemma == "take" and bool(taken))

    def _is_ahead(self, verb: Token) -> bool:
        is_due = any(t.lower in self._verbs["forward_words"] for t in self.parse.dependents(verb.i, "acomp"))
        return is_due or any(t.lemma in self._verbs["fixed_ahead"] for t in self.parse.dependents(verb.i, "nsubj"))

    def _is_plan(self, verb: Token) -> bool:
        verbs = self._verbs
        if verb.lemma in verbs["plan_for"]:
            below = self.parse.dependents(verb.i, "prep", "xcomp")
            return any(t.lower == "for" or t.dep == "xcomp" for t in below)
        return verb.lemma in verbs["plan"] and verb.tag == "VBN"

    def _infinitive(self, verb: Token) -> int:
        head = self.parse.head(verb.i)
        if self._has_had(head) or self._is_old_plan(head):
            return 0  # "had been due to expire Friday": the plan is old
        is_to_be = head.lemma == "be" and head.tag in ("VBZ", "VBP") and verb.dep == "xcomp"
        if head.i == verb.i or is_to_be:
            return 1  # "Premier to visit Riga on Friday", "is to visit Riga on Friday"
        if (
            verb.dep in ("acl", "relcl")
            or head.lemma in self._verbs["plan"]
            or head.lemma in self._verbs["plan_active"]
        ):
            return 1
        return 1 if head.lemma in self._verbs["want"] else 0


def _may_name(words: tuple[Word, ...]) -> bool:
    is_holiday = any(value_of(word, kind) is not None for word in words for kind in ("holiday", "holidayword"))
    return not is_holiday and any(value_of(words[-1], kind) is not None for kind in NAMING)


def is_of(token: Token, kind: str) -> bool:
    """Tell whether a token of the parse is of class ``kind``."""
    return kind in lexicon().values.get(token.lower, {})


def value_of(word: Word, kind: str) -> object | None:
    """Return the value of ``word`` in class ``kind``, None where it is not of that class."""
    return lexicon().values.get(word.text, {}).get(kind)
