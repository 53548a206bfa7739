"""What must not count as an event: sports, weather, figures of speech, and text that is not the report's telling.

Comes in: a match. Goes out: whether it is stopped. Example: "The storm hit the coast" is no assault.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Mapping
from functools import cache, cached_property

from twosource.lexicon.load import load_yaml
from twosource.model.text import Parse, Report, Token, covered
from twosource.within.did.clauses import clause
from twosource.within.did.rules.load import Rulebook
from twosource.within.did.rules.match import Match
from twosource.within.did.words import lemma_of, lemmas_of
from twosource.within.did.worth.contest import Contest

SPORT_SENTENCE = 2  # words of sport in a sentence; one alone ("goal", "team") is common in politics
SPORT_REPORT = 0.012  # share of words of sport in a report's tokens; a match report has several times that
SPORT_KINDS = 3  # different words of sport in a match report; reports on teams of inspectors had one or two
DEADLY = 2  # words of arms in a sentence; with fewer, a fan who was shot dead may be a goal shot
DEADLY_REPORT = 5
SHIPS_OF_STATE = frozenset({"uss", "hms", "hmas", "hmcs", "ins"})  # "the USS Boxer" is no boxer
OF_LAW = frozenset({"sentence", "jail", "imprison", "arrest", "detain", "deport", "extradite", "convict"})
APPEALS = frozenset({"ROOT", "ccomp", "conj", "parataxis"})  # how a clause of its own hangs in its sentence
OPENING = frozenset({":", "“", '"', "``", "‘", "'"})
SCARE = frozenset({"“", "”", '"', "``", "''"})
ATTACK = "attack"
BLASTS = frozenset({"blast", "explosion", "explode", "detonation"})
SCORE = re.compile(r"\d{1,3}[-–]\d{1,3}$")
CRITICISM = "attack-in-words"  # what an attack of one politician on another is
# Whoever does something for a living, in the plural; a "carrier" or a "computer" has its own entry where it counts.
WORKER = re.compile(
    r"(?:keepers|workers|providers|sellers|traders|owners|drivers|goers|seekers|lovers|holders|dwellers|makers|ists|icians|women|tors)$"
)
FORCEFUL = frozenset(
    {"ASSAULT", "THREATEN", "COERCE", "MOBILIZE", "RETREAT", "CONCEDE", "PROTEST", "SANCTION", "REJECT"}
)


@cache
def load_idioms() -> Mapping[str, tuple[tuple[str, ...], ...]]:
    """Return by the trigger's lemma the words that, following it, make it no event."""
    found: dict[str, tuple[tuple[str, ...], ...]] = {}
    for first, *rest in (phrase.split() for phrase in load_yaml("events/classes.yaml")["idioms"]):
        found[first] = (*found.get(first, ()), tuple(rest))
    return found


