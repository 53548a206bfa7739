"""The words that ``who`` goes by, read once from ``data/offices.yaml`` and ``data/nominals.yaml``.

Comes in: the two files. Goes out: ``TITLES``, keyed by the words of a title, and sets of nouns. Example:
``titles()[("foreign", "minister")].title`` is ``"foreign minister"``.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache
from typing import NamedTuple

from twosource.errors import BrokenData
from twosource.lexicon.fold import strip_accents
from twosource.lexicon.load import load_yaml
from twosource.model.facts import Kind


class Title(NamedTuple):
    """An office or form of address. ``is_address`` is True for "Mr." and the like, which name no office."""

    title: str
    sector: str | None = None
    gender: str | None = None
    is_unique: bool = False
    is_head: bool = False
    is_address: bool = False


class Noun(NamedTuple):
    """A common noun that may stand for a party: "troops", "ministry", "protesters"."""

    kind: Kind
    sector: str | None
    is_plural: bool


@cache
def titles() -> dict[tuple[str, ...], Title]:
    """Return every written form of every title, as lower-case words."""
    data = load_yaml("offices.yaml")
    found: dict[tuple[str, ...], Title] = {}
    for entry in data["offices"]:
        title = Title(
            entry["title"], entry.get("sector"), entry.get("gender"), bool(entry.get("is_unique")),
            entry.get("rank") == "head",
        )  # fmt: skip
        for form in (entry["title"], *entry.get("forms", ())):
            key = tuple(form.replace("-", " - ").split())
            if key in found:
                raise BrokenData(f"offices.yaml: {form!r} stands twice")
            # "spokesman" keeps its own word as the title; "minister of foreign affairs" is a foreign minister
            found[key] = title._replace(gender=title.gender or _gender(form))
    for entry in data["address"]:
        found[tuple(entry["title"].split())] = Title(entry["title"], gender=entry.get("gender"), is_address=True)
    return found


@cache
def title_ends() -> dict[str, tuple[tuple[str, ...], ...]]:
    """Return the titles by their last word, longest first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for key in titles():
        found.setdefault(key[-1], []).append(key)
    return {word: tuple(sorted(keys, key=lambda k: (-len(k), k))) for word, keys in found.items()}


@cache
def before_title() -> frozenset[str]:
    """Return words that may stand before a title and belong to it: "former", "acting"."""
    return frozenset(load_yaml("offices.yaml")["before"])


@cache
def nouns() -> dict[str, Noun]:
    """Return the nouns that may stand for a party, by lower-case form, singular and plural."""
    found: dict[str, Noun] = {}
    for entry in load_yaml("nominals.yaml")["nouns"]:
        for word in entry.get("one", ()):
            found[word] = Noun(entry["kind"], entry.get("sector"), False)
        for word in entry.get("many", ()):
            found[word] = Noun(entry["kind"], entry.get("sector"), True)
    return found


@cache
def pairs() -> dict[tuple[str, str], Noun]:
    """Return the nouns that stand for a party only with the word before them, by both: ("central", "bank")."""
    return {
        (first, last): Noun(entry["kind"], entry.get("sector"), number == "many")
        for entry in load_yaml("nominals.yaml")["pairs"]
        for first in entry["first"]
        for number in ("one", "many")
        for last in entry.get(number, ())
    }


@cache
def describing() -> frozenset[str]:
    """Return every word that may head a description of a party."""
    ends = {last for _, last in pairs()} | words("pair_ends") | words("led_bodies")
    plain = words("person") | words("states") | words("people") | words("each_of_two") | words("couples")
    return frozenset(nouns()) | frozenset(title_ends()) | plain | words("armed_many") | ends


@cache
def words(name: str) -> frozenset[str]:
    """Return one of the plain word lists of ``nominals.yaml``."""
    return frozenset(load_yaml("nominals.yaml")["words"][name])


@cache
def alike() -> dict[str, frozenset[str]]:
    """Return for a noun the last words of the offices that it can take up: "envoy" -> "ambassador"."""
    groups: list[list[str]] = load_yaml("nominals.yaml")["alike"]
    return {word: frozenset().union(*(g for g in groups if word in g)) for group in groups for word in group}


