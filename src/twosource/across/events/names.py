"""The names of a summary line: articles where English wants them, "China" for its government.

Comes in: ids of entities. Goes out: names joined. Example: Government of China, United Nations -> "China and the
United Nations".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from twosource.across.events.cast import Cast
from twosource.across.issuers import load_origin_words
from twosource.lexicon.load import load_yaml
from twosource.model.record import Entity
from twosource.parse.title_case import is_common

NAMED = 3  # participants written out; more become "and 4 others"
GOVERNMENT = re.compile(r"Government of (?:the )?(?=[A-Z])")
QUALIFIER = re.compile(r"\s*\([^)]*\)$")  # "Democratic Party (US)"
OF = re.compile(r" (?:of|in|from|for|at|to) ")
DETERMINED = frozenset(["the", "a", "an", "his", "her", "its", "their", "our", "my", "this", "that", "these", "those", "some", "all", "any", "no", "each", "every", "several", "many"])  # fmt: skip


def list_names(ids: Sequence[str], cast: Cast) -> str:
    """Join names: "Oslo, Rome and Bern", more than ``NAMED`` become "and 2 others"."""
    names = list(dict.fromkeys(write_name(cast.by_id[i]) for i in ids if i in cast.by_id))
    if len(names) > NAMED:
        names = [*names[: NAMED - 1], f"{len(names) - NAMED + 1} others"]
    return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)


def write_name(entity: Entity) -> str:
    """Return an entity's name as it stands inside a sentence.

    Example: "United States" -> "the United States"; "rebel commander" -> "a rebel commander".
    """
    name = QUALIFIER.sub("", entity.name)
    name = GOVERNMENT.sub("", name) if entity.kind in ("government", "country") else name
    if entity.country is None and name.lower() in load_origin_words("bare"):
        bare = name.lower()  # "Police" stood first in its sentence
        return f"the {bare}" if bare in articles("unique") else bare
    if (
        entity.kind == "group"
        and entity.country is None
        and " " not in name
        and name.istitle()
        and is_common(name.lower())
    ):
        return name.lower()  # "Students" stood first in its sentence, too
    words = name.split(" ")
    first, last = words[0], words[-1]
    owner = re.match(r"((?:[A-Z][\w.-]*(?: of)? ?)+)['’]s ", name)
    if owner is not None and first.lower() not in DETERMINED:
        body = owner[1].split(" ")
        is_body = len(body) > 1 and body[-1] in articles("heads")
        return f"the {name}" if is_body or owner[1] in articles("names") else name  # "the Defense Ministry’s troops"
    if first.lower() in DETERMINED or "'s" in name or "’s" in name:
        return name
    if last.islower() and last.isalpha():
        if last in articles("unique") and not last.endswith("s"):
            return f"the {name}"  # "the Malian military"
        if _is_plural_noun(last) or first.isdigit():
            return name
        return f"the {name}" if last in articles("unique") else f"{_article(first)} {name}"
    if first.islower() and (head := OF.split(name)[0].split(" ")[-1]).isalpha() and not _is_plural_noun(head):
        return f"the {name}" if head in articles("unique") else f"{_article(first)} {name}"
    body = OF.split(name)[0].split(" ")[-1]  # "Ministry of Health"
    is_body = len(words) > 1 and (last in articles("heads") or body in articles("heads"))
    if name in articles("names") or (entity.kind != "person" and is_body):
        return f"the {name}"
    return name


def _is_plural_noun(word: str) -> bool:
    return word in articles("plural") or (word.endswith("s") and not word.endswith(("ss", "us", "is")))


def _article(word: str) -> str:
    return "an" if word[:1].lower() in "aeio" or re.match(r"[AEFHILMNORSX][A-Z]", word) else "a"


@cache
def articles(kind: str) -> frozenset[str]:
    """Return the names and the last words of names that take "the", and nouns that are plural without an s."""
    return frozenset(load_yaml("events/articles.yaml")[kind])
