"""Verifying the record in a process of its own, beside the sums: nothing of ours is loaded yet."""


def verified() -> list[str]:
    """What is wrong with the record of the home in AWDA_HOME, in words."""
    import django

    django.setup()
    from awda.journal.backup import verify_record

    return list(verify_record())
