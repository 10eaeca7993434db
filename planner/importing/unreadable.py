"""A source that can't be read at all, as distinct from one with bad rows."""


class Unreadable(Exception):
    """`code` is a word of `wording`; `values` fill its sentence."""

    def __init__(self, code: str, **values: object) -> None:
        super().__init__(code)
        self.code = code
        self.values = values
