"""The words of the return form and of the withdrawal notice, in the four languages people read.

What always holds: no sentence here contains a word by which a pledge, an amnesty request, a
confession or a settlement application names itself: the form must never look like one (P-06).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

ARABIC: Final[Mapping[str, str]] = {
    "return_form": "استمارة عودة",
    "applicant": "صاحب الطلب",
    "dependants": "الأطفال الذين معه",
    "place_of_return": "مكان العودة",
    "area_sheet": "ورقة المنطقة التي قُرئت عليه",
    "free_will": "أصرّح بأنني أريد العودة إلى المكان المذكور بإرادتي الحرة وبعد تفكير كافٍ. شُرح لي"
    " الوضع هناك، وما قد ينتظرني، وما يمكنني غير العودة.",
    "may_change": "أعرف أن لي أن أغيّر رأيي في أي وقت حتى أعبر الحدود، بلا ذكر سبب، ولا يتغير بذلك"
    " مأواي ولا حصتي. لا يُطلب مني بهذه الورقة شيء آخر.",
    "sign_applicant": "توقيع صاحب الطلب أو بصمة إبهامه",
    "sign_witness": "الشاهد",
    "sign_interpreter": "المترجم",
    "sign_officer": "موظف الحماية",
    "signed_on": "يوم التوقيع",
}
ENGLISH: Final[Mapping[str, str]] = {
    "return_form": "Return form",
    "applicant": "Applicant",
    "dependants": "Children who go along",
    "place_of_return": "Place of return",
    "area_sheet": "Area sheet that was read out",
    "free_will": "I state that I wish to return to this place of my own free will and after due"
    " thought. The situation there, what may await me, and what I could do instead of returning"
    " have been explained to me.",
    "may_change": "I know that I may change my mind at any time until I have crossed the border,"
    " without giving a reason, and that neither my shelter nor my ration changes by it. Nothing"
    " else is asked of me by this paper.",
    "sign_applicant": "Applicant’s signature or thumbprint",
    "sign_witness": "Witness",
    "sign_interpreter": "Interpreter",
    "sign_officer": "Protection officer",
    "signed_on": "Signed on",
}
SORANI: Final[Mapping[str, str]] = {
    "return_form": "فۆرمی گەڕانەوە",
    "applicant": "داواکار",
    "dependants": "ئەو منداڵانەی لەگەڵیدان",
    "place_of_return": "شوێنی گەڕانەوە",
    "area_sheet": "ئەو پەڕەی ناوچەیەی کە خوێندرایەوە",
    "free_will": "ڕایدەگەیەنم کە بە ئارەزووی ئازادی خۆم و پاش بیرکردنەوەی پێویست دەمەوێت بگەڕێمەوە"
    " ئەم شوێنە. بارودۆخی ئەوێ، ئەوەی لەوانەیە چاوەڕێم بێت، و جێگرەوەکانی گەڕانەوەم بۆ"
    " ڕوونکرایەوە.",
    "may_change": "دەزانم هەتا لە سنوور نەپەڕیمەوە، هەر کاتێک بمەوێت دەتوانم بڕیارەکەم بگۆڕم، بەبێ"
    " وتنی هۆ، و نە شوێنی مانەوەم دەگۆڕێت نە بەشەخۆراکم. ئەم کاغەزە هیچی دیکەم لێ داوا ناکات.",
    "sign_applicant": "واژۆ یان پەنجەمۆری داواکار",
    "sign_witness": "شایەت",
    "sign_interpreter": "وەرگێڕ",
    "sign_officer": "فەرمانبەری پاراستن",
    "signed_on": "ڕۆژی واژۆ",
}
KURMANJI: Final[Mapping[str, str]] = {
    "return_form": "Forma vegerê",
    "applicant": "Daxwazkar",
    "dependants": "Zarokên ku pê re ne",
    "place_of_return": "Cihê vegerê",
    "area_sheet": "Kaxeza herêmê ya ku hat xwendin",
    "free_will": "Ez radigihînim ku ez bi vîna xwe ya azad û piştî ramana têr dixwazim vegerim vî"
    " cihî. Rewşa wir, tiştê ku dibe ku li benda min be, û rêyên din ji bilî vegerê ji min re"
    " hatin şirovekirin.",
    "may_change": "Ez dizanim ku heta ez ji sînor derbas nebim, ez her gav dikarim biryara xwe"
    " biguherînim, bê ku sedemekê bibêjim; ne cihê min ne jî para min a xwarinê pê diguhere. Ev"
    " kaxez ji min tiştekî din naxwaze.",
    "sign_applicant": "Îmze an şopa tiliya daxwazkar",
    "sign_witness": "Şahid",
    "sign_interpreter": "Wergêr",
    "sign_officer": "Karmendê parastinê",
    "signed_on": "Roja îmzekirinê",
}
