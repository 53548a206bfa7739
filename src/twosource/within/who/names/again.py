"""Further places where a name of the report stands by its surname: a second "Dahl".

Comes in: a page and the names found so far. Goes out: further names. Example: "Raisi" that opens a sentence, which the
tagger took for an adjective, where "Ebrahim Raisi" stands elsewhere.
"""

from __future__ import annotations

from dataclasses import replace

from twosource.model.text import Parse
from twosource.within.who.known import know_demonym
from twosource.within.who.named import Named, is_capital, surname_of
from twosource.within.who.names.headlines import Page
from twosource.within.who.wordlists import before_title, heads, is_given, name_words, title_ends, titles

PROPER = ("NNP", "NNPS")
NOUNS = ("NN", "NNS")


def find_again(page: Page, found: list[Named], taken: set[int]) -> list[Named]:
    """Find further places where a name of this report stands."""
    parse = page.parse
    kinds: dict[str, Named] = {}
    for name in found:
        if name.last - name.first == 1 or name.kind == "person":
            kinds.setdefault(surname_of(parse, name), name)
    for name in found:
        if name.kind == "person" and name.last - name.first > 1:
            for k in {name.first, name.last - 2}:
                word = parse.tokens[k]
                # "Paredes" of "Ernesto Paredes Luna", and "Dale" of "Dale Osei"
                if len(word.text) > 3 and word.text.isalpha() and is_given(word.lower) == (k == name.first):
                    kinds.setdefault(word.text, name)
    common = {t.text for t in parse.tokens if t.tag in NOUNS and t.text.islower()}
    out = []
    for i in page.capitals:
        token = parse.tokens[i]
        named = kinds.get(token.text)
        if named is None or token.i in taken or len(token.text) < 2 or token.lower in heads():
            continue
        is_noun = token.tag in NOUNS or (token.tag == "JJ" and _opens(page, i))
        if token.tag not in PROPER and (named.kind != "person" or not is_noun or token.lower in common):
            continue
        if token.lower in name_words("nobody") or (token.lower,) in titles():
            continue
        is_calm = named.kind == "person" and token.sentence not in page.loud
        # in "Keeps Osei" of a headline the word before is no given name
        is_calm = is_calm or (named.kind == "person" and token.i > 0 and is_given(parse.lowers[token.i - 1]))
        first = _given_before(parse, token.i, taken) if is_calm else token.i
        out.append(replace(named, first=first, last=token.i + 1, rule="names/repeated"))
        taken.update(range(first, token.i + 1))
    return out


def _opens(page: Page, i: int) -> bool:
    """Tell whether a surname opens its sentence before "and", a colon or a verb: "Raisi and Ms. Osei met"."""
    parse = page.parse
    if i != parse.sentence_of(i).first or i + 1 >= len(parse.tokens) or parse.lowers[i] in parse.small_words:
        return False
    after = parse.tokens[i + 1]
    return after.text in ("and", ":", ",") or after.pos in ("VERB", "AUX")


def _given_before(parse: Parse, i: int, taken: set[int]) -> int:
    """Return the first token of the given names before a surname: "Espen" of "Espen Dahl"."""
    tokens, first = parse.tokens, i
    while first > 0 and i - first < 3 and first - 1 not in taken:
        token = tokens[first - 1]
        if token.tag not in PROPER or token.dep != "compound" or token.head != i or not is_capital(token.text):
            break
        if token.lower in title_ends() or token.lower in before_title() or know_demonym(token.text) is not None:
            break
        first -= 1
    return first
