"""Names that neither the finder nor their own words gave away: known surnames, initials, letters, short names of firms.

Comes in: a page and the names found so far. Goes out: further names. Example: "Geely" where the report has a "Zhejiang
Geely Holding", "LASK" in capitals inside a sentence, "K. Osei" by the initial, "Merkel" by the knowledge base.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from twosource.model.text import Token
from twosource.within.who.known import know_demonym, know_name, know_person
from twosource.within.who.named import Named, is_capital
from twosource.within.who.names.edges import COMPANY_ENDS
from twosource.within.who.names.headlines import Page
from twosource.within.who.names.teams import NOT_TEAMS
from twosource.within.who.names.told import told_kind
from twosource.within.who.wordlists import around, firms, heads, is_given, is_surname, name_words, title_ends, titles

FIRM_ENDS = frozenset({"group", "holding", "holdings", "motors", "bank", "airlines", "airways", "industries", "pharmaceuticals", "energy", "capital",
                       "partners", "technologies", "motor", "company", "corporation", "co", "co.", "maritime", "shipping", "logistics", "resources", "minerals", "mining",
                       "steel", "pharma", "biotech", "systems", "entertainment", "foods", "stores", "petroleum", "oil", "gas", "power", "electric", "electronics",
                       "insurance", "securities", "telecom", "aerospace", "robotics", "chemicals", "cement", "foundation", "ventures", "media", "studios", "labs"}) | COMPANY_ENDS  # fmt: skip
PLAIN_WORDS = frozenset({"national", "united", "general", "first", "new", "central", "royal", "american", "international", "global", "world", "state",
                         "federal", "public", "people", "north", "south", "east", "west", "northern", "southern", "eastern", "western", "great",
                         "the", "of", "and", "for", "standard", "union", "city", "saint", "san", "st.", "grand", "red", "blue", "black", "white",
                         "green", "golden", "best", "big", "social", "free", "future", "home", "direct", "european", "asian",
                         "african", "pacific", "atlantic", "oriental", "orient", "capital", "equity", "income", "value", "trust", "star", "sun"})  # fmt: skip
INTERCAPS = re.compile(
    r"(?!(?:Mc|Mac|De|Di|Le|La|Du|Van|Fitz|Des|Del|Al|El|Ul|Abd|Ph|i|e)[A-Z])[A-Z]?[a-z]+(?:[A-Z]+[a-z]*)+"
)
SHORTEST, LONGEST = 3, 6  # letters of an acronym that names a body
ACTING = frozenset({"nsubj", "nsubjpass", "poss", "appos", "conj", "dobj", "pobj", "agent"})


def find_rest(page: Page, found: list[Named], taken: set[int]) -> list[Named]:
    """Return further names; ``taken`` holds the tokens of all names and grows."""
    added = list(_by_initial(page, taken))
    short = _short_names(page, found)
    counted = Counter(t.text for t in page.parse.tokens if t.text.isupper())
    for i in sorted((*page.capitals, *_small_letters(page))):
        token = page.parse.tokens[i]
        if (
            i in taken
            or (
                token.tag not in ("NNP", "NNPS")
                and not (token.tag == "NN" and INTERCAPS.fullmatch(token.text) is not None)
            )
            or token.sentence in page.loud
            or token.lower in name_words("nobody")
        ):
            continue
        named = short.get(token.text)
        if named is None and _is_alone(page, i, taken):
            named = _by_form(page, token, counted)
        if named is not None:
            before = added[-1] if added else None
            if before is not None and before.last == i and before.rule == named.rule == "names/short":
                # "Polly Peck" of "Polly Peck International"
                added[-1] = Named(before.first, i + 1, named.kind, named.rule)
            else:
                added.append(Named(i, i + 1, named.kind, named.rule))
            taken.add(i)
    return added


def _small_letters(page: Page) -> Iterator[int]:
    """Yield tokens that begin small and have a capital inside: "easyJet"."""
    for token, lower in zip(page.parse.tokens, page.parse.lowers, strict=True):
        if token.text != lower and token.text[0].islower():
            yield token.i


def _by_initial(page: Page, taken: set[int]) -> Iterator[Named]:
    """Yield people by their initials: "K. Osei", "J.R. Berg"."""
    tokens = page.parse.tokens
    for i in page.capitals:
        if i in taken or i + 1 >= len(tokens) or not _is_initial(tokens[i].text):
            continue
        last = i + 1
        while last < len(tokens) and _is_initial(tokens[last].text):
            last += 1
        before = tokens[i - 1] if i else None
        is_inside = (
            before is not None
            and before.sentence == tokens[i].sentence
            and before.tag in ("NNP", "NNPS")
            and before.text != "."
        )
        if last >= len(tokens) or last in taken or is_inside or not _is_surname(tokens[last]):
            continue
        if tokens[last].start > tokens[last - 1].end + 1 or (last + 1 < len(tokens) and tokens[last + 1].tag == "NNP"):
            continue
        taken.update(range(i, last + 1))
        yield Named(i, last + 1, "person", "names/initial")


def _is_initial(text: str) -> bool:
    return (
        len(text) in (2, 4)
        and text[0].isupper()
        and text[-1] == "."
        and text.replace(".", "").isupper()
        and text not in ("U.S.", "U.N.", "U.K.", "No.")
    )


def _is_surname(token: Token) -> bool:
    word = token.text.replace("-", "").replace("'", "").replace("’", "")
    return (
        token.tag == "NNP"
        and word.isalpha()
        and is_capital(word)
        and not word.isupper()
        and len(word) > 2
        and token.lower not in heads()
    )


def _short_names(page: Page, found: list[Named]) -> dict[str, Named]:
    """Return the telling words of firms' names: "Geely" of "Zhejiang Geely Holding"."""
    out: dict[str, Named] = {}
    common = page.parse.small_words
    for name in found:
        words = page.parse.tokens[name.first : name.last]
        if name.kind != "organisation" or not 1 < len(words) < 5 or words[-1].lower not in FIRM_ENDS:
            continue
        for token in words[:-1]:
            lower = token.lower
            is_own = (
                token.tag == "NNP"
                and len(lower) > 3
                and lower not in heads()
                and lower not in PLAIN_WORDS
                and lower not in common
            )
            if is_own and not is_given(lower) and know_name(token.text) is None and know_demonym(token.text) is None:
                out.setdefault(token.text, Named(0, 0, "organisation", "names/short"))
    return out


