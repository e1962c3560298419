"""The policy page: public to read, and where officers propose, confirm and object.

Always holds: everyone sees the same page without a login, every change of every number on it; what
may be done here is what the rules let that duty do, and nothing more.
"""

from collections.abc import Mapping

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_POST

from awda.journal import clock
from awda.journal.key_file import KeyFileError
from awda.kernel.refusal import Refusal
from awda.policy import acts, files, queries
from awda.policy.forms import NumberForm
from awda.policy.pages import shown
from awda.policy.rules import LOOSENS, MONITORS, Confirm, Object
from awda.web import words
from awda.web.access.request import DutyRequest, act_for, requires
from awda.web.api import limits
from awda.web.refusals import refusable

TEMPLATE = "policy/policy.html"
TEXT = "text/plain; charset=utf-8"
officer = requires(*sorted(LOOSENS | MONITORS))


def page(request: HttpRequest) -> Mapping[str, object]:
    """What is in force, what waits, every change, and what this duty may do about it."""
    duty = getattr(request, "duty", None)
    told, policy = list(queries.told()), queries.in_force()
    newest = next((line for line in shown.history(told) if line.version == policy.version), None)
    role = duty.role if duty else None
    sent = request.POST if request.POST.get("form") == "propose" else None
    return {
        "policy": policy,
        "since": newest.at if newest else None,
        "sha256": newest.sha256 if newest else "",
        "numbers": shown.numbers(policy, told),
        "waiting": shown.waiting(clock.now()),
        "history": shown.history(told),
        "may_change": role in LOOSENS | MONITORS,
        "may_confirm": role in LOOSENS,
        "form": NumberForm(sent) if role in LOOSENS | MONITORS else None,
    }


@require_GET
def policy(request: HttpRequest) -> HttpResponse:
    """The page, for anyone."""
    return render(request, TEMPLATE, page(request))


@require_GET
def policy_file(request: HttpRequest) -> HttpResponse:
    """The numbers in force, signed with the node's key, for anyone."""
    address = str(request.META.get("REMOTE_ADDR", ""))
    try:
        limits.MINUTE.count(f"policy {address}", limits.PUBLIC_PER_MINUTE)
        note = files.signed(queries.in_force())
    except Refusal:
        return HttpResponse("too many requests: wait a minute\n", TEXT, 429)
    except KeyFileError:
        return HttpResponse("this node has no key to sign with\n", TEXT, 503)
    return HttpResponse(note, TEXT)


@require_POST
@officer
@refusable(TEMPLATE, page)
def propose(request: DutyRequest) -> HttpResponse:
    """A number as it should be."""
    form = NumberForm(request.POST)
    if not form.is_valid():
        return render(request, TEMPLATE, {**page(request), "form": form}, status=422)
    act = act_for(request)
    command = form.command(act)
    acts.propose(act, command)
    waits = any(one.proposed.proposal == command.proposal for one in queries.waiting(clock.now()))
    messages.success(
        request, words.say("policy_recorded_waiting" if waits else "policy_recorded_at_once")
    )
    return redirect("policy")


@require_POST
@requires(*sorted(LOOSENS))
@refusable(TEMPLATE, page)
def confirm(request: DutyRequest) -> HttpResponse:
    """The second organisation signs."""
    acts.confirm(act_for(request), Confirm(proposal=request.POST.get("proposal", "")))
    messages.success(request, words.say("policy_recorded_confirmed"))
    return redirect("policy")


@require_POST
@officer
@refusable(TEMPLATE, page)
def object_to(request: DutyRequest) -> HttpResponse:
    """An objection ends a proposal."""
    said = request.POST
    command = Object(proposal=said.get("proposal", ""), reason=said.get("reason", ""))
    acts.object_to(act_for(request), command)
    messages.success(request, words.say("policy_recorded_ended"))
    return redirect("policy")
