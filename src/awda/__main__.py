"""The command `awda`. `awda verify` runs without Django, a home or a database."""

import sys


def main() -> int:
    """Run the command line; the exit code is 0 done, 1 refused or wrong, 2 not understood."""
    arguments = sys.argv[1:]
    if arguments[:1] == ["verify"]:
        from awda.tlog.verify import main as verify

        return verify(arguments[1:])
    from awda.cli import run

    return run(arguments)


if __name__ == "__main__":
    sys.exit(main())
