"""The code lists pages can name: what `{% label "track" code %}` and `CodeListField` look up.

A context that adds a code list adds its line here.
"""

from collections.abc import Mapping

from awda.children import texts as children
from awda.custody import texts as custody
from awda.equipment import texts as equipment
from awda.family import texts as family
from awda.housing import texts as housing
from awda.identity import texts as identity
from awda.kernel.text import Words
from awda.medical import texts as medical
from awda.people import texts as people
from awda.people.wording import reviews as people_reviews
from awda.places import texts as places
from awda.policy import texts as policy
from awda.protection import texts as protection
from awda.protection.wording import captives
from awda.retention import texts as retention
from awda.screening import texts as screening
from awda.screening.watchlists import texts as watchlists
from awda.web import clock_texts
from awda.web import texts as site
from awda.web.access import texts as access
from awda.web.ground import texts as ground

LABELS: Mapping[str, Words] = {
    "role": access.ROLES,
    "compartment": site.COMPARTMENTS,
    "level": site.LEVELS,
    # policy
    "policy_number": policy.NUMBERS,
    "policy_unit": policy.UNITS,
    "policy_looser": policy.LOOSER,
    "retention_clock": retention.CLOCKS,
    # places
    "party_kind": places.PARTY_KINDS,
    "place_kind": places.PLACE_KINDS,
    "quarter": places.QUARTERS,
    "building": ground.BUILDINGS,
    # custody
    "standing": custody.STANDINGS,
    "purpose": custody.PURPOSES,
    "decline_reason": custody.DECLINE_REASONS,
    "custody_event": custody.EVENTS,
    "balance_part": custody.PARTS,
    # people
    "name_part": people.NAME_PARTS,
    "precision": people.PRECISIONS,
    "triage": people.TRIAGE,
    "track": people.TRACKS,
    "asked_by": people_reviews.ASKED_BY,
    "wrong_reason": people_reviews.WRONG_REASONS,
    "review_outcome": people_reviews.REVIEW_OUTCOMES,
    "due": clock_texts.DUE,
    "sex": people.SEXES,
    "file_language": people.FILE_LANGUAGES,
    "presents_as": people.PRESENTS_AS,
    "age": people.AGES,
    "age_method": people.AGE_METHODS,
    "answer": people.ANSWERS,
    "branch": people.BRANCHES,
    "rank": people.RANKS,
    "service_field": people.SERVICE_FIELDS,
    "origin_field": people.ORIGIN_FIELDS,
    "card_occasion": people.CARD_OCCASIONS,
    "void_reason": people.VOID_REASONS,
    "hint": people.HINTS,
    "id_document": people.ID_DOCUMENTS,
    "leave_reason": people.LEAVE_REASONS,
    "marital": people.MARITAL,
    "mrz_check": people.MRZ_CHECKS,
    "nationality": people.NATIONALITY,
    "need": people.NEEDS,
    "need_source": people.NEED_SOURCES,
    "relationship": people.RELATIONSHIPS,
    "script": people.SCRIPTS,
    "source": people.SOURCES,
    "told": people.TOLD,
    # identity
    "identity_sign": identity.SIGNS,
    "identity_grade": identity.GRADES,
    "found_by": identity.FOUND_BY,
    "question_standing": identity.STANDINGS,
    "same_verdict": identity.VERDICTS,
    "how_met": identity.HOW,
    # equipment
    "item_type": equipment.ITEM_TYPES,
    "item_status": equipment.STATUSES,
    "item_condition": equipment.CONDITIONS,
    "item_register": equipment.REGISTERS,
    "serial_state": equipment.SERIAL_STATES,
    "serial_ruling": equipment.RULINGS,
    "item_part": equipment.PARTS,
    "check_coverage": equipment.COVERAGES,
    "leaves_for": equipment.LEAVES_FOR,
    "passage": equipment.PASSAGES,
    "carried": equipment.CARRIED,
    # housing
    "absence": housing.ABSENCES,
    "camp_regime": housing.CAMP_REGIMES,
    "camp_clock": housing.CLOCKS,
    "clock_state": housing.CLOCK_STATES,
    "conflict_kind": housing.CONFLICT_KINDS,
    "count_difference": housing.COUNT_DIFFERENCES,
    "housing_event": housing.EVENTS,
    "indicator": housing.INDICATORS,
    "presence": housing.PRESENCES,
    "unplaced": housing.UNPLACED,
    "verdict": housing.VERDICTS,
    # screening
    "list_format": watchlists.FORMATS,
    "list_count": watchlists.COUNTS,
    # medical
    "fitness": medical.FITNESS_RESULTS,
    "medical_standing": medical.STANDINGS,
    "travel_need": medical.RESOURCES,
    "seat_kind": medical.SEATS,
    "note_kind": medical.NOTE_KINDS,
    "asked_none": medical.ASKED,
    "consciousness": medical.CONSCIOUSNESS,
    "sign": medical.SIGNS,
    "care": medical.CARES,
    "care_answer": medical.CARE_ANSWERS,
    "hold_cause": medical.HOLD_CAUSES,
    "handed_to": medical.HANDED_TO,
    "death_cause": medical.CAUSES,
    # children
    **children.LABELS,
    # families
    "family_route": family.ROUTES,
    "family_direction": family.DIRECTIONS,
    "message_returned": family.RETURNED,
    "tracing_outcome": family.OUTCOMES,
    "unit_way": family.WAYS,
    "extract_to": family.TO,
    # protection
    "captive_heard_by": captives.HEARD_BY,
    "captive_sign": captives.CAPTIVE_SIGNS,
    "claim_decision": protection.DECISIONS,
    "claim_procedure": protection.PROCEDURES,
    "claim_stage": protection.STAGES,
    "consent_state": protection.CONSENT_STATES,
    "counselling_item": protection.ITEMS,
    "meeting_answer": protection.MEETING_ANSWERS,
    "meeting_means": protection.MEANS,
    "paper_kind": protection.PAPER_KINDS,
    "pressure": protection.PRESSURES,
    "pressure_sign": protection.SIGNS,
    "protection_fact": protection.FACTS,
    "protection_field": protection.FIELDS,
    "receiver_kind": protection.RECEIVER_KINDS,
    "return_mark": protection.MARKS,
    "return_visit": protection.VISITS,
    "return_wish": protection.WISHES,
    "review_verdict": protection.VERDICTS,
    "risk_factor": protection.FACTORS,
    "risk_finding": protection.FINDINGS,
    "risk_head": protection.HEADS,
    "sheet_topic": protection.TOPICS,
    "stay_solution": protection.SOLUTIONS,
    "screening_outcome": screening.OUTCOMES,
    "screening_ground": screening.GROUNDS,
    "screening_point": screening.POINTS,
    "screening_verdict": screening.VERDICTS,
    "name_met": screening.HOW_MET,
    "challenged_by": screening.CHALLENGED_BY,
    "notice_told": screening.TOLD,
    "notice_language": screening.NOTICE_LANGUAGES,
    "screening_result": screening.RESULTS,
    "screening_tally": screening.TALLIES,
}
