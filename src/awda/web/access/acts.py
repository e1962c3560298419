"""What a keeper does about logins: open one, give a duty, end a duty, set a password anew."""

from django.contrib.auth.models import User

from awda.journal.writer import Answer, execute, writing
from awda.kernel.act import Act
from awda.kernel.refusal import Refusal
from awda.policy.vocabulary import Number
from awda.retention import acts as retention
from awda.retention.queries import begun_by
from awda.retention.vocabulary import ForgetReads
from awda.web.access.models import ReadLog
from awda.web.access.projection import ACCESS
from awda.web.access.rules import EndDuty, GrantDuty

PASSWORD_LEAST = 10  # characters


def open_login(act: Act, first: GrantDuty, password: str) -> Answer:
    """A login begins with a password and its first duty, or not at all.

    Refuses LOGIN_TAKEN, PASSWORD_TOO_WEAK, and whatever refuses the duty.
    """
    strong_enough(password)
    with writing() as now:
        answer = now.execute(ACCESS, first, act)
        if not answer.again:
            if User.objects.filter(username=first.login).exists():
                raise Refusal("LOGIN_TAKEN", login=first.login)
            User.objects.create_user(username=first.login, password=password)
    return answer


def grant(act: Act, command: GrantDuty) -> Answer:
    """Give a duty. Refuses as `access.rules` says."""
    return execute(ACCESS, command, act)


def end(act: Act, command: EndDuty) -> Answer:
    """End a duty; the login's next request has lost it. Refuses DUTY_NOT_HELD."""
    return execute(ACCESS, command, act)


def forget_reads(act: Act) -> int:
    """Forget the lines of the log of reads whose time is over, and say so on the record (D-04)."""
    before = begun_by(Number.ACCESS_LOG_YEARS, act.recorded_at)
    with writing():
        old = ReadLog.objects.filter(at__lt=before)
        count = old.count()
        if count:
            retention.forget_reads(act, ForgetReads(before=before, count=count))
            old.delete()
    return count


def set_password(login: str, password: str) -> None:
    """Set a login's password anew (not on the record: only that a login acts is a fact there)."""
    strong_enough(password)
    user = User.objects.get(username=login)
    user.set_password(password)
    user.save(update_fields=["password"])


def strong_enough(password: str) -> None:
    """Refuse PASSWORD_TOO_WEAK under 10 characters."""
    if len(password) < PASSWORD_LEAST:
        raise Refusal("PASSWORD_TOO_WEAK", least=PASSWORD_LEAST)
