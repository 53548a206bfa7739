"""Noun phrases that describe a party: "the Norwegian foreign minister", "US officials", "its army".

Comes in: a parse with its names. Goes out: ``Phrase`` pieces: head noun, title, country, owner, determiner.
Example: "the two leaders of Ghana and Togo" is plural, definite, counts two, and names GHA and TGO.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from twosource.model.text import Parse, Token
from twosource.within.who.bands import noun_of, whose_site
from twosource.within.who.named import Named, is_spaced_dash, text_of
from twosource.within.who.names.edges import is_platform
from twosource.within.who.offices import Office, head_of_title, office_ending_at
from twosource.within.who.syntax import conjuncts, phrase_start
from twosource.within.who.titles import country_of
from twosource.within.who.wordlists import Noun, describing, nouns, title_ends, words

DEFINITE = frozenset({"the", "this", "that", "these", "those", "both"})
INDEFINITE = frozenset(
    {"a", "an", "another", "some", "any", "several", "many", "few", "no", "every", "each", "more", "most"}
)
# How adjectives of peoples and parties end; others have their capital from the sentence.
PEOPLES = ("ern", "ean", "ian", "ese", "ish", "ist", "can", "cratic", "lamic", "rab", "asian", "nic")
LONGEST_LETTERS = 5  # "NATO officials"
EACH = frozenset({"each", "either"})
TWO = frozenset({"two", "both"})
OF = frozenset({"of", "for"})  # what follows belongs to the description itself
SENT = frozenset({"envoy", "envoys", "rapporteur", "coordinator", "mediator", "representative"})
FROM = frozenset({"from", "in", "at", "with"})  # what follows tells the country only: "officials in Accra"
# What may stand between "of" and the name of a land: "of the unrecognised republic of Karvel".
REALMS = frozenset({"republic", "state", "region", "territory", "enclave", "exclave", "kingdom", "emirate", "province", "government",
                    "area", "sultanate", "principality", "county", "district", "city", "island", "canton", "entity", "nation", "town", "village"})  # fmt: skip
# A house that stands in one country and belongs to another.
HOUSES = frozenset({"embassy", "embassies", "consulate", "consulates", "mission", "missions"})
ETHNIC = "ethnic"  # "ethnic Norwegian forces" are not Norway's
BASED = 5  # tokens behind a town in which "-based" tells that a firm's name follows
TIES = frozenset({"/", "-"})
JOINS = frozenset({"and", "or", ",", "/", "-", "–", "&", "as"})
# Words for people who are not all of one country, who meet or serve where they stand: "allied leaders in Accra".
MIXED = frozenset({"allied", "foreign", "world", "international", "global", "visiting", "regional", "other", "fellow", "nato", "eu",
                   "european", "western", "african", "asian", "arab", "g7", "g20", "overseas", "coalition"})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Phrase:
    """A describing noun phrase.

    Args:
        first, last: its tokens, ``last`` exclusive; an "of" phrase with a name belongs to it.
        head: index of the head noun.
        noun: what the noun stands for by itself, or None for a title only.
        office: the title that ends at the head, or None.
        countries: alpha-3 codes that its adjectives, possessor or "of" phrase name, in text order.
        owner: token that heads the possessor or the "of" phrase (a name or a pronoun), or None.
        is_counted: another number stands in it ("the three leaders").
        parts: the country codes and adjectives before the head, as the text joins them ("Western and Ghanaian").
        is_mixed: its countries and adjectives are joined: "Ghanaian and Togolese officials", not "Ghana's Ashanti chiefs".
        is_local: a state or town that is no seat of government stands in it or right after it.
        is_capital: the head noun has a capital inside the sentence: part of some name ("Hall of the People").
        adjective: a name or "Western" that stands before the head and gives no country ("Western").
    """

    first: int
    last: int
    head: int
    lower: str
    noun: Noun | None
    office: Office | None
    countries: tuple[str, ...]
    owner: int | None
    is_definite: bool
    is_indefinite: bool
    is_two: bool
    is_counted: bool
    is_plural: bool
    is_capital: bool
    adjective: str | None
    parts: tuple[str, ...] = ()
    is_local: bool = False
    is_mixed: bool = False


def find_phrase(parse: Parse, head: int, at: Mapping[int, Named], in_titles: Mapping[int, Office]) -> Phrase | None:
    """Return the description headed by token ``head``, or None where its noun stands for nobody."""
    lower, office = parse.lowers[head], in_titles.get(head)
    if head in at or (lower not in describing() if office is None else head != head_of_title(parse, office)):
        return None
    token, noun = parse.tokens[head], noun_of(parse, head)
    if office is None and lower in title_ends() and token.tag != "NNS":
        office = office_ending_at(parse, head + 1)
    office = office if office is None or not office.title.is_address else None
    is_person = any(lower in words(kind) for kind in ("person", "states", "people", "couples"))
    is_each = lower in words("each_of_two") and parse.lowers[phrase_start(parse, head)] in EACH
    if noun is None and office is None and not is_person and not is_each:
        return None
    is_inner = token.dep in ("compound", "nmod") and token.head > head
    site = whose_site(parse, token, at) if is_inner else None
    if is_inner and site is None and token.head not in at and token.head not in in_titles:
        return None  # "the leadership compound" is no leadership
    first = site.first if site is not None else _first_of(parse, head, at)
    before = _read_before(parse, first, head, at)
    last, owner = _read_behind(parse, head, office, at, before)
    lowers = set(parse.lowers[first:head])
    return Phrase(
        first=first,
        last=last,
        head=head,
        lower=token.lower,
        noun=noun,
        office=office,
        countries=tuple(before.countries),
        owner=owner,
        is_definite=bool(lowers & DEFINITE) or any(t.dep == "poss" for t in parse.tokens[first:head]),
        is_indefinite=bool(lowers & INDEFINITE),
        is_two=bool(lowers & TWO) or is_each,
        is_counted=not lowers & TWO and any(parse.tokens[k].tag == "CD" for k in range(first, head)),
        is_plural=noun.is_plural if noun is not None and office is None else token.tag == "NNS",
        is_capital=_has_capital(parse, head),
        adjective=before.adjective,
        parts=tuple(before.parts),
        is_local=any(_is_local(at.get(k)) for k in (*range(first, head), *range(head + 1, last + 4))),
        is_mixed=len(before.parts or before.countries) > 1 and (not before.parts or _is_joined(parse, before, at)),
    )


def _has_capital(parse: Parse, head: int) -> bool:
    """Tell whether a noun has a capital that neither the sentence nor a dateline gives it: "LAGOS (AP) - Police"."""
    is_inside = head > parse.sentence_of(head).first and not is_spaced_dash(parse, head - 1)
    return is_inside and parse.tokens[head].text[0].isupper()


def _first_of(parse: Parse, head: int, at: Mapping[int, Named]) -> int:
    """Return where a description begins: behind a platform's name and a dash, with the people before it."""
    first = phrase_start(parse, head)
    if is_platform(parse, first) and first < head:
        first += 1
    dash = next((k for k in range(head - 1, first, -1) if is_spaced_dash(parse, k)), None)
    if dash is not None:
        # "... in the Gulf - state media"
        first = dash + 1
    if first == head and (people := at.get(head - 1)) is not None and people.demonym and people.last == head:
        # "accused Azerbaijani forces", of which the parser takes the people for another object
        first = people.first if _is_adjective_of(parse, head) else first
    return first


