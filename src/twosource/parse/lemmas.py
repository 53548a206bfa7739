"""Word forms -> lemmas: the model's own rules for endings, asked once a form and tag, and a table of contractions.

Comes in: a form with its Penn tag. Goes out: a lemma in lower case, names as written. Example: ("met", "VBD") is "meet".
The attribute ruler and the lemmatizer take a quarter of the stock pipeline's time; a table of tags and a memory of the
lemmatizer's answers take their place.
"""

from __future__ import annotations

import re
from typing import Any

POS = {
    "NN": "NOUN", "NNS": "NOUN", "NNP": "PROPN", "NNPS": "PROPN", "VB": "VERB", "VBD": "VERB", "VBG": "VERB",
    "VBN": "VERB", "VBP": "VERB", "VBZ": "VERB", "MD": "AUX", "JJ": "ADJ", "JJR": "ADJ", "JJS": "ADJ", "AFX": "ADJ",
    "RB": "ADV", "RBR": "ADV", "RBS": "ADV", "WRB": "ADV", "PRP": "PRON", "PRP$": "PRON", "WP": "PRON",
    "WP$": "PRON", "EX": "PRON", "DT": "DET", "PDT": "DET", "WDT": "DET", "IN": "ADP", "RP": "ADP", "CC": "CCONJ",
    "CD": "NUM", "TO": "PART", "POS": "PART", "UH": "INTJ", "SYM": "SYM", "$": "SYM", "#": "SYM", "_SP": "SPACE",
    ".": "PUNCT", ",": "PUNCT", ":": "PUNCT", "-LRB-": "PUNCT", "-RRB-": "PUNCT", "``": "PUNCT", "''": "PUNCT",
    "HYPH": "PUNCT", "NFP": "PUNCT",
}  # fmt: skip

REMEMBERED = 20_000  # forms with their tags, 5 MiB; news meets as many in about 500 reports
SHORT_VERB = re.compile(r"^[^aeiou]*[aeiou][^aeiouwxy]$")  # stag, hop, fin: "stagged", "hopped", "finned"
INFLECTED = {
    "NNS": "NOUN", "VBD": "VERB", "VBG": "VERB", "VBN": "VERB", "VBZ": "VERB", "JJR": "ADJ", "JJS": "ADJ",
    "RBR": "ADV", "RBS": "ADV",
}  # fmt: skip

# Contractions and forms of "be" that no rule of endings reaches.
IRREGULAR: dict[str, dict[str, str]] = {
    "am": {"VBP": "be"}, "'m": {"VBP": "be"}, "are": {"VBP": "be"}, "'re": {"VBP": "be"}, "'s": {"VBZ": "be"},
    "'ve": {"VBP": "have", "VB": "have"}, "'d": {"MD": "would", "VBD": "have"}, "'ll": {"MD": "will"},
    "wo": {"MD": "will"}, "ca": {"MD": "can"}, "n't": {"RB": "not"},
    # Plurals that the rules of endings take for those of rarer nouns: dos, taxis, corps, graf, motif, us.
    "doses": {"NNS": "dose"}, "overdoses": {"NNS": "overdose"}, "taxes": {"NNS": "tax"}, "corpses": {"NNS": "corpse"},
    "graves": {"NNS": "grave"}, "motives": {"NNS": "motive"}, "uses": {"NNS": "use"},
}  # fmt: skip


class Lemmatizer:
    """The model's rule lemmatizer, asked once for each (form, tag) and remembered.

    Args:
        rules: spaCy's lemmatizer component.
    """

    def __init__(self, rules: Any) -> None:
        index = rules.lookups.get_table("lemma_index")
        for part_of_speech, forms in list(
            index.items()
        ):  # lists of 40,000 words, searched from the front for every form
            index[part_of_speech] = frozenset(forms)
        self._rules = rules
        self._known: dict[tuple[str, str], str] = {}

    def lemma(self, text: str, tag: str) -> str:
        """Return the lemma in lower case, names as written: ("met", "VBD") -> "meet"."""
        key = (text, tag)
        found = self._known.get(key)
        if found is None:
            if len(self._known) >= REMEMBERED:
                self._known.clear()
                self._rules.cache.clear()
            found = self._known[key] = self._find(text, tag)
        return found

    def _find(self, text: str, tag: str) -> str:
        lower = text.lower().replace("\u2019", "'")
        if tag in IRREGULAR.get(lower, {}):
            return IRREGULAR[lower][tag]
        if POS.get(tag) == "PROPN":
            return text
        if tag not in INFLECTED:
            return lower
        from spacy.tokens import Doc

        doc = Doc(self._rules.vocab, words=[lower], pos=[INFLECTED[tag]])
        return choose_lemma(lower, [str(lemma).lower() for lemma in self._rules.rule_lemmatize(doc[0])])


def choose_lemma(form: str, lemmas: list[str]) -> str:
    """Return the lemma that ``form`` is spelled from: short verbs double their last letter, so "staged" is not "stag".

    Example:
        >>> choose_lemma("staged", ["stag", "stage"]), choose_lemma("planned", ["plan"])
        ('stage', 'plan')
    """
    for lemma in lemmas:
        if not (SHORT_VERB.match(lemma) and form.endswith(("ed", "ing")) and not form.startswith(lemma + lemma[-1])):
            return lemma
    return lemmas[0]
