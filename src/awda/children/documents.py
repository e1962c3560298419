"""The referral of a child on paper (C-03)."""

from awda.children import queries
from awda.children.said import Referral
from awda.custody import queries as custody
from awda.papers import PaperError, PrintedName
from awda.papers.referral import ReferralPaper, child_referral
from awda.people.queries import Named
from awda.policy import queries as policy
from awda.policy.vocabulary import Number
from awda.web import printing
from awda.web.access.queries import Duty


def referral_form(duty: Duty, named: Named) -> bytes | None:
    """The newest referral as a paper; None where the child was not referred."""
    facts = queries.newest([named.person]).get(named.person, {})
    found = queries.said(facts, Referral, "REFERRAL")
    referred, held = queries.referred(named.person), custody.holding(named.person)
    if found is None or referred is None or held is None:
        return None
    said, entry = found
    handover = custody.handover(said.handover)
    limit = policy.in_force().hours(Number.CHILD_OUT_HOURS)
    paper = ReferralPaper(
        issue=printing.issue(f"C-{named.number}-{entry}", duty),
        person_number=named.number,
        name=PrintedName(named.name, named.name_latin or ("" if named.name else named.number)),
        giver=printing.party(handover.giver if handover else duty.party),
        body=printing.party(said.body),
        referred_at=printing.local(referred.at),
        by=printing.local(held.entered_at + limit),
        why=said.why,
        needs_now=said.needs_now,
        present=said.present,
    )
    try:
        return child_referral(paper)
    except PaperError as wrong:
        raise printing.unprintable(wrong) from wrong
