"""What a voice holds, clause by clause: which deed, said to be so or not, of whom and what.

Comes in: the ground. Goes out: ``Thesis``es. Example: "No deal was signed with Oslo, but talks go on" holds that there
was no deal, and that there are talks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache

from twosource.across.disputes.claim_words import is_dismissal
from twosource.across.disputes.clauses import Claim, find_clauses, is_ahead, is_part, read_claim, told_first
from twosource.across.disputes.ground import Ground
from twosource.across.disputes.polarity import (
    common_things,
    find_deeds,
    has_verb,
    slight,
    slight_words,
)
from twosource.across.disputes.voices import find_voice, home_of, lands_of, lands_of_voice
from twosource.across.matters import find_matter, words_of
from twosource.model.facts import Statement
from twosource.model.text import Span

# What begins a sentence need be no name. The capital is looked for first: few letters are one.
NAME = re.compile(r"[A-Z](?<=\b.)(?<![.!?“\"] .)[\w’'-]{2,}")
POSSESSIVE = re.compile(r"[’']s?$")
RELATIVE = frozenset({"who", "which", "that"})
NONE = re.compile(
    r"\bthere (?:is|are|was|were|will be|have been|has been) (?:no|not (?:a|one|any)(?: single)?) (?P<what>(?:[\w-]+ ){0,2}?[\w-]+)(?= (?:in|on|at|from|of|with|for|between)\b|[.,”\"]|$)"
    r"|\b(?:no|not (?:a|one|any)(?: single)?) (?P<whom>(?:[\w-]+ ){0,2}?[\w-]+) (?:is|are|was|were) (?:in|on|at|inside|near|among|present|there)\b"
)
SILENT = frozenset({"asks", "hopes", "refuses", "offers", "calls-for", "demands", "supports", "other"})
NOBODY = frozenset({"nothing", "nobody", "none", "neither", "never", "not"})
SAYING = re.compile(r"(?:said|say|told|tell|announc|add|report|declar|insist|stat|wrote|writ|confirm|according)", re.I)
WISHING = frozenset({"asks", "calls-for", "demands"})
CALLED = re.compile(r"(?:call|brand|label|describ|dismiss|term)", re.I)
DENYING = frozenset({"denies", "doubts"})
PAPER = re.compile(
    r"\b(?:comments?|e-?mails?|mails|advertisements?|ads?|memos?|documents?|letters?|videos?|polls?|surveys?|study|studies|report|article)\Z",
    re.I,
)
DATELINE = re.compile(
    r"^(?:[A-Z][A-Z .,/]+(?:\([\w./ ]+\) ?)?[-–—]+ |[A-Z][a-z]{2,8}\.? \d{1,2} ?[-–—]+ |[A-Z]{3,}(?: [A-Z]{2,})*\. )"
)
WILL = re.compile(r"\b(?:has|have|had|did|was|were) not\b.*\bwill not\b")
LONG = 4


@dataclass(frozen=True, slots=True)
class Thesis:
    """One clause of what a voice holds.

    Args:
        statement: who says it and where.
        holders: whose voice it is; empty where nobody knows.
        lands: the countries of those, or of whom the words for them name: "Azerbaijan's border service".
        home: the country from which the report was sent.
        voice: how the report names the speaker.
        words: the clause.
        is_denied: it is said not to be so.
        acts: the deeds it tells, or denies.
        objects: stems of what else it tells, without names.
        named: everyone and every place that it names.
        tokens: the words of names in it, in small letters.
        told: the countries that it names, or whose people.
        about: everyone and every place that the whole statement names; ``around`` the words of those names.
        often: of whom all the reports speak.
        gone: stems of what it says there is none of: "no ground troops".
        core: stems of what it says is not so; ``is_plain`` where its first word is the deed: not "has no boats".
        is_coming: of what will or should be.
        is_wish: of what somebody asks for; it tells what he is for, and nothing that was.
        is_involvement: it clears somebody of a part in the deed, whatever it was.
        is_paper: a newspaper says so.
        event: id of the local event, where the newsroom itself tells it.
        day: when it was published.
        at: where the clause stands.
    """

    statement: Statement
    holders: tuple[str, ...]
    lands: frozenset[str]
    home: frozenset[str]
    voice: str
    words: str
    is_denied: bool
    acts: frozenset[str]
    objects: frozenset[str]
    named: frozenset[str]
    tokens: frozenset[str]
    told: frozenset[str] = frozenset()
    about: frozenset[str] = frozenset()
    around: frozenset[str] = frozenset()
    often: frozenset[str] = frozenset()
    gone: frozenset[str] = frozenset()
    core: tuple[str, ...] = ()
    is_plain: bool = False
    is_coming: bool = False
    is_wish: bool = False
    is_involvement: bool = False
    is_paper: bool = False
    event: str = ""
    day: date | None = None
    at: Span | None = field(default=None, compare=False)
    whole: str = field(default="", compare=False)


def list_theses(ground: Ground) -> Iterator[Thesis]:
    """Yield what voices hold, clause by clause.

    Args:
        ground: facts and look-ups.

    Returns:
        Theses in text order; those that neither tell nor deny anything are left out.
    """
    for reading in ground.readings:
        for statement in reading.statements:
            if statement.id not in ground.said_of or statement.kind == "analysis" or _is_silent(statement, ground):
                continue
            holders, voice = find_voice(statement, ground)
            papers = holders and all(ground.by_id[h].kind in ("document", "place") for h in holders)
            is_nobody = not holders and (not voice or PAPER.search(voice) is not None or voice.lower() in RELATIVE)
            if not is_nobody and not papers:
                yield from _theses(statement, holders, voice, ground)


def _is_silent(statement: Statement, ground: Ground) -> bool:
    """Tell whether a voice holds nothing: it asks or hopes; "the two have agreed on a zone, they said" tells a deed."""
    is_told = statement.cue is not None and SAYING.match(ground.quote(statement.cue)) is not None
    if statement.stance in WISHING and not any("?" in ground.quote(span) for span in statement.content):
        return False
    return statement.stance in SILENT and not (statement.stance in ("supports", "refuses") and is_told)


def _theses(statement: Statement, holders: tuple[str, ...], voice: str, ground: Ground) -> Iterator[Thesis]:
    for span in statement.content:
        text = ground.reports[span.report].text[span.start : span.end]
        for start, end in find_clauses(text):
            thesis = make_thesis(
                statement, Span(span.report, span.start + start, span.start + end), holders, voice, ground
            )
            if thesis is not None and not (statement.stance == "refuses" and thesis.is_denied):
                yield thesis


def make_thesis(
    statement: Statement, span: Span, holders: tuple[str, ...], voice: str, ground: Ground, *, event: str = ""
) -> Thesis | None:
    """Return what one clause of a statement holds; None where it tells and denies nothing.

    Args:
        statement: who says it and where.
        span: the clause.
        holders: whose voice it is.
        voice: how the report names him.
        ground: facts and look-ups.
        event: id of the local event, where no statement but the newsroom tells it.
    """
    claim = _read(statement, span, ground)
    if claim is None:
        return None
    words, lower, is_wish = claim.words, claim.whole, statement.stance in WISHING
    return Thesis(
        statement=statement,
        holders=holders,
        lands=frozenset() if holders == (span.report,) else lands_of_voice(voice, holders, span.report, ground),
        home=home_of(span.report, ground),
        voice=voice,
        words=words,
        is_denied=claim.is_denied,
        acts=find_deeds(claim.scope),
        objects=frozenset(s for s in find_matter(lower, without=ground.names) if len(s) >= LONG) - common_things(),
        named=frozenset(ground.entities_in([span])),
        told=lands_of(words),
        tokens=_tokens(words),
        about=frozenset(ground.entities_in(statement.content)),
        around=_tokens(" ".join(map(ground.quote, statement.content))),
        is_coming=(is_ahead(told_first(words) if _is_charge(statement) else words) and WILL.search(words) is None) or is_wish,
        is_wish=is_wish,
        gone=_gone(lower) if claim.is_denied else frozenset(),
        core=_core(claim.scope, ground.names) if claim.is_denied else (),
        is_plain=not slight_words() & set(claim.scope.split()[:1]),
        is_paper=bool(holders) and all(h not in ground.by_id or ground.by_id[h].kind == "media" for h in holders),
        event=event, whole=lower, at=span, day=ground.published(span.report),
        is_involvement=claim.is_denied and is_part(lower, claim.is_flat) and (claim.is_flat or has_verb(lower)),
    )  # fmt: skip


def _read(statement: Statement, span: Span, ground: Ground) -> Claim | None:
    cue = "" if statement.cue is None else ground.quote(statement.cue)
    return read_claim(
        DATELINE.sub("", ground.quote(span)),
        is_denial=_is_denial(statement, span, ground),
        is_charge=_is_charge(statement),
        cue=cue,
    )


def _is_charge(statement: Statement) -> bool:
    return statement.stance == "accuses"


def _is_denial(statement: Statement, span: Span, ground: Ground) -> bool:
    """Tell whether somebody denies what a clause tells: "called the poisoning story a fairy tale"."""
    is_called = statement.cue is not None and CALLED.match(ground.quote(statement.cue)) is not None
    return statement.stance in DENYING or (is_called and is_dismissal(ground.quote(span)))


def _gone(lower: str) -> frozenset[str]:
    """Return the stems of that of which a clause says there is none: "no Danish soldier is on the island"."""
    match = NONE.search(lower)
    return frozenset() if match is None else find_matter(match["what"] or match["whom"]) - common_things()


def _core(scope: str, names: frozenset[str]) -> tuple[str, ...]:
    """Return the stems of what is said not to be so, in the order of the words."""
    stems = (s for word in scope.split() for s in sorted(find_matter(word, without=names)))
    return tuple(s for s in dict.fromkeys(stems) if s not in common_things() | slight())


@lru_cache(maxsize=4096)
def _tokens(words: str) -> frozenset[str]:
    found = (POSSESSIVE.sub("", w.lower()) for w in NAME.findall(" " + words))
    return frozenset(found) - words_of("empty") - NOBODY
