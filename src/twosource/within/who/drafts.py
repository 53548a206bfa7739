"""A party while it is being put together, and the list of mentions in text order.

Comes in: names, descriptions and pronouns, one after another. Goes out: ``Party``. Example: the draft for
"Espen Dahl" collects "Mr. Dahl", "the foreign minister" and "he" before it becomes a party.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from twosource.model.facts import Form, Kind, Mention, Party, Role
from twosource.model.text import Parse, Span
from twosource.within.who.known import Known

STOPPED = frozenset({"inc.", "corp.", "co.", "ltd.", "jr.", "sr."})  # words that are written without a stop too


@dataclass(slots=True)
class Place:
    """Where a draft is mentioned: tokens ``first`` to ``last`` (exclusive), and the head among them."""

    first: int
    last: int
    head: int
    form: Form


@dataclass(slots=True, eq=False)
class Draft:
    """A party in the making; compared by identity. A hidden one takes pronouns and becomes no party.

    ``held``: (title key, country or body) of every office in the knowledge base, whatever its dates.
    """

    name: str
    kind: Kind
    rule: str
    known: Known | None = None
    country: str | None = None
    sector: str | None = None
    base: str | None = None
    wikidata: str | None = None
    gender: str | None = None
    is_plural: bool = False
    is_leader: bool = False
    is_hidden: bool = False
    held: frozenset[tuple[str, str | None]] = frozenset()
    places: list[Place] = field(default_factory=list)
    forms: dict[str, int] = field(default_factory=dict)
    roles: list[Role] = field(default_factory=list)
    members: list[Draft] = field(default_factory=list)

    def add(self, place: Place, form: str | None = None) -> None:
        """Add a mention; ``form`` is its written form where that is a name."""
        self.places.append(place)
        if form is not None:
            self.forms[form] = self.forms.get(form, 0) + 1

    def add_role(self, role: Role) -> None:
        """Add a role, or its evidence to the same role."""
        for k, known in enumerate(self.roles):
            if known.title == role.title and (known.of == role.of or known.of is None or role.of is None):
                of = known.of if known.of is not None else role.of
                self.roles[k] = Role(role.title, of, known.start, known.end, known.how, known.evidence + role.evidence)
                return
        self.roles.append(role)


def head_of(parse: Parse, first: int, last: int) -> int:
    """Return the token among ``first`` to ``last`` whose head lies outside (the last such one)."""
    for k in range(last - 1, first - 1, -1):
        head = parse.tokens[k].head
        if head == k or not first <= head < last:
            return k
    return last - 1


def finish(parse: Parse, drafts: list[Draft]) -> tuple[Party, ...]:
    """Number the drafts by first mention and turn them into parties."""
    order = sorted((d for d in drafts if d.places and not d.is_hidden), key=_order)
    ids = {id(draft): f"{parse.report}/p{n}" for n, draft in enumerate(order)}
    return tuple(_finish_one(parse, draft, ids) for draft in order)


def _order(draft: Draft) -> tuple[int, int, bool]:
    """Order by first mention; of those at one place the party that stands for the others goes first."""
    first, last = min((p.first, p.last) for p in draft.places)
    return first, last, not draft.members


def _span_of(parse: Parse, place: Place) -> Span:
    """Return the words of a mention; the stop of a sentence that ends in "Inc." is the sentence's."""
    span, token = parse.span(place.first, place.last), parse.tokens[place.last - 1]
    is_end = place.last == parse.sentence_of(token.i).last
    if place.form == "name" and is_end and token.lower in STOPPED and place.last - place.first > 1:
        return Span(span.report, span.start, span.end - 1)
    return span


def _finish_one(parse: Parse, draft: Draft, ids: dict[int, str]) -> Party:
    places = sorted(draft.places, key=lambda p: (p.first, p.last))
    mentions = tuple(Mention(_span_of(parse, p), p.form, p.head) for p in places)
    return Party(
        id=ids[id(draft)],
        name=draft.name,
        kind=draft.kind,
        aliases=tuple(form for form in draft.forms if form != draft.name),
        country=draft.country,
        sector=draft.sector,
        roles=tuple(draft.roles),
        mentions=mentions,
        base=draft.base,
        wikidata=draft.wikidata,
        gender=draft.gender,
        is_plural=draft.is_plural,
        members=tuple(ids[id(m)] for m in draft.members if id(m) in ids),
        rule=draft.rule,
    )
