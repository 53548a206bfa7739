"""Texts to measure with: many different reports made of the sample affair, or those of a JSONL file.

Comes in: a number, or a file's name. Goes out: reports. Example: report 7 of 100 is made of eight paragraphs of the
sample with other names, places and numbers in them, and a sentence more in each, so that nothing is read twice.
"""

from __future__ import annotations

import json
import random
import re
from collections.abc import Sequence
from importlib.resources import files
from pathlib import Path

from twosource.model.text import Report
from twosource.read.document import Document, make_report
from twosource.read.masthead import read_masthead

PARAGRAPHS = 8
NAMES = {
    "Russia": ["Norway", "Brazil", "Kenya", "Japan", "Chile", "Egypt"],
    "Ukraine": ["Latvia", "Ghana", "Peru", "Oman", "Nepal", "Cuba"],
    "Turkey": ["Italy", "Canada", "Mexico", "Spain", "Iran", "Greece"],
    "Istanbul": ["Geneva", "Vienna", "Doha", "Cairo", "Riga", "Lima"],
    "Odesa": ["Bergen", "Santos", "Mombasa", "Osaka", "Arica", "Suez"],
    "Erdogan": ["Meloni", "Carney", "Petrov", "Sanchez", "Okafor", "Duarte"],
    "Guterres": ["Larsen", "Moreau", "Tanaka", "Novak", "Silva", "Haddad"],
    "Zelenskiy": ["Berzins", "Mensah", "Vargas", "Said", "Thapa", "Reyes"],
    "Putin": ["Hansen", "Costa", "Otieno", "Sato", "Rojas", "Fahmy"],
    "Shoigu": ["Olsen", "Pereira", "Kamau", "Mori", "Soto", "Nasser"],
}
NUMBER = re.compile(r"\b\d{1,3}\b")


def make_texts(count: int, seed: int = 1) -> list[str]:
    """Return so many different texts made of the sample affair; no paragraph is in two of them."""
    chance = random.Random(seed)
    paragraphs = [part for text in read_sample() for part in text.split("\n\n") if len(part) > 60]
    return [_make_text(paragraphs, chance, f"{seed}{n:06}") for n in range(count)]


def copy_some(texts: Sequence[str], share: float, seed: int = 1) -> list[str]:
    """Return a stream as long, in which so many are reprints, excerpts or edited copies of an earlier one."""
    chance = random.Random(seed)
    stream: list[str] = []
    for text in texts:
        is_copy = stream and chance.random() < share
        stream.append(copy_text(chance.choice(stream[-50:]), chance) if is_copy else text)
    return stream


def copy_text(text: str, chance: random.Random) -> str:
    """Return a reprint, an excerpt or an edited copy."""
    paragraphs = text.split("\n\n")
    way = chance.randrange(3)
    if way == 0:
        return "\n\n".join(["Another headline", *paragraphs, "Share this article"])
    if way == 1:
        return "\n\n".join(paragraphs[: max(1, 2 * len(paragraphs) // 3)])
    return " ".join("newly" if chance.random() < 0.05 else word for word in text.split(" "))


def read_texts(path: str, count: int) -> list[str]:
    """Return the first texts of a JSONL file."""
    lines = Path(path).read_text("utf-8").splitlines()[:count]
    return [json.loads(line)["text"] for line in lines if line.strip()]


def write_jsonl(texts: list[str], path: Path) -> Path:
    """Write texts as an input of ``twosource read``."""
    lines = (json.dumps({"id": f"report-{n}", "text": text, "published": "2022-07-23"}) for n, text in enumerate(texts))
    path.write_text("\n".join(lines) + "\n", "utf-8")
    return path


def make_reports(texts: list[str]) -> list[Report]:
    """Return texts as reports with their mastheads read."""
    documents = (Document(f"report-{n}", text, published="2022-07-23") for n, text in enumerate(texts))
    return [read_masthead(make_report(document)) for document in documents]


def read_sample() -> list[str]:
    """Return the texts of the sample affair."""
    folder = files("twosource").joinpath("data", "sample")
    entries = sorted((entry for entry in folder.iterdir() if entry.name.endswith(".txt")), key=lambda entry: entry.name)
    return [entry.read_text("utf-8") for entry in entries]


def _make_text(paragraphs: list[str], chance: random.Random, code: str) -> str:
    chosen = enumerate(chance.sample(paragraphs, PARAGRAPHS))
    text = "\n\n".join(f"{part} The file has the number AB{code}{place}." for place, part in chosen)
    for name, others in NAMES.items():
        text = text.replace(name, chance.choice([name, *others]))
    return NUMBER.sub(lambda match: str(max(1, int(match[0]) + chance.randrange(-3, 9))), text)
