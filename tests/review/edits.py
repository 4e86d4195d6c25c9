"""What people do to a letter in Word: each edit changes a document and says what must be seen.

An edit takes the letter and a die and returns what is expected of the sentences it touched; it
returns None where the letter holds nothing it can be done to.
"""

import copy
import io
import re
import zipfile
from dataclasses import dataclass, field

from docx import Document
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn

FOOTNOTE = "FODNOTE"
_MARK = re.compile(r"u_[a-z]+_[0-9a-f]{8}")
_BOX = (
    "<w:r {ns} xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006' "
    "xmlns:wps='http://schemas.microsoft.com/office/word/2010/wordprocessingShape' "
    "xmlns:wp='http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing' "
    "xmlns:a='http://schemas.openxmlformats.org/drawingml/2006/main' "
    "xmlns:v='urn:schemas-microsoft-com:vml'>"
    "<mc:AlternateContent><mc:Choice Requires='wps'><w:drawing>"
    "<wp:anchor distT='0' distB='0' distL='0' distR='0' simplePos='0' relativeHeight='2' "
    "behindDoc='0' locked='0' layoutInCell='1' allowOverlap='1'><wp:simplePos x='0' y='0'/>"
    "<wp:positionH relativeFrom='column'><wp:posOffset>0</wp:posOffset></wp:positionH>"
    "<wp:positionV relativeFrom='paragraph'><wp:posOffset>0</wp:posOffset></wp:positionV>"
    "<wp:extent cx='1800000' cy='600000'/><wp:wrapSquare wrapText='bothSides'/>"
    "<wp:docPr id='99' name='Tekstfelt'/><a:graphic>"
    "<a:graphicData uri='http://schemas.microsoft.com/office/word/2010/wordprocessingShape'>"
    "<wps:wsp><wps:cNvSpPr txBox='1'/><wps:spPr><a:xfrm><a:off x='0' y='0'/>"
    "<a:ext cx='1800000' cy='600000'/></a:xfrm><a:prstGeom prst='rect'><a:avLst/></a:prstGeom>"
    "</wps:spPr><wps:txbx><w:txbxContent><w:p><w:r><w:t>{text}</w:t></w:r></w:p>"
    "</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor>"
    "</w:drawing></mc:Choice><mc:Fallback><w:pict><v:rect style='width:140pt;height:50pt'>"
    "<v:textbox><w:txbxContent><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:txbxContent>"
    "</v:textbox></v:rect></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
)


@dataclass
class Seen:
    """What must be seen: ids by state, the words that are new, and what was counted."""

    changed: set = field(default_factory=set)
    deleted: set = field(default_factory=set)
    moved: set = field(default_factory=set)
    new: list = field(default_factory=list)
    parts: set = field(default_factory=set)
    unplaced: list = field(default_factory=list)
    tracked: int = 0
    comments: list = field(default_factory=list)

    def ids(self):
        return self.changed | self.deleted | self.moved


class Letter:
    """A letter that is being edited; a sentence is edited once at most."""

    def __init__(self, content, dice):
        self.document, self.dice = Document(io.BytesIO(content)), dice
        self.used, self.footnotes = set(), []

    def sentences(self):
        """(id, run) of each sentence nobody has touched; each stands in a bookmark of its own."""
        found = []
        for start in self.document.element.body.iter(qn("w:bookmarkStart")):
            name, run = start.get(qn("w:name")), start.getnext()
            identity = name.removeprefix("u_").replace("_", "-", 1)
            if _MARK.fullmatch(name) and identity not in self.used and run.tag == qn("w:r"):
                found.append((identity, run))
        return found

    def take(self, fits=lambda identity, run: True):
        """Choose a sentence that fits, and use it up."""
        found = [one for one in self.sentences() if fits(*one)]
        if not found:
            return None
        identity, run = self.dice.choice(found)
        self.used.add(identity)
        return identity, run

    def take_paragraph(self, fits=lambda paragraph: True):
        """Choose a paragraph whose sentences are untouched, and use them up."""
        free = {identity for identity, _ in self.sentences()}
        rows = [(p, ids_in(p._p)) for p in self.document.paragraphs]
        rows = [(p, ids) for p, ids in rows if ids and set(ids) <= free and fits(p)]
        if not rows:
            return None
        paragraph, ids = self.dice.choice(rows)
        self.used.update(ids)
        return paragraph, ids

    def content(self):
        out = io.BytesIO()
        self.document.save(out)
        return with_footnotes(out.getvalue(), self.footnotes)


