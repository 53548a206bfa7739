"""Who acts and who is acted on where the kind of deed decides: visits, blows told by their place, protests abroad.

Comes in: a match with the parties found for it. Goes out: ``Roles``. Example: in "the Lima bombing" Lima suffered it,
and in "the Mali visit" Mali is where it goes.
"""

from __future__ import annotations

from dataclasses import dataclass

from twosource.lexicon.places import find_demonym
from twosource.model.facts import Party
from twosource.model.text import Parse
from twosource.within.did.clauses import clause
from twosource.within.did.roles.cast import LANDS, Cast
from twosource.within.did.rules.match import Match, Matcher

# What somebody suffered: who condemns it condemns not the one who did: "condemned Musa's ouster".
SUFFERED = frozenset({
    "ouster", "arrest", "killing", "murder", "death", "detention", "assassination", "removal", "imprisonment",
    "execution", "abduction", "kidnapping", "jailing", "sentencing", "conviction", "trial", "overthrow", "poisoning",
    "disappearance", "dismissal", "expulsion", "deportation", "hanging", "beheading", "beating", "treatment",
    "repatriation", "extradition", "release", "return",
})  # fmt: skip
# "the Aug. 7 bombings": a day is nobody, though it is taken for a name.
MONTHS = frozenset({
    "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec", "January", "February",
    "June", "July", "September", "October", "November", "December",
})  # fmt: skip
# What is demanded for somebody, and not of him: "demanded Musa's release".
FOR_ONE = frozenset({
    "release", "return", "extradition", "trial", "arrest", "expulsion", "deportation", "repatriation", "removal",
    "handover", "evacuation", "rescue", "imprisonment", "execution", "prosecution", "freedom",
})  # fmt: skip
# Of what is given or felt, whose it is gives it: "reiterated Norway's support for Mali".
OWN_GIFTS = frozenset({
    "support", "backing", "solidarity", "commitment", "willingness", "readiness", "determination", "gratitude", "concern",
    "appreciation", "desire", "intention", "interest", "condolence", "sympathy", "thanks", "endorsement",
})  # fmt: skip
# What who holds an office of a land does to others than that land: "threatened to cut American aid".
OUTWARD = frozenset({"AGREE", "THREATEN", "CONCEDE", "AID", "COOPERATE", "SANCTION", "MOBILIZE"})
OFFICES = frozenset({"GOV", "MIL"})
# What an inquiry is into, and by what office somebody leads one.
MATTER = frozenset({"into", "of", "against", "over", "on"})
OFFICERS = frozenset({"counsel", "prosecutor", "inspector", "investigator", "ombudsman", "magistrate"})
OCCASIONS = frozenset({
    "eve", "day", "night", "anniversary", "sideline", "side", "behalf", "ground", "basis", "part", "occasion",
    "invitation", "request",
})  # fmt: skip
MEANS = frozenset({"help", "assistance", "participation", "mediation", "support"})  # "talks with the help of Oslo"
# Whose they are is told by their name: "Oslo’s forces".
OWN = frozenset({"forces", "troops", "army", "soldiers", "navy", "fighters", "diplomats", "staff", "ships", "fleet"})
ROOMS = frozenset(
    {"office", "offices", "home", "house", "residence", "palace", "hotel", "headquarters", "farm", "villa"}
)
DRIVEN_OUT = frozenset({"expel", "deport"})  # modes
DENOUNCING = frozenset({"protest", "denounce", "condemn", "oppose", "demand", "decry"})
DENIES = frozenset({"deny", "dispute", "refute"})
WATERS = frozenset({"Sea", "Ocean", "Gulf", "Strait", "Straits", "Bay", "Channel", "Lake", "Atlantic", "Pacific"})


@dataclass(frozen=True, slots=True)
class Roles:
    """Who acts, who is acted on."""

    actors: tuple[str, ...]
    recipients: tuple[str, ...]


