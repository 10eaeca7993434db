"""Names of many languages for the made set, and pairs by hand: a name in its script and in Latin letters."""

import importlib
import itertools
import random
from collections.abc import Iterator

LOCALES = {
    "en_US": 26, "es_MX": 14, "de_DE": 6, "fr_FR": 6, "it_IT": 5, "pt_BR": 3, "sv_SE": 4, "nl_NL": 4,
    "tr_TR": 3, "ru_RU": 5, "uk_UA": 4, "el_GR": 4, "ar_AA": 4, "he_IL": 3, "zh_CN": 4, "ko_KR": 1,
    "hi_IN": 3, "ja_JP": 1,
}  # fmt: skip
"""Of a hundred people."""


def drawn_names(chance: random.Random) -> Iterator[tuple[str, str]]:
    """Given and family name without end; in a language the first names are drawn more often than the last."""
    lists = {locale: (_names(locale, "first_name"), _names(locale, "last_name")) for locale in LOCALES}
    for names in lists.values():
        for part in names:
            chance.shuffle(part)
    weights = {locale: tuple(map(_weights, names)) for locale, names in lists.items()}
    while True:
        locale = chance.choices(tuple(LOCALES), tuple(LOCALES.values()))[0]
        givens, families = (
            chance.choices(names, cum_weights=weight, k=40)
            for names, weight in zip(lists[locale], weights[locale], strict=True)
        )
        if locale == "es_MX":
            twos = itertools.pairwise(families)
            families = [f"{one} {other}" if chance.random() < 0.5 else one for one, other in twos]
        yield from itertools.islice(zip(givens, families, strict=False), 1 + chance.randrange(3))


def _weights(names: list[str]) -> list[float]:
    return list(itertools.accumulate(1 / (rank + 20) for rank in range(len(names))))


def _names(locale: str, part: str) -> list[str]:
    provider = importlib.import_module(f"faker.providers.person.{locale}").Provider
    lists = (
        getattr(provider, name) for name in dir(provider) if name.startswith(part) and "roman" not in name
    )
    return sorted({name for names in lists if not callable(names) for name in names if isinstance(name, str)})


def _pairs(text: str) -> list[tuple[str, str]]:
    return [(native.replace("_", " "), latin.replace("_", " ")) for native, latin in _twos_of(text.split())]


def _twos_of(words: list[str]) -> Iterator[tuple[str, str]]:
    return zip(words[::2], words[1::2], strict=True)


