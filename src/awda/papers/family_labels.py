"""The words of family papers. Sorani and Kurmanji fall back to Arabic and English."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

ARABIC: Final[Mapping[str, str]] = {
    "family_message": "رسالة عائلية",
    "tracing_request": "طلب بحث عن قريب",
    "split_note": "ورقة فصل",
    "family_news_only": "أخبار عائلية فقط. تُسلَّم مفتوحة إلى الصليب الأحمر أو الهلال الأحمر،"
    " ولا تُحفظ منها نسخة هنا.",
    "tracing_by_wish": "أطلب بنفسي البحث عن قريبي. يذهب هذا الطلب إلى الصليب الأحمر والهلال الأحمر"
    " وحدهما.",
    "split_freely": "نوافق بإرادتنا على أن يفترق المذكورون عن باقي الأسرة إلى يوم اللقاء."
    " الانتظار معاً لا يُسقط موافقة أحد، ولكل منا أن يسحب توقيعه متى شاء بلا سبب.",
    "to_whom": "إلى",
    "to_address": "العنوان",
    "sought_name": "اسم من يُبحث عنه",
    "sought_relation": "صلته بي",
    "last_seen_where": "أين شوهد آخر مرة",
    "last_seen_on": "متى",
    "separated_by": "سبب الافتراق",
    "goes_apart": "من يفترق عن الباقين",
    "split_why": "السبب",
    "meets_where": "مكان اللقاء",
    "meets_by": "يوم اللقاء على أبعد حد",
    "meets_way": "كيف نصل إليه",
    "meets_contact": "من يُسأل",
    "sign_person": "توقيع صاحب الورقة أو بصمة إبهامه",
    "sign_adult": "بالغ من الأسرة: توقيع أو بصمة",
    "family_witness": "شاهد",
}
ENGLISH: Final[Mapping[str, str]] = {
    "family_message": "Family message",
    "tracing_request": "Tracing request",
    "split_note": "Split note",
    "family_news_only": "Family news only. Handed open to the Red Cross or Red Crescent; no copy"
    " of it is kept here.",
    "tracing_by_wish": "I myself ask that my relative be looked for. This request goes to the Red"
    " Cross and Red Crescent alone.",
    "split_freely": "We agree of our own free will that those named go apart from the rest of the"
    " family until the day of reunion. Waiting together costs nobody their approval, and each of"
    " us may take the signature back at any time without a reason.",
    "to_whom": "To",
    "to_address": "Address",
    "sought_name": "Name of whom I look for",
    "sought_relation": "What they are to me",
    "last_seen_where": "Where last seen",
    "last_seen_on": "When",
    "separated_by": "Why we were separated",
    "goes_apart": "Who goes apart from the others",
    "split_why": "Why",
    "meets_where": "Where we meet again",
    "meets_by": "By which day",
    "meets_way": "By which way",
    "meets_contact": "Whom to ask",
    "sign_person": "Signature or thumbprint",
    "sign_adult": "An adult of the family: signature or thumbprint",
    "family_witness": "Witness",
}
