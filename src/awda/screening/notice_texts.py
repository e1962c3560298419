"""The notice of an adverse outcome, whole, in the languages people here speak (S-06).

Said to the person, in plain words: what was found, in short why, who decided, until when, how to
challenge it and by what day. It names no list, no score and no reviewer.
"""

from awda.kernel.text import Text, Words

NOTICE: Words = {
    "title": Text(
        "إشعار بنتيجة التدقيق",
        "Notice of a screening outcome",
        "ئاگاداری ئەنجامی پشکنین",
        "Agahdariya encama kontrolê",
    ),
    "hold": Text(
        "تقرر تعليق عودتك مؤقتاً حتى {until}. لا يعني هذا أنك مذنب، ولا يمس أحداً من أهلك.",
        "Your return is put on hold until {until}. This does not mean that you are guilty, and it"
        " touches nobody of your family.",
        "گەڕانەوەکەت بە کاتی ڕاگیراوە تا {until}. ئەمە مانای ئەوە نییە کە تاوانباریت، و هیچ"
        " کەسێکی خێزانەکەت ناگرێتەوە.",
        "Vegera te heta {until} hatiye rawestandin. Ev nayê wê wateyê ku tu sûcdar î û li ser tu"
        " kesê ji malbata te bandorê nake.",
    ),
    "refer": Text(
        "أُحيلت مسألتك إلى جهة قضائية لتنظر فيها. لك أن تُسمع وأن يكون لك محام. لا يمس هذا أحداً"
        " من أهلك.",
        "Your matter was referred to a justice authority. You have the right to be heard and to a"
        " lawyer. This touches nobody of your family.",
        "پرسەکەت ڕەوانەی دەسەڵاتی دادوەری کرا. مافی ئەوەت هەیە گوێت لێ بگیرێت و پارێزەرت هەبێت."
        " ئەمە هیچ کەسێکی خێزانەکەت ناگرێتەوە.",
        "Mijara te ji desthilata dadweriyê re hat şandin. Mafê te heye ku were guhdarîkirin û"
        " parêzerek te hebe. Ev li ser tu kesê ji malbata te bandorê nake.",
    ),
    "why": Text(
        "خلاصة الأسباب:", "The reasons, in short:", "پوختەی هۆکارەکان:", "Kurteya sedeman:"
    ),
    "who": Text(
        "قرر ذلك مراجعان من مكتبين مختلفين: {units}، في {day}.",
        "This was decided by two reviewers of two different offices: {units}, on {day}.",
        "دوو پێداچوونەوەکار لە دوو نووسینگەی جیاواز بڕیاریان دا: {units}، لە {day}.",
        "Du lêkolerên ji du nivîsgehên cuda biryar dan: {units}, di {day} de.",
    ),
    "how": Text(
        "لك أن تعترض حتى {by}، شفهياً أو كتابة، بنفسك أو بمن يمثلك، لدى موظف الحماية أو اللجنة"
        " الدولية للصليب الأحمر. ينظر في اعتراضك أشخاص لم يشاركوا في هذا القرار. لا يكلفك الاعتراض"
        " شيئاً ولا يغير طعامك أو رعايتك أو مكانك.",
        "You may challenge this until {by}, in speech or writing, yourself or through someone for"
        " you, with the protection officer or the ICRC. People who had no part in this decision"
        " will look at it. A challenge costs you nothing and changes nothing in your food, care or"
        " place.",
        "دەتوانیت تا {by} ناڕازی بیت، بە زار یان بە نووسین، خۆت یان کەسێک لە جیاتی تۆ، لای"
        " کارمەندی پاراستن یان لیژنەی نێودەوڵەتی خاچی سوور. کەسانێک سەیری دەکەن کە بەشدارییان لەم"
        " بڕیارەدا نەکردووە. ناڕەزایی هیچی تێناچێت و خواردن و چاودێری و شوێنت ناگۆڕێت.",
        "Tu dikarî heta {by} îtiraz bikî, bi devkî an bi nivîskî, bi xwe an bi rêya kesekî, li cem"
        " karmendê parastinê an Komîteya Navneteweyî ya Xaça Sor. Kesên ku di vê biryarê de"
        " beşdar nebûne dê lê binêrin. Îtiraz belaş e û xwarin, lênêrîn û cihê te naguherîne.",
    ),
    "signed": Text(
        "قُرئ علي هذا الإشعار وتسلمت نسخة منه.",
        "This notice was read to me and I have a copy.",
        "ئەم ئاگادارییە بۆم خوێندرایەوە و وێنەیەکیم وەرگرت.",
        "Ev agahdarî ji min re hat xwendin û kopiyek min heye.",
    ),
}
