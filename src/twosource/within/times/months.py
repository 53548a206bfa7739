"""Readings of months and years: "May 2018", "last September", "early April", "in 1987".

Comes in: a scene and a hit. Goes out: a draft, or None where the words turn out to be no time. Example: "the annual
March for Life" names no month, "his 1987 Chevrolet" no year of any event.
"""

from __future__ import annotations

from twosource.within.times.days import month_in, year_in
from twosource.within.times.rules import Hit
from twosource.within.times.scene import Draft, Scene, value_of

EARLIEST, LATEST = 1000, 2100
COUNTED = frozenset([
    "$", "£", "€", "¥", "#", "%", "no.", "nos.", "number", "about", "more", "less", "over", "nearly", "than", "some",
    "least",
])  # fmt: skip


def read_month(scene: Scene, hit: Hit) -> Draft | None:
    """Read a month with or without its year: "May 2018", "last September", "early April"."""
    month = month_in(scene, hit)
    if month is None or not _is_month(scene, hit):
        return None
    year = year_in(scene, hit)
    if year is None:
        year = _year_of_month(scene, hit, month)
    return Draft("DATE", f"{'XXXX' if year is None else format(year, '04d')}-{month:02d}")


def _is_month(scene: Scene, hit: Hit) -> bool:
    if len(scene.words(hit)) > 1 and year_in(scene, hit):
        return True
    word = next(w for w in scene.words(hit) if value_of(w, "month") or value_of(w, "monthshort"))
    token = scene.token(word)
    if token is None:
        return False
    if word.text == "march" and _is_rally(scene, hit):
        return False
    before = scene.parse.tokens[token.i - 1] if token.i else None
    if before is not None and before.tag == "NNP" and before.head == token.i and value_of(word, "month"):
        return scene.value(hit, "edge") is not None  # "Theresa May"
    return token.tag in ("NNP", "NNPS", "CD") and token.entity not in ("PERSON", "ORG", "GPE")


def _is_rally(scene: Scene, hit: Hit) -> bool:
    """Tell whether a March is one of people: "the annual March for Life", "the March on Washington"."""
    if scene.after(hit) not in ("for", "on", "of", "against") or scene.before(hit) in YEAR_CUES - {"the"}:
        return False
    token = scene.token(scene.lexed.word(hit.last + 1)) if hit.last + 1 < len(scene.lexed) else None
    return token is not None and (token.tag.startswith("NNP") or token.tag == "DT")


def _year_of_month(scene: Scene, hit: Hit, month: int) -> int | None:
    if scene.anchor is None:
        return None
    now = scene.anchor.year * 12 + scene.anchor.month - 1
    texts = scene.texts(hit)
    if "year" in texts:
        shift = scene.value(hit, "back") or scene.value(hit, "ahead") or 0
        return scene.anchor.year + int(str(shift))
    behind = (now - (month - 1)) % 12
    if scene.value(hit, "back") is not None:
        return (now - (behind or 12)) // 12
    if scene.value(hit, "same") is not None:
        return scene.anchor.year
    if scene.value(hit, "ahead") is not None or scene.direction(hit) > 0:
        ahead = (month - 1 - now) % 12
        return (now + (ahead or (12 if "next" in texts else 0))) // 12
    return (now - behind) // 12


def read_year(scene: Scene, hit: Hit) -> Draft | None:
    """Read a year that is no count: "in 1987", "(1987)", and not "2000 troops" or "$1987"."""
    year = year_in(scene, hit)
    if year is None or not EARLIEST <= year <= LATEST:
        return None
    if len(scene.words(hit)) == 1 and not _is_year(scene, hit, year):
        return None
    return Draft("DATE", f"{year:04d}")


YEAR_CUES = frozenset([
    "in", "since", "by", "of", "during", "until", "till", "before", "after", "from", "between", "early", "late", "mid",
    "around", "circa", "fiscal", "and", "to", "through", "for", "the", "(", ",",
])  # fmt: skip


OWNERS = frozenset({"a", "his", "her", "their", "my", "'s", "used", "old"})


def _is_year(scene: Scene, hit: Hit, year: int) -> bool:
    word = scene.words(hit)[0]
    before, after = scene.before(hit), scene.after(hit)
    if before == "-" and scene.before(hit, 2) in ("post", "pre"):
        return after != "-"  # "the post-2003 years"
    if before in COUNTED or (before in ".:/-" and before and scene.lexed.word(hit.first - 1).end == word.start):
        return False
    if after in ("%", "percent", "/", ":", "$") or (
        after == "-" and scene.lexed.word(hit.last).start == word.end and not scene.after(hit, 2)[:1].isdigit()
    ):
        return False
    token = scene.token(word)
    if token is None or (token.end - token.start > 4 and not token.text[:4].isdigit()):
        return False
    if not 1800 <= year <= 2050 and before not in ("in", "since", "by", "of", "year"):
        return False
    head = scene.parse.head(token.i)
    if before in OWNERS and head.i > token.i and head.tag == "NNP" and head.entity in ("ORG", "PRODUCT"):
        return False  # "his 1987 Chevrolet" is of that year's make
    if token.dep == "nummod":
        return head.tag not in ("NNS", "NNPS") or before in ("the", "'s") or head.i < token.i
    return before in YEAR_CUES or token.dep in (
        "pobj",
        "npadvmod",
        "appos",
        "nsubj",
        "compound",
        "conj",
        "dobj",
        "attr",
        "nmod",
        "ROOT",
        "poss",
        "nsubjpass",
    )
