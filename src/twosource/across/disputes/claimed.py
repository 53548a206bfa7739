"""Claims that a denial may answer without being accusations: those that it tells itself, and plain assertions.

Comes in: the ground. Goes out: ``Charge``s. Example: "the ministry denied Swedish claims that it had fired".
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from twosource.across.disputes.charges import ASSERTING, Charge, is_nobody, make_charge, states_in
from twosource.across.disputes.claim_words import find_claim
from twosource.across.disputes.denied import find_makers
from twosource.across.disputes.ground import Ground
from twosource.across.matters import find_matter, is_negated
from twosource.model.text import Span


def list_claims(ground: Ground) -> Iterable[Charge]:
    """Yield claims that a denial tells itself: "the ministry denied Swedish claims that it had fired"."""
    for said in ground.statements:
        if said.stance != "denies":
            continue
        for statement in (ground.local_statements[m] for m in said.members if m in ground.local_statements):
            for span in statement.content[:1]:
                text = ground.reports[span.report].text[span.start : span.end]
                claim = find_claim(text)
                deniers = ground.speakers_of(said)
                if claim is None or not deniers:
                    continue
                at = span.start + max(0, text.find(claim.noun))
                by = span.start + max(0, text.find(claim.words))  # "criticism from Danish farmers that ..."
                named = ground.entities_in([Span(span.report, span.start, max(at, by))])
                named = named or find_makers(statement, ground)[:1]
                makers = tuple(h for h in named if not ground.is_any_side([h], deniers))
                voice = re.sub(r"^(?:an?|the|any|all|those|these|some) ", "", text[: at - span.start]).strip()
                if makers or voice[:1].isupper():
                    yield Charge(
                        fact="",
                        holders=makers,
                        accused=deniers,
                        deeds=frozenset(),
                        types=frozenset(),
                        stems=find_matter(claim.words, without=ground.names),
                        evidence=(statement.sentence,),
                        words=claim.words,
                        verb="claims",
                        voice=voice,
                        answered_by=said.id,
                        named=frozenset(ground.entities_in(statement.content)),
                    )


def list_assertions(ground: Ground) -> Iterable[Charge]:
    """Yield what one party says of another: "Comey said that he had asked him to stop"."""
    for said in ground.statements:
        local = [ground.local_statements[m] for m in said.members if m in ground.local_statements]
        if said.stance not in ASSERTING or said.kind == "analysis" or not local:
            continue
        if is_nobody(said, local, ground) or (not said.speakers and all(s.speaker is None for s in local)):
            continue
        if any(is_negated(ground.quote(span)) for s in local for span in s.content):
            continue
        others = [
            [e for e in ground.entities_in(s.content) if not ground.is_any_side([e], said.speakers)] for s in local
        ]
        peoples = [e for s in local for e in states_in(s, ground) if not ground.is_any_side([e], said.speakers)]
        accused = tuple(dict.fromkeys([*(e for named in others for e in named[:1]), *peoples]))
        yield replace(make_charge(said.id, said.speakers, accused, local, ground), verb="says")
