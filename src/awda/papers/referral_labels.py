"""The words of a child's referral. Arabic and English; Sorani and Kurmanji fall back on them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

ARABIC: Final[Mapping[str, str]] = {
    "child_referral": "إحالة طفل إلى حماية الطفل",
    "referred_from": "من",
    "referred_to": "إلى",
    "referred_at": "أُحيل في",
    "leave_by": "يغادر الموقع العسكري قبل",
    "referred_why": "لماذا",
    "needs_now": "ما يلزمه الآن",
    "stays_beside": "يبقى بجانبه",
    "child_rights": "هذا طفل أو قد يكون طفلاً، ويُعامل طفلاً. لا يُسأل عن أمر عسكري أو أمني،"
    " ولا يبيت مع بالغين محتجزين، ولا يُعدّ مع المقاتلين. يُسلَّم بالاسم إلى هيئة مدنية.",
    "sign_giver": "المسلِّم",
    "sign_body": "هيئة حماية الطفل",
}
ENGLISH: Final[Mapping[str, str]] = {
    "child_referral": "Referral of a child to child protection",
    "referred_from": "From",
    "referred_to": "To",
    "referred_at": "Referred at",
    "leave_by": "To leave the military site before",
    "referred_why": "Why",
    "needs_now": "Needed at once",
    "stays_beside": "Stays beside the child",
    "child_rights": "This is a child, or may be one, and is treated as a child. Nothing military or"
    " of security is asked; no night among interned adults; never counted with combatants. Handed"
    " over by name to a civilian body.",
    "sign_giver": "Handed over by",
    "sign_body": "Child-protection body",
}
