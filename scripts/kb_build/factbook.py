"""Reads the factbook's history of leaders: cleans names and titles, and mends ends that cannot be right.

Comes in: rows such as ``{"title": "Prime Minister and", "name": "Co-Vice President MUHAMMAD BIN RASHID Al
Maktum", ...}``. Goes out: ``Tenure`` rows, "Muhammad bin Rashid Al Maktum", "Prime Minister".
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, NamedTuple

from kb_build.places import alpha3_by_name, territories
from kb_build.tables import read_lines, read_table
from twosource.lexicon.fold import fold
from twosource.lexicon.names import SAME_NAME, match_names

SOURCE = "factbook"
# Words before a name that are scraps of a title or of a country's name ("Swiss Confederation Simonetta SOMMARUGA").
SCRAPS = frozenset(word for row in read_table("scraps.txt", width=1) for word in row[0].split())
CAPITALS = re.compile(r"[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ'’]*[A-ZÀ-ÖØ-Þ]\Z")
NUMERAL = re.compile(r"[IVX]+\Z")
CUT = re.compile(
    r"\s*[\[({].*| - .*|, (?:Dr|Sir|Lt\. Gen|Jr\.? \(.*)\.?$|;.*|, (?:also spelled|aka|formerly).*"
    r"| (?:elected|serving|serves|appointed|in caretaker|as acting|sworn).*"
)
KEPT_LOWER = {"BIN", "IBN", "DE", "VAN", "DER", "DEL", "DA", "DOS", "BINT"}
# Where the factbook's name of a country is another country's usual one.
FIPS = {"cf": "COG", "cg": "COD"}
MOST_WORDS = 6
# Andorra's heads of state are the president of France and a bishop.
SHARED_HEADS = ("AND",)
# A holder last seen more than this many days before the next one's start may have gone long before.
LONGEST_GAP = 300


class Tenure(NamedTuple):
    """One person's time in one office, as one source has it."""

    name: str
    surname: str
    country: str
    title: str
    start: str | None
    end: str | None
    source: str | None
    variants: tuple[str, ...] = ()
    wikidata: str | None = None
    gender: str | None = None


def read_factbook(source: Path) -> list[Tenure]:
    """Return the tenures of leaders_factbook.jsonl; rows whose name cannot be cleaned are left out."""
    codes = alpha3_by_name()
    dependent = territories()
    rows = read_lines(source / "leaders_factbook.jsonl")
    newest = max((row["last_seen"] for row in rows), default="")
    found = []
    for row in rows:
        code = FIPS.get(row.get("cc_fips", "")) or codes.get(fold(row["country"]))
        name = clean_name(row["name"].removeprefix(row["country"]).strip())
        if code is None or name is None or (row["role"] == "chief of state" and code in (*dependent, *SHARED_HEADS)):
            continue
        # Among the variants of a row stand other people too: the president beside the prime minister.
        variants = [clean for variant in row["variants"] if (clean := clean_name(variant)) and clean != name]
        variants = [variant for variant in variants if len(variant.split()) <= MOST_WORDS or " bin " in variant]
        if any(match_names(name, variant) < SAME_NAME for variant in variants):
            continue  # whose dates these are cannot be told
        found.append(
            Tenure(
                name=name,
                surname=find_surname(row["name"]),
                country=code,
                title=clean_title(row, code),
                start=row["start"] if row["start"] <= row["last_seen"] else None,
                end=find_end(row, newest),
                source=SOURCE,
                variants=tuple(variants),
            )
        )
    return found


