"""The sentences of people, by subject: first contact, the form, care and cards, households."""

from awda.people.wording.care import CARE_REFUSALS
from awda.people.wording.first_contact import FIRST_CONTACT_REFUSALS
from awda.people.wording.form import FORM_REFUSALS
from awda.people.wording.households import HOUSEHOLD_REFUSALS, LEAVE_REASONS, RELATIONSHIPS
from awda.people.wording.lists import LIST_REFUSALS
from awda.people.wording.needs import NEEDS
from awda.people.wording.papers import HINTS, ID_DOCUMENTS

__all__ = [
    "CARE_REFUSALS",
    "FIRST_CONTACT_REFUSALS",
    "FORM_REFUSALS",
    "HINTS",
    "HOUSEHOLD_REFUSALS",
    "ID_DOCUMENTS",
    "LEAVE_REASONS",
    "LIST_REFUSALS",
    "NEEDS",
    "RELATIONSHIPS",
]
