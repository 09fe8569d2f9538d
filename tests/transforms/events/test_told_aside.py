"""What stands beside an act as its condition, aim, content or occasion is no act; one act told twice is one."""


def told(events) -> list[tuple[str, str, str]]:
    return [(event.type, event.status, event.trigger.text) for event in events]


def test_list_of_things_asked_for(events_in):
    events = events_in("""
        Thousands thousand NOUN NNS 2 nsubj CARDINAL
        march march VERB VBP 0 ROOT
        in in ADP IN 4 case
        Lisbon Lisbon PROPN NNP 2 obl GPE
        , , PUNCT , 6 punct
        asking ask VERB VBG 2 advcl
        for for ADP IN 9 case
        the the DET DT 9 det
        dissolution dissolution NOUN NN 6 obl
        of of ADP IN 11 case
        parliament parliament NOUN NN 9 nmod
        and and CCONJ CC 18 cc
        for for SCONJ IN 18 mark
        the the DET DT 15 det
        army army NOUN NN 18 nsubj:pass
        to to PART TO 18 mark
        be be AUX VB 18 aux:pass
        withdrawn withdraw VERB VBN 6 conj
        from from ADP IN 21 case
        the the DET DT 21 det
        capital capital NOUN NN 18 obl
        . . PUNCT . 2 punct
    """)
    assert told(events) == [("PROTEST", "actual", "march")]


def test_until_another_does_so(events_in):
    events = events_in("""
        The the DET DT 2 det
        junta junta NOUN NN 3 nsubj
        threatens threaten VERB VBZ 0 ROOT
        to to PART TO 5 mark
        close close VERB VB 3 xcomp
        the the DET DT 7 det
        border border NOUN NN 5 obj
        until until SCONJ IN 10 mark
        Benin Benin PROPN NNP 10 nsubj GPE
        extradites extradite VERB VBZ 5 advcl
        the the DET DT 12 det
        officers officer NOUN NNS 10 obj
        . . PUNCT . 3 punct
    """)
    assert told(events) == [("THREATEN", "actual", "threatens")]


def test_condition_of_a_sentence(events_in):
    events = events_in("""
        If if SCONJ IN 4 mark
        the the DET DT 3 det
        court court NOUN NN 4 nsubj
        convicts convict VERB VBZ 9 advcl
        him he PRON PRP 4 obj
        , , PUNCT , 4 punct
        the the DET DT 8 det
        senator senator NOUN NN 9 nsubj
        faces face VERB VBZ 0 ROOT
        up up ADP IN 12 advmod DATE
        to to ADP IN 10 fixed DATE
        ten ten NUM CD 13 nummod DATE
        years year NOUN NNS 9 obj DATE
        in in ADP IN 15 case
        prison prison NOUN NN 13 nmod
        . . PUNCT . 9 punct
    """)
    assert told(events) == []


def test_ballot(events_in):
    events = events_in("""
        Voters voter NOUN NNS 4 nsubj
        in in ADP IN 3 case
        Ireland Ireland PROPN NNP 1 nmod GPE
        reject reject VERB VBP 0 ROOT
        a a DET DT 6 det
        referendum referendum NOUN NN 4 obj
        to to PART TO 8 mark
        amend amend VERB VB 6 acl
        the the DET DT 10 det
        constitution constitution NOUN NN 8 obj
        . . PUNCT . 4 punct
    """)
    assert told(events) == []


def test_content_of_a_treaty(events_in):
    events = events_in("""
        Kenya Kenya PROPN NNP 4 nsubj GPE
        and and CCONJ CC 3 cc
        Uganda Uganda PROPN NNP 1 conj GPE
        sign sign VERB VBP 0 ROOT
        an a DET DT 6 det
        agreement agreement NOUN NN 4 obj
        to to PART TO 8 mark
        export export VERB VB 6 acl
        electricity electricity NOUN NN 8 obj
        to to ADP IN 11 case
        Rwanda Rwanda PROPN NNP 8 obl GPE
        . . PUNCT . 4 punct
    """)
    assert told(events) == [("AGREE", "actual", "sign")]


