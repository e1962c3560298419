"""Countries as owners of lists write them, turned into the three letters people carry here.

Always holds: a country that is not known stays as written and is compared with nothing. The words
committees use are those of arrival lists; here are the others. Pure.
"""

from typing import Final

from awda.intake.sheets.codelists import NATIONALITY
from awda.intake.sheets.wording import fold_words

_ALPHA_3: Final = {
    "af": "AFG", "ae": "ARE", "az": "AZE", "ba": "BIH", "bd": "BGD", "bh": "BHR", "cd": "COD",
    "cf": "CAF", "de": "DEU", "dz": "DZA", "eg": "EGY", "fr": "FRA", "gb": "GBR", "ge": "GEO",
    "in": "IND", "iq": "IRQ", "ir": "IRN", "jo": "JOR", "ke": "KEN", "kp": "PRK", "kw": "KWT",
    "kz": "KAZ", "lb": "LBN", "ly": "LBY", "ma": "MAR", "ml": "MLI", "mr": "MRT", "my": "MYS",
    "ng": "NGA", "om": "OMN", "pk": "PAK", "ps": "PSE", "qa": "QAT", "ru": "RUS", "sa": "SAU",
    "sd": "SDN", "se": "SWE", "so": "SOM", "ss": "SSD", "sy": "SYR", "tj": "TJK", "tn": "TUN",
    "tr": "TUR", "us": "USA", "uz": "UZB", "ye": "YEM",
}  # fmt: skip
_WORDS: Final = {
    fold_words(word): code
    for code, words in {
        "SYR": ("Syrian Arab Republic",),
        "IRN": ("Iran (Islamic Republic of)", "Islamic Republic of Iran"),
        "RUS": ("Russian Federation",),
        "PSE": ("State of Palestine", "Palestinian"),
        "YEM": ("Republic of Yemen",),
        "LBY": ("State of Libya", "Libyan Arab Jamahiriya"),
        "SAU": ("Kingdom of Saudi Arabia",),
        "ARE": ("United Arab Emirates",),
        "GBR": ("United Kingdom", "United Kingdom of Great Britain and Northern Ireland"),
        "USA": ("United States", "United States of America"),
        "PRK": ("Democratic People's Republic of Korea",),
        "COD": ("Democratic Republic of the Congo",),
        "QAT": ("Qatar",),
        "SOM": ("Somalia",),
        "MRT": ("Mauritania",),
        "FRA": ("France",),
        "DEU": ("Germany",),
        "TJK": ("Tajikistan",),
        "UZB": ("Uzbekistan",),
        "AZE": ("Azerbaijan",),
    }.items()
    for word in words
}
ALPHA_3_LENGTH: Final = 3
NO_COUNTRY: Final = frozenset({"STATELESS", "DISPUTED", "NOT_KNOWN"})


def country(written: str) -> str:
    """Three letters for a country written in words or as a code; as written where unknown."""
    text = " ".join(written.split())
    if text.lower() in _ALPHA_3:
        return _ALPHA_3[text.lower()]
    folded = fold_words(text)
    found = _WORDS.get(folded) or NATIONALITY.get(folded)
    if found and found not in NO_COUNTRY:
        return found
    return text.upper() if len(text) == ALPHA_3_LENGTH and text.isascii() else text[:100]


def known(code: str) -> bool:
    """Is it a code, so that it can be compared."""
    return len(code) == ALPHA_3_LENGTH and code.isascii() and code.isupper()
