"""Which duty may ask what about a person (RULES.md section 7). Pure."""

from typing import Any

from awda.kernel.roles import Role
from awda.people import commands

_MEETS = frozenset({Role.GATE_CLERK, Role.REGISTRAR})
_MEDICS = frozenset({Role.TRIAGE_MEDIC, Role.CLINICIAN})
_REGISTRAR = frozenset({Role.REGISTRAR})
_CARES = frozenset({Role.PROTECTION, Role.CHILD_PROTECTION})
_LOOKS_AFTER = _MEETS | _MEDICS | _CARES | {Role.CAMP_MANAGER, Role.CONVOY_LEADER}
_MONITORS = frozenset(
    {Role.MONITOR_ICRC, Role.MONITOR_UNHCR, Role.MONITOR_UNICEF, Role.MONITOR_RIGHTS}
)

MAY: dict[type[Any], frozenset[Role]] = {
    commands.Meet: _MEETS,
    commands.SetTriage: _MEDICS,
    commands.AddPhoto: _MEETS,
    commands.AddDocument: _REGISTRAR,
    commands.Register: _REGISTRAR,
    commands.StateFromList: _MEETS,
    commands.StateService: _REGISTRAR,
    commands.Correct: _REGISTRAR,
    commands.EstimateAge: _LOOKS_AFTER | _MONITORS,  # anyone may see that somebody looks young
    commands.AssessAge: _CARES | _MEDICS,  # whoever says the second of two findings
    commands.AssignTrack: _REGISTRAR | _CARES,  # which of them for which track: tracks.DECIDES
    commands.ExplainRights: _REGISTRAR | _CARES | {Role.CAMP_MANAGER},
    commands.GiveOwnFile: _REGISTRAR | _CARES | {Role.CLINICIAN},  # each what it may read itself
    commands.FlagNeed: _LOOKS_AFTER,
    commands.NameNextOfKin: _REGISTRAR | _CARES,
    commands.OfferCaptureCard: _REGISTRAR | _CARES,
    commands.SendCaptureCard: _REGISTRAR | _CARES | {Role.CAMP_MANAGER, Role.MONITOR_ICRC},
    commands.IssueCard: _REGISTRAR,
    commands.VoidCard: _REGISTRAR,
}