_ROMANISED = """
Юлия Yulia Александр Alexander Екатерина Ekaterina Сергей Sergey Дмитрий Dmitry Наталья Natalia
Евгений Evgeny Михаил Mikhail Анастасия Anastasia Алексей Alexei Татьяна Tatiana Фёдор Fyodor
|
Чайковский Tchaikovsky Щербаков Shcherbakov Кузнецова Kuznetsova Достоевский Dostoevsky Жуков Zhukov
Соловьёв Solovyov Хрущёв Khrushchev Цветаева Tsvetaeva Ежов Yezhov Яковлев Yakovlev Быков Bykov

Олександр Oleksandr Юлія Yuliia Андрій Andrii Тетяна Tetiana Оксана Oksana Володимир Volodymyr
Наталія Nataliia Євген Yevhen Ірина Iryna Михайло Mykhailo
|
Шевченко Shevchenko Їжак Yizhak Бондаренко Bondarenko Ковальчук Kovalchuk Григоренко Hryhorenko
Щербина Shcherbyna Ткаченко Tkachenko Лук'яненко Lukianenko Зеленський Zelenskyi

Σοφία Sofia Ελένη Eleni Γιώργος Giorgos Κατερίνα Katerina Νίκος Nikos Δημήτρης Dimitris
Χρήστος Christos Ευάγγελος Evangelos Μαρία Maria Θεόδωρος Theodoros
|
Παπαδοπούλου Papadopoulou Νικολάου Nikolaou Γεωργίου Georgiou Κωνσταντίνου Konstantinou
Παπαχρήστου Papachristou Βασιλείου Vasileiou Ξενάκης Xenakis Οικονόμου Oikonomou Χατζής Hatzis

محمد Muhammad أحمد Ahmed يوسف Yousef ليلى Layla عمر Omar سعيد Saeed مريم Maryam طارق Tariq خالد Khaled
فاطمة Fatima حسن Hassan نور Nour
|
الخطيب Al-Khatib حداد Haddad النجار Najjar خليل Khalil الشامي Shami قاسم Qasim منصور Mansour
درويش Darwish المصري Al-Masri بركات Barakat سليمان Suleiman

יעל Yael דוד David שרה Sarah תמר Tamar משה Moshe רחל Rachel יוסף Yosef מיכל Michal שלמה Shlomo
דניאל Daniel
|
כהן Cohen לוי Levi מזרחי Mizrahi פרץ Peretz ביטון Biton אברהם Avraham דהן Dahan פרידמן Friedman כץ Katz
גולדשטיין Goldstein

小明 Xiaoming 伟 Wei 秀英 Xiuying 静 Jing 建国 Jianguo 丽华 Lihua 志强 Zhiqiang 晓东 Xiaodong
美玲 Meiling
|
王 Wang 李 Li 张 Zhang 刘 Liu 陈 Chen 杨 Yang 赵 Zhao 黄 Huang 周 Zhou 吴 Wu 徐 Xu 孙 Sun

민준 Min-jun 서연 Seo-yeon 지훈 Ji-hoon 하은 Ha-eun 도윤 Do-yoon 지우 Ji-woo 예준 Ye-jun 수빈 Su-bin
현우 Hyun-woo
|
김 Kim 이 Lee 박 Park 최 Choi 정 Jung 강 Kang 조 Cho 윤 Yoon 장 Jang

ნინო Nino გიორგი Giorgi მარიამ Mariam დავით Davit თამარ Tamar ლევან Levan ზურაბ Zurab
|
ბერიძე Beridze კაპანაძე Kapanadze გელაშვილი Gelashvili ჯავახიშვილი Javakhishvili წიკლაური Tsiklauri

Աննա Anna Գրիգոր Grigor Արամ Aram Տիգրան Tigran Դավիթ Davit Լուսինե Lusine Հայկ Hayk
|
Հակոբյան Hakobyan Պետրոսյան Petrosyan Սարգսյան Sargsyan Մկրտչյան Mkrtchyan Հարությունյան Harutyunyan

प्रिया Priya आशा Asha राहुल Rahul दीपिका Deepika अर्जुन Arjun मीनाक्षी Meenakshi
|
शर्मा Sharma वर्मा Verma मिश्रा Mishra सिंह Singh गुप्ता Gupta चौधरी Chaudhary त्रिपाठी Tripathi
"""
"""Given names, a stroke, family names."""
ROMANISED = tuple(tuple(_pairs(part) for part in block.split("|")) for block in _ROMANISED.split("\n\n"))
_SHORT = """
Robert Bob William Bill Katherine Kate Elizabeth Liz Margaret Peggy Richard Dick Michael Mike James Jim
Thomas Tom Christopher Chris Jennifer Jen Alexander Alex Samuel Sam Edward Ted Patricia Pat Susan Sue
Daniel Dan Benjamin Ben Nicholas Nick Stephen Steve Andrew Andy Anthony Tony Joseph Joe Deborah Debbie
José Pepe Francisco Paco Ignacio Nacho Dolores Lola Guadalupe Lupita Enrique Quique Manuel Manolo
Jesús Chuy Ekaterina Katya Aleksandr Sasha Mikhail Misha Nikolai Kolya Dmitri Dima Tatiana Tanya
Vladimir Volodya Giuseppe Beppe Luigi Gigi Hans Johannes Friedrich Fritz Katarzyna Kasia
Małgorzata Gosia Willem Wim Konstantinos Kostas Avraham Avi Yosef Yossi Emmanuel Manu Frédéric Fred
João Joãozinho
"""
SHORT_NAMES = _pairs(_SHORT)
