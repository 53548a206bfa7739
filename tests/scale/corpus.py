"""A small corpus in which there is something of everything: reprints, excerpts, a splice, furniture, short pages."""

from __future__ import annotations

import random

from twosource.model.text import Report

SYLLABLES = (
    "bar",
    "den",
    "fol",
    "gim",
    "hur",
    "kel",
    "lom",
    "mar",
    "nit",
    "pol",
    "rus",
    "sed",
    "tam",
    "vin",
    "wor",
    "zel",
)
FOOTER = "Sign up here for the evening letter and read what our writers have to say about the week in trade and law."


def tell(n: int) -> list[str]:
    """Return the paragraphs of one story, in words of no language."""
    chance = random.Random(n)

    def sentence() -> str:
        words = ["".join(chance.choices(SYLLABLES, k=chance.choice((2, 3)))) for _ in range(14)]
        return f"{' '.join(words).capitalize()}."

    return [f"{sentence()} {sentence()}" for _ in range(5)]


def make_reports() -> list[Report]:
    """Return some sixty reports."""
    texts: list[list[str]] = []
    for n in range(12):
        story = tell(n)
        texts.append([*story, FOOTER])
        if n % 2 == 0:
            texts.append(story)  # a reprint without the footer
            texts.append(story[:3])  # an excerpt
        if n % 3 == 0:
            texts.append([sentence.replace("el", "ul") for sentence in story])
        if n % 4 == 1:
            texts.append([*story[:3], *tell(n + 1)[:2]])  # a splice of two
    texts += [tell(20)] * 4 + [["Access denied"]] * 3 + [[""], ["Page"]]
    joined = ["\n\n".join(parts) for parts in texts]
    return [Report(f"r{n}", f"s{n}", text) for n, text in enumerate(joined)]