@cache
def lands() -> dict[str, frozenset[str]]:
    """Return the countries (alpha-3) that "kingdom" or "island nation" can mean, by those words."""
    return {name: frozenset(codes) for name, codes in load_yaml("nominals.yaml")["lands"].items()}


@cache
def land_nouns() -> frozenset[str]:
    """Return the last words of what countries are called: "kingdom", "nation"."""
    return frozenset(name.split()[-1] for name in lands())


class Called(NamedTuple):
    """What may be called by a description: entries of the base, sectors, or what has one of ``words`` in its name.

    ``is_wide``: the noun fits many ("the group"), so that only the latest can be meant, be it known or not.
    """

    bases: frozenset[str]
    sectors: frozenset[str]
    words: frozenset[str]
    is_wide: bool


@cache
def called() -> dict[str, Called]:
    """Return what "alliance", "regional bloc" or "militant group" can mean, by those words."""
    found: dict[str, Called] = {}
    for entry in load_yaml("nominals.yaml")["organisations"]:
        meaning = Called(
            frozenset(f"org/{base}" for base in entry.get("of", ())), frozenset(entry.get("sectors", ())),
            frozenset(entry.get("words", ())), bool(entry.get("is_wide")),
        )  # fmt: skip
        found |= dict.fromkeys(entry["called"], meaning)
    return found


@cache
def called_nouns() -> frozenset[str]:
    """Return the last words of what organisations are called: "alliance", "group"."""
    return frozenset(name.split()[-1] for name in called())


@cache
def not_the_same() -> frozenset[str]:
    """Return words that make a description mean another than who was spoken of: "the rival alliance"."""
    return words("not_the_same")


@cache
def heads() -> dict[str, Kind]:
    """Return the kind that the head word of a name tells: "river" -> "place"."""
    data: dict[Kind, list[str]] = load_yaml("names.yaml")["heads"]
    return {word: kind for kind, listed in data.items() for word in listed}


@cache
def abbreviations() -> dict[str, str]:
    """Return abbreviated states with their names: "Calif." -> "California"."""
    found: dict[str, str] = load_yaml("names.yaml")["abbreviations"]
    return found


@cache
def given_names() -> Mapping[str, str | None]:
    """Return given names with the sex that mostly bears them, "m" or "f", or None where either does."""
    found: dict[str, str | None] = {}
    for data in (load_yaml("more_given_names.yaml"), load_yaml("names.yaml")["given"]):
        for key, gender in (("either", None), ("m", "m"), ("f", "f")):
            found.update(dict.fromkeys(data.get(key, "").split(), gender))
    return found


@cache
def surnames() -> frozenset[str]:
    """Return surnames that many people bear, in lower case."""
    return frozenset(name for listed in load_yaml("surnames.yaml").values() for name in listed.split())


@lru_cache(maxsize=8192)
def is_given(word: str) -> bool:
    """Tell whether a word in lower case is a given name, with accents or without."""
    return word in given_names() or (not word.isascii() and strip_accents(word) in given_names())


@lru_cache(maxsize=8192)
def is_surname(word: str) -> bool:
    """Tell whether many people bear a surname, with accents or without: "vélez"."""
    return word in surnames() or (not word.isascii() and strip_accents(word) in surnames())


@cache
def common_surnames() -> frozenset[str]:
    """Return the surnames that are too common for one alone to mean an office holder: not those under ``more_``."""
    listed = load_yaml("surnames.yaml").items()
    return frozenset(name for group, names in listed if not group.startswith("more_") for name in names.split())


@cache
def around(name: str) -> frozenset[str]:
    """Return one of the lists of words that tell the kind of a name beside them."""
    return frozenset(load_yaml("names.yaml")["around"][name])


@cache
def firms() -> frozenset[str]:
    """Return short names of well-known firms and bodies."""
    data = load_yaml("firms.yaml")
    return frozenset(data["firms"].split()) | frozenset(data["long"])


@cache
def name_words(name: str) -> frozenset[str]:
    """Return one of the plain word lists of ``names.yaml``."""
    return frozenset(load_yaml("names.yaml")[name])


def _gender(form: str) -> str | None:
    if form.endswith("woman"):
        return "f"
    return "m" if form.endswith("man") and not form.endswith("human") else None
