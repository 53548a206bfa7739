"""The few errors that Twosource raises itself.

Comes in: nothing. Goes out: exception classes. Example: a data file with an unknown stance raises
``BrokenData("speech.yaml: entry 'deny': unknown stance 'denys'")`` when it is loaded.
"""


class TwosourceError(Exception):
    """Base of every error that Twosource raises on purpose."""


class BrokenData(TwosourceError):
    """A data or configuration file is wrong; the message names file and entry."""


class NotReadable(TwosourceError):
    """An input cannot be read as a report; the message is one line for the user.

    Args:
        code: the warning's code in the record, such as ``not-readable``.
        message: one line, without the source's name.
        source: the input as the user gave it.
    """

    def __init__(self, code: str, message: str, source: str) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.source = source


class NotReached(NotReadable):
    """A server could not be reached or broke off: the same address may work later."""


class MissingPart(TwosourceError):
    """Something optional or required is not installed; the message holds the command that mends it."""


class NoDatabase(TwosourceError):
    """A view was asked for, and there is no database to view."""


class NotKept(TwosourceError):
    """The database could not be read or written: full disk, broken file, or one that is not ours."""
