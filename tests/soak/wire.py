"""News of our own making in any amount: a wire of short articles over several days, the same for the same arguments."""

from __future__ import annotations

import json
import random
from datetime import date, timedelta
from pathlib import Path

FIRST_DAY = date(2024, 3, 4)
COUNTRIES = ("Norway", "Kenya", "Brazil", "Japan", "Morocco", "Poland", "Peru", "Vietnam", "Ghana", "Ireland")
CITIES = ("Oslo", "Nairobi", "Brasilia", "Tokyo", "Rabat", "Warsaw", "Lima", "Hanoi", "Accra", "Dublin")
SENTENCES = (
    "Police in {city} arrested {n} protesters on {weekday}.",
    "The foreign minister of {a} met his counterpart from {b} in {city} on {weekday}.",
    "A bomb exploded near a market in {city}, killing {n} people and wounding {m} others.",
    "{a} denied that its troops had shelled villages across the border with {b}.",
    "{a} imposed sanctions on {m} officials of {b}.",
    "{a} and {b} signed an agreement on grain in {city}.",
    "Gunmen attacked a convoy outside {city}, the interior ministry of {a} said.",
    "Thousands marched through {city} against the government of {a}.",
    "{b} could send observers to {a} next month, officials said.",
    "{a} accused {b} of jamming its radar.",
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")
PUBLISHERS = ("Harbour Post", "Northgate Dispatch", "Plain Tribune")


def write_wire(path: Path, articles: int, days: int = 10, first: int = 0, sentences: int = 3) -> Path:
    """Writes a JSON line for each of `articles`, numbered from `first`, spread evenly over `days`; returns the path."""
    with path.open("w", encoding="utf-8") as lines:
        for number in range(first, first + articles):
            lines.write(json.dumps(make_article(number, days, sentences)) + "\n")
    return path


def make_article(number: int, days: int, sentences: int) -> dict[str, str]:
    """The article of that number."""
    dice = random.Random(number)
    told = dice.sample(SENTENCES, sentences) if sentences <= len(SENTENCES) else dice.choices(SENTENCES, k=sentences)
    return {
        "id": f"wire-{number}",
        "title": f"Report {number} from {dice.choice(CITIES)}",
        "text": "\n".join(_fill(sentence, dice) for sentence in told),
        "published_at": (FIRST_DAY + timedelta(days=number % days)).isoformat(),
        "source": dice.choice(PUBLISHERS),
    }


def _fill(sentence: str, dice: random.Random) -> str:
    a, b = dice.sample(COUNTRIES, 2)
    return sentence.format(
        a=a, b=b, city=dice.choice(CITIES), weekday=dice.choice(WEEKDAYS), n=dice.randint(2, 40), m=dice.randint(2, 90)
    )
