"""What the program will not do, as a value; `wording` turns it into a sentence."""


class Refused(Exception):
    """A request that is impossible, as distinct from one that makes a conflict.

    `code` is a word of `wording.refusals.REFUSALS`; `values` fill its sentence.
    """

    def __init__(self, code: str, **values: object) -> None:
        super().__init__(code)
        self.code = code
        self.values = values
