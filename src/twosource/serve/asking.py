"""A prompt -> an answer from any endpoint that speaks the OpenAI chat protocol.

Comes in: a URL such as ``http://127.0.0.1:8080/v1`` and two messages. Goes out: the answer's text. Example:
``ask("http://127.0.0.1:8080/v1", "You rewrite.", "e1 Norway met Italy")``. Only what is in the messages is sent, and
nothing is sent anywhere unless the user names an endpoint.
"""

from __future__ import annotations

import os
import urllib.error
import urllib.request
from typing import Any
from urllib.parse import urlsplit

import msgspec

from twosource.errors import NotReached, TwosourceError

KEY = "TWOSOURCE_LLM_KEY"
MODEL = "TWOSOURCE_LLM_MODEL"
PATIENCE = 300  # seconds; a model on a laptop is slow
LONGEST = 4 * 1024 * 1024  # bytes of an answer
LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})


class _NoRedirect(urllib.request.HTTPRedirectHandler):
    """Facts go to the endpoint that the user named, and to no other."""

    def redirect_request(self, *_: Any) -> None:
        return None


def ask(url: str, system: str, user: str) -> str:
    """Return the endpoint's answer to one question.

    Args:
        url: base of the API (``…/v1``) or the whole address of its chat completions.
        system: what is asked for.
        user: the facts.

    Raises:
        NotReached: the endpoint does not answer, or not in the protocol.
        TwosourceError: the URL is none.
    """
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise TwosourceError(f"--llm takes an http or https URL, not {url!r}")
    address = url if parts.path.endswith("/chat/completions") else url.rstrip("/") + "/chat/completions"
    messages = [{"role": "system", "content": system}, {"role": "user", "content": user}]
    body = {"model": os.environ.get(MODEL, "default"), "messages": messages, "temperature": 0, "seed": 0}
    headers = {"Content-Type": "application/json"}
    if os.environ.get(KEY):
        headers["Authorization"] = f"Bearer {os.environ[KEY]}"
    handlers: list[urllib.request.BaseHandler] = [_NoRedirect()]
    if parts.hostname in LOOPBACK:
        handlers.append(urllib.request.ProxyHandler({}))
    request = urllib.request.Request(address, msgspec.json.encode(body), headers)
    try:
        with urllib.request.build_opener(*handlers).open(request, timeout=PATIENCE) as answer:
            content = msgspec.json.decode(answer.read(LONGEST))["choices"][0]["message"]["content"]
    except (OSError, urllib.error.URLError) as error:
        raise NotReached("not-reached", f"the language model did not answer: {error}", url) from error
    except (msgspec.DecodeError, KeyError, IndexError, TypeError) as error:
        raise NotReached("not-reached", "the language model's answer is not in the chat protocol", url) from error
    return content if isinstance(content, str) else ""
