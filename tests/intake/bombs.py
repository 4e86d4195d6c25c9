"""The named bombs of the reliability notes, made here: no hostile file lies in the repository."""

import io
import zipfile
import zlib

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
BODY = f'<w:document xmlns:w="{WORD}"><w:body>%s</w:body></w:document>'
PARAGRAPH = "<w:p><w:r><w:t>X Kommune traf afgørelse den 1. juli 2020.</w:t></w:r></w:p>"


def docx(body=PARAGRAPH, *, head="", parts=(), raw=None):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as box:
        box.writestr("[Content_Types].xml", "<Types/>")
        if raw is None or raw != b"":
            box.writestr("word/document.xml", raw if raw is not None else head + BODY % body)
        for name, data in parts:
            box.writestr(name, data)
    return out.getvalue()


def billion_laughs():
    entities = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    return docx("&l9;", head=f'<!DOCTYPE x [<!ENTITY l0 "lol">{entities}]>')


def external_entity():
    return docx("&x;", head='<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd">]>')


def six_million_breaks():
    return docx("<w:p><w:r>" + "<w:br/>" * 6_000_000 + "</w:r></w:p>")


def giant_text_node():
    return docx("<w:p><w:r><w:t>" + "A" * 300_000_000 + "</w:t></w:r></w:p>")


def unreferenced_part():
    return docx(parts=[("word/extra.bin", b"\0" * 800_000_000)])


def external_template():
    rels = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
        'relationships/attachedTemplate" Target="http://eksempel.dk/t.dotm" TargetMode="External"/>'
        "</Relationships>"
    )
    return docx(parts=[("word/_rels/settings.xml.rels", rels)])


def nested_zip():
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w") as box:
        box.writestr("a.txt", "a")
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as box:
        box.writestr("inner.zip", inner.getvalue())
    return out.getvalue()


def many_entries():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as box:
        for number in range(20_000):
            box.writestr(f"{number}", "")
    return out.getvalue()


def pdf(streams, *, twice=False):
    """A minimal PDF with one page and the given content stream, Flate-coded."""
    data = zlib.compress(streams, 9)
    filters = "/FlateDecode"
    if twice:
        data, filters = zlib.compress(data, 9), "[/FlateDecode /FlateDecode]"
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
        b"/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length %d/Filter %s>>stream\n" % (len(data), filters.encode()) + data + b"\nendstream",
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
    ]
    out, places = bytearray(b"%PDF-1.4\n"), []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj" % number + body + b"endobj\n"
    start = len(out)
    out += b"xref\n0 6\n0000000000 65535 f \n"
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % start
    return bytes(out)


def text_pdf(*lines):
    shown = b"".join(
        b"(%s) Tj 0 -14 Td\n" % line.encode("cp1252").replace(b"(", b"\\(").replace(b")", b"\\)")
        for line in lines
    )
    return pdf(b"BT /F1 11 Tf 50 780 Td\n" + shown + b"ET")


def pdf_gigabyte():
    return pdf(b"0" * 300_000_000)


def pdf_double():
    return pdf(b" " * 200_000_000, twice=True)


def pdf_operators():
    return pdf(b"BT " + b"(a) Tj " * 3_000_000 + b"ET")


def email_in_email(layers=40):
    inner = "Subject: a\nFrom: a@b.dk\nContent-Type: text/plain\n\nhej"
    for number in range(layers):
        inner = (
            f"From: a@b.dk\nSubject: lag {number}\nMIME-Version: 1.0\n"
            f'Content-Type: multipart/mixed; boundary="b{number}"\n\n--b{number}\n'
            "Content-Type: message/rfc822\nContent-Disposition: attachment; filename=a.eml\n\n"
            f"{inner}\n--b{number}--\n"
        )
    return inner.encode()


REFUSED = {  # name: (how it is made, file name)
    "empty": (lambda: b"", "tom.txt"),
    "billion-laughs": (billion_laughs, "a.docx"),
    "external-entity": (external_entity, "a.docx"),
    "six-million-breaks": (six_million_breaks, "a.docx"),
    "giant-text-node": (giant_text_node, "a.docx"),
    "unreferenced-800-MB-part": (unreferenced_part, "a.docx"),
    "external-template": (external_template, "a.docx"),
    "path-out-of-the-file": (lambda: docx(parts=[("../../evil.txt", "x")]), "a.docx"),
    "macro": (lambda: docx(parts=[("word/vbaProject.bin", b"x")]), "a.docx"),
    "cut-docx": (lambda: docx()[:200], "a.docx"),
    "html-called-docx": (lambda: b"<html><body>hej</body></html>", "a.docx"),
    "no-document-part": (lambda: docx(raw=b""), "a.docx"),
    "broken-xml": (lambda: docx(raw=b"<w:document><w:body>"), "a.docx"),
    "undefined-entity": (lambda: docx("<w:p>&ukendt;</w:p>"), "a.docx"),
    "nested-zip": (nested_zip, "a.docx"),
    "many-entries": (many_entries, "a.docx"),
    "old-word": (lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "a.doc"),
    "picture": (lambda: b"\x89PNG\r\n\x1a\n" + b"\0" * 90, "a.png"),
    "pdf-cut": (lambda: text_pdf("hej")[:60], "a.pdf"),
    "binary-called-txt": (lambda: bytes(range(32)) * 40, "a.txt"),
    "26-MB": (lambda: b"a" * 26_000_000, "a.txt"),
    "markup-flood": (lambda: b"<html><body>" + b"<b>" * 1_500_000, "a.html"),
}
HARMLESS = {  # read without harm, or refused: never an exception, never longer than the limit
    "pdf-300-MB-stream": (pdf_gigabyte, "a.pdf"),
    "pdf-double-flate": (pdf_double, "a.pdf"),
    "pdf-3-million-operators": (pdf_operators, "a.pdf"),
    "email-in-email": (email_in_email, "a.eml"),
    "deep-html": (lambda: b"<html><body>" + b"<div>" * 200_000 + b"hej", "a.html"),
    "deep-docx": (lambda: docx("<w:p>" * 5_000 + "</w:p>" * 5_000), "a.docx"),
    "one-line-of-a-megabyte": (lambda: b"a" * 1_000_000, "a.txt"),
    "a-million-paragraphs": (lambda: b"a\n\n" * 1_000_000, "a.txt"),
}