def test_order_that_is_blocked(events_in):
    events = events_in("""
        A a DET DT 2 det
        judge judge NOUN NN 5 nsubj
        in in ADP IN 4 case
        Nairobi Nairobi PROPN NNP 2 nmod GPE
        blocks block VERB VBZ 0 ROOT
        the the DET DT 7 det
        government government NOUN NN 9 nmod:poss
        's 's PART POS 7 case
        order order NOUN NN 5 obj
        to to PART TO 11 mark
        deport deport VERB VB 9 acl
        refugees refugee NOUN NNS 11 obj
        . . PUNCT . 5 punct
    """)
    assert told(events) == [("REJECT", "actual", "blocks")]


def test_visit_that_is_only_tried(events_in):
    events = events_in("""
        Algeria Algeria PROPN NNP 2 nsubj GPE
        denies deny VERB VBZ 0 ROOT
        entry entry NOUN NN 2 obj
        to to ADP IN 7 case
        four four NUM CD 7 nummod CARDINAL
        Spanish Spanish ADJ JJ 7 amod NORP
        lawyers lawyer NOUN NNS 3 nmod
        trying try VERB VBG 7 acl
        to to PART TO 10 mark
        visit visit VERB VB 8 xcomp
        the the DET DT 12 det
        camps camp NOUN NNS 10 obj
        at at ADP IN 14 case
        Tindouf Tindouf PROPN NNP 12 nmod GPE
        . . PUNCT . 2 punct
    """)
    assert told(events) == [("COERCE", "actual", "denies")]


def test_what_somebody_is_kept_from(events_in):
    events = events_in("""
        The the DET DT 4 det
        Taliban Taliban PROPN NNP 4 compound ORG
        bar bar NOUN NN 0 ROOT
        women woman NOUN NNS 3 obj
        from from SCONJ IN 6 mark
        meeting meet VERB VBG 4 acl
        foreign foreign ADJ JJ 8 amod
        envoys envoy NOUN NNS 6 obj
        . . PUNCT . 3 punct
    """)
    assert told(events) == [("COERCE", "actual", "bar")]


def test_crimes_in_a_verdict(events_in):
    events = events_in("""
        A a DET DT 2 det
        court court NOUN NN 5 nsubj
        in in ADP IN 4 case
        Dakar Dakar PROPN NNP 2 nmod GPE
        convicts convict VERB VBZ 0 ROOT
        the the DET DT 8 det
        rebel rebel NOUN NN 8 amod
        leader leader NOUN NN 5 obj
        of of ADP IN 10 case
        murder murder NOUN NN 8 nmod
        , , PUNCT , 12 punct
        torture torture NOUN NN 10 conj
        and and CCONJ CC 14 cc
        looting looting NOUN NN 10 conj
        . . PUNCT . 5 punct
    """)
    assert told(events) == [("SANCTION", "actual", "convicts")]


def test_raid_in_which_people_die(events_in):
    events = events_in("""
        Nine nine NUM CD 2 nummod CARDINAL
        militants militant NOUN NNS 4 nsubj:pass
        were be AUX VBD 4 aux:pass
        killed kill VERB VBN 0 ROOT
        after after ADP IN 7 case
        a a DET DT 7 det
        raid raid NOUN NN 4 obl
        by by ADP IN 10 case
        Iraqi Iraqi ADJ JJ 10 amod NORP
        troops troop NOUN NNS 7 nmod
        on on ADP IN 13 case
        a a DET DT 13 det
        hideout hideout NOUN NN 7 nmod
        in in ADP IN 15 case
        Anbar Anbar PROPN NNP 13 nmod GPE
        . . PUNCT . 4 punct
    """)
    assert told(events) == [("ASSAULT", "actual", "raid")]


def test_clause_that_tells_the_ambush(events_in):
    events = events_in("""
        Six six NUM CD 2 nummod CARDINAL
        soldiers soldier NOUN NNS 3 nsubj
        die die VERB VBP 0 ROOT
        in in ADP IN 6 case
        an a DET DT 6 det
        ambush ambush NOUN NN 3 obl
        when when ADV WRB 9 advmod
        gunmen gunmen NOUN NNS 9 nsubj
        open open VERB VBP 3 advcl
        fire fire NOUN NN 9 obj
        on on ADP IN 13 case
        their their PRON PRP$ 13 nmod:poss
        convoy convoy NOUN NN 9 obl
        near near ADP IN 15 case
        Gao Gao PROPN NNP 9 obl GPE
        . . PUNCT . 3 punct
    """)
    assert told(events) == [("ASSAULT", "actual", "open")]


