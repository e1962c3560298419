"""Commands about lists: import of arrivals and weapons."""

import click

COMMANDS: tuple[click.Command, ...] = ()
