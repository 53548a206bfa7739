"""A surname that one report has alone, and takes for a firm or for nothing known, is the person whom others name in full.

Comes in: groups of parties. Goes out: nothing; the groups are joined. Example: "Musa called the step baseless" in a report
that never gives his first name is Foreign Minister Ali Musa of the other reports.

Only a name of one word that the base does not have, that stands in no other body's name, and that is the last name of one
person of the affair alone, of whom its own report does not tell.
"""

from __future__ import annotations

import re
from collections import defaultdict

from twosource.across.entities.groups import Group, Groups
from twosource.across.entities.keys import name_key
from twosource.model.facts import Kind

UNSURE: frozenset[Kind] = frozenset({"organisation", "other"})
SHORTEST = 4  # letters; shorter ones are initials of bodies
SURE = 0.76
ARTICLE = re.compile(r"^(?:al|el|ad|ar|as|ash|an)-")


def join_bare_names(groups: Groups) -> None:
    """Join each bare surname of no known kind with the one person of that surname."""
    named = [group for group in groups.list() if group.is_named]
    people: dict[str, list[Group]] = defaultdict(list)
    bodies: dict[str, int] = defaultdict(int)
    for group in named:
        words = {word for form in group.forms for word in name_key(form).split()}
        if group.kind != "person":
            for word in words:
                bodies[word] += 1
            continue
        for last in {name_key(form).split()[-1] for form in group.forms if len(name_key(form).split()) > 1}:
            people[last].append(group)
    for group in named:
        surname = _bare_surname(group)
        fitting = people.get(surname, []) if surname is not None and bodies[surname] == 1 else []
        if len(fitting) == 1 and group.reports.isdisjoint(fitting[0].reports):
            groups.join_bare(fitting[0], group, SURE, "surname fits one person of the affair")


def _bare_surname(group: Group) -> str | None:
    """Return the single word by which a group of no sure kind is named, None for all others."""
    if group.kind not in UNSURE or group.bases or group.countries or len(group.forms) > 1:
        return None
    word = ARTICLE.sub("", group.name)  # "el-Sissi" of "Abdel-Fattah al-Sissi"
    is_name = word.isalpha() and len(word) >= SHORTEST and word[0].isupper() and not word.isupper()
    return name_key(word) if is_name else None
