from __future__ import annotations

import pytest

from twosource.lexicon.load import load_yaml
from twosource.read.language import find_language, is_english, name_language

SENTENCES = [
    ("en", "The envoys of both countries met on Tuesday and said that the talks had been useful."),
    ("en", "Mr de la Cruz and Ms van der Berg said that they would meet Señor Ortega in Rio de Janeiro."),
    ("de", "Die Gesandten beider Länder trafen sich am Dienstag, und sie sagten, dass die Gespräche nicht enden."),
    (
        "fr",
        "Les émissaires des deux pays se sont réunis mardi et ont dit que les entretiens avaient été utiles pour eux.",
    ),
    ("es", "Los enviados de los dos países se reunieron el martes y dijeron que las conversaciones fueron útiles."),
    ("pt", "Os enviados dos dois países reuniram-se na terça-feira e disseram que as conversas não foram inúteis."),
    ("it", "Gli inviati dei due paesi si sono incontrati martedì e hanno detto che i colloqui non sono stati inutili."),
    ("nl", "De gezanten van beide landen hebben elkaar dinsdag ontmoet, maar het overleg heeft nog niet geholpen."),
    ("pl", "Wysłannicy obu krajów spotkali się we wtorek i powiedzieli, że rozmowy nie były bezcelowe, ale długie."),
    ("sv", "Sändebuden från de två länderna möttes på tisdagen och sade att samtalen inte var förgäves för någon."),
    (
        "tr",
        "İki ülkenin elçileri salı günü bir araya geldi ve görüşmelerin çok yararlı olduğunu söyledi, ancak bitmedi.",
    ),
    ("ru", "Послы двух стран встретились во вторник и сказали, что переговоры были полезными."),
    ("uk", "Посли двох країн зустрілися у вівторок і сказали, що їхні перемовини були корисними."),
    ("be", "Паслы дзвюх краін сустрэліся ў аўторак і сказалі, што перамовы былі карысныя."),
    ("ar", "التقى مبعوثو البلدين يوم الثلاثاء وقالوا إن المحادثات كانت مفيدة."),
    ("zh", "两国特使周二举行会晤，并表示会谈是有益的。"),
    ("ja", "両国の特使は火曜日に会談し、協議は有益だったと述べた。"),
    ("ko", "양국 특사는 화요일에 만나 회담이 유익했다고 말했다."),
    (None, "Xi, Putin: Kyiv?"),
    (None, "12 34 56"),
    (None, ""),
]


@pytest.mark.parametrize(("code", "text"), SENTENCES)
def test_language_of_a_sentence(code: str | None, text: str) -> None:
    assert find_language(text) == code


def test_a_foreign_quotation_leaves_a_report_english() -> None:
    text = "He said it in German: “Das ist nicht mein Haus, und es wird nicht mein Haus sein.” The court heard that it was his."
    assert find_language(text + " The judge asked him to say it again, and he did so in the same words.") == "en"


def test_no_small_word_is_english() -> None:
    words = load_yaml("languages.yaml")["words"]
    english = set(words["en"].split()) | {
        "do",
        "on",
        "is",
        "are",
        "men",
        "me",
        "die",
        "come",
        "son",
        "met",
        "care",
        "no",
    }
    shared = {code: english & set(line.split()) for code, line in words.items() if code != "en"}
    assert {code: found for code, found in shared.items() if found} == {}


@pytest.mark.parametrize(
    ("code", "is_so"), [(None, True), ("en", True), ("en-GB", True), ("EN_us", True), ("de", False)]
)
def test_is_english(code: str | None, is_so: bool) -> None:
    assert is_english(code) is is_so


@pytest.mark.parametrize(("code", "name"), [("de", "German"), ("zh-CN", "Chinese"), ("qq", "qq")])
def test_name_language(code: str, name: str) -> None:
    assert name_language(code) == name
