"""Builds the knowledge base that ships with Twosource; see scripts/build_kb.py."""