@dataclass(slots=True)
class _Before:
    """What the words before a head tell: countries, the owner's token, the last adjective, all in order."""

    countries: list[str] = field(default_factory=list)
    parts: list[str] = field(default_factory=list)
    owner: int | None = None
    adjective: str | None = None
    spots: list[int] = field(default_factory=list)


def _read_before(parse: Parse, first: int, head: int, at: Mapping[int, Named]) -> _Before:
    told = _Before()
    for k in range(first, head):
        name = at.get(k)
        if name is not None and name.last - 1 != k:
            continue
        if parse.lowers[k] == ETHNIC:
            continue
        if name is not None and name.kind == "person" and parse.lowers[name.last] in ("and", ","):
            # "Osei and Prime Minister Liv Dahl": he is not whose premier she is
            continue
        if k > first and parse.lowers[k - 1] == ETHNIC:
            told.adjective = f"{ETHNIC} {parse.tokens[k].text}"
            told.parts.append(told.adjective)
            told.spots.append(k)
            continue
        code = country_of(parse, name)
        if code is not None and code not in told.countries:
            told.countries.append(code)
            told.parts.append(code)
            told.spots.append(k)
        if parse.tokens[k].dep == "poss":
            told.owner = k
        elif code is None and _is_adjective(parse, k, first, name):
            told.adjective = text_of(parse, name.first, name.last) if name is not None else parse.tokens[k].text
            told.parts.append(told.adjective)
            told.spots.append(k)
            told.owner = k if told.owner is None and name is not None and name.demonym is None else told.owner
    return told


