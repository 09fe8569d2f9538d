"""Words around a place name that say which part of it, or what it is, is meant."""

import re

_DIRECTION = (
    r"(?:north|south|east|west|central|mid)(?:[- ]?(?:north|south|east|west|central))?(?:ern)?(?:most)?"
    r"|upper|lower|inner|outer|rural|coastal|mainland|greater|downtown|eastern|western|northern|southern"
)
_PART = re.compile(
    rf"^(?:the |far )?(?P<word>{_DIRECTION})(?: part| parts| half| tip)?(?: of)? (?P<base>\S.*)$", re.IGNORECASE
)
# "occupied Kherson", "rebel-held Aleppo": who holds it does not change where it lies.
_HOLDING = "occupied|held|controlled|besieged|annexed|war-torn|neighbouring|neighboring|nearby"
_HELD = re.compile(rf"^(?:the )?(?:\w+-)?(?:{_HOLDING}) (?P<base>\S.*)$", re.IGNORECASE)
_KIND = (
    "city|town|village|port|capital|suburb|district|province|region|state|governorate|area|enclave|island|territory|"
    "municipality|county|department|oblast|neighbourhood|neighborhood|settlement|kibbutz"
)
_KIND_OF = re.compile(
    rf"^(?:the )?(?:(?:[a-z-]+) ){{0,3}}(?P<word>{_KIND}|outskirts|vicinity) of (?P<base>\S.*)$", re.IGNORECASE
)
_KIND_AFTER = re.compile(
    r"^(?P<base>\S.*?) (?P<word>city|town|village|district|port|suburb|municipality|island|area|airport)$",
    re.IGNORECASE,
)
_KIND_BEFORE = re.compile(r"^(?P<word>kibbutz|city|town|village|camp) (?P<base>[A-Z].*)$", re.IGNORECASE)


def split_modifier(name: str) -> tuple[str, str, bool]:
    """(words taken off, name without them, whether they say a part of the place); ("", name, False) if none.

    "southern Lebanon" → ("southern", "Lebanon", True); "the port city of Hodeidah" → ("city", "Hodeidah", False).
    """
    part = _PART.match(name)
    if part:
        return part["word"].lower(), part["base"], True
    held = _HELD.match(name)
    if held:
        return "held", held["base"], False
    for pattern in (_KIND_OF, _KIND_AFTER, _KIND_BEFORE):
        match = pattern.match(name)
        if match:
            return match["word"].lower(), match["base"], False
    return "", name, False


def tail_of_comma(name: str) -> tuple[str, str]:
    """Both parts: "Tyre, Lebanon" → ("Tyre", "Lebanon"); ("", "") where there is no comma or more than one."""
    head, _, tail = name.partition(",")
    return (head.strip(), tail.strip()) if tail.strip() and "," not in tail else ("", "")
