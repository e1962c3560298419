"""The forms of logging in, of passwords, and of logins and their duties."""

from django import forms

from awda.kernel.roles import Role
from awda.web.fields import CodeField, CodeListField, LineField
from awda.web.words import said


def secret(key: str, autocomplete: str, hint: str = "") -> forms.CharField:
    """A password: never kept on the page, never stripped, at most 200 characters."""
    return forms.CharField(
        label=said(key),
        help_text=said(hint) if hint else "",
        strip=False,
        max_length=200,
        widget=forms.PasswordInput(attrs={"autocomplete": autocomplete, "dir": "ltr"}),
        error_messages={"required": said("field_required")},
    )


class LoginForm(forms.Form):
    """Who is it?"""

    login = CodeField(label=said("login"), help_text=said("login_hint"), autocomplete="username")
    password = secret("password", "current-password")


class PasswordForm(forms.Form):
    """The present password, and a new one twice."""

    old = secret("old_password", "current-password")
    new = secret("new_password", "new-password", "password_hint")
    again = secret("new_password_again", "new-password")


class DutyForm(forms.Form):
    """A duty to give."""

    login = CodeField(label=said("login"), help_text=said("login_hint"), max_length=32)
    role = CodeListField(
        "role", [role for role in Role if role is not Role.CLOCK], label=said("role")
    )
    party = CodeField(label=said("party"), help_text=said("party_hint"))
    reason = LineField(label=said("reason"), help_text=said("reason_hint"))


class OpenForm(DutyForm):
    """A new login with its first duty."""

    password = secret("first_password", "new-password", "password_hint")
