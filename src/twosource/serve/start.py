"""The start of the command line: what is imported is not searched for garbage, which takes a twelfth of a view's time.

Comes in: nothing. Goes out: the command line's exit status. Example: the script ``twosource`` calls ``main``. A view whose
words are plainly right is run without the library that reads all other command lines.
"""

from __future__ import annotations

import gc
import sys


def main() -> None:
    """Run the command line."""
    gc.disable()  # until the command's module is imported
    from twosource.serve.guard import guarded
    from twosource.serve.short import run_short

    try:
        if guarded(lambda: run_short(sys.argv[1:])):
            return
    except KeyboardInterrupt:
        sys.stderr.write("Aborted!\n")
        raise SystemExit(1) from None
    from twosource.serve.cli import main as run

    run()
