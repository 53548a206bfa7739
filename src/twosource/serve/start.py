"""The start of the command line: what is imported is not searched for garbage, which takes a twelfth of a view's time.

Comes in: nothing. Goes out: the command line's exit status. Example: the script ``twosource`` calls ``main``.
"""

from __future__ import annotations

import gc


def main() -> None:
    """Run the command line."""
    gc.disable()  # until the command's module is imported
    from twosource.serve.cli import main as run

    run()
