"""The desks: which pages each role works at. Whoever adds a page adds its line here."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from awda.children.pages.desk import waiting as children_waiting
from awda.custody.pages.desk import waiting_count
from awda.equipment.pages.bay import count_uncleared
from awda.equipment.pages.store_rows import count_lists
from awda.intake.duplicates.pages.waiting import waits_for
from awda.kernel.roles import Role
from awda.medical.pages.shown import count_untriaged
from awda.protection.pages.desk import wishes_waiting
from awda.web.access.queries import Duty


@dataclass(frozen=True, slots=True)
class Link:
    """A page in the menu: the name of its address, the key of its words, and what waits there.

    `pending` counts what waits for a duty; it runs on every page, so it must be one indexed query.
    """

    name: str
    words: str
    pending: Callable[[Duty], int] | None = None


PEOPLE = Link("people", "people")
HANDOVERS = Link("handovers", "handovers", waiting_count)
TRIAGE = Link("triage_desk", "triage_desk", count_untriaged)
BALANCE = Link("balance", "balance_page")
POLICY = Link("policy", "policy")
DUE = Link("due", "due")
FAMILY = Link("family", "family")
WATCH = Link("protection_watch", "watch")
WITHDRAW = Link("withdraw", "withdraw")
LISTS = Link("watchlists", "scr_lists")
RESULTS = Link("screening_results", "scr_results")
SCREENING_WATCH = Link("screening_watch", "scr_watch")
REPORT = Link("screening_report", "scr_report")
SCREENS = (Link("screening", "screening"), LISTS, REPORT, PEOPLE)

# The first link of a role is its desk: where `desk` leads after log-in.
DESKS: Mapping[Role, tuple[Link, ...]] = {
    Role.GATE_CLERK: (Link("gate", "gate"), Link("meet", "gate_first_contact"), PEOPLE, HANDOVERS),
    Role.REGISTRAR: (
        Link("registrar", "registrar"),
        Link("identity", "identity_desk", waits_for),
        PEOPLE,
        HANDOVERS,
        Link("gate", "gate"),
        DUE,
        FAMILY,
    ),
    Role.ARMS_OFFICER: (
        Link("arms", "arms", count_uncleared),
        Link("store", "store", count_lists),
        Link("intake:lists", "lists"),
        PEOPLE,
    ),
    Role.STORE_KEEPER: (Link("store", "store", count_lists), DUE, PEOPLE, BALANCE),
    Role.TRIAGE_MEDIC: (TRIAGE, PEOPLE, HANDOVERS),
    Role.CLINICIAN: (Link("clinic", "clinic"), TRIAGE, HANDOVERS, PEOPLE),
    Role.CAMP_MANAGER: (
        Link("camp", "camp"),
        DUE,
        FAMILY,
        HANDOVERS,
        PEOPLE,
        BALANCE,
        Link("protection_signals", "signals"),
        RESULTS,
    ),
    Role.CHILD_PROTECTION: (
        Link("children", "children", children_waiting),
        HANDOVERS,
        DUE,
        FAMILY,
        Link("camp", "camp"),
        PEOPLE,
        POLICY,
    ),
    Role.PROTECTION: (
        Link("protection", "protection", wishes_waiting),
        FAMILY,
        Link("tracks", "registrar_tracks"),
        Link("protection_sheets", "sheets"),
        DUE,
        PEOPLE,
        RESULTS,
        POLICY,
    ),
    Role.CONVOY_LEADER: (HANDOVERS, WITHDRAW, PEOPLE, RESULTS),
    Role.LIAISON: (HANDOVERS, PEOPLE, BALANCE),
    Role.RECEIVER: (HANDOVERS, PEOPLE),
    Role.SCREENING_A: SCREENS,
    Role.SCREENING_B: SCREENS,
    Role.MONITOR_ICRC: (DUE, FAMILY, PEOPLE, WATCH, SCREENING_WATCH, BALANCE, POLICY),
    Role.MONITOR_UNHCR: (DUE, PEOPLE, WATCH, SCREENING_WATCH, BALANCE, POLICY),
    Role.MONITOR_UNICEF: (DUE, PEOPLE, SCREENING_WATCH, BALANCE, POLICY),
    Role.MONITOR_RIGHTS: (DUE, PEOPLE, WATCH, SCREENING_WATCH, REPORT, BALANCE, POLICY),
    Role.KEEPER: (Link("logins", "logins"), Link("ground", "ground"), LISTS),
    Role.AUDITOR: (
        Link("audit", "audit"),
        DUE,
        BALANCE,
        Link("reads", "reads"),
        POLICY,
    ),
    Role.DATA_PROTECTION: (
        Link("retention", "retention"),
        DUE,
        Link("reads", "reads"),
        BALANCE,
        POLICY,
    ),
}


def links(role: Role) -> tuple[Link, ...]:
    """The pages of a role, its desk first; empty when this version has none for it."""
    return DESKS.get(role, ())