def ids_in(paragraph):
    names = [start.get(qn("w:name")) for start in paragraph.iter(qn("w:bookmarkStart"))]
    return [n.removeprefix("u_").replace("_", "-", 1) for n in names if _MARK.fullmatch(n)]


def text_of(run):
    return run.find(qn("w:t")).text


def set_text(run, text):
    run.find(qn("w:t")).text = text


def new_run(text, tag="w:t"):
    run, words = OxmlElement("w:r"), OxmlElement(tag)
    words.text = text
    words.set(qn("xml:space"), "preserve")
    run.append(words)
    return run


def tracked(kind, *inside):
    element = OxmlElement(kind)
    for name, value in (("id", "900"), ("author", "B. Prøve"), ("date", "2026-01-02T10:00:00Z")):
        element.set(qn(f"w:{name}"), value)
    element.extend(inside)
    return element


def _ends(identity, run):
    return text_of(run).endswith(".") and len(text_of(run)) > 20


def _last(identity, run):
    return _ends(identity, run) and ids_in(run.getparent())[-1] == identity


def words_changed(letter):
    identity, run = letter.take(_ends)
    set_text(run, text_of(run)[:-1] + " efter en ny vurdering.")
    return Seen(changed={identity})


def sentence_deleted(letter):
    identity, run = letter.take()
    set_text(run, "")
    return Seen(deleted={identity})


def paragraph_deleted(letter):
    paragraph, ids = letter.take_paragraph()
    paragraph._p.getparent().remove(paragraph._p)
    return Seen(deleted=set(ids))


def paragraph_added(letter):
    text = f"Helt ny oplysning nummer {letter.dice.randrange(10**6)}."
    paragraph = letter.dice.choice([p for p in letter.document.paragraphs if ids_in(p._p)])
    paragraph.insert_paragraph_before(text, paragraph.style)
    return Seen(new=[text])


def pasted_from_elsewhere(letter):
    text = f"Indsat fra en anden sag {letter.dice.randrange(10**6)}."
    paragraph = letter.dice.choice([p for p in letter.document.paragraphs if ids_in(p._p)][2:])
    added = paragraph.insert_paragraph_before("", "Normal")
    run = added.add_run(text)
    run.font.name, run.italic = "Comic Sans MS", True
    return Seen(new=[text])


def sentence_added_after(letter):
    text = f"Det har vi også set på {letter.dice.randrange(10**6)}."
    found = letter.take_paragraph(lambda p: p.text.endswith("."))
    found[0].add_run(f" {text}")
    return Seen(new=[text])


def words_typed_before(letter):
    identity, run = letter.take(lambda i, r: ids_in(r.getparent())[0] == i and text_of(r))
    run.getprevious().addprevious(new_run("Det er ikke rigtigt, at "))
    return Seen(changed={identity})


def words_typed_after(letter):
    identity, run = letter.take(_last)
    set_text(run, text_of(run)[:-1])
    run.getnext().addnext(new_run(", og det er vi sikre på."))
    return Seen(changed={identity})


def sentence_split(letter):
    found = letter.take(lambda i, r: _ends(i, r) and _two_clauses(text_of(r).split(", ")))
    if found is None:
        return None
    identity, run = found
    first, second = text_of(run).split(", ")
    set_text(run, f"{first}. {second[:1].upper()}{second[1:]}")
    return Seen(changed={identity}, parts={identity})


def _two_clauses(pieces):
    """Return whether two sentences come of it: »§ 10. § 59 a« is one, a provision."""
    return len(pieces) == 2 and pieces[0][-1].isalpha() and pieces[1][0].isalpha()


def enter_in_a_sentence(letter):
    found = letter.take(_last)
    if found is None:
        return None
    identity, run = found
    words = text_of(run).split()
    cut = len(words) // 2
    set_text(run, " ".join(words[:cut]))
    paragraph = run.getparent()
    added = OxmlElement("w:p")
    if paragraph.pPr is not None:
        added.append(copy.deepcopy(paragraph.pPr))
    added.append(new_run(" ".join(words[cut:])))
    added.append(run.getnext())
    paragraph.addnext(added)
    return Seen(changed={identity}, parts={identity})


