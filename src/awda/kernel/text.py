"""Sentences for people, whole, in each language side by side. Arabic is the first language.

A text is never put together from pieces: each language has its own sentence with named places for
facts, so a translator sees the whole. A language without a sentence falls back to Arabic, except
Latin-script readers, who fall back to English.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from string import Formatter
from typing import Literal

Language = Literal["ar", "en", "ckb", "ku"]
LANGUAGES: tuple[Language, ...] = ("ar", "en", "ckb", "ku")
RIGHT_TO_LEFT: frozenset[str] = frozenset({"ar", "ckb"})


@dataclass(frozen=True, slots=True)
class Text:
    """One sentence or label in the languages Awda speaks."""

    ar: str
    en: str
    ckb: str = ""
    ku: str = ""

    def say(self, language: str, **facts: object) -> str:
        """The sentence in `language`, its named places filled. A missing fact is a KeyError."""
        match language:
            case "en":
                sentence = self.en
            case "ckb":
                sentence = self.ckb or self.ar
            case "ku":
                sentence = self.ku or self.en
            case _:
                sentence = self.ar
        return sentence.format_map(facts) if "{" in sentence else sentence

    def places(self) -> frozenset[str]:
        """The names of the facts the sentence needs: the same in every language, as tests see."""
        return frozenset(name for _, name, _, _ in Formatter().parse(self.en) if name)


Words = Mapping[str, Text]
