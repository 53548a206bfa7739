from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource.lexicon.name_parts import skeleton_of, sound_of, split_name
from twosource.lexicon.names import GIVEN_ALONE, SAME_NAME, SURNAME_ALONE, is_same_name, match_names, match_tokens

SAME = [
    ("Volodymyr Zelenskyy", "Vladimir Zelensky"),
    ("Volodymyr Zelenskyi", "ZELENSKIY Volodymyr"),
    ("Aleksandr LUKASHENKA", "Alexander Lukashenko"),
    ("Alyaksandr Lukashenka", "Aleksandr Lukashenko"),
    ("Muammar Qaddafi", "Moammar Gadhafi"),
    ("Siarhei Aleinik", "Sergei Aleinik"),
    ("Siarhiej Alejnik", "Sergey Aleinik"),
    ("Xi Jinping", "Xi Jin-ping"),
    ("XI Jinping", "Jinping Xi"),
    ("Joseph R. Biden Jr.", "Joe Biden"),
    ("John F. Kennedy", "John Fitzgerald Kennedy"),
    ("J. Edgar Hoover", "John Edgar Hoover"),
    ("Hillary Rodham Clinton", "Hillary Clinton"),
    ("Abdel Rahman el-Khatib", "Abdelrahman ELKHATIB"),
    ("Bashar al-Assad", "Bashar Assad"),
    ("Jens Stoltenberg", "Jens Stoltenbreg"),
    ("Ursula von der Leyen", "Ursula Von Der Leyen"),
    ("Søren Ålund Bjørk", "Soren Alund BJORK"),
    ("Nguyễn Phú Trọng", "Nguyen Phu Trong"),
    ('Luiz Inacio "Lula" da Silva', "Lula da Silva"),
    ("Somchai Wong-a-nan", "SOMCHAI Wong-anan"),
    ("Mohammed bin Salman Al Saud", "Mohammad bin Salman"),
    ("Charles III", "King Charles III"),
    ("Harald V of Norway", "Harald V"),
    ("Лукашенко Александр", "Aleksandr Lukashenko"),
    ("Nurzhan Qasymbekov", "Nurjan Kassymbekov"),
    ("Julie Bishop", "BISHOP Julie"),
]
OTHER = [
    ("Kim Jong Il", "Kim Jong Un"),
    ("Kim Jong-un", "Kim Yo-jong"),
    ("George H. W. Bush", "George W. Bush"),
    ("Hafez al-Assad", "Bashar al-Assad"),
    ("Bill Clinton", "Hillary Clinton"),
    ("Mahinda Rajapaksa", "Gotabaya Rajapaksa"),
    ("Fidel Castro", "Raul Castro"),
    ("Heydar Aliyev", "Ilham Aliyev"),
    ("Surangel Whipps Jr", "Surangel Whipps Sr"),
    ("Elizabeth II", "Elizabeth I"),
    ("Felipe VI", "Felipe Calderon"),
    ("Mohammed bin Salman", "Mohammed bin Nayef"),
    ("Abdulaziz bin Salman", "Salman bin Abdulaziz"),
    ("Alexander Bortnikov", "Alexander Lukashenko"),
    ("Xi Jinping", "Li Jinping"),
    ("Lee Teng-hui", "Li Hui"),
    ("Amina J. Mohammed", "Jawar Mohammed"),
    ("Ivan Petrov", "Maria Petrova"),
    ("Janez Jansa", "Janez Drnovsek"),
]


@pytest.mark.parametrize(("a", "b"), SAME)
def test_spellings_of_one_person_agree(a: str, b: str) -> None:
    assert match_names(a, b) >= SAME_NAME
    assert match_names(b, a) >= SAME_NAME


@pytest.mark.parametrize(("a", "b"), OTHER)
def test_kin_and_namesakes_are_kept_apart(a: str, b: str) -> None:
    assert match_names(a, b) < SAME_NAME
    assert match_names(b, a) < SAME_NAME


@pytest.mark.parametrize(
    ("short", "full", "most"),
    [
        ("Zelensky", "Volodymyr Zelenskyy", SURNAME_ALONE),
        ("Mr. Qin", "Qin Gang", SURNAME_ALONE),
        ("Alexander", "Alexander Lukashenko", GIVEN_ALONE),
        ("Emmanuel", "Emmanuel MACRON", GIVEN_ALONE),
        ("Macron", "Emmanuel MACRON", SURNAME_ALONE),
    ],
)
def test_a_single_word_is_compatible_at_most(short: str, full: str, most: float) -> None:
    assert 0 < match_names(short, full) <= most


def test_one_initial_is_no_contradiction_but_two_are() -> None:
    assert match_names("George Bush", "George W. Bush") >= SAME_NAME
    assert match_names("David A. Granger", "David B. Granger") < SAME_NAME


@pytest.mark.parametrize("name", ["", " ", "...", "—", "\u200b", "12", "😀"])
def test_nothing_like_a_name_scores_nothing_against_a_name(name: str) -> None:
    assert match_names(name, "Emmanuel Macron") == 0.0


def test_a_very_long_name_costs_little() -> None:
    assert match_names("x" * 10_000, "Emmanuel Macron") == 0.0
    assert match_names("Emmanuel Macron " * 700, "Emmanuel Macron") <= 1.0


def test_a_look_alike_letter_of_another_script_does_not_hide_a_name() -> None:
    assert match_names("Vlаdimir Рutin", "Vladimir Putin") >= SAME_NAME


@given(st.text(max_size=60), st.text(max_size=60))
def test_scores_stay_between_none_and_sure_and_are_symmetric(a: str, b: str) -> None:
    assert 0.0 <= match_names(a, b) <= 1.0
    assert match_names(a, b) == pytest.approx(match_names(b, a))


def test_is_same_name_is_the_score() -> None:
    assert is_same_name("Olaf Scholz", "Olaf Scholz") == 1.0


def test_split_name_sees_what_the_writer_marked() -> None:
    parts = split_name("Surangel WHIPPS, Jr")
    assert parts.tokens == ("surangel", "whipps")
    assert (parts.generation, parts.surname) == ("jr", "whipps")
    assert split_name("George H. W. Bush").initials == ("h", "w")
    assert split_name("Vi Lyles").generation == ""
    assert split_name("Mohamed Ould Bilal").has_chain


def test_tokens_that_sound_alike_agree() -> None:
    assert sound_of("kassym") == sound_of("kasym")
    assert skeleton_of("rohani") == skeleton_of("ruhani")
    assert match_tokens("il", "un") == 0.0
    assert match_tokens("liz", "elizabeth") > SAME_NAME


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("Κυριάκος Mitsotakis", "Kyriakos Mitsotakis"),
        ("Νίκος Δένδιας", "Nikos Dendias"),
        ("Alexander Лукашенко", "Alexander Lukashenko"),
    ],
)
def test_names_in_two_scripts_meet(written: str, plain: str) -> None:
    assert match_names(written, plain) >= SAME_NAME
