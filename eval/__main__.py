"""``python -m eval``: score the sample affair and hold the scores against their floors."""

from __future__ import annotations

import sys

from eval.score_sample import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