def _is_alone(page: Page, i: int, taken: set[int]) -> bool:
    """Tell whether no other capitalised word outside a name stands beside the token."""
    tokens = page.parse.tokens
    for k in (i - 1, i + 1):
        if 0 <= k < len(tokens) and tokens[k].sentence == tokens[i].sentence:
            beside = tokens[k]
            if beside.tag in ("NNP", "NNPS") and is_capital(beside.text) and beside.lower not in title_ends():
                return False
            if (
                beside.text in ("-", "/", "&", '"', "“", "”", "``", "''")
                and abs(beside.start - tokens[i].end) * abs(beside.end - tokens[i].start) == 0
            ):
                return False
    return True


def _by_form(page: Page, token: Token, counted: Counter[str]) -> Named | None:
    lower = token.lower
    if (lower,) in titles() or not token.text.replace("-", "").isalpha():
        return None
    after = page.parse.tokens[token.i + 1] if token.i + 1 < len(page.parse.tokens) else token
    if lower in NOT_TEAMS and after.text[0].isdigit():
        # "in Game 2"
        return None
    is_first = token.i == page.parse.sentence_of(token.i).first
    counted_before = token.i and page.parse.tokens[token.i - 1].text[0].isdigit()
    if INTERCAPS.fullmatch(token.text) is not None and not counted_before and lower not in name_words("letters"):
        # "FinCEN", "BuzzFeed"; no "McDahl"
        return Named(0, 0, "organisation", "names/letters")
    if token.text.isupper() and token.text.isalpha():
        is_body = SHORTEST <= len(token.text) <= LONGEST or (len(token.text) == 2 and counted[token.text] > 1)
        if is_body and lower not in name_words("letters") and token.dep in ACTING | {"compound"}:
            return Named(0, 0, "organisation", "names/letters")
        return None
    if lower in firms():
        return Named(0, 0, "organisation", "names/firm")
    before = page.parse.tokens[token.i - 1] if not is_first else None
    if (
        before is not None
        and before.text == ","
        and token.i > 2
        and token.dep in ("appos", "conj", "npadvmod", "nsubj")
    ):
        # "with his second wife, Ilse, he"
        is_his = page.parse.tokens[token.i - 3].tag in ("PRP$", "POS", "JJ")
        before = page.parse.tokens[token.i - 2] if is_his else before
    if before is not None and before.lower in around("relatives") and token.text[1:].islower():
        # "my son Davit"
        return Named(0, 0, "person", "names/kin")
    return _by_context(page, token, is_first=is_first)


def _by_context(page: Page, token: Token, *, is_first: bool) -> Named | None:
    """Tell what a name that acts or owns is by its surname, by what it does and by the words around."""
    lower, head = token.lower, page.parse.head(token.i)
    if token.dep not in ACTING or lower in heads() or lower in PLAIN_WORDS:
        return None
    speaks = token.dep == "nsubj" and (
        head.lemma in around("human_verbs") or head.lemma in ("say", "tweet", "warn", "urge")
    )
    if len(lower) > 3 and know_person(token.text) and (not is_first or token.dep in ("nsubj", "poss")):
        return Named(0, 0, "person", "names/office")
    if is_surname(lower) and (speaks or token.dep == "poss") and not is_first:
        return Named(0, 0, "person", "names/surname")
    if speaks and not is_first:
        return Named(0, 0, "person", "names/speaks")
    if is_first and (token.dep != "nsubj" or lower in page.parse.small_words):
        return None
    told = told_kind(page.parse, token.i, token.i + 1) if len(lower) > 3 else None
    if is_first and told != "person":
        # "Guido died in 1955. He left two sons"
        return None
    return None if told is None else Named(0, 0, told, "names/context")
