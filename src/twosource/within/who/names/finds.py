"""Names that the parser's name finder passed over.

Comes in: a parse and the names found so far. Goes out: more names. Example: a country of the knowledge base, "Mr.
Ozola", a second "Dahl" of the report, "Volta River Authority" by its head word.
"""

from __future__ import annotations

from dataclasses import replace

from twosource.model.text import Parse
from twosource.within.who.known import know_demonym, know_person
from twosource.within.who.named import LONGEST, PARTICLES, SUFFIXES, Named, is_capital, known_piece, text_of
from twosource.within.who.names.again import find_again
from twosource.within.who.names.edges import after_title, trim
from twosource.within.who.names.headlines import Page
from twosource.within.who.names.kinds import kind_by_words
from twosource.within.who.names.rest import find_rest
from twosource.within.who.names.told import told_kind
from twosource.within.who.wordlists import heads, is_given, is_surname, name_words, title_ends

LINKS = frozenset({"of", "the", "and", "for", "de", "la", "du", "del", "on", "in", "'s", "’s", "&", "-"})
PROPER = ("NNP", "NNPS")
NOUNS = ("NN", "NNS")
LONGEST_BARE = 7  # tokens; longer runs of capitals are titles of works or lists


def find_missed(page: Page, found: list[Named], taken: set[int]) -> list[Named]:
    """Return further names; ``taken`` holds the tokens of all names and grows."""
    added = _add_known(page, taken)
    added += _add_titled(page, taken)
    added += _add_bare(page, taken)
    added += _add_letters(page.parse, found + added, taken)
    added += find_again(page, found + added, taken)
    return added + find_rest(page, found + added, taken)


def _runs(page: Page, taken: set[int]) -> list[tuple[int, int]]:
    """Return runs of capitalised tokens outside ``taken``, with the small words that may link them."""
    tokens, runs, size, stop = page.parse.tokens, [], len(page.parse.tokens), 0
    for i in page.capitals:
        if i < stop or i in taken or tokens[i].tag == "PRP":
            continue
        stop = k = i + 1
        sentence = tokens[i].sentence
        while k < size and k not in taken and tokens[k].sentence == sentence:
            if is_capital(tokens[k].text):
                stop = k + 1
            elif tokens[k].lower not in LINKS:
                break
            k += 1
        runs.append((i, stop))
    return runs


def _add_known(page: Page, taken: set[int]) -> list[Named]:
    parse, found = page.parse, []
    for first, last in _runs(page, taken):
        at = first
        if (whole := _around_people(parse, first, last)) is not None:
            found.append(whole)
            taken.update(range(first, last))
            at = last
        while at < last:
            piece = _longest_known(parse, at, last)
            if piece is None:
                at += 1
                continue
            found.append(piece)
            taken.update(range(piece.first, piece.last))
            at = piece.last
    return found


def _around_people(parse: Parse, first: int, last: int) -> Named | None:
    """Return a run that has a people's name inside it as one: "Grand Ethiopian Renaissance Dam"."""
    tokens = parse.tokens[first:last]
    if not 2 < len(tokens) <= LONGEST_BARE or tokens[-1].lower not in heads():
        return None
    if any(t.tag not in PROPER or not is_capital(t.text) for t in tokens) or know_demonym(tokens[0].text) is not None:
        return None
    if all(know_demonym(t.text) is None for t in tokens[1:-1]) or known_piece(parse, first, last - 1) is not None:
        return None
    kind = kind_by_words(parse, first, last, "other")
    return None if kind in ("other", "person") else Named(first, last, kind, "names/head")


def _longest_known(parse: Parse, at: int, last: int) -> Named | None:
    token = parse.tokens[at]
    is_loud = token.text.isupper() and len(token.text) > 2
    if not is_capital(token.text) or (token.tag not in PROPER and token.tag not in ("JJ", "NNS", "NN") and not is_loud):
        return None
    for end in range(min(last, at + LONGEST), at, -1):
        if not is_capital(parse.tokens[end - 1].text):
            continue
        known = known_piece(parse, at, end)
        if known is not None:
            return _widen(parse, known, last)
        if end <= at + 2 and (code := know_demonym(text_of(parse, at, end))) is not None:
            return Named(at, end, "group", "names/demonym", demonym=code)
    return None


def _widen(parse: Parse, known: Named, last: int) -> Named:
    """Take in the rest of a longer name that begins with a known one: "Oslo" in "Oslo Metro Company"."""
    tokens, end = parse.tokens, known.last
    while (
        end < last and is_capital(tokens[end].text) and tokens[end].tag in PROPER and tokens[end - 1].dep == "compound"
    ):
        end += 1
    if end == known.last:
        return known
    kind = kind_by_words(parse, known.first, end, "other")
    return known if kind in ("other", "person") else Named(known.first, end, kind, "names/head")


def _add_titled(page: Page, taken: set[int]) -> list[Named]:
    """Find people whom only a title gives away: "Mr. Ozola", "Col. Adjei"."""
    parse, tokens, ends, found = page.parse, page.parse.tokens, title_ends(), []
    for first, last in _runs(page, taken):
        if tokens[first].sentence in page.loud:
            continue
        start = after_title(parse, first, last)
        before = tokens[first - 1] if first else None
        titled = start > first or (
            before is not None
            and before.lower in ends
            and is_capital(before.text)
            and before.sentence == tokens[first].sentence
        )
        end = start
        while end < last and (is_capital(tokens[end].text) or tokens[end].lower in PARTICLES):
            end += 1
        start, end = trim(parse, start, end)
        titled = titled and start < end and tokens[start].lower not in name_words("nobody")  # "the General Staff"
        if titled and 0 < end - start <= 4 and tokens[start].tag in PROPER and tokens[end - 1].lower not in heads():
            found.append(Named(start, end, "person", "names/title"))
            taken.update(range(start, end))
    return found


