"""Bytes to text, or the reason they are none."""

from __future__ import annotations

import codecs
import re

# Beginnings of files that are no text, whatever their names say.
MAGIC = {
    b"%PDF-": "a PDF",
    b"PK\x03\x04": "a zip archive (or a .docx, .xlsx)",
    b"\x1f\x8b": "gzip-compressed",
    b"\xd0\xcf\x11\xe0": "an old Word or Excel file",
    b"\x89PNG": "a PNG picture",
    b"\xff\xd8\xff": "a JPEG picture",
    b"{\\rtf": "a rich text (RTF) file",
    b"BZh": "bzip2-compressed",
    b"7z\xbc\xaf": "a 7z archive",
}
MOST_CONTROL_SHARE = 0.01  # of the characters; stray form feeds and escapes occur in real text
_CONTROLS = re.compile(r"[\x01-\x08\x0e-\x1f\x7f]")
_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_.:-]+)""", re.IGNORECASE)
DECLARED_WITHIN = 4096  # bytes; HTML wants it in the first 1024, real pages are laxer


class UnreadableBytes(ValueError):
    """Bytes that are no text: `code` is stable, the message says why and what to do."""

    def __init__(self, code: str, detail: str) -> None:
        super().__init__(detail)
        self.code = code
        self.detail = detail


def decode_text(content: bytes) -> str:
    """The text of UTF-8 bytes, or of UTF-16 ones that begin with a byte order mark; the mark itself is dropped.

    Raises UnreadableBytes with code empty_file, binary_content or not_utf8.
    """
    _reject_empty_and_binary(content)
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return _check(_decode(content, "utf-16"))
    return _check(_decode(content, "utf-8-sig"))


def decode_html(content: bytes) -> str:
    """The text of a page: as `decode_text`, else in the encoding that the page itself declares.

    Pages that declare latin-1 are read as Windows-1252, as browsers do.
    Raises UnreadableBytes with code empty_file, binary_content or not_utf8.
    """
    try:
        return decode_text(content)
    except UnreadableBytes as error:
        declared = _DECLARED.search(content[:DECLARED_WITHIN])
        if error.code != "not_utf8" or not declared:
            raise
    name = declared.group(1).decode("ascii").lower()
    if name in ("iso-8859-1", "iso8859-1", "latin-1", "latin1", "us-ascii", "ascii"):
        name = "windows-1252"
    try:
        return _check(content.decode(name))
    except LookupError as error:
        raise UnreadableBytes("not_utf8", f"declares the unknown encoding {name!r}; save it as UTF-8") from error
    except UnicodeError as error:
        raise UnreadableBytes("not_utf8", f"declares {name!r} but is not: {error}; save it as UTF-8") from error


def _reject_empty_and_binary(content: bytes) -> None:
    if not content.strip():
        raise UnreadableBytes("empty_file", "holds nothing; remove it, or fetch it again")
    for magic, kind in MAGIC.items():
        if content.startswith(magic):
            raise UnreadableBytes("binary_content", f"is {kind}, not text; unpack or convert it first")


def _decode(content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        detail = f"is not {encoding.removesuffix('-sig').upper()}: {error.reason} at byte {error.start}"
        if b"\x00" in content[:DECLARED_WITHIN]:
            raise UnreadableBytes("binary_content", "holds NUL bytes and is no text; convert it first") from error
        raise UnreadableBytes("not_utf8", f"{detail}; save it as UTF-8") from error


def _check(text: str) -> str:
    if "\x00" in text:
        raise UnreadableBytes("binary_content", f"holds a NUL character at {text.index(chr(0))}; convert it first")
    if len(_CONTROLS.findall(text)) > MOST_CONTROL_SHARE * len(text):
        raise UnreadableBytes("binary_content", "is mostly control characters and no text; convert it first")
    if not text.strip():
        raise UnreadableBytes("empty_file", "holds only white space; remove it, or fetch it again")
    return text
