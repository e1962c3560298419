"""How passwords are kept where they are no secret."""

from django.contrib.auth.hashers import PBKDF2PasswordHasher


class OfADemonstration(PBKDF2PasswordHasher):
    """For demonstration homes alone: their passwords are printed, so no slow hash protects them."""

    algorithm = "pbkdf2_sha256_demonstration"
    iterations = 1_000