def _add_bare(page: Page, taken: set[int]) -> list[Named]:
    """Find runs of proper nouns whose given name or head word tells what they name."""
    parse, tokens, found = page.parse, page.parse.tokens, []
    for first, last in _runs(page, taken):
        if last - first > LONGEST_BARE:
            continue
        first, last = trim(parse, first, last)
        if last - first < 2 or any(k in page.titles for k in range(first, last)):
            continue  # the first test first: of a text that breaks off after "The" nothing is left, not even a token
        if tokens[first].sentence in page.loud and last - first != 2:
            # in a headline only a given name with one more word is looked at
            continue
        if any(t.tag not in PROPER for t in tokens[first:last] if is_capital(t.text)):
            continue
        plain = all(is_capital(t.text) or t.lower in PARTICLES or t.text == "." for t in tokens[first:last])
        is_told = is_given(tokens[first].lower) or know_person(text_of(parse, first, last))
        if plain and is_told and last - first <= 4 and tokens[last - 1].lower not in heads():
            found.append(Named(first, last, "person", "names/given"))
        elif (kind := kind_by_words(parse, first, last, "other")) not in ("other", "person", "group"):
            found.append(Named(first, last, kind, "names/head"))
        elif (
            plain
            and last - first <= 3
            and tokens[first].sentence not in page.loud
            and (told := told_kind(parse, first, last)) is not None
        ):
            found.append(Named(first, last, told, "names/context"))
        else:
            continue
        taken.update(range(first, last))
    return found


def _add_letters(parse: Parse, found: list[Named], taken: set[int]) -> list[Named]:
    """Find the letters in brackets after a name that they shorten: "Volta River Authority (VRA)"."""
    tokens, out = parse.tokens, []
    for name in found:
        k = name.last + 1
        if (
            name.last - name.first < 2
            or k + 1 >= len(tokens)
            or tokens[name.last].text != "("
            or tokens[k + 1].text != ")"
        ):
            continue
        text = tokens[k].text
        if k not in taken and text.isupper() and text.isalpha() and 2 <= len(text) <= 8 and name.kind != "person":
            out.append(replace(name, first=k, last=k + 1, rule="names/letters"))
            taken.add(k)
    return out


def cut_people(parse: Parse, found: list[Named]) -> list[Named]:
    """Cut off what a headline or caption glued to a name that the report gives elsewhere: "Ama Osei Urges"."""
    people = {
        (parse.tokens[n.first].text, parse.tokens[n.first + 1].text)
        for n in found
        if n.kind == "person" and n.last - n.first == 2
    }
    # "Jo Ann" elsewhere cuts no "Jo Ann Osei" of a report that has an "Osei" too
    lone = {parse.tokens[n.first].text for n in found if n.kind == "person" and n.last - n.first == 1}
    out = []
    for name in found:
        if name.kind == "person" and name.last - name.first > 2:
            words = [t.text for t in parse.tokens[name.first : name.last]]
            if (
                (words[0], words[1]) in people
                and words[2] not in lone
                and words[2].lower() not in SUFFIXES
                and words[2].lower() not in PARTICLES
            ):
                name = replace(name, last=name.first + 2)
            elif (words[-2], words[-1]) in people and len(words[0]) > 2 and not is_given(words[0].lower()):
                # of "Eustaquio Díaz Vélez" nothing is cut off: "Díaz Vélez" are two surnames
                is_whole = is_surname(words[-2].lower()) and is_surname(words[-1].lower())
                name = name if is_whole else replace(name, first=name.last - 2)
        out.append(name)
    return out


def mend_repeated(parse: Parse, found: list[Named]) -> list[Named]:
    """Put a longer name of this report where only pieces of it were found: "Northrup" and "Hale" of "Northrup Hale"."""
    # keyed by the first two words: a thousand Johns must not be compared with each other
    longer: dict[tuple[str, str], dict[tuple[str, ...], Named]] = {}
    for name in found:
        if name.last - name.first > 1:
            words = tuple(t.text for t in parse.tokens[name.first : name.last])
            longer.setdefault((words[0], words[1]), {}).setdefault(words, name)
    sizes = {key: sorted({len(words) for words in names}, reverse=True) for key, names in longer.items()}
    inside = {i: name for name in found for i in range(name.first, name.last)}
    gone: set[int] = set()
    added: list[Named] = []
    starts = {first for first, _ in longer}
    for token, after in zip(parse.tokens, parse.tokens[1:], strict=False):
        key = (token.text, after.text)
        if token.text not in starts or key not in longer:
            continue
        for size in sizes[key]:
            stop = token.i + size
            known = longer[key].get(tuple(t.text for t in parse.tokens[token.i : stop]))
            if known is None:
                continue
            pieces = {id(p): p for k in range(token.i, stop) if (p := inside.get(k)) is not None}
            if any(p.first < token.i or p.last > stop or p.last - p.first >= size for p in pieces.values()):
                break
            gone |= pieces.keys()
            whole = replace(known, first=token.i, last=stop, rule="names/repeated")
            added.append(whole)
            inside.update(dict.fromkeys(range(token.i, stop), whole))
            break
    return [n for n in found if id(n) not in gone] + added