def _is_joined(parse: Parse, before: _Before, at: Mapping[int, Named]) -> bool:
    """Tell whether the words before a head are joined to each other: "Ghanaian and Western", not "Somalia's Shabaab"."""
    # the hyphen of "al-Shabaab" joins nobody, nor that of "Osei-supporting"; "US-Ghanaian" has names on both sides
    return any(
        parse.lowers[k] in JOINS and (parse.lowers[k] not in TIES or (k - 1 in at and k + 1 in at))
        for k in range(before.spots[0] + 1, before.spots[-1])
        if k not in at
    )


def _is_adjective_of(parse: Parse, head: int) -> bool:
    """Tell whether the people's name right before a head can only be its adjective: no verb is between them."""
    before, token = parse.tokens[head - 1], parse.tokens[head]
    is_tied = before.sentence == token.sentence and before.end + 1 == token.start
    return is_tied and before.tag in ("JJ", "NNP", "NN") and token.text.islower() and token.tag == "NNS"


def _read_behind(
    parse: Parse, head: int, office: Office | None, at: Mapping[int, Named], before: _Before
) -> tuple[int, int | None]:
    """Return where the description ends, and its owner where one follows: "the minister of Ghana"."""
    end = max(head + 1, office.last if office is not None else 0)
    last, owner = _follow(parse, end - 1, at, before.countries, before.owner)
    if end - 1 != head:
        last, owner = max((last, owner), _follow(parse, head, at, before.countries, owner), key=lambda f: f[0])
        last = max(last, end)
    return last, owner


def _is_local(name: Named | None) -> bool:
    """Tell whether a name is a state or town that is no seat of government: its officials are not the country's."""
    known = name.known if name is not None else None
    return known is not None and known.kind == "place" and known.seat is None


def _is_adjective(parse: Parse, k: int, first: int, name: Named | None) -> bool:
    """Tell whether a capitalised word qualifies the head: "Western", "Taliban"."""
    token = parse.tokens[k]
    if name is not None:
        return True
    if token.text.isupper() and len(token.text) > LONGEST_LETTERS:
        # "NIGHTCLUB SHOOTING Three people": the end of a headline
        return False
    if parse.tokens[k + 1].text == "-":
        # "African-American": the last part tells
        return False
    is_first = k == parse.sentence_of(k).first
    if is_first and token.tag == "JJ" and not token.lower.endswith(PEOPLES):
        # "Many voters", but "Western leaders"
        return False
    return token.text[0].isupper() and (
        token.tag == "JJ" or (token.tag in ("NNP", "NNPS") and not is_first and k > first)
    )


def _follow(
    parse: Parse, head: int, at: Mapping[int, Named], countries: list[str], owner: int | None
) -> tuple[int, int | None]:
    """Read the prepositional phrases after the head that name a country or a body."""
    last = head + 1
    for prep in parse.dependents(head, "prep"):
        lower = prep.lower
        if prep.i < head or (lower not in OF and lower not in FROM):
            continue
        fresh = not countries and owner is None and (lower == "from" or not _is_gathering(parse, head))
        for obj in _objects(parse, prep):
            name = at.get(obj.i)
            if name is None or "based" in parse.lowers[name.last : name.last + BASED]:
                # "chief executive of Riga, Latvia-based Karvel" is not of Riga
                continue
            code = country_of(parse, name)
            is_sent = lower == "for" and parse.lowers[head] in SENT  # "the U.N. envoy for Ghana" is no Ghanaian
            if code is not None and code not in countries and (lower in OF or fresh) and not is_sent:
                countries.append(code)
            if lower in OF:
                owner = obj.i if owner is None else owner
                if prep.i == last or last > head + 1:
                    last = max(last, name.last)
    return last, owner


def _is_gathering(parse: Parse, head: int) -> bool:
    """Tell whether those who stand at a place are there as guests or troops: "leaders met in Accra"."""
    noun = nouns().get(parse.lowers[head])
    if parse.lowers[head] in HOUSES:
        # "the embassy in Accra" is not Ghana's
        return True
    if parse.lowers[head] in words("guests") or (noun is not None and noun.kind == "military" and noun.is_plural):
        return True
    return any(t.lower in MIXED for t in parse.dependents(head, "amod", "compound", "nmod"))


def _objects(parse: Parse, prep: Token) -> list[Token]:
    """Return what a preposition governs, all that is joined to it too: "officials in Riga, Oslo, Bern and Rome"."""
    found = []
    for obj in parse.dependents(prep.i, "pobj"):
        for k in conjuncts(parse, obj.i):
            token = parse.tokens[k]
            below = parse.dependents(k, "prep") if token.lower in REALMS else []
            inner = next((t for of in below if of.lower == "of" for t in parse.dependents(of.i, "pobj")), None)
            # "the ministry of the breakaway republic of Karvel"
            found.append(token if inner is None else inner)
    return found