def paragraphs_merged(letter):
    pairs = lambda p: (  # noqa: E731
        p._p.getnext() is not None
        and p._p.getnext().tag == qn("w:p")
        and p.style.name == _style_of(letter, p._p.getnext())
        and set(ids_in(p._p.getnext())) - letter.used
        and text_ends(p)
    )
    found = letter.take_paragraph(pairs)
    if found is None:
        return None
    following = found[0]._p.getnext()
    letter.used.update(ids_in(following))
    found[0].add_run(" ")
    for child in list(following):
        if child.tag != qn("w:pPr"):
            found[0]._p.append(child)
    following.getparent().remove(following)
    return Seen()


def text_ends(paragraph):
    return paragraph.text.rstrip().endswith(".")


def _style_of(letter, element):
    return next((p.style.name for p in letter.document.paragraphs if p._p is element), None)


def heading_renamed(letter):
    headings = [p for p in letter.document.paragraphs if p.style.name == "Heading 3"]
    if not headings or "overskrift" in letter.used:
        return None
    letter.used.add("overskrift")
    for words in letter.dice.choice(headings)._p.iter(qn("w:t")):
        words.text = "Vores egen overskrift" if words.text else ""
    return Seen(new=["Vores egen overskrift"])


def bookmark_deleted(letter):
    _identity, run = letter.take(lambda i, r: r.getprevious().tag == qn("w:bookmarkStart"))
    for mark in (run.getprevious(), run.getnext()):
        mark.getparent().remove(mark)
    return Seen()


def table_added(letter):
    text = f"Uge {letter.dice.randrange(10**6)}"
    table = letter.document.add_table(rows=2, cols=2)
    table.cell(0, 0).text, table.cell(1, 1).text = text, "Syv timer."
    anchor = letter.dice.choice([p for p in letter.document.paragraphs if ids_in(p._p)][2:])
    anchor._p.addprevious(table._tbl)
    return Seen(new=[text, "Syv timer."])


def head_edited(letter):
    if "sidehoved" in letter.used:
        return None
    letter.used.add("sidehoved")
    letter.document.sections[0].header.add_paragraph("Fortroligt brev")
    return Seen(new=["Fortroligt brev"], unplaced=["Fortroligt brev"])


def text_box_added(letter):
    text = f"I en boks {letter.dice.randrange(10**6)}."
    paragraph, _ = letter.take_paragraph()
    paragraph._p.append(parse_xml(_BOX.format(ns=nsdecls("w"), text=text)))
    return Seen(new=[text])


def tracked_inside_a_sentence(letter):
    identity, run = letter.take(lambda i, r: len(text_of(r).split()) > 5)
    first, second, *rest = text_of(run).split(" ")
    set_text(run, f"{first} ")
    gone = tracked("w:del", new_run(second, "w:delText"))
    run.addnext(gone)
    gone.addnext(tracked("w:ins", new_run("ikke")))
    gone.getnext().addnext(new_run(" " + " ".join(rest)))
    return Seen(changed={identity}, tracked=2)


def paragraph_deleted_with_tracking(letter):
    paragraph, ids = letter.take_paragraph()
    runs = list(paragraph._p.iter(qn("w:r")))
    for run in runs:
        for words in run.iter(qn("w:t")):
            words.tag = qn("w:delText")
        gone = tracked("w:del")
        run.addprevious(gone)
        gone.append(run)
    return Seen(deleted=set(ids), tracked=len(runs))


def comment_made(letter):
    identity, run = letter.take(lambda i, r: text_of(r))
    paragraph = next(p for p in letter.document.paragraphs if p._p is run.getparent())
    words = next(one for one in paragraph.runs if one._r is run)
    letter.document.add_comment(words, text="Er det rigtigt?", author="B. Prøve", initials="B")
    return Seen(comments=[(identity, "B. Prøve", "Er det rigtigt?")])


def word_made_bold(letter):
    _identity, run = letter.take(lambda i, r: len(text_of(r).split()) > 3)
    first, rest = text_of(run).split(" ", 1)
    set_text(run, f"{first} ")
    bold = new_run(rest)
    bold.insert(0, OxmlElement("w:rPr"))
    bold[0].append(OxmlElement("w:b"))
    run.addnext(bold)
    return Seen()


def signs_corrected_by_word(letter):
    _identity, run = letter.take(lambda i, r: " " in text_of(r))
    text = text_of(run).replace(" ", "\u00a0", 1).replace("»", "“").replace("«", "”")
    set_text(run, text.replace("-", "–").replace("...", "…"))
    return Seen()