def is_no_side(matcher: Matcher, match: Match, cast: Cast, actors: tuple[str, ...], other: str) -> bool:
    """Tell whether a party only stands near: the doer's own office, or one of whom a denied claim speaks.

    "Lund met reporters in her office"; "Mali denied that its ship had cut a cable to Chad" denies Chad nothing.
    """
    name = cast.by_id[other].name
    is_room = name.rpartition(" ")[2].lower() in ROOMS
    if is_room and any(name.startswith((f"{cast.by_id[a].name}’s ", f"{cast.by_id[a].name}'s ")) for a in actors):
        return True
    verb = matcher.parse.tokens[match.trigger]
    told = [t for t in matcher.parse.dependents(verb.i, "ccomp") if t.i > verb.i]
    heads = [k for t in (verb, *told) for k in clause.objects(matcher.parse, t.i)]  # "denied that it had struck Gao"
    if verb.lemma in DENIES and told and not any(other in cast.find(k) for k in heads):
        return True
    is_outward = match.type in OUTWARD and match.rule.mode != "political"  # "the president dismissed the government"
    return is_itself(cast, actors, other) or (is_outward and _is_his_own(cast, actors, other))


def _is_his_own(cast: Cast, actors: tuple[str, ...], other: str) -> bool:
    """Tell whether a land is that of the official who acts: "authorised the release of American aid to Mali"."""
    named = (cast.by_id[a] for a in actors)
    served = {p.country for p in named if p.kind == "person" and p.sector in OFFICES} - {None}
    return cast.by_id[other].kind in LANDS and cast.by_id[other].country in served


def is_asked_of(parse: Parse, match: Match, noun: int, cast: Cast, other: str) -> bool:
    """Tell whether a demand is made of a party: not of a person whose release or trial is demanded."""
    if match.type != "REQUEST" or parse.tokens[noun].lemma not in FOR_ONE:
        return True
    return cast.by_id[other].kind != "person"


def is_itself(cast: Cast, actors: tuple[str, ...], other: str) -> bool:
    """Tell whether whom a land acts on is that land: "a ruling on China's claims, which Beijing ignores"."""
    whole = cast.by_id[other].name
    if whole.rpartition(" ")[2] in OWN and any(whole.startswith(f"{cast.by_id[a].name}’s ") for a in actors):
        return True  # "pulled the last of its forces out"
    acts = {cast.by_id[a].country for a in actors if cast.by_id[a].kind in LANDS} - {None}
    return cast.by_id[other].kind in LANDS and cast.by_id[other].country in acts


def is_abroad(kind: str, lands: set[str | None], place: str, cast: Cast) -> bool:
    """Tell whether strangers protest in a place, and so against those who rule it: "Danish activists rallied in Gao"."""
    return kind == "PROTEST" and bool(lands) and cast.by_id[place].country not in lands


def driven_out_by(parse: Parse, match: Match, cast: Cast) -> tuple[str, ...]:
    """Return the land from which somebody was expelled: "two envoys were expelled from Chad"."""
    if match.rule.mode not in DRIVEN_OUT or not clause.is_passive(parse, match.trigger):
        return ()
    behind = [p for k in clause.preposed(parse, match.trigger, "from") for p in cast.find(k)]
    return tuple(dict.fromkeys(p for p in behind if cast.by_id[p].kind == "country"))


def is_aimed(parse: Parse, trigger: int) -> bool:
    """Tell whether a protest says against whom or what it is: "rallied in Gao against the raid", "to denounce Mali"."""
    is_denounced = parse.tokens[trigger].lemma in DENOUNCING and clause.objects(parse, trigger)
    if is_denounced or clause.preposed(parse, trigger, "against", "over", "about"):
        return True
    below = list(parse.dependents(trigger, "advcl", "xcomp", "acl"))
    below += [t for k in below for t in parse.dependents(k.i, "advcl", "xcomp", "conj")]
    return any(t.lemma in DENOUNCING for t in below)


