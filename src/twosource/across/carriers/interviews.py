"""Which medium an interview was given to, and whether two names are one medium's.

Comes in: a carrier of kind interview and the report that names it. Goes out: the medium's name or None. Examples: "an
interview with Lake Radio" was given to Lake Radio; "told this newspaper" in the Courier was given to the Courier; "the
Courier" and "the Amu Valley Courier" are one, Fox News and CNN are two.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from twosource.across.issuers import load_origin_words
from twosource.lexicon.fold import fold
from twosource.model.facts import Carrier, Reading

NAMED = re.compile(r"(?:[A-Z\u00c0-\u00de][\w&.'\u2019-]*)(?:\s+[A-Z\u00c0-\u00de][\w&.'\u2019-]*)*")
POSSESSIVE = re.compile(r"['\u2019]s?\b.*$")


def find_medium(reading: Reading, carrier: Carrier, speakers: Iterable[str]) -> str | None:
    """Return the name of the medium to which an interview was given, as the report calls it.

    Args:
        reading: the report that names the interview.
        carrier: the interview.
        speakers: parties that were interviewed, who are not the medium.

    Returns:
        the name of its issuer, else the name in its own words, else the report's own newsroom, to which an interview
        without a name was given; None where that is not known either.
    """
    names = {party.id: party.name for party in reading.parties}
    if carrier.issuer in names:
        return names[carrier.issuer]
    interviewed = {word for speaker in speakers for word in outlet_words(names.get(speaker, ""))}
    for found in NAMED.findall(carrier.name):
        name = POSSESSIVE.sub("", found)
        words = outlet_words(name)
        if words and not words & interviewed and not words <= set(load_origin_words("tails")):
            return name
    return reading.report.newsroom or reading.report.outlet


def is_one_medium(a: str | None, b: str | None) -> bool:
    """Tell whether two names may be one medium's; a medium without a name may be any.

    Example:
        >>> is_one_medium("the Courier", "Amu Valley Courier"), is_one_medium("Fox News", "CNN")
        (True, False)
    """
    one, two = outlet_words(a or ""), outlet_words(b or "")
    return not one or not two or one <= two or two <= one


def outlet_words(name: str) -> frozenset[str]:
    """Return the words that tell one medium from another: "Highland" of "the Highland news agency"."""
    words = frozenset(re.findall(r"[^\W_]+", fold(name)))
    return words - frozenset(load_origin_words("any_medium"))
