"""Who denies what, be he quoted or quoting.

Comes in: the ground. Goes out: ``Charge``s of those who deny. Example: "The Russians told us that they had no connection
with this attack," Akar said: Russia denies, Akar tells it, and the deed is the attack told in the sentences before.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from twosource.across.disputes.charges import DEEDS, Charge, make_charge, states_of
from twosource.across.disputes.claim_words import (
    dismissing,
    find_contrary,
    find_maker,
    find_untrue,
    is_bare_dismissal,
    is_dismissal,
    is_generic,
    is_of_deed,
)
from twosource.across.disputes.ground import Ground
from twosource.across.disputes.voices import find_voice
from twosource.across.matters import find_matter, find_nobody, find_none, is_denial, is_quoting
from twosource.model.facts import Statement
from twosource.model.record import Said
from twosource.model.text import Span

# What a generic denial ("those claims") points to stands at most so many characters before it: one long paragraph.
BACK = 700
ALSO = re.compile(r"\b(?:also|too|as well|likewise)\b")
# "The mission said it categorically rejected the American claim": what is rejected stands behind it
WAVED = re.compile(
    r"^(?:that )?(?:it|he|she|they|we|I|his country|her country) (?:\w+ly )?(?:den(?:y|ies|ied)|reject(?:s|ed)?|dismiss(?:es|ed)?) (?=(?:the|all|any|this|that|these|those|such|an?)\b)",
    re.I,
)
FIRST = 5  # words at the beginning of a quotation among which its own speaker is named


def list_denials(ground: Ground) -> Iterable[Charge]:
    """Yield the denials, with those who deny as holders, be they quoted or quoting."""
    for said in ground.statements:
        local = _told(said, ground)
        words = [" ".join(ground.quote(span) for span in s.content) for s in local]
        if said.stance == "denies":
            cues = ["" if s.cue is None else ground.quote(s.cue) for s in local]
            holders, kept = _speakers(said, local, ground), any(map(is_of_deed, words, cues))
        else:
            holders, kept = _deniers(said, local, words, ground), any(is_denial(w) or _waves(w) for w in words)
        words = [WAVED.sub("", w) for w in words] if said.stance == "denies" else words
        untrue = [text for text in map(find_untrue, words) if text]
        nobody = frozenset().union(*(find_matter(w, without=ground.names) for w in map(find_nobody, words)))
        contrary = said.stance != "denies" and not kept and any(map(find_contrary, words))
        kept = kept or bool(nobody) or bool(untrue) or contrary
        if not kept or not (holders or any(s.speaker is not None for s in local)):
            continue
        pointing = [s for s, w in zip(local, words, strict=True) if is_generic(w) or is_denial(w)]
        rest = [s for s, w in zip(local, words, strict=True) if not is_generic(w)]
        charge = make_charge(said.id, holders, holders, local, ground, telling=rest)
        if untrue and said.stance != "denies":
            stems = frozenset().union(*(find_matter(w, without=ground.names) for w in untrue))
            told = untrue[0] if untrue[0].startswith("that ") else f"the charge {untrue[0]}"
            charge = replace(charge, stems=stems, types=frozenset(), deeds=frozenset(), words=told)
        makers = tuple(dict.fromkeys(m for s in local for m in find_makers(s, ground)))
        yield replace(
            charge,
            words=WAVED.sub("", charge.words),
            is_pointing=all(is_generic(w) or (said.stance != "denies" and _waves(w)) for w in words),
            is_also=any(ALSO.search(ground.quote(s.sentence)) for s in local),
            makers=tuple(m for m in makers if not ground.is_any_side([m], holders)),
            subjects=tuple(e for s in local for e in ground.entities_in(s.content)[: None if untrue else 1]),
            types=charge.types | _types_before(pointing, holders, ground),
            stems=charge.stems if said.stance == "denies" else charge.stems - dismissing(),
            before=frozenset().union(*(_stems_before(s, ground) for s in pointing)),
            nobody=nobody,
            is_of_none=any(map(find_none, words)),
            teller=said.speakers or holders,
            verb="says" if contrary else "denies" if said.stance == "denies" or untrue else "denies it",
            is_voice=not said.speakers,
        )


def _speakers(said: Said, local: Sequence[Statement], ground: Ground) -> tuple[str, ...]:
    """Return who denies; "Iran's mission to the United Nations" denies for Iran."""
    return ground.speakers_of(said) or next((v for v in (find_voice(s, ground)[0] for s in local) if v), ())


def _waves(words: str) -> bool:
    return is_dismissal(words) or is_bare_dismissal(words)


def _told(said: Said, ground: Ground) -> list[Statement]:
    """Return the tellings of a statement; of a denial those that tell it as one."""
    local = [ground.local_statements[m] for m in said.members if m in ground.local_statements]
    return ([s for s in local if s.stance == "denies"] or local) if said.stance == "denies" else local


def find_makers(denial: Statement, ground: Ground) -> tuple[str, ...]:
    """Return whose claim a denial says that it denies: "the American claim", "the claim of Denmark to have won"."""
    found: dict[str, None] = {}
    for span in denial.content[:1]:
        text = ground.reports[span.report].text[span.start : span.end]
        lead = WAVED.match(text)
        text = text if lead is None else " " * lead.end() + text[lead.end() :]
        for start, end in find_maker(text):
            named = ground.entities_in([Span(span.report, span.start + start, span.start + end)])
            named = tuple(e for e in named if ground.by_id[e].kind not in ("media", "document"))
            found.update(dict.fromkeys([*named, *states_of(re.findall(r"[^\W\d_]+", text[start:end]), ground)]))
    return tuple(found)


def _deniers(said: Said, local: Sequence[Statement], words: Sequence[str], ground: Ground) -> tuple[str, ...]:
    """Return who takes distance from a deed: whoever is quoted in the first words, else the speaker."""
    quoted = [
        entity
        for statement, text in zip(local, words, strict=True)
        if (is_denial(text) or find_nobody(text)) and is_quoting(text)
        for entity in (*ground.entities_in(statement.content)[:1], *_people(text, ground))
    ]
    return tuple(dict.fromkeys(quoted)) or said.speakers


def _people(text: str, ground: Ground) -> list[str]:
    """Return the states whose people the first words speak of: "The Russians told us" is Russia's word."""
    return states_of(re.findall(r"[^\W\d_]+", text)[:FIRST], ground)


