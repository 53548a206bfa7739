"""What ties two theses: the names, things and lands of which both speak.

Comes in: two theses. Goes out: points. Example: "Serbia and Kosovo have settled their quarrel over licence plates" and
"no agreement was reached with Pristina on the plates" share the plates and Kosovo.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property, lru_cache
from itertools import chain

from twosource.across.disputes.charges import find_accused
from twosource.across.disputes.ground import Ground
from twosource.across.disputes.polarity import is_waved_off, words_of_deeds
from twosource.across.disputes.theses import NAME, Thesis
from twosource.across.disputes.voices import BODY, is_for_body, lands_of
from twosource.across.issuers import is_state_body, is_whole_state
from twosource.across.matters import stem
from twosource.lexicon.places import find_demonym
from twosource.model.text import Span

DAYS, NEXT = 4, 1  # between a claim and its denial; between two accounts that oppose each other
BOTH = re.compile(
    r"\W*(?:that )?(?:(?:both|the two|the warring|all) (?:sides|parties|countries|states|governments|teams)|they|the (?:sides|parties))\b",
    re.I,
)
WE = re.compile(r"\W*(?:we|our)\b", re.I)
ELIDED = re.compile(r"\W*(?:has|have|had|did|does|do|was|were|is|are) (?:not|never)\b", re.I)
BEFORE = 400  # characters before a claim in which its town is told
SHORT = 4  # letters of words for a speaker, from which they tell who he is
FIRST, OPENING = 60, 6  # characters, and words, of a claim in which stands who did it
SUBJECT = 40  # characters at the start of a denial in which it names whom it clears
FEW, COMMON = 6, 0.08  # theses, and share of them, that may have a name which ties two
OWN = re.compile(
    r"[“\"‘']?(?:that )?(?:(?:it|he|she|they|we|i|its|our|my|their)\b"
    r"|(?:his|her) (?:country|government|party|side|army|men|forces|client|team)\b)",
    re.I,
)
OF_OWN = re.compile(r"\W*(?:\w+ ){1,3}of (?:its|his|her|their|our)\b")
PASSIVE = re.compile(r"\b(?:was|were|been|is|are) (?:not|never) (?:been )?\w+(?:ed|en)\b")
BEEN = re.compile(r"\b(?:was|were|been) \w+(?:ed|en|id|ld|nt|ght)\b(?! by\b)")
NO_WAY = re.compile(
    r"there (?:is|was) [“\"'‘]?no (?:way|chance|question|reason|plan)[”\"'’]?(?: (?:that|of|for))? ", re.I
)  # "there is no way his country would send troops": who would stands behind it
OF_WHOM = re.compile(
    r"(?:that )?(?:its|his|her|their|our) (?:\w+ )?(?P<who>\w+)(?= (?:had|has|have|was|were|did|is|are)\b)", re.I
)
BARE_BODY = re.compile(
    r"(?:[Tt]he |[Ii]ts )?(?:[\w]+ (?:and [\w]+ )?)?(?:[Mm]inistry|[Dd]epartment|[Gg]overnment)(?: (?:of|for) [\w ]+)?"
)
FOR_BODY = re.compile(
    r"\A(?:(?:the|an?|some|senior|two|three|several) )*(?:(?:officials?|spokes\w+|sources?|staff|experts?|inspectors?|investigators?|representatives?) (?:of|at|from|for|in|inside) )?(?:the )?"
    r"|[’']s?(?= (?:officials?|spokes\w+|sources?|staff|experts?|inspectors?|representatives?)\Z)| (?:officials?|spokes\w+|sources?|staff|experts?|inspectors?|representatives?)\Z",
    re.I,
)
NO_SUBJECT = re.compile(r"(?:no|nothing|not|none|there|neither|reports?|claims?|allegations?|rumou?rs?)\b")


class Ties:
    """Look-ups between two theses of one ground."""

    def __init__(self, ground: Ground) -> None:
        self.ground = ground

    def are_two_voices(self, claim: Thesis, answer: Thesis) -> bool:
        """Tell whether two who are not of one side hold them."""
        if claim.statement.id == answer.statement.id:
            return False
        if self._is_one_body(claim, answer):
            return False
        if claim.holders and answer.holders:
            if claim.is_paper and self.words_of_names(claim.holders) & _names_in(answer.voice):
                return False  # "a spokesman of the Herald" stands by its report
            return not self.ground.is_any_side(claim.holders, answer.holders) and not self._is_one_land(claim, answer)
        voices = {re.sub(r"^(?:the|its|a|an) ", "", t.voice.lower()) for t in (claim, answer)}
        is_short = any(
            a.startswith(f"{b} ") for a in voices for b in voices
        )  # "defence minister Ann Lund", of no headline
        return len(voices) == 2 and "" not in voices and not is_short

    def _is_one_body(self, claim: Thesis, answer: Thesis) -> bool:
        """Tell whether one speaks for the other: "officials of the agency", "the agency"; a minister, his ministry."""
        bodies = [
            {_plain(t.voice), *(_plain(self.ground.by_id[h].name) for h in t.holders if h in self.ground.by_id)}
            for t in (claim, answer)
        ]
        if any(" " in name for name in bodies[0] & bodies[1]):
            return not (claim.lands and answer.lands) or bool(claim.lands & answer.lands)
        if is_for_body(claim.voice, answer.voice) or is_for_body(answer.voice, claim.voice):
            return True
        return self._is_ministry_of(claim, answer) or self._is_ministry_of(answer, claim)

    def _is_ministry_of(self, bare: Thesis, other: Thesis) -> bool:
        """Tell whether a "Foreign Ministry" of no land that speaks of one land is that of the other's."""
        known = [self.ground.by_id[h] for h in bare.holders if h in self.ground.by_id]
        if other.event or BARE_BODY.fullmatch(bare.voice) is None or any(e.country is not None for e in known):
            return False
        own = bare.home or lands_of(" ".join(bare.words.split()[:OPENING]))
        official = (self.ground.by_id[h] for h in other.holders if h in self.ground.by_id)
        return any(e.country in own and (e.sector == "GOV" or is_state_body(e)) for e in official)

    def _is_one_land(self, claim: Thesis, answer: Thesis) -> bool:
        """Tell whether both speak for one state, where the country of one is known by the words for him alone."""
        if claim.statement.stance == "accuses" and claim.told & claim.lands:
            return False  # "doctors in Chad accuse its army"
        if claim.event and claim.is_paper:
            return False  # a newsroom speaks for no state
        if self.ground.breakaway & {*claim.holders, *answer.holders}:
            return False
        is_known = [any(self.ground.by_id[h].country is not None for h in t.holders) for t in (claim, answer)]
        return not all(is_known) and bool(claim.lands & answer.lands)

    def is_in_time(self, claim: Thesis, answer: Thesis) -> bool:
        """Tell whether an answer came soon enough, and a denial not before what it denies."""
        if claim.day is None or answer.day is None:
            return True
        days = (answer.day - claim.day).days
        if answer.is_denied:
            return 0 <= days <= DAYS
        return abs(days) <= (
            DAYS if claim.is_coming and answer.is_coming else NEXT
        )  # what is so today need not be tomorrow

    def is_same_doer(self, claim: Thesis, answer: Thesis) -> bool:
        """Tell whether a claim is of him of whom the denial says that he did not: "its troops have not left"."""
        is_open = is_waved_off(answer.whole) or PASSIVE.search(answer.whole) is not None
        doers = () if is_open else self.doers(answer)
        if not doers:
            return True
        if BOTH.match(claim.words) is not None:
            return True  # "both sides had agreed"
        is_own = OWN.match(claim.words) is not None
        people = OF_WHOM.match(answer.words)
        if people is not None and stem(people["who"].lower()) in claim.objects:
            return True  # "its agencies had no hand in it", where a claim blames an agency
        if not claim.about and BEEN.search(claim.words) is not None:
            return True  # "it had been paid": by whom the claim does not say
        known = self.ground.by_id
        is_we = WE.match(answer.words) is not None  # a minister's "we" is his state
        is_person = not is_we and all(
            known[e].kind == "person" for e in doers
        )  # a state's arrests are not its president's coup
        about = [e for e in claim.about if not (is_person and is_whole_state(known[e]))]
        if self.ground.is_any_side([*about, *(claim.holders if is_own else ())], doers):
            return True
        if _lands_told(claim) & answer.lands and not is_person:
            return True  # the company of the land that a claim accuses
        names = set(NAME.findall(f" {claim.voice}"))  # "an SDF spokesman"
        return is_own and any(names & set(NAME.findall(f" {self.ground.by_id[e].name}")) for e in doers)

    def doers(self, answer: Thesis) -> tuple[str, ...]:
        """Return who stands before a negation: "it" and "we" are those who speak; nobody does in "no deal was signed"."""
        if OWN.match(NO_WAY.sub("", answer.words)) is not None or OF_OWN.match(answer.words):
            return answer.holders
        content = answer.statement.content[0]
        if ELIDED.match(answer.whole) is not None:  # "is deployed at home and has not entered Mali"
            return self.ground.entities_in([Span(content.report, content.start, content.start + SUBJECT)])[:1]
        at = self.ground.reports[content.report].text.find(answer.words[:20], content.start)
        first = self.ground.entities_in([Span(content.report, at, at + SUBJECT)]) if at >= 0 else ()
        is_first = NO_SUBJECT.match(answer.whole) is None
        return tuple(e for e in first[:1] if is_first and self.ground.by_id[e].kind != "place")

    def is_elsewhere(self, claim: Thesis, answer: Thesis) -> bool:
        """Tell whether a denial is of a place, and the claim of others: "did not shell Ganja", "fired at Terter".

        A claim of no place is of that one where both speak of one thing.
        """
        known = self.ground.by_id
        places = [
            {e for e in named if e in known and known[e].kind == "place"} for named in (answer.named, claim.about)
        ]
        near = self.ground.quote(claim.statement.sentence)  # "the Dubai police chief" speaks of Dubai
        if not places[0] or places[0] & places[1] or any(known[e].name in near for e in places[0]):
            return False
        return bool(places[1]) or not (self.names(claim, answer) or self.things(claim, answer))

    def count(self, claim: Thesis, answer: Thesis) -> int:
        """Count what ties two theses: names that stand on neither side, things, and that the one speaks of the other.

        A state ties less than a person or a town: a day's reports are full of its name.
        """
        telling = 2 * self.names(claim, answer) + min(2, len(self.things(claim, answer)))
        lands = self.lands(claim, answer)
        return telling + lands if telling else min(lands, 1)

    def things(self, claim: Thesis, answer: Thesis) -> frozenset[str]:
        """Return the stems of things of which both speak."""
        return claim.objects & answer.objects - words_of_deeds(claim.whole) - words_of_deeds(answer.whole)

    def names(self, claim: Thesis, answer: Thesis) -> int:
        """Return 1 where both name somebody, or some town, that stands on neither side; 0 where they do not."""
        sides = [*claim.holders, *answer.holders]
        named = answer.named or answer.about  # "and put no obstacle in the way": of what its sentence names
        both = [e for e in named & claim.about if not self.ground.is_any_side([e], sides)]
        if any(not is_whole_state(self.ground.by_id[e]) and e not in answer.often for e in both):
            return 1
        shared = claim.around & (answer.tokens or answer.around) - self.words_of_names(sides) - self._of_states
        return int(any(find_demonym(word.title()) is None for word in shared))

    def near_names(self, claim: Thesis, answer: Thesis) -> int:
        """Return 1 where an answer names a town that stands shortly before the claim in its report."""
        at, known = claim.statement.sentence, self.ground.by_id
        text = self.ground.reports[at.report].text[max(0, at.start - BEFORE) : at.end]
        return int(any(known[e].kind == "place" and known[e].name in text for e in answer.named if e in known))

    def lands(self, claim: Thesis, answer: Thesis) -> int:
        """Return 1 where both speak of one state, and 1 more where the claim speaks of the state of him who answers."""
        wide = self.ground.is_any_side(list(claim.about), list(answer.named)) or bool(claim.told & answer.told)
        wide = wide or bool(claim.told & answer.home or answer.told & claim.home)
        wide = wide or bool(
            answer.tokens & self.words_of_names(claim.holders)
        )  # "no talk with Rud", whose office tells it
        return wide + self.is_of_him(claim, answer)

    def is_of_him(self, claim: Thesis, answer: Thesis) -> bool:
        """Tell whether a claim speaks of him who answers, or of his state."""
        is_named = bool(answer.holders) and self.ground.is_any_side(list(claim.about), answer.holders)
        return is_named or bool(_lands_told(claim) & answer.lands)

    def is_done_by(self, claim: Thesis, answer: Thesis) -> bool:
        """Tell whether a claim is of what he who answers did, or his side: he stands first in it, or is accused."""
        ground, at = self.ground, claim.at
        first = ground.entities_in([Span(at.report, at.start, min(at.end, at.start + FIRST))])[:1] if at else ()
        is_said = claim.statement.stance == "accuses" and not claim.event
        accused = find_accused(claim.statement, ground) if is_said else ground.ids(claim.statement.addressees)
        lands = lands_of(" ".join(claim.words.split()[:OPENING])) & _lands_told(claim)
        return ground.is_any_side([*first, *accused], answer.holders) or bool(lands & answer.lands)

    def is_of_voice(self, claim: Thesis, answer: Thesis) -> bool:
        """Tell whether a claim names whom the words for him who answers name: "Lind's parents", "the interior ministry"."""
        body = re.sub(r"^(?:the|its|an?) ", "", answer.voice.lower())
        is_body = len(body) > SHORT and body in self.ground.quote(claim.statement.sentence).lower()
        return is_body or bool(_names_in(answer.voice) & claim.around)

    def words_of_names(self, entities: Iterable[str]) -> frozenset[str]:
        """Return the words of the names of some, and of their states, in small letters."""
        known = [self.ground.by_id[e] for e in entities if e in self.ground.by_id]
        states = [s for e in known if e.country is not None for s in self.ground.states.get(e.country, ())]
        return self._words(tuple(dict.fromkeys([*(e.id for e in known), *states])))

    @cached_property
    def _of_states(self) -> frozenset[str]:
        return self._words(tuple(e for ids in self.ground.states.values() for e in ids))

    def _words(self, entities: tuple[str, ...]) -> frozenset[str]:
        named = (self.ground.by_id[e] for e in entities)
        return frozenset(w for e in named for name in (e.name, *e.aliases) for w in _split(name))


