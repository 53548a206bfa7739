"""The lines of a dispute in plain English: what it is about, and who accuses, claims or denies what.

Comes in: charges and the ground. Goes out: text. Example: "Norway accuses Denmark of theft", "the Danish embassy
dismisses the footage as staged".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from twosource.across.disputes.charges import Charge
from twosource.across.disputes.claim_words import is_dismissal
from twosource.across.disputes.ground import Ground
from twosource.across.events.names import write_name
from twosource.across.events.words import are_many

OPENING_MARKS = ("“", '"', "‘", "`")
ACCUSED = r"(?:(?:the|Mr\.|Ms\.|Mrs\.|Dr\.) )?(?:[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*|him|her|it|them) "
OF_DOING = re.compile(r"(?!(?:that|it|he|she|they|there|we) )[^.;:]{3,160}? of (?:\w+ly )?\w+ing\b")
NO_CLAUSE = re.compile(r"(?:that|to|about|of|as|on|how|why|what|whether|an? claim|the claim) ", re.I)
OF_IT = re.compile(r"(?:show|prove|depict)(?:s|ed|n)? ")  # "a video which it said showed the boat"
TOLD = re.compile(
    r"\w+ (?:guilty )?.+? (?:(?:on|over) (?:[\w-]+ ){0,2}?(?:charges|suspicion|accusations) of|of|for|over|with) (?P<crime>.+)"
)
SMALL = re.compile(
    r"^(?:The|An?|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Its|His|Her|Their|This|That|These|Those|Some|About|More|All|No|Both|"
    r"Several|Many|Most|Nearly|At|In|On|After|When|If|As|Police|Soldiers|Troops|Workers|Repairs) "
)
PLURAL = re.compile(r"(?:more|most|many|some|several|others|both) (?:of )?", re.I)  # "more of his aides"


def say_words(words: str, verb: str) -> str:
    """Join what is said to its verb: "accuses Norway of theft", "denies that it fired"; a quotation with a colon."""
    plain = " ".join(words.split()).rstrip(" ,;.")
    dismissed = is_dismissal(plain) and verb in ("denies it", "deny it")
    if dismissed:
        wave = "dismiss" if re.search(r"\bas\b", plain) else "call"
        return f" {wave if verb == 'deny it' else {'dismiss': 'dismisses', 'call': 'calls'}[wave]} {plain}"
    if verb in ("told", "tell"):
        return f" {plain}"  # "A court convicted Rud of theft"
    if verb in ("denies it", "deny it") and plain.startswith("that "):
        return (
            f" {'say' if verb == 'deny it' else 'says'} {plain}"  # "that nobody was hurt" is what is said, not denied
        )
    if verb in ("denies it", "deny it") or plain[:1] in OPENING_MARKS:
        return f" {verb}: {plain}"
    if verb in ("accuses", "accuse"):
        many = verb == "accuse"
        if re.match(ACCUSED + r"of ", plain) or OF_DOING.match(plain):
            return f" {verb} {plain}"
        if re.match(ACCUSED + r"(?:for|over) ", plain):
            return f" {'blame' if many else 'blames'} {plain}"
        return f" {'allege' if many else 'alleges'} {plain}"
    is_clause = re.match(r"(?:it|he|she|they|we|I|there) ", plain) is not None
    if verb in ("says", "say") and not NO_CLAUSE.match(plain):
        is_clause = True
        plain = f"it {plain}" if OF_IT.match(plain) else plain
        plain = SMALL.sub(lambda match: match[0].lower(), plain)  # "says that two ships", not "that Two ships"
    return f" {verb} {'that ' * is_clause}{plain}"


def agree(verb: str, name: str, holders: Sequence[str], ground: Ground) -> str:
    """Return "deny" of several: "Some Kenyans say", "the minister and his aides deny"."""
    is_crowd = any(
        ground.by_id[h].kind == "group" and write_name(ground.by_id[h]) == name for h in holders if h in ground.by_id
    )
    if not (
        " and " in name
        or PLURAL.match(name)
        or are_many(name[:1].lower() + name[1:])
        or (is_crowd and name.endswith("s"))
    ):
        return verb
    first, _, rest = verb.partition(" ")
    plural = "deny" if first == "denies" else first.removesuffix("s")
    return f"{plural} {rest}".rstrip()


def set_off(name: str) -> str:
    """Return a name with the comma that closes its aside: "the mayor of Bern, Ada Roe,"."""
    before, comma, after = name.partition(", ")
    is_aside = bool(comma) and "," not in after and " and " not in name and (before.islower() or after.istitle())
    return f"{name}," if is_aside else name


def name_all(holders: Sequence[str], ground: Ground) -> str:
    """Name the holders, one voice once."""
    kept: list[str] = []
    for holder in holders:
        if holder in ground.by_id and not ground.is_any_side([holder], kept):
            kept.append(holder)
    names = [write_name(ground.by_id[h]) for h in kept]
    fuller = [n for n in names if not any(o != n and o.endswith(n.removeprefix("the ")) for o in names)]
    return " and ".join(fuller[:3])  # "the Malian Interior Ministry" and "the Interior Ministry" are one voice


def _last_names(entities: Sequence[str], ground: Ground) -> str:
    names = [form for e in entities if e in ground.by_id for form in (ground.by_id[e].name, *ground.by_id[e].aliases)]
    return "|".join(
        sorted({re.escape(word) for name in names for word in (name, name.split()[-1])}, key=len, reverse=True)
    )


def is_of_others(charge: Charge, ground: Ground) -> bool:
    """Tell whether a claim is about somebody else than the one who denies it: "the agency's report that Rud lied"."""
    if charge.verb != "claims":
        return False
    is_own = re.match(r"(?:that |of |about )?(?:it|he|she|they|its|his|her|their)\b", charge.words) is not None
    return not is_own and re.search(rf"\b(?:{_last_names(charge.accused, ground)})\b", charge.words) is None


def name_accused(charge: Charge, ground: Ground) -> str:
    """Return a claim that its denial tells, with a name where "it" stood for the one who denies it.

    Example: "Norwegian claims that it had fired", which Denmark denied: "that Denmark had fired".
    """
    names = name_all(charge.accused, ground) if charge.verb == "claims" else ""
    if not names or " and " in names:
        return charge.words
    return re.sub(r"^(that )(?:it|he|she) ", lambda match: f"{match[1]}{names} ", charge.words)


def say_about(charge: Charge, ground: Ground) -> str:
    """Say what the accused is accused of, without naming him twice."""
    names = name_all(charge.accused, ground)
    plain = " ".join(charge.words.split()).rstrip(" ,;.")
    if charge.verb == "told":
        crime = TOLD.match(plain)
        return f"accusation against {names}: {crime['crime'] if crime is not None else plain}"
    if charge.verb == "says" or is_of_others(charge, ground):
        makers = name_all(charge.holders, ground)
        if not makers and charge.voice and not charge.voice[:1].islower():
            makers = set_off(SMALL.sub(lambda match: match[0].lower(), charge.voice))  # "as a member of the board says"
        if makers and plain.startswith("to have "):
            return f"the claim of {makers} {plain}"
        by = (
            f", as {makers} {agree('says', makers, charge.holders, ground)}" if makers and charge.verb == "says" else ""
        )
        claim = SMALL.sub(lambda match: match[0].lower(), plain.removeprefix("that "))
        return f"whether it is so{by}: {claim}"
    if charge.verb == "blames":
        makers = name_all(charge.holders, ground) or charge.voice
        return f"who is to blame: {makers} {agree('blames', makers, charge.holders, ground)} {plain}"
    deed = re.sub(r"^(?:[\w.’']+ ){1,6}?of (?=\w+ing\b)", "", plain)
    if charge.accused:
        names_of = _last_names(charge.accused, ground)
        deed = re.sub(rf"^(?:[\w.’']+ ){{0,2}}?(?:{names_of}) (?:for|of|over) ", "", deed)
        deed = re.sub(rf"^(?:{names_of}), [^;:]{{3,80}}?, (?:for|of|over) (?=\w+ing\b)", "", deed)
    return f"accusation against {names}: {deed}"