def without_site(parse: Parse, noun: int, cast: Cast, actors: tuple[str, ...]) -> tuple[str, ...]:
    """Return the actors of talks without the town they are named for: "the Lima summit" is in Lima."""
    sites = {p for t in parse.dependents(noun, "compound") for p in cast.find(t.i)}
    return tuple(a for a in actors if a not in sites or cast.by_id[a].kind != "place")


def is_water(party: Party) -> bool:
    """Tell whether a party is a sea or a strait: what is done there is done to nobody called so."""
    words = party.name.split()
    return party.kind == "place" and (words[0] in WATERS or words[-1] in WATERS)


def visit_roles(
    matcher: Matcher, match: Match, cast: Cast, actors: tuple[str, ...], recipients: tuple[str, ...]
) -> Roles:
    """Only persons and governments pay visits; in "the Mali visit" Mali is where it goes."""
    goers = tuple(a for a in actors if cast.by_id[a].kind in ("person", "government", "group"))
    named = {t.i for t in matcher.parse.dependents(match.trigger, "compound")}
    places = tuple(p for k in named for p in cast.find(k) if cast.by_id[p].kind in ("country", "place"))
    whole = tuple(a for a in actors if cast.by_id[a].kind == "country" and a not in places)
    return Roles(goers or whole, recipients or places)


def struck_roles(
    matcher: Matcher, match: Match, cast: Cast, actors: tuple[str, ...], recipients: tuple[str, ...]
) -> Roles:
    """Where a place names a deed it suffered it: "the Lima bombing", "the embassy attacks"; not "a U.S. strike"."""
    named = [
        t
        for t in matcher.parse.dependents(match.trigger, "compound")
        if not t.text.replace(".", "").isupper() and find_demonym(t.text) is None
    ]
    sites = matcher.book.classes["sites"]
    struck = {
        p
        for t in named
        for p in cast.find(t.i)
        if (cast.by_id[p].kind in ("country", "place") and t.text[:1].isupper()) or t.lower in sites
    }
    towns = tuple(a for a in actors if cast.by_id[a].kind == "place")
    if towns and not struck:  # "the Gao, Mali, mass shooting": was there
        return Roles(tuple(a for a in actors if a not in towns), recipients or towns)
    if not struck or not set(actors) <= struck:
        return Roles(actors, recipients)
    return Roles((), recipients or actors)


def searched_roles(
    matcher: Matcher, match: Match, cast: Cast, actors: tuple[str, ...], recipients: tuple[str, ...]
) -> Roles:
    """Who names an inquiry is whom it is about: "the Musa investigation", "the Russia probe", not "the FBI investigation".

    Whose it is leads it where its matter is told too ("Lund's inquiry into the fire"), else it is open which he does.
    """
    named = [t for t in matcher.parse.dependents(match.trigger, "compound", "nmod") if find_demonym(t.text) is None]
    about = {p for t in named for p in cast.find(t.i) if cast.by_id[p].kind in ("country", "person", "place")}
    owners = {p for t in matcher.parse.dependents(match.trigger, "poss") for p in cast.find(t.i)}
    is_told = any(t.lower in MATTER for t in matcher.parse.dependents(match.trigger, "prep"))
    if match.carrier is None and not is_told:
        actors = tuple(a for a in actors if cast.by_id[a].kind != "person" or a not in owners)
    led = _leading(matcher, match, cast)
    if led:
        return Roles(led, tuple(r for r in recipients if r not in led))
    topics = tuple(a for a in actors if a in about)
    if not topics:
        return Roles(actors, recipients)
    return Roles(tuple(a for a in actors if a not in about), recipients or topics)


def _leading(matcher: Matcher, match: Match, cast: Cast) -> tuple[str, ...]:
    """Return who leads an inquiry by his office: "the inquiry of Kofi Musa, the special counsel"."""
    parse = matcher.parse
    named = [
        k
        for k in clause.preposed(parse, match.trigger, "of")
        if any(t.lower in OFFICERS for t in parse.dependents(k, "appos", "compound"))
    ]
    return tuple(dict.fromkeys(p for k in named for p in cast.find(k)))