@lru_cache(maxsize=4096)
def _plain(name: str) -> str:
    """Return the name of a body without who speaks for it."""
    return FOR_BODY.sub("", name).strip().lower()


def _lands_told(claim: Thesis) -> frozenset[str]:
    """Return the lands of which a claim speaks, but for the speaker's own, which he may accuse as well."""
    is_official = claim.statement.stance != "accuses" and BODY.search(claim.voice) is not None
    return claim.told - (claim.lands if is_official else frozenset())  # doctors speak of the army of their own land


def _names_in(voice: str) -> frozenset[str]:
    return frozenset(re.sub(r"[’']s?$", "", name).lower() for name in NAME.findall(f" {voice}"))


@lru_cache(maxsize=8192)
def _split(name: str) -> tuple[str, ...]:
    return tuple(word.lower() for word in re.findall(r"[^\W\d_]+", name))


def leave_common(theses: Sequence[Thesis]) -> list[Thesis]:
    """Return theses without the names and things of which all of an affair speaks: they tie nothing."""
    spoken = Counter(w for t in theses for w in t.tokens | t.objects)
    of_all = Counter(e for t in theses for e in t.named)
    most = max(FEW, len(theses) * COMMON)
    often = frozenset(w for w, n in spoken.items() if n > most)
    known = frozenset(e for e, n in of_all.items() if n > most)
    if not (often or known):
        return list(theses)
    return [_leave(t, often, known) if known or not often.isdisjoint(_words_of(t)) else t for t in theses]


def _words_of(thesis: Thesis) -> Iterator[str]:
    return chain(thesis.tokens, thesis.around, thesis.objects, thesis.core)


def _leave(thesis: Thesis, often: frozenset[str], known: frozenset[str]) -> Thesis:
    return replace(
        thesis,
        tokens=thesis.tokens - often,
        around=thesis.around - often,
        objects=thesis.objects - often,
        core=tuple(s for s in thesis.core if s not in often),
        often=known,
    )
