"""Quotations of several sentences are their speaker's from end to end."""


def test_second_sentence_of_a_quotation_has_its_speaker(events_in):
    events = events_in("""
        “ " PUNCT `` 3 punct
        Syria Syria PROPN NNP 3 nsubj GPE
        attacked attack VERB VBD 0 ROOT
        Iraq Iraq PROPN NNP 3 obj GPE
        . . PUNCT . 3 punct
        Soldiers soldier NOUN NNS 7 nsubj
        killed kill VERB VBD 12 ccomp
        two two NUM CD 9 nummod CARDINAL
        nurses nurse NOUN NNS 7 obj
        , , PUNCT , 7 punct
        ” " PUNCT '' 7 punct
        said say VERB VBD 0 ROOT
        Ana Ana PROPN NNP 12 nsubj PERSON
        Brezan Brezan PROPN NNP 13 flat PERSON
        . . PUNCT . 12 punct
    """)
    assert [event.claimed_by for event in events] == ["Ana Brezan", "Ana Brezan"]


def test_quotation_that_goes_on_behind_its_speaker_is_still_theirs(events_in):
    events = events_in("""
        “ " PUNCT `` 3 punct
        Syria Syria PROPN NNP 3 nsubj GPE
        attacked attack VERB VBD 9 ccomp
        Iraq Iraq PROPN NNP 3 obj GPE
        , , PUNCT , 3 punct
        ” " PUNCT '' 3 punct
        the the DET DT 8 det
        governor governor NOUN NN 9 nsubj
        said say VERB VBD 0 ROOT
        . . PUNCT . 9 punct
        “ " PUNCT `` 13 punct
        Soldiers soldier NOUN NNS 13 nsubj
        killed kill VERB VBD 0 ROOT
        two two NUM CD 15 nummod CARDINAL
        nurses nurse NOUN NNS 13 obj
        . . PUNCT . 13 punct
        ” " PUNCT '' 13 punct
    """)
    assert [event.claimed_by for event in events] == ["governor", "governor"]


def test_sentence_behind_a_quotation_is_the_texts_own(events_in):
    events = events_in("""
        “ " PUNCT `` 3 punct
        Syria Syria PROPN NNP 3 nsubj GPE
        attacked attack VERB VBD 9 ccomp
        Iraq Iraq PROPN NNP 3 obj GPE
        , , PUNCT , 3 punct
        ” " PUNCT '' 3 punct
        the the DET DT 8 det
        governor governor NOUN NN 9 nsubj
        said say VERB VBD 0 ROOT
        . . PUNCT . 9 punct
        Soldiers soldier NOUN NNS 12 nsubj
        killed kill VERB VBD 0 ROOT
        two two NUM CD 14 nummod CARDINAL
        nurses nurse NOUN NNS 12 obj
        . . PUNCT . 12 punct
    """)
    assert [event.claimed_by for event in events] == ["governor", None]


def test_mark_without_its_fellow_opens_no_quotation(events_in):
    events = events_in("""
        The the DET DT 2 det
        governor governor NOUN NN 3 nsubj
        said say VERB VBD 0 ROOT
        the the DET DT 7 det
        " " PUNCT `` 7 punct
        old old ADJ JJ 7 amod
        port port NOUN NN 8 nsubj:pass
        closed close VERB VBN 3 ccomp
        . . PUNCT . 3 punct
        Soldiers soldier NOUN NNS 11 nsubj
        killed kill VERB VBD 0 ROOT
        two two NUM CD 13 nummod CARDINAL
        nurses nurse NOUN NNS 11 obj
        . . PUNCT . 11 punct
    """)
    assert [event.claimed_by for event in events if event.type == "ASSAULT"] == [None]
