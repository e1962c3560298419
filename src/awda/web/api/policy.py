"""The policy by the API: the three acts of an officer, and a read that anyone may make."""

from django.http import HttpRequest
from ninja import Schema

from awda.kernel import instants
from awda.kernel.text import Text
from awda.policy import acts, queries, rules
from awda.policy.vocabulary import DEFAULTS, SETTINGS, InForce, Number
from awda.web.api import limits
from awda.web.api.door import ApiAct

ACTS = (
    ApiAct("propose", rules.Propose, acts.propose, Text("تغيير أرقام", "Propose numbers")),
    ApiAct(
        "confirm",
        rules.Confirm,
        acts.confirm,
        Text("توقيع الجهة الثانية", "Sign as the second organisation"),
    ),
    ApiAct("object", rules.Object, acts.object_to, Text("اعتراض", "Object to a proposal")),
)


class NumberShown(Schema):
    """One number: what it is now, its default, its bounds, and on which side it protects less."""

    number: str
    value: int
    unit: str
    default: int
    least: int
    most: int
    looser: str
    rules: list[str]
    awaited: bool


class ChangeShown(Schema):
    """A number, as it was and as it was asked to be."""

    number: str
    before: int
    after: int
    loosens: bool


class SignerShown(Schema):
    """Who signed, and the entry that gave the duty."""

    login: str
    role: str
    party: str
    duty_entry: int


class PolicyEntry(Schema):
    """One entry about the policy: proposed, changed or ended."""

    entry: int
    at: str
    what: str
    proposal: str
    reason: str
    changes: list[ChangeShown]
    signed: list[SignerShown]
    version: int | None
    sha256: str | None


class PolicyShown(Schema):
    """The numbers in force and everything that ever happened to them, oldest first. Public."""

    version: int
    entry: int | None
    numbers: list[NumberShown]
    history: list[PolicyEntry]


def policy(request: HttpRequest) -> PolicyShown:
    """The numbers in force, and every change. Public: no person is in it."""
    limits.MINUTE.count(f"policy {request.META.get('REMOTE_ADDR', '')}", limits.PUBLIC_PER_MINUTE)
    return shown(queries.in_force())


def shown(now: InForce) -> PolicyShown:
    """The same, for the command line too."""
    return PolicyShown(
        version=now.version,
        entry=now.entry,
        numbers=[_number(number, now) for number in Number],
        history=history(),
    )


def _number(number: Number, now: InForce) -> NumberShown:
    setting = SETTINGS[number]
    return NumberShown(
        number=number.value,
        value=now[number],
        unit=setting.unit.value,
        default=DEFAULTS[number],
        least=setting.least,
        most=setting.most,
        looser=setting.looser.value,
        rules=list(setting.rules),
        awaited=setting.awaited,
    )


def history() -> list[PolicyEntry]:
    """Every entry about the policy, oldest first."""
    return [
        PolicyEntry(
            entry=recorded.index,
            at=instants.write(recorded.recorded_at),
            what=type(event).__name__,
            proposal=event.proposal,
            reason=event.reason,
            changes=[_change(one) for one in getattr(event, "changes", ())],
            signed=[_signer(one) for one in _signers(event)],
            version=getattr(event, "version", None),
            sha256=getattr(event, "sha256", None),
        )
        for event, recorded in queries.told()
    ]


def _signers(event: rules.Event) -> tuple[rules.Signer, ...]:
    return event.signed if isinstance(event, rules.PolicyChanged) else (event.signed,)


def _change(one: rules.Change) -> ChangeShown:
    return ChangeShown(
        number=one.number.value, before=one.before, after=one.after, loosens=one.loosens
    )


def _signer(one: rules.Signer) -> SignerShown:
    return SignerShown(
        login=one.login, role=one.role.value, party=one.party, duty_entry=one.duty_entry
    )
