import asyncio
import gzip

import pytest

from drafting.ui.middleware import DanishShell

PAGE = (
    b'<!DOCTYPE html><html lang="en"><head><title>Streamlit</title>'
    b"<script>window.prerenderReady = false</script></head>"
    b"<body><noscript>Reading this without a browser?</noscript></body></html>"
)


def answer_of(path="/vurdering", kind=b"text/html; charset=utf-8", chunks=(PAGE,), headers=()):
    """Run the middleware around an app that answers `chunks`; return the headers and the body."""

    async def app(scope, receive, send):
        asked = dict(scope["headers"])
        body = b"".join(chunks)
        own = [(b"content-type", kind), (b"etag", b"x"), *headers]
        pieces = list(chunks)
        if b"gzip" in asked.get(b"accept-encoding", b""):
            pieces, own = [gzip.compress(body)], [*own, (b"content-encoding", b"gzip")]
        await send({"type": "http.response.start", "status": 200, "headers": own})
        for number, piece in enumerate(pieces, 1):
            more = number < len(pieces)
            await send({"type": "http.response.body", "body": piece, "more_body": more})

    sent = []

    async def keep(message):
        sent.append(message)

    scope = {"type": "http", "path": path, "headers": [(b"accept-encoding", b"gzip, br")]}
    asyncio.run(DanishShell(app)(scope, None, keep))
    body = b"".join(message.get("body", b"") for message in sent[1:])
    return dict(sent[0]["headers"]), body


def test_a_deep_link_is_danish_though_the_browser_takes_compressed_pages():
    headers, body = answer_of()
    assert b"content-encoding" not in headers
    assert b'<html lang="da"' in body
    assert b"<title>Udkast</title>" in body
    assert "Slå JavaScript til".encode() in body
    assert b"Reading this" not in body


def test_the_length_is_that_of_the_page_sent_and_the_old_etag_is_gone():
    headers, body = answer_of(headers=[(b"content-length", str(len(PAGE)).encode())])
    assert int(headers[b"content-length"]) == len(body)
    assert b"etag" not in headers


def test_a_page_in_two_pieces_is_rewritten_as_one():
    _, body = answer_of(chunks=(PAGE[:30], PAGE[30:]))
    assert body == answer_of()[1]


def test_the_policy_lets_the_page_talk_to_its_own_server_only():
    policy = answer_of()[0][b"content-security-policy"].decode()
    assert "default-src 'self'" in policy
    assert "connect-src 'self'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "unsafe-eval" not in policy
    scripts = next(part for part in policy.split("; ") if part.startswith("script-src"))
    assert "'unsafe-inline'" not in scripts
    assert "sha256-" in scripts


@pytest.mark.parametrize("path", ["/", "/media/brev.docx", "/_stcore/host-config"])
def test_nothing_of_a_case_is_kept_by_the_browser(path):
    headers, _ = answer_of(path, b"application/octet-stream", (b"x",))
    assert headers[b"cache-control"] == b"no-store"
    assert headers[b"x-content-type-options"] == b"nosniff"


def test_the_programs_own_files_may_be_kept_and_are_sent_unchanged():
    long_lived = (b"cache-control", b"public, max-age=31536000")
    headers, body = answer_of("/static/js/x.js", b"text/javascript", (b"a", b"b"), [long_lived])
    assert headers[b"cache-control"] == b"public, max-age=31536000"
    assert body == b"ab"


def test_the_programs_own_english_words_come_in_danish():
    _, body = answer_of(
        "/static/js/x.js", b"text/javascript", (b"children:`Skip to", b" main content`")
    )
    assert body.decode() == "children:`Gå til indholdet`"
