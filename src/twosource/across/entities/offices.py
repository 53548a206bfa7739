"""Who is told by office alone in one report, and by name with that office in another, is one person.

Comes in: groups of parties. Goes out: nothing; the groups are joined. Example: "the Malian interior minister" of one report
is Moussa Keita, whom another calls "Interior Minister Moussa Keita" of Mali.

Only an office of which a state or a body has one, told of the same state or body, and held by one person of the affair. Who
is told with a former, a deputy or a coming holder's words is another.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping

from twosource.across.entities.groups import Group, Groups
from twosource.lexicon.titles import title_key

# Of these a state has one each; of a body that is no state one has but one head.
OF_STATE = re.compile(
    r"(?:president|prime minister|premier|minister|ambassador|envoy|chancellor|king|queen|emir|(?:[a-z]+ ){1,3}minister|ministers? (?:of|for) .+"
    r"|(?:army|military|police|navy|spy|intelligence) chief|chief of (?:staff|police)|central bank governor)$"
)
OF_BODY = re.compile(r"(?:president|head|chief|chair(?:man|woman)?|secretary[- ]general|director[- ]general)$")
# Of these a state has many; "the" one is the one that is named in the affair, "a" one may be any.
MANY = frozenset({"minister", "ambassador"})
SAME_OFFICE = {"envoy": "ambassador"}
DEFINITE = re.compile(r"(?:the|this|that|its|their) |[^ ]+['’]s? ", re.IGNORECASE)
LAND = re.compile(r"[A-Z]{3}$")
ANOTHER = re.compile(
    r"\b(?:former|ex|late|deputy|vice|acting|next|new|incoming|outgoing|then|future|first|second|junior|assistant|old|previous)\b"
)
NOWHERE = ""  # of an office of which nobody says whose
SURE = 0.8


def join_offices(groups: Groups, texts: Mapping[str, str]) -> None:
    """Join each person told by office alone with the one who is named with it.

    Args:
        groups: the groups of the affair's parties.
        texts: the reports' texts, by id: "the envoy" is one, "an envoy" anybody.
    """
    people = [group for group in groups.list() if group.kind == "person"]
    holders: dict[tuple[str, str], list[Group]] = defaultdict(list)
    by_title: dict[str, list[Group]] = defaultdict(list)
    for group in people:
        if group.is_named:
            for key in _held(group):
                holders[key].append(group)
                if group not in by_title[key[0]]:
                    by_title[key[0]].append(group)
    for title, named in by_title.items():
        if (
            title not in MANY and len(named) == 1 and holders.get((title, NOWHERE)) == named
        ):  # "Defence Minister Kim", of what land nobody says
            holders |= {key: named for group in people for key in _offices(group) if key[0] == title}
    for group in people:
        if group.is_named or any(ANOTHER.search(form.lower()) for form in group.forms):
            continue
        told = {key for key in _offices(group) if key[1] and (key[0] not in MANY or _is_definite(group, texts))}
        held = [holders[key] for key in told if holders.get(key)]
        named = held[0] if len(held) == 1 else []
        if len(named) == 1 and named[0].reports.isdisjoint(group.reports):
            groups.join(named[0], group, SURE, "holds the office of one state")


def _held(group: Group) -> set[tuple[str, str]]:
    """Return a group's offices; a foreign minister is a minister too."""
    held = _offices(group)
    return held | {
        ("minister", of) for key, of in held if key.endswith(" minister") and not key.endswith("prime minister")
    }


def _is_definite(group: Group, texts: Mapping[str, str]) -> bool:
    spans = [mention.span for party in group.parties for mention in party.mentions]
    return bool(spans) and all(DEFINITE.match(texts.get(s.report, ""), s.start, s.end) for s in spans)


def _offices(group: Group) -> set[tuple[str, str]]:
    found = set()
    for party in group.parties:
        for role in party.roles:
            of = role.of or party.country
            pattern = OF_BODY if of is not None and LAND.match(of) is None else OF_STATE
            if pattern.match(role.title.lower()) is not None:
                is_head = pattern is OF_BODY  # "the head of the commission" may be its president
                key = "head" if is_head else title_key(role.title, of)
                found.add((SAME_OFFICE.get(key, key), of or NOWHERE))
    return found