def test_missile_that_hit_and_was_fired(events_in):
    events = events_in("""
        Jordan Jordan PROPN NNP 2 nsubj GPE
        intercepts intercept VERB VBZ 0 ROOT
        two two NUM CD 4 nummod CARDINAL
        missiles missile NOUN NNS 2 obj WEAPON
        fired fire VERB VBN 4 acl
        by by ADP IN 8 case
        the the DET DT 8 det
        Houthis Houthi PROPN NNPS 5 obl:agent NORP
        that that PRON WDT 10 nsubj
        targeted target VERB VBD 8 acl:relcl
        the the DET DT 12 det
        port port NOUN NN 10 obj
        of of ADP IN 14 case
        Eilat Eilat PROPN NNP 12 nmod GPE
        . . PUNCT . 2 punct
    """)
    assert told(events) == [("ASSAULT", "actual", "targeted")]


def test_expulsion_and_its_words(events_in):
    events = events_in("""
        Argentina Argentina PROPN NNP 2 nsubj GPE
        expels expel VERB VBZ 0 ROOT
        the the DET DT 5 det
        Bolivian Bolivian ADJ JJ 5 amod NORP
        ambassador ambassador NOUN NN 2 obj
        , , PUNCT , 7 punct
        declaring declare VERB VBG 2 advcl
        him he PRON PRP 7 obj
        persona persona NOUN NN 11 compound
        non non X FW 11 compound
        grata grata NOUN NN 7 xcomp
        . . PUNCT . 2 punct
    """)
    assert told(events) == [("SANCTION", "actual", "expels")]


def test_embargo_that_a_sale_breaks(events_in):
    events = events_in("""
        Sri Sri PROPN NNP 3 nsubj GPE
        Lanka Lanka PROPN NNP 1 flat GPE
        agrees agree VERB VBZ 0 ROOT
        to to PART TO 5 mark
        buy buy VERB VB 3 xcomp
        missiles missile NOUN NNS 5 obj WEAPON
        from from ADP IN 8 case
        Israel Israel PROPN NNP 5 obl GPE
        , , PUNCT , 10 punct
        violating violate VERB VBG 5 advcl
        an a DET DT 13 det
        arms arm NOUN NNS 13 compound
        embargo embargo NOUN NN 10 obj
        imposed impose VERB VBN 13 acl
        by by ADP IN 18 case
        the the DET DT 18 det
        European European ADJ NNP 18 amod ORG
        Union Union PROPN NNP 14 obl:agent ORG
        . . PUNCT . 3 punct
    """)
    assert told(events) == [("AGREE", "actual", "agrees"), ("SANCTION", "actual", "imposed")]


def test_army_told_to_stand_ready(events_in):
    events = events_in("""
        The the DET DT 4 det
        Ethiopian Ethiopian ADJ JJ 4 amod NORP
        prime prime ADJ JJ 4 amod
        minister minister NOUN NN 5 nsubj
        instructs instruct VERB VBZ 0 ROOT
        the the DET DT 7 det
        army army NOUN NN 5 obj
        to to PART TO 9 mark
        stand stand VERB VB 5 xcomp
        ready ready ADJ JJ 9 xcomp
        . . PUNCT . 5 punct
    """)
    assert told(events) == [("REQUEST", "planned", "instructs")]


def test_flag_ordered_down(events_in):
    events = events_in("""
        Hungary Hungary PROPN NNP 3 nmod:poss GPE
        's 's PART POS 1 case
        minister minister NOUN NN 4 nsubj
        ordered order VERB VBD 0 ROOT
        the the DET DT 7 det
        EU EU PROPN NNP 7 compound ORG
        flag flag NOUN NN 4 obj
        to to PART TO 10 mark
        be be AUX VB 10 aux:pass
        taken take VERB VBN 4 xcomp
        down down ADP RP 10 compound:prt
        from from ADP IN 14 case
        the the DET DT 14 det
        parliament parliament NOUN NN 10 obl
        . . PUNCT . 4 punct
    """)
    assert told(events) == [("REQUEST", "planned", "ordered")]


