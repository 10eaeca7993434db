"""Names in every script the fonts know, as a badge would say them."""

NAMES = {
    "latin": "José-Luis O’Neil Þórðarson",
    "vietnamese": "Nguyễn Thị Ánh Hường",
    "marks": "x̂ M̈ q̃",
    "greek": "Ελένη Παπαδοπούλου",
    "cyrillic": "Олександр Їжак",
    "arabic": "عائشة بنت خليل لا",
    "pointed arabic": "مُحَمَّد",
    "urdu": "پروین شاکر",
    "hebrew": "שרה כהן",
    "pointed hebrew": "דָּוִד בֶּן־גּוּרִיּוֹן",
    "devanagari": "क्षत्रिय श्रीनिवास शर्मा",
    "bengali": "আমিনা খাতুন",
    "gujarati": "ગુજરાતી",
    "gurmukhi": "ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ",
    "tamil": "தமிழ் செல்வி கௌரி",
    "telugu": "తెలుగు శ్రీ",
    "kannada": "ಕನ್ನಡ ಶ್ರೀ",
    "malayalam": "മലയാളം",
    "odia": "ଓଡ଼ିଆ",
    "sinhala": "සිංහල ශ්‍රී",
    "thai": "ผู้ใหญ่ น้ำใจ",
    "lao": "ລາວ ນ້ຳ",
    "khmer": "ខ្មែរ សុខ",
    "burmese": "မြန်မာ ကြည်",
    "ethiopic": "ሰላም አበበ",
    "georgian": "გიორგი ბერიძე",
    "armenian": "Գրիգոր Հակոբյան",
    "simplified chinese": "张伟",
    "traditional chinese": "約翰·史密斯",
    "japanese": "山田 さくら",
    "korean": "김민준",
    "emoji": "👩‍👩‍👧🇺🇸",
}
"""Clean, in NFC."""

MIXED = ("محمد (Smith) 3", "שרה (Cohen) 12", "Smith (محمد) 3", "Ana · אנה")
"""Names in two directions."""