def _stems_before(statement: Statement, ground: Ground) -> frozenset[str]:
    """Return what stands in front of "those claims", as far back as the paragraph before it begins."""
    text = ground.reports[statement.sentence.report].text
    cue = statement.cue if statement.cue is not None else statement.content[0]
    start = max(0, cue.start - BACK)
    paragraphs = text[start : cue.start].split("\n")
    return find_matter(" ".join(paragraphs[-3:]), without=ground.names)


def _types_before(pointing: Sequence[Statement], holders: Sequence[str], ground: Ground) -> frozenset[str]:
    return frozenset(t for s in pointing for t in _deeds_before(s, holders, ground))


def _deeds_before(statement: Statement, holders: Sequence[str], ground: Ground) -> Iterable[str]:
    """Return the types of deeds of the deniers' side that the text before "those claims" tells."""
    cue = statement.cue if statement.cue is not None else statement.content[0]
    for event in ground.events_within(Span(cue.report, max(0, cue.start - BACK), cue.start)):
        # "Missiles struck the port": who did it is not told, and what did it is no party
        actors = [a for a in ground.ids(event.actors) if ground.by_id[a].country is not None]
        is_theirs = not actors or ground.is_any_side(actors, holders)
        if event.trigger.end <= cue.start and event.type in DEEDS and is_theirs:
            yield event.type
