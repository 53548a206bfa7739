"""Pronouns: whom they stand for, and when they stay open."""

from __future__ import annotations

import pytest

from twosource.within.who import find_who

# (text, how often the pronoun occurs before the one meant, pronoun, party)
RESOLVED = [
    ("Espen Dahl praised the pact. As for Kofi Mensah, he kept silent.", "he", "Kofi Mensah"),
    ("Kofi Mensah said that rebels may take Espen Dahl abroad or even harm him.", "him", "Espen Dahl"),
    ("Parliament removed Kofi Mensah. Lawmakers cheered. He had ruled alone.", "He", "Kofi Mensah"),
    ("Norway has left the pact. Ghana, it said, had broken its word.", "it", "Norway"),
    ("The predominantly Muslim nation of Bangladesh said it would send troops.", "it", "Bangladesh"),
    ("Liv Dahl said she would resign.", "she", "Liv Dahl"),
    ("Premier Kofi Mensah landed in Riga. He will meet traders.", "He", "Kofi Mensah"),
    ("Liv Dahl told Kofi Mensah that she was ready.", "she", "Liv Dahl"),
    ("Norway said it would send boats.", "it", "Norway"),
    ("Oslo insisted it had kept its word.", "its", "Government of Norway"),
    ("Ghana and Togo said they would reopen the bridge.", "they", "Ghana and Togo"),
    ("Norwegian officials said they were ready.", "they", "Norwegian officials"),
    ("Mr. Ozols praised himself.", "himself", "Ozols"),
    ("Before his trip to Riga, Kofi Mensah met miners.", "his", "Kofi Mensah"),
    ("When they met in May, Kofi Mensah and Liv Dahl signed a treaty.", "they", "Kofi Mensah and Liv Dahl"),
    ("Norway and its neighbours agreed.", "its", "Norway"),
    ("Premier Edi Moss spoke by phone with President Ola Brandt, his office said.", "his", "Edi Moss"),
    ("Ghana expelled Togo's envoy, its foreign ministry announced.", "its", "Ghana"),
    ("Miners fear Ghana, which sold its ships.", "its", "Ghana"),
    ("Kofi Mensah thanked Liv Dahl during their meeting.", "their", "Kofi Mensah and Liv Dahl"),
    (
        "Kofi Mensah resigned in protest at Mr. Dahl's decision to withdraw from Riga and his rejection of the pact.",
        "his",
        "Dahl",
    ),
    ("Norway would pay, the statement said. It would also lend.", "It", "Norway"),
    ("Norway is small. It is likely to agree.", "It", "Norway"),
    ("Kofi Mensah and Espen Dahl met in Oslo. Each signed a text.", "Each", "Kofi Mensah and Espen Dahl"),
    ("Mr. Osei was held. Police treated him well, the envoy, Per Dahl, said, and he was freed.", "he", "Osei"),
    (
        "Norway's Trade Ministry, which spoke first, named nobody. It said that ships had left.",
        "It",
        "Norwegian Trade Ministry",
    ),
    ("Norway is small. Its army is smaller.", "Its", "Norway"),
    ("Ghana and Togo would trade, the paper said. They would also build.", "They", "Ghana and Togo"),
    ("Norwegian officials spoke. They were calm.", "They", "Norwegian officials"),
    ("The Norwegian army said they would stay.", "they", "Norwegian army"),
    ("“The price is too high,” Espen Dahl said. “We cannot pay,” he added.", "he", "Espen Dahl"),
    ("Oslo has warned Latvia that it may face sanctions.", "it", "Latvia"),
    ("Oslo has warned Latvia that it will impose sanctions.", "it", "Government of Norway"),
    ("Ghana's minister, Kofi Osei, greeted Espen Dahl on his arrival in Accra.", "his", "Espen Dahl"),
    ("Norway warned Ghana that it must pay.", "it", "Ghana"),
    ("Norway is arming, according to the Lund Institute. It said depots were full.", "It", "Lund Institute"),
    ("Republicans left the hall. They had heard enough.", "They", "Republican Party"),
    (
        "Ghana and Togo may come, because all NATO member states have approved their joining it.",
        "their",
        "Ghana and Togo",
    ),
    ("Ghana froze the loan, but it kept the aid.", "it", "Ghana"),
    ("Norwegian officials spoke of the Ghanaian soldiers they had hired.", "they", "Norwegian officials"),
]


