"""Towns and nicknames that stand for their team, in reports of sport.

Comes in: the names of a report of sport. Goes out: the same names, teams among them. Example: in "Leeds manager Espen
Dahl", "the Lions" and "Karvel beat Oslo" there are four teams; "in Leeds" is the town.

A town stands for its team only in a report of sport, and only where it plays, scores, is beaten, has players, or where
the report gives its team's whole name.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from twosource.model.text import Parse, Token
from twosource.within.who.named import Named, is_capital, text_of
from twosource.within.who.names.teams import nicknames, sport_verbs, towns
from twosource.within.who.wordlists import heads

PLAYERS = frozenset({"striker", "coach", "manager", "midfielder", "defender", "goalkeeper", "forward", "captain", "skipper", "boss", "winger",
                     "quarterback", "pitcher", "fans", "players", "keeper", "guard", "center", "rookie"})  # fmt: skip
AGAINST = frozenset({"against", "over", "for", "by", "at", "from", "to", "with", "of"})
SIDES = frozenset({"champions", "leaders", "rivals", "holders", "visitors", "strugglers", "minnows", "runners-up", "newcomers", "side", "club",
                   "outfit", "high-flying", "bottom-placed", "second-placed", "third-placed", "winless", "unbeaten", "promoted", "relegated"})  # fmt: skip
BEATING = frozenset({
    "beat", "defeat", "host", "thrash", "edge", "stun", "rout", "trounce", "overcome", "hammer", "outplay", "upset",
    "eliminate",
})  # fmt: skip
NATIONS = frozenset({
    "england", "scotland", "wales", "northern ireland", "west indies", "hong kong", "gibraltar", "puerto rico",
    "catalonia",
})  # fmt: skip
DIGITS = frozenset("0123456789-–")
SCORE = re.compile(r"\d[-–]\d")
FARTHEST = 9  # tokens from a verb to whom a side beat or lost to
PLAIN = frozenset({
    "real", "sporting", "young", "royal", "racing", "union", "west", "dynamo", "athletic", "atletico", "inter",
    "stade",
})  # fmt: skip


def put_in_play(parse: Parse, found: Sequence[Named]) -> list[Named]:
    """Add, in a report of sport, teams by nickname ("the Lions"), and take towns that play for their teams.

    Args:
        parse: the parse.
        found: the names so far.
    """
    out = []
    inside: set[int] = set()
    short = _short_of_teams(parse, found)
    for name in found:
        inside.update(range(name.first, name.last))
        text = text_of(parse, name.first, name.last).lower()
        is_lone = name.kind in ("person", "place", "other") and name.last - name.first == 1
        is_team = name.kind == "place" and text in towns() and _plays(parse, name.last - 1)
        if is_lone and name.rule != "names/title" and (text in short or text in nicknames() or text in towns()):
            # "Leeds manager Dahl", "Dortmund" where the report has a Borussia Dortmund
            is_team = is_team or _has_player(parse, name.last) or (text in short and not _is_where(parse, name.first))
        if (
            name.kind in ("person", "place")
            and name.known is None
            and name.last - name.first == 1
            and text in nicknames()
        ):
            # "Lazio fell", taken for a man's name
            is_team = is_team or _plays(parse, name.first)
        is_team = is_team or (name.kind == "place" and text not in NATIONS and _is_side(parse, name))
        out.append(Named(name.first, name.last, "organisation", "names/plays") if is_team else name)
    for token in parse.tokens:
        if (
            token.lower in nicknames()
            and token.i not in inside
            and is_capital(token.text)
            and _is_nickname(parse, token)
        ):
            out.append(Named(token.i, token.i + 1, "organisation", "names/nickname"))
    return out


def _is_side(parse: Parse, name: Named) -> bool:
    """Tell whether a town is a side: "champions Karvel", "Karvel are to play", "lost to Karvel 2-1"."""
    tokens, head = parse.tokens, name.last - 1
    before = tokens[name.first - 1].lower if name.first else ""
    if before in SIDES:
        return True
    token, verb = tokens[head], parse.head(head)
    if token.dep == "nsubj":
        if verb.tag == "VBP":
            # one town with a verb of many
            return not any(True for _ in parse.dependents(head, "conj"))
        return verb.lemma in sport_verbs() and _has_score(parse, verb.i + 1, verb.i + 5)
    if token.dep == "dobj":
        return verb.lemma in BEATING or (verb.lemma == "take" and before == "on")
    if token.dep != "pobj" or verb.lower not in ("to", "against", "over", "by", "on"):
        return False
    governor = parse.head(verb.i)
    if verb.lower == "on":
        return governor.lemma == "take"
    if verb.lower == "to" and governor.lemma in ("lose", "fall", "succumb"):
        # "fell to Karvel"
        return True
    is_near = governor.i < name.first < governor.i + FARTHEST
    return governor.lemma in sport_verbs() and is_near and _has_score(parse, governor.i + 1, name.last + 3)


def _has_score(parse: Parse, first: int, last: int) -> bool:
    """Tell whether a score stands among tokens: "lost 2-1 to Karvel", "losing to Karvel 63-7"."""
    return SCORE.search("".join(t.text if t.text[0] in DIGITS else " " for t in parse.tokens[first:last])) is not None


def _short_of_teams(parse: Parse, found: Sequence[Named]) -> frozenset[str]:
    """Return the telling words of the listed teams of a report: "dortmund" of "Borussia Dortmund"."""
    words = (
        parse.tokens[k].lower
        for n in found
        if n.rule == "names/team" and n.last - n.first == 2
        for k in (n.first, n.last - 1)
    )
    return frozenset(word for word in words if len(word) > 3 and word not in heads() and word not in PLAIN)


def _has_player(parse: Parse, k: int) -> bool:
    """Tell whether a word of a club's people stands behind a name: "Leeds manager", "Lille's captain" being no such."""
    words = parse.lowers[k : k + 2]
    return bool(words) and (words[0] in PLAYERS or words in (("chief", "executive"), ("sporting", "director")))


def _is_where(parse: Parse, k: int) -> bool:
    before = parse.lowers[k - 1] if k else ""
    return before in ("in", "near", "outside", "from", "around") or (
        k + 1 < len(parse.tokens) and parse.tokens[k + 1].text == ","
    )


def _is_nickname(parse: Parse, token: Token) -> bool:
    before = parse.tokens[token.i - 1] if token.i else None
    if token.tag not in ("NNP", "NNPS"):
        return token.tag == "NNS" and _plays(parse, token.i)
    after = parse.lowers[token.i + 1] if token.i + 1 < len(parse.tokens) else ""
    if after in PLAYERS:
        # "Wolves striker Dahl"
        return True
    is_first = before is None or before.sentence != token.sentence
    return (not is_first and before is not None and before.lower == "the") or _plays(parse, token.i)


def _plays(parse: Parse, i: int) -> bool:
    """Tell whether a name plays, scores or is beaten where it stands."""
    token, head = parse.tokens[i], parse.head(i)
    if token.dep in ("nsubj", "dobj", "nsubjpass"):
        return head.lemma in sport_verbs()
    if token.dep == "pobj" and head.lower in AGAINST:
        governor = parse.head(head.i)
        return governor.lemma in sport_verbs() and head.lower in ("against", "over", "for", "by")
    return False
