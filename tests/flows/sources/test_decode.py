import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitrep.flows.sources.decode import UnreadableBytes, decode_html, decode_text


def code_of(decode, content: bytes) -> str:
    with pytest.raises(UnreadableBytes) as raised:
        decode(content)
    assert raised.value.detail
    return raised.value.code


def test_utf8_and_marked_utf16_are_read_without_their_marks():
    for content in ("Türkiye".encode(), "Türkiye".encode("utf-8-sig"), "Türkiye".encode("utf-16")):
        assert decode_text(content) == "Türkiye"


def test_line_ends_stay_as_they_are():
    assert decode_text(b"One.\r\nTwo.\r") == "One.\r\nTwo.\r"


def test_what_is_no_text_has_its_code():
    assert code_of(decode_text, b"") == code_of(decode_text, b" \n ") == "empty_file"
    assert code_of(decode_text, "\u2003".encode()) == "empty_file"
    assert code_of(decode_text, b"%PDF-1.7\n1 0 obj") == "binary_content"
    assert code_of(decode_text, b"PK\x03\x04rest") == "binary_content"
    assert code_of(decode_text, b"\x7fELF\x00\x00\xff") == "binary_content"
    assert code_of(decode_text, b"Talks\x00 on Monday") == "binary_content"
    assert code_of(decode_text, "Türkiye".encode("windows-1254")) == "not_utf8"


def test_a_page_is_read_in_the_encoding_it_declares_and_in_no_other():
    page = '<html><head><meta charset="{}"></head><body>“Türkiye” said so</body></html>'
    for name, encoding in (("windows-1254", "windows-1254"), ("ISO-8859-1", "windows-1252"), ("utf-8", "utf-8")):
        assert "“Türkiye” said so" in decode_html(page.format(name).encode(encoding))
    assert code_of(decode_html, "<html>Türkiye".encode("windows-1254")) == "not_utf8"
    assert code_of(decode_html, page.format("x-none").encode("windows-1254")) == "not_utf8"
    assert code_of(decode_html, page.format("utf-8").encode("windows-1254")) == "not_utf8"


@given(
    st.binary(), st.sampled_from([b"", b"\xff\xfe", b"\xef\xbb\xbf", b"<meta charset=cp1252>", b"<meta charset=hex>"])
)
def test_any_bytes_are_text_or_have_a_code(content: bytes, start: bytes):
    for decode in (decode_text, decode_html):
        try:
            text = decode(start + content)
        except UnreadableBytes as error:
            text = f"rejected as {error.code}"
            known = error.code in {"empty_file", "binary_content", "not_utf8"}
        else:
            known = True
        assert known
        assert text.strip()
        assert text.encode("utf-8")
