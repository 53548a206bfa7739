"""What sentences mean: texts -> vectors, by a small sentence model that is an optional part."""

from twosource.meaning.vectors import Meaning, Vector, find_sentence_model

__all__ = ["Meaning", "Vector", "find_sentence_model"]
