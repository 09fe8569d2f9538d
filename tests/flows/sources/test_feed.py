"""RSS and Atom, as they are and as they are broken."""

from __future__ import annotations

from datetime import UTC, date, datetime

from sitrep.flows.sources.feed import FeedItem, read_feed

BASE = "https://courier.example/feeds/world.xml"


def test_rss_items_with_their_days():
    feed = b"""<?xml version="1.0"?><rss version="2.0"><channel><title>Courier</title><link>https://courier.example/</link>
      <item><title>Miners meet</title><link>https://courier.example/1</link>
        <pubDate>Tue, 05 May 2026 23:30:00 +0200</pubDate></item>
      <item><title>By guid</title><guid>https://courier.example/2</guid></item>
      <item><title>No address</title><guid isPermaLink="false">abc</guid></item>
      <item><title>Again</title><link>https://courier.example/1</link></item>
    </channel></rss>"""
    assert read_feed(feed, BASE) == [
        FeedItem("https://courier.example/1", date(2026, 5, 5), None),
        FeedItem("https://courier.example/2", None, None),
    ]


def test_atom_entries_with_relative_links_and_changes():
    feed = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Courier</title>
      <entry><title>Envoy — home</title><link rel="self" href="x.xml"/><link href="/3"/>
        <published>2026-05-04T06:00:00Z</published><updated>2026-05-05T07:00:00Z</updated></entry></feed>""".encode()
    changed = datetime(2026, 5, 5, 7, tzinfo=UTC)
    assert read_feed(feed, BASE) == [FeedItem("https://courier.example/3", date(2026, 5, 4), changed)]


def test_rss_1_and_a_date_of_dublin_core():
    feed = b"""<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
      xmlns:dc="http://purl.org/dc/elements/1.1/"><item><title>A</title><link>https://courier.example/4</link>
      <dc:date>2026-05-04</dc:date></item></rdf:RDF>"""
    assert read_feed(feed, BASE) == [FeedItem("https://courier.example/4", date(2026, 5, 4), None)]


def test_a_feed_that_breaks_off_gives_what_it_holds():
    feed = b"<rss><channel><item><link>https://courier.example/1</link></item><item><link>https://cou"
    assert [item.url for item in read_feed(feed, BASE)][:1] == ["https://courier.example/1"]


def test_pages_and_text_are_no_feeds():
    assert read_feed(b"<!doctype html><html><body><p>Hello</p></body></html>", BASE) is None
    assert read_feed(b'<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"/>', BASE) is None
    assert read_feed(b"just words", BASE) is None
    assert read_feed(b"", BASE) is None


def test_a_feed_that_refers_to_a_file_does_not_get_it():
    feed = b"""<!DOCTYPE rss [<!ENTITY secret SYSTEM "file:///etc/passwd">]>
      <rss><channel><item><link>https://courier.example/&secret;</link></item></channel></rss>"""
    assert "root" not in read_feed(feed, BASE)[0].url
