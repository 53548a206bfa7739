"""Text -> the language it is written in, told by script and by the small words.

Comes in: a report's text. Goes out: a BCP 47 tag, or None where the text is too short to tell. Example:
``find_language("Der Minister sagte, dass er nicht nach Berlin reisen werde.")`` is ``"de"``.

The words stand in ``data/languages.yaml``; none of them is an English word.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import cache

from twosource.lexicon.load import load_yaml

LOOKED_AT = 4_000  # characters; enough small words for any language, and a long text costs no more than a short one
SCRIPT_SHARE = 0.5  # letters of another script, above which a text is not English; a quoted name stays far below
ENOUGH = 3  # small words of another language before it is named; two happen in English ("la", "de" in names)
AHEAD = 1.5  # and so many times as many as English ones; French news has 30 to 1, English news 1 to 40
LEAST_SHARE = 0.04  # of all words; prose in any of these languages has .15 and more, a list of codes or numbers less
GLANCE = 200  # characters at the beginning, before the middle and at the end, where a text's language is plain
PLAINLY = 8  # small words of English, and so many for each of another language, that need no closer look
LATIN = 4  # where no more than one of so many characters is beyond ASCII, the text is in no other script
BEYOND_ASCII = re.compile(r"[^\x00-\x7f]")
WORD = re.compile(r"[^\W\d_]+(?:['\u2019][^\W\d_]+)?")


def find_language(text: str) -> str | None:
    """Return the language of a text, or None where there is not enough of it.

    Example:
        >>> find_language("The minister said that he would not travel.")
        'en'
    """
    sample = text[:LOOKED_AT]
    if _is_plainly_english(sample):
        return "en"
    script = _other_script(sample)
    if script is not None:
        return script
    words = Counter(WORD.findall(sample.lower()))
    hits = dict.fromkeys(_small_words(), 0)
    for word, times in words.items():
        for code in _codes_of().get(word, ()):
            hits[code] += times
    english = hits.pop("en")
    best = max(hits, key=lambda code: hits[code])
    if hits[best] >= max(ENOUGH, LEAST_SHARE * words.total()) and hits[best] > AHEAD * english:
        return best
    return "en" if english else None


def name_language(code: str) -> str:
    """Return a language's English name: "de" -> "German"."""
    names: dict[str, str] = load_yaml("languages.yaml")["names"]
    return names.get(code.split("-")[0].lower(), code)


def is_english(code: str | None) -> bool:
    """Tell whether a tag is English's or says nothing."""
    return code is None or code.split("-")[0].split("_")[0].lower() in ("en", "eng", "english", "und", "")


def _is_plainly_english(sample: str) -> bool:
    """Tell at a tenth of the cost what of most reports is plain: far more small words of English than of all others.

    Words with a mark at their end or a capital are not counted here, of which every language has its share.
    """
    middle = len(sample) // 2
    parts = (sample[:GLANCE], sample[max(GLANCE, middle - GLANCE) : middle], sample[middle:][-GLANCE:])
    small = list(filter(_codes_of().__contains__, " ".join(parts).split()))
    english = sum(map(_small_words()["en"].__contains__, small))
    beyond_ascii = len(sample.encode("utf-8", "surrogatepass")) - len(sample)  # at most so many; a dash counts as two
    is_latin = LATIN * beyond_ascii < len(sample)
    return is_latin and english >= PLAINLY and english >= PLAINLY * (len(small) - english)


def _other_script(sample: str) -> str | None:
    wide = (char for char in BEYOND_ASCII.findall(sample) if char.isalpha())
    foreign = [char for char in wide if not unicodedata.name(char, "LATIN").startswith("LATIN")]
    if not foreign or len(foreign) <= SCRIPT_SHARE * sum(map(str.isalpha, sample)):
        return None
    scripts = Counter(unicodedata.name(char, "?").split()[0] for char in foreign)
    codes: dict[str, str] = load_yaml("languages.yaml")["scripts"]
    if scripts["HIRAGANA"] + scripts["KATAKANA"] > 0.1 * len(foreign):
        return "ja"
    script = scripts.most_common(1)[0][0]
    if script == "CYRILLIC":
        return _cyrillic(sample)
    return codes.get(script, "und-x-other")


def _cyrillic(sample: str) -> str:
    """Name the language of a Cyrillic text by the letters that only it has."""
    lower = sample.lower()
    if any(char in lower for char in "їєґ"):
        return "uk"
    if "ў" in lower:
        return "be"
    if any(char in lower for char in "ђћџљњј"):
        return "sr"
    return "ru" if any(char in lower for char in "ыэё") else "bg"


@cache
def _codes_of() -> dict[str, tuple[str, ...]]:
    """Return for each small word the languages that have it."""
    words = {word for known in _small_words().values() for word in known}
    return {word: tuple(code for code, known in _small_words().items() if word in known) for word in words}


@cache
def _small_words() -> dict[str, frozenset[str]]:
    words: dict[str, str] = load_yaml("languages.yaml")["words"]
    return {code: frozenset(line.split()) for code, line in words.items()}
