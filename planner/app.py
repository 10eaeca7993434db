"""Puts the program together: the command line, and the window once there is one."""


def main() -> None:
    from planner.cli.commands import run  # noqa: PLC0415 - slow import

    run()
