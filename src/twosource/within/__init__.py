"""What one report tells: pure functions of one report and its parse; see ``pipeline`` for their order."""
