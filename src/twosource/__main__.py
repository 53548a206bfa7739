"""``python -m twosource VERB ...`` is the same as ``twosource VERB ...``; for folders where scripts are not on the path."""

from twosource.serve.start import main

if __name__ == "__main__":
    main()
