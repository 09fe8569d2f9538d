import pytest

from sitrep.transforms.articles.language import detect_language, find_language, read_language_code

SENTENCES = {
    "en": "The two ministers met in the capital on Monday and agreed that the border would open again.",
    "de": "Die beiden Minister trafen sich am Montag in der Hauptstadt und wollen die Grenze wieder öffnen.",
    "fr": "Les deux ministres se sont rencontrés lundi dans la capitale et la frontière sera ouverte par une loi.",
    "es": "Los dos ministros se reunieron el lunes en la capital y dijeron que la frontera se abre de nuevo.",
    "it": "I due ministri si sono incontrati lunedì nella capitale e hanno detto che il confine sarà aperto.",
    "pt": "Os dois ministros reuniram-se na segunda-feira na capital e disseram que a fronteira não está fechada.",
    "nl": "De twee ministers hebben elkaar maandag in de hoofdstad ontmoet en de grens wordt niet gesloten.",
    "tr": "İki bakan pazartesi günü başkentte bir araya geldi ve sınırın için daha sonra bir karar olarak açıklandı.",
    "pl": "Obaj ministrowie spotkali się w poniedziałek w stolicy i powiedzieli, że granica nie jest zamknięta.",
    "id": "Kedua menteri bertemu pada hari Senin di ibu kota dan mengatakan bahwa perbatasan itu akan dibuka.",
    "ru": "Министры встретились в понедельник в столице и сказали, что граница не будет закрыта для людей.",
    "uk": "Міністри зустрілися в понеділок у столиці і сказали, що кордон не буде закритий для людей.",
    "ar": "التقى الوزيران في العاصمة يوم الاثنين وقال مسؤول إن الحدود التي أغلقت قد تفتح بعد أيام من المحادثات",
    "fa": "دو وزیر روز دوشنبه در پایتخت با هم دیدار کردند و گفتند که مرز باز خواهد شد",
    "he": "שני השרים נפגשו ביום שני בבירה ואמרו כי הגבול לא ייסגר",
    "zh": "两国部长星期一在首都会晤，并表示将重新开放边境。",
    "ja": "両国の大臣は月曜日に首都で会談し、国境を再び開くことで合意した。",
    "ko": "두 장관은 월요일 수도에서 만나 국경을 다시 열기로 합의했다.",
}


@pytest.mark.parametrize("language", SENTENCES)
def test_one_sentence_is_enough_to_tell_the_language(language: str):
    assert detect_language(SENTENCES[language]) == language


@pytest.mark.parametrize(
    "text", ["", "Doha", "12 345", "Hassan Rouhani, Javad Zarif, Adel Abdul Mahdi", "Tokyo Oslo Roma Wien"]
)
def test_names_and_numbers_are_in_no_language(text: str):
    assert detect_language(text) is None


def test_english_abbreviations_and_addresses_are_not_czech():
    assert detect_language("U.S. envoy blocks sale of U.S. steel, see https://a.cz/u/s/v/k") is None


def test_a_possessive_is_no_czech_word():
    assert detect_language("The president's aide faulted Buhari's decision to allow Tinubu run his campaign.") != "cs"


def test_a_statement_of_the_input_counts_and_one_of_a_template_only_helps():
    german = SENTENCES["de"]
    assert find_language(german, "en-US") == "en"
    assert find_language(german, "en-US", trust_stated=False) == "de"
    assert find_language("Doha", "en_GB", trust_stated=False) == "en"
    assert find_language("Doha", "unknown") is None


def test_language_codes_are_read_in_the_usual_spellings():
    assert [read_language_code(code) for code in ("EN", "en-US", "eng", "Persian", "no", "x-klingon", "", None)] == [
        "en",
        "en",
        "en",
        "fa",
        "nb",
        None,
        None,
        None,
    ]