def footnote_added(letter):
    text = f"Fodnote om sagen {letter.dice.randrange(10**6)}."
    paragraph, _ = letter.take_paragraph(text_ends)
    letter.footnotes.append(text)
    reference = OxmlElement("w:footnoteReference")
    reference.set(qn("w:id"), str(len(letter.footnotes) + 1))
    run = OxmlElement("w:r")
    run.append(reference)
    paragraph._p.append(run)
    return Seen(new=[text])


def list_made_of_a_paragraph(letter):
    paragraph, _ = letter.take_paragraph()
    paragraph.style = letter.document.styles["List Number"]
    return Seen()


def all_styles_lost(letter):
    for paragraph in letter.document.paragraphs:
        if ids_in(paragraph._p):
            paragraph.style = letter.document.styles["Normal"]
    return Seen()


def paragraph_moved_to_the_end(letter):
    rows = [p for p in letter.document.paragraphs if ids_in(p._p)]
    late = {identity for p in rows[-8:] for identity in ids_in(p._p)}
    found = letter.take_paragraph(lambda p: not late & set(ids_in(p._p)) and len(ids_in(p._p)) < 4)
    if found is None or "flyttet" in letter.used:
        return None
    letter.used.add("flyttet")
    paragraph, ids = found
    rows[-1]._p.addnext(paragraph._p)
    return Seen(moved=set(ids))


def sentence_replaced(letter):
    identity, run = letter.take(lambda i, r: len(text_of(r)) > 20)
    text = "Bogen ligger fremme."
    set_text(run, text)
    return Seen(deleted={identity}, new=[text])


def paragraph_copied(letter):
    paragraph, _ids = letter.take_paragraph(lambda p: len(ids_in(p._p)) == 1 and text_ends(p))
    copied = copy.deepcopy(paragraph._p)
    for tag in ("w:bookmarkStart", "w:bookmarkEnd"):
        for mark in list(copied.iter(qn(tag))):
            mark.getparent().remove(mark)
    paragraph._p.addnext(copied)
    return Seen(new=[paragraph.text.strip()])


def nothing(letter):
    return Seen()


EDITS = (
    words_changed,
    sentence_deleted,
    paragraph_deleted,
    paragraph_added,
    pasted_from_elsewhere,
    sentence_added_after,
    words_typed_before,
    words_typed_after,
    sentence_split,
    enter_in_a_sentence,
    paragraphs_merged,
    heading_renamed,
    bookmark_deleted,
    table_added,
    head_edited,
    text_box_added,
    tracked_inside_a_sentence,
    paragraph_deleted_with_tracking,
    comment_made,
    word_made_bold,
    signs_corrected_by_word,
    footnote_added,
    list_made_of_a_paragraph,
    all_styles_lost,
    paragraph_moved_to_the_end,
    sentence_replaced,
    paragraph_copied,
    nothing,
)


def with_footnotes(content, texts):
    """Return the file with these footnotes; python-docx cannot make one."""
    if not texts:
        return content
    notes = "".join(
        f"<w:footnote w:id='{number}'><w:p><w:r><w:footnoteRef/></w:r>"
        f"<w:r><w:t xml:space='preserve'> {text}</w:t></w:r></w:p></w:footnote>"
        for number, text in enumerate(texts, start=2)
    )
    separators = "".join(
        f"<w:footnote w:type='{kind}' w:id='{number}'><w:p><w:r><w:{kind}/></w:r></w:p>"
        "</w:footnote>"
        for number, kind in enumerate(("separator", "continuationSeparator"))
    )
    part = f"<w:footnotes {nsdecls('w')}>{separators}{notes}</w:footnotes>"
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
    relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            data = old.read(name).decode("utf-8", "surrogateescape")
            if name == "[Content_Types].xml":
                override = f'<Override PartName="/word/footnotes.xml" ContentType="{kind}"/>'
                data = data.replace("</Types>", f"{override}</Types>")
            if name == "word/_rels/document.xml.rels":
                row = f'<Relationship Id="rFod" Type="{relation}" Target="footnotes.xml"/>'
                data = data.replace("</Relationships>", f"{row}</Relationships>")
            new.writestr(name, data.encode("utf-8", "surrogateescape"))
        new.writestr("word/footnotes.xml", part)
    return out.getvalue()
