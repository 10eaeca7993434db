"""Puts the program together: the command line, and the window once there is one."""


def main() -> None:
    from planner.cli.commands import run  # noqa: PLC0415 - slow import

    run(selftest=_selftest)


def _selftest() -> int:
    from planner import selftest  # noqa: PLC0415 - slow import

    return selftest.run()
