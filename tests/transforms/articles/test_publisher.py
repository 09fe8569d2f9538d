from sitrep.transforms.articles.publisher import find_publisher


def test_the_publisher_is_the_one_stated_then_the_option_then_the_bylines():
    header = ["By Mara Ellison | Gulf Courier | 2 January 2020"]
    assert find_publisher(stated=" Tigris  Wire ", option="Other", header=header) == "Tigris Wire"
    assert find_publisher(stated=None, option="Other", header=header) == "Other"
    assert find_publisher(stated="", option=None, header=header) == "Gulf Courier"


def test_a_byline_without_outlet_and_the_agency_of_a_dateline_name_no_publisher():
    header = ["By Mara Ellison", "BAGHDAD, Jan 2 (Tigris Wire) — Two rockets fell."]
    assert find_publisher(stated=None, option=None, header=header) is None


def test_two_outlets_are_no_publisher():
    header = ["By Mara Ellison | Gulf Courier | Tigris Wire"]
    assert find_publisher(stated=None, option=None, header=header) is None