class Guard:
    """Holds the words of what is no event for one report."""

    def __init__(
        self, parse: Parse, report: Report, book: Rulebook, is_person: Callable[[int], bool] | None = None
    ) -> None:
        self.parse = parse
        self._is_furniture = covered(report.furniture)
        self.classes: Mapping[str, frozenset[str]] = book.classes
        self._headline = report.headline
        self._contest = Contest(parse, book.classes, is_person)
        self._criticism = next((rule for rule in book.rules if rule.id == CRITICISM), None)

    @cached_property
    def is_sport_report(self) -> bool:
        """Tell whether the report as a whole is about sport."""
        words = len(self._sport)
        if words <= 3 or words <= SPORT_REPORT * len(self.parse.tokens) or self._kinds(self._sport) < SPORT_KINDS:
            return False
        return words > self._count_deadly(0, len(self.parse.tokens))  # "the bombs killed 74 who watched the final"

    def is_furniture(self, token: Token) -> bool:
        """Tell whether a token is part of menus, captions and the like."""
        return self._is_furniture(token.start)

    def _is_headline(self, start: int) -> bool:
        """Headlines are short of subjects and endings: "Talks Fail, Reopen"."""
        return self._headline is not None and self._headline.start <= start < self._headline.end

    def stops(self, match: Match) -> bool:
        """Tell whether a match is sport, weather, a figure of speech or an appeal ("Let me be clear", "Stop it!")."""
        if self._is_imperative(match.trigger) or (match.carrier is not None and self._is_imperative(match.carrier)):
            return True
        if self._is_answered(match.trigger) or self._is_idiom(match.trigger) or self._is_opposite(match.trigger):
            return True
        if self._is_so_called(match.trigger):
            return True
        if match.type == "STATE" and self._is_source(match.trigger):
            return True
        if match.type in FORCEFUL and self._is_sport(match.trigger):
            return True
        if match.type == "ASSAULT":
            return self._is_figure(match) or self._is_mishap(match) or self._is_wreck(match)
        return match.type in FORCEFUL and self._is_of_nature(match)

    def settle(self, match: Match) -> Match | None:
        """Return a match as what it is, None where it is no event: "Roe attacked Doe as a liar" is criticism."""
        if self.stops(match):
            return None
        if not self._contest.is_figure(match):
            return match
        if self._criticism is None or not self._contest.is_criticism(match):
            return None
        return Match(self._criticism, match.trigger, self._criticism.type, match.carrier, ())

    def _is_idiom(self, i: int) -> bool:
        """Tell whether the words after a trigger make another meaning of it: "seized on the attacks"."""
        tokens = self.parse.tokens
        for follow in load_idioms().get(lemma_of(tokens[i]), ()):
            after = i + 1 + len(follow)
            if tuple(t.lower for t in tokens[i + 1 : after]) == follow:
                if follow == ("it",) and self.parse.dependents(i, "prt"):
                    return False  # "planned a strike but called it off"
                is_dated = follow == ("on",) and after < len(tokens) and tokens[after].entity == "DATE"
                return not is_dated  # "was seized on Wednesday"
        return False

    def _is_so_called(self, i: int) -> bool:
        """Tell whether a noun stands alone in quotation marks, and is doubted: "his “war” on the rebels is a sham"."""
        tokens = self.parse.tokens
        is_quoted = 0 < i < len(tokens) - 1 and tokens[i - 1].text in SCARE and tokens[i + 1].text in SCARE
        return is_quoted and tokens[i].pos == "NOUN"

    def _is_imperative(self, i: int) -> bool:
        """A bare verb at the head of its sentence that nobody is the subject of: somebody is told to, nobody did."""
        token = self.parse.tokens[i]
        after = self.parse.tokens[min(i + 1, len(self.parse.tokens) - 1)]
        if token.lemma == "let" and after.lower in ("'s", "’s", "us"):
            return True
        if token.tag != "VB" or self._is_headline(token.start):
            return False
        if token.dep not in APPEALS and not self._opens(i):
            return False
        if self.parse.dependents(i, "nsubj", "nsubjpass", "aux", "auxpass", "csubj", "expl"):
            return False
        return token.dep != "conj" or self._is_imperative(token.head)

    def _is_answered(self, i: int) -> bool:
        """Tell whether somebody was asked, though no word says so: "Asked if he would go, the envoy said no"."""
        token = self.parse.tokens[i]
        if token.lemma not in ("ask", "question", "press") or token.dep not in ("advcl", "dep", "ccomp"):
            return False
        return token.head > i and not self.parse.dependents(i, "nsubj", "nsubjpass", "aux", "auxpass", "dobj")

    def _is_opposite(self, i: int) -> bool:
        """Tell whether what is told is another thing: "does the opposite of supporting peace"."""
        of = self.parse.tokens[self.parse.tokens[i].head]
        return of.lower == "of" and lemma_of(self.parse.tokens[of.head]) in ("opposite", "reverse", "contrary")

    def _is_source(self, i: int) -> bool:
        """Tell whether a paper is only named as the source: "according to a summary issued by the ministry"."""
        for above in self.parse.ancestors(i):
            if above.lower == "to":
                return self.parse.tokens[above.head].lower == "according"
            if above.pos not in ("NOUN", "PROPN"):
                break
        return False

    def _opens(self, i: int) -> bool:
        """Tell whether a bare verb opens its sentence or a quotation: "Call off the talks," she wrote."""
        is_first = self.parse.sentence_of(i).first == i
        is_bare = not any(self.parse.tokens[c].tag == "TO" for c in self.parse.children[i])
        return is_bare and (is_first or self.parse.tokens[i - 1].text in OPENING)

    def _is_sport(self, i: int) -> bool:
        row = self.parse.sentences[self.parse.tokens[i].sentence]
        words = self._sport[bisect_left(self._sport, row.first) : bisect_left(self._sport, row.last)]
        if len(words) < SPORT_SENTENCE or (self._kinds(words) == 1 and not self.is_sport_report):
            return self.is_sport_report
        if lemma_of(self.parse.tokens[i]) in OF_LAW:
            return self.is_sport_report  # "a court jailed the basketball player for nine years"
        deadly = self._count_deadly(row.first, row.last)
        return self.is_sport_report or deadly + self.is_deadly_report < DEADLY

    def _kinds(self, words: list[int]) -> int:
        """Return how many different words of sport there are: "the inspection team" told ten times is no match."""
        return len({lemma_of(self.parse.tokens[k]) for k in words})

    @cached_property
    def is_deadly_report(self) -> bool:
        """Tell whether the report has so many words of arms that one in a sentence is enough."""
        return self._count_deadly(0, len(self.parse.tokens)) >= DEADLY_REPORT

    def _count_deadly(self, first: int, last: int) -> int:
        """Return how many words of arms stand there that no match report has."""
        return sum(lemma_of(self.parse.tokens[k]) in self.classes["deadly"] for k in range(first, last))

    @cached_property
    def _sport(self) -> list[int]:
        """The tokens of the report that are words of sport, in text order."""
        return [k for k in range(len(self.parse.tokens)) if self._is_of_sport(k)]

    def _is_of_sport(self, k: int) -> bool:
        """Tell whether a token is a word of sport or a score: "4-0"."""
        token = self.parse.tokens[k]
        text = token.text
        if lemmas_of(self.parse)[k] in self.classes["sport"] or (text[0].isdigit() and SCORE.match(text)):
            return k == 0 or self.parse.lowers[k - 1] not in SHIPS_OF_STATE
        is_dash = text in ("-", "–") and 0 < k < len(self.parse.tokens) - 1
        return is_dash and self.parse.tokens[k - 1].text.isdigit() and self.parse.tokens[k + 1].text.isdigit()

    def _is_figure(self, match: Match) -> bool:
        parse, i = self.parse, match.trigger
        is_verb = parse.tokens[i].pos in ("VERB", "AUX")
        carrier = i if is_verb else match.carrier
        does = carrier is not None and "subject" not in match.rule.recipient  # "the bus drove over a landmine"
        actors = clause.agents(parse, i) + (clause.subjects(parse, carrier) if does and carrier is not None else [])
        actors += [] if is_verb else clause.owners(parse, i)
        objects = clause.objects(parse, i) if is_verb else []
        aims = [t.i for t in parse.dependents(i, "dobj", "nsubjpass")] if match.rule.id == ATTACK else []
        aims = aims if is_verb else clause.preposed(parse, i, "against", "on")
        if not is_verb and not aims and carrier is not None:
            aims = clause.preposed(parse, carrier, "against", "on")
            aims = [k for k in aims if parse.tokens[k].entity not in ("DATE", "TIME")]
        if aims and not any(self._can_be_struck(k) for k in aims):
            return True  # "the assault on jobs", "attacks on the right to vote"
        if (
            lemma_of(parse.tokens[i]) == "hit"
            and self._any(objects, "idle_places")
            and not self._is_told_where(i, objects)
        ):
            return True  # "hit the road"
        objects += clause.preposed(parse, i, "against", "on", "of", "with")
        plain = [k for k in actors if lemma_of(parse.tokens[k]) not in self.classes["arms"]]  # not "car bombs"
        named = [t.i for head in plain for t in parse.dependents(head, "compound", "nmod")]  # "Hurricane Maria"
        armed = {parse.tokens[k].head for k in named if lemma_of(parse.tokens[k]) in self.classes["arms"]}
        actors = [k for k in actors if k not in armed]  # "by sniper fire"
        if lemma_of(parse.tokens[i]) == "bombing":  # "the car bombings occurred minutes apart": no car crash
            actors = named = []
        return self._any([*actors, *named], "nature") or self._any(objects, "ills")

    def _is_mishap(self, match: Match) -> bool:
        """Tell whether a blast is an accident of which the report names the cause: a gas leak, fireworks."""
        parse, i = self.parse, match.trigger
        told = [i, *clause.subjects(parse, i), *clause.agents(parse, i), *clause.objects(parse, i)]
        told += clause.preposed(parse, i, "in", "from", "after", "of") if parse.tokens[i].pos == "VERB" else []
        is_blast = any(lemma_of(parse.tokens[k]) in BLASTS for k in told)
        return is_blast and self._is_mishap_report

    def _is_wreck(self, match: Match) -> bool:
        """Tell whether who was killed was killed by a wreck or a fire: "the helicopter crashed, killing nine soldiers"."""
        parse, verb = self.parse, self.parse.tokens[match.trigger]
        head = parse.tokens[verb.head]
        if self._is_blaze(clause.preposed(parse, verb.i, "in")):
            return True  # "killed in a fire at a barracks"
        if verb.tag != "VBG" or verb.dep not in ("advcl", "conj", "xcomp") or parse.dependents(head.i, "dobj"):
            return False
        subjects = [head.head] if head.dep == "acl" else clause.subjects(parse, head.i)  # "a fire swept the hotel"
        if self._is_blaze(subjects):
            return True
        is_run_into = self._any(subjects, "cars") and any(t.lower == "into" for t in parse.dependents(head.i, "prep"))
        is_wrecked = lemma_of(head) in self.classes["wrecks"] and not clause.is_passive(parse, head.i)
        return is_wrecked and self._any(subjects, "wrecked") and not is_run_into  # a lorry may be driven into a crowd

    def _is_blaze(self, heads: list[int]) -> bool:
        """Tell whether a fire burned, and nobody fired: "a fire", not "artillery fire" nor "in fire from a tank"."""
        ones = [k for k in heads if any(t.lower in ("a", "the", "this") for t in self.parse.dependents(k, "det"))]
        named = [t.i for k in ones for t in self.parse.dependents(k, "compound", "nmod", "amod")]
        return self._any(ones, "blazes") and not self._any(named, "arms")

    @cached_property
    def _is_mishap_report(self) -> bool:
        """Tell whether the report speaks of a mishap, and of arms no more than of that."""
        tokens = self.parse.tokens
        lemmas = [lemma_of(token) for token in tokens]
        mishaps = sum(lemma in self.classes["mishaps"] for lemma in lemmas)
        armed = sum(lemma in self.classes["deadly"] and lemma not in BLASTS for lemma in lemmas)
        return mishaps > 0 and mishaps >= armed

    def _is_of_nature(self, match: Match) -> bool:
        """Tell whether weather does it: "Cyclone Freddy displaced thousands", "wildfires threatened Athens"."""
        verb = match.trigger if self.parse.tokens[match.trigger].pos in ("VERB", "AUX") else match.carrier
        heads = clause.agents(self.parse, match.trigger) + (
            clause.subjects(self.parse, verb) if verb is not None else []
        )
        named = [t.i for head in heads for t in self.parse.dependents(head, "compound", "nmod")]
        return self._any([*heads, *named], "weather")

    def _can_be_struck(self, i: int) -> bool:
        """Tell whether arms can be turned on a thing: a name, people, a place or a work, and not "jobs" or "freedom"."""
        token = self.parse.tokens[i]
        if token.pos != "NOUN" or token.entity != "" or lemma_of(token) in self.classes["struck"]:
            return True
        return WORKER.search(token.lower) is not None  # "attacks on shopkeepers", "on abortion providers"

    def _is_told_where(self, i: int, objects: list[int]) -> bool:
        """Tell whether something says which market was hit: "a crowded market", "a market in Lima"."""
        described = any(self.parse.dependents(k, "amod", "compound", "prep", "nummod") for k in objects)
        return described or bool(clause.preposed(self.parse, i, "in", "near"))

    def _any(self, heads: list[int], name: str) -> bool:
        return any(lemma_of(self.parse.tokens[k]) in self.classes[name] for k in heads)
