"""The doors: command line, page and assistants."""
