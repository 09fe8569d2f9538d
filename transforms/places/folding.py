"""One spelling of a place name for look-ups: no case, no accents, no leading "the"."""

import re
import unicodedata
from functools import lru_cache

# Letters that NFKD leaves whole though English writes them plainly: "Łódź", "Şırnak", "Tromsø".
_PLAIN = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th", "ə": "a", "ǝ": "a"}
)
# "Sana'a", "Sana’a", "Sanʿaʾ": the mark is dropped, not turned into a space.
_MARKS = re.compile(r"['’‘`´ʼʻʿʾʹ.]")
_GAPS = re.compile(r"[\s\-–—_/,()]+")


@lru_cache(maxsize=100_000)
def fold_place_name(name: str) -> str:
    """The look-up key of a place name, "" if nothing of it is a letter or digit.

    "The Côte d'Ivoire" → "cote divoire", "U.S." → "us", "Deir ez-Zor" → "deir ez zor".
    Names in other scripts keep their letters.
    """
    text = unicodedata.normalize("NFKD", name.casefold()).translate(_PLAIN)
    if not text.isascii():
        text = "".join(letter for letter in text if not unicodedata.combining(letter))
    text = _GAPS.sub(" ", _MARKS.sub("", text)).strip()
    return text.removeprefix("the ")
