from sitrep.flows.sources.page import read_page

PAGE = """<html lang="en-GB"><head>
<title>Ministers meet - Gulf Courier</title>
<meta property="og:site_name" content="Gulf Courier">
<meta property="og:title" content="Ministers meet &amp; talk | Gulf Courier">
<meta property="og:description" content="First talks in a year">
<meta property="article:published_time" content="2020-01-03T09:40:00+03:00">
<meta property="article:modified_time" content="2020-01-05T09:40:00+03:00">
<link rel="canonical" href="https://gulf-courier.example/talks">
</head><body><nav><a href="/">Home</a> <a href="/world">World</a></nav>
<article><h1>Ministers meet &amp; talk</h1>
<p class="byline">By Mara Ellison | 3 January 2020</p>
<p>The two ministers met in the capital on Monday and<br>spoke for three hours about the <a href="/b">closed
border</a>.</p>
<figure><img src="a.jpg"><figcaption>The ministers <b>shake</b> hands.</figcaption></figure>
<ul><li>They will meet again in the spring.</li></ul>
<p>Nobody was hurt in the crowd outside, the police said.</p></article>
<aside><h3>Most Popular</h3><figure><figcaption>A storm.</figcaption></figure>
<a href="/s">Storm closes roads</a></aside>
<footer><p>&copy; 2020 Gulf Courier</p></footer></body></html>"""


def test_a_page_gives_its_article_and_what_it_says_of_it():
    page = read_page(PAGE)
    assert page.text.split("\n\n") == [
        "Ministers meet & talk",
        "The two ministers met in the capital on Monday and spoke for three hours about the closed border.",
        "The ministers shake hands.",
        "They will meet again in the spring.",
        "Nobody was hurt in the crowd outside, the police said.",
    ]
    assert page.title == "Ministers meet & talk"
    assert page.dek == "First talks in a year"
    assert page.published == "2020-01-03T09:40:00+03:00"
    assert page.source == "Gulf Courier"
    assert page.url == "https://gulf-courier.example/talks"
    assert page.language == "en-GB"
    assert page.byline == "By Mara Ellison | 3 January 2020"
    assert page.captions == ("The ministers shake hands.",)


def test_json_ld_names_headline_date_and_publisher_also_inside_a_graph():
    page = read_page(
        """<html><head><script type="application/ld+json">not json</script><script type="application/ld+json">
        {"@graph": [{"@type": "WebSite", "name": "x"}, {"@type": ["NewsArticle"], "headline": "Ministers meet",
        "datePublished": "2020-01-03", "publisher": [{"name": "Gulf Courier"}], "inLanguage": "en"}]}</script>
        <meta name="date" content="2019-01-01"></head>
        <body><article><p>The two ministers met in the capital on Monday.</p></article></body></html>"""
    )
    assert (page.title, page.published, page.source, page.language) == (
        "Ministers meet",
        "2020-01-03",
        "Gulf Courier",
        "en",
    )


def test_one_time_element_dates_a_page_and_two_do_not():
    one = '<article><time datetime="2020-01-03">Friday</time><p>The two ministers met in the capital.</p></article>'
    two = one.replace("</p>", '</p><time datetime="2020-01-05">Sunday</time>')
    marked = two.replace('<time datetime="2020-01-03"', '<time itemprop="datePublished" datetime="2020-01-03"')
    assert [read_page(page).published for page in (one, two, marked)] == ["2020-01-03", None, "2020-01-03"]


def test_fragments_and_bare_text_are_pages_too():
    sentence = "The two ministers met in the capital on Monday."
    for fragment in (f"<p>{sentence}</p>", f"<div>{sentence}</div>", sentence, f"<html><p>{sentence}"):
        assert read_page(fragment).text == sentence
    assert read_page(f"<p>{sentence}</p><ul><li>They talked.</li></ul>").text == f"{sentence}\n\nThey talked."


def test_pages_without_an_article_give_none():
    for page in ("", "<html></html>", "<nav><a href='/'>Home</a></nav>", "<!-- -->", "<p>&#xD800; &#0;</p>"):
        assert read_page(page) is None