def test_bill_not_yet_law(events_in):
    events = events_in("""
        The the DET DT 3 det
        U.S. U.S. PROPN NNP 3 compound ORG
        House House PROPN NNP 4 nsubj ORG
        passes pass VERB VBZ 0 ROOT
        a a DET DT 6 det
        bill bill NOUN NN 4 obj
        banning ban VERB VBG 6 acl
        imports import NOUN NNS 7 obj
        from from ADP IN 10 case
        Xinjiang Xinjiang PROPN NNP 8 nmod GPE
        . . PUNCT . 4 punct
    """)
    assert told(events) == [("SANCTION", "planned", "banning")]


def test_summit_on_whose_sidelines(events_in):
    events = events_in("""
        Thailand Thailand PROPN NNP 4 nsubj GPE
        and and CCONJ CC 3 cc
        Cambodia Cambodia PROPN NNP 1 conj GPE
        sign sign VERB VBP 0 ROOT
        a a DET DT 7 det
        peace peace NOUN NN 7 compound
        treaty treaty NOUN NN 4 obj
        on on ADP IN 10 case
        the the DET DT 10 det
        sidelines sideline NOUN NNS 4 obl
        of of ADP IN 14 case
        the the DET DT 14 det
        ASEAN ASEAN PROPN NNP 14 compound ORG
        summit summit NOUN NN 10 nmod
        in in ADP IN 16 case
        Vientiane Vientiane PROPN NNP 14 nmod GPE
        . . PUNCT . 4 punct
    """)
    assert told(events) == [("AGREE", "actual", "sign")]


def test_massacre_of_old_in_an_anniversary(events_in):
    events = events_in("""
        Greece Greece PROPN NNP 2 nsubj GPE
        marks mark VERB VBZ 0 ROOT
        the the DET DT 4 det
        anniversary anniversary NOUN NN 2 obj
        of of ADP IN 7 case
        the the DET DT 7 det
        uprising uprising NOUN NN 4 nmod
        in in ADP IN 9 case
        which which PRON WDT 12 obl
        students student NOUN NNS 12 nsubj:pass
        were be AUX VBD 12 aux:pass
        killed kill VERB VBN 7 acl:relcl
        by by ADP IN 15 case
        the the DET DT 15 det
        junta junta NOUN NN 12 obl:agent
        in in ADP IN 17 case
        1973 1973 NUM CD 12 obl DATE
        . . PUNCT . 2 punct
    """)
    assert told(events) == []


def test_agreements_suspended(events_in):
    events = events_in("""
        Spain Spain PROPN NNP 2 nsubj GPE
        suspends suspend VERB VBZ 0 ROOT
        all all DET DT 5 det
        trade trade NOUN NN 5 compound
        agreements agreement NOUN NNS 2 obj
        between between ADP IN 9 case
        the the DET DT 9 det
        two two NUM CD 9 nummod CARDINAL
        countries country NOUN NNS 5 nmod
        . . PUNCT . 2 punct
    """)
    assert told(events) == [("SANCTION", "actual", "suspends")]


def test_court_that_orders_a_government(events_in):
    events = events_in("""
        A a DET DT 2 det
        court court NOUN NN 3 nsubj
        orders order VERB VBZ 0 ROOT
        the the DET DT 5 det
        government government NOUN NN 3 iobj
        to to PART TO 7 mark
        release release VERB VB 3 xcomp
        the the DET DT 9 det
        bloggers blogger NOUN NNS 7 obj
        . . PUNCT . 3 punct
    """)
    assert told(events) == [("REQUEST", "actual", "orders")]


def test_raid_in_which_people_are_arrested(events_in):
    events = events_in("""
        Twelve twelve NUM CD 2 nummod CARDINAL
        traffickers trafficker NOUN NNS 4 nsubj:pass
        were be AUX VBD 4 aux:pass
        arrested arrest VERB VBN 0 ROOT
        in in ADP IN 8 case
        a a DET DT 8 det
        police police NOUN NN 8 compound
        raid raid NOUN NN 4 obl
        in in ADP IN 10 case
        Cali Cali PROPN NNP 8 nmod GPE
        . . PUNCT . 4 punct
    """)
    assert told(events) == [("COERCE", "actual", "arrested")]