def clean_name(raw: str) -> str | None:
    """Return a name in ordinary letters without scraps, or None where nothing sure is left.

    Example: "or Acting Prime Minister Mariano RAJOY" becomes "Mariano Rajoy".
    """
    words = re.sub(r'"[^"]*"', " ", CUT.sub("", raw.removeprefix("also spelled "))).split()
    marked = [number for number in range(len(words)) if _is_marked(words, number)]
    if not marked or "and" in words[marked[0] :]:
        return None
    first = 0
    for number in range(marked[0] + 1):
        if fold(words[number]) in SCRAPS or words[number].lower() in SCRAPS:
            first = number + 1
    if first == 0 and marked[0] > 0 and fold(words[0]) in alpha3_by_name():
        first = 1
    cleaned = " ".join(_ordinary(words, number) for number in range(first, len(words))).strip(" ,")
    return re.sub(r",? (Jr|Sr)\.?$", r" \1.", cleaned) or None


def find_surname(raw: str) -> str:
    """Return the words that the factbook writes in capitals, in ordinary letters; the call name of some."""
    words = re.sub(r'"[^"]*"', " ", CUT.sub("", raw)).split()
    marked = [_ordinary(words, n).strip(",.") for n in range(len(words)) if _is_marked(words, n)]
    return " ".join(word for word in marked if fold(word) not in SCRAPS)


def _is_marked(words: list[str], number: int) -> bool:
    """Tell whether a word or a part of it stands in capitals: LUKASHENKA, al-SARAJ, SASSOU-Nguesso."""
    word = words[number].strip(",.")
    if (NUMERAL.match(word) and number > 0) or word in ("CEO", "GNU", "CNSP"):
        return False
    return any(CAPITALS.match(part) for part in word.split("-"))


def _ordinary(words: list[str], number: int) -> str:
    word = words[number]
    if not _is_marked(words, number):
        return word
    if word in KEPT_LOWER:
        return word.lower()
    parts = re.split(r"(['’\-])", word)
    small = "".join(part.capitalize() if CAPITALS.match(part.strip(",")) else part for part in parts)
    return re.sub(r"^Mc([a-z])", lambda found: "Mc" + found.group(1).upper(), small)


def clean_title(row: dict[str, Any], code: str) -> str:
    """Return the office: the factbook's title where it is whole, else what the role says."""
    title = re.sub(r"\b(Sheikh|Dr\.|Sir|Gen\.|Col\.|Lt\.)", "", row["title"]).strip(" ,")
    title = re.sub(r"\s+(and|of the|of|and Minister of.*|, State.*)$", "", title).strip(" ,")
    if title.startswith("King"):
        return "King"
    if title.startswith("Prime Minister"):
        return "Prime Minister"
    if title in ("President of", "President of the Republic", "President of the") or title.startswith(
        "State Affairs Commission"
    ):
        return "President"
    if title in (
        "",
        "Prime",
        "General",
        "Chief",
        "Chairman",
        "Chairman of the Council",
        "Chairperson of the Council",
        "Supreme",
        "Vice",
        "Deputy Prime",
        "Crown",
        "prime minister",
        "King Sultan",
    ):
        return "Prime Minister" if row["role"] == "head of government" else "President"
    return re.sub(r" (Capt|Gen|Col)\.?$", "", title[0].upper() + title[1:])


def find_end(row: dict[str, Any], newest: str) -> str | None:
    """Return the last day in office, as far as the history allows it to be told.

    ``end_by`` is the successor's start. It is trusted where the holder was seen until shortly before; where
    years lie between, or it comes before the holder was last seen, only "seen until" is sure.
    """
    end: str | None = row["end_by"]
    seen: str = row["last_seen"]
    if end is None:
        return None if _days(seen, newest) < LONGEST_GAP else seen[:7]
    if end < seen[:7] or _days(seen, end) > LONGEST_GAP:
        return seen[:7]
    return end


def _days(first: str, second: str) -> int:
    """Return roughly how many days lie between two ISO dates."""
    (y1, m1, d1), (y2, m2, d2) = (tuple(map(int, (*day.split("-"), "1", "1")[:3])) for day in (first, second))
    return (y2 - y1) * 365 + (m2 - m1) * 30 + d2 - d1
