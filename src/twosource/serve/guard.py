"""A command -> the same, with our errors as one line for the user.

Comes in: what is to be run. Goes out: the exit status, where it is not 0. Example: a database that is not there is told in
one line on standard error, and the status is 2.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any

from twosource.errors import TwosourceError


def guarded(run: Callable[[], Any]) -> Any:
    """Run a command; an error of ours is one line on standard error and exit status 2."""
    try:
        return run()
    except TwosourceError as error:
        sys.stderr.write(f"twosource: {error}\n")
        raise SystemExit(2) from error
    except BrokenPipeError:
        sys.stderr.close()
        raise SystemExit(0) from None