def test_withdrawal_from_agencies(events_in):
    events = events_in("""
        Norway Norway PROPN NNP 2 nsubj GPE
        announces announce VERB VBZ 0 ROOT
        its its PRON PRP$ 4 nmod:poss
        withdrawal withdrawal NOUN NN 2 obj
        from from ADP IN 8 case
        three three NUM CD 8 nummod CARDINAL
        UN UN PROPN NNP 8 compound ORG
        agencies agency NOUN NNS 4 nmod
        . . PUNCT . 2 punct
    """)
    assert told(events) == [("SANCTION", "planned", "withdrawal")]


def test_powers_and_duties(events_in):
    events = events_in("""
        Parliament Parliament PROPN NNP 2 nsubj ORG
        passes pass VERB VBZ 0 ROOT
        a a DET DT 4 det
        law law NOUN NN 2 obj
        expanding expand VERB VBG 4 acl
        the the DET DT 7 det
        army army NOUN NN 9 nmod:poss
        's 's PART POS 7 case
        powers power NOUN NNS 5 obj
        to to PART TO 11 mark
        detain detain VERB VB 5 advcl
        suspects suspect NOUN NNS 11 obj
        . . PUNCT . 2 punct
    """)
    assert told(events) == [("SUPPORT", "actual", "passes")]


def test_what_an_office_is_there_for(events_in):
    events = events_in("""
        The the DET DT 2 det
        governor governor NOUN NN 3 nsubj
        visits visit VERB VBZ 0 ROOT
        the the DET DT 5 det
        Ministry Ministry PROPN NNP 3 obj ORG
        of of ADP IN 7 case ORG
        Health Health PROPN NNP 5 nmod ORG
        , , PUNCT , 11 punct
        which which PRON WDT 11 nsubj
        is be AUX VBZ 11 cop
        responsible responsible ADJ JJ 5 acl:relcl
        for for SCONJ IN 13 mark
        distributing distribute VERB VBG 11 advcl
        aid aid NOUN NN 13 obj
        to to ADP IN 16 case
        clinics clinic NOUN NNS 14 nmod
        . . PUNCT . 3 punct
    """)
    assert told(events) == [("CONSULT", "actual", "visits")]


def test_conditions_for_an_end(events_in):
    events = events_in("""
        The the DET DT 3 det
        rebel rebel NOUN NN 3 compound
        leader leader NOUN NN 4 nsubj
        lists list VERB VBZ 0 ROOT
        conditions condition NOUN NNS 4 obj
        for for SCONJ IN 7 mark
        ending end VERB VBG 5 acl
        the the DET DT 9 det
        siege siege NOUN NN 7 obj
        . . PUNCT . 4 punct
    """)
    assert told(events) == [("REQUEST", "actual", "lists")]


def test_held_until_freed(events_in):
    events = events_in("""
        Ghana Ghana PROPN NNP 4 nsubj GPE
        and and CCONJ CC 3 cc
        Togo Togo PROPN NNP 1 conj GPE
        release release VERB VBP 0 ROOT
        40 40 NUM CD 6 nummod CARDINAL
        detainees detainee NOUN NNS 4 obj
        held hold VERB VBN 6 acl
        throughout throughout ADP IN 11 case
        the the DET DT 11 det
        border border NOUN NN 11 compound
        dispute dispute NOUN NN 7 obl
        . . PUNCT . 4 punct
    """)
    assert told(events) == [("RETREAT", "actual", "release")]


def test_counted_anew(events_in):
    events = events_in("""
        The the DET DT 2 det
        prosecutor prosecutor NOUN NN 3 nsubj
        indicts indict VERB VBZ 0 ROOT
        the the DET DT 5 det
        senator senator NOUN NN 3 obj
        for for ADP IN 7 case
        fraud fraud NOUN NN 3 obl
        . . PUNCT . 3 punct
        This this PRON DT 13 nsubj
        is be AUX VBZ 13 cop
        the the DET DT 13 det
        third third ADJ JJ 13 amod ORDINAL
        time time NOUN NN 0 ROOT
        he he PRON PRP 17 nsubj:pass
        has have AUX VBZ 17 aux
        been be AUX VBN 17 aux:pass
        indicted indict VERB VBN 13 acl:relcl
        . . PUNCT . 13 punct
    """)
    assert told(events) == [("ACCUSE", "actual", "indicts")]


