"""The language of a text, as ISO 639-1, by its script and its function words; null when unsure."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections import Counter
from functools import lru_cache
from pathlib import Path

SAMPLE = 1_500  # characters from the beginning, some 250 words: more changes no answer
SCRIPT_SAMPLE = 500  # characters
FEWEST_HITS = 3  # function words
FEWEST_SHARE = 0.2  # of a text's lower-case words; running prose has 40–60 %, lists of terms under 10 %
CLEAR_LEAD = 1.15  # over the runner-up; Danish and Norwegian share most of their function words

# Scripts that (for news) stand for one language.
SCRIPT_LANGUAGE = {
    "HANGUL": "ko",
    "HIRAGANA": "ja",
    "KATAKANA": "ja",
    "CJK": "zh",
    "THAI": "th",
    "GREEK": "el",
    "HEBREW": "he",
    "ARMENIAN": "hy",
    "GEORGIAN": "ka",
    "BENGALI": "bn",
    "TAMIL": "ta",
    "TELUGU": "te",
    "ETHIOPIC": "am",
    "MYANMAR": "my",
    "KHMER": "km",
    "GUJARATI": "gu",
    "GURMUKHI": "pa",
    "MALAYALAM": "ml",
    "KANNADA": "kn",
    "SINHALA": "si",
    "LAO": "lo",
    "TIBETAN": "bo",
}
SHARED_SCRIPTS = {
    "LATIN": [
        *("en", "de", "fr", "es", "it", "pt", "nl", "sv", "nb", "da"),
        *("fi", "pl", "cs", "ro", "hu", "tr", "id", "vi", "sw", "so"),
    ],
    "CYRILLIC": ["ru", "uk", "bg", "sr"],
    "ARABIC": ["ar", "fa", "ur"],
    "DEVANAGARI": ["hi"],
}
# Three-letter codes and names that inputs use instead.
OTHER_CODES = {
    "eng": "en", "english": "en", "deu": "de", "ger": "de", "german": "de", "fra": "fr", "fre": "fr", "french": "fr",
    "spa": "es", "spanish": "es", "ita": "it", "por": "pt", "nld": "nl", "dut": "nl", "rus": "ru", "russian": "ru",
    "ukr": "uk", "ara": "ar", "arabic": "ar", "fas": "fa", "per": "fa", "persian": "fa", "farsi": "fa", "heb": "he",
    "hebrew": "he", "iw": "he", "tur": "tr", "turkish": "tr", "zho": "zh", "chi": "zh", "chinese": "zh", "jpn": "ja",
    "kor": "ko", "hin": "hi", "urd": "ur", "ind": "id", "in": "id", "pol": "pl", "nob": "nb", "no": "nb", "swe": "sv",
    "dan": "da", "fin": "fi", "ces": "cs", "ron": "ro", "hun": "hu", "ell": "el", "vie": "vi", "swa": "sw",
}  # fmt: skip


def find_language(text: str, stated: str | None = None, trust_stated: bool = True) -> str | None:
    """ISO 639-1 code: the stated one where it is readable and trusted, else the detected, else the stated.

    A page's `lang` attribute is often the template's and not the article's: pass it with `trust_stated=False`.
    """
    code = read_language_code(stated)
    if code and trust_stated:
        return code
    return detect_language(text) or code


def read_language_code(stated: str | None) -> str | None:
    """ISO 639-1 code of "en", "en-US", "en_GB", "eng"; null if it is none of those."""
    if not stated:
        return None
    first = re.split(r"[-_]", stated.strip().lower(), maxsplit=1)[0]
    first = OTHER_CODES.get(first, first)
    return first if re.fullmatch(r"[a-z]{2}", first) else None


def detect_language(text: str) -> str | None:
    """ISO 639-1 code of the language most of the text is in; null for short, mixed or unknown ones."""
    sample = unicodedata.normalize("NFC", text[:SAMPLE])
    script = _script(sample[:SCRIPT_SAMPLE])
    if script in SCRIPT_LANGUAGE:
        return SCRIPT_LANGUAGE[script]
    # "U.S." would read as Czech "u" and "s", "Buhari's" as Czech "s", and an address as words of its own.
    prose = re.sub(r"\b(?:[^\W\d_]\.){2,}|(?<=\w)['’]s\b|https?://\S+|<[^<>]*>|\u200c", " ", sample)
    # Capitalised words are names or nouns; function words open few sentences.
    words = Counter(word for word in re.findall(r"[^\W\d_]+", prose) if not word[0].isupper())
    total = words.total()
    hits = dict.fromkeys(SHARED_SCRIPTS.get(script or "", []), 0)
    for word, count in words.items():
        for language in _languages_by_word().get(word, ()):
            if language in hits:
                hits[language] += count
    scores = sorted(((count, language) for language, count in hits.items()), reverse=True)
    if not scores:
        return None
    best, language = scores[0]
    runner_up = scores[1][0] if len(scores) > 1 else 0
    enough = best >= FEWEST_HITS or (best == FEWEST_HITS - 1 and not runner_up)
    sure = enough and best >= FEWEST_SHARE * total and best >= CLEAR_LEAD * runner_up
    return language if sure else None


@lru_cache(maxsize=1)
def _languages_by_word() -> dict[str, list[str]]:
    lists = tomllib.loads(Path(__file__).with_name("function_words.toml").read_text(encoding="utf-8"))
    by_word: dict[str, list[str]] = {}
    for language, words in lists.items():
        for word in dict.fromkeys(words.split()):
            by_word.setdefault(word, []).append(language)
    return by_word


def _script(sample: str) -> str | None:
    scripts = Counter(_script_of(character) for character in sample if character.isalpha())
    # Japanese writes most nouns in Chinese characters: some kana in a tenth of the text decide.
    kana = scripts["HIRAGANA"] + scripts["KATAKANA"]
    if scripts["CJK"] and kana * 10 >= scripts["CJK"]:
        return "HIRAGANA"
    if not scripts:
        return None
    script, count = scripts.most_common(1)[0]
    return script if count * 2 > scripts.total() else None


@lru_cache(maxsize=4096)
def _script_of(character: str) -> str:
    return unicodedata.name(character, "UNKNOWN").split(" ", 1)[0]
