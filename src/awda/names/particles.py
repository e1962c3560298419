"""The small words of names: what goes with its neighbour, what is left out, what is a title."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


ABU = _words("abu abou abo aboo abi aba ebu bou bu ابو ابا ابي بو")
UMM = _words("umm um oum om umme ام")
ABD = _words("abd abdul abdel abdal abdol abdoul abdu abed abdur عبد")
SON = _words("bin ibn ben bint bn bnt ould wld binti bte binte veled بن ابن بنت ولد")
SON_FIRST = _words("bin ibn bint bn ابن بنت")  # Ben and بن may begin a name of their own
ARTICLES = _words("al el ul il l ال")
SUN_ARTICLES = _words(
    "as ash ad adh ar an at ath az es esh ed er en et ez ur us ud"
)  # only before the letter they end with
BEFORE_OTHERS = ABU | UMM | ABD | SON | ARTICLES | SUN_ARTICLES
DIN_ONE = _words("الدين الله اله aldin eldin uddin eddin eddine aldeen ullah ollah allah")
DIN_ARTICLES = _words("al el ud ad ed ul")
DIN_JOINED = ("al", "ul", "ud", "ed", "el")  # what ends the word before, in Emadal-Deen
DIN_AFTER = _words("din deen dine dean allah lah")
TITLES = _words(
    """
    dr mr mrs ms sir lord lady baron baroness jr sr ii iii iv prof col gen maj capt lt eng of von
    haji hajj hajji haj hadj hage sheikh shaikh shaykh sheik cheikh sayyid sayed said sayid
    akhund akhond akhoond agha aga اخوند اغا
    sahib saheb kari صاحب
    mullah molla mulla mawlawi maulavi mawlavi maulawi mullavi qari hafiz hafez
    دكتور الدكتور شيخ الشيخ حاج الحاج حاجي سيد السيد ملا مولوي قاري جونيور لورد سر اول دوم سوم
    """
)
# What a PDF's text layer made of words with a lam-alef; the word as it stands may be meant too.
GARBLED = {"اسالم": "اسلام", "عالء": "علاء", "عال": "علا"}
