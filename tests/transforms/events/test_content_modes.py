import pytest


@pytest.mark.parametrize(
    ("asked", "mode"), [("withdraw", "yield"), ("negotiate", "meet"), ("help", "assist"), ("resign", "change")]
)
def test_what_is_asked_for_is_the_mode_of_the_request(events_in, asked, mode):
    (event,) = events_in(f"""
        Iran Iran PROPN NNP 2 nsubj GPE
        urged urge VERB VBD 0 ROOT
        Israel Israel PROPN NNP 2 obj GPE
        to to PART TO 5 mark
        {asked} {asked} VERB VB 2 xcomp
    """)
    assert (event.type, event.mode) == ("REQUEST", mode)


def test_request_for_something_else_has_no_mode(events_in):
    (event,) = events_in("""
        Iran Iran PROPN NNP 2 nsubj GPE
        urged urge VERB VBD 0 ROOT
        Israel Israel PROPN NNP 2 obj GPE
        to to PART TO 5 mark
        listen listen VERB VB 2 xcomp
    """)
    assert (event.type, event.mode) == ("REQUEST", None)
