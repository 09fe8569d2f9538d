def test_each_weakness_lowers_confidence(events_in):
    (named,) = events_in("""
        Iran Iran PROPN NNP 2 nsubj GPE
        attacked attack VERB VBD 0 ROOT
        Israel Israel PROPN NNP 2 obj GPE
    """)
    (nominal,) = events_in("""
        Rebels rebel NOUN NNS 2 nsubj
        attacked attack VERB VBD 0 ROOT
        Israel Israel PROPN NNP 2 obj GPE
    """)
    (possible,) = events_in("""
        Rebels rebel NOUN NNS 3 nsubj
        could could AUX MD 3 aux
        attack attack VERB VB 0 ROOT
        Israel Israel PROPN NNP 3 obj GPE
    """)
    (nobody,) = events_in("""
        A a DET DT 2 det
        building building NOUN NN 4 nsubj:pass
        was be AUX VBD 4 aux:pass
        attacked attack VERB VBN 0 ROOT
        yesterday yesterday NOUN NN 4 obl:unmarked
    """)
    assert 1 >= named.confidence > nominal.confidence > possible.confidence > nobody.confidence > 0