def pronouns(report, parties):
    """Return each pronoun's words with its party's name."""
    return {report.quote(m.span): p.name for p in parties for m in p.mentions if m.form == "pronoun"}


@pytest.mark.parametrize(("text", "pronoun", "name"), RESOLVED)
def test_pronouns_resolve(read_text, text, pronoun, name):
    report, parse = read_text(text)
    assert pronouns(report, find_who(parse, report)).get(pronoun) == name


OPEN = [
    ("It is raining in Norway.", "It"),
    ("Kofi Mensah met Espen Dahl in Oslo. Each signed a text.", "Each"),
    ("Kofi Mensah and Espen Dahl met. Each clerk signed a text.", "Each"),
    ("Kofi Mensah and Yao Amegan met Espen Dahl. Talks with him failed.", "him"),
    ("A spokesman for the mill met Kofi Mensah. The spokesman said he was hurt.", "he"),
    ("Norway published a paper. Its wording was harsh.", "Its"),
    ("Kofi Mensah hit him.", "him"),
    ("It takes two hours to reach Oslo.", "It"),
    ("Liv Dahl said it was late.", "it"),
    ("Ghana sold boats to traders. They were old.", "They"),
    ("Norway said in a letter to Ghana that the port was full. With the letter it sent maps.", "it"),
    ("Riot police used gas to clear them.", "them"),
    ("Oslo may help Riga in its dispute with miners.", "its"),
    # of the police nobody says "it"
    ("Police found a vest in Accra. It had not gone off.", "It"),
    # what Togo denies is a claim
    ("Ghana says Togolese forces shelled Lomé; Togo denies it.", "it"),
    ("Norway said that the panel itself may be damaged.", "itself"),
    # whom the United Nations count is not themselves
    ("The United Nations counted 3,900 of them.", "them"),
    ("Norway warned Ghana against aid to Togo that would help it.", "it"),
    # the film shows it
    ("Norway's army released a film. It shows a drone on a routine flight.", "It"),
    ("Oslo cautioned Riga after its deals with Accra.", "its"),
    # whose campaign it is nobody knows: another near is surely a woman
    ("Ms. Osei asked for help. Her lawyers came. Xolai Karvel, who ran her campaign, was held.", "her"),
    ("As it turned out, Norway had paid.", "it"),
    # the memo said it
    ("The memo warned that the Karvel Institute was broke. It said staff had left.", "It"),
    # the film attacks it
    ("The Dahl government is not named in the film, but it attacks Norway's ties with Ghana.", "it"),
    ("Republicans left the hall. It was cold.", "It"),
    # the army may be Ghana's as well
    ("The row stems from Ghana's invasion of Togo and its threats against Mali.", "its"),
    ("Officials in Accra called for raids to hit planes on the ground and their runways.", "their"),
    ("Norwegian officials welcomed the letters, saying they spoke for themselves.", "they"),
    ("Ghanaian officials blamed Norwegian soldiers for how they ran the port.", "they"),
]


@pytest.mark.parametrize(("text", "pronoun"), OPEN)
def test_doubtful_pronouns_stay_open(read_text, text, pronoun):
    report, parse = read_text(text)
    assert pronoun not in pronouns(report, find_who(parse, report))


def test_gender_keeps_pronouns_apart(read_text):
    text = "Mr. Ozols met Ms. Dahl on Monday. She smiled, and he left."
    report, parse = read_text(text)
    assert pronouns(report, find_who(parse, report)) == {"She": "Dahl", "he": "Ozols"}


def test_a_quoted_he_is_not_the_speaker(read_text):
    text = "“He will pay for it,” Espen Dahl said of Kofi Mensah."
    report, parse = read_text(text)
    assert pronouns(report, find_who(parse, report)).get("He") != "Espen Dahl"
