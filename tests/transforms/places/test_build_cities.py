from sitrep.transforms.places.build_cities import alternate_spellings


def test_spellings_of_the_name_stay_and_codes_and_exonyms_go():
    alternates = ["Carcovia", "HRK", "Kharkov", "Kharkiv", "ha er ke fu", "Khar'kov", "Харків"]

    assert alternate_spellings("Kharkiv", alternates) == ["Khar'kov"]