def test_heard_from_afar(events_in):
    events = events_in("""
        Moroccan Moroccan ADJ JJ 2 amod NORP
        jets jet NOUN NNS 3 nsubj
        strike strike VERB VBP 0 ROOT
        a a DET DT 5 det
        depot depot NOUN NN 3 obj
        in in ADP IN 7 case
        Tindouf Tindouf PROPN NNP 5 nmod GPE
        , , PUNCT , 11 punct
        with with SCONJ IN 11 mark
        explosions explosion NOUN NNS 11 nsubj
        heard hear VERB VBN 3 advcl
        across across ADP IN 14 case
        the the DET DT 14 det
        city city NOUN NN 11 obl
        . . PUNCT . 3 punct
    """)
    assert told(events) == [("ASSAULT", "actual", "strike")]


def test_rockets_brought_down(events_in):
    events = events_in("""
        Libya Libya PROPN NNP 2 nsubj GPE
        fires fire VERB VBZ 0 ROOT
        four four NUM CD 4 nummod CARDINAL
        rockets rocket NOUN NNS 2 obj WEAPON
        towards towards ADP IN 6 case
        Malta Malta PROPN NNP 2 obl GPE
        . . PUNCT . 2 punct
        They they PRON PRP 11 nsubj:pass
        were be AUX VBD 11 aux:pass
        all all ADV RB 11 advmod
        intercepted intercept VERB VBN 0 ROOT
        before before SCONJ IN 13 mark
        reaching reach VERB VBG 11 advcl
        the the DET DT 15 det
        island island NOUN NN 13 obj
        . . PUNCT . 11 punct
    """)
    assert told(events) == [("ASSAULT", "actual", "fires")]


def test_ties_to_strengthen(events_in):
    events = events_in("""
        Foreign foreign ADJ JJ 2 amod
        ministers minister NOUN NNS 7 nsubj
        of of ADP IN 4 case
        Peru Peru PROPN NNP 2 nmod GPE
        and and CCONJ CC 6 cc
        Chile Chile PROPN NNP 4 conj GPE
        meet meet VERB VBP 0 ROOT
        in in ADP IN 9 case
        Lima Lima PROPN NNP 7 obl GPE
        to to PART TO 11 mark
        strengthen strengthen VERB VB 7 advcl
        ties tie NOUN NNS 11 obj
        . . PUNCT . 7 punct
    """)
    assert told(events) == [("CONSULT", "actual", "meet")]


def test_fires_and_injuries(events_in):
    events = events_in("""
        Sudanese Sudanese ADJ JJ 2 amod NORP
        rebels rebel NOUN NNS 3 nsubj
        shell shell VERB VBP 0 ROOT
        El El PROPN NNP 3 obj PERSON
        Obeid Obeid PROPN NNP 4 flat PERSON
        with with ADP IN 7 case
        mortars mortar NOUN NNS 3 obl WEAPON
        , , PUNCT , 9 punct
        causing cause VERB VBG 3 advcl
        fires fire NOUN NNS 9 obj
        in in ADP IN 13 case
        two two NUM CD 13 nummod CARDINAL
        markets market NOUN NNS 9 obl
        and and CCONJ CC 15 cc
        injuring injure VERB VBG 9 conj
        nine nine NUM CD 17 nummod CARDINAL
        people people NOUN NNS 15 obj
        . . PUNCT . 3 punct
    """)
    assert told(events) == [("ASSAULT", "actual", "shell")]


def test_allowed_to_another(events_in):
    events = events_in("""
        Zambia Zambia PROPN NNP 2 nsubj GPE
        authorizes authorize VERB VBZ 0 ROOT
        Angola Angola PROPN NNP 2 obj GPE
        to to PART TO 5 mark
        use use VERB VB 2 xcomp
        its its PRON PRP$ 7 nmod:poss
        bases base NOUN NNS 5 obj
        to to PART TO 9 mark
        deploy deploy VERB VB 5 advcl
        radar radar NOUN NN 11 compound
        equipment equipment NOUN NN 9 obj
        . . PUNCT . 2 punct
    """)
    assert "MOBILIZE" not in {event.type for event in events}
