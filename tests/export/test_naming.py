"""How a name stands inside a sentence: with its article, and with a capital where the line begins."""

from __future__ import annotations

import pytest

from twosource.export.brief.naming import HEADS, NAMES, bare_names, name_inside, start_line
from twosource.lexicon.load import load_yaml


@pytest.mark.parametrize(
    ("name", "kind", "inside"),
    [
        ("United States", "country", "the United States"),
        ("Government of Mali", "government", "the Government of Mali"),
        ("Ministry of Health", "organisation", "the Ministry of Health"),
        ("Malian Health Ministry", "organisation", "the Malian Health Ministry"),
        ("Office of the Envoy for Peace", None, "the Office of the Envoy for Peace"),
        ("Malian military", "group", "the Malian military"),
        ("army", "group", "the army"),
        ("Congress", "organisation", "Congress"),
        ("Lind's Ministry", None, "Lind's Ministry"),
        ("Ada Council", "person", "Ada Council"),
        ("spokesperson for Mali's mines", "person", "a spokesperson for Mali's mines"),
        ("spokesperson for the mine", "group", "a spokesperson for the mine"),
        ("envoy", None, "an envoy"),
        ("experts", "group", "experts"),
        ("police in Bern", "group", "police in Bern"),
        ("al-Nusra", "group", "al-Nusra"),
        ("diBello", None, "diBello"),
        ("Mali", "country", "Mali"),
        ("“its backers”", None, "“its backers”"),
    ],
)
def test_name_inside_a_sentence(name: str, kind: str | None, inside: str) -> None:
    assert name_inside(name, kind) == inside


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("police: two left", "Police: two left"),
        ("the army said so", "The army said so"),
        ("al-Nusra said so", "al-Nusra said so"),
        ("diBello said so", "diBello said so"),
        ("“its backers” said so", "“its backers” said so"),
        ("", ""),
    ],
)
def test_line_begins_with_a_capital(text: str, line: str) -> None:
    assert start_line(text) == line


def test_names_are_those_that_summaries_know() -> None:
    articles = load_yaml("events/articles.yaml")
    assert set(articles["names"]) >= NAMES - {"Guards"}
    assert {head for head in HEADS if head.istitle()} <= set(articles["heads"]) | {"Command"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The Government of the Gambia denies it", "Gambia denies it"),
        ("A spokesman for the mine and the army deny it", "spokesman for mine and army deny it"),
    ],
)
def test_names_are_compared_without_articles(one: str, other: str) -> None:
    assert bare_names(one) == bare_names(other)
