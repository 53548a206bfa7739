"""What a name's own letters and words say about its kind.

Comes in: a parse and a name. Goes out: points for kinds. Example: "Ama Osei" by its given name is a person, "Accra
Lions" a team, "VRA" a body, "Fundación Karvel" one by its first word.
"""

from __future__ import annotations

from twosource.model.text import Parse, Token
from twosource.within.who.known import know_name, know_person
from twosource.within.who.named import PARTICLES, Named
from twosource.within.who.names.context import SOME, STRONG, SURE, WEAK, Points
from twosource.within.who.wordlists import around, firms, is_given, is_surname, name_words

CLUBS = frozenset({"fc", "f.c.", "afc", "a.f.c.", "cf", "sc", "ac", "rb", "vfl", "ssc"})


def own_points(parse: Parse, name: Named) -> Points:
    """Yield points for kinds from the words of a name itself."""
    tokens = parse.tokens[name.first : name.last]
    text = tokens[-1].text
    if " ".join(t.lower for t in tokens) in firms():
        yield "organisation", SURE
        return
    if len(tokens) == 1:
        yield from _as_word(text)
        return
    if any(t.text == "&" for t in tokens):
        yield "organisation", STRONG
    if tokens[0].lower in name_words("first_words_of_bodies"):
        # "Fundación Karvel", "Partido Osei"
        yield "organisation", SURE
    elif tokens[0].lower in name_words("first_words_of_places"):
        yield "place", SURE
    elif tokens[-1].lower in name_words("last_words_of_bodies"):
        yield "organisation", STRONG
    if any(c.isdigit() for t in tokens for c in t.text):
        yield "person", -STRONG
    yield from _as_person(tokens)
    if tokens[0].lower in CLUBS or tokens[-1].lower in CLUBS:
        yield "organisation", SURE
    if tokens[-1].lower == "fame":
        yield "organisation", STRONG
    known = know_name(" ".join(t.text for t in tokens[:-1]))
    if known is not None and known.kind in ("country", "place") and tokens[-1].lower.endswith("s") and len(text) > 4:
        # a team: "Accra Lions"
        yield "organisation", STRONG


def _as_word(text: str) -> Points:
    """Yield points for a name of one word."""
    if text.isupper() and text.isalpha() and 2 <= len(text) <= 5:
        yield "organisation", SOME if len(text) == 2 else STRONG
        yield "person", -STRONG
    else:
        yield from _ending(text.lower())
        if is_given(text.lower()):
            yield "person", SOME
        if is_surname(text.lower()):
            yield "person", STRONG
        if know_person(text):
            yield "person", STRONG
    if any(c.isdigit() for c in text):
        yield "person", -STRONG
        yield "other", WEAK


def _as_person(tokens: tuple[Token, ...]) -> Points:
    if len(tokens) > 5:
        return
    has_given = is_given(tokens[0].lower)
    if len(tokens) == 2 and _is_initial(tokens[0].text) and len(text := tokens[1].text) > 2 and text[0].isupper():
        # "K. Osei"
        yield "person", SURE
    if has_given or (len(tokens) > 1 and know_person(" ".join(t.text for t in tokens))):
        yield "person", SURE
    elif len(tokens) in (2, 3) and is_surname(tokens[-1].lower) and all(t.text.isalpha() for t in tokens):
        yield "person", STRONG
    if len(tokens) > 2 and len(tokens[1].text.rstrip(".")) == 1 and tokens[1].text[0].isupper():
        # "Ama K. Osei"
        yield "person", SURE if tokens[1].text.endswith(".") else STRONG
    if not has_given and 2 < len(tokens) < 5 and any(t.lower in PARTICLES and t.text.isalpha() for t in tokens[1:-1]):
        yield "person", WEAK
    yield from ((kind, 2 * weight) for kind, weight in _ending(tokens[-1].lower) if kind == "person")


def _is_initial(text: str) -> bool:
    return len(text) in (2, 4) and text[0].isupper() and text.endswith(".") and text.replace(".", "").isalpha()


def _ending(word: str) -> Points:
    if len(word) > 5:
        for kind in ("person", "place"):
            if word.endswith(tuple(around(f"{kind}_endings"))):
                yield ("person" if kind == "person" else "place"), SOME
