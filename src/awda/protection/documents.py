"""Papers of protection: the return form in Arabic and the person's own language (P-01)."""

from django.utils import timezone

from awda.kernel.refusal import Refusal
from awda.papers import PaperError, PrintedName, Setting
from awda.papers.returning import ReturnPaper
from awda.papers.returning import return_form as set_return_form
from awda.people import queries as people
from awda.people.queries import Named
from awda.protection.models import Consent, District, ReturnForm
from awda.protection.papers import marker
from awda.web.access.queries import Duty
from awda.web.printing import issue, unprintable

# ISO 639-3, as interviews name it, and the language a paper has.
BESIDE_ARABIC = {"eng": "en", "ckb": "ckb", "kmr": "ku", "kur": "ku"}


def return_form(duty: Duty, named: Named) -> bytes:
    """The form as it was signed, or a blank one for signing. Refuses NOT_COUNSELLED."""
    consent = Consent.objects.filter(person=named.person).first()
    area = District.objects.filter(id=consent.district).first() if consent else None
    if consent is None or area is None or consent.counselled_in is None:
        raise Refusal("NOT_COUNSELLED")
    signed = None
    if consent.signed_in is not None:
        signed = ReturnForm.objects.filter(entry=consent.signed_in).first()
    dependants = people.names(signed.dependants) if signed else {}
    paper = ReturnPaper(
        issue=issue(f"R-{named.number}-{consent.newest}", duty),
        person_number=named.number,
        name=PrintedName(named.name, named.name_latin),
        dependants=tuple(f"{one.number} {one.name}".strip() for one in dependants.values()),
        place_of_return=signed.place_of_return if signed else "",
        area={"ar": area.name_ar, "en": area.name_en, "ckb": area.name_ckb},
        version=consent.version,
        mark=marker(named.person),
        signed_on=timezone.localtime(signed.signed_at).date() if signed else None,
        witness=signed.witness if signed else "",
        interpreter=signed.interpreter if signed else "",
    )
    second = BESIDE_ARABIC.get(signed.language if signed else "", "en")
    try:
        return set_return_form(paper, Setting(languages=("ar", second)))
    except PaperError as wrong:
        raise unprintable(wrong) from wrong
